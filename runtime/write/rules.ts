import type { Rule } from '../table.js';
import { listNames } from './problems.js';
import type { Writer } from './writer.js';
import { isGiven, read, report } from './writer.js';

/**
 * Says how a rule is broken.
 *
 * @param rule the rule
 * @param given whether a property is given
 * @returns what is expected and found; undefined where the rule is kept
 */
export function brokenRule(rule: Rule, given: (property: string) => boolean): string | undefined {
  const found = rule.of.filter(given);
  const but = `found ${listNames(found, 'and')} (${rule.reason})`;
  if (rule.kind === 'requires') {
    const [first = '', ...rest] = rule.of;
    const lacking = rest.filter((property) => !found.includes(property));
    if (!found.includes(first) || lacking.length === 0) return undefined;
    return `${first} needs ${listNames(lacking, 'and')} beside it (${rule.reason})`;
  }
  const count = found.length;
  if (rule.kind === 'exactly-one' && count !== 1)
    return `expected exactly one of ${listNames(rule.of, 'or')}, ${but}`;
  if (rule.kind === 'at-least-one' && count < 1)
    return `expected at least one of ${listNames(rule.of, 'or')}, ${but}`;
  if (rule.kind === 'at-most-one' && count > 1)
    return `expected at most one of ${listNames(rule.of, 'or')}, ${but}`;
  return undefined;
}

/**
 * Checks the rules between the properties of an object.
 *
 * @param w the state
 * @param rules the rules
 * @param object the object that is being written
 */
export function checkRules(w: Writer, rules: readonly Rule[], object: object): void {
  for (const rule of rules) {
    const broken = brokenRule(rule, (property) => isGiven(read(w, object, property)));
    if (broken !== undefined) report(w, 'rule', undefined, -1, broken);
  }
}

import { brokenRule } from '../read/rules.js';
import type { Rule } from '../table.js';
import type { Writer } from './writer.js';
import { isGiven, read, report } from './writer.js';

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
    if (broken !== null) report(w, 'rule', undefined, -1, broken);
  }
}

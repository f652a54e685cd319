import type { Fact } from '../facts/fact.js';
import { findingOf } from './assessed.js';
import { capContext, capOf } from './caps.js';
import type { CapContext, Unread } from './caps.js';
import type { Finding } from './finding.js';
import { Opinions } from './opinion.js';
import type { Policy } from './policy.js';
import { weightOf } from './policy.js';
import type { JudgeOptions, Override, OwnRule, Rule } from './rule.js';
import { judge, rules } from './table.js';

/** How facts are judged. */
export interface AssessOptions extends Partial<JudgeOptions> {
  /** Default `sdk`. */
  readonly policy?: Policy;
  /** Help pages are believed as schemas are: no cap on what only they say. */
  readonly trustHtml?: boolean;
  /** What could not be read of both sides: what seems to come or go with it is risky at most. */
  readonly unread?: Unread;
  /** Rules beside those of the table. */
  readonly ownRules?: readonly OwnRule[];
}

/**
 * Judges facts: one finding a fact that the policy looks at, worst first, then by path.
 *
 * @param facts the facts
 * @param options policy and what decides between verdicts
 * @throws RangeError where a rule of the user has the id of another
 */
export function assess(facts: readonly Fact[], options: AssessOptions = {}): readonly Finding[] {
  const judging: JudgeOptions = {
    strictResponses: options.strictResponses ?? false,
    closedEnums: options.closedEnums ?? false,
    asOf: options.asOf,
  };
  const own = options.ownRules ?? [];
  for (const { id } of own) {
    if (Object.hasOwn(rules, id)) throw new RangeError(`${id} is the id of a rule of the table`);
  }
  const caps = capContext(facts, options.trustHtml ?? false, options.unread);
  const opinions = new Opinions(options.policy ?? 'sdk');
  const findings: Finding[] = [];
  for (const fact of facts) {
    const finding = assessFact(fact, judging, caps, opinions, own);
    if (finding !== undefined) findings.push(finding);
  }
  return findings.sort(compareFindings);
}

function assessFact(
  fact: Fact,
  judging: JudgeOptions,
  caps: CapContext,
  opinions: Opinions,
  own: readonly OwnRule[],
): Finding | undefined {
  const { id, rule, override } = ruleOf(fact, judging, own);
  const stated = opinions.of(rule, fact, override);
  const { request, response, caller } = stated.verdicts;
  const isBreaking = request === 'breaking' || response === 'breaking' || caller === 'breaking';
  const cap = isBreaking ? capOf(fact, caps) : undefined;
  const { verdict, verdicts, reason } = cap === undefined ? stated : opinions.lowered(rule, stated);
  return verdict === null ? undefined : findingOf(fact, { id, rule, verdict, verdicts, reason, cap });
}

/** The first rule of the user that a fact falls under, else that of the table. */
function ruleOf(
  fact: Fact,
  judging: JudgeOptions,
  own: readonly OwnRule[],
): { readonly id: string; readonly rule: Rule; readonly override: Override | undefined } {
  for (const rule of own) {
    const judgement = rule.judge(fact);
    if (judgement === false) continue;
    return { id: rule.id, rule, override: judgement === true ? undefined : judgement };
  }
  const { rule: id, override } = judge(fact, judging);
  return { id, rule: rules[id], override };
}

/** Worst first, then by path, rule and values, so that the order never depends on that of the facts. */
function compareFindings(a: Finding, b: Finding): number {
  if (a.verdict !== b.verdict) return weightOf(b.verdict) - weightOf(a.verdict);
  return compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

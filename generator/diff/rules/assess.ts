import type { Fact } from '../facts/fact.js';
import type { Direction } from '../facts/value.js';
import { findingOf } from './assessed.js';
import { capContext, capOf } from './caps.js';
import type { CapContext, Unread } from './caps.js';
import type { Finding, Verdicts } from './finding.js';
import type { Policy } from './policy.js';
import { verdictBy, weightOf } from './policy.js';
import type { Column, JudgeOptions, Override, OwnRule, Rule } from './rule.js';
import { judge, rules } from './table.js';
import { reasonOf } from './wording.js';

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
  const policy = options.policy ?? 'sdk';
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
  const findings: Finding[] = [];
  for (const fact of facts) {
    const finding = assessFact(fact, judging, caps, policy, own);
    if (finding !== undefined) findings.push(finding);
  }
  return findings.sort(compareFindings);
}

function assessFact(
  fact: Fact,
  judging: JudgeOptions,
  caps: CapContext,
  policy: Policy,
  own: readonly OwnRule[],
): Finding | undefined {
  const { id, rule, override } = ruleOf(fact, judging, own);
  const stated = weighed(columnsOf(rule, fact.direction, override), fact);
  const isBreaking =
    stated.request === 'breaking' || stated.response === 'breaking' || stated.caller === 'breaking';
  const cap = isBreaking ? capOf(fact, caps) : undefined;
  const verdicts = cap === undefined ? stated : lower(stated);
  const verdict = verdictBy(verdicts, policy);
  if (verdict === null) return undefined;
  const reason = reasonOf(rule, verdicts, policy);
  return findingOf(fact, { id, rule, verdict, verdicts, reason, cap });
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

/** Columns of a rule for a direction; a side that the change does not concern has no verdict. */
function columnsOf(rule: Rule, direction: Direction | null, override: Override | undefined): Verdicts {
  const isRequest = direction === 'request' || direction === 'both';
  const isResponse = direction === 'response' || direction === 'both';
  const [request, response] = rule.wire;
  return {
    request: isRequest ? applied(override?.request, request) : null,
    response: isResponse ? applied(override?.response, response) : null,
    caller: applied(override?.caller, callerOf(rule.caller, direction)),
  };
}

/** What the whole content model still allows outweighs the single difference. */
function weighed(verdicts: Verdicts, { sequences }: Fact): Verdicts {
  const { request, response } = verdicts;
  if (sequences === 'widened' && request !== null) return { ...verdicts, request: 'compatible' };
  if (sequences === 'narrowed' && response !== null) return { ...verdicts, response: 'compatible' };
  return verdicts;
}

function applied(override: Column | undefined, column: Column): Column {
  return override === undefined || column === null ? column : override;
}

function callerOf(caller: Rule['caller'], direction: Direction | null): Column {
  if (caller === null || typeof caller === 'string') return caller;
  const [argument, result] = caller;
  if (direction === 'request') return argument;
  if (direction === 'response') return result;
  return argument === 'breaking' || argument === result ? argument : (result ?? argument);
}

function lower({ request, response, caller }: Verdicts): Verdicts {
  const cap = (column: Column): Column => (column === 'breaking' ? 'risky' : column);
  return { request: cap(request), response: cap(response), caller: cap(caller) };
}

/** Worst first, then by path, rule and values, so that the order never depends on that of the facts. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    weightOf(b.verdict) - weightOf(a.verdict) ||
    compare(a.path, b.path) ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Fact } from '../facts/fact.js';
import type { Direction } from '../facts/value.js';
import type { Verdicts } from './finding.js';
import type { Policy } from './policy.js';
import { verdictBy } from './policy.js';
import type { Column, Override, Rule, Verdict } from './rule.js';
import { reasonOf } from './wording.js';

/** What a rule says. */
export interface Opinion {
  readonly verdicts: Verdicts;
  /** By the policy; null where it does not look at it. */
  readonly verdict: Verdict | null;
  /** Whom it concerns and why, in one sentence. */
  readonly reason: string;
}

/** What rules say under one policy. Most facts of a rule and a direction are one case, which is decided once. */
export class Opinions {
  readonly #policy: Policy;
  readonly #usual = new Map<Direction | null, Map<Rule, Opinion>>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /**
   * What a rule says of a fact.
   *
   * @param override columns that the fact decides better
   */
  of(rule: Rule, { direction, sequences }: Fact, override: Override | undefined): Opinion {
    if (override !== undefined || sequences !== undefined) {
      return this.#opinion(rule, weighed(columnsOf(rule, direction, override), sequences));
    }
    let usual = this.#usual.get(direction);
    if (usual === undefined) this.#usual.set(direction, (usual = new Map<Rule, Opinion>()));
    let opinion = usual.get(rule);
    if (opinion === undefined) {
      usual.set(rule, (opinion = this.#opinion(rule, columnsOf(rule, direction, undefined))));
    }
    return opinion;
  }

  /** The same with risky in place of breaking. */
  lowered(rule: Rule, { verdicts: { request, response, caller } }: Opinion): Opinion {
    const cap = (column: Column): Column => (column === 'breaking' ? 'risky' : column);
    return this.#opinion(rule, { request: cap(request), response: cap(response), caller: cap(caller) });
  }

  #opinion(rule: Rule, verdicts: Verdicts): Opinion {
    return {
      verdicts,
      verdict: verdictBy(verdicts, this.#policy),
      reason: reasonOf(rule, verdicts, this.#policy),
    };
  }
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
function weighed(verdicts: Verdicts, sequences: Fact['sequences']): Verdicts {
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

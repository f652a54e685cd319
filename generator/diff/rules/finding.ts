import type { Provenance } from '../../model/schema.js';
import type { Fact } from '../facts/fact.js';
import type { Direction, FactValue } from '../facts/value.js';
import type { Witnesses } from '../witnesses/witness.js';
import type { Column, Rule, RuleFamily, Verdict } from './rule.js';

/** Verdicts side by side; null where a side is not concerned. */
export interface Verdicts {
  readonly request: Column;
  readonly response: Column;
  readonly caller: Column;
}

/** Why a finding does not count although its rule says breaking or risky. */
export interface Approval {
  readonly by: string;
  readonly reason: string;
  /** Day on which it was approved, `YYYY-MM-DD`. */
  readonly date: string;
  /** Last day on which it counts. */
  readonly until?: string;
}

/** One change with what it means to whom. */
export interface Finding {
  /** Id of the rule: one of the table, or of a rule of the user. */
  readonly rule: string;
  readonly family: RuleFamily;
  /** The worst of the verdicts that the policy looks at. */
  readonly verdict: Verdict;
  readonly verdicts: Verdicts;
  readonly direction: Direction | null;
  /** Method and address; null for schemas on their own. */
  readonly resource: string | null;
  /** Resource and wire path in one line. */
  readonly path: string;
  /** Other positions of the same declaration. */
  readonly also: readonly string[];
  readonly before: FactValue;
  readonly after: FactValue;
  /** What changed, in a phrase. */
  readonly message: string;
  /** Whom it concerns and why, in one sentence. */
  readonly reason: string;
  /** 0 to 1: how sure it is that this is one change and not several. */
  readonly confidence: number;
  /** Why the verdict was lowered to risky, where it was. */
  readonly capped?: string;
  readonly places: { readonly before: readonly Provenance[]; readonly after: readonly Provenance[] };
  /** Identifies the finding in approvals: rule, path and both values, not the words of a report. */
  readonly fingerprint: string;
  readonly approval?: Approval;
  /** Proofs, where any were asked for and the verdict is breaking. */
  readonly witness?: Witnesses;
  /** The rule itself. */
  readonly definition: Rule;
  /** The fact behind the finding. */
  readonly fact: Fact;
}

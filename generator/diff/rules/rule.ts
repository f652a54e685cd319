import type { Fact } from '../facts/fact.js';

/** What a change means to someone, from worst to best. */
export type Verdict = 'breaking' | 'risky' | 'compatible' | 'documentation';

/** Breaking. */
export const B = 'breaking';
/** Risky: whether it breaks cannot be told from the models. */
export const R = 'risky';
/** Compatible. */
export const C = 'compatible';
/** Documentation only. */
export const D = 'documentation';
/** Cannot occur. */
export const NEVER = null;

/** A verdict, or null where the column does not apply. */
export type Column = Verdict | null;

/** Subjects that rules are grouped by. */
export type RuleFamily =
  | 'resources'
  | 'parameters'
  | 'elements'
  | 'attributes'
  | 'values'
  | 'documentation'
  | 'evidence'
  | 'sdk'
  | 'version';

/** What can prove a finding. */
export interface WitnessKind {
  /**
   * `message`: a message that one side accepts and the other refuses; else why there can be none. Absent where the
   * rule is never breaking on the wire.
   */
  readonly wire?: 'message' | { readonly none: string };
  /** `code`: TypeScript that compiles against one SDK only. Absent where the rule never breaks callers. */
  readonly caller?: 'code' | { readonly none: string };
}

/** A kind of change, and whom it concerns. */
export interface Rule {
  readonly family: RuleFamily;
  /** Noun phrase for headings. */
  readonly title: string;
  /** Verdicts for a change in a request and in a response. */
  readonly wire: readonly [request: Column, response: Column];
  /** Verdict for the caller's code; a pair where arguments and results differ. */
  readonly caller: Column | readonly [argument: Column, result: Column];
  /** One sentence for each side that the change concerns. */
  readonly why: { readonly request?: string; readonly response?: string; readonly caller?: string };
  /** The rule, or the rules, that the same change gives read backwards; else why there is none. */
  readonly mirror: string | readonly string[] | { readonly none: string };
  readonly witness: WitnessKind;
}

/** Rules by id. */
export type Rules = Readonly<Record<string, Rule>>;

/** Columns that a fact decides better than its rule. */
export interface Override {
  readonly request?: Column;
  readonly response?: Column;
  readonly caller?: Column;
}

/** The rule that a fact falls under. */
export interface Judgement<Id extends string> {
  readonly rule: Id;
  readonly override?: Override;
}

/** A rule of the user. Rules of the user are asked before those of the table, in their order. */
export interface OwnRule extends Rule {
  /** Id in reports and approvals; none of the table. */
  readonly id: string;
  /** Whether a fact falls under the rule; an override where the fact decides columns better. */
  readonly judge: (fact: Fact) => boolean | Override;
}

/** What decides between verdicts beside the fact. */
export interface JudgeOptions {
  /** Readers validate responses with the old schema: what is new or out of order is refused. */
  readonly strictResponses: boolean;
  /** Unions of known values are closed in the SDK. */
  readonly closedEnums: boolean;
  /** Day of the comparison, `YYYY-MM-DD`, for sunset dates; undefined where it does not matter. */
  readonly asOf: string | undefined;
}

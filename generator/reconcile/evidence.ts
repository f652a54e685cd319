import type { EnumerationValue, LocalizedText, Provenance } from '../model/schema.js';

/** What one page says of one element, attribute or parameter. */
export interface PageNode {
  readonly name: string;
  readonly at: Provenance;
  readonly occurs: PageOccurs;
  /**
   * Kind of the type word: `text`, `number`, `date`, …, `aggregate`; `scalar` where a schema only says that there
   * is text; undefined where the cell is blank.
   */
  readonly kind: string | undefined;
  readonly typeWord: string;
  /** The page allows other forms beside the kind ("date or week number"). */
  readonly mixed: boolean;
  readonly maxLength: number | undefined;
  readonly digits: number | undefined;
  readonly decimals: number | undefined;
  /** Values that the prose enumerates; low confidence. */
  readonly values: readonly EnumerationValue[];
  readonly default: string | undefined;
  /** The only value that the prose allows. */
  readonly always: string | undefined;
  /** Prose that makes the row compulsory although, or only if. */
  readonly requiredIf: readonly string[];
  /** Prose that allows or demands leaving it out. */
  readonly optionalIf: readonly string[];
  readonly maxItems: number | undefined;
  readonly docs: LocalizedText;
  readonly examples: readonly string[];
  readonly attributes: readonly PageNode[];
  readonly children: readonly PageNode[];
}

/** An occurrence cell. `stated` is false where it was blank or missing and 1 is assumed. */
export interface PageOccurs {
  readonly min: number;
  readonly max: number | null;
  readonly stated: boolean;
}

/**
 * Writes an occurrence as the pages do.
 *
 * @param occurs bounds, max null for unbounded
 */
export function showOccurs(occurs: { readonly min: number; readonly max: number | null }): string {
  if (occurs.min === occurs.max) return String(occurs.min);
  return `${occurs.min}..${occurs.max ?? 'n'}`;
}

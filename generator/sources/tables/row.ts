import type { Place } from '../../diagnostics/diagnostic.js';
import type { Cell } from './grid.js';

/** What a level cell says. */
export type LevelReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'root' }
  | { readonly kind: 'attribute' }
  /** Empty; the row takes the level of the element row above it. */
  | { readonly kind: 'blank' }
  /** The table has no such column. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** Kinds of value that a type word can stand for. */
export type TypeKind =
  | 'text'
  | 'number'
  | 'date'
  | 'datetime'
  | 'boolean'
  | 'base64'
  | 'xml'
  | 'aggregate'
  | 'attribute'
  | 'unknown';

/** What a type cell says. */
export interface TypeReading {
  readonly kind: TypeKind;
  /** The word as it stands; empty where the cell is blank. */
  readonly word: string;
  /** Longest value, in characters. */
  readonly maxLength?: number;
  /** Most digits of a number. */
  readonly digits?: number;
  /** Most digits after the decimal separator. */
  readonly decimals?: number;
  /** The page allows other forms beside the kind ("date or week number"). */
  readonly mixed?: true;
}

/** What an occurrence cell says. `max` null means unbounded. */
export type OccursReading =
  | { readonly kind: 'stated'; readonly min: number; readonly max: number | null }
  /** Empty. */
  | { readonly kind: 'blank' }
  /** The table has no such column. */
  | { readonly kind: 'absent' }
  /** Words; `min` and `max` where the vocabulary knows what they come to. */
  | { readonly kind: 'prose'; readonly text: string; readonly min?: number; readonly max?: number | null };

/** Why a row could not be read in full. */
export type Damage =
  | 'level-blank'
  | 'level-unknown'
  | 'name-missing'
  | 'name-broken'
  | 'name-invalid'
  | 'type-unknown'
  | 'occurs-unknown'
  | 'cells-missing'
  | 'cells-surplus'
  | 'cells-glued'
  | 'boundary-unknown';

/** A known value with the words that explain it. */
export interface CandidateValue {
  readonly value: string;
  readonly gloss: string | null;
}

/** Values that the prose of a row seems to enumerate. */
export interface EnumerationCandidate {
  readonly values: readonly CandidateValue[];
  readonly confidence: 'low';
  /** The words that the values were taken from. */
  readonly text: string;
}

/** Something that the prose of a row seems to say. */
export type Hint =
  /** Value that the server takes where none is given. */
  | { readonly kind: 'default'; readonly value: string; readonly text: string }
  /** The only value that is ever allowed or returned. */
  | { readonly kind: 'always'; readonly value: string; readonly text: string }
  /** The row must be given under a condition; `bare` where the sentence has none ("Compulsory."). */
  | { readonly kind: 'required-if'; readonly text: string; readonly bare?: true }
  /** The row may or must be left out under a condition, or excludes another; `bare` as above ("Optional."). */
  | { readonly kind: 'optional-if'; readonly text: string; readonly bare?: true }
  | {
      readonly kind: 'limit';
      readonly of: 'characters' | 'uri-characters' | 'decimals' | 'days' | 'items';
      readonly value: number;
      readonly text: string;
    };

/** A row of a parameter or element table: every cell as it stands, and the reading of it. */
export interface Row {
  readonly kind: 'element' | 'attribute' | 'parameter' | 'note';
  /** Name with surrounding space removed; empty where the page has none. */
  readonly name: string;
  /** Place of the name, or of the row where the name is missing. */
  readonly place: Place;
  readonly level: LevelReading;
  readonly type: TypeReading | null;
  readonly occurs: OccursReading;
  readonly description: string;
  /** Texts of the example cells that are not empty. */
  readonly examples: readonly string[];
  readonly enumerations: readonly EnumerationCandidate[];
  readonly hints: readonly Hint[];
  readonly damaged: readonly Damage[];
  readonly cells: readonly Cell[];
}

import type { LocalizedText, Occurs, Provenance } from '../../../model/schema.js';
import type { Basis, FileLink } from '../page.js';
import type { Damage, EnumerationCandidate, Hint, TypeReading } from '../row.js';

/** What a page states of one name, kept apart from what the reader assumes. */
interface Stated {
  readonly name: string;
  /** Where the name stands. */
  readonly place: Provenance;
  /** Stated occurrence; once where the page says nothing. `max` null means unbounded. */
  readonly occurs: Occurs;
  /**
   * `notation`: in figures; `prose`: in words that the vocabulary knows; `blank`: the cell is empty and once is
   * assumed; `absent`: the table has no such column; `unknown`: words that cannot be read, once is assumed.
   */
  readonly occursStated: 'notation' | 'prose' | 'blank' | 'absent' | 'unknown';
  /** The occurrence cell as it stands, where it holds words. */
  readonly occursText?: string;
  /** Null where the table has no type column. */
  readonly typeReading: TypeReading | null;
  readonly enumerations: readonly EnumerationCandidate[];
  /** Values that the prose gives as default, in order of appearance. */
  readonly defaults: readonly string[];
  /** Value that the prose says is always there. */
  readonly alwaysValue?: string;
  /** Longest value in characters: that of the type cell, else one in the prose. */
  readonly maxLength?: number;
  /** Everything else that the prose hints at, with the words. */
  readonly hints: readonly Hint[];
  readonly docs: LocalizedText;
  readonly examples: readonly string[];
  readonly damaged: readonly Damage[];
}

/** A query parameter as a page states it. */
export interface ParameterFragment extends Stated {
  readonly kind: 'parameter';
}

/** An attribute as a page states it. */
export interface AttributeFragment extends Stated {
  readonly kind: 'attribute';
}

/** An element as a page states it, with what belongs to it. */
export interface ElementFragment extends Stated {
  readonly kind: 'element';
  /** Level as it stands; null for a root row, an empty or unreadable cell. */
  readonly level: number | null;
  /** The row is marked as the root of the message. */
  readonly isRoot: boolean;
  /** Number of the table within the message, from 0: a new number among siblings means a further table. */
  readonly table: number;
  /** Places where further tables describe the same element again. */
  readonly again: readonly Provenance[];
  readonly attributes: readonly AttributeFragment[];
  readonly children: readonly ElementFragment[];
  /** Rows of prose that stand below the element. */
  readonly notes: readonly string[];
}

/** What every fragment says of itself. */
interface FragmentOrigin {
  readonly source: string;
  /** Name of the resource as its label spells it. */
  readonly resource: string;
  /** Method in capitals that tells this use from another one of the same name; absent where there is one use. */
  readonly use?: string;
  readonly place: Provenance;
}

/** What the page says of a resource as a whole. */
export interface ResourceFragment extends FragmentOrigin {
  readonly part: 'resource';
  /** `section`: described on the page; `index`: only listed; `mention`: only named in prose. */
  readonly from: 'section' | 'index' | 'mention';
  readonly title: LocalizedText;
  /** Prose of the section: paragraphs separated by an empty line. */
  readonly docs: LocalizedText;
  /** HTTP method in capitals, null where the page does not say. */
  readonly method: string | null;
  readonly methodPlace: Provenance | null;
  /** Rows of the index that give another method than the section; absent where there are none. */
  readonly otherMethods?: readonly { readonly method: string; readonly place: Provenance }[];
  readonly files: readonly FileLink[];
  /** Other resources that the section names, as they are spelt. */
  readonly mentions: readonly string[];
}

/** The query parameters of a resource. */
export interface QueryFragment extends FragmentOrigin {
  readonly part: 'query';
  readonly parameters: readonly ParameterFragment[];
}

/** A message of a resource. `message`: nothing on the page says whether it is sent or received. */
export interface MessageFragment extends FragmentOrigin {
  readonly part: 'request' | 'response' | 'message';
  /** What the decision for `part` rests on. */
  readonly basis: Basis;
  /** Elements at the top: one in a sound table. */
  readonly roots: readonly ElementFragment[];
  /** Attributes without an element. */
  readonly orphans: readonly AttributeFragment[];
  /** Passage right before each table of the message, by number of the table. */
  readonly leadIns: readonly string[];
}

/** A table of values in the section of a resource; `resource` is empty for one of the page as a whole. */
export interface ValuesFragment extends FragmentOrigin {
  readonly part: 'values';
  readonly title: LocalizedText;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one page says of one part of one resource. */
export type PageFragment = ResourceFragment | QueryFragment | MessageFragment | ValuesFragment;

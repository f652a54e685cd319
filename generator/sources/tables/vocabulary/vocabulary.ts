import type { ColumnMeaning } from '../grid.js';
import type { CueRole } from '../page.js';
import type { TypeKind } from '../row.js';

/** Words that prose uses for what a reader wants to know. Phrases are matched whole, without regard to case. */
export interface ProseWords {
  /** Between the last two values of a list ("or"). */
  readonly or: readonly string[];
  /** Before a list of single words ("either"). */
  readonly either: readonly string[];
  /** Names the empty value ("empty"). */
  readonly empty: readonly string[];
  /** Before the only value ("always"). */
  readonly always: readonly string[];
  /** Before the only value, and before much else ("must be"). */
  readonly mustBe: readonly string[];
  /** Before the value that is taken by default ("default is"). */
  readonly defaultBefore: readonly string[];
  /** After the value that is taken by default ("as default"). */
  readonly defaultAfter: readonly string[];
  /** Announces a list of values ("possible values"). */
  readonly values: readonly string[];
  /** A whole sentence that demands the row ("compulsory"). */
  readonly demanded: readonly string[];
  /** A whole sentence that lets the row be left out ("optional"). */
  readonly voluntary: readonly string[];
  readonly requiredIf: readonly string[];
  readonly optionalIf: readonly string[];
  /** The same, but only at the beginning of a clause: elsewhere the words speak of something else. */
  readonly onlyIf: readonly string[];
  /** Words whose full stop does not end a sentence. */
  readonly abbreviations: readonly string[];
  /** Truth values, which need no further evidence to be values. */
  readonly truth: readonly string[];
  /** Upper bound ("max."). */
  readonly max: readonly string[];
  readonly characters: readonly string[];
  readonly decimals: readonly string[];
  /** Says that a number is brought to so many decimals, whatever it had before ("rounded"). */
  readonly rounded: readonly string[];
  readonly digits: readonly string[];
  readonly days: readonly string[];
  /** Things of which a call takes so many ("identifiers"). */
  readonly items: readonly string[];
  /** The address of a call, which can have a longest length. */
  readonly uri: readonly string[];
  /** Numbers written as words. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** Words of occurrence cells. Those before a number (`at least 2`) may stand behind it too. */
export interface OccursWords {
  /** Exactly once. */
  readonly required: readonly string[];
  /** At most once. */
  readonly optional: readonly string[];
  readonly oneOrMore: readonly string[];
  readonly zeroOrMore: readonly string[];
  /** Before the least number. */
  readonly atLeast: readonly string[];
  /** Before the greatest number. */
  readonly atMost: readonly string[];
}

/** The words of one language that give tables and prose their meaning. Spelling variants are listed as they occur. */
export interface Vocabulary {
  /** Language tag. */
  readonly language: string;
  readonly headings: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>>;
  readonly types: Readonly<Partial<Record<Exclude<TypeKind, 'unknown'>, readonly string[]>>>;
  /** Type words that allow other forms beside their kind. */
  readonly mixedTypes: readonly string[];
  /** Type words of numbers without decimals. */
  readonly wholeTypes: readonly string[];
  /** Level cells of the root row. */
  readonly root: readonly string[];
  /** Level cells of attribute rows. */
  readonly attribute: readonly string[];
  readonly labels: { readonly resource: readonly string[]; readonly method: readonly string[] };
  /** Announcements of tables. `…` stands for any words between; a phrase without it is the whole passage. */
  readonly cues: Readonly<Record<CueRole, readonly string[]>>;
  /** Announcements of a further part of the message before. */
  readonly continuations: readonly string[];
  /** Occurrence cells in words. */
  readonly occurs: OccursWords;
  readonly prose: ProseWords;
}

/** A vocabulary of which any part may be left out: what a config adds. */
export type VocabularyExtension = {
  readonly [Key in keyof Vocabulary]?: Vocabulary[Key] extends readonly string[]
    ? Vocabulary[Key]
    : Partial<Vocabulary[Key]>;
};

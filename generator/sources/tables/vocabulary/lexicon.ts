import type { ColumnMeaning } from '../grid.js';
import type { CueRole } from '../page.js';
import type { TypeKind } from '../row.js';
import { english } from './en.js';
import { finnish } from './fi.js';
import { mergeVocabulary } from './merge.js';
import { normalise } from './normalise.js';
import { swedish } from './sv.js';
import type { OccursWords, ProseWords, Vocabulary, VocabularyExtension } from './vocabulary.js';

/** What a type word says. */
export interface TypeWord {
  readonly kind: TypeKind;
  /** Other forms are allowed beside the kind. */
  readonly mixed: boolean;
  /** A number without decimals. */
  readonly whole: boolean;
}

/** The words of all languages together, indexed for lookup. A word of one language works in a page of another. */
export interface Lexicon {
  /** Meanings that a heading can have; more than one where languages or tables use the same word. */
  headings(text: string): readonly ColumnMeaning[];
  /** All headings, normalised, longest first. */
  readonly headingWords: readonly string[];
  /** Language in which this word is a heading, type or level word; undefined where several or none. */
  languageOf(text: string): string | undefined;
  readonly types: ReadonlyMap<string, TypeWord>;
  readonly root: ReadonlySet<string>;
  readonly attribute: ReadonlySet<string>;
  readonly resourceLabels: readonly string[];
  readonly methodLabels: readonly string[];
  readonly cues: readonly {
    readonly role: CueRole;
    readonly phrase: readonly string[];
    readonly whole: boolean;
  }[];
  readonly continuations: readonly (readonly string[])[];
  readonly occurs: OccursWords;
  readonly prose: ProseWords;
}

/** Longer texts are no headings and need not be looked up. */
const LONGEST_HEADING = 100;
const BUILT_IN: readonly Vocabulary[] = [english, finnish, swedish];
let builtInLexicon: Lexicon | undefined;

/**
 * Makes the lexicon of the built-in languages and of what a config adds to them.
 *
 * @param extensions further languages, or further words of the built-in ones (by `language`)
 */
export function makeLexicon(extensions: readonly VocabularyExtension[] = []): Lexicon {
  if (extensions.length > 0) return build(mergeVocabulary(BUILT_IN, extensions));
  builtInLexicon ??= build(BUILT_IN);
  return builtInLexicon;
}

function build(vocabularies: readonly Vocabulary[]): Lexicon {
  const headings = new Map<string, ColumnMeaning[]>();
  const languages = new Map<string, Set<string>>();
  const types = new Map<string, TypeWord>();
  const note = (word: string, language: string): string => {
    const key = normalise(word);
    languages.set(key, (languages.get(key) ?? new Set()).add(language));
    return key;
  };
  for (const vocabulary of vocabularies) {
    for (const [meaning, words] of entries(vocabulary.headings)) {
      for (const word of words) {
        const key = note(word, vocabulary.language);
        const known = headings.get(key) ?? [];
        if (!known.includes(meaning)) headings.set(key, [...known, meaning]);
      }
    }
    const mixed = new Set(vocabulary.mixedTypes.map(normalise));
    const whole = new Set(vocabulary.wholeTypes.map(normalise));
    for (const [kind, words] of entries(vocabulary.types)) {
      for (const word of words) {
        const key = note(word, vocabulary.language);
        if (!types.has(key)) types.set(key, { kind, mixed: mixed.has(key), whole: whole.has(key) });
      }
    }
  }
  const all = <T>(pick: (vocabulary: Vocabulary) => readonly T[]): readonly T[] => [
    ...new Set(vocabularies.flatMap(pick)),
  ];
  return {
    headings: (text) =>
      text.length > LONGEST_HEADING
        ? []
        : (headings.get(normalise(text)) ?? headings.get(normalise(firstWords(text))) ?? []),
    headingWords: [...headings.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    languageOf: (text) => {
      const known = languages.get(normalise(text));
      return known?.size === 1 ? [...known][0] : undefined;
    },
    types,
    root: new Set(all((v) => v.root).map(normalise)),
    attribute: new Set(all((v) => v.attribute).map(normalise)),
    resourceLabels: all((v) => v.labels.resource),
    methodLabels: all((v) => v.labels.method),
    cues: (['query', 'request', 'response'] as const).flatMap((role) =>
      all((v) => v.cues[role]).map((words) => ({ role, phrase: parts(words), whole: isWhole(words) })),
    ),
    continuations: all((v) => v.continuations).map(parts),
    occurs: {
      required: all((v) => v.occurs.required),
      optional: all((v) => v.occurs.optional),
      oneOrMore: all((v) => v.occurs.oneOrMore),
      zeroOrMore: all((v) => v.occurs.zeroOrMore),
      atLeast: all((v) => v.occurs.atLeast),
      atMost: all((v) => v.occurs.atMost),
    },
    prose: mergeProse(vocabularies, all),
  };
}

/** A heading without notes, marks of footnotes and what is added (`Type / length`, `Occurs *`, `Name (XML)`). */
function firstWords(text: string): string {
  return text.split(/[/&(*†‡[|]/u, 1)[0] ?? '';
}

/** A phrase is compared with the whole passage unless it has a gap or a parenthesis, as only sentences do. */
function isWhole(words: string): boolean {
  return !/[…(]/u.test(words);
}

function parts(words: string): readonly string[] {
  return words.split('…').map((part) => part.trim().toLowerCase());
}

function mergeProse(
  vocabularies: readonly Vocabulary[],
  all: (pick: (vocabulary: Vocabulary) => readonly string[]) => readonly string[],
): ProseWords {
  return {
    or: all((v) => v.prose.or),
    either: all((v) => v.prose.either),
    empty: all((v) => v.prose.empty),
    always: all((v) => v.prose.always),
    mustBe: all((v) => v.prose.mustBe),
    defaultBefore: all((v) => v.prose.defaultBefore),
    defaultAfter: all((v) => v.prose.defaultAfter),
    values: all((v) => v.prose.values),
    demanded: all((v) => v.prose.demanded),
    voluntary: all((v) => v.prose.voluntary),
    requiredIf: all((v) => v.prose.requiredIf),
    optionalIf: all((v) => v.prose.optionalIf),
    onlyIf: all((v) => v.prose.onlyIf),
    abbreviations: all((v) => v.prose.abbreviations),
    truth: all((v) => v.prose.truth),
    max: all((v) => v.prose.max),
    characters: all((v) => v.prose.characters),
    decimals: all((v) => v.prose.decimals),
    rounded: all((v) => v.prose.rounded),
    digits: all((v) => v.prose.digits),
    days: all((v) => v.prose.days),
    items: all((v) => v.prose.items),
    uri: all((v) => v.prose.uri),
    numbers: Object.assign({}, ...vocabularies.map((v) => v.prose.numbers)) as Readonly<
      Record<string, number>
    >,
  };
}

function entries<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): readonly [K, V][] {
  return Object.entries(record) as [K, V][];
}

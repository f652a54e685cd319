import type { ProseWords, Vocabulary, VocabularyExtension } from './vocabulary.js';

const NO_PROSE: ProseWords = {
  or: [],
  either: [],
  empty: [],
  always: [],
  mustBe: [],
  defaultBefore: [],
  defaultAfter: [],
  values: [],
  demanded: [],
  voluntary: [],
  requiredIf: [],
  optionalIf: [],
  onlyIf: [],
  abbreviations: [],
  truth: [],
  max: [],
  characters: [],
  decimals: [],
  rounded: [],
  digits: [],
  days: [],
  items: [],
  uri: [],
  numbers: {},
};

const EMPTY: Vocabulary = {
  language: 'und',
  headings: {},
  types: {},
  mixedTypes: [],
  wholeTypes: [],
  root: [],
  attribute: [],
  labels: { resource: [], method: [] },
  cues: { query: [], request: [], response: [] },
  continuations: [],
  occurs: { required: [], optional: [], oneOrMore: [], zeroOrMore: [], atLeast: [], atMost: [] },
  prose: NO_PROSE,
};

/**
 * Adds to vocabularies what a config brings: words of the config stand before those of the language, so that
 * they win where one word has two meanings; an unknown language is added as a whole.
 *
 * @param vocabularies languages known so far
 * @param extensions what to add, by `language` (`und` where it names none)
 */
export function mergeVocabulary(
  vocabularies: readonly Vocabulary[],
  extensions: readonly VocabularyExtension[],
): readonly Vocabulary[] {
  const merged = new Map(vocabularies.map((vocabulary) => [vocabulary.language, vocabulary]));
  const extended: string[] = [];
  for (const extension of extensions) {
    const language = extension.language ?? 'und';
    merged.set(language, join(merged.get(language) ?? EMPTY, extension, language));
    extended.push(language);
  }
  return [...merged.values()].sort(
    (a, b) => Number(extended.includes(b.language)) - Number(extended.includes(a.language)),
  );
}

function join(base: Vocabulary, more: VocabularyExtension, language: string): Vocabulary {
  return {
    language,
    headings: lists(base.headings, more.headings),
    types: lists(base.types, more.types),
    mixedTypes: [...(more.mixedTypes ?? []), ...base.mixedTypes],
    wholeTypes: [...(more.wholeTypes ?? []), ...base.wholeTypes],
    root: [...(more.root ?? []), ...base.root],
    attribute: [...(more.attribute ?? []), ...base.attribute],
    labels: lists(base.labels, more.labels),
    cues: lists(base.cues, more.cues),
    continuations: [...(more.continuations ?? []), ...base.continuations],
    occurs: lists(base.occurs, more.occurs),
    prose: {
      ...lists<Omit<ProseWords, 'numbers'>>(withoutNumbers(base.prose), withoutNumbers(more.prose ?? {})),
      numbers: { ...base.prose.numbers, ...more.prose?.numbers },
    },
  };
}

function withoutNumbers<T extends { readonly numbers?: unknown }>(words: T): Omit<T, 'numbers'> {
  const { numbers: _numbers, ...rest } = words;
  return rest;
}

type Lists<T> = { readonly [Key in keyof T]: readonly string[] | undefined };

function lists<T extends Lists<T>>(base: T, more: Partial<T> | undefined): T {
  const merged: Record<string, readonly string[]> = {};
  for (const [key, words] of [
    ...Object.entries<readonly string[] | undefined>(more ?? {}),
    ...Object.entries<readonly string[] | undefined>(base),
  ]) {
    merged[key] = [...(merged[key] ?? []), ...(words ?? [])];
  }
  return merged as T;
}

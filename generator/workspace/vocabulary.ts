import type { VocabularyExtension } from '../sources/tables/index.js';
import type { Config } from './config.js';

/**
 * The words of a configuration as the table reader takes them.
 *
 * @param vocabulary `vocabulary` of the configuration
 */
export function asVocabulary(vocabulary: Config['vocabulary']): readonly VocabularyExtension[] {
  return vocabulary.map(({ language, headings, types, attribute, root }) => ({
    ...(language === undefined ? {} : { language }),
    ...(headings === undefined ? {} : { headings: given(headings) }),
    ...(types === undefined ? {} : { types: given(types) }),
    ...(attribute === undefined ? {} : { attribute }),
    ...(root === undefined ? {} : { root }),
  }));
}

/** The lists that are given; keys without one are left out. */
function given<Key extends string>(lists: {
  readonly [K in Key]?: readonly string[] | undefined;
}): Partial<Record<Key, readonly string[]>> {
  const result: Partial<Record<Key, readonly string[]>> = {};
  for (const key in lists) {
    const list = lists[key];
    if (list !== undefined) result[key] = list;
  }
  return result;
}

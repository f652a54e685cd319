import * as v from 'valibot';
import type { VocabularyExtension } from '../sources/tables/index.js';

const words = v.optional(v.array(v.string()));

function lists<const Keys extends readonly string[]>(...keys: Keys) {
  const entries = Object.fromEntries(keys.map((key) => [key, words])) as Record<Keys[number], typeof words>;
  return v.optional(v.strictObject(entries));
}

/** Shape of one entry under `vocabulary:`: words that the table reader takes for more than it knows. */
export const vocabulary = v.strictObject({
  /** Language tag of a built-in language or of a further one. */
  language: v.optional(v.string()),
  /** Column headings by meaning. */
  headings: lists(
    'level',
    'element',
    'parameter',
    'type',
    'occurs',
    'description',
    'example',
    'default',
    'length',
    'integration',
    'method',
    'resource',
    'dtd',
    'schema',
    'value',
  ),
  /** Type words by kind. */
  types: lists('text', 'number', 'date', 'datetime', 'boolean', 'base64', 'xml', 'aggregate', 'attribute'),
  /** Those of `types.number` that have no decimals. */
  wholeTypes: words,
  /** Level cells of attribute rows. */
  attribute: words,
  /** Level cells of root rows. */
  root: words,
  /** What stands before the name and the method of a resource. */
  labels: lists('resource', 'method'),
  /** Announcements of tables. */
  cues: lists('query', 'request', 'response'),
  /** Announcements of a further part of the message before. */
  continuations: words,
  /** Occurrence cells in words. */
  occurs: lists('required', 'optional', 'oneOrMore', 'zeroOrMore', 'atLeast', 'atMost'),
  /** Words of descriptions by what they say. */
  prose: lists(
    'or',
    'either',
    'empty',
    'always',
    'mustBe',
    'defaultBefore',
    'defaultAfter',
    'values',
    'demanded',
    'voluntary',
    'requiredIf',
    'optionalIf',
    'onlyIf',
    'abbreviations',
    'truth',
    'max',
    'characters',
    'decimals',
    'rounded',
    'digits',
    'days',
    'items',
    'uri',
  ),
});

/**
 * The words of a configuration as the table reader takes them.
 *
 * @param entries `vocabulary` of the configuration
 */
export function asVocabulary(
  entries: readonly v.InferOutput<typeof vocabulary>[],
): readonly VocabularyExtension[] {
  return entries.map(
    ({
      language,
      headings,
      types,
      wholeTypes,
      attribute,
      root,
      labels,
      cues,
      continuations,
      occurs,
      prose,
    }) => ({
      ...(language === undefined ? {} : { language }),
      ...(headings === undefined ? {} : { headings: given(headings) }),
      ...(types === undefined ? {} : { types: given(types) }),
      ...(wholeTypes === undefined ? {} : { wholeTypes }),
      ...(attribute === undefined ? {} : { attribute }),
      ...(root === undefined ? {} : { root }),
      ...(labels === undefined ? {} : { labels: given(labels) }),
      ...(cues === undefined ? {} : { cues: given(cues) }),
      ...(continuations === undefined ? {} : { continuations }),
      ...(occurs === undefined ? {} : { occurs: given(occurs) }),
      ...(prose === undefined ? {} : { prose: given(prose) }),
    }),
  );
}

/** The lists that are given; keys without one are left out. */
function given<Key extends string>(of: {
  readonly [K in Key]?: readonly string[] | undefined;
}): Partial<Record<Key, readonly string[]>> {
  const result: Partial<Record<Key, readonly string[]>> = {};
  for (const key in of) {
    const list = of[key];
    if (list !== undefined) result[key] = list;
  }
  return result;
}

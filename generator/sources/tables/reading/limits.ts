import type { Hint } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation } from '../vocabulary/normalise.js';

type Limit = Extract<Hint, { readonly kind: 'limit' }>;

interface Patterns {
  readonly limits: readonly (readonly [Limit['of'], RegExp])[];
  readonly uri: RegExp;
  readonly numbers: Readonly<Record<string, number>>;
}

const made = new WeakMap<Lexicon, Patterns>();

/**
 * Reads limits in figures or number words: `max. 500 identifiers`, `up to 7 days`, `two decimals`,
 * `2115 characters`.
 *
 * @param sentence sentence of a description
 * @param lexicon words to read with
 */
export function readLimits(sentence: string, lexicon: Lexicon): readonly Limit[] {
  if (!/\p{L}/u.test(sentence)) return [];
  const { limits, uri, numbers } = patternsOf(lexicon);
  return limits.flatMap(([of, pattern]): readonly Limit[] => {
    const word = pattern.exec(sentence)?.groups?.['number'];
    if (word === undefined) return [];
    const value = /^\d+$/u.test(word) ? Number(word) : numbers[word.toLowerCase()];
    if (value === undefined) return [];
    return [
      {
        kind: 'limit',
        of: of === 'characters' && uri.test(sentence) ? 'uri-characters' : of,
        value,
        text: sentence,
      },
    ];
  });
}

function patternsOf(lexicon: Lexicon): Patterns {
  const known = made.get(lexicon);
  if (known !== undefined) return known;
  const { prose } = lexicon;
  const max = `(?<!\\p{L})(?:${alternation(prose.max)})\\.?\\s+(?:\\p{L}+\\s+)?`;
  const figures = String.raw`(?<number>\d{1,6})`;
  const number = `(?<!\\p{L})(?<number>\\d{1,6}|${alternation(Object.keys(prose.numbers))})`;
  const after = (words: readonly string[]): string => `\\s+(?:${alternation(words)})(?!\\p{L})`;
  const patterns: Patterns = {
    limits: [
      ['decimals', new RegExp(number + after(prose.decimals), 'iu')],
      ['days', new RegExp(max + number.replace('(?<!\\p{L})', '') + after(prose.days), 'iu')],
      ['items', new RegExp(max + figures + after(prose.items), 'iu')],
      ['characters', new RegExp(max + figures + after(prose.characters), 'iu')],
    ],
    uri: new RegExp(`(?<!\\p{L})(?:${alternation(prose.uri)})(?!\\p{L})`, 'iu'),
    numbers: prose.numbers,
  };
  made.set(lexicon, patterns);
  return patterns;
}

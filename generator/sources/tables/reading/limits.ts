import type { Hint } from '../row.js';
import { LETTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation } from '../vocabulary/normalise.js';

type Limit = Extract<Hint, { readonly kind: 'limit' }>;

interface Patterns {
  readonly limits: readonly (readonly [Limit['of'], RegExp])[];
  readonly uri: RegExp;
  readonly rounded: RegExp;
  /** Any of the words after a number: what most sentences have none of. */
  readonly units: RegExp;
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
  const { limits, uri, rounded, numbers, units } = patternsOf(lexicon);
  if (!units.test(sentence)) return [];
  return limits.flatMap(([of, pattern]): readonly Limit[] => {
    // What the other side rounds may have any number of decimals before.
    if (of === 'decimals' && rounded.test(sentence)) return [];
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
  const max = `(?<![${LETTER}])(?:${alternation(prose.max)})\\.?\\s+(?:[${LETTER}]+\\s+)?`;
  const figures = String.raw`(?<number>\d{1,6})`;
  const before = `(?<![${LETTER}])`;
  const number = `${before}(?<number>\\d{1,6}|${alternation(Object.keys(prose.numbers))})`;
  const after = (words: readonly string[]): string => `\\s+(?:${alternation(words)})(?![${LETTER}])`;
  const patterns: Patterns = {
    limits: [
      ['decimals', new RegExp(number + after(prose.decimals), 'i')],
      ['days', new RegExp(max + number.replace(before, '') + after(prose.days), 'i')],
      ['items', new RegExp(max + figures + after(prose.items), 'i')],
      ['characters', new RegExp(max + figures + after(prose.characters), 'i')],
    ],
    uri: new RegExp(`(?<![${LETTER}])(?:${alternation(prose.uri)})(?![${LETTER}])`, 'i'),
    rounded:
      prose.rounded.length === 0
        ? /(?!)/
        : new RegExp(`(?<![${LETTER}])(?:${alternation(prose.rounded)})(?![${LETTER}])`, 'i'),
    units: new RegExp(
      alternation([...prose.decimals, ...prose.days, ...prose.items, ...prose.characters]),
      'i',
    ),
    numbers: prose.numbers,
  };
  made.set(lexicon, patterns);
  return patterns;
}

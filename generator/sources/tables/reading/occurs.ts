import type { OccursReading } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { collapse, normalise } from '../vocabulary/normalise.js';

/** What is written in other notations: `0..*`, `1:n`, `[0,3]`, `0/1`, `1 to 5`, `1..unbounded`, `0+`. */
const OTHER_RANGE =
  /^[[({]?(\d{1,6})(?:(?:\.{1,3}|…|[-–—,:;/]|to)(\d{1,6}|n|m|\*|∞|unbounded|unlimited|many)|(\+))[\])}]?$/u;
const RANGE = /^(\d{1,6})(?:(?:\.{2,3}|…|-|–)(\d{1,6}|n|\*))?$/u;

/**
 * Reads an occurrence cell: `1`, `0...1`, `0..n`, `1-3`, `12` (exactly so many), `0` (must not stand),
 * empty, or words.
 *
 * @param text text of the cell
 * @param lexicon words to read with
 */
export function readOccurs(text: string, lexicon: Lexicon): OccursReading {
  const cell = collapse(text).toLowerCase();
  if (cell === '' || cell === '-') return { kind: 'blank' };
  const range = RANGE.exec(cell.replace(/\s+/gu, ''));
  if (range !== null) {
    const min = Number(range[1]);
    const last = range[2];
    const max = last === undefined ? min : last === 'n' || last === '*' ? null : Number(last);
    if (max === null || max >= min) return { kind: 'stated', min, max };
  }
  const other = otherNotation(cell.replace(/\s+/gu, ''));
  if (other !== undefined) return other;
  const words = normalise(text);
  const { oneOrMore, zeroOrMore } = lexicon.occurs;
  if (oneOrMore.some((phrase) => fits(words, phrase))) return { kind: 'stated', min: 1, max: null };
  if (zeroOrMore.some((phrase) => fits(words, phrase))) return { kind: 'stated', min: 0, max: null };
  const bounded = bounds(words, lexicon);
  if (bounded !== undefined) return bounded;
  const prose = { kind: 'prose', text: text.trim() } as const;
  if (lexicon.occurs.required.some((phrase) => fits(words, phrase))) return { ...prose, min: 1, max: 1 };
  if (lexicon.occurs.optional.some((phrase) => fits(words, phrase))) return { ...prose, min: 0, max: 1 };
  return prose;
}

function otherNotation(cell: string): OccursReading | undefined {
  if (cell === '*') return { kind: 'stated', min: 0, max: null };
  if (cell === '+') return { kind: 'stated', min: 1, max: null };
  const [, least = '', most = '', more] = OTHER_RANGE.exec(cell) ?? [];
  if (least === '') return undefined;
  const max = more === undefined && /^\d/u.test(most) ? Number(most) : null;
  const min = Number(least);
  return max === null || max >= min ? { kind: 'stated', min, max } : undefined;
}

/** A number behind words that make it a bound: `at least 2`, `max three`. */
function bounds(words: string, { occurs, prose }: Lexicon): OccursReading | undefined {
  const [, before = '', figure = ''] = /^(.*\S)\s+(\S+)$/u.exec(words) ?? [];
  const phrase = normalise(before);
  const value = /^\d{1,6}$/u.test(figure) ? Number(figure) : prose.numbers[figure];
  if (value === undefined) return undefined;
  if (occurs.atLeast.some((one) => fits(phrase, one))) return { kind: 'stated', min: value, max: null };
  if (occurs.atMost.some((one) => fits(phrase, one))) return { kind: 'stated', min: 0, max: value };
  return undefined;
}

/** Whether a text looks like an occurrence in figures. */
export function isOccursNotation(text: string): boolean {
  return RANGE.test(text.replace(/\s+/gu, '').toLowerCase());
}

function fits(words: string, phrase: string): boolean {
  const beginning = normalise(phrase.replace('…', ''));
  return phrase.includes('…') ? words.startsWith(`${beginning} `) : words === beginning;
}

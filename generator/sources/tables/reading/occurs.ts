import type { OccursReading } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { collapse, normalise } from '../vocabulary/normalise.js';

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
  const words = normalise(text);
  const prose = { kind: 'prose', text: text.trim() } as const;
  if (lexicon.occurs.required.some((phrase) => fits(words, phrase))) return { ...prose, min: 1, max: 1 };
  if (lexicon.occurs.optional.some((phrase) => fits(words, phrase))) return { ...prose, min: 0, max: 1 };
  return prose;
}

/** Whether a text looks like an occurrence in figures. */
export function isOccursNotation(text: string): boolean {
  return RANGE.test(text.replace(/\s+/gu, '').toLowerCase());
}

function fits(words: string, phrase: string): boolean {
  const beginning = normalise(phrase.replace('…', ''));
  return phrase.includes('…') ? words.startsWith(`${beginning} `) : words === beginning;
}

import { CLOSED_COMPOUNDS } from './closed-compounds.js';
import type { Lexicon } from './lexicon.js';
import { cutSpelling, doubtfulBorders, isDigits } from './spelling.js';

/** Costs are whole numbers: no rounding of an engine can change the outcome. */
const SCALE = 64;
/** Cost of every word, so that few long words beat many short ones. */
const PER_WORD = 2 * SCALE;
/** Cost of a run of letters that no document explains: once, and by letter. */
const UNKNOWN_RUN = 14 * SCALE;
const UNKNOWN_LETTER = 2.5 * SCALE;
/** Cost of an unknown run that is short enough to be an ending (`s`, `ing`, `able`) or a prefix (`re`, `pre`). */
const AFFIX = 20 * SCALE;
/** Additional cost of an unknown run behind a known word, of which it may be the ending (`accept`, `ance…`). */
const UNKNOWN_END = 4 * SCALE;
const LONGEST_ENDING = 4;
const LONGEST_PREFIX = 3;
/** Cost of a word that runs across a border shown by the spelling of the name. */
const ACROSS_BORDER = 8 * SCALE;
/** Cost by letter of a word that the spelling sets off, so that two known words in it are found. */
const UNSEEN_LETTER = 1.5 * SCALE;
/** No word of a lexicon that is longer is looked for. */
const LONGEST_KNOWN = 24;
/** No word is longer; keeps the cutting of a name linear. */
const LONGEST_WORD = 64;

/**
 * Cost of a word of the lexicon.
 *
 * @param weight evidence for the word, above 0
 * @param total evidence for all words
 */
export function costOf(weight: number, total: number): number {
  return PER_WORD + Math.round(Math.log2(total / weight) * SCALE);
}

/**
 * Cuts a text into the pieces of least total cost. Among equal ones, the longest first piece wins.
 *
 * @param text the text
 * @param cost cost of the piece from `start` to `end`, null where it cannot be a piece
 * @param longest letters of the longest piece
 * @returns the pieces, or null where there is no way to cut it
 */
export function cheapestCut(
  text: string,
  cost: (start: number, end: number) => number | null,
  longest: number = LONGEST_WORD,
): readonly string[] | null {
  const best = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const next = new Uint32Array(text.length + 1);
  best[text.length] = 0;
  for (let start = text.length - 1; start >= 0; start -= 1) {
    const last = Math.min(text.length, start + longest);
    for (let end = last; end > start; end -= 1) {
      const piece = cost(start, end);
      const total = piece === null ? Number.POSITIVE_INFINITY : piece + (best[end] ?? 0);
      if (total >= (best[start] ?? 0)) continue;
      best[start] = total;
      next[start] = end;
    }
  }
  if (best[0] === Number.POSITIVE_INFINITY) return null;
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start = next[start] ?? text.length) {
    pieces.push(text.slice(start, next[start]));
  }
  return pieces;
}

/**
 * Cuts a wire name into words.
 *
 * @param name the wire name in any spelling
 * @param lexicon words of the same documents
 * @returns words in lower case and numbers, in order; none where the name has no letter or digit
 */
export function wordsOf(name: string, lexicon: Lexicon): readonly string[] {
  const words: string[] = [];
  const plain = /^[ -~]*$/.test(name);
  for (const part of name.split(plain ? /[^A-Za-z0-9]+/ : /[^\p{L}\p{M}\p{N}]+/u)) {
    const pieces = cutSpelling(part);
    const borders = new Map<number, Border>();
    for (const border of lexicon.borders.get(pieces.join('')) ?? []) borders.set(border, 'shown');
    let position = 0;
    for (const piece of pieces) borders.set((position += piece.length), 'shown');
    for (const border of doubtfulBorders(part)) {
      borders.set(border - 1, 'or-next');
      if (!borders.has(border)) borders.set(border, 'possible');
    }
    words.push(...cutPart(pieces, borders, withoutOwn(lexicon, pieces)));
  }
  return words;
}

/**
 * What a spelling says of a position: a word ends there (`shown`), there or one letter on (`or-next`), or maybe
 * (`possible`).
 */
export type Border = 'shown' | 'or-next' | 'possible';

/** What the spelling of a name says of its positions. */
export type Borders = ReadonlyMap<number, Border>;

/** A word that only this name shows is no evidence of how to cut it. */
function withoutOwn(lexicon: Lexicon, pieces: readonly string[]): Lexicon {
  const own = lexicon.onlyIn.get(pieces.join(''));
  if (own === undefined) return lexicon;
  const costs = new Map(lexicon.costs);
  for (const piece of own) costs.delete(piece);
  return { ...lexicon, costs };
}

/** Numbers stand for themselves; the letters between them are cut, across case borders if that is cheaper. */
function cutPart(pieces: readonly string[], borders: Borders, lexicon: Lexicon): readonly string[] {
  const words: string[] = [];
  let letters = '';
  let offset = 0;
  const flush = (): void => {
    if (letters !== '') words.push(...cutLetters(letters, offset, borders, lexicon));
    offset += letters.length;
    letters = '';
  };
  for (const piece of pieces) {
    if (!isDigits(piece)) {
      letters += piece;
      continue;
    }
    flush();
    words.push(piece);
    offset += piece.length;
  }
  flush();
  return words;
}

/**
 * Cuts a run of letters.
 *
 * @param letters letters in lower case
 * @param offset position of the run in its name
 * @param borders positions in the name after which its spelling shows a border, see `Borders`
 * @param lexicon known words
 */
export function cutLetters(
  letters: string,
  offset: number,
  borders: Borders,
  lexicon: Lexicon,
): readonly string[] {
  const shownBefore = countShown(letters.length, offset, borders);
  const crossed = (start: number, end: number): number => {
    const orNext = borders.get(offset + end - 1) === 'or-next' && end - 1 > start ? 1 : 0;
    return ((shownBefore[end] ?? 0) - (shownBefore[start + 1] ?? 0) - orNext) * ACROSS_BORDER;
  };
  const unknown = (start: number, end: number): number => {
    const length = end - start;
    const cost = UNKNOWN_RUN + length * UNKNOWN_LETTER;
    if (length === letters.length) return cost;
    const affix = length <= (start === 0 ? LONGEST_PREFIX : LONGEST_ENDING) ? AFFIX : 0;
    return cost + affix + (start === 0 ? 0 : UNKNOWN_END);
  };
  const shown = borders.size > 1;
  const cost = (start: number, end: number): number => {
    const length = end - start;
    const known = length > LONGEST_KNOWN ? undefined : lexicon.costs.get(letters.slice(start, end));
    const across = crossed(start, end);
    // A piece that the spelling sets off on both sides is a word, even one that nobody has seen before.
    const setOff = (start === 0 || borders.has(offset + start)) && borders.has(offset + end);
    if (known === undefined && shown && setOff && across === 0) {
      return lexicon.unseen + length * UNSEEN_LETTER;
    }
    if (known !== undefined && across > 0 && CLOSED_COMPOUNDS.has(letters.slice(start, end))) return known;
    return Math.min(known ?? Number.POSITIVE_INFINITY, unknown(start, end)) + across;
  };
  return cheapestCut(letters, cost) ?? [letters];
}

/** For each position, how many positions before it end a word by their spelling. */
function countShown(length: number, offset: number, borders: Borders): Uint32Array {
  const counts = new Uint32Array(length + 2);
  if (borders.size === 0) return counts;
  for (let at = 0; at <= length; at += 1) {
    const border = borders.get(offset + at);
    counts[at + 1] = (counts[at] ?? 0) + (border === 'shown' || border === 'or-next' ? 1 : 0);
  }
  return counts;
}

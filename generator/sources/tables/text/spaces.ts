import type { Place } from '../../../diagnostics/diagnostic.js';
import type { Cell, ColumnMeaning, Grid, GridRow } from '../grid.js';
import { readLevel } from '../reading/level.js';
import { isOccursNotation } from '../reading/occurs.js';
import { readType } from '../reading/type.js';
import { LETTER, WORD_CHARACTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { stripEnd } from '../vocabulary/normalise.js';
import type { LineHeadings } from './headings.js';
import { isBlank, placeIn, tokensOf } from './lines.js';
import type { TextLine, Token } from './lines.js';

const NAME = new RegExp(`^[${LETTER}_][${WORD_CHARACTER}.:-]*$`, 'u');
const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/u;
/** A type cell has at most so many words (`Numeric max. length 18 digits`). */
const TYPE_WORDS = 6;

/**
 * Reads a table whose cells are separated by nothing but spaces and line ends. Level, name, type and occurrence
 * are told apart by what they look like; of the cells after them only those are certain that empty cells (a
 * no-break space) close off, and the rest stays in one piece, marked as uncertain.
 *
 * @param file file that the places name
 * @param found headings of the table
 * @param lines lines of the table after its headings
 * @param lexicon words to read with
 */
export function readSpaced(
  file: string,
  found: LineHeadings,
  lines: readonly TextLine[],
  lexicon: Lexicon,
): Grid {
  const meanings = found.headings.map((heading) => heading.meaning);
  const first = found.headings[0];
  const place = first === undefined ? { file, line: 1, column: 1 } : placeIn(file, first.line, first.index);
  const headings = found.headings.map(({ text, line, index }) =>
    cell([{ text, place: placeIn(file, line, index) }], place),
  );
  const rows: GridRow[] = [{ cells: headings, place, head: true }];
  const begins = rowStarts(meanings[0], found.apart, lexicon);
  const free = meanings.findIndex((meaning) => meaning === 'description' || meaning === 'example');
  const least = found.apart && free > 0 ? free : 1;
  let from = -1;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && (isWithin(lines, from, at, least) || !begins(lines, at))) continue;
    if (from >= 0) rows.push(readSpacedRow(file, lines.slice(from, at), meanings, lexicon));
    from = at;
  }
  return { rows, place, caption: null };
}

/** Whether a line comes too early to begin the next row: where cells stand one a line, a row takes so many. */
function isWithin(lines: readonly TextLine[], from: number, at: number, least: number): boolean {
  return from >= 0 && lines.slice(from, at).filter((line) => line.text !== '').length < least;
}

/** Whether a line begins a row of a table whose first column has this meaning. */
function rowStarts(
  first: ColumnMeaning | undefined,
  apart: boolean,
  lexicon: Lexicon,
): (lines: readonly TextLine[], at: number) => boolean {
  const isType = (word: string): boolean => readType(stripEnd(word, ',.'), lexicon).kind !== 'unknown';
  return (lines, at) => {
    const words = wordsOf(lines[at]);
    const [word] = words;
    if (word === undefined) return false;
    if (first === 'integration') return words.some((other, index) => index > 0 && METHOD.test(other));
    const alone = apart && words.length === 1;
    const [after = '', then = '', last = ''] = alone ? nextWords(lines, at) : words.slice(1, 4);
    if (first === 'level') {
      const { kind } = readLevel(word, lexicon).level;
      if (kind === 'unknown' || kind === 'blank' || !NAME.test(after)) return false;
      return isType(then) || isOccursNotation(then) || isOccursNotation(last);
    }
    return NAME.test(word) && (isOccursNotation(after) || (isType(after) && isOccursNotation(then)));
  };
}

function wordsOf(line: TextLine | undefined): readonly string[] {
  return (line?.text ?? '').split(/\s+/u).filter((word) => word !== '');
}

/** The next lines that show anything, up to three. */
function nextWords(lines: readonly TextLine[], at: number): readonly string[] {
  const words: string[] = [];
  for (let next = at + 1; next < lines.length && words.length < 3; next++) {
    if (!isBlank(lines[next])) words.push((lines[next]?.text ?? '').trim());
  }
  return words;
}

function readSpacedRow(
  file: string,
  lines: readonly TextLine[],
  meanings: readonly ColumnMeaning[],
  lexicon: Lexicon,
): GridRow {
  const tokens = tokensOf(file, lines);
  const place = tokens.find(({ text }) => text !== '')?.place ?? { file, line: 1, column: 1 };
  const cells: Cell[] = [];
  let at = 0;
  for (const [column, meaning] of meanings.entries()) {
    const taken = takeCell(tokens.slice(at), meaning, lexicon);
    if (taken === null) {
      cells.push(...closing(tokens.slice(at), meanings.length - column, place));
      break;
    }
    cells.push(cell(tokens.slice(at, at + taken), place));
    at += taken;
  }
  return { cells, place, head: false };
}

/** How many words the cell of a column takes; null where that cannot be seen. */
function takeCell(tokens: readonly Token[], meaning: ColumnMeaning, lexicon: Lexicon): number | null {
  const [token] = tokens;
  if (token === undefined) return 0;
  switch (meaning) {
    case 'level':
    case 'element':
    case 'parameter':
    case 'method':
    case 'resource':
      return 1;
    case 'integration': {
      const method = tokens.findIndex(({ text }) => METHOD.test(text));
      return method > 0 ? method : null;
    }
    case 'type':
      return typeWords(tokens, lexicon);
    case 'occurs':
      return token.text === '' || isOccursNotation(token.text) ? 1 : null;
    default:
      return null;
  }
}

function typeWords(tokens: readonly Token[], lexicon: Lexicon): number | null {
  if (tokens[0]?.text === '') return 1;
  for (let count = Math.min(TYPE_WORDS, tokens.length); count > 0; count--) {
    const words = tokens.slice(0, count).map(({ text }) => text);
    const next = tokens[count]?.text;
    const closed = next === undefined || next === '' || isOccursNotation(next);
    if (closed && words.every((word) => word !== '') && readType(words.join(' '), lexicon).kind !== 'unknown')
      return count;
  }
  const next = tokens[1]?.text;
  return next !== undefined && isOccursNotation(next) ? 1 : null;
}

/** The last cells of a row: certain where empty cells, or as many words as cells, leave one reading only. */
function closing(tokens: readonly Token[], columns: number, place: Place): readonly Cell[] {
  if (tokens.length === columns) return tokens.map((token) => cell([token], place));
  let shown = tokens.length;
  let empty = 0;
  while (shown > 0 && empty < columns && tokens[shown - 1]?.text === '') {
    shown--;
    empty++;
  }
  const text = cell(tokens.slice(0, shown), place);
  const blanks = (count: number): readonly Cell[] =>
    Array.from({ length: Math.max(0, count) }, (_, at) =>
      cell(tokens.slice(shown + at, shown + at + 1), place),
    );
  if (text.text === '') return blanks(columns);
  const left = columns - empty;
  return left <= 1 ? [text, ...blanks(columns - 1)] : [{ ...text, uncertain: true }, ...blanks(columns - 1)];
}

function cell(tokens: readonly Token[], otherwise: Place): Cell {
  const [first] = tokens;
  let text = '';
  let line = first?.place.line;
  for (const token of tokens) {
    if (token.text === '') continue;
    text += text === '' ? token.text : `${token.place.line === line ? ' ' : '\n'}${token.text}`;
    line = token.place.line;
  }
  return { text, place: first?.place ?? otherwise, strong: false, links: [], nested: [] };
}

import type { Grid, GridRow, Heading } from '../grid.js';
import { readLevel } from '../reading/level.js';
import { isOccursNotation } from '../reading/occurs.js';
import { readType } from '../reading/type.js';
import type { Lexicon } from '../vocabulary/lexicon.js';

/**
 * Reads a row as headings.
 *
 * @param row the row
 * @param atTop whether no row of data stands above it
 * @param lexicon words to read with
 * @returns the headings; null where the row is not a heading row
 */
export function readHeadings(row: GridRow, atTop: boolean, lexicon: Lexicon): readonly Heading[] | null {
  const marked = isMarked(row);
  if (!marked && !atTop && lexicon.headings(row.cells[0]?.text ?? '').length === 0) return null;
  const headings = row.cells.map((cell): Heading => {
    const meaning = cell.copyOf === 'left' ? null : (lexicon.headings(cell.text)[0] ?? null);
    return { text: cell.text, meaning, place: cell.place };
  });
  const shown = headings.filter((heading, at) => heading.text !== '' && row.cells[at]?.copyOf === undefined);
  const known = countKnown(shown);
  if (marked && atTop) return headings;
  if (shown.length < 2) return null;
  if (known === shown.length) return headings;
  if (atTop && shown.some((heading) => heading.meaning === 'value') && !holdsData(row, lexicon))
    return headings;
  return (marked || atTop) && known >= 2 && known * 2 > shown.length ? headings : null;
}

/** Whether a cell looks like a level, a type or an occurrence, as no heading does. */
function holdsData(row: GridRow, lexicon: Lexicon): boolean {
  return row.cells.some(
    ({ text }) =>
      text !== '' &&
      (isOccursNotation(text) ||
        readLevel(text, lexicon).level.kind !== 'unknown' ||
        readType(text, lexicon).kind !== 'unknown'),
  );
}

/** Whether a row is shown as headings. */
function isMarked({ head, cells }: GridRow): boolean {
  return head || cells.every((cell) => cell.strong || cell.text === '');
}

/** Whether one cell takes the whole width. */
function isTitle({ cells }: GridRow): boolean {
  return cells.length > 1 && cells.slice(1).every((cell) => cell.copyOf === 'left');
}

/** Headings in two rows: the lower one says more, where it is known. */
function underneath(upper: readonly Heading[], lower: readonly Heading[]): readonly Heading[] {
  return lower.map((heading, at) => {
    const above = upper[at];
    return heading.meaning === null && above !== undefined && above.meaning !== null ? above : heading;
  });
}

/** How many headings the vocabulary knows. */
function countKnown(headings: readonly Heading[]): number {
  return headings.filter((heading) => heading.meaning !== null).length;
}

/** A row of data with the headings that stand over it. */
export interface DataRow {
  readonly row: GridRow;
  /** Null where no heading row stands above. */
  readonly headings: readonly Heading[] | null;
}

/**
 * Sets the rows of data apart from heading rows, at the top and repeated further down. Blank rows are left out, and
 * so is a title over all columns; they stay in the grid.
 *
 * @param grid the table
 * @param lexicon words to read with
 */
export function separateHeadings(grid: Grid, lexicon: Lexicon): readonly DataRow[] {
  let headings: readonly Heading[] | null = null;
  const data: DataRow[] = [];
  for (const row of grid.rows) {
    if (row.cells.every((cell) => cell.text === '')) continue;
    if (headings === null && data.length === 0 && isTitle(row)) continue;
    // Below headings that are known, only what is shown as one is a heading: `size | required | …` is a parameter.
    const atTop = data.length === 0 && (headings === null || countKnown(headings) === 0 || isMarked(row));
    const read = readHeadings(row, atTop, lexicon);
    if (read === null) data.push({ row, headings });
    else if (headings !== null && data.length === 0) headings = underneath(headings, read);
    else if (headings === null || countKnown(read) >= Math.max(2, countKnown(headings))) headings = read;
  }
  return data;
}

import type { Place } from '../../../diagnostics/diagnostic.js';
import type { ColumnMeaning, Grid, GridRow, Heading } from '../grid.js';
import { readLevel } from '../reading/level.js';
import { isOccursNotation } from '../reading/occurs.js';
import { readType } from '../reading/type.js';
import { LETTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { separateHeadings } from './columns.js';
import type { DataRow } from './columns.js';

/** What a table lists, before it is known whether its message is sent or received. */
export type GridKind = 'parameters' | 'elements' | 'values' | 'index' | 'files' | 'unknown';

/** A table with its columns understood. */
export interface ClassifiedGrid {
  readonly is: GridKind;
  readonly headings: readonly Heading[];
  readonly headingsAssumed: boolean;
  readonly data: readonly DataRow[];
  readonly grid: Grid;
}

/**
 * Finds out what a table lists: by its headings, and without any by the content of its columns.
 *
 * @param grid the table
 * @param previous the last table of parameters or elements before it, whose columns it may continue
 * @param lexicon words to read with
 */
export function classify(grid: Grid, previous: ClassifiedGrid | null, lexicon: Lexicon): ClassifiedGrid {
  const data = separateHeadings(grid, lexicon);
  const headings = data[0]?.headings ?? null;
  if (headings !== null) {
    const is = kindByHeadings(headings) ?? kindByContent(data);
    return { is, headings, headingsAssumed: false, data, grid };
  }
  const rows = data.map(({ row }) => row);
  const assumed = assumeColumns(rows, grid.place, previous, lexicon);
  if (assumed === null) return { is: kindByContent(data), headings: [], headingsAssumed: false, data, grid };
  return {
    is: kindByHeadings(assumed) ?? 'unknown',
    headings: assumed,
    headingsAssumed: true,
    data: rows.map((row) => ({ row, headings: assumed })),
    grid,
  };
}

function kindByHeadings(headings: readonly Heading[]): GridKind | null {
  const has = (meaning: ColumnMeaning): boolean => headings.some((heading) => heading.meaning === meaning);
  if (has('resource') && (has('integration') || has('method'))) return 'index';
  if (has('level') || (has('element') && (has('type') || has('occurs')))) return 'elements';
  if (has('parameter')) return 'parameters';
  if ((has('schema') || has('dtd')) && !has('occurs')) return 'files';
  return has('value') ? 'values' : null;
}

/**
 * A table of values has a column of single words, and a row for each. One that says how often something occurs lists
 * no values, though its other headings may be in a language that is not known.
 */
function kindByContent(data: readonly DataRow[]): GridKind {
  const width = Math.max(0, ...data.map(({ row }) => row.cells.length));
  if (width < 2 || data.length < 2 || saysOccurrences(data)) return 'unknown';
  for (let column = 0; column < width; column++) {
    const texts = data.map(({ row }) => row.cells[column]?.text ?? '');
    if (texts.every((text) => /^[^\s]{1,60}$/u.test(text)) && new Set(texts).size > texts.length / 2)
      return 'values';
  }
  return 'unknown';
}

/** By a heading, or by a column of occurrences of which one is a range. */
function saysOccurrences(data: readonly DataRow[]): boolean {
  const [first] = data;
  if (first?.headings?.some(({ meaning }) => meaning === 'occurs') === true) return true;
  return (first?.row.cells ?? []).some((_, column) => {
    const texts = data.map(({ row }) => row.cells[column]?.text ?? '').filter((text) => text !== '');
    return (
      texts.length > data.length / 2 &&
      texts.every(isOccursNotation) &&
      texts.some((text) => /^[01]\s*\.{2,3}/u.test(text))
    );
  });
}

const NAME = new RegExp(`^[${LETTER}_]\\S*$`, 'u');
const ELEMENT_COLUMNS = ['level', 'element', 'type', 'occurs', 'description', 'example'] as const;
const PARAMETER_COLUMNS = ['parameter', 'occurs', 'description', 'example'] as const;
const TYPED_PARAMETER_COLUMNS = ['parameter', 'type', 'occurs', 'description', 'example'] as const;

/** Columns of a table without headings: those of the table before it, or the usual order where the content fits. */
function assumeColumns(
  rows: readonly GridRow[],
  place: Place,
  previous: ClassifiedGrid | null,
  lexicon: Lexicon,
): readonly Heading[] | null {
  const orders: (readonly ColumnMeaning[])[] = [ELEMENT_COLUMNS, PARAMETER_COLUMNS, TYPED_PARAMETER_COLUMNS];
  const before = previous?.headings.map((heading) => heading.meaning);
  if (before?.every((meaning): meaning is ColumnMeaning => meaning !== null)) orders.unshift(before);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  for (const order of orders) {
    if (width < 2 || width > order.length || width < order.length - 2) continue;
    if (rows.filter((row) => fits(row, order, lexicon)).length < rows.length * 0.8) continue;
    if (!rows.some((row) => /\.\.|\d/u.test(row.cells[order.indexOf('occurs')]?.text ?? ''))) continue;
    return order.slice(0, width).map((meaning) => ({ text: '', meaning, place }));
  }
  return null;
}

function fits(row: GridRow, order: readonly ColumnMeaning[], lexicon: Lexicon): boolean {
  return order.every((meaning, at) => {
    const text = row.cells[at]?.text ?? '';
    if (meaning === 'level') return text === '' || readLevel(text, lexicon).level.kind !== 'unknown';
    if (meaning === 'element' || meaning === 'parameter') return NAME.test(text);
    if (meaning === 'type') return text === '' || readType(text, lexicon).kind !== 'unknown';
    if (meaning === 'occurs') return text === '' || isOccursNotation(text);
    return true;
  });
}

import type { Cell, GridRow } from '../grid.js';
import { LETTER } from '../vocabulary/characters.js';

/** What pages draw before a name to show how deep it stands: `--`, `..`, `»`, `└─`, list marks. */
const MARKS = new RegExp(String.raw`^(?<marks>[\s\-–—.·•>›»→↳└├│─|+*]+)(?=[${LETTER}_@<])`, 'u');
/** A mark is about as wide as a space; the figure matters only in so far as more marks are wider. */
const MARK_WIDTH = 4;

/** A row whose level is shown by where its name stands. */
export interface IndentedRow {
  /** 0 for the rows furthest to the left. */
  readonly depth: number;
  /** Name without what shows the level. */
  readonly name: string;
  /** The name says that there are several: `lines[]`. */
  readonly many?: true;
}

/**
 * Reads levels from indentation, from marks before names, or from names that are paths (`order/lines/line`,
 * `order.lines[].line`). They are taken only where they make sense as a whole: the first row is the outermost, and a row that stands further
 * out than the one above it stands exactly under an earlier one.
 *
 * @param rows rows of data
 * @param column column of the names
 * @returns a reading for each row, null for rows without a name; undefined where no levels are shown
 */
export function indentedRows(
  rows: readonly GridRow[],
  column: number,
): readonly (IndentedRow | null)[] | undefined {
  const names = rows.map(({ cells }) => nameIn(cells[column]));
  return byPath(names, '/') ?? byPath(names, '.') ?? byWidth(names);
}

interface PlacedName {
  readonly name: string;
  readonly width: number;
}

function nameIn(cell: Cell | undefined): PlacedName | null {
  if (cell === undefined || cell.text === '' || cell.copyOf !== undefined) return null;
  const marks = MARKS.exec(cell.text)?.groups?.['marks'] ?? '';
  return { name: cell.text.slice(marks.length), width: (cell.indent ?? 0) + marks.length * MARK_WIDTH };
}

function byWidth(names: readonly (PlacedName | null)[]): readonly (IndentedRow | null)[] | undefined {
  const open: number[] = [];
  let deepest = 0;
  const read: (IndentedRow | null)[] = [];
  for (const placed of names) {
    if (placed === null) {
      read.push(null);
      continue;
    }
    const { name, width } = placed;
    // Attributes belong to the row above, wherever they stand.
    if (name.startsWith('@') || name.startsWith('<@')) {
      read.push({ name, depth: Math.max(0, open.length - 1) });
      continue;
    }
    const before = open.length;
    while (open.length > 0 && (open.at(-1) ?? 0) > width) open.pop();
    if (open.at(-1) !== width) {
      if (open.length < before) return undefined;
      open.push(width);
    }
    deepest = Math.max(deepest, open.length - 1);
    read.push({ name, depth: open.length - 1 });
  }
  return deepest === 0 ? undefined : read;
}

function byPath(
  names: readonly (PlacedName | null)[],
  separator: '/' | '.',
): readonly (IndentedRow | null)[] | undefined {
  const seen = new Set<string>();
  let deepest = 0;
  const read: (IndentedRow | null)[] = [];
  for (const placed of names) {
    if (placed === null) {
      read.push(null);
      continue;
    }
    const path = placed.name.replace(/^\//u, '').replaceAll('[]', '');
    const steps = path.split(separator);
    const parent = steps.slice(0, -1).join(separator);
    if (parent !== '' && !seen.has(parent)) return undefined;
    seen.add(path);
    deepest = Math.max(deepest, steps.length - 1);
    const many = placed.name.endsWith('[]');
    read.push({ name: steps.at(-1) ?? '', depth: steps.length - 1, ...(many && { many }) });
  }
  return deepest === 0 ? undefined : read;
}

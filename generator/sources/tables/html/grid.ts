import type { Place } from '../../../diagnostics/diagnostic.js';
import type { Cell, Grid, GridRow } from '../grid.js';

/** A cell of the source with the number of columns and rows that it covers (0 rows: to the end of the table). */
export interface SpanningCell {
  readonly cell: Cell;
  readonly columns: number;
  readonly rows: number;
  readonly heading: boolean;
}

/** A row of the source. */
export interface SourceRow {
  readonly cells: readonly SpanningCell[];
  readonly place: Place;
  readonly head: boolean;
}

/** A row without merged cells. */
function plain({ cells, place, head }: SourceRow): GridRow {
  return {
    cells: cells.map(({ cell }) => cell),
    place,
    head: head || (cells.length > 0 && cells.every(({ heading }) => heading)),
  };
}

/** Wider tables than this are cut: they carry no data that this tool reads. */
const MAX_COLUMNS = 64;

/**
 * Lays cells out in a grid (WHATWG HTML, section 4.9.12), merged cells repeated in every position they cover.
 *
 * @param rows rows of the source
 * @param place place of the table
 * @param caption its caption
 */
export function layOut(rows: readonly SourceRow[], place: Place, caption: string | null): Grid {
  /** What covers each column from above: for how many further rows, and with which cell. */
  let covering: ({ readonly cell: Cell; readonly left: number } | undefined)[] = [];
  const laidOut: GridRow[] = [];
  for (const row of rows) {
    if (
      covering.length === 0 &&
      row.cells.every(({ columns, rows: height }) => columns === 1 && height === 1)
    ) {
      laidOut.push(plain(row));
      continue;
    }
    const cells: Cell[] = [];
    const next: typeof covering = [];
    const carry = (): void => {
      for (let above = covering[cells.length]; above !== undefined; above = covering[cells.length]) {
        if (above.left > 1) next[cells.length] = { cell: above.cell, left: above.left - 1 };
        cells.push({ ...above.cell, copyOf: 'above' });
      }
    };
    for (const { cell, columns, rows: height } of row.cells) {
      carry();
      for (let column = 0; column < columns && cells.length < MAX_COLUMNS; column++) {
        if (column > 0 && covering[cells.length] !== undefined) break;
        if (height !== 1) next[cells.length] = { cell, left: height === 0 ? Infinity : height - 1 };
        cells.push(column === 0 ? cell : { ...cell, copyOf: 'left' });
      }
    }
    carry();
    covering = next;
    laidOut.push({ ...plain(row), cells });
  }
  return { rows: laidOut, place, caption };
}

import type { Cell, Grid, GridRow } from '../grid.js';
import { readLevel } from '../reading/level.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { collapse } from '../vocabulary/normalise.js';
import { isBlank, placeIn } from './lines.js';
import type { TextLine } from './lines.js';

/** Whether a line holds cells that bars separate; bars inside words do not count. */
export function hasBars(line: TextLine | undefined): boolean {
  return line !== undefined && /(?:^|\s)\|+(?:\s|\||$)/u.test(line.text);
}

/** Whether a line only rules off rows: `|---|:--:|`, `+-----+-----+`. */
export function isRule({ text }: TextLine): boolean {
  return /^\s*[|+][-=:|+\s]*$/u.test(text) && text.includes('--');
}

/** A bar between cells has space, another bar or the end of the line beside it (`fi|en` is one cell). */
const BAR = /(?<=^|[\s|])\||\|(?=[\s|]|$)/u;

/** A table and how many lines it takes. */
export interface PipeTable {
  readonly grid: Grid;
  readonly lines: number;
}

interface OpenRow {
  cells: Cell[];
  readonly line: TextLine;
  /** The line ends with a bar, so that its last cell is closed. */
  closed: boolean;
}

/**
 * Reads a table whose cells are separated by bars, one row a line. A bar at the end of a line closes its last cell.
 * A row that the capture breaks over lines is put together again where its continuation cannot be a row.
 *
 * @param file file that the places name
 * @param lines lines of the capture
 * @param at index of the first line with bars
 * @param lexicon words to read with
 */
export function readPipes(file: string, lines: readonly TextLine[], at: number, lexicon: Lexicon): PipeTable {
  const rows: OpenRow[] = [];
  let width = 0;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next];
    const row = rows.at(-1);
    const open = row !== undefined && row.cells.length < width;
    if (line === undefined || isBlank(line)) break;
    if (isRule(line)) continue;
    if (
      !hasBars(line) &&
      !(open && !row.closed && !line.text.trimEnd().endsWith(':') && hasBars(lines[next + 1]))
    )
      break;
    const cells = cellsOf(file, line);
    if (open && continues(row, cells, rows.length > 1, width, lexicon)) append(row, cells);
    else rows.push({ cells: [...cells], line, closed: false });
    const last = rows.at(-1);
    if (last !== undefined) last.closed = line.text.trimEnd().endsWith('|');
    width = Math.max(width, rows[0]?.cells.length ?? 0);
  }
  const first = lines[at] ?? { text: '', number: 1 };
  const place = placeIn(file, first, 0);
  const gridRows = rows.map((row): GridRow => ({
    cells: row.cells,
    place: placeIn(file, row.line, 0),
    head: false,
  }));
  return { grid: { rows: gridRows, place, caption: null }, lines: next - at };
}

/** A line goes on with the row above it: that has cells to come, and this one does not begin like a row. */
function continues(
  row: OpenRow,
  cells: readonly Cell[],
  headed: boolean,
  width: number,
  lexicon: Lexicon,
): boolean {
  const first = cells[0]?.text ?? '';
  const levels = readLevel(row.cells[0]?.text ?? '', lexicon).level.kind !== 'unknown';
  if (!headed || row.cells.length + cells.length - (row.closed ? 0 : 1) > width) return false;
  return levels ? readLevel(first, lexicon).level.kind === 'unknown' : !row.closed;
}

function append(row: OpenRow, cells: readonly Cell[]): void {
  const last = row.cells.at(-1);
  const [first, ...rest] = cells;
  if (row.closed || last === undefined || first === undefined) {
    row.cells.push(...cells);
    return;
  }
  row.cells[row.cells.length - 1] = { ...last, text: `${last.text}\n${first.text}`.trim() };
  row.cells.push(...rest);
}

function cellsOf(file: string, line: TextLine): readonly Cell[] {
  const cells: Cell[] = [];
  let index = line.text.length - line.text.trimStart().length;
  if (line.text[index] === '|') index++;
  const shown = line.text.trimEnd();
  const body = shown.slice(0, Math.max(index, shown.endsWith('|') ? shown.length - 1 : shown.length));
  for (const part of body.slice(index).split(BAR)) {
    const lead = part.length - part.trimStart().length;
    const text = collapse(part);
    cells.push({
      text,
      place: placeIn(file, line, index + (text === '' ? 0 : lead)),
      strong: false,
      links: [],
      nested: [],
    });
    index += part.length + 1;
  }
  return cells;
}

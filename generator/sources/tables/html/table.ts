import type { Place } from '../../../diagnostics/diagnostic.js';
import type { Cell, Grid } from '../grid.js';
import type { HtmlElement } from './document.js';
import { layOut } from './grid.js';
import type { SourceRow, SpanningCell } from './grid.js';
import { TextSink } from './sink.js';

/** A table of which the end tag has not come yet. */
export class OpenTable {
  /** Sink of the text around the table, to which the walk returns. */
  readonly outer: TextSink;
  /** Sink of the text inside the cells, one after the other. */
  readonly inner = new TextSink();
  /** How many lists were open around the table. */
  readonly outerListDepth: number;
  /** Cell of which the end has not come yet. */
  cell: HtmlElement | null = null;
  caption: string | null = null;
  readonly #place: Place;
  readonly #rows: SourceRow[] = [];
  #cells: SpanningCell[] | null = null;
  #rowPlace: Place;
  #inHead = false;

  /**
   * @param place place of the table
   * @param outer sink of the text around it
   * @param outerListDepth how many lists are open around it
   */
  constructor(place: Place, outer: TextSink, outerListDepth: number) {
    this.#place = place;
    this.#rowPlace = place;
    this.outer = outer;
    this.outerListDepth = outerListDepth;
  }

  /** Notes that the table head begins or ends. */
  setHead(inHead: boolean): void {
    this.#inHead = inHead;
  }

  /** Begins a row. */
  openRow(place: Place): void {
    this.closeRow();
    this.#cells = [];
    this.#rowPlace = place;
  }

  /** Ends the row. */
  closeRow(): void {
    if (this.#cells === null) return;
    this.#rows.push({ cells: this.#cells, place: this.#rowPlace, head: this.#inHead });
    this.#cells = null;
  }

  /**
   * Adds a cell to the row.
   *
   * @param cell the cell
   * @param heading whether it is a heading cell
   * @param attributes its attributes, of which `colspan` and `rowspan` count
   */
  addCell(cell: Cell, heading: boolean, attributes: Readonly<Record<string, string>>): void {
    if (this.#cells === null) this.openRow(cell.place);
    this.#cells?.push({
      cell,
      columns: Math.max(1, span(attributes['colspan'])),
      rows: span(attributes['rowspan']),
      heading,
    });
  }

  /** The table as a grid. */
  toGrid(): Grid {
    this.closeRow();
    return layOut(this.#rows, this.#place, this.caption);
  }
}

function span(value: string | undefined): number {
  if (value === undefined) return 1;
  const number = Number.parseInt(value, 10);
  return Number.isInteger(number) && number >= 0 ? number : 1;
}

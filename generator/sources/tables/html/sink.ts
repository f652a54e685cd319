import type { Place } from '../../../diagnostics/diagnostic.js';
import type { CellLink, Grid } from '../grid.js';
import type { PlacedText } from '../page.js';
import { collapse } from '../vocabulary/normalise.js';

interface OpenLine {
  prefix: string;
  text: string;
  place: Place | null;
}

/** Collects the text of one passage or cell, line by line. */
export class TextSink {
  readonly links: CellLink[] = [];
  readonly nested: Grid[] = [];
  #done: OpenLine[] = [];
  #line: OpenLine = { prefix: '', text: '', place: null };
  #visible = 0;
  #bold = 0;

  /**
   * Adds text to the current line.
   *
   * @param text text as it is shown
   * @param place place of its first visible character
   * @param bold whether it is shown bold
   */
  add(text: string, place: Place, bold: boolean): void {
    const shown = text.replace(/\s+/gu, ' ');
    this.#line.text += shown;
    const visible = shown.trim().length;
    if (visible === 0) return;
    this.#line.place ??= place;
    this.#visible += visible;
    if (bold) this.#bold += visible;
  }

  /**
   * Ends the current line.
   *
   * @param prefix what the next line begins with (the mark of a list item)
   */
  breakLine(prefix = ''): void {
    if (this.#line.text.trim() === '') {
      if (prefix !== '') this.#line = { prefix, text: '', place: null };
      else this.#line.text = '';
      return;
    }
    this.#done.push(this.#line);
    this.#line = { prefix, text: '', place: null };
  }

  /**
   * Takes in a table that stands inside a cell, one row a line.
   *
   * @param grid the table
   */
  nest(grid: Grid): void {
    this.nested.push(grid);
    for (const row of grid.rows) {
      this.breakLine();
      const shown = row.cells.filter((cell) => cell.text !== '' && cell.copyOf === undefined);
      const text = shown.map((cell) => collapse(cell.text)).join(' | ');
      this.add(text, shown[0]?.place ?? row.place, false);
    }
    this.breakLine();
  }

  /** Takes the lines that hold visible text and begins anew; the marks of list items stay in front. */
  take(): readonly PlacedText[] {
    this.breakLine();
    const lines = this.#done.flatMap(({ prefix, text, place }) => {
      const shown = collapse(text);
      return shown === '' || place === null ? [] : [{ text: prefix + shown, place }];
    });
    this.#done = [];
    this.#line = { prefix: '', text: '', place: null };
    return lines;
  }

  /** Whether all visible text so far was bold. */
  get allBold(): boolean {
    return this.#visible > 0 && this.#bold === this.#visible;
  }
}

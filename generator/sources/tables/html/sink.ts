import type { Place } from '../../../diagnostics/diagnostic.js';
import type { CellLink, Grid } from '../grid.js';
import type { PlacedText } from '../page.js';
import { collapse } from '../vocabulary/normalise.js';

const NOTHING: readonly never[] = [];

/** Collects the text of one passage or cell, line by line. */
export class TextSink {
  #links: CellLink[] | null = null;
  #nested: Grid[] | null = null;
  #done: PlacedText[] | null = null;
  #prefix = '';
  #text = '';
  #place: Place | null = null;
  #visible = 0;
  #bold = 0;

  /**
   * Adds text to the current line.
   *
   * @param text text with at least one visible character
   * @param place place of the first of them
   * @param bold whether it is shown bold
   */
  add(text: string, place: Place, bold: boolean): void {
    this.#text += text;
    this.#place ??= place;
    const visible = text.trim().length;
    this.#visible += visible;
    if (bold) this.#bold += visible;
  }

  /** Adds a space to the current line. */
  space(): void {
    if (this.#text !== '') this.#text += ' ';
  }

  /**
   * Ends the current line.
   *
   * @param prefix what the next line begins with (the mark of a list item)
   */
  breakLine(prefix = ''): void {
    const shown = this.#place === null ? '' : collapse(this.#text);
    if (shown !== '' && this.#place !== null) {
      (this.#done ??= []).push({ text: this.#prefix + shown, place: this.#place });
      this.#prefix = prefix;
    } else if (prefix !== '') {
      this.#prefix = prefix;
    }
    this.#text = '';
    this.#place = null;
  }

  /**
   * Goes on with the line that ended last.
   *
   * @param mark what stands between it and what follows
   */
  resume(mark: string): void {
    this.breakLine();
    const last = this.#done?.pop();
    if (last === undefined) return;
    this.#prefix = '';
    this.#text = last.text + mark;
    this.#place = last.place;
  }

  /**
   * Takes in a link.
   *
   * @param link its text and target
   */
  link(link: CellLink): void {
    (this.#links ??= []).push(link);
  }

  /**
   * Takes in a table that stands inside a cell, one row a line.
   *
   * @param grid the table
   */
  nest(grid: Grid): void {
    (this.#nested ??= []).push(grid);
    for (const row of grid.rows) {
      this.breakLine();
      const shown = row.cells.filter((cell) => cell.text !== '' && cell.copyOf === undefined);
      const [first] = shown;
      if (first !== undefined)
        this.add(shown.map((cell) => collapse(cell.text)).join(' | '), first.place, false);
    }
    this.breakLine();
  }

  /** Forgets everything. */
  clear(): void {
    this.#links = null;
    this.#nested = null;
    this.#done = null;
    this.#prefix = '';
    this.#text = '';
    this.#place = null;
    this.#visible = 0;
    this.#bold = 0;
  }

  /** Takes the lines that hold visible text and begins anew; the marks of list items stay in front. */
  take(): readonly PlacedText[] {
    this.breakLine();
    const lines = this.#done ?? NOTHING;
    this.#done = null;
    this.#prefix = '';
    return lines;
  }

  /** Links so far. */
  get links(): readonly CellLink[] {
    return this.#links ?? NOTHING;
  }

  /** Tables inside so far. */
  get nested(): readonly Grid[] {
    return this.#nested ?? NOTHING;
  }

  /** Whether all visible text so far was bold. */
  get allBold(): boolean {
    return this.#visible > 0 && this.#bold === this.#visible;
  }
}

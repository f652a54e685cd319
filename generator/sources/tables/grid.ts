import type { Place } from '../../diagnostics/diagnostic.js';

/** A link inside a cell. */
export interface CellLink {
  readonly text: string;
  readonly href: string;
}

/** A cell as it stands. */
export interface Cell {
  /**
   * Text with spaces collapsed; `\n` where the page breaks the line (`<br>`, paragraphs, list items);
   * list items begin with `- `, those of nested lists are indented by two spaces a level.
   */
  readonly text: string;
  /** Place of the first visible character, or of the cell where it is empty. */
  readonly place: Place;
  /** A heading cell, or one whose whole text is bold. */
  readonly strong: boolean;
  readonly links: readonly CellLink[];
  /** Tables inside the cell; their text is also part of `text`, one row a line. */
  readonly nested: readonly Grid[];
  /** How far the text stands to the right, where it does; only differences within a table mean anything. */
  readonly indent?: number;
  /** Nothing shows where the cell ends: its text can hold the cells after it too. */
  readonly uncertain?: true;
  /** Where a merged cell covers this position too: which neighbour it is a copy of. */
  readonly copyOf?: 'above' | 'left';
}

/** A row of a table as it stands, merged cells repeated in every position that they cover. */
export interface GridRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** The row stands in a table head, or all its cells are heading cells. */
  readonly head: boolean;
}

/** A table as it stands. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly place: Place;
  /** Caption of the table, if it has one. */
  readonly caption: string | null;
}

/** What a column says of the row. */
export type ColumnMeaning =
  | 'level'
  | 'element'
  | 'parameter'
  | 'type'
  | 'occurs'
  | 'description'
  | 'example'
  | 'default'
  | 'length'
  | 'integration'
  | 'method'
  | 'resource'
  | 'dtd'
  | 'schema'
  | 'value';

/** The heading of a column. */
export interface Heading {
  readonly text: string;
  /** Null where the vocabulary does not know the words. */
  readonly meaning: ColumnMeaning | null;
  readonly place: Place;
}

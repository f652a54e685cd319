import type { Place } from '../../diagnostics/diagnostic.js';
import type { Cell, Grid, GridRow, Heading } from './grid.js';
import type { Row } from './row.js';

/** A text of the page at its place. Line breaks inside it are `\n`. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** The name of a resource as the page spells it. */
export interface ResourceName {
  readonly name: string;
  readonly place: Place;
}

/** A document that the page offers beside a resource. */
export interface FileLink {
  /** Column that it stands under. */
  readonly kind: 'dtd' | 'schema' | 'example' | 'other';
  /** File name, where the cell or the link names one. */
  readonly name: string | null;
  /** Target of the link, if it is one. */
  readonly href: string | null;
  readonly text: string;
  readonly place: Place;
}

/** One line of the table that lists the resources of the page. */
export interface IndexRow {
  readonly title: string;
  /** HTTP method in capitals, null where the cell is empty or says something else. */
  readonly method: string | null;
  readonly resources: readonly ResourceName[];
  readonly files: readonly FileLink[];
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/** What a cue says about the table that follows it. */
export type CueRole = 'query' | 'request' | 'response';

/** A passage of prose. */
export interface ProseBlock {
  readonly kind: 'prose';
  /** `cue` announces the table after it; `label` names the resource or the method. */
  readonly role: 'heading' | 'paragraph' | 'item' | 'cue' | 'label';
  /** What the table after it is, where `role` is `cue`. */
  readonly announces?: CueRole;
  readonly text: string;
  readonly place: Place;
}

/** What a table turned out to be. */
export type TableKind =
  'parameters' | 'request' | 'response' | 'elements' | 'values' | 'index' | 'files' | 'unknown';

/** What a decision of the reader rests on, from strong to weak. */
export type Basis = 'cue' | 'method' | 'previous' | 'none';

/** A table with its classification. `elements`: a message of which nothing says whether it is sent or received. */
export interface TableBlock {
  readonly kind: 'table';
  readonly is: TableKind;
  /** What the decision between request and response rests on; `none` for tables of another kind. */
  readonly basis: Basis;
  readonly headings: readonly Heading[];
  /** True where the page has no heading row and the columns were taken from their content. */
  readonly headingsAssumed: boolean;
  /** Rows with a reading, for tables of parameters and elements; empty for the other kinds. */
  readonly rows: readonly Row[];
  /** Rows that are neither headings nor blank, as they stand. */
  readonly data: readonly GridRow[];
  /** Every row as it stands, heading rows included. */
  readonly grid: Grid;
  /** The passage right before the table, if there is one. */
  readonly leadIn: PlacedText | null;
  readonly place: Place;
}

/** A piece of the page in order of appearance. */
export type Block = ProseBlock | TableBlock;

/** A resource of the pattern of the options that is named outside of its own label. */
export interface Mention extends ResourceName {
  /** Whether a section of this page describes it. */
  readonly documentedHere: boolean;
}

/** A part of the page: as a rule the description of one resource, sometimes of two that share it. */
export interface Section {
  /** Resources that the section describes; empty for general prose. */
  readonly resources: readonly ResourceName[];
  /** What the names rest on: the label, or a title that the index also has. */
  readonly resourcesFrom: 'label' | 'index' | 'none';
  /** HTTP method where the section or the index says so. */
  readonly method: PlacedText | null;
  readonly title: PlacedText | null;
  readonly blocks: readonly Block[];
  readonly mentions: readonly Mention[];
  readonly place: Place;
}

/** The typed mirror of a help page: everything that stands on it, with places. */
export interface PageDocument {
  readonly file: string;
  /** Language tag: of the options, of the page, or that of the headings used most; `und` if none. */
  readonly language: string;
  readonly title: PlacedText | null;
  readonly index: readonly IndexRow[];
  /** Lines of the tables that list further files without naming a resource. */
  readonly files: readonly IndexRow[];
  readonly sections: readonly Section[];
}

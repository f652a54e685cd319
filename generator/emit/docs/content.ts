import type { Place } from '../../diagnostics/diagnostic.js';
import type { Effect } from '../../model/model.js';

/** A page that people wrote: Markdown whose first heading is the title. */
export interface WrittenPage {
  /** Path relative to the specification folder; the name without folder and ending is the name of the page. */
  readonly file: string;
  readonly text: string;
}

/** A term in the languages of the interface, with what it is called on the wire. */
export interface GlossaryTerm {
  /** Words by language tag. */
  readonly words: Readonly<Record<string, string>>;
  /** References to elements, parameters and resources. */
  readonly names: readonly string[];
  /** What it means, in a sentence. */
  readonly meaning?: string;
  readonly place: Place;
}

/** What a resource, parameter or element means, in languages that the documents do not have. */
export interface Translation {
  /** Reference to it. */
  readonly at: string;
  /** Titles by language tag; only of resources. */
  readonly title?: Readonly<Record<string, string>>;
  /** Descriptions by language tag. */
  readonly docs?: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** A description that the documents have, in further languages; wherever the same is said, it is meant. */
export interface Phrase {
  /** The description by language tag, one of them as the documents have it. */
  readonly texts: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** The table of the model that lists error codes: code in its first column, meaning in its second. */
export interface ErrorTable {
  /** Id of the table. */
  readonly table: string;
  /** Codes that only calls with one of these effects can give; any call can give the others. */
  readonly effects: Readonly<Record<string, readonly Effect[]>>;
  readonly place: Place;
}

/** What stands around the reference: everything that no document of the API says. */
export interface DocsContent {
  /** Pages of their own; one with the name of a page that is made anyway is its introduction. */
  readonly pages: readonly WrittenPage[];
  readonly guides: readonly WrittenPage[];
  readonly glossary: readonly GlossaryTerm[];
  readonly translations: readonly Translation[];
  readonly phrases: readonly Phrase[];
  readonly errors?: ErrorTable;
}

/** Content of an API about which nobody wrote anything. */
export const NO_CONTENT: DocsContent = { pages: [], guides: [], glossary: [], translations: [], phrases: [] };

/** One change of the API. */
export interface DocsChange {
  /** Name of the resource; empty for what concerns the whole API. */
  readonly resource: string;
  /** Whom it hurts: the verdict of the comparison. */
  readonly weight: 'breaking' | 'risky' | 'compatible' | 'documentation';
  /** Where it is and what it is, in a phrase. */
  readonly text: string;
}

/** What changed since another version of the API. */
export interface DocsChanges {
  /** What it was compared with, as the user named it. */
  readonly since: string;
  readonly changes: readonly DocsChange[];
}

import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { pageToFragments, readPage } from '../../sources/tables/index.js';
import type { PageFragment, PageOptions } from '../../sources/tables/index.js';

/** A page to read. Plain data: it goes to another thread as it is. */
export interface PageTask {
  /** Path of the document, as places name it. */
  readonly file: string;
  readonly content: Uint8Array;
  readonly format: 'html' | 'text';
  readonly options: PageOptions;
}

/** What a page says. Plain data as well. */
export interface PageRead {
  readonly fragments: readonly PageFragment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a page as far as it can be read without the others.
 *
 * @param task the page
 */
export function readPageTask({ file, content, format, options }: PageTask): PageRead {
  const { page, diagnostics } = readPage({ file, content, format }, options);
  return { fragments: pageToFragments(page, { source: file }), diagnostics };
}

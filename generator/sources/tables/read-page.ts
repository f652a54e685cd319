import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { decode } from './decode.js';
import { readHtml } from './html/read-html.js';
import type { PageDocument } from './page.js';
import type { RawPage } from './raw.js';
import { tableRules } from './rules.js';
import { readStructure } from './structure/structure.js';
import { readText } from './text/read-text.js';
import { makeLexicon } from './vocabulary/lexicon.js';
import type { Lexicon } from './vocabulary/lexicon.js';
import type { VocabularyExtension } from './vocabulary/vocabulary.js';

/** A page as it was fetched: bytes or decoded text. */
export interface PageInput {
  /** File that places name. */
  readonly file: string;
  readonly content: Uint8Array | string;
  /** `text`: a capture of the page without markup. */
  readonly format: 'html' | 'text';
}

/** What the reader of pages is told beside the page. */
export interface PageOptions {
  /** Further languages, or further words of the built-in ones. */
  readonly vocabulary?: readonly VocabularyExtension[];
  /** Language tag of the prose; without it that of the page, or that of the headings. */
  readonly language?: string;
  /** Regular expression source of a resource name, without anchors; lets resources be found in prose. */
  readonly resourcePattern?: string;
  /** A page of prose may do without tables. */
  readonly tablesOptional?: boolean;
}

/** A page and what was found wrong with it. */
export interface PageResult {
  readonly page: PageDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a help page. Nothing is dropped: what cannot be understood stays in the result as it stands, and a
 * diagnostic says so.
 *
 * @param input the page
 * @param options what to read it with
 */
export function readPage(input: PageInput, options: PageOptions = {}): PageResult {
  const found = new DiagnosticCollector(tableRules);
  const lexicon = makeLexicon(options.vocabulary);
  const text = typeof input.content === 'string' ? input.content : decode(input.content, input.file, found);
  const raw = readRaw(input, text, lexicon, found);
  const page = readStructure(raw, input.file, lexicon, options, found);
  return { page, diagnostics: found.all };
}

function readRaw(
  input: PageInput,
  text: string,
  lexicon: Lexicon,
  found: DiagnosticCollector<typeof tableRules>,
): RawPage {
  const place = { file: input.file, line: 1, column: 1 };
  if (text.trim() === '') {
    found.report('table-page-empty', 'the page is empty', [place]);
    return { title: null, language: null, blocks: [], cellsCertain: true };
  }
  if (input.format === 'text') return readText(input.file, text, lexicon, found);
  if (!/<[a-z!][^<>]*>/iu.test(text)) {
    found.report('table-not-html', 'the page has no HTML element', [place]);
  }
  return readHtml(input.file, text, lexicon);
}

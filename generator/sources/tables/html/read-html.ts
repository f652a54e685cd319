import type { Place } from '../../../diagnostics/diagnostic.js';
import { lineIndex } from '../lines.js';
import type { Locate } from '../lines.js';
import type { PlacedText } from '../page.js';
import type { RawBlock, RawPage } from '../raw.js';
import { collapse } from '../vocabulary/normalise.js';
import { parseHtml, walk } from './document.js';
import type { HtmlElement, HtmlText, HtmlVisitor } from './document.js';
import { TextSink } from './sink.js';
import { OpenTable } from './table.js';

/** Elements whose content is not part of the text. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
]);
/** Elements that begin and end a passage. */
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figure footer form header hr main nav ol p pre section summary ul'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong', 'th']);
const CELLS = new Set(['td', 'th']);
const TABLE_PARTS = new Set(['table', 'thead', 'tr', 'td', 'th', 'caption']);
/** Tables nested deeper than this are read as text: no page means anything by them. */
const MAX_TABLE_DEPTH = 8;
/** Lists nested deeper than this are indented no further. */
const MAX_INDENT = 8;
const LISTS = new Set(['ul', 'ol']);

/**
 * Reads the blocks of an HTML page: headings, passages, tables with their cells.
 *
 * @param file file that the places name
 * @param html source of the page
 */
export function readHtml(file: string, html: string): RawPage {
  const reader = new HtmlReader(html, lineIndex(file, html));
  walk(parseHtml(html), reader);
  return reader.finish();
}

class HtmlReader implements HtmlVisitor {
  readonly #html: string;
  readonly #locate: Locate;
  readonly #blocks: RawBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #sink = new TextSink();
  #bold = 0;
  #listDepth = 0;
  #item = false;
  /** Level of the heading that is open. */
  #heading: number | null = null;
  #link: { readonly href: string; text: string } | null = null;
  #inTitle = false;
  /** How many tables are open that are read as text. */
  #flattened = 0;
  #inCaption = false;
  /** How many preformatted elements are open. */
  #pre = 0;
  #title: PlacedText | null = null;
  #language: string | null = null;

  constructor(html: string, locate: Locate) {
    this.#html = html;
    this.#locate = locate;
  }

  text(node: HtmlText): void {
    const table = this.#tables.at(-1);
    if (table !== undefined && table.cell === null && !this.#inCaption) return;
    if (!/[^\s\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(node.data)) {
      this.#sink.space();
      return;
    }
    const lines = this.#pre > 0 ? node.data.split('\n') : [node.data];
    let start = this.#visibleOffset(node.startIndex ?? 0);
    lines.forEach((line, at) => {
      if (at > 0) this.#sink.breakLine();
      if (line.trim() !== '') this.#line(line, this.#locate(start));
      start += line.length + 1;
    });
  }

  #line(text: string, place: Place): void {
    if (this.#inTitle) {
      if (this.#tables.length === 0) this.#title ??= { text: collapse(text), place };
      return;
    }
    if (this.#link !== null) this.#link.text += text;
    this.#sink.add(text, place, this.#bold > 0);
  }

  enter(element: HtmlElement): boolean {
    const { name } = element;
    if (UNREAD.has(name)) return false;
    if (BOLD.has(name)) this.#bold++;
    if (this.#flattens(name)) {
      if (name === 'table') this.#flattened++;
      this.#boundary();
    } else if (name === 'html') this.#language = element.attribs['lang']?.trim() || null;
    else if (name === 'title') this.#inTitle = true;
    else if (name === 'br') this.#sink.breakLine();
    else if (name === 'a') this.#link = { href: element.attribs['href'] ?? '', text: '' };
    else if (name === 'table') this.#openTable(element);
    else if (name === 'thead') this.#tables.at(-1)?.setHead(true);
    else if (name === 'tr') this.#openRow(element);
    else if (CELLS.has(name)) this.#openCell(element);
    else if (name === 'caption') this.#openCaption();
    else if (name === 'li') {
      this.#boundary();
      this.#item = true;
      if (this.#tables.length > 0)
        this.#sink.breakLine(`${'  '.repeat(Math.min(MAX_INDENT, Math.max(0, this.#listDepth - 1)))}- `);
    } else if (BLOCKS.has(name) || isHeading(name)) {
      this.#boundary();
      if (isHeading(name)) this.#heading = Number(name.slice(1));
      if (LISTS.has(name)) this.#listDepth++;
      if (name === 'pre') this.#pre++;
    }
    return true;
  }

  leave(element: HtmlElement): void {
    const { name } = element;
    if (this.#flattened > 0 && TABLE_PARTS.has(name)) {
      if (name === 'table') this.#flattened--;
      this.#boundary();
    } else if (name === 'title') this.#inTitle = false;
    else if (name === 'a') this.#closeLink();
    else if (name === 'table') this.#closeTable();
    else if (name === 'thead') this.#tables.at(-1)?.setHead(false);
    else if (name === 'tr') this.#tables.at(-1)?.closeRow();
    else if (CELLS.has(name)) this.#closeCell(element);
    else if (name === 'caption') this.#closeCaption();
    else if (isHeading(name)) this.#boundary();
    else if (name === 'li' || BLOCKS.has(name)) {
      this.#boundary();
      if (name === 'li') this.#item = false;
      if (LISTS.has(name)) this.#listDepth--;
      if (name === 'pre') this.#pre--;
    }
    if (BOLD.has(name)) this.#bold--;
  }

  finish(): RawPage {
    this.#flush();
    return { title: this.#title, language: this.#language, blocks: this.#blocks, cellsCertain: true };
  }

  /** Offset of the first character that shows, at or after an offset. */
  #visibleOffset(offset: number): number {
    const blank = /(?:[\s\u00AD\u200B-\u200D\u2060\uFEFF]|&nbsp;|&#160;|&#x0*a0;)*/giuy;
    blank.lastIndex = offset;
    return offset + (blank.exec(this.#html)?.[0].length ?? 0);
  }

  #flattens(name: string): boolean {
    if (!TABLE_PARTS.has(name)) return false;
    return this.#flattened > 0 || (name === 'table' && this.#tables.length >= MAX_TABLE_DEPTH);
  }

  #boundary(): void {
    if (this.#tables.length > 0) this.#sink.breakLine();
    else this.#flush();
  }

  #flush(): void {
    if (this.#tables.length > 0) {
      this.#sink.breakLine();
      return;
    }
    const [first, ...rest] = this.#sink.take();
    this.#sink = new TextSink();
    if (first === undefined) return;
    const heading = this.#heading;
    this.#heading = null;
    if (heading === null) {
      this.#blocks.push({ kind: 'text', item: this.#item, lines: [first, ...rest] });
    } else {
      const text = [first, ...rest].map((line) => line.text).join(' ');
      this.#blocks.push({ kind: 'heading', level: heading, text: { text, place: first.place } });
    }
  }

  #openTable(element: HtmlElement): void {
    if (this.#tables.length === 0) this.#flush();
    this.#tables.push(new OpenTable(this.#placeOf(element), this.#sink, this.#listDepth));
    this.#listDepth = 0;
    this.#sink = new TextSink();
  }

  #closeTable(): void {
    const unclosed = this.#tables.at(-1)?.cell;
    if (unclosed != null) this.#closeCell(unclosed);
    const table = this.#tables.pop();
    if (table === undefined) return;
    const grid = table.toGrid();
    this.#sink = table.outer;
    this.#listDepth = table.outerListDepth;
    if (this.#tables.length === 0) this.#blocks.push({ kind: 'grid', grid });
    else this.#sink.nest(grid);
  }

  #openRow(element: HtmlElement): void {
    const table = this.#tables.at(-1);
    if (table?.cell != null) this.#closeCell(table.cell);
    table?.openRow(this.#placeOf(element));
  }

  #openCell(element: HtmlElement): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.cell !== null) this.#closeCell(table.cell);
    table.cell = element;
    this.#sink = new TextSink();
    this.#listDepth = 0;
  }

  #closeCell(element: HtmlElement): void {
    const table = this.#tables.at(-1);
    if (table?.cell !== element) return;
    table.cell = null;
    const sink = this.#sink;
    this.#sink = new TextSink();
    const lines = sink.take();
    const cell = {
      text: lines.map((line) => line.text).join('\n'),
      place: lines[0]?.place ?? this.#placeOf(element),
      strong: element.name === 'th' || sink.allBold,
      links: sink.links,
      nested: sink.nested,
    };
    table.addCell(cell, element.name === 'th', element.attribs);
  }

  #openCaption(): void {
    this.#inCaption = true;
    this.#sink = new TextSink();
  }

  #closeCaption(): void {
    this.#inCaption = false;
    const table = this.#tables.at(-1);
    const text = this.#sink
      .take()
      .map((line) => line.text)
      .join(' ');
    this.#sink = new TextSink();
    if (table !== undefined) table.caption = text;
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link !== null) this.#sink.link({ href: link.href, text: collapse(link.text) });
  }

  #placeOf(element: HtmlElement): Place {
    return this.#locate(element.startIndex ?? 0);
  }
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/u.test(name);
}

import type { Place } from '../../../diagnostics/diagnostic.js';
import { lineIndex } from '../lines.js';
import type { Locate } from '../lines.js';
import type { PlacedText } from '../page.js';
import type { RawBlock, RawPage } from '../raw.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { collapse } from '../vocabulary/normalise.js';
import { parseHtml, walk } from './document.js';
import type { HtmlElement, HtmlText, HtmlVisitor } from './document.js';
import { indentOf } from './indent.js';
import { isLayoutTable } from './layout.js';
import { isTablePart, roleOf } from './roles.js';
import type { Role } from './roles.js';
import { preformattedBlocks } from './preformatted.js';
import { TextSink } from './sink.js';
import { OpenTable } from './table.js';

/** Tables nested deeper than this are read as text: no page means anything by them. */
const MAX_TABLE_DEPTH = 8;
/** Lists nested deeper than this are indented no further. */
const MAX_INDENT = 8;
const VISIBLE = /[^\s\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const INVISIBLE_SOURCE = /(?:[\s\u00AD\u200B-\u200D\u2060\uFEFF]|&nbsp;|&#160;|&#x0*a0;)*/giuy;

/**
 * Reads the blocks of an HTML page: headings, passages, tables with their cells.
 *
 * @param file file that the places name
 * @param html source of the page
 * @param lexicon words that tables of bars in preformatted text are known by
 */
export function readHtml(file: string, html: string, lexicon: Lexicon): RawPage {
  const reader = new HtmlReader(html, lineIndex(file, html), lexicon);
  walk(parseHtml(html), reader);
  return reader.finish();
}

class HtmlReader implements HtmlVisitor {
  readonly #html: string;
  readonly #locate: Locate;
  readonly #lexicon: Lexicon;
  readonly #blocks: RawBlock[] = [];
  readonly #tables: OpenTable[] = [];
  /** The innermost open table. */
  #table: OpenTable | null = null;
  #sink = new TextSink();
  #bold = 0;
  #listDepth = 0;
  #item = false;
  /** Part of a definition list that is open. */
  #defined: 'term' | 'definition' | null = null;
  /** Level of the heading that is open. */
  #heading: number | null = null;
  #link: { readonly href: string; text: string } | null = null;
  #inTitle = false;
  #inCaption = false;
  /** How many tables are open that are read as text. */
  #flattened = 0;
  /** Tables that are open and only place others. */
  readonly #layouts = new Set<HtmlElement>();
  /** How many preformatted elements are open. */
  #preformatted = 0;
  #title: PlacedText | null = null;
  #language: string | null = null;

  constructor(html: string, locate: Locate, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#html = html;
    this.#locate = locate;
  }

  text(node: HtmlText): void {
    const { data } = node;
    const outside = this.#table !== null && this.#table.cell === null && !this.#inCaption;
    if (!VISIBLE.test(data)) {
      if (!outside) this.#sink.space();
      return;
    }
    let start = this.#visibleOffset(data, node.startIndex ?? 0);
    if (this.#preformatted === 0) {
      this.#add(data, this.#locate(start), outside);
      return;
    }
    for (const [at, line] of data.split('\n').entries()) {
      if (at > 0) this.#sink.breakLine();
      if (VISIBLE.test(line)) this.#add(line, this.#locate(start), outside);
      start += line.length + 1;
    }
  }

  enter(element: HtmlElement): boolean {
    const role = roleOf(element.name);
    if (role === undefined) return true;
    if (this.#table === null && isTablePart(role) && (role !== 'table' || isLayoutTable(element))) {
      if (role === 'table') this.#layouts.add(element);
      this.#flush();
      return true;
    }
    if (isTablePart(role) && this.#flattens(role)) {
      if (role === 'table') this.#flattened++;
      this.#boundary();
      return true;
    }
    switch (role) {
      case 'unread':
        return false;
      case 'cell':
        this.#openCell(element);
        break;
      case 'row':
        this.#openRow(element);
        break;
      case 'bold':
        this.#bold++;
        break;
      case 'break':
        this.#sink.breakLine();
        break;
      case 'link':
        this.#link = { href: element.attribs['href'] ?? '', text: '' };
        break;
      case 'table':
        this.#openTable(element);
        break;
      case 'head':
        this.#table?.setHead(true);
        break;
      case 'caption':
        this.#inCaption = true;
        this.#sink = new TextSink();
        break;
      case 'title':
        this.#inTitle = true;
        break;
      case 'root':
        this.#language = element.attribs['lang']?.trim() || null;
        break;
      default:
        this.#enterBlock(element, role);
    }
    return true;
  }

  leave(element: HtmlElement): void {
    const role = roleOf(element.name);
    if (role === undefined) return;
    if (this.#layouts.has(element)) {
      this.#flush();
      return;
    }
    if (this.#flattened > 0 && isTablePart(role)) {
      if (role === 'table') this.#flattened--;
      this.#boundary();
      return;
    }
    switch (role) {
      case 'cell':
        this.#closeCell(element);
        break;
      case 'row':
        this.#table?.closeRow();
        break;
      case 'bold':
        this.#bold--;
        break;
      case 'link':
        this.#closeLink();
        break;
      case 'table':
        this.#closeTable();
        break;
      case 'head':
        this.#table?.setHead(false);
        break;
      case 'caption':
        this.#closeCaption();
        break;
      case 'title':
        this.#inTitle = false;
        break;
      case 'heading':
      case 'block':
      case 'item':
      case 'term':
      case 'definition':
      case 'list':
      case 'preformatted':
        this.#boundary();
        if (role === 'item') this.#item = false;
        if (role === 'term' || role === 'definition') this.#defined = null;
        if (role === 'list') this.#listDepth--;
        if (role === 'preformatted') this.#preformatted--;
        break;
      default:
    }
  }

  finish(): RawPage {
    while (this.#table !== null) this.#closeTable();
    this.#flush();
    return { title: this.#title, language: this.#language, blocks: this.#blocks, cellsCertain: true };
  }

  /** Takes in a piece of text; what stands in a table outside of its cells is shown beside the table. */
  #add(text: string, place: Place, outside: boolean): void {
    if (this.#inTitle) {
      if (this.#table === null) this.#title ??= { text: collapse(text), place };
      return;
    }
    if (this.#link !== null) this.#link.text += text;
    if (!outside || this.#table === null) {
      this.#sink.add(text, place, this.#bold > 0);
      return;
    }
    this.#table.outer.breakLine();
    this.#table.outer.add(text, place, this.#bold > 0);
  }

  /** Offset of the first character that shows, in the source of a text that begins at an offset. */
  #visibleOffset(data: string, offset: number): number {
    const first = data.charCodeAt(0);
    if (first > 0x26 && first < 0x7f && this.#html.charCodeAt(offset) === first) return offset;
    INVISIBLE_SOURCE.lastIndex = offset;
    return offset + (INVISIBLE_SOURCE.exec(this.#html)?.[0].length ?? 0);
  }

  #flattens(role: Role): boolean {
    return this.#flattened > 0 || (role === 'table' && this.#tables.length >= MAX_TABLE_DEPTH);
  }

  #enterBlock(element: HtmlElement, role: Role): void {
    this.#boundary();
    if (role === 'heading') this.#heading = Number(element.name.slice(1));
    else if (role === 'list') this.#listDepth++;
    else if (role === 'preformatted') this.#preformatted++;
    else if (role === 'term' || role === 'definition') {
      this.#defined = role;
      if (this.#table !== null && role === 'term') this.#sink.breakLine('- ');
      if (this.#table !== null && role === 'definition') this.#sink.resume(' = ');
    } else if (role === 'item') {
      this.#item = true;
      const indent = Math.min(MAX_INDENT, Math.max(0, this.#listDepth - 1));
      if (this.#table !== null) this.#sink.breakLine(`${'  '.repeat(indent)}- `);
    }
  }

  #boundary(): void {
    if (this.#table === null) this.#flush();
    else this.#sink.breakLine();
  }

  #flush(): void {
    const [first, ...rest] = this.#sink.take();
    this.#sink.clear();
    if (first === undefined) return;
    const heading = this.#heading;
    this.#heading = null;
    if (heading === null && this.#preformatted > 0) {
      this.#blocks.push(...preformattedBlocks([first, ...rest], this.#lexicon));
      return;
    }
    if (heading === null) {
      const part = this.#defined === null ? {} : { part: this.#defined };
      this.#blocks.push({ kind: 'text', item: this.#item, lines: [first, ...rest], ...part });
    } else {
      const text = [first, ...rest].map((line) => line.text).join(' ');
      this.#blocks.push({ kind: 'heading', level: heading, text: { text, place: first.place } });
    }
  }

  #openTable(element: HtmlElement): void {
    if (this.#table === null) this.#flush();
    this.#table = new OpenTable(this.#placeOf(element), this.#sink, this.#listDepth);
    this.#tables.push(this.#table);
    this.#listDepth = 0;
    this.#sink = this.#table.inner;
  }

  #closeTable(): void {
    const unclosed = this.#table?.cell ?? null;
    if (unclosed !== null) this.#closeCell(unclosed);
    const table = this.#tables.pop();
    this.#table = this.#tables.at(-1) ?? null;
    if (table === undefined) return;
    const grid = table.toGrid();
    this.#sink = table.outer;
    this.#listDepth = table.outerListDepth;
    if (this.#table === null) this.#blocks.push({ kind: 'grid', grid });
    else this.#sink.nest(grid);
  }

  #openRow(element: HtmlElement): void {
    const table = this.#table;
    if (table === null) return;
    if (table.cell !== null) this.#closeCell(table.cell);
    table.openRow(this.#placeOf(element));
  }

  #openCell(element: HtmlElement): void {
    const table = this.#table;
    if (table === null) return;
    if (table.cell !== null) this.#closeCell(table.cell);
    table.cell = element;
    this.#sink = table.inner;
    this.#sink.clear();
    this.#listDepth = 0;
  }

  #closeCell(element: HtmlElement): void {
    const table = this.#table;
    if (table === null || table.cell !== element) return;
    table.cell = null;
    const heading = element.name === 'th';
    const sink = table.inner;
    const lines = sink.take();
    const [first] = lines;
    const indent = indentOf(element);
    const cell = {
      text:
        lines.length === 1 && first !== undefined ? first.text : lines.map((line) => line.text).join('\n'),
      place: first?.place ?? this.#placeOf(element),
      strong: heading || sink.allBold,
      links: sink.links,
      nested: sink.nested,
      ...(indent === 0 ? {} : { indent }),
    };
    table.addCell(cell, heading, element.attribs);
  }

  #closeCaption(): void {
    this.#inCaption = false;
    if (this.#table === null) return;
    const lines = this.#sink.take();
    this.#table.caption = lines.map((line) => line.text).join(' ');
    this.#sink = this.#table.inner;
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

import { visible } from '../typescript/doc-text.js';

/** How text is escaped for the place where it goes. */
export interface Medium {
  readonly kind: 'html' | 'markdown';
  /** Page of the overview. */
  readonly index: string;
  /** Prose of several lines. */
  prose(text: string): string;
  /** Text on one line, safe in a cell of a table and in a heading. */
  line(text: string): string;
  /** Text within a line, with the spaces at its ends; `first` where it begins the line. */
  words(text: string, first: boolean): string;
  /** A name or value as code on one line, delimiters included where the medium has them. */
  code(text: string): string;
  /** A block of code, without what delimits it. */
  block(text: string): string;
  /** Value of an `id` attribute. */
  id(text: string): string;
  /** A link to a page of this medium, relative, with the anchor as it was given to `id`. */
  href(page: string, anchor?: string): string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Most texts are names and places: looking whether there is anything to do is quicker than doing it.
const NEEDS_ENTITIES = /[&<>"']/u;
const NEEDS_SPACING = /[^!-~ ]| {2}|^ | $/u;
const NEEDS_FRAGMENT_ESCAPES = /[^A-Za-z0-9/@._~!-]/u;
const NEEDS_ESCAPES = /[\\`*[\]|~{}$_&<>]/u;

function html(text: string): string {
  const plain = visible(text);
  return NEEDS_ENTITIES.test(plain)
    ? plain.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '')
    : plain;
}

function oneLine(text: string): string {
  return NEEDS_SPACING.test(text) ? visible(text).replace(/\s+/gu, ' ').trim() : text;
}

function spaced(text: string): string {
  return visible(text).replace(/\s+/gu, ' ');
}

/** Characters that a fragment needs no escaping for stay readable. */
function fragment(anchor: string): string {
  if (!NEEDS_FRAGMENT_ESCAPES.test(anchor)) return `#${anchor}`;
  return `#${encodeURIComponent(visible(anchor))
    .replace(/%2F/gu, '/')
    .replace(/%40/gu, '@')
    .replace(/['()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`)}`;
}

/** Text for HTML: elements and quoted attributes. */
export const htmlMedium: Medium = {
  kind: 'html',
  index: 'index',
  prose: (text) => html(text.trim()),
  line: (text) => html(oneLine(text)),
  words: (text) => html(spaced(text)),
  code: (text) => html(oneLine(text)),
  block: html,
  id: (text) => html(text),
  href: (page, anchor) =>
    `${page === '' ? '' : `${page}.html`}${anchor === undefined ? '' : fragment(anchor)}`,
};

/** Text for Markdown as code hosts render it (CommonMark with tables). */
export const markdownMedium: Medium = {
  kind: 'markdown',
  index: 'README',
  prose: (text) =>
    visible(text.trim())
      .split('\n')
      .map((line) => markdownLine(line.trimEnd()))
      .join('\n'),
  line: (text) => markdownLine(oneLine(text), true),
  words: (text, first) =>
    first ? markdownLine(spaced(text).trimStart(), true) : escapeMarkdown(spaced(text)),
  code: markdownCode,
  block: (text) => visible(text),
  id: (text) => html(text),
  href: (page, anchor) => `${page === '' ? '' : `${page}.md`}${anchor === undefined ? '' : fragment(anchor)}`,
};

/** Lists of the documents stay lists; everything else that Markdown gives a meaning is escaped. */
function markdownLine(text: string, inside = false): string {
  const escaped = escapeMarkdown(text);
  if (inside) return escaped.replace(/^(?=[#+=-])/u, '\\');
  return escaped
    .replace(/^\s+/u, '')
    .replace(/^(?:[#+=]|-(?! ))/u, '\\$&')
    .replace(/^-(?=[\s-]*$)/u, '\\-')
    .replace(/^(\d+)(?=[.)])/u, '$1\\');
}

function escapeMarkdown(text: string): string {
  if (!NEEDS_ESCAPES.test(text)) return text;
  return text
    .replace(/[\\`*[\]|~{}$]/gu, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu, '\\_')
    .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? '');
}

function markdownCode(text: string): string {
  const line = oneLine(text);
  if (line === '') return '(empty)';
  // Code spans know no escape: their delimiter is longer than any run of backticks inside.
  if (!/[`|]/u.test(line)) return `\`${line}\``;
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line.replace(/\|/gu, '\\|')}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}

/**
 * What delimits a block of code in Markdown.
 *
 * @param text the code
 */
export function fenceOf(text: string): string {
  return '`'.repeat(Math.max(3, longestRun(text) + 1));
}

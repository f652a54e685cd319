import type { Block, Inline, Prose } from './blocks.js';
import { parseInline, plainText } from './parse-inline.js';

/**
 * Reads a page of prose in the part of Markdown that guides need: headings, paragraphs, lists of one level,
 * fenced code, tables, notes (`>`), code, strong text, links to the web, and references (`[[target]]`,
 * `[[target|label]]`). Nothing else has a meaning: HTML is text.
 *
 * @param text the page
 */
export function parseProse(text: string): Prose {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const blocks: Block[] = [];
  let title = '';
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const heading = /^(?<marks>#{1,3}) +\S/u.exec(line);
    if (heading !== null) {
      const marks = heading.groups?.['marks'] ?? '';
      const words = inline(lines, at, marks.length + 1);
      if (marks === '#' && title === '' && blocks.length === 0) title = plainText(words);
      else blocks.push({ kind: 'heading', level: marks === '###' ? 3 : 2, inlines: words });
      at += 1;
    } else if (line.startsWith('```')) at = code(lines, at, blocks);
    else if (BULLET.test(line)) at = list(lines, at, blocks);
    else if (line.startsWith('|') && RULE.test(lines[at + 1] ?? '')) at = table(lines, at, blocks);
    else if (line.trim() === '') at += 1;
    else at = paragraph(lines, at, blocks);
  }
  return { title, blocks };
}

const BULLET = /^(?:- |\d+\. )/u;
const RULE = /^\|(?:\s*:?-+:?\s*\|)+\s*$/u;

function code(lines: readonly string[], start: number, blocks: Block[]): number {
  const fence = /^`+/u.exec(lines[start] ?? '')?.[0] ?? '```';
  let end = start + 1;
  while (end < lines.length && !(lines[end] ?? '').startsWith(fence)) end += 1;
  const language = /^[\w-]*/u.exec((lines[start] ?? '').slice(fence.length).trim())?.[0] ?? '';
  blocks.push({ kind: 'code', language, text: lines.slice(start + 1, end).join('\n') });
  return end + 1;
}

function list(lines: readonly string[], start: number, blocks: Block[]): number {
  const ordered = /^\d/u.test(lines[start] ?? '');
  const items: (readonly Inline[])[] = [];
  let at = start;
  while (BULLET.test(lines[at] ?? '') && /^\d/u.test(lines[at] ?? '') === ordered) {
    const first = at;
    at += 1;
    // What is indented belongs to the item.
    while (/^\s+\S/u.test(lines[at] ?? '')) at += 1;
    const skip = /^(?:- |\d+\. )/u.exec(lines[first] ?? '')?.[0].length ?? 0;
    items.push(joined(lines, first, at, skip));
  }
  blocks.push({ kind: 'list', ordered, items });
  return at;
}

function table(lines: readonly string[], start: number, blocks: Block[]): number {
  const head = cells(lines, start);
  const rows: (readonly (readonly Inline[])[])[] = [];
  let at = start + 2;
  for (; (lines[at] ?? '').startsWith('|'); at += 1) {
    const row = cells(lines, at);
    rows.push(head.map((_, index) => row[index] ?? []));
  }
  blocks.push({ kind: 'table', head, rows });
  return at;
}

/** Cells end at a bar that is not escaped and does not stand in code or in a reference. */
function cells(lines: readonly string[], at: number): readonly (readonly Inline[])[] {
  const line = (lines[at] ?? '').trimEnd();
  const found: (readonly Inline[])[] = [];
  const cell = /(?:\\.|`[^`]*`|\[\[[^\]]*\]\]|[^|])*/uy;
  let from = 1;
  while (from < line.length) {
    cell.lastIndex = from;
    const text = cell.exec(line)?.[0] ?? '';
    const lead = text.length - text.trimStart().length;
    found.push(parseInline({ text: text.trim(), line: at + 1, column: from + lead + 1 }));
    from += text.length + 1;
  }
  return found;
}

function paragraph(lines: readonly string[], start: number, blocks: Block[]): number {
  const isNote = (line: string): boolean => line.startsWith('>');
  const note = isNote(lines[start] ?? '');
  let end = start + 1;
  const goesOn = (line: string): boolean =>
    line.trim() !== '' && isNote(line) === note && !/^(?:#{1,3} |```|\||- |\d+\. )/u.test(line);
  while (end < lines.length && goesOn(lines[end] ?? '')) end += 1;
  blocks.push({ kind: note ? 'note' : 'paragraph', inlines: joined(lines, start, end, 0, note) });
  return end;
}

/** Lines that belong together, joined by spaces. */
function joined(
  lines: readonly string[],
  start: number,
  end: number,
  skip: number,
  note = false,
): readonly Inline[] {
  return lines.slice(start, end).flatMap((line, index) => {
    const lead = note ? (/^> ?/u.exec(line)?.[0].length ?? 0) : index === 0 ? skip : 0;
    const inlines = inline(lines, start + index, lead);
    return index === 0 ? inlines : [{ kind: 'text' as const, text: ' ' }, ...inlines];
  });
}

function inline(lines: readonly string[], at: number, skip: number): readonly Inline[] {
  const line = lines[at] ?? '';
  const text = line.slice(skip);
  const lead = text.length - text.trimStart().length;
  return parseInline({ text: text.trim(), line: at + 1, column: skip + lead + 1 });
}

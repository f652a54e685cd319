import type { Medium } from '../medium.js';
import { fenceOf } from '../medium.js';
import type { Block, Inline, Prose } from './blocks.js';
import { plainText } from './parse-inline.js';

/** Where a reference leads, for the medium and the page that it stands on. */
export interface ResolvedReference {
  readonly href: string;
  readonly label: string;
  /** The label is a name of the wire. */
  readonly code: boolean;
}

/** Resolves a reference; undefined where it leads nowhere. */
export type ResolveReference = (target: string) => ResolvedReference | undefined;

/**
 * Lays out prose.
 *
 * @param prose the page, whose title is left to the template
 * @param medium where it goes
 * @param resolve where references lead
 */
export function printProse({ blocks }: Prose, medium: Medium, resolve: ResolveReference): string {
  const taken = new Set<string>();
  const printed = blocks.map((block) => printBlock(block, { medium, resolve, taken }));
  return printed.join(medium.kind === 'html' ? '\n' : '\n\n');
}

interface Context {
  readonly medium: Medium;
  readonly resolve: ResolveReference;
  readonly taken: Set<string>;
}

function printBlock(block: Block, context: Context): string {
  const { medium } = context;
  const html = medium.kind === 'html';
  const line = (inlines: readonly Inline[]): string => printInlines(inlines, context);
  switch (block.kind) {
    case 'heading': {
      const id = medium.id(anchorOf(block.inlines, context.taken));
      if (html) return `<h${block.level} id="${id}">${line(block.inlines)}</h${block.level}>`;
      return `${'#'.repeat(block.level)} <a id="${id}"></a>${line(block.inlines)}`;
    }
    case 'paragraph':
      return html ? `<p>${line(block.inlines)}</p>` : line(block.inlines);
    case 'note':
      return html ? `<p class="note">${line(block.inlines)}</p>` : `> ${line(block.inlines)}`;
    case 'list': {
      if (!html) {
        return block.items
          .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line(item)}`)
          .join('\n');
      }
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${line(item)}</li>\n`).join('')}</${tag}>`;
    }
    case 'code': {
      const text = medium.block(block.text);
      const known = /^[a-z]+$/u.test(block.language) ? ` data-language="${block.language}"` : '';
      if (html) return `<div class="example"><pre tabindex="0"><code${known}>${text}</code></pre></div>`;
      const fence = fenceOf(block.text);
      return `${fence}${block.language}\n${text}\n${fence}`;
    }
    case 'table':
      return html ? htmlTable(block, line) : markdownTable(block, line);
  }
}

type Table = Block & { readonly kind: 'table' };

function htmlTable({ head, rows }: Table, line: (inlines: readonly Inline[]) => string): string {
  const heads = head.map((cell) => `<th scope="col">${line(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${line(cell)}</td>`).join('')}</tr>\n`);
  return `<div class="wide" tabindex="0"><table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table></div>`;
}

function markdownTable({ head, rows }: Table, line: (inlines: readonly Inline[]) => string): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head.map(line)), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(line)))].join(
    '\n',
  );
}

function printInlines(inlines: readonly Inline[], context: Context): string {
  const { medium, resolve } = context;
  const html = medium.kind === 'html';
  const parts = inlines.map((inline, index) => {
    switch (inline.kind) {
      case 'text':
        return medium.words(inline.text, index === 0);
      case 'code':
        return html ? `<code>${medium.code(inline.text)}</code>` : medium.code(inline.text);
      case 'strong': {
        const inner = printInlines(inline.inlines, context);
        return html ? `<strong>${inner}</strong>` : `**${inner}**`;
      }
      case 'link': {
        const inner = printInlines(inline.inlines, context);
        const url = medium.id(inline.url);
        return html ? `<a href="${url}">${inner}</a>` : `[${inner}](${url})`;
      }
      case 'reference': {
        const found = resolve(inline.target);
        const label = inline.label ?? found?.label ?? inline.target;
        const isCode = inline.label === undefined && found?.code !== false;
        const shown = isCode
          ? html
            ? `<code>${medium.code(label)}</code>`
            : medium.code(label)
          : medium.words(label, false);
        if (found === undefined) return shown;
        return html ? `<a href="${found.href}">${shown}</a>` : `[${shown}](${found.href})`;
      }
    }
  });
  return parts.join('');
}

function anchorOf(inlines: readonly Inline[], taken: Set<string>): string {
  const plain =
    plainText(inlines)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'section';
  let anchor = plain;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${plain}-${count}`;
  taken.add(anchor);
  return anchor;
}

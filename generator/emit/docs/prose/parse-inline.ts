import type { Inline } from './blocks.js';

/** A piece of a source line with its place. */
export interface SourceText {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based column of the first character. */
  readonly column: number;
}

/** What begins something on a line: an escape, code, strong text, a reference, a link. Anything else is text. */
const TOKEN =
  /\\(?<escaped>[\\`*[\]|#>-])|(?<fence>`+)(?<code>.*?[^`])\k<fence>(?!`)|\*\*(?<strong>[^*]+)\*\*|\[\[(?<target>[^\][|]+)(?:\|(?<label>[^\][]+))?\]\]|\[(?<words>[^[\]]+)\]\((?<url>https?:\/\/[^\s()]+|mailto:[^\s()]+)\)/gu;

/**
 * Reads the pieces of a line.
 *
 * @param source the line with its place
 */
export function parseInline(source: SourceText): readonly Inline[] {
  const inlines: Inline[] = [];
  let text = '';
  let end = 0;
  const flush = (): void => {
    if (text !== '') inlines.push({ kind: 'text', text });
    text = '';
  };
  for (const match of source.text.matchAll(TOKEN)) {
    text += source.text.slice(end, match.index);
    end = match.index + match[0].length;
    const { escaped, code, strong, target, label, words, url } = match.groups ?? {};
    if (escaped !== undefined) {
      text += escaped;
      continue;
    }
    flush();
    const at = (offset: number): number => source.column + match.index + offset;
    if (code !== undefined) inlines.push({ kind: 'code', text: code.trim() });
    else if (strong !== undefined) {
      const inner = parseInline({ text: strong, line: source.line, column: at(2) });
      inlines.push({ kind: 'strong', inlines: inner });
    } else if (target !== undefined) {
      const reference = { target: target.trim(), label: label?.trim(), line: source.line, column: at(0) };
      inlines.push({ kind: 'reference', ...reference });
    } else if (url !== undefined) {
      const inner = parseInline({ text: words ?? '', line: source.line, column: at(1) });
      inlines.push({ kind: 'link', url, inlines: inner });
    }
  }
  text += source.text.slice(end);
  flush();
  return inlines;
}

/**
 * The text of pieces without what marks it up.
 *
 * @param inlines the pieces
 */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'strong':
        case 'link':
          return plainText(inline.inlines);
        case 'reference':
          return inline.label ?? inline.target.slice(inline.target.lastIndexOf('/') + 1);
      }
    })
    .join('');
}

import type { LocalizedText } from '../../model/schema.js';
import { widthOf } from './width.js';

/** Longest documentation that is repeated in code, in characters. */
const LONGEST = 1000;

/**
 * The text of a language; where there is none, the English one, then the first by language tag.
 *
 * @param texts text by language
 * @param language tag of the language wanted
 */
export function inLanguage(texts: LocalizedText | undefined, language: string): string | undefined {
  if (texts === undefined) return undefined;
  const [first] = Object.keys(texts).sort();
  return texts[language] ?? texts['en'] ?? (first === undefined ? undefined : texts[first]);
}

/**
 * Makes prose of a document safe for a comment: no end of comment, no control or direction characters, no
 * Markdown code, no tags of documentation tools, and not longer than a screen.
 *
 * @param text the prose
 */
export function safeProse(text: string): string {
  return cut(visible(text))
    .replace(/\*\//gu, '*\\/')
    .replace(/`/gu, '\\`')
    .replace(/(^|[\s{])@/gu, '$1\\@');
}

/**
 * Prose on one line, for a sentence of a comment.
 *
 * @param text the prose
 */
export function safeLine(text: string): string {
  return safeProse(text).replace(/\s+/gu, ' ').trim();
}

/**
 * A value or name between backticks.
 *
 * @param text the value
 */
export function code(text: string): string {
  const line = cut(visible(text), 200).replace(/\s+/gu, ' ').replace(/`/gu, "'").replace(/\*\//gu, '*\\/');
  return line === '' ? '(empty)' : `\`${line}\``;
}

function visible(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/[^\P{C}\n\t]/gu, '');
}

function cut(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * Breaks prose into lines; its own line ends stay.
 *
 * @param text the prose, safe already
 * @param width columns of a line
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.trim().split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/u)) {
      if (word === '') continue;
      if (line === '') line = word;
      else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`;
      else {
        lines.push(line);
        line = word;
      }
    }
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
  }
  return lines;
}

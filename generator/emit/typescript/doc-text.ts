import type { LocalizedText } from '../../model/schema.js';
import { widthOf } from './width.js';

/** Anything but printable Latin characters and line ends. */
const NOT_PLAIN = /[^ -~\n\u00A0-\u00AC\u00AE-\u02FF]/;
/** Control and format characters, private ones and halves of pairs (general category C) that text may hold. */
const INVISIBLE =
  /[\0-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFF0-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{10FFFF}]/gu;
/** What may have to be escaped in a comment. */
const SPECIAL = /[`@*]/;

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
  const plain = cut(visible(text));
  if (!SPECIAL.test(plain)) return plain;
  return plain
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

/**
 * Text without control and direction characters; every line end is one line feed.
 *
 * @param text the text
 */
export function visible(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u2028\u2029]/gu, '\n')
    .replace(INVISIBLE, '');
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
  const plain = !NOT_PLAIN.test(text);
  if (plain && text.length <= width && !text.includes('\n')) return [text.trim()];
  const lines: string[] = [];
  for (const paragraph of text.trim().split('\n')) {
    const line = paragraph.replace(/\s+/gu, ' ').trim();
    if (line === '' && lines.at(-1) === '') continue;
    if (plain) breakPlain(line, width, lines);
    else breakWords(line.split(' '), width, lines);
  }
  return lines;
}

/** Breaks a text whose length is its width: at the last space that fits, or at the first one there is. */
function breakPlain(text: string, width: number, lines: string[]): void {
  let rest = text;
  while (rest.length > width) {
    const fitting = rest.lastIndexOf(' ', width);
    const at = fitting > 0 ? fitting : rest.indexOf(' ');
    if (at < 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  lines.push(rest);
}

function breakWords(words: readonly string[], width: number, lines: string[]): void {
  let line = '';
  let used = 0;
  for (const word of words) {
    const columns = widthOf(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? columns : used + 1 + columns;
    line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
}

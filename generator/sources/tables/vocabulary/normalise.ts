/**
 * Brings words of headings, types, cues and labels to the form in which they are compared: lower case,
 * composed characters, any run of white space (no-break space too) one space, without soft hyphens and
 * zero-width characters, without a colon or full stop at the end.
 *
 * @param text words as they stand
 */
export function normalise(text: string): string {
  if (/^[a-z\d]*$/u.test(text)) return text;
  if (/^[!-~]*$/u.test(text)) return stripEnd(text.toLowerCase(), ':.');
  return stripEnd(collapse(text).normalize('NFC').toLowerCase(), ' :.');
}

/**
 * Removes marks from the end of a text, in linear time (a regular expression takes quadratic time where the marks
 * are many and something follows them).
 *
 * @param text text
 * @param marks every character to remove
 */
export function stripEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Text that collapsing changes, but for spaces at its ends. */
const UNEVEN = /[^\S ]|  |[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/**
 * Collapses any run of white space to one space and drops characters without width.
 *
 * @param text text as it stands
 */
export function collapse(text: string): string {
  if (!UNEVEN.test(text)) return text.trim();
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A set of words as an alternation for a regular expression, longest first. */
export function alternation(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replace(/ /gu, String.raw`\s+`))
    .join('|');
}

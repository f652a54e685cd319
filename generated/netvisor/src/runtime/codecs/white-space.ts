/**
 * White space reduced to single spaces between words (XML Schema Part 2, 4.3.6, `collapse`).
 *
 * @param text any text
 */
export function collapse(text: string): string {
  if (!isLoose(text)) return text;
  return text
    .split(/[\t\n\r ]+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** Whether there is white space other than single spaces between other characters. */
function isLoose(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 && (code === 32 ? before === 32 : code === 9 || code === 10 || code === 13)) return true;
    before = code;
  }
  return before === 32 && text !== '';
}

/**
 * White space handled as a codec asks for it.
 *
 * @param text any text
 * @param how the facet `whiteSpace` (XML Schema Part 2, 4.3.6); `collapse` where undefined
 */
export function normalizeSpace(text: string, how: 'preserve' | 'replace' | 'collapse' | undefined): string {
  if (how === 'preserve') return text;
  return how === 'replace' ? text.replace(/[\t\n\r]/g, ' ') : collapse(text);
}

/**
 * Decodes to the text itself: what reads knows this function, and need not call it.
 *
 * @param text any text
 */
export function asIs(text: string): string {
  return text;
}

const UNEVEN = /[\t\n\r]|^ | $| {2}/;

/**
 * White space reduced to single spaces between words (XML Schema Part 2, 4.3.6, `collapse`).
 *
 * @param text any text
 */
export function collapse(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .split(/[\t\n\r ]+/)
    .filter((word) => word !== '')
    .join(' ');
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

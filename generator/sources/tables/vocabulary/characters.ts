/**
 * Characters as the inside of a class of a regular expression. Ranges are used and not `\p{…}`: a property with
 * hundreds of ranges costs a millisecond for every expression that holds it, which a cold run pays in full.
 */

/** Letters: the start characters of names (XML 1.0, section 2.3) in the basic plane, without colon and underscore. */
export const LETTER = String.raw`A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFC`;

/** Letters, digits and underscore. */
export const WORD_CHARACTER = String.raw`${LETTER}0-9_\u00B7\u0300-\u036F`;

/** Whether a text begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a text is letters, all of them capitals. */
export function isAllCapitals(text: string): boolean {
  return ALL_LETTERS.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}

const ALL_LETTERS = new RegExp(`^[${LETTER}]+$`, 'u');

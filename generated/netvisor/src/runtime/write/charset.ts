/** Character sets that messages can be written in. */
export type Charset = 'utf-8' | 'utf-16' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

/** One character that the set cannot carry. */
const OUTSIDE: Readonly<Record<Charset, RegExp | undefined>> = {
  'utf-8': undefined,
  'utf-16': undefined,
  'iso-8859-1': /[^\0-\xff]/gu,
  'iso-8859-15': /[^\0-\xa3\xa5\xa7\xa9-\xb3\xb5-\xb7\xb9-\xbb\xbf-\xff€ŠšŽžŒœŸ]/gu,
  'windows-1252': /[^\0-\x7f\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu,
};

/** Characters above U+00FF of the sets and their bytes, from the first on: `€` is 0xA4 in ISO-8859-15. */
const LATIN_9 = '€\u00a5Š§š©ª«¬\u00ad®¯°±²³Žµ¶·ž¹º»ŒœŸ';
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Name as it stands in an XML declaration. */
export const CHARSET_NAMES: Readonly<Record<Charset, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'iso-8859-1': 'ISO-8859-1',
  'iso-8859-15': 'ISO-8859-15',
  'windows-1252': 'windows-1252',
};

/**
 * A pattern for the characters that a set cannot carry; undefined where it carries all.
 *
 * @param charset the character set
 */
export function outside(charset: Charset): RegExp | undefined {
  return OUTSIDE[charset];
}

/** A numeric character reference. */
export function characterReference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/**
 * The bytes of a text. UTF-16 begins with a byte order mark, without which it would not be read (XML 1.0, 4.3.3).
 *
 * @param text text of characters that the set carries; any other becomes `?`
 * @param charset the character set
 */
export function toBytes(text: string, charset: Charset): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  if (charset === 'utf-16') return toUtf16(text);
  const [special, from] =
    charset === 'iso-8859-15' ? [LATIN_9, 0xa4] : charset === 'windows-1252' ? [WINDOWS, 0x80] : ['', 0];
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const at = code < 0x100 ? -1 : special.indexOf(text.charAt(i));
    bytes[i] = code < 0x100 ? code : at < 0 ? 0x3f : from + at;
  }
  return bytes;
}

function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), true);
  return bytes;
}

import type { Place } from '../../../diagnostics/diagnostic.js';

/** Result of decoding: the text, or why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

const DECLARATION = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

/**
 * Turns the bytes of an XML document into text: byte order mark first, then the pattern of the first four
 * bytes, then the encoding declaration (XML 1.0, appendix F).
 *
 * @param bytes the document
 * @returns the text without byte order mark, or a sentence that says what is wrong with the encoding
 */
export function decodeXml(bytes: Uint8Array): Decoded {
  const [a, b, c, d] = [bytes[0] ?? -1, bytes[1] ?? -1, bytes[2] ?? -1, bytes[3] ?? -1];
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true);
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return utf32(bytes, false);
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return utf32(bytes, true);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0 && b === 0x3c) return decodeAs('utf-16be', bytes);
  if (a === 0x3c && b === 0) return decodeAs('utf-16le', bytes);
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes);
  if (a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94) return { problem: 'it is in EBCDIC' };
  return decodeAs(declaredEncoding(bytes) ?? 'utf-8', bytes);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 512));
  const name = DECLARATION.exec(head)?.[1]?.toLowerCase();
  // A declaration that could be read byte by byte cannot be in a two-byte encoding, whatever it says.
  return name !== undefined && /^(utf-?16|ucs-?[24]|iso-10646)/.test(name) ? 'utf-8' : name;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  if (encoding === 'iso-8859-1' || encoding === 'latin1' || encoding === 'us-ascii') {
    return { text: latin1(bytes) };
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: `the encoding "${encoding}" is not known` };
    return { problem: `its bytes are not ${encoding.toUpperCase()}` };
  }
}

/** ISO 8859-1 maps each byte to the character of the same number; the WHATWG label means windows-1252. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}

function utf32(bytes: Uint8Array, littleEndian: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code > 0x10ffff) return { problem: 'its bytes are not UTF-32' };
    parts.push(String.fromCodePoint(code));
  }
  return { text: parts.join('') };
}

/**
 * Place of a character of a text.
 *
 * @param file name of the document
 * @param text the document with any line ends
 * @param offset index of the character, in UTF-16 code units
 */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

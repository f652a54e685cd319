/** Classes of bytes in character data, for the scanners. */
export const PLAIN = 0;
export const LESS_THAN = 1;
export const AMPERSAND = 2;
export const GREATER_THAN = 3;
export const MULTI_BYTE = 4;
/** Tab and line feed. */
export const BREAK = 5;
export const CARRIAGE_RETURN = 6;
/** Not a character of XML. */
export const CONTROL = 7;

/** A table of bytes in which stretches, each with its first and last byte, have a class; the others have 0. */
function classes(...stretches: readonly (readonly [of: number, first: number, last: number])[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const [of, first, last] of stretches) table.fill(of, first, last + 1);
  return table;
}

/** Class of each byte in character data. */
export const TEXT_CLASS: Uint8Array = /* @__PURE__ */ classes(
  [CONTROL, 0, 31],
  [BREAK, 9, 10],
  [CARRIAGE_RETURN, 13, 13],
  [AMPERSAND, 38, 38],
  [LESS_THAN, 60, 60],
  [GREATER_THAN, 62, 62],
  [MULTI_BYTE, 128, 255],
);

/** 1 for bytes that may stand in a name, of which those above 127 need a closer look. */
export const NAME_BYTE: Uint8Array = /* @__PURE__ */ classes(
  [1, 45, 46], // - .
  [1, 48, 58], // 0 to 9, colon
  [1, 65, 90],
  [1, 95, 95], // _
  [1, 97, 122],
  [1, 128, 255],
);

/**
 * White space of XML (XML 1.0, production 3).
 *
 * @param byte a byte, or undefined behind the end
 */
export function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/**
 * Skips white space.
 *
 * @param bytes input, with a byte behind it that is none
 * @param from where it may begin
 * @returns position of the first byte that is none
 */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

/**
 * Characters of XML (XML 1.0 fifth edition, production 2).
 *
 * @param code a code point
 */
export function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  if (code < 0xd800) return true;
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/**
 * Length of the UTF-8 sequence at a position (RFC 3629), where it is a character of XML.
 *
 * @param bytes input with at least three readable bytes behind `at`
 * @param at position of a byte above 127
 * @returns 2, 3 or 4; 0 where the sequence is not UTF-8 or not a character of XML
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = announced(first);
  let code = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if ((byte & 0xc0) !== 0x80) return 0;
    code = (code << 6) | (byte & 63);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code >= least && isCharacter(code) ? length : 0;
}

/** Bytes of a UTF-8 sequence, by its first one; 0 where no sequence begins with it. */
function announced(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/**
 * Whether a UTF-8 sequence is cut off by the end of the bytes at hand.
 *
 * @param bytes input
 * @param at position of the first byte of the sequence
 * @param end where the bytes at hand end
 */
export function isCutOff(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + announced(bytes[at] ?? 0) <= end) return false;
  for (let i = at + 1; i < end; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

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

function textClass(byte: number): number {
  if (byte === 60) return LESS_THAN;
  if (byte === 38) return AMPERSAND;
  if (byte === 62) return GREATER_THAN;
  if (byte >= 128) return MULTI_BYTE;
  if (byte === 9 || byte === 10) return BREAK;
  if (byte === 13) return CARRIAGE_RETURN;
  return byte < 32 ? CONTROL : PLAIN;
}

function isNameByte(byte: number): boolean {
  return (
    byte >= 128 ||
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 48 && byte <= 58) ||
    byte === 45 ||
    byte === 46 ||
    byte === 95
  );
}

/** Class of each byte in character data. */
export const TEXT_CLASS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => textClass(byte));

/** 1 for bytes that may stand in a name, of which those above 127 need a closer look. */
export const NAME_BYTE: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  isNameByte(byte) ? 1 : 0,
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
 * Characters of XML (XML 1.0 fifth edition, production 2).
 *
 * @param code a code point
 */
export function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  if (code < 0xd800) return true;
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** An NCName: XML 1.0 fifth edition, productions 4 and 5, without the colon (Namespaces in XML 1.0, production 4). */
const NC_NAME =
  /^[A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}][-.0-9A-Z_a-z\u{B7}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{203F}-\u{2040}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]*$/u;

/**
 * Whether a text is a name without a colon.
 *
 * @param text what stands where a name is due
 */
export function isNcName(text: string): boolean {
  return NC_NAME.test(text);
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
  const second = bytes[at + 1] ?? 0;
  if (first < 0xc2 || (second & 0xc0) !== 0x80) return 0;
  if (first < 0xe0) return 2;
  const third = bytes[at + 2] ?? 0;
  if ((third & 0xc0) !== 0x80) return 0;
  if (first < 0xf0) {
    if (first === 0xe0 && second < 0xa0) return 0;
    if (first === 0xed && second > 0x9f) return 0;
    if (first === 0xef && second === 0xbf && third > 0xbd) return 0;
    return 3;
  }
  if (((bytes[at + 3] ?? 0) & 0xc0) !== 0x80) return 0;
  if (first === 0xf0) return second < 0x90 ? 0 : 4;
  if (first === 0xf4) return second > 0x8f ? 0 : 4;
  return first < 0xf4 ? 4 : 0;
}

/**
 * Whether a UTF-8 sequence is cut off by the end of the bytes at hand.
 *
 * @param bytes input
 * @param at position of the first byte of the sequence
 * @param end where the bytes at hand end
 */
export function isCutOff(bytes: Uint8Array, at: number, end: number): boolean {
  const first = bytes[at] ?? 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4 || at + length <= end) return false;
  for (let i = at + 1; i < end; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

import { SHORT_TEXT, shortText } from '../short-text.js';

/** Digits whose number a double holds exactly. */
const EXACT = 15;
/** Where the canonical form of a decimal comes together. */
const digits: Uint8Array = /* @__PURE__ */ new Uint8Array(SHORT_TEXT);

/**
 * Reads an integer of few digits.
 *
 * @param bytes the document
 * @param from first byte
 * @param to behind the last byte
 * @returns the number, or undefined where something else than a `-` and digits stands there
 */
export function readDigits(bytes: Uint8Array, from: number, to: number): number | undefined {
  const negative = bytes[from] === 45;
  const start = negative ? from + 1 : from;
  if (start === to || to - start > EXACT) return undefined;
  let value = 0;
  for (let at = start; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return negative && value !== 0 ? -value : value;
}

/**
 * Reads a decimal of few digits as a number.
 *
 * @param bytes the document
 * @param from first byte
 * @param to behind the last byte
 * @param separator code of the character before the decimals; the dot is taken as well
 * @returns the number, or undefined where it takes more than that
 */
export function readNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  separator: number,
): number | undefined {
  const negative = bytes[from] === 45;
  const start = negative ? from + 1 : from;
  if (start === to || to - start > EXACT) return undefined;
  let value = 0;
  /** Power of ten that the digits so far are to be divided by; 0 before the separator. */
  let scale = 0;
  for (let at = start; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) {
      value = value * 10 + byte - 48;
      scale *= 10;
    } else if ((byte === separator || byte === 46) && scale === 0 && at > start && at < to - 1) scale = 1;
    else return undefined;
  }
  // Both are exact, so that the quotient is what the digits stand for, rounded once.
  if (scale > 1) value /= scale;
  return negative && value !== 0 ? -value : value;
}

/**
 * Reads a decimal that is in canonical form but for its separator.
 *
 * @param bytes the document
 * @param from first byte
 * @param to behind the last byte
 * @param separator code of the character before the decimals; the dot is taken as well
 * @returns the canonical text, or undefined where it takes more than that
 */
export function readDecimal(
  bytes: Uint8Array,
  from: number,
  to: number,
  separator: number,
): string | undefined {
  if (to - from > SHORT_TEXT) return undefined;
  const negative = bytes[from] === 45;
  const start = negative ? from + 1 : from;
  const first = bytes[start] ?? 0;
  // Zeros that lead, and the sign of a zero, are for the general way.
  if (first === 48 && (negative || (to > start + 1 && isDigit(bytes[start + 1] ?? 0)))) return undefined;
  if (negative) digits[0] = 45;
  let point = false;
  for (let at = start; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) digits[at - from] = byte;
    else if ((byte === separator || byte === 46) && !point && at > start && at < to - 1) {
      digits[at - from] = 46;
      point = true;
    } else return undefined;
  }
  return start === to ? undefined : shortText(digits, 0, to - from);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

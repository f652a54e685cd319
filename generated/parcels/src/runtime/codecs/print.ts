import type { ByteSink } from '../codec.js';

/** Most decimals that `printNumber` prints. */
export const PRINTED_DECIMALS = 2;
/** Two decimals are exact within so many hundredths. */
const MOST_CENTS = 2_147_483_647;

/** Number of digits; those of amounts are found first. */
function widthOf(value: number): number {
  if (value < 1000) return value < 10 ? 1 : value < 100 ? 2 : 3;
  if (value < 1_000_000) return value < 10_000 ? 4 : value < 100_000 ? 5 : 6;
  return value < 10_000_000 ? 7 : value < 100_000_000 ? 8 : value < 1_000_000_000 ? 9 : 10;
}

/** Writes digits of a non-negative integer of 31 bits where there is room; returns where they end. */
function digits(bytes: Uint8Array, at: number, value: number): number {
  const end = at + widthOf(value);
  let rest = value;
  for (let i = end - 1; i >= at; i--) {
    const tenth = (rest / 10) | 0;
    bytes[i] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return end;
}

/**
 * Writes a number of at most two decimals in its shortest form.
 *
 * @param sink where to
 * @param value the number
 * @param point code of the decimal point
 * @returns false where it has more decimals or is too large; nothing is written then
 */
export function printNumber(sink: ByteSink, value: number, point: number): boolean {
  const cents = Math.round(value * 100);
  // The division rounds correctly, so that only the number nearest to those cents passes.
  if (cents / 100 !== value || cents > MOST_CENTS || cents < -MOST_CENTS) return false;
  if (sink.at + 16 > sink.bytes.length) sink.reserve(16);
  const { bytes } = sink;
  let { at } = sink;
  let size = cents | 0;
  if (size < 0) {
    bytes[at++] = 45;
    size = -size;
  }
  const whole = (size / 100) | 0;
  const rest = size - whole * 100;
  at = digits(bytes, at, whole);
  if (rest !== 0) {
    const tenths = (rest / 10) | 0;
    bytes[at++] = point;
    bytes[at++] = 48 + tenths;
    if (rest !== tenths * 10) bytes[at++] = 48 + rest - tenths * 10;
  }
  sink.at = at;
  return true;
}

/**
 * Writes a decimal that is in canonical form.
 *
 * @param sink where to
 * @param text any text
 * @param point code of the decimal point
 * @returns false where it is anything else; nothing is written then
 */
export function printDecimal(sink: ByteSink, text: string, point: number): boolean {
  const { length } = text;
  if (sink.at + length > sink.bytes.length) sink.reserve(length);
  const { bytes, at } = sink;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  if (start === 1) bytes[at] = 45;
  let dot = 0;
  let isZero = true;
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      bytes[at + i] = code;
      if (code > 48) isZero = false;
    } else if (code === 46 && dot === 0 && i > start && i < length - 1) {
      bytes[at + i] = point;
      dot = i;
    } else return false;
  }
  // Zeros that lead, and the sign of a zero, are for the general way.
  const hasZeros = text.charCodeAt(start) === 48 && (dot === 0 ? length : dot) > start + 1;
  if (start === length || hasZeros || (isZero && start === 1)) return false;
  sink.at = at + length;
  return true;
}

import type { ByteSink } from '../codec.js';

/** Two decimals are exact within so many hundredths. */
const MOST_CENTS = 2_147_483_647;

/** Writes digits of a non-negative integer of 31 bits. */
function digits(sink: ByteSink, value: number): void {
  let count = 1;
  for (let bound = 10; value >= bound && count < 10; bound *= 10) count++;
  const { bytes, at } = sink;
  let rest = value;
  for (let i = at + count - 1; i >= at; i--) {
    const tenth = (rest / 10) | 0;
    bytes[i] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  sink.at = at + count;
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
  sink.reserve(16);
  if (cents < 0) sink.bytes[sink.at++] = 45;
  const size = Math.abs(cents);
  const whole = Math.floor(size / 100);
  digits(sink, whole);
  const rest = size - whole * 100;
  if (rest === 0) return true;
  const tenths = (rest / 10) | 0;
  sink.bytes[sink.at++] = point;
  sink.bytes[sink.at++] = 48 + tenths;
  if (rest !== tenths * 10) sink.bytes[sink.at++] = 48 + rest - tenths * 10;
  return true;
}

/**
 * Writes a canonical decimal.
 *
 * @param sink where to
 * @param text digits with at most one dot
 * @param point code of the decimal point
 */
export function printDecimal(sink: ByteSink, text: string, point: number): void {
  const { length } = text;
  sink.reserve(length);
  const { bytes, at } = sink;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    bytes[at + i] = code === 46 ? point : code;
  }
  sink.at = at + length;
}

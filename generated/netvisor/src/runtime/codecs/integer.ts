import type { Codec } from '../codec.js';
import { decimal } from './decimal.js';
import { printNumber } from './print.js';
import { readDigits } from './scan.js';

/** Never written: there are no decimals. */
const POINT = 46;
const INTEGER = /^[+-]?[0-9]+$/;
/** Longer integers are refused, because parsing takes more than linear time. */
const MAX_DIGITS = 100_000;

function encodeInteger(value: unknown): string | undefined {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}

/** An integer within ±(2^53 − 1), as a number (XML Schema Part 2, 3.3.13). Larger ones are refused when reading. */
export const integer: Codec<number, number | bigint> = {
  name: 'integer',
  decode: (text) => {
    if (!INTEGER.test(text)) return undefined;
    const value = Number(text);
    return Number.isSafeInteger(value) ? value + 0 : undefined;
  },
  read: readDigits,
  numeric: '',
  encode: encodeInteger,
  write: (value, sink) =>
    typeof value === 'number' && Number.isSafeInteger(value) && printNumber(sink, value, POINT),
  compare: (left, right) => decimal.compare?.(left, right),
};

/** An integer of any size, as a bigint. */
export const bigInteger: Codec<bigint, bigint | number> = {
  name: 'big-integer',
  decode: (text) =>
    INTEGER.test(text) && text.length <= MAX_DIGITS
      ? BigInt(text.startsWith('+') ? text.slice(1) : text)
      : undefined,
  encode: encodeInteger,
  compare: (left, right) => decimal.compare?.(left, right),
};

import type { Codec } from '../codec.js';
import { decimal, decimalComma } from './decimal.js';
import type { Decimal } from './decimal.js';
import { exactNumber } from './decimal-tools.js';
import { printNumber } from './print.js';
import { readNumber } from './scan.js';

/** A codec of numbers that reads as one of decimals does. */
function numberOf(
  name: string,
  exact: Codec<Decimal, number>,
  point: number,
  numeric: '.' | '.,',
): Codec<number> {
  return {
    name,
    decode: (text) => {
      const value = exact.decode(text);
      return value === undefined ? undefined : exactNumber(value);
    },
    read: (bytes, from, to) => readNumber(bytes, from, to, point),
    numeric,
    encode: (value) => (typeof value === 'number' ? exact.encode(value) : undefined),
    compare: (left, right) => exact.compare?.(left, right),
    write: (value, sink) => typeof value === 'number' && printNumber(sink, value, point),
  };
}

/**
 * A decimal as a number. A text of which digits would be lost is refused: `0.10000000000000000555` is not 0.1.
 * Sums of such numbers are not exact; `decimal` is.
 */
export const decimalNumber: Codec<number> = /* @__PURE__ */ numberOf('decimal-number', decimal, 46, '.');

/** The same with the notation of `decimalComma`. */
export const decimalCommaNumber: Codec<number> = /* @__PURE__ */ numberOf(
  'decimal-comma-number',
  decimalComma,
  44,
  '.,',
);

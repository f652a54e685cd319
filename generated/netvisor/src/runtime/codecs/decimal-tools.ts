import type { Decimal, DecimalInput } from './decimal.js';
import { compareDecimal, toDecimal } from './decimal.js';

function checked(value: DecimalInput): Decimal {
  const decimal = toDecimal(value);
  if (decimal === undefined) throw new RangeError(`not a decimal: ${String(value)}`);
  return decimal;
}

/**
 * An amount in units of its smallest coin, to calculate with.
 *
 * @param value the amount, `12.5`
 * @param digits how many decimals a coin has; default 2, so `1250n`
 * @throws RangeError where the value is not a decimal or has more decimals than that, other than zeros
 */
export function cents(value: DecimalInput, digits = 2): bigint {
  const [whole = '', fraction = ''] = checked(value).split('.');
  if (/[1-9]/.test(fraction.slice(digits)))
    throw new RangeError(`${String(value)} has more than ${digits} decimals`);
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
}

/**
 * The inverse of `cents`.
 *
 * @param value number of coins, `1250n`
 * @param digits how many decimals a coin has; default 2, so `12.50`
 */
export function fromCents(value: bigint, digits = 2): Decimal {
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  const point = text.length - digits;
  const plain = digits === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
  return (value < 0n ? `-${plain}` : plain) as Decimal;
}

/**
 * The number with the same value.
 *
 * @param value a decimal
 * @throws RangeError where no number has a shortest form of that value, so that digits would be lost
 */
export function toNumber(value: DecimalInput): number {
  const decimal = checked(value);
  const number = exactNumber(decimal);
  if (number === undefined) throw new RangeError(`${decimal} has more digits than a number can hold`);
  return number;
}

/**
 * The number whose shortest form has the value of a decimal.
 *
 * @param decimal the decimal
 * @returns undefined where there is none, so that digits would be lost
 */
export function exactNumber(decimal: Decimal): number | undefined {
  const number = Number(decimal);
  const back = toDecimal(number);
  if (back === undefined || compareDecimal(back, decimal) !== 0) return undefined;
  return number + 0;
}

import { toDecimal } from '../runtime/index.js';
import type { Decimal } from '../runtime/index.js';

/** An exact number: `units` divided by ten to the power of `scale`. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * An exact number from its text.
 *
 * @param value the decimal; null counts as zero
 */
export function exact(value: Decimal | `${number}` | number | null): Exact {
  const [whole = '0', fraction = ''] = (toDecimal(value ?? 0) ?? '0').split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

const ZERO: Exact = { units: 0n, scale: 0 };

function at(value: Exact, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

/**
 * The sum of numbers.
 *
 * @param values the numbers
 */
export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => {
    const scale = Math.max(total.scale, value.scale);
    return { units: at(total, scale) + at(value, scale), scale };
  }, ZERO);
}

/**
 * The product of numbers.
 *
 * @param values the numbers
 */
export function product(...values: readonly Exact[]): Exact {
  return values.reduce((total, { units, scale }) => ({
    units: total.units * units,
    scale: total.scale + scale,
  }));
}

/**
 * The opposite of a number.
 *
 * @param value the number
 */
export function minus(value: Exact): Exact {
  return { units: -value.units, scale: value.scale };
}

/**
 * A quotient, rounded half away from zero.
 *
 * @param over what is divided
 * @param under by what; not zero
 * @param digits decimals of the result
 */
export function quotient(over: Exact, under: Exact, digits: number): Exact {
  const scale = Math.max(over.scale, under.scale);
  const top = at(over, scale) * 10n ** BigInt(digits);
  const bottom = at(under, scale);
  const negative = top < 0n !== bottom < 0n;
  const a = top < 0n ? -top : top;
  const b = bottom < 0n ? -bottom : bottom;
  const rounded = (2n * a + b) / (2n * b);
  return { units: negative ? -rounded : rounded, scale: digits };
}

/**
 * A number with at most so many decimals, rounded half away from zero.
 *
 * @param value the number
 * @param digits decimals that are kept
 */
export function round(value: Exact, digits: number): Exact {
  return value.scale <= digits ? value : quotient(value, { units: 1n, scale: 0 }, digits);
}

/**
 * A number as text, with as many decimals as needed and at least so many.
 *
 * @param value the number
 * @param least decimals that are written even where they are zeros; 2 for amounts
 */
export function print(value: Exact, least = 2): Decimal {
  const scale = Math.max(value.scale, least);
  const units = at(value, scale);
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const fraction = digits.slice(point);
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const text = `${units < 0n ? '-' : ''}${digits.slice(0, point)}${kept === '' ? '' : `.${kept}`}`;
  const decimal = toDecimal(text);
  if (decimal === undefined) throw new RangeError(`not a decimal: ${text}`);
  return decimal;
}

/**
 * The sign of a number: -1, 0 or 1.
 *
 * @param value the number
 */
export function sign({ units }: Exact): -1 | 0 | 1 {
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

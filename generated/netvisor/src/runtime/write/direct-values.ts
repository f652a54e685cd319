import { PRINTED_DECIMALS } from '../codecs/print.js';
import type { MarkupSink, ScalarOp, Site } from './program.js';
import { textOf } from './scalar.js';

/** What became of a value that was to be written directly. */
export const GIVEN_UP = 0;
/** Its text is empty, and nothing was written. */
export const EMPTY = 1;
export const WRITTEN = 2;

/**
 * Writes a value with what stands around it, where nothing is wrong with it.
 *
 * @param out where to
 * @param op its type
 * @param value what the caller gave, neither null nor undefined
 * @param site what stands around it
 * @param fixed the only value
 * @returns `GIVEN_UP`, `EMPTY` or `WRITTEN`
 */
export function writeScalar(
  out: MarkupSink,
  op: ScalarOp,
  value: unknown,
  site: Site,
  fixed: string | undefined,
): number {
  if (op.quick && typeof value === 'string') {
    if (fixed === undefined ? isWithin(op, value) : value === fixed)
      return value === '' ? EMPTY : out.text(value, site) ? WRITTEN : GIVEN_UP;
  } else if (op.prints && fixed === undefined && writePrinted(out, op, value, site)) return WRITTEN;
  return writeText(out, op, value, site, fixed);
}

/**
 * Writes a value of a type that `prints`, without a string in between.
 *
 * @param out where to
 * @param op its type
 * @param value what the caller gave
 * @param site what stands around it
 * @returns false where it takes a longer look; nothing is written then
 */
export function writePrinted(out: MarkupSink, op: ScalarOp, value: unknown, site: Site): boolean {
  const mark = out.at;
  out.constant(site.before);
  const from = out.at;
  if (op.codec.write?.(value, out) === true && arePrintedWithin(op, value, out, from)) {
    out.constant(site.after);
    return true;
  }
  out.at = mark;
  return false;
}

/** The same by way of a string, for the values that take a longer look. */
function writeText(
  out: MarkupSink,
  op: ScalarOp,
  value: unknown,
  site: Site,
  fixed: string | undefined,
): number {
  let wrong = false;
  const text = textOf(op, value, true, fixed, () => {
    wrong = true;
  });
  if (wrong || text === undefined) return GIVEN_UP;
  return text === '' ? EMPTY : out.text(text, site) ? WRITTEN : GIVEN_UP;
}

/** Whether a text is within length and `values`, as far as a glance shows. */
export function isWithin(op: ScalarOp, text: string): boolean {
  const { length } = text;
  return length <= op.longest && length >= op.shortest && (op.values === undefined || op.values.has(text));
}

/** Whether what was printed is within the facets of numbers. */
function arePrintedWithin(op: ScalarOp, value: unknown, out: MarkupSink, from: number): boolean {
  if (op.least !== undefined || op.most !== undefined) {
    // A number that prints in few digits and a bound of few digits order as what they say in decimals.
    if (typeof value !== 'number' || value < (op.least ?? value) || value > (op.most ?? value)) return false;
  }
  const { totalDigits, fractionDigits } = op;
  if (totalDigits === Infinity && fractionDigits >= (typeof value === 'number' ? PRINTED_DECIMALS : Infinity))
    return true;
  return areDigitsWithin(out, from, totalDigits, fractionDigits);
}

/** Counts the digits of a decimal without zeros that lead or trail, as `checkFacets` does for text. */
function areDigitsWithin(out: MarkupSink, from: number, total: number, fraction: number): boolean {
  const { bytes, at } = out;
  let whole = 0;
  let decimals = 0;
  let zeros = 0;
  let behind = false;
  for (let i = from; i < at; i++) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0) {
      // A sign, or else the separator.
      behind = i > from;
    } else if (!behind) {
      if (digit > 0 || whole > 0) whole++;
    } else if (digit > 0) {
      decimals += zeros + 1;
      zeros = 0;
    } else zeros++;
  }
  return decimals <= fraction && whole + decimals <= total;
}

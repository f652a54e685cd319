import type { ByteSink, Codec } from '../codec.js';
import { printDecimal, printNumber } from './print.js';
import { readDecimal } from './scan.js';

declare const brand: unique symbol;

/**
 * An exact decimal number as text in canonical form: an optional `-`, digits without superfluous leading zeros,
 * optionally a dot and digits. Trailing zeros are kept, so that an amount reads as it was written (`244.00`).
 */
export type Decimal = string & { readonly [brand]: 'Decimal' };

/** What is taken for a decimal: canonical text, a number (its shortest form) or a bigint. */
export type DecimalInput = Decimal | number | bigint | `${number}`;

const DOT = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/;
const COMMA =
  /^[+\-\u2212]?(?:(?:[0-9]+|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+)(?:[.,][0-9]*)?|[.,][0-9]+)$/;

/** From text of the lexical space of `xs:decimal`. */
function canonical(text: string): Decimal {
  let start = 0;
  let sign = '';
  const first = text.charCodeAt(0);
  if (first === 45 || first === 43) {
    start = 1;
    if (first === 45) sign = '-';
  }
  let dot = text.indexOf('.');
  let end = text.length;
  if (dot < 0) dot = end;
  else if (dot === end - 1) end = dot;
  while (start < dot - 1 && text.charCodeAt(start) === 48) start++;
  const body = (start === dot ? '0' : '') + text.slice(start, end);
  if (sign !== '' && !/[1-9]/.test(body)) sign = '';
  return (sign + body) as Decimal;
}

/** `1.5e-7` and `2e21` as digits. */
function expand(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? mantissa.slice(1) : mantissa).split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${plain}` : plain;
}

/**
 * The canonical form of a decimal.
 *
 * @param value a decimal as text, number or bigint; anything else is refused, as are `NaN` and the infinities
 * @returns the decimal, or undefined where the value is none
 */
export function toDecimal(value: unknown): Decimal | undefined {
  if (typeof value === 'string') return DOT.test(value) ? canonical(value) : undefined;
  if (typeof value === 'bigint') return String(value) as Decimal;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const text = String(value);
  return (text.includes('e') ? expand(text) : text) as Decimal;
}

/** A text with comma, dot or thousands separators in canonical form, or undefined where it is no number. */
function fromComma(text: string): Decimal | undefined {
  if (!COMMA.test(text)) return undefined;
  return canonical(
    text
      .replace(/[ \u00a0\u2009\u202f]/g, '')
      .replace(',', '.')
      .replace('\u2212', '-'),
  );
}

/**
 * Compares two decimals exactly.
 *
 * @param left text of a decimal
 * @param right text of a decimal
 * @returns -1, 0 or 1; `1.0` and `1` are equal
 * @throws RangeError where one of them is not a decimal
 */
export function compareDecimal(left: DecimalInput, right: DecimalInput): -1 | 0 | 1 {
  const a = split(left);
  const b = split(right);
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const magnitude =
    a.whole.length - b.whole.length || compareText(a.whole, b.whole) || compareText(a.fraction, b.fraction);
  if (magnitude === 0) return 0;
  return magnitude < 0 === a.negative ? 1 : -1;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Parts that determine the value: no leading zeros in `whole`, no trailing zeros in `fraction`. */
function split(value: DecimalInput): { negative: boolean; whole: string; fraction: string } {
  const text = toDecimal(value);
  if (text === undefined) throw new RangeError(`not a decimal: ${String(value)}`);
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--;
  return { negative, whole, fraction: fraction.slice(0, end) };
}

/** Reads a decimal that is canonical but for its separator. */
function reading(separator: number): (bytes: Uint8Array, from: number, to: number) => Decimal | undefined {
  return (bytes, from, to) => readDecimal(bytes, from, to, separator) as Decimal | undefined;
}

/** Writes a decimal without a string in between, where it is a number of few digits or text. */
function writing(point: number): (value: unknown, sink: ByteSink) => boolean {
  return (value, sink) => {
    if (typeof value === 'number') return printNumber(sink, value, point);
    return typeof value === 'string' && printDecimal(sink, value, point);
  };
}

function ordered(left: Decimal | undefined, right: Decimal | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : compareDecimal(left, right);
}

/** An exact decimal with a dot (XML Schema Part 2, 3.2.3). */
export const decimal: Codec<Decimal, DecimalInput> = {
  name: 'decimal',
  decode: (text) => (DOT.test(text) ? canonical(text) : undefined),
  read: /* @__PURE__ */ reading(46),
  encode: toDecimal,
  compare: (left, right) => ordered(toDecimal(left), toDecimal(right)),
  write: /* @__PURE__ */ writing(46),
};

/**
 * An exact decimal that is written with a comma. Reads a comma or a dot, and thousands separated by a space,
 * a no-break space, a narrow or a thin one (`14 016,00`); never both a comma and a dot, which would be a guess.
 */
export const decimalComma: Codec<Decimal, DecimalInput> = {
  name: 'decimal-comma',
  decode: fromComma,
  read: /* @__PURE__ */ reading(44),
  encode: (value) => toDecimal(value)?.replace('.', ','),
  compare: (left, right) => ordered(fromComma(left), fromComma(right)),
  write: /* @__PURE__ */ writing(44),
};

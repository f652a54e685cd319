/**
 * Order of two bounds as the schema writes them.
 *
 * Numbers are compared digit by digit, so that no precision is lost; dates, times and what else sorts as text in
 * ISO form by their text.
 *
 * @param left one bound
 * @param right the other
 * @returns negative, zero or positive; undefined where the two cannot be compared
 */
export function compareBounds(left: string, right: string): number | undefined {
  const a = numberOf(left);
  const b = numberOf(right);
  if (a !== undefined && b !== undefined) return compareNumbers(a, b);
  if (a !== undefined || b !== undefined) return undefined;
  const comparable = ISO.test(left) && ISO.test(right) && left.length === right.length;
  return comparable ? (left < right ? -1 : left > right ? 1 : 0) : undefined;
}

const ISO = /^\d{4}-\d\d(?:-\d\d(?:T[\d:.]+)?)?$|^\d\d:\d\d:\d\d(?:\.\d+)?$/u;
const NUMBER = /^([+-]?)(\d*)(?:[.,](\d*))?$/u;

interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function numberOf(text: string): Digits | undefined {
  const trimmed = text.trim();
  const match = NUMBER.exec(trimmed);
  if (match === null || !/\d/u.test(trimmed)) return undefined;
  const [, sign = '', leading = '', trailing = ''] = match;
  const whole = leading.replace(/^0+/u, '');
  const fraction = trailing.slice(0, trailing.length - zerosAtEnd(trailing));
  const isZero = whole === '' && fraction === '';
  return { negative: sign === '-' && !isZero, whole, fraction };
}

/**
 * How many zeros a text ends with.
 *
 * @param text digits
 */
export function zerosAtEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.length - end;
}

function compareNumbers(a: Digits, b: Digits): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const magnitude =
    a.whole.length - b.whole.length || compareText(a.whole, b.whole) || compareText(a.fraction, b.fraction);
  return a.negative ? -magnitude : magnitude;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

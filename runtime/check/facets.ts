import type { Breach } from '../codec.js';
import { withoutTrailingZeros } from '../codecs/trailing-zeros.js';
import type { Scalar } from '../table.js';

/**
 * Checks a text against the facets of its type (XML Schema Part 2, 4.3), and of the items or members that it is made
 * of. The enumeration of the type itself is not looked at.
 *
 * @param scalar the type
 * @param text text of the lexical space, white space handled
 * @param value what the codec made of it
 * @returns every breach
 */
export function checkFacets(scalar: Scalar, text: string, value: unknown): readonly Breach[] {
  return [
    ...checkLength(scalar, text, value),
    ...checkPatterns(scalar, text),
    ...checkRange(scalar, text),
    ...checkDigits(scalar, text),
    ...(scalar.codec.check?.(text) ?? []),
  ];
}

function checkLength(scalar: Scalar, text: string, value: unknown): readonly Breach[] {
  const { length, minLength = length, maxLength = length } = scalar;
  if (minLength === undefined && maxLength === undefined) return [];
  const actual = lengthOf(text, value);
  const found: Breach[] = [];
  if (maxLength !== undefined && actual > maxLength) {
    found.push({
      code: 'too-long',
      message: `has a length of ${String(actual)}, at most ${String(maxLength)} are allowed`,
    });
  }
  if (minLength !== undefined && actual < minLength) {
    found.push({
      code: 'too-short',
      message: `has a length of ${String(actual)}, at least ${String(minLength)} are due`,
    });
  }
  return found;
}

/** In octets for binary data, in items for lists, in characters otherwise (XML Schema Part 2, 4.3.1). */
function lengthOf(text: string, value: unknown): number {
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length;
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) length -= 1;
  }
  return length;
}

const patterns = new Map<string, RegExp>();

function checkPatterns(scalar: Scalar, text: string): readonly Breach[] {
  const found: Breach[] = [];
  for (const source of scalar.patterns ?? []) {
    let pattern = patterns.get(source);
    if (pattern === undefined) {
      pattern = new RegExp(source, 'u');
      patterns.set(source, pattern);
    }
    if (!pattern.test(text)) found.push({ code: 'pattern', message: `does not match ${source}` });
  }
  return found;
}

function checkRange(scalar: Scalar, text: string): readonly Breach[] {
  const found: Breach[] = [];
  const check = (bound: string | undefined, what: string, allows: (order: number) => boolean): void => {
    if (bound === undefined) return;
    const order = scalar.codec.compare?.(text, bound);
    if (order !== undefined && !allows(order))
      found.push({ code: 'range', message: `is not ${what} ${bound}` });
  };
  check(scalar.minInclusive, 'at least', (order) => order >= 0);
  check(scalar.maxInclusive, 'at most', (order) => order <= 0);
  check(scalar.minExclusive, 'more than', (order) => order > 0);
  check(scalar.maxExclusive, 'less than', (order) => order < 0);
  return found;
}

function checkDigits(scalar: Scalar, text: string): readonly Breach[] {
  const { totalDigits, fractionDigits } = scalar;
  if (totalDigits === undefined && fractionDigits === undefined) return [];
  const number = /^[-+]?([\d\s\u00A0]*)(?:[.,](\d*))?$/u.exec(text);
  if (number === null) return [];
  const whole = (number[1] ?? '').replace(/\D/gu, '').replace(/^0+/u, '').length;
  const fraction = withoutTrailingZeros(number[2] ?? '').length;
  const found: Breach[] = [];
  if (totalDigits !== undefined && whole + fraction > totalDigits) {
    found.push({ code: 'digits', message: `has more than ${String(totalDigits)} digits` });
  }
  if (fractionDigits !== undefined && fraction > fractionDigits) {
    found.push({ code: 'digits', message: `has more than ${String(fractionDigits)} decimals` });
  }
  return found;
}

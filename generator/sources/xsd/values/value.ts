import type { SimpleType } from '../../../model/schema.js';
import { compareDurations, compareInstants, isCalendar, parseDuration, parseInstant } from './calendar.js';
import type { Duration, Instant } from './calendar.js';
import { NCNAME, NMTOKEN, QNAME } from './name-characters.js';

/** A decimal number: digits without trailing zeros behind the point, and how many stand behind the point. */
export interface Decimal {
  readonly kind: 'decimal';
  readonly digits: bigint;
  readonly scale: number;
}

/** What a literal means. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'octets'; readonly text: string; readonly length: number }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | Decimal
  | Instant
  | Duration;

/**
 * Parses a literal of an atomic type by the lexical rules of its codec alone, facets aside (Part 2, section 3).
 *
 * @param codec name of the codec
 * @param literal text as the white space facet leaves it
 * @returns undefined where the literal is not one of the type
 */
export function parseAtomic(codec: SimpleType['codec'], literal: string): Value | undefined {
  if (isCalendar(codec)) return parseInstant(codec, literal);
  switch (codec) {
    case 'boolean':
      if (!/^(true|false|1|0)$/.test(literal)) return undefined;
      return { kind: 'boolean', value: literal === 'true' || literal === '1' };
    case 'decimal':
      return parseDecimal(literal);
    case 'integer':
      return /^[+-]?\d+$/.test(literal) ? parseDecimal(literal) : undefined;
    case 'float':
    case 'double':
      return parseFloating(literal, codec);
    case 'duration':
      return parseDuration(literal);
    case 'hex':
      return /^(?:[\da-fA-F]{2})*$/.test(literal)
        ? { kind: 'octets', text: literal.toUpperCase(), length: literal.length / 2 }
        : undefined;
    case 'base64':
      return parseBase64(literal);
    case 'qname':
      return QNAME.test(literal) ? { kind: 'text', text: literal } : undefined;
    case 'nmtoken':
      return NMTOKEN.test(literal) ? { kind: 'text', text: literal } : undefined;
    case 'id':
    case 'idref':
      return NCNAME.test(literal) ? { kind: 'text', text: literal } : undefined;
    default:
      return { kind: 'text', text: literal };
  }
}

/** Parses a decimal number; leading zeros and zeros at the end of the fraction mean nothing. */
export function parseDecimal(literal: string): Decimal | undefined {
  const match = /^([+-])?(\d*)(?:\.(\d*))?$/.exec(literal);
  if (match === null) return undefined;
  const [, sign, whole = '', tail = ''] = match;
  if (whole === '' && tail === '') return undefined;
  let end = tail.length;
  while (tail[end - 1] === '0') end--;
  const fraction = tail.slice(0, end);
  const digits = BigInt(`${whole}${fraction}`);
  return { kind: 'decimal', digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** Digits of a decimal number that count for `totalDigits` (Part 2, section 4.3.11). */
export function totalDigits({ digits, scale }: Decimal): number {
  const text = (digits < 0n ? -digits : digits).toString();
  return Math.max(text === '0' ? 1 : text.length, scale);
}

function parseFloating(literal: string, codec: 'float' | 'double'): Value | undefined {
  if (/^-?INF$/.test(literal)) return { kind: 'number', value: literal === 'INF' ? Infinity : -Infinity };
  if (literal === 'NaN') return { kind: 'number', value: Number.NaN };
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(literal)) return undefined;
  const value = Number(literal);
  return { kind: 'number', value: codec === 'float' ? Math.fround(value) : value };
}

function parseBase64(literal: string): Value | undefined {
  const text = literal.replace(/ /g, '');
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text)) return undefined;
  // Bits that stand for nothing must be zero (Part 2, section 3.2.16).
  if (/[^AQgw]==$/.test(text) || /[^AEIMQUYcgkosw048]=$/.test(text.replace(/==$/, ''))) return undefined;
  const padding = /=*$/.exec(text)?.[0].length ?? 0;
  return { kind: 'octets', text, length: (text.length / 4) * 3 - padding };
}

/** Order of two values of one type; undefined where there is none. */
export function compareValues(a: Value, b: Value): number | undefined {
  if (a.kind === 'decimal' && b.kind === 'decimal') {
    const scale = Math.max(a.scale, b.scale);
    const left = a.digits * 10n ** BigInt(scale - a.scale);
    const right = b.digits * 10n ** BigInt(scale - b.scale);
    return left === right ? 0 : left < right ? -1 : 1;
  }
  if (a.kind === 'number' && b.kind === 'number') {
    if (Number.isNaN(a.value) || Number.isNaN(b.value)) return Object.is(a.value, b.value) ? 0 : undefined;
    return a.value === b.value ? 0 : a.value < b.value ? -1 : 1;
  }
  if (a.kind === 'instant' && b.kind === 'instant') return compareInstants(a, b);
  if (a.kind === 'duration' && b.kind === 'duration') return compareDurations(a, b);
  return equalValues(a, b) ? 0 : undefined;
}

/** Whether two values are the same. */
export function equalValues(a: Value, b: Value): boolean {
  switch (a.kind) {
    case 'text':
    case 'octets':
      return b.kind === a.kind && a.text === b.text;
    case 'boolean':
      return b.kind === 'boolean' && a.value === b.value;
    case 'list':
      return (
        b.kind === 'list' &&
        a.items.length === b.items.length &&
        a.items.every((item, at) => {
          const other = b.items[at];
          return other !== undefined && equalValues(item, other);
        })
      );
    default:
      return b.kind === a.kind && compareValues(a, b) === 0;
  }
}

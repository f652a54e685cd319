import { compareDecimal, date, dateLenient, toDecimal } from '../runtime/index.js';
import type { Decimal, IsoDate, IsoDateTime } from '../runtime/index.js';

/**
 * The value of an element: what stands beside its attributes, or the element itself.
 *
 * @param given a member of a decoded message
 */
export function plain(given: unknown): unknown {
  return typeof given === 'object' && given !== null && 'value' in given ? given.value : given;
}

/**
 * The text of an element; empty where it is left out or empty.
 *
 * @param given a member of a decoded message
 */
export function textOf(given: unknown): string {
  const value = plain(given);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : '';
}

/**
 * Text for an answer: null, which is written as an empty element, where there is none.
 *
 * @param given a member of a decoded message
 */
export function textOrEmpty(given: unknown): string | null {
  const text = textOf(given);
  return text === '' ? null : text;
}

/**
 * An attribute of an element.
 *
 * @param given a member of a decoded message
 * @param name the property
 * @returns its text; undefined where it is not given
 */
export function attributeOf(given: unknown, name: string): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const entry = Object.entries(given).find(([key]) => key === name);
  const text = textOf(entry?.[1]);
  return text === '' ? undefined : text;
}

/**
 * The number of an element; null where it is left out or empty.
 *
 * @param given a member of a decoded message: a key, a count of days
 */
export function numberOf(given: unknown): number | null {
  const text = textOf(given);
  return /^-?\d+$/.test(text) ? Number(text) : null;
}

/**
 * The decimal of an element; null where it is left out or empty.
 *
 * @param given a member of a decoded message
 */
export function decimalOf(given: unknown): Decimal | null {
  return toDecimal(plain(given)) ?? null;
}

/**
 * The day of an element; null where it is left out or empty.
 *
 * @param given a member of a decoded message
 */
export function dayOf(given: unknown): IsoDate | null {
  return date.decode(textOf(given).slice(0, 10)) ?? null;
}

/**
 * A day so many days after another.
 *
 * @param day the day
 * @param days how many, negative for before
 */
export function addDays(day: IsoDate, days: number): IsoDate {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return date.decode(moved.toISOString().slice(0, 10)) ?? day;
}

/**
 * A time in the notation of answers, in whole seconds of UTC.
 *
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
export function momentOf(now: number): IsoDateTime {
  const found = dateLenient.decode(new Date(now).toISOString().slice(0, 19));
  if (found === undefined || !isMoment(found)) throw new RangeError(`not a time: ${now}`);
  return found;
}

function isMoment(value: IsoDate | IsoDateTime): value is IsoDateTime {
  return value.includes('T');
}

/**
 * The day of a time.
 *
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
export function today(now: number): IsoDate {
  return date.decode(new Date(now).toISOString().slice(0, 10)) ?? addDays(EPOCH, 0);
}

const EPOCH = '1970-01-01' as IsoDate;

/**
 * Whether a moment lies between two others, both included; a bound without a time means the whole day.
 *
 * @param moment the moment, or a day
 * @param from earliest; nothing leaves it open
 * @param to latest; nothing leaves it open
 */
export function isBetween(moment: string, from: unknown, to: unknown): boolean {
  const first = textOf(from);
  const last = textOf(to);
  return (
    (first === '' || moment.slice(0, first.length) >= first) &&
    (last === '' || moment.slice(0, last.length) <= last)
  );
}

/**
 * Whether two decimals have the same value.
 *
 * @param left one
 * @param right the other
 */
export function sameAmount(left: Decimal, right: Decimal): boolean {
  return compareDecimal(left, right) === 0;
}

import type { Codec } from '../codec.js';
import { withoutTrailingZeros } from './trailing-zeros.js';

/** Patterns and arithmetic of the Gregorian calendar as XML Schema uses it (Part 2, 3.2.7 and appendix E). */

/** A year: at least four digits, no superfluous leading zeros, BC with a minus. Year 0 exists (XML Schema 1.1). */
export const YEAR = '(?<year>-?(?:[1-9][0-9]{3,}|0[0-9]{3}))';
/** A month. */
export const MONTH = '(?<month>0[1-9]|1[0-2])';
/** A day of a month; whether the month has it, `fieldsOf` says. */
export const DAY = '(?<day>0[1-9]|[12][0-9]|3[01])';
/** A time of day; `24:00:00` is the start of the next day. */
export const TIME =
  '(?:(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9]):(?<second>[0-5][0-9])(?<fraction>\\.[0-9]+)?|(?<midnight>24:00:00(?:\\.0+)?))';
/** An optional time zone. */
export const ZONE = '(?<zone>Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?';

/**
 * A pattern of the whole text. A call with plain arguments, unlike a template, is dropped by bundlers where nobody
 * uses the result.
 *
 * @param parts pieces of the pattern, one after the other
 */
export function anchored(...parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.join('')}$`);
}

/** The named groups of a match. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** Years of more digits are valid, but not compared. */
const COMPARABLE_YEAR = 9;
const ZONE_SPREAD = 14 * 3600;

/**
 * Number of days of a month.
 *
 * @param year year as text of any length; the last four digits decide, as the calendar repeats every 400 years
 * @param month 1 to 12
 */
export function daysInMonth(year: string, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const cycle = Number(year.slice(-4).replace('-', ''));
  return cycle % 4 === 0 && (cycle % 100 !== 0 || cycle % 400 === 0) ? 29 : 28;
}

/**
 * The fields of a text, if it names a day that exists.
 *
 * @param pattern an anchored pattern with some of the groups year, month, day, hour, minute, second, fraction,
 *   midnight and zone
 * @param text any text
 */
export function fieldsOf(pattern: RegExp, text: string): Fields | undefined {
  const fields: Fields | undefined = pattern.exec(text)?.groups;
  if (fields === undefined) return undefined;
  const { year = '2000', month, day } = fields;
  if (month !== undefined && day !== undefined && Number(day) > daysInMonth(year, Number(month)))
    return undefined;
  return fields;
}

/**
 * Number of a day in the proleptic Gregorian calendar, counted from 29 February of year 0.
 *
 * @param year a year, possibly negative
 * @param month 1 to 12
 * @param day 1 to 31
 */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day
  );
}

function zoneSeconds(zone: string): number {
  if (zone === 'Z') return 0;
  const seconds = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(4, 6)) * 60;
  return zone.startsWith('-') ? -seconds : seconds;
}

function seconds(fields: Fields): number {
  const { year = '1972', month = '12', day = '1', hour = '0', minute = '0', second = '0', zone } = fields;
  const days =
    dayNumber(Number(year), Number(month), Number(day)) + (fields['midnight'] === undefined ? 0 : 1);
  const local = days * 86400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return zone === undefined ? local : local - zoneSeconds(zone);
}

/** Fractions of a second as digits without trailing zeros, so that they compare as text. */
function fraction(fields: Fields): string {
  return withoutTrailingZeros(fields['fraction'] ?? '').replace('.', '');
}

/**
 * A comparison of points in time (XML Schema Part 2, 3.2.7.4): a text without zone lies somewhere within
 * fourteen hours of its face value, so that it is before or after a text with zone only beyond those.
 *
 * @param pattern as for `fieldsOf`
 */
export function comparing(pattern: RegExp): (left: string, right: string) => number | undefined {
  return (left, right) => {
    const a = fieldsOf(pattern, left);
    const b = fieldsOf(pattern, right);
    if (a === undefined || b === undefined) return undefined;
    if (Math.max(a['year']?.length ?? 0, b['year']?.length ?? 0) > COMPARABLE_YEAR) return undefined;
    const difference = seconds(a) - seconds(b);
    if ((a['zone'] === undefined) !== (b['zone'] === undefined))
      return Math.abs(difference) > ZONE_SPREAD ? difference : undefined;
    if (difference !== 0) return difference;
    const left10 = fraction(a);
    const right10 = fraction(b);
    return left10 < right10 ? -1 : left10 > right10 ? 1 : 0;
  };
}

/**
 * A codec whose value is the text itself, where it matches and names a day that exists.
 *
 * @param name name in the model
 * @param pattern as for `fieldsOf`
 * @param isCommon a quick look that may recognise texts of the pattern
 */
export function calendarCodec<Value extends string, Input>(
  name: string,
  pattern: RegExp,
  isCommon: (text: string) => boolean = () => false,
): Codec<Value, Input> {
  const valid = (value: unknown): value is Value =>
    typeof value === 'string' && (isCommon(value) || fieldsOf(pattern, value) !== undefined);
  return {
    name,
    decode: (text: string) => (valid(text) ? text : undefined),
    encode: (value) => (valid(value) ? value : undefined),
    compare: comparing(pattern),
  };
}

import type { Codec } from '../codec.js';
import { anchored, calendarCodec, comparing, DAY, fieldsOf, MONTH, TIME, YEAR, ZONE } from './calendar.js';

declare const brand: unique symbol;

/** A calendar date, `2024-02-29`, possibly with a time zone. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

/** A date with a time of day, `2024-02-29T08:30:00`, possibly with fractions of a second and a time zone. */
export type IsoDateTime = string & { readonly [brand]: 'IsoDateTime' };

/**
 * What is taken for a date. A `Date` is not: it is an instant, and which day that is depends on a time zone that
 * neither the object nor the wire names, so that amounts would move to the day before on some machines; `isoDateIn`
 * asks for one. `isoDate` checks a text.
 */
export type IsoDateInput = IsoDate | `${number}-${number}-${number}`;

/** What is taken for a date with time; no `Date`, for the same reason. */
export type IsoDateTimeInput = IsoDateTime | `${number}-${number}-${number}T${string}`;

const DATE = /* @__PURE__ */ anchored(YEAR, '-', MONTH, '-', DAY, ZONE);
const DATE_TIME = /* @__PURE__ */ anchored(YEAR, '-', MONTH, '-', DAY, 'T', TIME, ZONE);
const EITHER = /* @__PURE__ */ anchored(YEAR, '-', MONTH, '-', DAY, '(?:T', TIME, ')?', ZONE);
const LOOSE =
  /^(?:(?<year>[0-9]{4,})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4,}))(?:(?: *T *| +)(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2})(?<fraction>[.,][0-9]+)?)?)?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?$/;

/**
 * A date in any of the accepted notations in the notation of ISO 8601; nothing is added but leading zeros and,
 * where there is a time without seconds, `:00`.
 */
function toIso(text: string): string | undefined {
  const fields = LOOSE.exec(text)?.groups;
  if (fields === undefined) return fieldsOf(EITHER, text) === undefined ? undefined : text;
  const { hour, minute, second = '00', fraction = '', zone = '' } = fields;
  const date = [
    (fields['year'] ?? fields['y'] ?? '').replace(/^0+(?=[0-9]{4})/, ''),
    (fields['month'] ?? fields['m'] ?? '').padStart(2, '0'),
    (fields['day'] ?? fields['d'] ?? '').padStart(2, '0'),
  ].join('-');
  const time =
    hour === undefined
      ? ''
      : `T${hour.padStart(2, '0')}:${minute ?? ''}:${second}${fraction.replace(',', '.')}`;
  const iso = date + time + zone;
  return fieldsOf(EITHER, iso) === undefined ? undefined : iso;
}

/** Whether a text is a date of the commonest kind, which is found faster than by a pattern: `2024-12-28`. */
function isCommonDate(text: string): text is IsoDate {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return (
    twoDigits(text, 0) >= 0 && twoDigits(text, 2) >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28
  );
}

/** The number that two digits are; negative where one of them is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function isDate(text: string | undefined): text is IsoDate {
  return text !== undefined && !text.includes('T');
}

function isDateTime(text: string | undefined): text is IsoDateTime {
  return text?.includes('T') === true;
}

/** A calendar date (XML Schema Part 2, 3.2.9). */
export const date: Codec<IsoDate, IsoDateInput> = /* @__PURE__ */ calendarCodec('date', DATE, isCommonDate);

/** A date with a time of day (XML Schema Part 2, 3.2.7). */
export const dateTime: Codec<IsoDateTime, IsoDateTimeInput> = /* @__PURE__ */ calendarCodec(
  'date-time',
  DATE_TIME,
);

/**
 * A date as systems write it: `2014-02-07`, `2014-2-7`, `7.2.2014`, and each of these with a time, which is
 * kept. Writes ISO 8601.
 */
export const dateLenient: Codec<IsoDate | IsoDateTime, IsoDateInput | IsoDateTimeInput> = {
  name: 'date-lenient',
  decode: (text) => {
    const iso = isCommonDate(text) ? text : toIso(text);
    return isDate(iso) || isDateTime(iso) ? iso : undefined;
  },
  encode: (value) =>
    typeof value === 'string' && (isCommonDate(value) || fieldsOf(EITHER, value) !== undefined)
      ? value
      : undefined,
  compare: /* @__PURE__ */ comparing(EITHER),
};

/** A calendar date without a time zone. */
const BARE_DATE = /* @__PURE__ */ anchored(YEAR, '-', MONTH, '-', DAY);

function isBareDate(text: string | undefined): text is IsoDate {
  return text !== undefined && (isCommonDate(text) || fieldsOf(BARE_DATE, text) !== undefined);
}

/**
 * A day as people write it, read in the notations `2014-02-07`, `2014-2-7` and `7.2.2014`, and written as ISO 8601
 * has it and in no other way. A time of day or a time zone is no part of it.
 */
export const dateLoose: Codec<IsoDate, IsoDateInput> = {
  name: 'date-loose',
  decode: (text) => {
    const iso = isCommonDate(text) ? text : toIso(text);
    return isBareDate(iso) ? iso : undefined;
  },
  encode: (value) => (typeof value === 'string' && isBareDate(value) ? value : undefined),
  compare: /* @__PURE__ */ comparing(BARE_DATE),
};

/**
 * A date with a time of day as systems write it: `2014-02-07T14:24:42`, `2014-02-07 14:24:42.5`,
 * `7.2.2014 14:24`. Writes ISO 8601 with a `T`.
 */
export const dateTimeLenient: Codec<IsoDateTime, IsoDateTimeInput> = {
  name: 'date-time-lenient',
  decode: (text) => {
    const iso = toIso(text);
    return isDateTime(iso) ? iso : undefined;
  },
  encode: (value) =>
    typeof value === 'string' && fieldsOf(DATE_TIME, value) !== undefined ? value : undefined,
  compare: /* @__PURE__ */ comparing(DATE_TIME),
};

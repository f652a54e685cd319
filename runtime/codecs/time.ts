import type { Codec } from '../codec.js';
import { calendarCodec, DAY, MONTH, TIME, YEAR, ZONE } from './calendar.js';

declare const brand: unique symbol;

/** A time of day, `08:30:00`, possibly with fractions of a second and a time zone. */
export type IsoTime = string & { readonly [brand]: 'IsoTime' };
/** A year, `2024`. */
export type IsoYear = string & { readonly [brand]: 'IsoYear' };
/** A month of a year, `2024-02`. */
export type IsoYearMonth = string & { readonly [brand]: 'IsoYearMonth' };
/** A month of any year, `--02`. */
export type IsoMonth = string & { readonly [brand]: 'IsoMonth' };
/** A day of any year, `--02-29`. */
export type IsoMonthDay = string & { readonly [brand]: 'IsoMonthDay' };
/** A day of any month, `---31`. */
export type IsoDay = string & { readonly [brand]: 'IsoDay' };

function pattern(source: string): RegExp {
  return new RegExp(`^${source}${ZONE}$`);
}

/** A time of day (XML Schema Part 2, 3.2.8). */
export const time: Codec<IsoTime, IsoTime | `${number}:${number}:${string}`> = /* @__PURE__ */ calendarCodec(
  'time',
  /* @__PURE__ */ pattern(TIME),
);

/** A year (XML Schema Part 2, 3.2.11). */
export const gYear: Codec<IsoYear, IsoYear | `${number}`> = /* @__PURE__ */ calendarCodec(
  'g-year',
  /* @__PURE__ */ pattern(YEAR),
);

/** A month of a year (XML Schema Part 2, 3.2.10). */
export const gYearMonth: Codec<IsoYearMonth, IsoYearMonth | `${number}-${number}`> =
  /* @__PURE__ */ calendarCodec('g-year-month', /* @__PURE__ */ pattern(`${YEAR}-${MONTH}`));

/** A month of any year (XML Schema Part 2, 3.2.14). */
export const gMonth: Codec<IsoMonth, IsoMonth | `--${number}`> = /* @__PURE__ */ calendarCodec(
  'g-month',
  /* @__PURE__ */ pattern(`--${MONTH}`),
);

/** A day of any year (XML Schema Part 2, 3.2.12). */
export const gMonthDay: Codec<IsoMonthDay, IsoMonthDay | `--${number}-${number}`> =
  /* @__PURE__ */ calendarCodec('g-month-day', /* @__PURE__ */ pattern(`--${MONTH}-${DAY}`));

/** A day of any month (XML Schema Part 2, 3.2.13). */
export const gDay: Codec<IsoDay, IsoDay | `---${number}`> = /* @__PURE__ */ calendarCodec(
  'g-day',
  /* @__PURE__ */ pattern(`---${DAY}`),
);

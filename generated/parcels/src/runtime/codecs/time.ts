import type { Codec } from '../codec.js';
import { anchored, calendarCodec, DAY, MONTH, TIME, YEAR, ZONE } from './calendar.js';

/** A time of day, `08:30:00` (XML Schema Part 2, 3.2.8). */
export const time: Codec<string> = /* @__PURE__ */ calendarCodec(
  'time',
  /* @__PURE__ */ anchored(TIME, ZONE),
);

/** A year, `2024` (XML Schema Part 2, 3.2.11). */
export const gYear: Codec<string> = /* @__PURE__ */ calendarCodec(
  'g-year',
  /* @__PURE__ */ anchored(YEAR, ZONE),
);

/** A month of a year, `2024-02` (XML Schema Part 2, 3.2.10). */
export const gYearMonth: Codec<string> = /* @__PURE__ */ calendarCodec(
  'g-year-month',
  /* @__PURE__ */ anchored(YEAR, '-', MONTH, ZONE),
);

/** A month of any year, `--02` (XML Schema Part 2, 3.2.14). */
export const gMonth: Codec<string> = /* @__PURE__ */ calendarCodec(
  'g-month',
  /* @__PURE__ */ anchored('--', MONTH, ZONE),
);

/** A day of any year, `--02-29` (XML Schema Part 2, 3.2.12). */
export const gMonthDay: Codec<string> = /* @__PURE__ */ calendarCodec(
  'g-month-day',
  /* @__PURE__ */ anchored('--', MONTH, '-', DAY, ZONE),
);

/** A day of any month, `---31` (XML Schema Part 2, 3.2.13). */
export const gDay: Codec<string> = /* @__PURE__ */ calendarCodec(
  'g-day',
  /* @__PURE__ */ anchored('---', DAY, ZONE),
);

import { dateLoose, dateTime } from './date.js';
import type { IsoDate, IsoDateTime } from './date.js';

/**
 * A day that was read from somewhere, for where a request takes one.
 *
 * @param text as in `2024-02-29`
 * @throws RangeError where it names no day, or says more
 */
export function isoDate(text: string): IsoDate {
  const day = /^\d{4}-/.test(text) ? dateLoose.decode(text) : undefined;
  if (day === undefined) throw new RangeError('expected a day such as 2024-02-29');
  return day;
}

/**
 * A day with a time that was read from somewhere, for where a request takes one.
 *
 * @param text as in `2024-02-29T08:30:00`
 * @throws RangeError where it names no day and time
 */
export function isoDateTime(text: string): IsoDateTime {
  const moment = dateTime.decode(text);
  if (moment === undefined) throw new RangeError('expected a day and time such as 2024-02-29T08:30:00');
  return moment;
}

/**
 * The day that it is somewhere.
 *
 * @param instant the instant
 * @param timeZone name of a time zone, such as `Europe/Helsinki`
 * @throws RangeError where there is no such instant or time zone
 */
export function isoDateIn(instant: Date, timeZone: string): IsoDate {
  return isoDate(isoDateTimeIn(instant, timeZone).slice(0, 10));
}

/**
 * The day and time, to the second, that it is somewhere.
 *
 * @param instant the instant
 * @param timeZone name of a time zone, such as `Europe/Helsinki`
 * @throws RangeError where there is no such instant or time zone
 */
export function isoDateTimeIn(instant: Date, timeZone: string): IsoDateTime {
  const two = {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  const how = { timeZone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', ...two, ...how }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value.padStart(type === 'year' ? 4 : 2, '0') ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return isoDateTime(`${day}T${part('hour')}:${part('minute')}:${part('second')}`);
}

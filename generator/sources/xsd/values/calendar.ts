/** Number of units that a second is counted in: picoseconds, finer than any clock of a message. */
const UNIT = 1_000_000_000_000n;
const DAY = 86_400n * UNIT;
/** Largest difference between local time and UTC (Part 2, section 3.2.7.3). */
const ZONE_LIMIT = 14n * 3_600n * UNIT;

/** A point in time, or a recurring one laid into a leap year; `zoned` where it names its time zone. */
export interface Instant {
  readonly kind: 'instant';
  readonly at: bigint;
  readonly zoned: boolean;
}

/** A duration: months, and the rest in picoseconds. */
export interface Duration {
  readonly kind: 'duration';
  readonly months: bigint;
  readonly rest: bigint;
}

const YEAR = '(?<year>-?(?:[1-9]\\d{4,}|\\d{4}))';
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DATE = '(?<day>0[1-9]|[12]\\d|3[01])';
const CLOCK =
  '(?:(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?:\\.(?<fraction>\\d+))?|(?<midnight>24:00:00(?:\\.0+)?))';
const ZONE = '(?<zone>Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';

const forms: Readonly<Record<string, RegExp>> = {
  'date-time': new RegExp(`^${YEAR}-${MONTH}-${DATE}T${CLOCK}${ZONE}$`),
  date: new RegExp(`^${YEAR}-${MONTH}-${DATE}${ZONE}$`),
  time: new RegExp(`^${CLOCK}${ZONE}$`),
  'g-year-month': new RegExp(`^${YEAR}-${MONTH}${ZONE}$`),
  'g-year': new RegExp(`^${YEAR}${ZONE}$`),
  'g-month-day': new RegExp(`^--${MONTH}-${DATE}${ZONE}$`),
  'g-day': new RegExp(`^---${DATE}${ZONE}$`),
  'g-month': new RegExp(`^--${MONTH}${ZONE}$`),
};

/** Whether a codec is one of the date and time types. */
export function isCalendar(codec: string): boolean {
  return Object.hasOwn(forms, codec);
}

/**
 * Parses a literal of a date or time type (Part 2, sections 3.2.7 to 3.2.14). The year 0000, which version 1.0
 * does not know, is refused.
 *
 * @param codec name of the codec
 * @param literal text with white space collapsed
 */
export function parseInstant(codec: string, literal: string): Instant | undefined {
  const groups = forms[codec]?.exec(literal)?.groups;
  if (groups === undefined) return undefined;
  const year = BigInt(groups['year'] ?? '1972');
  const month = Number(groups['month'] ?? (codec === 'time' || codec === 'g-day' ? '12' : '1'));
  const day = Number(groups['day'] ?? (codec === 'time' ? '31' : '1'));
  if (year === 0n || day > daysInMonth(year, month)) return undefined;
  const seconds =
    Number(groups['hour'] ?? 0) * 3600 + Number(groups['minute'] ?? 0) * 60 + Number(groups['second'] ?? 0);
  const fraction = BigInt((groups['fraction'] ?? '').slice(0, 12).padEnd(12, '0'));
  // In a time without a date, the end of the day is its beginning.
  const midnight = groups['midnight'] !== undefined && codec !== 'time' ? DAY : 0n;
  const local = daysFromEpoch(year, month, day) * DAY + BigInt(seconds) * UNIT + fraction + midnight;
  const { zone } = groups;
  return { kind: 'instant', at: local - offsetOf(zone), zoned: zone !== undefined };
}

function offsetOf(zone: string | undefined): bigint {
  if (zone === undefined || zone === 'Z') return 0n;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return BigInt(zone.startsWith('-') ? -minutes : minutes) * 60n * UNIT;
}

function daysInMonth(year: bigint, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Years before 1 are counted without a year 0 in version 1.0. */
function isLeap(year: bigint): boolean {
  const astronomical = year < 0n ? year + 1n : year;
  return astronomical % 4n === 0n && (astronomical % 100n !== 0n || astronomical % 400n === 0n);
}

/** Days since 1 March of the year 0 of the proleptic Gregorian calendar. */
function daysFromEpoch(year: bigint, month: number, day: number): bigint {
  const astronomical = year < 0n ? year + 1n : year;
  const y = month <= 2 ? astronomical - 1n : astronomical;
  const era = (y >= 0n ? y : y - 399n) / 400n;
  const ofEra = y - era * 400n;
  const shifted = BigInt(month + (month > 2 ? -3 : 9));
  const ofYear = (153n * shifted + 2n) / 5n + BigInt(day) - 1n;
  return era * 146_097n + ofEra * 365n + ofEra / 4n - ofEra / 100n + ofYear;
}

/** Order of two instants; undefined where one lacks a time zone that would decide (Part 2, section 3.2.7.4). */
export function compareInstants(a: Instant, b: Instant): number | undefined {
  if (a.zoned === b.zoned) return a.at === b.at ? 0 : a.at < b.at ? -1 : 1;
  if (a.at + ZONE_LIMIT < b.at) return -1;
  return a.at - ZONE_LIMIT > b.at ? 1 : undefined;
}

const DURATION =
  /^(-)?P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

/** Parses a duration (Part 2, section 3.2.6). */
export function parseDuration(literal: string): Duration | undefined {
  const match = DURATION.exec(literal);
  if (match === null) return undefined;
  const [, minus, years, months, days, hours, minutes, seconds, fraction] = match;
  const number = (text: string | undefined): bigint => BigInt(text ?? '0');
  const sign = minus === undefined ? 1n : -1n;
  const clock = number(hours) * 3600n + number(minutes) * 60n + number(seconds);
  const rest = number(days) * DAY + clock * UNIT + BigInt((fraction ?? '').slice(0, 12).padEnd(12, '0'));
  return { kind: 'duration', months: sign * (number(years) * 12n + number(months)), rest: sign * rest };
}

/** The four dates that decide the order of durations (Part 2, section 3.2.6.2). */
const REFERENCES: readonly (readonly [bigint, number])[] = [
  [1696n, 9],
  [1697n, 2],
  [1903n, 3],
  [1903n, 7],
];

/** Order of two durations; undefined where it depends on the months they are counted from. */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  const signs = new Set(
    REFERENCES.map(([year, month]) => {
      const [left, right] = [addTo(year, month, a), addTo(year, month, b)];
      return left === right ? 0 : left < right ? -1 : 1;
    }),
  );
  const [sign] = signs;
  return signs.size === 1 ? sign : undefined;
}

function addTo(year: bigint, month: number, { months, rest }: Duration): bigint {
  const count = year * 12n + BigInt(month - 1) + months;
  const inYear = ((count % 12n) + 12n) % 12n;
  const sum = (count - inYear) / 12n;
  return daysFromEpoch(sum <= 0n ? sum - 1n : sum, Number(inYear) + 1, 1) * DAY + rest;
}

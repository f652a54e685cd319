import type { Codec } from '../codec.js';
import { dayNumber } from './calendar.js';

const DURATION =
  /^(?<sign>-?)P(?=.)(?:(?<years>[0-9]+)Y)?(?:(?<months>[0-9]+)M)?(?:(?<days>[0-9]+)D)?(?:T(?=.)(?:(?<hours>[0-9]+)H)?(?:(?<minutes>[0-9]+)M)?(?:(?<seconds>[0-9]+(?:\.[0-9]+)?)S)?)?$/;

/** The months from which Part 2, 3.2.6.2 counts, since no two durations differ in order between any others. */
const REFERENCES: readonly (readonly [year: number, month: number])[] = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
];

interface Amount {
  readonly months: number;
  readonly seconds: number;
}

function amount(text: string): Amount | undefined {
  const fields = DURATION.exec(text)?.groups;
  if (fields === undefined) return undefined;
  const sign = fields['sign'] === '-' ? -1 : 1;
  const of = (name: string): number => Number(fields[name] ?? 0);
  const months = of('years') * 12 + of('months');
  const seconds = of('days') * 86400 + of('hours') * 3600 + of('minutes') * 60 + of('seconds');
  return { months: sign * months, seconds: sign * seconds };
}

/** Seconds from the first day of a month to the end of a duration. */
function secondsFrom(year: number, month: number, { months, seconds }: Amount): number {
  const index = year * 12 + month - 1 + months;
  return dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1) * 86400 + seconds;
}

/** The partial order of Part 2, 3.2.6.2: undefined where it depends on the month one counts from. */
function compare(left: string, right: string): number | undefined {
  const a = amount(left);
  const b = amount(right);
  if (a === undefined || b === undefined) return undefined;
  const signs = REFERENCES.map(([year, month]) =>
    Math.sign(secondsFrom(year, month, a) - secondsFrom(year, month, b)),
  );
  return signs.every((sign) => sign === signs[0]) ? signs[0] : undefined;
}

function isDuration(value: unknown): value is string {
  return typeof value === 'string' && DURATION.test(value);
}

/** A length of time, `P1Y2M3DT4H5M6.7S` (XML Schema Part 2, 3.2.6). */
export const duration: Codec<string> = {
  name: 'duration',
  decode: (text) => (isDuration(text) ? text : undefined),
  encode: (value) => (isDuration(value) ? value : undefined),
  compare,
};

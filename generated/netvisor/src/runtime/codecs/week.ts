import type { Codec } from '../codec.js';

const ISO = /^(?<year>[0-9]{4})-?W(?<week>[0-9]{1,2})$/;
const SLASHED = /^(?<week>[0-9]{1,2})\/(?<year>[0-9]{4})$/;

/** Day of the week of 31 December, 0 a Sunday. */
function lastWeekday(year: number): number {
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)) % 7;
}

/** A year has 53 weeks where it ends on a Thursday, or the year before ends on a Wednesday. */
function weeksOf(year: number): number {
  return lastWeekday(year) === 4 || lastWeekday(year - 1) === 3 ? 53 : 52;
}

function parse(text: string): string | undefined {
  const fields = (ISO.exec(text) ?? SLASHED.exec(text))?.groups;
  const year = fields?.['year'];
  const week = fields?.['week'];
  if (year === undefined || week === undefined) return undefined;
  if (Number(week) < 1 || Number(week) > weeksOf(Number(year))) return undefined;
  return `${year}-W${week.padStart(2, '0')}`;
}

/** A week of a year as ISO 8601 counts them. Reads `2018-W12`, `2018W12` and `12/2018`; writes `2018-W12`. */
export const week: Codec<string> = {
  name: 'week',
  decode: parse,
  encode: (value) => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    return parsed === value ? parsed : undefined;
  },
  compare: (left, right) => {
    const a = parse(left);
    const b = parse(right);
    if (a === undefined || b === undefined) return undefined;
    return a < b ? -1 : a > b ? 1 : 0;
  },
};

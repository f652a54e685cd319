import type { Codec } from '../codec.js';

const FLOAT = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

function parse(text: string): number | undefined {
  if (FLOAT.test(text)) return Number(text);
  if (text === 'INF' || text === '+INF') return Infinity;
  if (text === '-INF') return -Infinity;
  return text === 'NaN' ? NaN : undefined;
}

function print(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (value === Infinity) return 'INF';
  if (value === -Infinity) return '-INF';
  return Object.is(value, -0) ? '-0' : String(value);
}

function compare(left: string, right: string): number | undefined {
  const a = parse(left);
  const b = parse(right);
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A binary floating-point number of double precision, with `INF`, `-INF` and `NaN` (XML Schema Part 2, 3.2.5). */
export const double: Codec<number> = { name: 'double', decode: parse, numeric: '.', encode: print, compare };

/** As `double`: the text is not rounded to single precision, so that it survives a round trip (Part 2, 3.2.4). */
export const float: Codec<number> = { name: 'float', decode: parse, numeric: '.', encode: print, compare };

import { checkFacets } from '../../../runtime/check/facets.js';
import type { Scalar } from '../../../runtime/table.js';
import { illegalAt } from '../../../runtime/write/escape.js';
import type { BoundScalar } from '../binding/bound.js';
import type { CodecRegistry } from '../tables/evaluate.js';
import { scalarTable } from '../tables/tables.js';

/** Values that are tried where the documents give none, by codec. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-01-31'],
  'date-loose': ['2026-01-31'],
  'date-lenient': ['2026-01-31'],
  'date-time': ['2026-01-31T08:30:00'],
  'date-time-lenient': ['2026-01-31T08:30:00'],
  time: ['08:30:00'],
  'g-year': ['2026'],
  'g-year-month': ['2026-01'],
  'g-month': ['--01'],
  'g-month-day': ['--01-31'],
  'g-day': ['---31'],
  duration: ['P1D'],
  week: ['2026-W05'],
  month: ['2026-01'],
  base64: ['ZXhhbXBsZQ=='],
  hex: ['00FF'],
  uri: ['https://example.com/'],
  decimal: ['12.50', '1'],
  'decimal-comma': ['12,50', '1'],
  'decimal-number': ['12.5', '1'],
  'decimal-comma-number': ['12,5', '1'],
  boolean: ['true'],
  'boolean-lenient': ['true'],
  'boolean-digit': ['1'],
  'boolean-title': ['True'],
  'boolean-yes-no': ['Yes'],
};

/** Values that are tried for every codec, for the sake of its facets. */
const COMMON = [
  '1',
  'text',
  '0',
  '10',
  '100',
  '1000',
  '0.5',
  '0.1',
  'A',
  'a',
  'AA',
  'AAA',
  'EUR',
  'FI',
  'en',
];

/** Longest value that is made to fill a least length. */
const LONGEST_FILL = 200;

/** A value for an example. */
export interface ExampleValue {
  readonly text: string;
  /** It stands in the documents. */
  readonly documented: boolean;
}

/**
 * Gives scalars values that fit codec, facets and known values.
 *
 * @param registry the codecs
 * @returns a function of the scalar, the values that the documents give, best first, and the only value if
 *   there is one; undefined where none of the values tried fits
 */
export function exampleValues(
  registry: CodecRegistry,
): (
  scalar: BoundScalar,
  documented: readonly string[],
  fixed: string | undefined,
) => ExampleValue | undefined {
  const tables = new Map<BoundScalar, Scalar>();
  const tableOf = (scalar: BoundScalar): Scalar => {
    const known = tables.get(scalar) ?? scalarTable(scalar, registry);
    tables.set(scalar, known);
    return known;
  };
  return (scalar, documented, fixed) => {
    if (fixed !== undefined) return { text: fixed, documented: true };
    const table = tableOf(scalar);
    const found = documented.find((text) => fits(table, text));
    if (found !== undefined) return { text: found, documented: true };
    const made = candidates(scalar).find((text) => fits(table, text));
    return made === undefined ? undefined : { text: made, documented: false };
  };
}

function fits(table: Scalar, text: string): boolean {
  if (text.trim() === '' || text !== text.trim() || illegalAt(text) >= 0) return false;
  const value = table.codec.decode(text);
  if (value === undefined) return false;
  if (table.values !== undefined && table.open === undefined && !table.values.includes(text)) return false;
  return checkFacets(table, text, value).length === 0;
}

function candidates(scalar: BoundScalar): readonly string[] {
  const { codec, facets, values = [] } = scalar;
  const name = codec.kind === 'codec' ? codec.name : '';
  const least = facets.length ?? facets.minLength ?? 0;
  const fill =
    least > 0 && least <= LONGEST_FILL ? ['1'.repeat(least), 'A'.repeat(least), 'a'.repeat(least)] : [];
  const bounds = [facets.minInclusive, facets.maxInclusive].filter((bound) => bound !== undefined);
  const usual = USUAL[name] ?? [];
  // Text says what it is; numbers are small.
  const common = name === 'text' || name === 'token' ? ['text', ...COMMON] : COMMON;
  return [...values, ...usual, ...common, ...fill, ...bounds, ...patternGuesses(scalar)];
}

/** Texts in the form of simple patterns: classes of letters and digits with counts, and what stands for itself. */
function patternGuesses(scalar: BoundScalar): readonly string[] {
  return (scalar.simple.facets?.patterns ?? []).flat().flatMap((pattern) => {
    let rest = pattern;
    let made = '';
    while (rest !== '') {
      const piece =
        /^(?<atom>\[[^\]^]+\]|\\[dw.\-+]|[A-Za-z0-9 _/:@,-])(?:\{(?<count>\d+)(?:,\d*)?\}|(?<sign>[?*+]))?/u.exec(
          rest,
        );
      if (piece === null) return [];
      const { atom = '', count, sign } = piece.groups ?? {};
      if (sign !== '?' && sign !== '*')
        made += sampleOf(atom).repeat(Math.min(Number(count ?? 1), LONGEST_FILL));
      rest = rest.slice(piece[0].length);
    }
    return [made];
  });
}

function sampleOf(atom: string): string {
  if (atom === '\\d') return '1';
  if (atom === '\\w') return 'a';
  if (atom.startsWith('\\')) return atom.slice(1);
  if (!atom.startsWith('[')) return atom;
  const inner = atom.slice(1, 2);
  return inner === '\\' ? sampleOf(atom.slice(1, 3)) : inner;
}

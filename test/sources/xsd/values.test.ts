import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SimpleType } from '../../../generator/model/schema.js';
import { validateLiteral } from '../../../generator/sources/xsd/values/validate.js';
import { compareValues, parseAtomic, parseDecimal } from '../../../generator/sources/xsd/values/value.js';

function isValid(type: SimpleType, literal: string): boolean {
  return 'value' in validateLiteral(type, literal);
}

describe('literals belong to a type or not', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['boolean', ' true ', true],
    ['boolean', 'TRUE', false],
    ['integer', '+007', true],
    ['integer', '1.0', false],
    ['decimal', '.5', true],
    ['decimal', '.', false],
    ['decimal', '1,5', false],
    ['float', '-INF', true],
    ['float', '1e400', true],
    ['double', 'Infinity', false],
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['date', '0000-01-01', false],
    ['date', '-0001-02-29Z', true],
    ['date', '12026-01-01+14:00', true],
    ['date', '2026-01-01+14:01', false],
    ['date-time', '2026-01-01T24:00:00', true],
    ['date-time', '2026-01-01T24:00:01', false],
    ['date-time', '2026-01-01 12:00:00', false],
    ['time', '23:59:59.999999', true],
    ['time', '23:60:00', false],
    ['g-month-day', '--02-29', true],
    ['g-month-day', '--02-30', false],
    ['g-month', '--12', true],
    ['g-month', '--12--', false],
    ['g-day', '---31Z', true],
    ['g-year-month', '2026-13', false],
    ['g-year', '2026-05:00', true],
    ['duration', '-P1Y2M3DT4H5M6.7S', true],
    ['duration', 'P', false],
    ['duration', 'P1DT', false],
    ['duration', 'P1S', false],
    ['base64', 'AA==', true],
    ['base64', 'AB==', false],
    ['base64', 'AAA', false],
    ['hex', '0aFF', true],
    ['hex', '0aF', false],
    ['nmtoken', '100', true],
    ['id', '1a', false],
    ['qname', 'a:b', true],
    ['qname', 'a:b:c', false],
    ['uri', 'any text at all', true],
  ];
  for (const [codec, literal, expected] of cases) {
    test(`${JSON.stringify(literal)} is ${expected ? 'a' : 'no'} ${codec}`, () => {
      expect(isValid({ codec }, literal)).toBe(expected);
    });
  }
});

describe('facets narrow a type', () => {
  const integer = (facets: NonNullable<SimpleType['facets']>): SimpleType => ({ codec: 'integer', facets });

  test('lengths count characters, octets and items', () => {
    expect(isValid({ codec: 'text', facets: { length: 1 } }, '😀')).toBe(true);
    expect(isValid({ codec: 'base64', facets: { length: 2 } }, 'AAA=')).toBe(true);
    expect(isValid({ codec: 'list', item: { codec: 'text' }, facets: { maxLength: 2 } }, ' a  b ')).toBe(
      true,
    );
    expect(isValid({ codec: 'list', item: { codec: 'text' }, facets: { maxLength: 1 } }, 'a b')).toBe(false);
  });

  test('bounds compare values, not texts', () => {
    expect(isValid(integer({ maxInclusive: '10' }), '9')).toBe(true);
    expect(isValid(integer({ minExclusive: '9' }), '009')).toBe(false);
    expect(isValid({ codec: 'date', facets: { maxInclusive: '2026-01-31' } }, '2026-02-01')).toBe(false);
    expect(isValid({ codec: 'duration', facets: { minInclusive: 'P1M' } }, 'P32D')).toBe(true);
    expect(isValid({ codec: 'duration', facets: { minInclusive: 'P1M' } }, 'P30D')).toBe(false);
  });

  test('digits count without zeros that mean nothing', () => {
    const type: SimpleType = { codec: 'decimal', facets: { totalDigits: 3, fractionDigits: 1 } };
    expect(isValid(type, '0012.50')).toBe(true);
    expect(isValid(type, '12.55')).toBe(false);
    expect(isValid(type, '1234')).toBe(false);
  });

  test('of the patterns of one step any must match, of several steps each', () => {
    const type: SimpleType = { codec: 'text', facets: { patterns: [['a.*', 'b.*'], ['.*z']] } };
    expect(isValid(type, 'bz')).toBe(true);
    expect(isValid(type, 'b')).toBe(false);
    expect(isValid(type, 'cz')).toBe(false);
  });

  test('known values are compared by what they mean', () => {
    const type: SimpleType = {
      codec: 'decimal',
      enumeration: { openness: 'closed', values: [{ value: '1.0' }] },
    };
    expect(isValid(type, '01')).toBe(true);
    expect(isValid(type, '1.1')).toBe(false);
    expect(isValid({ ...type, enumeration: { openness: 'open', values: [{ value: '1.0' }] } }, '1.1')).toBe(
      true,
    );
  });

  test('a union takes what one of its members takes', () => {
    const type: SimpleType = {
      codec: 'union',
      members: [
        integer({ minInclusive: '1' }),
        { codec: 'text', enumeration: { openness: 'closed', values: [{ value: '' }] } },
      ],
    };
    expect(isValid(type, ' 5 ')).toBe(true);
    expect(isValid(type, '')).toBe(true);
    expect(isValid(type, '0')).toBe(false);
    expect(isValid({ codec: 'union', members: [] }, '')).toBe(false);
  });
});

describe('order of values', () => {
  const order = (codec: string, a: string, b: string): number | undefined => {
    const [left, right] = [parseAtomic(codec, a), parseAtomic(codec, b)];
    if (left === undefined || right === undefined) throw new Error(`${a} or ${b} is no ${codec}`);
    return compareValues(left, right);
  };

  test('times with and without time zone are ordered where 14 hours cannot change it', () => {
    expect(order('date-time', '2000-01-15T00:00:00', '2000-02-15T00:00:00')).toBe(-1);
    expect(order('date-time', '2000-01-15T12:00:00', '2000-01-16T12:00:00Z')).toBe(-1);
    expect(order('date-time', '2000-01-01T12:00:00', '1999-12-31T23:00:00Z')).toBe(undefined);
    expect(order('date-time', '2000-01-15T12:00:00Z', '2000-01-15T14:00:00+02:00')).toBe(0);
  });

  test('durations are ordered where all months agree', () => {
    expect(order('duration', 'P1Y', 'P364D')).toBe(1);
    expect(order('duration', 'P1Y', 'P365D')).toBe(undefined);
    expect(order('duration', 'P1Y', 'P367D')).toBe(-1);
    expect(order('duration', 'PT24H', 'P1D')).toBe(0);
  });

  test('not a number is equal to itself and to nothing else', () => {
    expect(order('double', 'NaN', 'NaN')).toBe(0);
    expect(order('double', 'NaN', '1')).toBe(undefined);
  });

  test('decimals are ordered like the numbers that they write', () => {
    const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(whole, whole, fc.nat(9), (a, b, digits) => {
        const write = (value: bigint): string => {
          const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
          const cut = text.length - digits;
          return `${value < 0n ? '-' : ''}${text.slice(0, cut)}.${text.slice(cut)}`;
        };
        const [left, right] = [parseDecimal(write(a)), parseDecimal(write(b))];
        if (left === undefined || right === undefined) throw new Error('no decimal');
        expect(compareValues(left, right)).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
    );
  });

  test('days are ordered like those of the platform', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [left, right] = [a, b].map((date) => date.toISOString().slice(0, 10));
        const expected = Math.sign(Date.parse(left ?? '') - Date.parse(right ?? ''));
        expect(order('date', left ?? '', right ?? '')).toBe(expected);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { codecByName } from '../../../runtime/codecs/by-name.js';
import * as codecs from '../../../runtime/codecs/index.js';
import { codecCases } from './cases.js';

describe.each(codecCases.map((one) => [one.codec.name, one] as const))('the codec %s', (_, one) => {
  const reads = one.reads.map(([text, value, written = text]) => ({ text, value, written }));

  test.each(reads)('reads "$text"', ({ text, value }) => {
    expect(one.codec.decode(text)).toStrictEqual(value);
  });

  test.each(reads)('writes what it read from "$text" in canonical form', ({ text, written }) => {
    expect(one.codec.encode(one.codec.decode(text))).toBe(written);
  });

  test('refuses what is not in its lexical space', () => {
    expect(one.refuses.filter((text) => one.codec.decode(text) !== undefined)).toStrictEqual([]);
  });

  test('writes the values it takes beside those it reads', () => {
    expect((one.writes ?? []).map(([value]) => one.codec.encode(value))).toStrictEqual(
      (one.writes ?? []).map(([, text]) => text),
    );
  });

  test('refuses values that it cannot write', () => {
    expect(one.cannotWrite.filter((value) => one.codec.encode(value) !== undefined)).toStrictEqual([]);
  });
});

test('the registry holds every codec under its own name', () => {
  expect(Object.entries(codecByName).filter(([name, codec]) => codec.name !== name)).toStrictEqual([]);
  const exported = Object.values(codecs).filter((value) => typeof value === 'object');
  expect(exported.filter((codec) => codecByName[codec.name] !== codec)).toStrictEqual([]);
  expect(exported.length).toBe(Object.keys(codecByName).length);
});

describe('a union', () => {
  test('handles white space as each member asks for it', () => {
    const codec = codecs.union([codecs.integer, codecs.text]);
    expect([codec.whiteSpace, codec.keepsEmpty]).toStrictEqual(['preserve', true]);
    expect([' 5 ', ' a ', ''].map((text) => codec.decode(text))).toStrictEqual([5, ' a ', '']);
  });
});

describe('decimal helpers', () => {
  test('compare exactly whatever the notation', () => {
    expect(
      (
        [
          ['1.0', '1'],
          ['0.1', 0.1],
          ['-1', '1'],
          ['-2', '-1'],
          ['10', '9'],
          ['0.10', '0.1'],
          ['-0', 0],
          ['1.05', '1.5'],
          [9007199254740993n, '9007199254740992'],
        ] as const
      ).map(([left, right]) => codecs.compareDecimal(left, right)),
    ).toStrictEqual([0, 0, -1, -1, 1, 0, 0, -1, 1]);
  });

  test('count coins and back', () => {
    expect(
      ['12.5', '-0.07', 3, '1.2300', 10n ** 20n].map((value) => codecs.cents(value as '1')),
    ).toStrictEqual([1250n, -7n, 300n, 123n, 10n ** 22n]);
    expect([1250n, -7n, 0n].map((value) => codecs.fromCents(value))).toStrictEqual([
      '12.50',
      '-0.07',
      '0.00',
    ]);
    expect([codecs.fromCents(-7n, 0), codecs.fromCents(7n, 3)]).toStrictEqual(['-7', '0.007']);
    expect(() => codecs.cents('1.005')).toThrow(new RangeError('1.005 has more than 2 decimals'));
    expect(() => codecs.cents(NaN)).toThrow(new RangeError('not a decimal: NaN'));
  });

  test('become a number only where no digit is lost', () => {
    expect(
      ['0.10', '-0', '1000000000000000000000', '244.00'].map((v) => codecs.toNumber(v as '1')),
    ).toStrictEqual([0.1, 0, 1e21, 244]);
    expect(() => codecs.toNumber('9007199254740993')).toThrow(
      new RangeError('9007199254740993 has more digits than a number can hold'),
    );
    expect(() => codecs.toNumber('0.10000000000000000555')).toThrow(RangeError);
  });
});

describe('comparison for ranges', () => {
  const cases = [
    [codecs.date, '2024-01-01', '2024-01-02', -1],
    [codecs.date, '9999-12-31', '10000-01-01', -1],
    [codecs.date, '-0002-01-01', '-0001-01-01', -1],
    [codecs.date, '2024-01-01Z', '2024-01-01+02:00', 1],
    [codecs.date, '2024-01-01', '2024-01-01Z', undefined],
    [codecs.date, '2024-01-01', '2024-01-03Z', -1],
    [codecs.dateTime, '2024-01-01T24:00:00', '2024-01-02T00:00:00', 0],
    [codecs.dateTime, '2024-01-01T12:00:00.5', '2024-01-01T12:00:00.50', 0],
    [codecs.dateTime, '2024-01-01T12:00:00.05', '2024-01-01T12:00:00.5', -1],
    [codecs.dateTime, '2024-03-01T00:30:00+02:00', '2024-02-29T22:30:00Z', 0],
    [codecs.dateLenient, '2024-01-01T00:00:01', '2024-01-01', 1],
    [codecs.time, '08:00:00', '07:59:59', 1],
    [codecs.gMonthDay, '--02-29', '--03-01', -1],
    [codecs.duration, 'P1M', 'P27D', 1],
    [codecs.duration, 'P1M', 'P30D', undefined],
    [codecs.duration, 'P1Y', 'P12M', 0],
    [codecs.duration, 'P1Y', 'P366D', undefined],
    [codecs.duration, 'P1Y', 'P367D', -1],
    [codecs.duration, '-P1D', 'PT0S', -1],
    [codecs.week, '2018-W52', '2019-W01', -1],
    [codecs.double, 'INF', '1e308', 1],
    [codecs.double, 'NaN', '0', undefined],
    [codecs.decimalComma, '1 000,0', '1000', 0],
    [codecs.integer, '10', '9', 1],
  ] as const;

  test.each(cases.map(([codec, ...rest]) => [codec.name, codec, ...rest] as const))('of %s', (...row) => {
    const [, codec, left, right, sign] = row;
    const result = codec.compare?.(left, right);
    expect(result === undefined ? undefined : Math.sign(result)).toBe(sign);
  });
});

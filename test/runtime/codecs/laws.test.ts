import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ByteSink, Codec } from '../../../runtime/codec.js';
import * as codecs from '../../../runtime/codecs/index.js';
import { codecCases } from './cases.js';

const digits = (min: number, max: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`));
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Any day that exists, by counting days. */
const day = fc
  .integer({ min: -719_000, max: 2_900_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.option(digits(1, 9), { nil: undefined }))
  .map(([h, m, s, f]) => `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}${f === undefined ? '' : `.${f}`}`);
const zone = fc.constantFrom('', 'Z', '+02:00', '-14:00', '+13:59');
const zoned = (source: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(source, zone).map((parts) => parts.join(''));
const dateTime = fc.tuple(day, clock).map((parts) => parts.join('T'));
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 40n }), digits(0, 20))
  .map(([minus, whole, fraction]) => {
    const plain = `${whole}${fraction === '' ? '' : `.${fraction}`}`;
    return minus && /[1-9]/.test(plain) ? `-${plain}` : plain;
  });
/** A week that exists: that of any day, whose Thursday says in which year it is (ISO 8601). */
const week = day.map((iso) => {
  const date = new Date(`${iso}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const first = new Date(thursday).setUTCMonth(0, 1);
  const number = 1 + Math.floor((thursday.getTime() - first) / (7 * 86_400_000));
  return `${pad(thursday.getUTCFullYear(), 4)}-W${pad(number, 2)}`;
});
const some = (letter: string): fc.Arbitrary<string> =>
  fc
    .option(fc.nat(5000), { nil: undefined })
    .map((count) => (count === undefined ? '' : `${count}${letter}`));
const duration = fc
  .tuple(fc.constantFrom('', '-'), some('Y'), some('M'), some('D'), some('H'), some('M'), some('S'))
  .map(([sign, years, months, days, ...clocks]) => {
    const time = clocks.join('');
    const text = `${years}${months}${days}${time === '' ? '' : `T${time}`}`;
    return `${sign}P${text === '' ? 'T0S' : text}`;
  });
const bytes = fc.uint8Array({ maxLength: 600 });
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);

const values: readonly (readonly [Codec, fc.Arbitrary<unknown>])[] = [
  [codecs.text, fc.string({ unit: 'grapheme' })],
  [codecs.token, fc.array(word).map((words) => words.join(' '))],
  [codecs.decimal, decimal],
  [codecs.decimalComma, decimal],
  [codecs.decimalNumber, fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
  [codecs.decimalCommaNumber, fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
  [codecs.week, week],
  [codecs.duration, duration],
  [codecs.uri, word],
  [codecs.id, fc.stringMatching(/^[a-zö_][a-z0-9.-]{0,8}$/)],
  [codecs.idref, fc.stringMatching(/^[a-zö_][a-z0-9.-]{0,8}$/)],
  [codecs.nmtoken, fc.stringMatching(/^[a-z0-9.:-]{1,8}$/)],
  [codecs.qname, fc.stringMatching(/^([a-z]{1,3}:)?[a-z][a-z0-9.-]{0,8}$/)],
  [codecs.month, day.map((iso) => iso.slice(0, 7))],
  [codecs.integer, fc.maxSafeInteger()],
  [codecs.bigInteger, fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n })],
  [codecs.float, fc.double()],
  [codecs.double, fc.double()],
  [codecs.boolean, fc.boolean()],
  [codecs.booleanLenient, fc.boolean()],
  [codecs.booleanDigit, fc.boolean()],
  [codecs.booleanTitle, fc.boolean()],
  [codecs.booleanYesNo, fc.boolean()],
  [codecs.date, zoned(day)],
  [codecs.dateLoose, day],
  [codecs.dateLenient, fc.oneof(zoned(day), zoned(dateTime))],
  [codecs.dateTime, zoned(dateTime)],
  [codecs.dateTimeLenient, zoned(dateTime)],
  [codecs.time, zoned(clock)],
  [codecs.gYear, zoned(day.map((iso) => iso.slice(0, 4)))],
  [codecs.gYearMonth, zoned(day.map((iso) => iso.slice(0, 7)))],
  [codecs.gMonth, zoned(day.map((iso) => `--${iso.slice(5, 7)}`))],
  [codecs.gMonthDay, zoned(day.map((iso) => `--${iso.slice(5)}`))],
  [codecs.gDay, zoned(day.map((iso) => `---${iso.slice(8)}`))],
  [codecs.base64, bytes],
  [codecs.hex, bytes],
  [codecs.list(codecs.decimalComma), fc.array(decimal)],
  [codecs.list(codecs.token), fc.array(word)],
  [codecs.union([codecs.integer, codecs.boolean]), fc.oneof(fc.maxSafeInteger(), fc.boolean())],
];

describe.each(values.map(([codec, value]) => [codec.name, codec, value] as const))(
  '%s',
  (_, codec, value) => {
    test('reads back what it wrote', () => {
      fc.assert(
        fc.property(value, (one) => {
          const text = codec.encode(one);
          expect(text === undefined ? undefined : codec.decode(text)).toStrictEqual(one);
        }),
      );
    });
  },
);

/** Text that looks like what some codec reads, and text that does not. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[0-9+\-.,eE:TZPWYMDHS/ \u00a0=]{0,24}$/),
  fc.constantFrom('__proto__', 'constructor', '9'.repeat(5000), '1 000'.repeat(500), ' '.repeat(5000), '-'),
);

describe.each(codecCases.map(({ codec }, index) => [`${codec.name} (${index})`, codec] as const))(
  '%s',
  (_, codec) => {
    test('reads hostile text without throwing, and what it accepts it writes in a form that stays', () => {
      fc.assert(
        fc.property(hostile, (text) => {
          const value = codec.decode(text);
          if (value === undefined) return;
          const canonical = codec.encode(value) ?? '';
          expect(codec.encode(codec.decode(canonical))).toBe(canonical);
          codec.compare?.(text, canonical);
        }),
      );
    });

    test('writes anything at all without throwing, as text or not at all', () => {
      fc.assert(
        fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
          expect(typeof codec.encode(value)).toMatch(/^(string|undefined)$/);
        }),
      );
    });
  },
);

/** Bytes with room for whatever is asked for. */
function sink(): ByteSink & { text(): string } {
  let bytes = new Uint8Array(4);
  return {
    get bytes() {
      return bytes;
    },
    at: 0,
    reserve(count: number) {
      const larger = new Uint8Array(this.at + count);
      larger.set(bytes.subarray(0, this.at));
      bytes = larger;
    },
    text() {
      return String.fromCharCode(...bytes.subarray(0, this.at));
    },
  };
}

describe.each(
  [
    codecs.decimal,
    codecs.decimalComma,
    codecs.decimalNumber,
    codecs.decimalCommaNumber,
    codecs.integer,
    codecs.base64,
  ].map((one: Codec) => [one.name, one] as const),
)('%s', (_, codec) => {
  const cents = fc.integer({ min: -(2 ** 31), max: 2 ** 31 }).map((value) => value / 100);
  const given = fc.oneof(
    cents,
    fc.integer(),
    fc.double(),
    decimal,
    fc.uint8Array(),
    fc.constantFrom(-0, 0.29, 1e21, null, 'x'),
  );

  test('writes into bytes what it writes as text, or nothing', () => {
    fc.assert(
      fc.property(given, (value) => {
        const target = sink();
        const done = codec.write?.(value, target) === true;
        expect(done ? target.text() : codec.encode(value)).toBe(codec.encode(value));
        if (!done) expect(target.at).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});

test('coins and decimals are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.nat(12), (value, places) => {
      expect(codecs.cents(codecs.fromCents(value, places), places)).toBe(value);
    }),
  );
});

test('a number survives as a decimal, and decimals order as numbers do', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  fc.assert(
    fc.property(number, number, (left, right) => {
      expect(codecs.toNumber(codecs.toDecimal(left) ?? '1')).toBe(left);
      expect(codecs.compareDecimal(left, right)).toBe(left < right ? -1 : left > right ? 1 : 0);
    }),
  );
});

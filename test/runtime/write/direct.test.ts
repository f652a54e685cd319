import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Codec, MessageTable, Scalar } from '../../../runtime/index.js';
import { date, decimal, decimalComma, decode, encodeBytes, integer, text } from '../../../runtime/index.js';
import { programOf } from '../../../runtime/write/compile.js';
import { writeDirectly } from '../../../runtime/write/direct.js';
import { writeOrReport } from '../../../runtime/write/report.js';
import { sample } from './random.js';
import { anyText, at, el, message } from './support.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What the direct way writes; undefined where it gives up. */
function direct(table: MessageTable, value: unknown): string | undefined {
  return writeDirectly(programOf(table), value, 256, '', (bytes, length) =>
    decoder.decode(bytes.subarray(0, length)),
  );
}

/** What the way that reports writes; undefined where it reports something. */
function reporting(table: MessageTable, value: unknown): string | undefined {
  const result = writeOrReport(programOf(table), value, {});
  return result.ok ? result.value : undefined;
}

/** Values that no property expects, and some that one may. */
const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x',
  '2024-02-29',
  '\ud800',
  'a\u0001',
  '😀',
  'x'.repeat(200),
  0,
  -0,
  1.5,
  1e21,
  NaN,
  7n,
  true,
  [],
  [undefined],
  ['x'],
  {},
  { $unknown: ['<a/>'] },
  { value: 'x', $attributes: { a: 'b' } },
  new Uint8Array([1]),
  new Date(0),
  Object.create({ inherited: 1 }),
);

type Change = (value: unknown) => unknown;

/** One place somewhere in an object becomes something else, or its properties come in another order. */
const change: fc.Arbitrary<Change> = fc.tuple(fc.array(fc.nat(), { maxLength: 5 }), fc.nat(3), odd).map(
  ([path, kind, other]) =>
    (value: unknown) =>
      changed(value, path, kind, other),
);

function changed(value: unknown, path: readonly number[], kind: number, other: unknown): unknown {
  const isArray = Array.isArray(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return other;
  const entries = Object.entries(value);
  const [first, ...rest] = path;
  const picked = first === undefined ? undefined : entries[first % Math.max(entries.length, 1)];
  if (picked !== undefined) {
    const [key, inner] = picked;
    const made = entries.map(([name, one]) => [name, name === key ? changed(inner, rest, kind, other) : one]);
    return isArray ? made.map(([, one]) => one) : Object.fromEntries(made);
  }
  if (isArray) return kind === 0 ? [...value, other] : other;
  if (kind === 0) return Object.fromEntries(entries.reverse());
  if (kind === 1) return { ...value, other };
  return kind === 2 ? Object.assign(Object.create(null), value) : other;
}

describe('the direct way', () => {
  test('writes what the way that reports writes, and gives up wherever that reports', () => {
    fc.assert(
      fc.property(sample, fc.array(change, { maxLength: 2 }), ({ table, value }, changes) => {
        const other = changes.reduce<unknown>((one, apply) => apply(one), value);
        // The second time the order of the properties has been learnt.
        for (let i = 0; i < 2; i++) {
          const written = direct(table, other);
          if (written !== undefined) expect(written).toBe(reporting(table, other));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('gives up on nothing that a decoder hands out', () => {
    fc.assert(
      fc.property(sample, ({ table, value }) => {
        expect(direct(table, value)).toBe(reporting(table, value));
      }),
      { numRuns: 500 },
    );
  });

  const numbers: readonly (readonly [Codec, Partial<Scalar>])[] = [
    [decimalComma, { fractionDigits: 1 }],
    [decimal, { fractionDigits: 2, totalDigits: 5 }],
    [decimal, { totalDigits: 3 }],
    [decimalComma, { minInclusive: '-1.5', maxInclusive: '100' }],
    [decimal, { minExclusive: '0', maxInclusive: '99999999999999999999' }],
    [integer, { minInclusive: '1', maxInclusive: '12' }],
    [text, { minLength: 2, maxLength: 3 }],
    [text, { values: ['1', '2.5', ''] }],
    [date, { minInclusive: '2000-01-01' }],
  ];
  const given = fc.oneof(
    odd,
    fc.integer({ min: -20_000, max: 20_000 }).map((cents) => cents / 100),
    fc.constantFrom(
      '1',
      '2.5',
      '01',
      '1.',
      '.5',
      '-0',
      '1.50',
      '1.05',
      '100.0',
      '99.999',
      '12345',
      '+1',
      '1e3',
    ),
    fc.double(),
    fc.string({ maxLength: 4 }),
  );

  test.each(numbers.map(([codec, facets]) => [codec.name, codec, facets] as const))(
    'checks the facets of %s as the way that reports does',
    (_, codec, facets) => {
      const table = message({
        attributes: [at('k', { codec, ...facets })],
        parts: [el('a', { codec, ...facets }, { min: 0 }), el('b', { codec, ...facets }, { min: 0, max: 9 })],
      });
      fc.assert(
        fc.property(given, given, fc.array(given, { maxLength: 2 }), (k, a, b) => {
          const value = { k, a, b };
          const expected = reporting(table, value);
          const written = direct(table, value);
          if (written !== undefined) expect(written).toBe(expected);
        }),
        { numRuns: 500 },
      );
    },
  );

  test('takes properties in any order, and goes on doing so', () => {
    const table = message({
      attributes: [at('k')],
      parts: [el('a'), el('b', { parts: [el('c'), el('d')] }), el('e', anyText, { min: 0 })],
    });
    const values = [
      { k: 'k', a: 'a', b: { c: 'c', d: 'd' }, e: 'e' },
      { e: 'e', b: { d: 'd', c: 'c' }, a: 'a', k: 'k' },
      { b: { c: 'c', d: 'd' }, k: 'k', a: 'a', e: 'e' },
    ];
    for (const value of [...values, ...values])
      expect(direct(table, value)).toBe('<r k="k"><a>a</a><b><c>c</c><d>d</d></b><e>e</e></r>');
  });

  test('gives up on what has to be reported, without a trace in the next message', () => {
    const table = message({ parts: [el('a', { codec: integer })] });
    expect(
      [{}, { a: 'x' }, { a: 1, b: 2 }, undefined, 5, [1]].map((value) => direct(table, value)),
    ).toStrictEqual(Array.from({ length: 6 }, () => undefined));
    expect(direct(table, { a: 1 })).toBe('<r><a>1</a></r>');
  });

  test('leaves it to the other way where every object inherits something', () => {
    const table = message({ parts: [el('a'), el('b', anyText, { min: 0 })] });
    const prototype = Object.prototype;
    Object.defineProperty(prototype, 'b', {
      value: 'x',
      enumerable: true,
      configurable: true,
      writable: true,
    });
    const written = [direct(table, { a: 'a' }), reporting(table, { a: 'a' })];
    Reflect.deleteProperty(prototype, 'b');
    expect(written).toStrictEqual([undefined, '<r><a>a</a></r>']);
  });

  test('hands out bytes that the next message does not overwrite', () => {
    const table = message({ parts: [el('a')] });
    const first = encodeBytes(table, { a: 'first' });
    encodeBytes(table, { a: 'other' });
    expect(first.ok ? decoder.decode(first.value) : first).toBe('<r><a>first</a></r>');
    const large = encodeBytes(table, { a: 'x'.repeat(5_000_000) });
    expect(large.ok ? large.value.length : 0).toBe(5_000_014);
    expect(decode(table, first.ok ? first.value : '')).toStrictEqual({
      ok: true,
      value: { a: 'first' },
      problems: [],
    });
  });
});

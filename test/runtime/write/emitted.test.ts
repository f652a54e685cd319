import { beforeAll, describe, expect, test } from 'vitest';
import * as put from '../../../runtime/emitted/index.js';
import type { MessageTable, TypeTable } from '../../../runtime/index.js';
import { decimalComma, encode, integer } from '../../../runtime/index.js';
import { programOf } from '../../../runtime/write/compile.js';
import { writeOrReport } from '../../../runtime/write/report.js';
import { randomOf } from '../../support/random.js';
import { withWriter, writerOf } from '../../support/specialised.js';
import { specification } from '../../support/specification.js';
import { anyValue } from './any-value.js';
import { anyText, at, el, message, outcome } from './support.js';

/**
 * A table with code of which every object that it leaves to the direct way is noted.
 *
 * @param left the objects; added to
 */
function watched(table: MessageTable, left: unknown[]): MessageTable {
  const element: typeof put.element = (w, op, value) => {
    if (typeof value === 'object' && value !== null) left.push(value);
    return put.element(w, op, value);
  };
  const round: typeof put.round = (w, op, value) => {
    left.push(value);
    return put.round(w, op, value);
  };
  const write = writerOf(table, { ...put, element, round });
  if (write === undefined) throw new Error('no code is emitted');
  return { ...table, write };
}

describe('emitted code', () => {
  const choice = { group: 'choice', parts: [el('x'), el('y', anyText, { min: 0, max: 9 })] } as const;
  const optional = { group: 'sequence', min: 0, parts: [el('m'), el('n', anyText, { min: 0 })] } as const;
  const rounds = { group: 'choice', as: 'items', min: 0, max: Infinity, parts: [el('p'), el('q')] } as const;
  const table = message({
    attributes: [at('k', anyText, { required: true, fixed: 'f' }), at('l')],
    parts: [
      el('a', { attributes: [at('k')], text: { as: 'v', is: { codec: decimalComma, fractionDigits: 2 } } }),
      el('b', { parts: [choice, optional, rounds] }, { min: 0, max: Infinity }),
      el('c', { codec: integer }, { min: 0 }),
      el('toString', anyText, { min: 0 }),
    ],
    rules: [{ kind: 'at-most-one', of: ['c', 'toString'], reason: 'why' }],
  });
  const values: readonly unknown[] = [
    { a: { v: 1 } },
    { k: 'f', l: 'l', a: { k: '<', v: '1.50' }, b: [], c: 1 },
    { c: 1, b: [{ x: 'x' }, { y: ['1', '2'], items: [{ p: 'p' }, { q: '' }] }], a: { v: 0.25, k: null } },
    { toString: 'own', b: [{ y: [], x: 'x', n: 'n', m: 'm' }], a: 7, l: '' },
    { a: { v: 1 }, b: [undefined, { x: 'x', y: undefined, m: 'm' }], c: undefined },
  ];

  test.each(values.map((value) => [JSON.stringify(value), value] as const))(
    'writes %s as the table has it, and by itself',
    (_, value) => {
      const expected = writeOrReport(programOf(table), value, {});
      expect(expected.ok).toBe(true);
      const left: unknown[] = [];
      expect(encode(watched(table, left), value)).toStrictEqual(expected);
      expect(left).toStrictEqual([]);
    },
  );

  const wrong: readonly unknown[] = [
    { a: { v: 1 }, typo: 1 },
    { a: { v: 0.125 } },
    { b: [] },
    { a: { v: 1 }, c: 1, toString: 'both' },
    { a: { v: 1 }, b: [{ x: 'x', y: ['y'] }] },
    { a: { v: 1 }, b: [{ x: 'x', n: 'n' }] },
    { a: { v: 1 }, b: { x: 'x' } },
    { a: { v: 1 }, k: 'other' },
    { a: { v: 1 }, b: [{ x: 'x', items: [{ p: 'p', q: 'q' }] }] },
    { a: Object.defineProperty({ typo: 1 }, 'v', { value: 1, enumerable: false }) },
    Object.create({ a: { v: 1 } }),
  ];

  test.each(wrong.map((value, index) => [index, value] as const))(
    'leaves what is wrong to the writer that reports: %i',
    (_, value) => {
      const expected = writeOrReport(programOf(table), value, {});
      expect(expected.ok).toBe(false);
      expect(encode(withWriter(table), value)).toStrictEqual(expected);
    },
  );

  test('takes no property for its own that every object has', () => {
    const prototype = Object.prototype;
    Object.defineProperty(prototype, 'c', { value: 5, enumerable: false, configurable: true });
    const written = outcome(encode(withWriter(table), { a: { v: 1 } }));
    Reflect.deleteProperty(prototype, 'c');
    expect(written).toBe('<r k="f"><a>1</a></r>');
  });

  test('writes objects in more orders than it remembers', () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${String(index)}`);
    const many = message({ parts: names.map((name) => el(name, anyText, { min: 0 })) });
    const emitted = withWriter(many);
    const random = randomOf(3);
    for (let i = 0; i < 3_000; i++) {
      const given = names.filter(() => random.chance(0.5)).sort(() => random.next() - 0.5);
      const value = Object.fromEntries(given.map((name) => [name, name]));
      const content = names
        .filter((name) => given.includes(name))
        .map((name) => `<${name}>${name}</${name}>`);
      expect(encode(emitted, value)).toStrictEqual({
        ok: true,
        value: content.length > 0 ? `<r>${content.join('')}</r>` : '<r/>',
      });
    }
  });

  test('gives up at the same depth as the table', () => {
    const inner: TypeTable = { parts: [el('self', () => inner, { min: 0 })] };
    const deep = message(inner);
    for (const depth of [3, 255, 256, 257]) {
      let value = {};
      for (let i = 1; i < depth; i++) value = { self: value };
      const expected = encode(deep, value);
      expect(expected.ok).toBe(depth <= 256);
      expect(encode(withWriter(deep), value)).toStrictEqual(expected);
    }
  });
});

describe('the requests of a vendor', () => {
  let requests: readonly (readonly [name: string, table: MessageTable])[];
  beforeAll(async () => {
    const { tables } = await specification('netvisor');
    requests = [...tables].flatMap(([name, { request }]) =>
      request === undefined ? [] : [[name, request] as const],
    );
  });

  test('are all written alike by emitted code, whatever the objects', () => {
    const random = randomOf(5);
    const counts = { emitted: 0, written: 0, refused: 0 };
    for (const [, table] of requests) {
      const emitted = withWriter(table);
      if (emitted !== table) counts.emitted++;
      for (let i = 0; i < 60; i++) {
        const value = anyValue(random, table, random.pick([0, 0, 0.01, 0.05]));
        const expected = writeOrReport(programOf(table), value, {});
        expect(encode(emitted, value)).toStrictEqual(expected);
        counts[expected.ok ? 'written' : 'refused']++;
      }
    }
    expect(counts.emitted).toBe(requests.length);
    expect(Math.min(counts.written, counts.refused), JSON.stringify(counts)).toBeGreaterThan(100);
  });
});

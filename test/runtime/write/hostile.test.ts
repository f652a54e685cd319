import { describe, expect, test } from 'vitest';
import type { TypeTable } from '../../../runtime/index.js';
import { decode, encode, encodeBytes, integer } from '../../../runtime/index.js';
import { anyText, at, el, message, outcome } from './support.js';

interface Node {
  node?: Node[];
  id?: number;
}

const node: TypeTable = {
  attributes: [at('id', { codec: integer })],
  parts: [el('node', () => node, { min: 0, max: Infinity })],
};
const tree = message(node);
const pair = message({ parts: [el('a', anyText, { min: 0 }), el('b', anyText, { min: 0 })] });

function nested(depth: number): Node {
  const root: Node = {};
  let at = root;
  for (let i = 0; i < depth; i++) {
    const child: Node = {};
    at.node = [child];
    at = child;
  }
  return root;
}

function throwing(): never {
  throw new Error('no');
}

describe('the writer survives', () => {
  test('objects that are deeper than it goes', () => {
    const path = Array.from({ length: 256 }, () => 'node[0]').join('.');
    expect(outcome(encode(tree, nested(100_000)))).toStrictEqual([`depth ${path}`]);
    expect(outcome(encode(tree, nested(256), { maxDepth: 1e9 }))).toBe(
      `${'<r>'}${'<node>'.repeat(255)}<node/>${'</node>'.repeat(255)}</r>`,
    );
    const result = encode(tree, nested(100_000), { maxDepth: 1e9 });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toStrictEqual(['depth']);
  });

  test('objects that contain themselves', () => {
    const root: Node = { id: 1 };
    root.node = [{ id: 2 }, root, { node: [root, root] }];
    expect(outcome(encode(tree, root))).toStrictEqual([
      'depth node[1]',
      'depth node[2].node[0]',
      'depth node[2].node[1]',
    ]);
  });

  test('the same object twice, which is no circle', () => {
    const shared: Node = { id: 2 };
    expect(outcome(encode(tree, { node: [shared, shared] }))).toBe('<r><node id="2"/><node id="2"/></r>');
  });

  test('getters that throw', () => {
    const value = Object.defineProperty({ b: 5 }, 'a', { get: throwing, enumerable: true });
    expect(outcome(encode(pair, value))).toStrictEqual(['type a', 'invalid-value b']);
  });

  test('getters that write another message meanwhile', () => {
    const inner = message({ parts: [el('x', anyText, { max: 9 })] });
    const value = {
      a: 'before',
      get b(): string {
        const result = encodeBytes(inner, { x: ['1', '2', '3'] });
        return result.ok ? new TextDecoder().decode(result.value) : '';
      },
    };
    const bytes = encodeBytes(pair, value);
    expect(bytes.ok ? new TextDecoder().decode(bytes.value) : bytes).toBe(
      '<r><a>before</a><b>&lt;r>&lt;x>1&lt;/x>&lt;x>2&lt;/x>&lt;x>3&lt;/x>&lt;/r></b></r>',
    );
  });

  test('proxies that throw', () => {
    const proxy = new Proxy({}, { ownKeys: throwing });
    expect(outcome(encode(pair, proxy))).toStrictEqual(['type ']);
    const array: unknown = new Proxy([], { get: throwing });
    expect(outcome(encode(tree, { node: array }))).toStrictEqual(['type ']);
  });

  test('values of every kind in the place of every other', () => {
    const odd: readonly unknown[] = [
      null,
      true,
      5n,
      NaN,
      Symbol('s'),
      throwing,
      [],
      {},
      new Map(),
      new Date(NaN),
      '\ud800',
    ];
    for (const value of odd) {
      expect(typeof encode(pair, value).ok).toBe('boolean');
      expect(typeof encode(pair, { a: value }).ok).toBe('boolean');
      expect(typeof encode(tree, { id: value, node: value }).ok).toBe('boolean');
      expect(typeof encode(tree, { node: [value] }).ok).toBe('boolean');
    }
  });

  test('inherited properties, which are none', () => {
    expect(outcome(encode(pair, Object.create({ a: 'x' })))).toBe('<r/>');
    expect(outcome(encode(pair, Object.create({ a: 'x' }, { b: { value: 'y', enumerable: true } })))).toBe(
      '<r><b>y</b></r>',
    );
    expect(outcome(encode(pair, Object.assign(Object.create(null), { a: 'x' })))).toBe('<r><a>x</a></r>');
  });

  test('hundreds of thousands of problems, and of items', () => {
    const many = message({ parts: [el('a', { codec: integer }, { max: Infinity })] });
    const result = encode(many, { a: Array.from({ length: 200_000 }, () => 'x') });
    expect(result.ok ? 0 : result.problems.length).toBe(200_000);
    const xml = encode(many, { a: Array.from({ length: 200_000 }, (_, i) => i) });
    expect(xml.ok ? decode(many, xml.value).ok : false).toBe(true);
  });
});

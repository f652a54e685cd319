import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCollection, isMap, parseDocument, stringify } from 'yaml';
import type { Node } from 'yaml';
import type { PlainNode } from '../../generator/workspace/plain-yaml.js';
import { readPlainYaml } from '../../generator/workspace/plain-yaml.js';

const root = join(import.meta.dirname, '../..');

/** Value and offset of every node by path, as the reader under test sees them. */
function plainNodes(node: PlainNode, path = '$', found = new Map<string, number>()): Map<string, number> {
  found.set(path, node.offset);
  for (const [key, member] of node.members ?? []) plainNodes(member, `${path}/${key}`, found);
  return found;
}

/** The same by the package `yaml`. */
function fullNodes(node: Node, path = '$', found = new Map<string, number>()): Map<string, number> {
  found.set(path, node.range?.[0] ?? -1);
  if (!isCollection(node)) return found;
  node.items.forEach((item: unknown, index) => {
    if (!isMap(node)) fullNodes(item as Node, `${path}/${index}`, found);
    else {
      const { key, value } = item as { key: { value: string }; value: Node };
      fullNodes(value, `${path}/${key.value}`, found);
    }
  });
  return found;
}

/** What both readers make of a text; the plain one may say that it is not for it. */
function both(text: string): { plain: unknown; full: unknown } | 'left to the full reader' {
  const plain = readPlainYaml(text);
  if (plain === undefined) return 'left to the full reader';
  const document = parseDocument(text, { prettyErrors: false });
  const full =
    document.errors.length > 0 || document.contents === null
      ? { errors: document.errors.map(({ message }) => message) }
      : { value: document.toJS() as unknown, nodes: fullNodes(document.contents) };
  return { plain: { value: plain.value, nodes: plainNodes(plain) }, full };
}

for (const file of [
  'specs/netvisor/doctypist.yaml',
  'specs/netvisor/overlay.yaml',
  'specs/parcels/doctypist.yaml',
]) {
  test(`${file} is read in the short way, with the values and places of the full reader`, () => {
    const result = both(readFileSync(join(root, file), 'utf8'));
    if (typeof result === 'string') throw new Error(result);
    expect(result.plain).toEqual(result.full);
  });
}

const read = [
  "a: 1\nb: [x, \"y\", 'z''s', { c: d, e: [] }]\n",
  '- a\n- - b\n  - c\n-\n  d: e\n  f:\n  - g\n  - h\n',
  'a: &x\n  - 1\n  - 2.50\nb: *x\nc: &y text\nd: [*y, *x]\n',
  'a: b # comment\n# comment\nc: # comment\n  d: 0..1\n',
  'a:\n  {\n    b: c, # comment\n    d: e,\n  }\nf: true\n',
  '"a b": c:d\n\'e: f\': http://x/y#z\ng-h: i, j [k] {l}\n',
  "text without end's quote",
];
for (const text of read) {
  test(`reads ${JSON.stringify(text)} as the full reader does`, () => {
    const result = both(text);
    if (typeof result === 'string') throw new Error(result);
    expect(result.plain).toEqual(result.full);
  });
}

const left = [
  '',
  '# nothing\n',
  'a: |\n  b\n',
  'a: b\n  c\n',
  'a: "b\n  c"\n',
  'a: "\\n"\n',
  'a:\nb: c\n',
  'a: 1\na: 2\n',
  '- a\n b: c\n',
  'a: b: c\n',
  '? a\n: b\n',
  'a: !!str 1\n',
  '---\na: b\n',
  'a: *nowhere\n',
  'a: {b\n',
  'a: [b]c\n',
  'a: {b: c}\n  d\n',
  'a: [\nb]\n',
  'a:\n    b: c\n  d: e\n',
  '<<: a\n',
  '__proto__: a\n',
  '1: a\n',
  'a: True\n',
  'a: 0x1F\n',
  'a: 1e3\n',
  'a: 007\n',
  'a:\tb\n',
  'a: b\r\n',
  `${'- '.repeat(100)}a`,
  `${'['.repeat(100_000)}`,
];
for (const text of left) {
  test(`leaves ${JSON.stringify(text.slice(0, 40))} to the full reader`, () => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
}

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[a-z0-9 :#,'"{}[\]&*!|>%@.-]{0,12}$/u),
  fc.constantFrom('true', 'null', '~', '1', '0..1', '1.0', '-', '?', 'a: b', 'a #b', "it's", '- x', '<<'),
);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true }),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4 }),
  ),
}));

test('reads whatever it reads as the full reader does, in every style', () => {
  let short = 0;
  const style = fc.record({
    indentSeq: fc.boolean(),
    indent: fc.constantFrom(2, 3, 4),
    collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
    lineWidth: fc.constantFrom(0, 20, 80),
    singleQuote: fc.constantFrom(true, false, null),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
  });
  fc.assert(
    fc.property(anyValue, style, (value, options) => {
      const result = both(stringify(value, options));
      if (typeof result === 'string') return;
      short += 1;
      expect(result.plain).toEqual(result.full);
    }),
    { numRuns: 3000 },
  );
  expect(short).toBeGreaterThan(300);
});

test('reads random lines as the full reader does, or not at all', () => {
  const piece = fc.constantFrom(
    ...'a|b: |c:|- |-| |  |\n|\n  |\n    |#| # x|{|}|[|]|, |,'.split('|'),
    ...'"|\'|&x |*x|1|0..1|:|: |?|> |true|é|.|~|%|@|`'.split('|'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const result = both(pieces.join(''));
      if (typeof result !== 'string') expect(result.plain).toEqual(result.full);
    }),
    { numRuns: 20_000 },
  );
});

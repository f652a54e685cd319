import { expect, test } from 'vitest';
import { decimalNumber, integer, text as textCodec } from '../../../runtime/codecs/index.js';
import { allChecks, decode, decodeStream, inOrder } from '../../../runtime/read/index.js';
import type { MessageTable, TypeTable } from '../../../runtime/table.js';
import { specialised } from '../../support/specialised.js';
import { expectedOf, line, makeDocument, table } from './documents.js';
import { mutate, randomFrom } from './random.js';
import { text } from './support.js';

test('2 000 documents of all sorts decode as they do by way of saxes', () => {
  const random = randomFrom(3);
  for (let i = 0; i < 2_000; i++) {
    const xml = makeDocument(random);
    const result = decode(table, xml, { unknown: 'ignore' });
    if (!result.ok) throw result.error;
    expect(JSON.stringify([i, result.problems, result.value])).toBe(JSON.stringify([i, [], expectedOf(xml)]));
  }
});

test('documents in random pieces decode alike, and stream alike', async () => {
  const random = randomFrom(4);
  for (let i = 0; i < 200; i++) {
    const bytes = new TextEncoder().encode(makeDocument(random));
    const whole = decode(table, bytes);
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const size = 1 + Math.floor(random() * random() * 400);
      pieces.push(bytes.slice(at, at + size));
      at += size;
    }
    const stream = decodeStream(table, ['lines', 'line'], pieces);
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    const result = await stream.result();
    if (!result.ok || !whole.ok) throw new Error(`document ${String(i)}`);
    expect(result.problems).toEqual(whole.problems);
    const { lines } = whole.value as { readonly lines: { readonly line: readonly unknown[] } };
    expect(items).toEqual(lines.line);
    expect(result.value).toEqual({ ...(whole.value as object), lines: { line: [] } });
  }
});

test('a document of many windows decodes as it does by way of saxes, whole and in pieces', async () => {
  const random = randomFrom(6);
  const lines: string[] = [];
  while (lines.length < 3_000) {
    const made = /<Lines[^>]*>([^]*)<\/Lines\s*>/.exec(makeDocument(random))?.[1];
    if (made !== undefined) lines.push(made);
  }
  const xml = `<Root><Status>OK</Status><Lines>${lines.join('')}</Lines></Root>`;
  const expected = expectedOf(xml) as { readonly lines: { readonly line: readonly unknown[] } };
  const result = decode(table, xml, { unknown: 'ignore' });
  if (!result.ok) throw result.error;
  expect(JSON.stringify(result.value)).toBe(JSON.stringify(expected));
  const bytes = new TextEncoder().encode(xml);
  const stream = decodeStream(
    table,
    ['lines', 'line'],
    [bytes.subarray(0, 100_001), bytes.subarray(100_001)],
  );
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  expect(JSON.stringify(items)).toBe(JSON.stringify(expected.lines.line));
});

test('what is made at one go and what is read with care come to the same value', () => {
  const random = randomFrom(7);
  const plain = (no: number): string =>
    `<Line no="${String(no)}"><Sum>${String(no)}</Sum><Description>d</Description><Code>a</Code><Code></Code>` +
    '<Date format="x">2</Date></Line>';
  for (let i = 0; i < 1_000; i++) {
    const lines = Array.from({ length: 6 }, (_, no) => plain(no)).join('\n');
    const xml = `<Root><Status>OK</Status><Lines>${lines}</Lines></Root>`;
    const bytes = i === 0 ? new TextEncoder().encode(xml) : mutate(new TextEncoder().encode(xml), random);
    const quick = decode(table, bytes, { unknown: 'keep' });
    const careful = decode(table, bytes, { unknown: 'keep', strict: allChecks });
    expect(quick.ok).toBe(careful.ok);
    if (quick.ok && careful.ok) expect(JSON.stringify(quick.value)).toBe(JSON.stringify(careful.value));
  }
});

test('elements and attributes in any order come to the same object, with makers and without', () => {
  const random = randomFrom(8);
  const shuffled = (list: readonly string[]): string[] =>
    list
      .map((item) => ({ item, key: random() }))
      .sort((left, right) => left.key - right.key)
      .map(({ item }) => item);
  const either: TypeTable = {
    ...line,
    attributes: [...(line.attributes ?? []), { at: 'more', as: 'more', is: text }],
  };
  const plain: MessageTable = {
    root: { el: 'Root', is: { parts: [{ el: 'Line', as: 'line', is: either, max: Infinity }] } },
  };
  const makers = specialised(plain);
  for (let i = 0; i < 300; i++) {
    // The first documents are in the order of the table, so that it must be given up on the way.
    const order = i < 5 ? (list: readonly string[]): readonly string[] => list : shuffled;
    const written = (no: number): string => {
      const rows = [
        '<Sum>5</Sum>',
        '<Description>d</Description>',
        '<Code>a</Code>',
        '<Code/>',
        '<Date format="x">2</Date>',
      ];
      const some = rows.filter(() => random() < 0.8);
      const attributes = order([`no="${String(no)}"`, 'more="x"']).slice(0, random() < 0.9 ? 2 : 1);
      return `<Line ${attributes.join(' ')}>${order(some).join(random() < 0.5 ? '' : '<!-- -->\n')}</Line>`;
    };
    const lines = Array.from({ length: 4 }, (_, no) => written(no)).join('');
    const xml = `<Root>${lines}</Root>`;
    const careful = JSON.stringify(decode(plain, xml, { unknown: 'ignore', strict: allChecks }));
    for (const [name, one] of [
      ['table', plain],
      ['makers', makers],
    ] as const) {
      const quick = decode(one, xml, { unknown: 'ignore' });
      if (!quick.ok) throw quick.error;
      const expected = JSON.parse(careful) as { readonly value: unknown };
      expect(JSON.stringify([name, i, quick.value])).toBe(JSON.stringify([name, i, expected.value]));
    }
  }
});

test('code of a type makes the objects whose parts stand in order, in whatever case; no others', () => {
  const made: unknown[] = [];
  const item = {
    attributes: [{ at: 'no', as: 'no', is: { codec: integer } }],
    parts: [
      { el: 'Sum', as: 'sum', is: { codec: decimalNumber }, min: 0 },
      { el: 'Code', as: 'code', is: { codec: textCodec }, max: Infinity },
    ],
    make: inOrder((next) => {
      const object: Record<string, unknown> = {};
      if (next.isAttribute(0)) object['no'] = next.value(0);
      if (next.isElement(1)) object['sum'] = next.value(1);
      object['code'] = next.list(2);
      made.push(object);
      return object;
    }),
  };
  const items: TypeTable = { parts: [{ el: 'Item', as: 'item', is: item, max: Infinity }] };
  const list: MessageTable = { root: { el: 'List', is: items }, ignoreCase: true };
  const read = (content: string): unknown => {
    made.length = 0;
    const result = decode(list, `<List>${content}</List>`);
    if (!result.ok) throw result.error;
    expect(result.problems).toEqual([]);
    return result.value;
  };
  const inCase =
    '<Item no="1"><Sum>1.5</Sum><Code>a</Code><Code></Code></Item><Item><Code>b &amp; c</Code></Item>';
  const expected = { item: [{ no: 1, sum: 1.5, code: ['a', ''] }, { code: ['b & c'] }] };
  expect(read(inCase)).toEqual(expected);
  expect(made).toEqual(expected.item);
  const inLowerCase = inCase.toLowerCase();
  expect(read(inLowerCase)).toEqual(expected);
  expect(made).toEqual([{ no: 1, code: [] }]);
  // The names are known as they are spelt there.
  expect(read(inLowerCase)).toEqual(expected);
  expect(made).toEqual(expected.item);
  expect(read('<item><!-- - --><sum>0</sum></item>')).toEqual({ item: [{ sum: 0, code: [] }] });
  expect(read('<item><code/><sum>1</sum></item><item><sum>2</sum></item>')).toEqual({
    item: [
      { sum: 1, code: [''] },
      { sum: 2, code: [] },
    ],
  });
  expect(made).toEqual([{ code: [''] }]);
});

import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { MessageTable, Part, TypeTable } from '../../../runtime/table.js';
import type { ReadOptions } from '../../../runtime/read/options.js';
import { decode } from '../../../runtime/read/index.js';
import { integer, kept, summary, text, token } from './support.js';

function message(is: TypeTable, more: Partial<MessageTable> = {}): MessageTable {
  return { root: { el: 'root', is }, ...more };
}

function parts(...list: readonly Part[]): MessageTable {
  return message({ parts: list });
}

function read(table: MessageTable, xml: string, options: ReadOptions = {}): unknown {
  const result = decode(table, xml, options);
  if (!result.ok) return `${result.error.code} ${String(result.error.line)}:${String(result.error.column)}`;
  return result.problems.length === 0 ? result.value : [result.value, ...summary(result.problems)];
}

const a: Part = { el: 'a', as: 'a', is: integer, min: 0 };
const b: Part = { el: 'b', as: 'b', is: integer, min: 0 };

describe('elements', () => {
  test('an element that occurs once is a property, a repeated one an array', () => {
    const table = parts(a, { el: 'b', as: 'bs', is: integer, max: Infinity });
    expect(read(table, '<root><a>1</a><b>2</b><b>3</b></root>')).toEqual({ a: 1, bs: [2, 3] });
    expect(read(table, '<root/>')).toStrictEqual({ bs: [] });
  });

  test('elements are found in any order', () => {
    expect(read(parts(a, b), '<root><b>2</b> <!-- c --> <a>1</a></root>')).toEqual({ a: 1, b: 2 });
  });

  test('an empty element is null, or what its default says, or the empty text where the codec keeps it', () => {
    const table = parts(
      { el: 'a', as: 'a', is: text },
      { el: 'b', as: 'b', is: integer, default: '7' },
      { el: 'c', as: 'c', is: kept },
    );
    expect(read(table, '<root><a/><b></b><c/></root>')).toEqual({ a: null, b: 7, c: '' });
  });

  test('text comes together from references, CDATA sections and what stands around comments', () => {
    const table = parts({ el: 'a', as: 'a', is: text });
    const xml = '<root><a> &lt;&#228;<!-- no -->\r\n<![CDATA[ <x>&amp; ]]><?pi no?>&#x1F600;\r</a></root>';
    expect(read(table, xml)).toEqual({ a: ' <ä\n <x>&amp; 😀\n' });
  });

  test('white space is handled as the codec asks', () => {
    const table = parts({ el: 'a', as: 'a', is: token });
    expect(read(table, '<root><a>\n x \t y\n</a></root>')).toEqual({ a: 'x y' });
  });

  test('a value outside of the lexical space is left out and reported', () => {
    const table = parts(a, { el: 'b', as: 'bs', is: integer, max: Infinity });
    expect(read(table, '<root><a>x</a><b>1</b><b>y</b></root>')).toEqual([
      { bs: [1] },
      'invalid-value root/a',
      'invalid-value root/b[2]',
    ]);
  });

  test('a second occurrence of a single element is reported and the first is kept', () => {
    expect(read(parts(a), '<root><a>1</a><a>2</a></root>')).toEqual([{ a: 1 }, 'too-many root/a']);
    expect(read(parts(a), '<root><a>1</a><a>2</a></root>', { unknown: 'keep' })).toEqual([
      { a: 1, $unknown: ['<a>2</a>'] },
      'too-many root/a',
    ]);
  });

  test('names that JavaScript objects know are properties like any other', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const table = parts(...names.map((name): Part => ({ el: name, as: name, is: integer })));
    const xml = `<root>${names.map((name) => `<${name}>1</${name}>`).join('')}</root>`;
    const result = decode(table, xml);
    expect(result.ok && Object.entries(result.value as object)).toEqual(names.map((name) => [name, 1]));
  });
});

describe('unknown values', () => {
  test('are kept where the enumeration is open, kept and reported otherwise', () => {
    const values = ['x', 'y'];
    const table = parts(
      { el: 'a', as: 'a', is: { ...text, values } },
      { el: 'b', as: 'b', is: { ...text, values, open: true } },
    );
    expect(read(table, '<root><a>z</a><b>z</b></root>')).toEqual([
      { a: 'z', b: 'z' },
      'unknown-value root/a',
    ]);
  });
});

describe('types with attributes', () => {
  const table = message({
    attributes: [
      { at: 'id', as: 'id', is: integer, required: true },
      { at: 'unit', as: 'unit', is: token, default: 'kg' },
    ],
    text: { as: 'value', is: integer },
  });

  test('have the text beside the attributes', () => {
    expect(read(table, '<root id="1" unit=\' g \'>5</root>')).toEqual({ id: 1, unit: 'g', value: 5 });
    expect(read(table, '<root id="1"/>')).toEqual({ id: 1, value: null });
  });

  test('report attributes they do not know', () => {
    expect(read(table, '<root id="1" x="&lt;2">5</root>', { unknown: 'keep' })).toEqual([
      { id: 1, value: 5, $attributes: { x: '<2' } },
      'unknown-attribute root/@x',
    ]);
    expect(read(table, '<root id="1" x="2">5</root>', { unknown: 'ignore' })).toEqual({
      id: 1,
      value: 5,
    });
  });
});

describe('groups', () => {
  test('that repeat are arrays of rounds', () => {
    const table = parts({ group: 'sequence', as: 'pairs', max: Infinity, parts: [a, b] });
    expect(read(table, '<root><a>1</a><b>2</b><b>3</b><a>4</a></root>')).toEqual({
      pairs: [{ a: 1, b: 2 }, { b: 3 }, { a: 4 }],
    });
  });

  test('of a repeated choice begin a round with each element', () => {
    const table = parts({ group: 'choice', as: 'items', max: Infinity, parts: [a, b] });
    expect(read(table, '<root><b>1</b><a>2</a><a>3</a></root>')).toEqual({
      items: [{ b: 1 }, { a: 2 }, { a: 3 }],
    });
  });

  test('inside of each other have rounds inside of rounds', () => {
    const inner: Part = { group: 'sequence', as: 'inner', min: 0, max: Infinity, parts: [b] };
    const table = parts({ group: 'sequence', as: 'outer', max: Infinity, parts: [a, inner] });
    expect(read(table, '<root><a>1</a><b>2</b><b>3</b><a>4</a><b>5</b></root>')).toEqual({
      outer: [
        { a: 1, inner: [{ b: 2 }, { b: 3 }] },
        { a: 4, inner: [{ b: 5 }] },
      ],
    });
  });

  test('with one name in two places take it by the place', () => {
    const table = parts(a, b, { el: 'a', as: 'second', is: integer });
    expect(read(table, '<root><a>1</a><b>2</b><a>3</a></root>')).toEqual({ a: 1, b: 2, second: 3 });
    expect(read(table, '<root><a>1</a><a>3</a></root>')).toEqual({ a: 1, second: 3 });
    expect(read(table, '<root><b>2</b><a>3</a></root>')).toEqual({ b: 2, second: 3 });
  });
});

describe('other content', () => {
  test('that is mixed is an array of texts and elements', () => {
    const table = message({ mixed: { as: 'content' }, parts: [a, b] });
    expect(read(table, '<root>x <a>1</a> <b>2</b><a>3</a>y<!-- -->z</root>')).toEqual({
      content: ['x ', { a: 1 }, ' ', { b: 2 }, { a: 3 }, 'yz'],
    });
  });

  test('that is raw stays as it is and can stand alone', () => {
    const table = message({ parts: [{ el: 'a', as: 'a', is: { raw: { as: 'xml' } } }] });
    expect(read(table, '<root><a> &lt;<b c="1"/>\r\n<!-- d --></a></root>')).toEqual({
      a: { xml: ' &lt;<b c="1"/>\n<!-- d -->' },
    });
    expect(read(table, '<root xmlns:p="urn:p"><a><p:b/><c xmlns:p="urn:q"><p:d/></c></a></root>')).toEqual({
      a: { xml: '<p:b xmlns:p="urn:p"/><c xmlns:p="urn:q"><p:d/></c>' },
    });
  });

  test('of a wildcard is raw XML', () => {
    const table = parts(a, { any: ['##other'], as: 'others', min: 0, max: Infinity });
    expect(read(table, '<root xmlns:p="urn:p"><p:x/><a>1</a><p:y>z</p:y></root>')).toEqual({
      a: 1,
      others: ['<p:x xmlns:p="urn:p"/>', '<p:y xmlns:p="urn:p">z</p:y>'],
    });
  });

  test('that is unknown is reported, and kept on demand', () => {
    const xml = '<root><x y="1">z<a>9</a></x><a>1</a>loose</root>';
    expect(read(parts(a), xml)).toEqual([{ a: 1 }, 'unknown-element root/x', 'unexpected-text root']);
    expect(read(parts(a), xml, { unknown: 'keep' })).toEqual([
      { a: 1, $unknown: ['<x y="1">z<a>9</a></x>'] },
      'unknown-element root/x',
      'unexpected-text root',
    ]);
  });
});

describe('xsi', () => {
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

  test('nil is null where the element is nillable', () => {
    const table = parts({ el: 'a', as: 'a', is: kept, nillable: true }, { el: 'b', as: 'b', is: kept });
    expect(read(table, `<root ${xsi}><a xsi:nil="true"/><b xsi:nil="1"/></root>`)).toEqual([
      { a: null, b: null },
      'nil root/b',
    ]);
  });

  test('attributes of an element that is nil are kept, beside text that is null', () => {
    const attributes = [{ at: 'c', as: 'c', is: kept }];
    const xml = `<root ${xsi}><a c="EUR" xsi:nil="true"/><a xsi:nil="true"/></root>`;
    const as = (is: TypeTable): MessageTable => parts({ el: 'a', as: 'a', is, nillable: true, max: 2 });
    const money: TypeTable = { attributes, text: { as: 'value', is: integer } };
    expect(read(as(money), xml)).toEqual({ a: [{ c: 'EUR', value: null }, null] });
    expect(read(as({ attributes, parts: [b] }), xml)).toEqual({ a: [{ $nil: true, c: 'EUR' }, null] });
    const many: TypeTable = { anyAttribute: ['##any'], parts: [{ ...b, max: 2 }] };
    expect(read(as(many), xml)).toEqual({ a: [{ $nil: true, b: [], $attributes: { c: 'EUR' } }, null] });
    expect(read(as({ attributes, raw: { as: 'xml' } }), xml)).toEqual({
      a: [{ $nil: true, c: 'EUR' }, null],
    });
  });

  test('raw content of an element that is nil is kept and reported', () => {
    const is: TypeTable = { raw: { as: 'xml' } };
    const table = parts({ el: 'a', as: 'a', is, nillable: true, max: 2 });
    expect(
      read(table, `<root ${xsi}><a xsi:nil="true">x</a><a xsi:nil="true"><b/></a></root>`),
    ).toMatchObject([
      { a: [{ xml: 'x' }, { xml: expect.stringContaining('<b') }] },
      'nil root/a[1]',
      'nil root/a[2]',
    ]);
  });

  test('type chooses a derived type and is remembered', () => {
    const derived: TypeTable = { name: 'Big', ns: 'urn:t', parts: [a, b] };
    const base: TypeTable = { name: 'Small', ns: 'urn:t', parts: [a], derived: () => [derived] };
    const table = parts({ el: 'x', as: 'x', is: base, max: 2 });
    const xml = `<root ${xsi} xmlns:t="urn:t"><x xsi:type="t:Big"><a>1</a><b>2</b></x><x><a>3</a></x></root>`;
    expect(read(table, xml)).toEqual({ x: [{ $type: 'Big', a: 1, b: 2 }, { a: 3 }] });
  });
});

describe('names', () => {
  test('are compared without regard to case where the table says so', () => {
    const table = parts({ el: 'LineSum', as: 'lineSum', is: integer });
    expect(read(table, '<root><linesum>1</linesum></root>')).toEqual([{}, 'unknown-element root/linesum']);
    expect(read({ ...table, ignoreCase: true }, '<ROOT><linesum>1</linesum></ROOT>')).toEqual({ lineSum: 1 });
  });

  test('are compared with their namespaces', () => {
    const table: MessageTable = {
      root: { el: 'root', ns: 'urn:r', is: { parts: [{ el: 'a', ns: 'urn:r', as: 'a', is: integer }] } },
    };
    expect(read(table, '<root xmlns="urn:r"><a>1</a></root>')).toEqual({ a: 1 });
    expect(read(table, '<p:root xmlns:p="urn:r"><p:a>1</p:a></p:root>')).toEqual({ a: 1 });
    expect(read(table, '<p:root xmlns:p="urn:r"><a>1</a></p:root>')).toEqual([{}, 'unknown-element root/a']);
    expect(read(table, '<root><a>1</a></root>')).toEqual('root 1:1');
  });

  test('recursive types are read as deep as the limit allows', () => {
    const node: TypeTable = { parts: [{ el: 'n', as: 'n', is: () => node, min: 0 }] };
    expect(read(message(node), '<root><n><n/></n></root>')).toEqual({ n: { n: {} } });
    expect(read(message(node), `<root>${'<n>'.repeat(300)}`)).toEqual('depth 1:772');
  });
});

test('what is neither bytes nor text is refused at once, and bytes of another realm are bytes', () => {
  const table = parts(a);
  for (const input of [undefined, null, 7, {}, [60], new ArrayBuffer(7), new Uint16Array(7)]) {
    expect(() => Reflect.apply(decode, undefined, [table, input])).toThrow(
      new TypeError('XML is read from a string or a Uint8Array, and this is neither'),
    );
  }
  const bytes: unknown = runInNewContext("Uint8Array.from('<root/>', (one) => one.charCodeAt(0))");
  expect(bytes instanceof Uint8Array).toBe(false);
  expect(Reflect.apply(decode, undefined, [table, bytes])).toEqual({ ok: true, value: {}, problems: [] });
});

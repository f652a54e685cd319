import { describe, expect, test } from 'vitest';
import { internalSubset } from '../../../runtime/read/doctype.js';
import type { EntityLimits } from '../../../runtime/read/doctype.js';
import { decode } from '../../../runtime/read/index.js';
import type { MessageTable } from '../../../runtime/table.js';
import { walk } from './events.js';
import { summary, text } from './support.js';

const table: MessageTable = {
  root: {
    el: 'r',
    is: {
      parts: [
        {
          el: 'a',
          as: 'a',
          max: Infinity,
          min: 0,
          is: {
            attributes: [
              { at: 'v', as: 'v', is: text },
              { at: 't', as: 't', is: text },
            ],
            text: { as: 'value', is: text },
          },
        },
        { el: 'raw', as: 'raw', min: 0, is: { raw: { as: 'xml' } } },
      ],
    },
  },
};

function read(subset: string, body: string, limits: EntityLimits = {}, head = ''): unknown {
  const result = decode(table, `${head}<!DOCTYPE r [${subset}]>${body}`, { doctype: internalSubset(limits) });
  if (!result.ok)
    return `${result.error.code} ${String(result.error.line)}:${String(result.error.column)} ${result.error.path}`;
  return result.problems.length === 0 ? result.value : [result.value, ...summary(result.problems)];
}

describe('internal entities', () => {
  test('are expanded in content and in attributes', () => {
    const subset = '<!ENTITY co "M&#228;k &amp; &s;"><!ENTITY s "S">';
    expect(read(subset, '<r><a v="&co;!">[&co;]</a></r>')).toEqual({
      a: [{ v: 'Mäk & S!', value: '[Mäk & S]' }],
    });
  });

  test('may hold elements', () => {
    const subset = '<!ENTITY two "<a>1</a> <!-- -->&one;"><!ENTITY one "<a>2</a>">';
    expect(read(subset, '<r>&two;&one;</r>')).toEqual({
      a: [{ value: '1' }, { value: '2' }, { value: '2' }],
    });
  });

  test('come from parameter entities, too', () => {
    expect(read('<!ENTITY % p "<!ENTITY e \'x\'>"> %p; ', '<r><a>&e;</a></r>')).toEqual({
      a: [{ value: 'x' }],
    });
  });

  test.each([
    ['<!ENTITY e "<a>">', '<r>&e;</a></r>', 'entity 1:36 r/a[1]'],
    ['<!ENTITY e "</a>">', '<r><a>&e;</r>', 'entity 1:40 r/a[1]'],
    ['<!ENTITY e "<">', '<r><a v="&e;"/></r>', 'less-than-in-attribute 1:40 r'],
    ['<!ENTITY e "&e;">', '<r><a>&e;</a></r>', 'entity 1:39 r/a[1]'],
    ['<!ENTITY e "&f;"><!ENTITY f "&e;">', '<r><a v="&e;"/></r>', 'entity 1:59 r'],
    ['', '<r><a>&e;</a></r>', 'entity 1:22 r/a[1]'],
    ['<!ENTITY e SYSTEM "x" NDATA n>', '<r><a>&e;</a></r>', 'entity 1:52 r/a[1]'],
    ['<!ENTITY e "x">\n<!ENTITE>', '<r/>', 'doctype 2:1 '],
    ['<!ENTITY e "x&y">', '<r/>', 'reference 1:25 '],
  ])('%s in %s is an error', (subset, body, expected) => {
    expect(read(subset, body)).toBe(expected);
  });
});

describe('attributes', () => {
  const subset = '<!ATTLIST a v NMTOKENS " x   y " t CDATA #IMPLIED><!ATTLIST a v CDATA "z">';

  test('get their defaults and are normalised by their types', () => {
    expect(read(subset, '<r><a/><a v="  1  2 " t=" 3  4 "/></r>')).toEqual({
      a: [
        { v: 'x y', value: null },
        { v: '1 2', t: ' 3  4 ', value: null },
      ],
    });
  });

  test('may declare namespaces', () => {
    expect(read('<!ATTLIST a xmlns CDATA "urn:x">', '<r><a/></r>')).toEqual([
      { a: [] },
      'unknown-element r/a',
    ]);
  });
});

describe('what is outside', () => {
  test('is not read, and missed only where it is referred to', () => {
    const subset = '<!ENTITY e SYSTEM "http://example.com/secret">';
    expect(read(subset, '<r><a>x</a></r>')).toEqual({ a: [{ value: 'x' }] });
    expect(read(subset, '<r><a>x&e;y</a></r>')).toEqual([
      { a: [{ value: 'xy' }] },
      'unresolved-entity r/a[1]',
    ]);
    expect(read(subset, '<r><a v="&e;"/></r>')).toBe('entity 1:71 r');
  });

  test('may declare any entity, unless the document stands alone', () => {
    const subset = '<!ENTITY % p SYSTEM "x"> %p;';
    expect(read(subset, '<r><a>x&e;</a></r>')).toEqual([{ a: [{ value: 'x' }] }, 'unresolved-entity r/a[1]']);
    expect(read(subset, '<r><a>x&e;</a></r>', {}, '<?xml version="1.0" standalone="yes"?>')).toMatch(
      /^entity/,
    );
  });
});

describe('entities that grow', () => {
  const laughs = ['<!ENTITY l0 "lol">'];
  for (let i = 1; i < 10; i++) laughs.push(`<!ENTITY l${String(i)} "${`&l${String(i - 1)};`.repeat(10)}">`);

  test('a billion laughs end at the limit', () => {
    expect(read(laughs.join(''), '<r><a>&l9;</a></r>')).toMatch(/^limit/);
    expect(read(laughs.join(''), '<r><a v="&l9;"/></r>')).toMatch(/^limit/);
    expect(read(laughs.join(''), '<r><a>&l2;</a></r>')).toEqual({ a: [{ value: 'lol'.repeat(100) }] });
  });

  test('one long entity, often referred to, ends at the limit', () => {
    const body = `<r><a>${'&e;'.repeat(20_000)}</a></r>`;
    expect(read(`<!ENTITY e "${'x'.repeat(50_000)}">`, body)).toMatch(/^limit/);
    expect(read(`<!ENTITY e "${'x'.repeat(50)}">`, body)).toEqual({ a: [{ value: 'x'.repeat(1_000_000) }] });
  });

  test('parameter entities that double end at the limit', () => {
    const doubling = ['<!ENTITY % p0 "">'];
    for (let i = 1; i < 30; i++)
      doubling.push(`<!ENTITY % p${String(i)} "&#37;p${String(i - 1)};&#37;p${String(i - 1)};">`);
    expect(read(`${doubling.join('')}%p29;`, '<r/>')).toMatch(/^limit/);
  });
});

test('raw XML out of a document with entities can stand alone', () => {
  const subset = '<!ENTITY e "<b v=\'&f;\'>&f;</b>"><!ENTITY f "1&#38;amp;2"><!ATTLIST c d CDATA "&#60;">';
  expect(read(subset, '<r><raw>x&e;<c/>y</raw></r>')).toEqual({
    a: [],
    raw: { xml: 'x<b v="1&#38;2">1&amp;2</b><c d="&#60;"/>y' },
  });
});

test('a document with entities reads alike wherever it is cut in two', () => {
  const subset = '<!ENTITY e "<b v=\'&f;\'>&f;\r</b>\r\n"><!ENTITY f "1ä"><!ATTLIST c d NMTOKEN " x ">';
  const bytes = new TextEncoder().encode(
    `<!DOCTYPE r [${subset}]><r>&e;<c/> &f;&e;<a v="&f;\n"/>&#13;&f;</r>`,
  );
  const options = { doctype: internalSubset() };
  const whole = walk([bytes], options);
  for (let at = 0; at <= bytes.length; at++) {
    expect(walk([bytes.subarray(0, at), bytes.subarray(at)], options)).toEqual(whole);
  }
});

import { describe, expect, test } from 'vitest';
import type { MessageTable, TypeTable } from '../../../runtime/index.js';
import {
  boolean,
  dateLenient,
  decimal,
  decimalComma,
  encode,
  encodeBytes,
  base64,
  integer,
  list,
  token,
} from '../../../runtime/index.js';
import { anyText, at, el, message, outcome } from './support.js';

const num = { codec: integer };
const amount: TypeTable = {
  attributes: [at('currency', { codec: token }), at('kind', anyText, { required: true, fixed: 'net' })],
  text: { as: 'value', is: { codec: decimalComma } },
};
const address: TypeTable = { name: 'Address', parts: [el('street'), el('city', anyText, { min: 0 })] };
const foreign: TypeTable = { name: 'Foreign', parts: [...(address.parts ?? []), el('country')] };
const tree: TypeTable = {
  attributes: [at('id', num)],
  parts: [el('node', () => tree, { min: 0, max: Infinity })],
};
const repeatedChoice = message({
  parts: [
    {
      group: 'choice',
      min: 1,
      max: Infinity,
      as: 'lines',
      parts: [
        el('product', { parts: [el('name')] }),
        el('comment'),
        { group: 'sequence', parts: [el('x'), el('y')] },
      ],
    },
  ],
});
const optionalGroup = message({
  parts: [el('a'), { group: 'sequence', min: 0, parts: [el('b'), el('c'), el('d', anyText, { min: 0 })] }],
});
const choice = message({
  parts: [
    {
      group: 'choice',
      parts: [
        el('a'),
        { group: 'sequence', parts: [el('b'), el('c', anyText, { min: 0 })] },
        { group: 'sequence', parts: [el('b'), el('d')] },
        el('e', anyText, { max: 3 }),
      ],
    },
  ],
});
const inherited = message({
  parts: [
    el('to', { ...address, derived: () => [foreign] }),
    el('from', { name: 'Party', abstract: true, derived: () => [address] }, { min: 0 }),
  ],
});
const mixed = message({
  parts: [
    {
      group: 'choice',
      min: 0,
      max: Infinity,
      as: 'x',
      parts: [el('b'), el('n', num), { any: ['##any'], as: 'any' }],
    },
  ],
  mixed: { as: 'content' },
});
const XMLNS = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

type Case = readonly [
  rule: string,
  table: MessageTable,
  value: unknown,
  expected: string | readonly string[],
];

const cases: readonly Case[] = [
  [
    'elements stand in the order of the content model',
    message({ parts: [el('a'), el('b')] }),
    { b: '2', a: '1' },
    '<r><a>1</a><b>2</b></r>',
  ],
  [
    'undefined omits',
    message({ parts: [el('a', anyText, { min: 0 }), el('b')] }),
    { a: undefined, b: '' },
    '<r><b/></r>',
  ],
  [
    'null writes the empty element',
    message({ parts: [el('a', num), el('b', num)] }),
    { a: null, b: 0 },
    '<r><a/><b>0</b></r>',
  ],
  [
    'null is nil where the element is nillable',
    message({ parts: [el('a', num, { nillable: true })] }),
    { a: null },
    `<r ${XMLNS}><a xsi:nil="true"/></r>`,
  ],
  [
    'a required element that is missing is a problem',
    message({ parts: [el('a'), el('b', address)] }),
    {},
    ['missing a', 'missing b'],
  ],
  [
    'a required element with one value is written by itself',
    message({ parts: [el('a', anyText, { fixed: '1&2' })] }),
    {},
    '<r><a>1&amp;2</a></r>',
  ],
  [
    'another value than the fixed one is a problem',
    message({ parts: [el('a', { codec: decimal }, { fixed: '1.0' }), el('b', anyText, { fixed: 'x' })] }),
    { a: 1, b: 'y' },
    ['fixed b'],
  ],
  [
    'a repeated element is an array',
    message({ parts: [el('a', num, { min: 0, max: 3 })] }),
    { a: [1, undefined, 2] },
    '<r><a>1</a><a>2</a></r>',
  ],
  ['an empty array is nothing', message({ parts: [el('a', num, { min: 0, max: 3 })] }), { a: [] }, '<r/>'],
  [
    'the occurrence of an array is checked',
    message({
      parts: [el('a', num, { min: 1, max: 2 }), el('b', num, { min: 2, max: 9 }), el('c', num, { max: 2 })],
    }),
    { a: [1, 2, 3], b: [1] },
    ['too-many a', 'too-few b', 'missing c'],
  ],
  [
    'a single value in place of an array is a problem',
    message({ parts: [el('a', num, { max: 2 })] }),
    { a: 1 },
    ['type a'],
  ],
  [
    'an array in place of a single value is a problem',
    message({ parts: [el('a', num), el('b', address)] }),
    { a: [1], b: [{}] },
    ['type a', 'type b'],
  ],
  [
    'a forbidden element is a problem',
    message({ parts: [el('a', num, { min: 0, max: 0 })] }),
    { a: 1 },
    ['too-many a'],
  ],

  [
    'attributes stand in the start tag',
    message({ attributes: [at('x'), at('n', num)], parts: [] }),
    { n: 1, x: '"<&>\t\n\r' },
    '<r x="&quot;&lt;&amp;>&#9;&#10;&#13;" n="1"/>',
  ],
  ['an attribute of null is empty', message({ attributes: [at('x', num)] }), { x: null }, '<r x=""/>'],
  [
    'a required attribute that is missing is a problem',
    message({ attributes: [at('x', num, { required: true })] }),
    {},
    ['missing x'],
  ],
  [
    'a required attribute of one value is written by itself, a default is not',
    message({
      attributes: [
        at('x', anyText, { required: true, fixed: 'f' }),
        at('y', anyText, { default: 'd' }),
        at('z', anyText, { fixed: 'f' }),
      ],
    }),
    {},
    '<r x="f"/>',
  ],
  [
    'another value than the fixed one of an attribute is a problem',
    message({ attributes: [at('z', anyText, { fixed: 'f' })] }),
    { z: 'g' },
    ['fixed z'],
  ],

  [
    'text stands beside attributes',
    message({ parts: [el('sum', amount)] }),
    { sum: { value: '1.50', currency: 'EUR' } },
    '<r><sum currency="EUR" kind="net">1,50</sum></r>',
  ],
  [
    'a bare value stands for the text',
    message({ parts: [el('sum', amount)] }),
    { sum: 2.5 },
    '<r><sum kind="net">2,5</sum></r>',
  ],
  [
    'null as the text or in place of it is the empty element',
    message({ parts: [el('sum', amount), el('two', amount)] }),
    { sum: { currency: 'EUR', value: null }, two: null },
    '<r><sum currency="EUR" kind="net"/><two kind="net"/></r>',
  ],
  [
    'text that is missing is a problem',
    message({ parts: [el('sum', amount)] }),
    { sum: { currency: 'EUR' } },
    ['missing sum.value'],
  ],
  [
    'a bare value cannot give required attributes',
    message({
      parts: [
        el(
          'sum',
          { attributes: [at('c', anyText, { required: true })], text: { as: 'v', is: num } },
          { max: 2 },
        ),
      ],
    }),
    { sum: [1] },
    ['missing sum[0]'],
  ],
  [
    'a list is bare text, not a repeated element',
    message({
      parts: [
        el('ids', { text: { as: 'v', is: { codec: list(integer) } } }),
        el('b', { codec: list(integer) }),
      ],
    }),
    { ids: [1, 2], b: [] },
    '<r><ids>1 2</ids><b/></r>',
  ],
  [
    'bytes are bare text',
    message({ parts: [el('d', { attributes: [at('t')], text: { as: 'v', is: { codec: base64 } } })] }),
    { d: Uint8Array.of(1, 2) },
    '<r><d>AQI=</d></r>',
  ],

  [
    'members of a group that occurs once are properties of the parent',
    optionalGroup,
    { c: '3', b: '2', a: '1' },
    '<r><a>1</a><b>2</b><c>3</c></r>',
  ],
  ['an optional group is left out as a whole', optionalGroup, { a: '1' }, '<r><a>1</a></r>'],
  ['an optional group is given as a whole', optionalGroup, { a: '1', d: '4' }, ['missing b', 'missing c']],
  [
    'a group of any order is written in the order of the table',
    message({ parts: [{ group: 'all', parts: [el('a'), el('b', anyText, { min: 0 })] }] }),
    { b: '2', a: '1' },
    '<r><a>1</a><b>2</b></r>',
  ],
  ['of a choice one alternative is written', choice, { a: '1' }, '<r><a>1</a></r>'],
  [
    'the properties choose between alternatives that share some',
    choice,
    { b: '1', d: '2' },
    '<r><b>1</b><d>2</d></r>',
  ],
  ['the first alternative that is complete is taken', choice, { b: '1' }, '<r><b>1</b></r>'],
  [
    'a repeated alternative is chosen by an array that is not empty',
    choice,
    { e: ['1', '2'] },
    '<r><e>1</e><e>2</e></r>',
  ],
  ['none of a required choice is a problem', choice, { e: [] }, ['choice ']],
  [
    'several of a choice are a problem, and so are their own',
    choice,
    { a: 1, b: '2' },
    ['choice ', 'invalid-value a'],
  ],
  [
    'nothing may be chosen where the choice or an alternative is optional',
    message({
      parts: [
        { group: 'choice', min: 0, parts: [el('a')] },
        { group: 'choice', parts: [el('b'), el('c', anyText, { min: 0 })] },
      ],
    }),
    {},
    '<r/>',
  ],
  [
    'a repeated group is an array of rounds',
    repeatedChoice,
    { lines: [{ comment: '1' }, { product: { name: '2' } }, { y: '4', x: '3' }] },
    '<r><comment>1</comment><product><name>2</name></product><x>3</x><y>4</y></r>',
  ],
  [
    'problems in rounds have their index',
    repeatedChoice,
    {
      lines: [
        {},
        { comment: 1 },
        'x',
        { x: '1' },
        { comment: 'a', product: {} },
        { product: {}, prodct: {} },
      ],
    },
    [
      'choice lines[0]',
      'invalid-value lines[1].comment',
      'type lines[2]',
      'missing lines[3].y',
      'choice lines[4]',
      'missing lines[4].product.name',
      'unknown-property lines[5].prodct',
      'missing lines[5].product.name',
    ],
  ],
  ['a repeated group must have its rounds', repeatedChoice, {}, ['missing lines']],

  [
    'types contain themselves',
    message(tree),
    { id: 1, node: [{ id: 2 }, { id: 3, node: [{ id: 4 }] }] },
    '<r id="1"><node id="2"/><node id="3"><node id="4"/></node></r>',
  ],
  [
    'a derived type is named by $type',
    inherited,
    { to: { $type: 'Foreign', country: 'FI', street: 'S' } },
    `<r ${XMLNS}><to xsi:type="Foreign"><street>S</street><country>FI</country></to></r>`,
  ],
  [
    'the type of the element needs no $type',
    inherited,
    { to: { street: 'S' }, from: { $type: 'Address', street: 'T' } },
    `<r ${XMLNS}><to><street>S</street></to><from xsi:type="Address"><street>T</street></from></r>`,
  ],
  [
    'an unknown type and an abstract one are problems',
    inherited,
    { to: { $type: 'Nope', street: 'S' }, from: {} },
    ['type to.$type', 'missing from.$type'],
  ],

  [
    'mixed content is an array',
    mixed,
    { content: ['a', '&', { b: 'x' }, { n: 1 }, '\n', { any: '<z/>' }] },
    '<r>a&amp;<b>x</b><n>1</n>\n<z/></r>',
  ],
  ['neighbouring texts never end a CDATA section', mixed, { content: [']', ']', '>'] }, '<r>]]&gt;</r>'],
  [
    'problems in mixed content have their index',
    mixed,
    { content: [{ b: 1 }, 5, { c: '' }, { b: '', n: 1 }, '\u0000'] },
    [
      'invalid-value content[0].b',
      'type content[1]',
      'type content[2]',
      'type content[3]',
      'illegal-character content[4]',
    ],
  ],
  [
    'elements in mixed content keep to the content model',
    message({ parts: [el('b'), el('c')], mixed: { as: 'content' } }),
    { content: ['x', { c: '' }, { b: '' }] },
    ['order content[2]'],
  ],
  [
    'elements that mixed content lacks are problems',
    message({ parts: [el('b'), el('c')], mixed: { as: 'content' } }),
    { content: [{ b: '' }, { b: '' }] },
    ['too-many content[1]', 'missing content'],
  ],
  [
    'content that the schema leaves open is raw XML',
    message({ attributes: [at('a')], raw: { as: 'xml' } }),
    { a: '1', xml: 'x<b c="d">&amp;</b><!-- - -->' },
    '<r a="1">x<b c="d">&amp;</b><!-- - --></r>',
  ],
  ['raw XML must be well-formed', message({ raw: { as: 'xml' } }), { xml: '<b>' }, ['not-well-formed xml']],
  [
    'a wildcard takes elements as XML',
    message({ parts: [{ any: ['##any'], as: 'ext', min: 0, max: 2 }, el('z')] }),
    { ext: ['<q:a xmlns:q="u"/>', ' <b/> '], z: '' },
    '<r><q:a xmlns:q="u"/><b/><z/></r>',
  ],
  [
    'a wildcard takes one element a piece',
    message({ parts: [{ any: ['##any'], as: 'ext', max: 2 }] }),
    { ext: ['<a/><b/>', 'text', 5] },
    ['not-well-formed ext[0]', 'not-well-formed ext[1]', 'type ext[2]', 'too-many ext'],
  ],

  [
    'what a decoder kept is written back',
    message({ attributes: [at('x')], parts: [el('a')] }),
    {
      a: '1',
      $unknown: ['<new/>'],
      $attributes: { y: '2', '{urn:z}w': '3', '{http://www.w3.org/XML/1998/namespace}lang': 'fi' },
    },
    '<r y="2" xmlns:a1="urn:z" a1:w="3" xml:lang="fi"><a>1</a><new/></r>',
  ],
  [
    'kept attributes cannot stand in for known ones',
    message({ attributes: [at('x')] }),
    { $attributes: { x: '1', xmlns: 'u', 'a b': '', y: 1, z: '\u0001' } },
    [
      'unknown-attribute $attributes.x',
      'unknown-attribute $attributes.xmlns',
      'unknown-attribute $attributes["a b"]',
      'type $attributes.y',
      'illegal-character $attributes.z',
    ],
  ],

  [
    'a property that nobody knows is a problem',
    message({ parts: [el('invoiceDate', anyText, { min: 0 })] }),
    { invoicedate: 'x', other: undefined, 'a-b': 1 },
    ['unknown-property invoicedate', 'unknown-property ["a-b"]'],
  ],
  [
    'names of the prototype are data',
    message({
      parts: [
        el('constructor', anyText, { min: 0 }),
        el('toString', anyText, { min: 0 }),
        el('__proto__', anyText, { min: 0 }),
      ],
    }),
    JSON.parse('{"__proto__":"p"}'),
    '<r><__proto__>p</__proto__></r>',
  ],
  [
    'rules between properties are checked',
    message({
      parts: ['a', 'b', 'c', 'd'].map((name) => el(name, anyText, { min: 0 })),
      rules: [
        { kind: 'exactly-one', of: ['a', 'b'], reason: 'why' },
        { kind: 'at-least-one', of: ['c', 'd'], reason: 'why' },
        { kind: 'at-most-one', of: ['a', 'b'], reason: 'why' },
        { kind: 'requires', of: ['a', 'c', 'd'], reason: 'why' },
      ],
    }),
    { a: '', b: '' },
    ['rule ', 'rule ', 'rule ', 'rule '],
  ],
  [
    'values go through their codec',
    message({
      parts: [el('a', { codec: boolean }), el('b', { codec: dateLenient }), el('c', { codec: decimalComma })],
    }),
    { a: true, b: '2024-02-29', c: 1e21 },
    '<r><a>true</a><b>2024-02-29</b><c>1000000000000000000000</c></r>',
  ],
  [
    'values that the codec refuses are problems',
    message({
      parts: [
        el('a', { codec: boolean }),
        el('b', { codec: dateLenient }),
        el('c', { codec: decimalComma }),
        el('d'),
      ],
    }),
    { a: 'true', b: new Date(0), c: NaN, d: 5 },
    ['invalid-value a', 'type b', 'invalid-value c', 'invalid-value d'],
  ],
  [
    'text is escaped no more than needed',
    message({ parts: [el('a')] }),
    { a: `<&>"']]>\t\n\r]]&gt;😀` },
    `<r><a>&lt;&amp;>"']]&gt;\t\n&#13;]]&amp;gt;😀</a></r>`,
  ],
  [
    'what XML cannot carry is a problem',
    message({ attributes: [at('z')], parts: [el('a', anyText, { max: 9 })] }),
    { z: '\u0007', a: ['\u0000', '\ud800', '\udc00x', '\ufffe', 'ok'] },
    [
      'illegal-character z',
      'illegal-character a[0]',
      'illegal-character a[1]',
      'illegal-character a[2]',
      'illegal-character a[3]',
    ],
  ],
  ['a message that is no object is a problem', message({ parts: [] }), 'x', ['type ']],
  ['a message that is missing is a problem', message({ parts: [] }), undefined, ['missing ']],
  [
    'null as the message is an empty one, with what it lacks',
    message({ parts: [el('a')] }),
    null,
    ['missing a'],
  ],
];

describe('an object is written so that', () => {
  test.each(cases)('%s', (_, table, value, expected) => {
    expect(outcome(encode(table, value))).toStrictEqual(expected);
    const bytes = outcome(encodeBytes(table, value));
    expect(bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes).toStrictEqual(expected);
  });
});

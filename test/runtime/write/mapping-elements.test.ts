import type { TypeTable } from '../../../runtime/index.js';
import { base64, decimal, decimalComma, integer, list, token } from '../../../runtime/index.js';
import { anyText, at, el, expectEach, message } from './support.js';

const num = { codec: integer };
const amount: TypeTable = {
  attributes: [at('currency', { codec: token }), at('kind', anyText, { required: true, fixed: 'net' })],
  text: { as: 'value', is: { codec: decimalComma } },
};
const address: TypeTable = { name: 'Address', parts: [el('street'), el('city', anyText, { min: 0 })] };
const XMLNS = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

expectEach('an object is written so that, of elements, attributes and text,', [
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
    'null text beside attributes is nil where the element is nillable',
    message({
      parts: [
        el(
          'a',
          { text: { as: 'value', is: num }, attributes: [{ at: 'b', as: 'b', is: anyText }] },
          { nillable: true },
        ),
      ],
    }),
    { a: { value: null, b: 'x' } },
    `<r ${XMLNS}><a b="x" xsi:nil="true"/></r>`,
  ],
  [
    'an element with elements is nil and has attributes where the object says so',
    message({
      parts: [el('a', { parts: [el('b')], attributes: [at('c', anyText)] }, { nillable: true, max: 2 })],
    }),
    { a: [{ $nil: true, c: 'x' }, null] },
    `<r ${XMLNS}><a c="x" xsi:nil="true"/><a xsi:nil="true"/></r>`,
  ],
  [
    'an element that is nil cannot have content, nor be nil where the schema does not say so',
    message({
      parts: [
        el('a', { parts: [el('b')], attributes: [at('c', anyText, { required: true })] }, { nillable: true }),
        el('d', { parts: [el('b')] }),
      ],
    }),
    { a: { $nil: true, b: 'x' }, d: { $nil: true, b: 'x' } },
    ['missing a.c', 'nil a.b', 'unknown-property d.$nil'],
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
    'null as the text of a nillable element is nil, with its attributes',
    message({ parts: [el('sum', amount, { nillable: true })] }),
    { sum: { currency: 'EUR', value: null } },
    `<r ${XMLNS}><sum currency="EUR" kind="net" xsi:nil="true"/></r>`,
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
]);

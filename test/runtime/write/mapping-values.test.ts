import { boolean, dateLenient, decimalComma } from '../../../runtime/index.js';
import { anyText, at, el, expectEach, message } from './support.js';

expectEach('an object is written so that, of properties and values,', [
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
]);

import type { TypeTable } from '../../../runtime/index.js';
import { integer } from '../../../runtime/index.js';
import { anyText, at, el, expectEach, message } from './support.js';

const num = { codec: integer };
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
const XMLNS = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const known: TypeTable = { name: 'Known', text: { as: 'v', is: num } };
const abstractText: TypeTable = { ...known, name: 'Open', abstract: true, derived: () => [known] };

expectEach('an object is written so that, of groups, choices and types,', [
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
    'an abstract type takes neither null nor a bare value, which cannot say their type',
    message({ parts: [el('a', abstractText), el('b', abstractText), el('c', abstractText)] }),
    { a: 1, b: null, c: { $type: 'Known', v: 2 } },
    ['missing a', 'missing b'],
  ],
]);

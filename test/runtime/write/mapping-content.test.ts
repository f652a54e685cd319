import { integer } from '../../../runtime/index.js';
import { at, el, expectEach, message } from './support.js';

const num = { codec: integer };
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

expectEach('an object is written so that, of mixed, raw and unknown content,', [
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
    'a wildcard takes elements of its namespaces only',
    {
      root: { el: 'r', ns: 'urn:r', is: { parts: [{ any: ['##other'], as: 'ext', min: 0, max: 9 }] } },
      prefixes: { 'urn:r': 'ns1' },
    },
    {
      ext: [
        '<a/>',
        '<a xmlns="urn:y" b="1"/>',
        "<p:a xmlns:p='urn:r'/>",
        '<ns1:a/>',
        '<p:a xmlns:p="urn:y"/>',
      ],
    },
    ['unknown-element ext[0]', 'unknown-element ext[2]', 'unknown-element ext[3]'],
  ],
  [
    'elements of a wildcard in mixed content keep to the content model',
    message({ parts: [el('b'), { any: ['urn:x'], as: 'any', min: 1, max: 1 }], mixed: { as: 'content' } }),
    { content: ['x', { any: '<a xmlns="urn:x"/>' }, { b: '' }, { any: '<a/>' }] },
    ['order content[2]', 'unknown-element content[3]'],
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
]);

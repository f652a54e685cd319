import { describe, expect, test } from 'vitest';
import type { MessageTable, TypeTable } from '../../../runtime/index.js';
import { encode } from '../../../runtime/index.js';
import { anyText, at, el, outcome } from './support.js';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const derived: TypeTable = { name: 'D', ns: 'urn:d', parts: [el('x', anyText, { ns: 'urn:a' })] };

function table(is: TypeTable, rest: Partial<MessageTable> = {}): MessageTable {
  return { root: { el: 'r', ns: 'urn:a', is }, ...rest };
}

describe('namespaces', () => {
  const cases: readonly (readonly [name: string, table: MessageTable, value: unknown, expected: string])[] = [
    [
      'get a prefix each where the table asks for none',
      table({ parts: [el('x', anyText, { ns: 'urn:b' }), el('y')] }),
      { x: '1', y: '2' },
      '<ns1:r xmlns:ns1="urn:a" xmlns:ns2="urn:b"><ns2:x>1</ns2:x><y>2</y></ns1:r>',
    ],
    [
      'get the prefixes that the table asks for',
      table({ parts: [el('x', anyText, { ns: 'urn:b' })] }, { prefixes: { 'urn:a': '', 'urn:b': 'b' } }),
      { x: '1' },
      '<r xmlns="urn:a" xmlns:b="urn:b"><b:x>1</b:x></r>',
    ],
    [
      'are no default where an element stands in none',
      table({ parts: [el('x')] }, { prefixes: { 'urn:a': '' } }),
      { x: '1' },
      '<ns1:r xmlns:ns1="urn:a"><x>1</x></ns1:r>',
    ],
    [
      'of attributes need a prefix beside the default',
      table(
        {
          attributes: [
            at('k', anyText, { ns: 'urn:a' }),
            at('lang', anyText, { ns: 'http://www.w3.org/XML/1998/namespace' }),
          ],
        },
        { prefixes: { 'urn:a': '' } },
      ),
      { k: '1', lang: 'fi' },
      '<r xmlns="urn:a" xmlns:ns1="urn:a" ns1:k="1" xml:lang="fi"/>',
    ],
    [
      'of derived types are declared',
      table(
        { parts: [el('o', { parts: [], derived: () => [derived] }, { ns: 'urn:a' })] },
        { prefixes: { 'urn:a': 'a', 'urn:d': 'd' } },
      ),
      { o: { $type: '{urn:d}D', x: '1' } },
      `<a:r xmlns:a="urn:a" xmlns:d="urn:d" xmlns:xsi="${XSI}"><a:o xsi:type="d:D"><a:x>1</a:x></a:o></a:r>`,
    ],
    [
      'keep their prefix although another is called xsi',
      table(
        { parts: [el('x', anyText, { ns: 'urn:b', nillable: true })] },
        { prefixes: { 'urn:a': 'xsi', 'urn:b': 'ns1' } },
      ),
      { x: null },
      `<xsi:r xmlns:xsi="urn:a" xmlns:ns1="urn:b" xmlns:ns2="${XSI}"><ns1:x ns2:nil="true"/></xsi:r>`,
    ],
    [
      'may be declared for values alone',
      { root: { el: 'r', is: { parts: [] } }, prefixes: { 'urn:"&': 'q' } },
      {},
      '<r xmlns:q="urn:&quot;&amp;"/>',
    ],
    [
      'of kept attributes use the prefix of the root',
      table({ parts: [] }, { prefixes: { 'urn:a': 'a' } }),
      { $attributes: { '{urn:a}k': '1', '{urn:z}k': '2', '{urn:z}l': '3' } },
      '<a:r xmlns:a="urn:a" a:k="1" xmlns:a1="urn:z" a1:k="2" a1:l="3"/>',
    ],
  ];

  test.each(cases)('%s', (_, message, value, expected) => {
    expect(outcome(encode(message, value))).toBe(expected);
  });
});

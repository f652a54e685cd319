import { describe, expect, test } from 'vitest';
import { decode } from '../../../runtime/read/index.js';
import type { ReadOptions } from '../../../runtime/read/options.js';
import type { MessageTable } from '../../../runtime/table.js';
import { summary, text } from './support.js';

const table: MessageTable = {
  root: {
    el: 'r',
    is: {
      parts: [
        { el: 'l', as: 'l', max: Infinity, min: 0, is: { parts: [{ el: 'a', as: 'a', is: text, min: 0 }] } },
      ],
    },
  },
};

function errorOf(xml: string, options: ReadOptions = {}): string {
  const result = decode(table, xml, options);
  if (result.ok) return `accepted ${JSON.stringify(result.value)} ${summary(result.problems).join(', ')}`;
  const { code, line, column, path } = result.error;
  return `${code} ${String(line)}:${String(column)} ${path}`;
}

const FAULTS: readonly (readonly [xml: string, expected: string])[] = [
  ['', 'empty 1:1 '],
  [' \n', 'empty 2:1 '],
  ['<!-- -->', 'empty 1:9 '],
  ['x', 'text-outside-root 1:1 '],
  ['<r/>x', 'text-outside-root 1:5 '],
  ['<r/><r/>', 'second-root 1:5 '],
  ['<r>', 'unexpected-end 1:4 r'],
  ['<r', 'unexpected-end 1:3 '],
  ['<r><l/><l>\n<a>x', 'unexpected-end 2:5 r/l[2]/a'],
  ['<r></s>', 'mismatched-tag 1:4 r'],
  ['</r>', 'mismatched-tag 1:1 '],
  ['<r></r x>', 'tag 1:8 r'],
  ['<r><l / ></r>', 'tag 1:7 r'],
  ['<r><1/></r>', 'name 1:5 r'],
  ['<r>< l/></r>', 'name 1:5 r'],
  ['<r><-l/></r>', 'name 1:5 r'],
  ['<r><l a=1/></r>', 'attribute 1:9 r'],
  ['<r><l a/></r>', 'attribute 1:8 r'],
  ['<r><l a="1"b="2"/></r>', 'tag 1:12 r'],
  ['<r><l a="1" a="2"/></r>', 'duplicate-attribute 1:13 r'],
  ['<r><l a="<"/></r>', 'less-than-in-attribute 1:10 r'],
  ['<r>&nbsp;</r>', 'entity 1:4 r'],
  ['<r>a & b</r>', 'reference 1:6 r'],
  ['<r>&#x;</r>', 'reference 1:4 r'],
  ['<r>&#0;</r>', 'character 1:4 r'],
  ['<r>&#xFFFE;</r>', 'character 1:4 r'],
  ['<r>&#99999999999;</r>', 'character 1:4 r'],
  ['<r>]]></r>', 'cdata-end 1:4 r'],
  ['<r>\u0001</r>', 'character 1:4 r'],
  ['<r><!-- a -- b --></r>', 'comment 1:11 r'],
  ['<r><!-- a ---></r>', 'comment 1:11 r'],
  ['<r><?xml a?></r>', 'declaration 1:4 r'],
  [' <?xml version="1.0"?><r/>', 'declaration 1:2 '],
  ['<?xml version="2.0"?><r/>', 'declaration 1:1 '],
  ['<?xml version="1.0" standalone="maybe"?><r/>', 'declaration 1:1 '],
  ['<?a:b?><r/>', 'processing-instruction 1:1 '],
  ['<r><!ELEMENT a></r>', 'markup 1:4 r'],
  ['<![CDATA[]]><r/>', 'markup 1:1 '],
  ['<!DOCTYPE r><r/>', 'doctype 1:1 '],
  ['<r><p:l/></r>', 'namespace 1:4 r'],
  ['<r xmlns:p=""/>', 'namespace 1:13 '],
  ['<r xmlns:xmlns="urn:x"/>', 'namespace 1:17 '],
  ['<r xmlns:xml="urn:x"/>', 'namespace 1:15 '],
  ['<r xmlns:p="urn:x" xmlns:q="urn:x" p:a="1" q:a="2"/>', 'duplicate-attribute 1:49 '],
  ['<r><a:b:c/></r>', 'name 1:5 r'],
  ['<s/>', 'root 1:1 '],
];

describe('an error has a code, a place and a path', () => {
  test.each(FAULTS)('%j', (xml, expected) => {
    expect(errorOf(xml)).toBe(expected);
  });

  test('and shows the input around the place', () => {
    const result = decode(table, '<r>\n\n  <l>ä</l>\n <l></a></r>');
    expect(result.ok ? null : result.error.excerpt).toBe('<r> <l>ä</l> <l></a></r>');
    expect(result.ok ? null : result.error.message).toBe('</a> stands where </l> is due at line 4, column 5');
  });
});

describe('an error far from the end of the input is the same', () => {
  const inside = FAULTS.filter(([, expected]) => !/^(?:empty|unexpected-end|second-root)/.test(expected));

  test.each(inside)('%j', (xml, expected) => {
    // Twice, since the second time names are guessed.
    expect(errorOf(xml + ' '.repeat(200))).toBe(expected);
    expect(errorOf(xml + ' '.repeat(200))).toBe(expected);
  });

  test('in a list, too', () => {
    const line = '<l><a>ä &amp; x</a></l>\n';
    const list = (faulty: string): string => `<r>\n${line.repeat(50)}${faulty}${line.repeat(50)}</r>`;
    expect(errorOf(list('<l><a>&x;</a></l>'))).toBe('entity 52:7 r/l[51]/a');
    expect(errorOf(list('<l><a>ä\u0001</a></l>'))).toBe('character 52:8 r/l[51]/a');
    expect(errorOf(list('<l><a>ä]]></a></l>'))).toBe('cdata-end 52:8 r/l[51]/a');
    expect(errorOf(list('<l><a>ä</b></l>'))).toBe('mismatched-tag 52:8 r/l[51]/a');
    expect(errorOf(list('<l><a>ä</a></a>'))).toBe('mismatched-tag 52:12 r/l[51]');
    expect(errorOf(list('<l><a><a/></a></l>'))).toContain('unknown-element r/l[51]/a/a');
  });
});

describe('what can be tolerated', () => {
  test('control characters stay in the text, each use reported', () => {
    const options: ReadOptions = { lenient: { controlCharacters: true } };
    expect(errorOf('<r><l><a>x\u0001y</a></l></r>', options)).toBe(
      'accepted {"l":[{"a":"x\\u0001y"}]} illegal-character r/l[1]/a',
    );
  });

  test('so do those that a reference names, in attributes too; what is no character of Unicode is refused', () => {
    const options: ReadOptions = { lenient: { controlCharacters: true } };
    expect(errorOf('<r><l b="&#2;"><a>x&#x2;y&#31;</a></l></r>', options)).toBe(
      'accepted {"l":[{"a":"x\\u0002y\\u001f"}]} illegal-character r/l[1], illegal-character r/l[1]/a, ' +
        'illegal-character r/l[1]/a',
    );
    expect(errorOf('<r><l><a>&#xD800;</a></l></r>', options)).toBe('character 1:10 r/l[1]/a');
    expect(errorOf('<r><l><a>&#x2;</a></l></r>', {})).toBe('character 1:10 r/l[1]/a');
  });

  test('an ampersand that begins no reference stands for itself, each use reported', () => {
    const options: ReadOptions = { lenient: { strayAmpersand: true } };
    expect(errorOf('<r><l><a>R&D &amp; &nbsp;&</a></l></r>', options)).toBe(
      'accepted {"l":[{"a":"R&D & &nbsp;&"}]} ' +
        'stray-ampersand r/l[1]/a, stray-ampersand r/l[1]/a, stray-ampersand r/l[1]/a',
    );
  });
});

describe('limits', () => {
  test.each([
    [{ depth: 2 }, '<r><l><a/></l></r>', 'depth 1:7 r/l[1]'],
    [{ nameLength: 3 }, '<r><long/></r>', 'limit 1:5 r'],
    [{ attributes: 1 }, '<r><l a="1" b="2"/></r>', 'limit 1:18 r'],
    [{ attributeLength: 3 }, '<r><l a="1234"/></r>', 'limit 1:10 r'],
    [{ textLength: 3 }, '<r><l><a>1234</a></l></r>', 'limit 1:10 r/l[1]/a'],
    [{ textLength: 3 }, '<r><l><a>12<!-- -->34</a></l></r>', 'limit 1:20 r/l[1]/a'],
    [{ totalLength: 3 }, '<r/>', 'limit 1:1 '],
  ] as const)('%j', (limits, xml, expected) => {
    expect(errorOf(xml, { limits })).toBe(expected);
  });

  test('problems beyond the limit are summed up', () => {
    expect(errorOf('<r><x/><x/><x/></r>', { limits: { problems: 2 } })).toBe(
      'accepted {"l":[]} unknown-element r/x, unknown-element r/x, more-problems r/x',
    );
  });
});

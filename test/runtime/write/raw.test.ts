import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { rawProblem } from '../../../runtime/write/raw.js';

const bound = new Set(['p']);

describe('raw XML', () => {
  test.each([
    '',
    'text',
    '<a/>',
    '<a b="1" c=\'"\'>x</a >',
    '<a ><!-- <&- --><?pi <x> ?><![CDATA[<&]]]]></a>',
    '<p:a p:b="&#65;&#x1F600;&lt;&amp;"/>',
    '<q:a xmlns:q="u"><q:b/></q:a>',
    '<a b=">"/>',
    '<å.-1/>',
    ']]&gt;',
    'a > b',
  ])('may be %s', (xml) => {
    expect(rawProblem(xml, bound, false)).toBe(undefined);
  });

  test('may have a million spaces in an end tag', () => {
    expect(rawProblem(`<a></a${' '.repeat(1_000_000)}>`, bound, false)).toBe(undefined);
    const torn = `a${' '.repeat(1_000_000)}b`;
    expect(rawProblem(`<a></${torn}>`, bound, false)).toBe(`</${torn}> ends no element that is open`);
  });

  test.each([
    ['<a>', '<a> has no end tag'],
    ['</a>', '</a> ends no element that is open'],
    ['<a></b>', '</b> ends no element that is open'],
    ['<a></a b>', '</a b> ends no element that is open'],
    ['<a', 'a tag has no end'],
    ['<a b="<"/>', 'the attributes of <a> are broken'],
    ['<a b/>', 'the attributes of <a> are broken'],
    ['<a b=1/>', 'the attributes of <a> are broken'],
    ['<a b="1"c="2"/>', 'the attributes of <a> are broken'],
    ['<a b="1" b="2"/>', '<a> has an attribute twice'],
    ['<a b="&x;"/>', 'it holds an & that is no reference'],
    ['&', 'it holds an & that is no reference'],
    ['&#0;', '&#0; stands for no character of XML'],
    ['&#xD800;', '&#xD800; stands for no character of XML'],
    ['&#99999999999;', '&#99999999999; stands for no character of XML'],
    ['x]]>', 'it holds ]]> in its text'],
    ['<1/>', '<1> is no name of an element'],
    ['< a/>', '<> is no name of an element'],
    ['<a:b:c/>', '<a:b:c> is no name of an element'],
    ['<z:a/>', 'the prefix z is not declared'],
    ['<a z:b=""/>', 'the prefix z is not declared'],
    ['<q:a xmlns:q="u"/><q:a/>', 'the prefix q is not declared'],
    ['<a xmlns:q=""/>', 'xmlns:q is empty'],
    ['<!-- -- -->', 'a comment is not ended, or holds --'],
    ['<!-- --->', 'a comment is not ended, or holds --'],
    ['<![CDATA[', 'a CDATA section is not ended'],
    ['<?xml version="1.0"?>', 'there is an XML declaration'],
    ['<?a', 'a processing instruction is broken'],
    ['<!DOCTYPE a>', 'there is a declaration'],
    ['\u0000', 'it holds a character that XML cannot carry'],
    ['\ud800', 'it holds a character that XML cannot carry'],
  ])('may not be %s', (xml, expected) => {
    expect(rawProblem(xml, bound, false)).toBe(expected);
  });

  test('of one element is one element and nothing else', () => {
    expect(
      [' <a/>\n', '<a/><b/>', '', 'x<a/>', '<a/>x', '<!-- --><a/>'].map((xml) =>
        rawProblem(xml, bound, true),
      ),
    ).toStrictEqual([
      undefined,
      'there are 2 elements',
      'there are 0 elements',
      'there is text beside the element',
      'there is text beside the element',
      'something other than an element stands outermost',
    ]);
  });

  test('is checked in linear time and without recursion', () => {
    const deep = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    expect(rawProblem(deep, bound, true)).toBe(undefined);
    expect(rawProblem('<'.repeat(100_000), bound, false)).toBe('a tag has no end');
    const attributes = Array.from({ length: 20_000 }, (_, i) => ` a${i}=""`).join('');
    expect(rawProblem(`<a${attributes}/>`, bound, true)).toBe(undefined);
  });

  test('is accepted exactly where a strict parser accepts it', () => {
    const piece = fc.constantFrom(
      ...'<a>|</a>|<b x="1">|</b>|<c/>|<p:d/>|<q:e xmlns:q="u">|</q:e>|<|>|&amp;|&|&#65;'.split('|'),
      ...']]>|<!--|-->|<![CDATA[|<?pi|?>| |x|"|\'|=|/|\u0001|é'.split('|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const xml = pieces.join('');
        let expected = true;
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', () => {
          expected = false;
        });
        try {
          parser.write(`<r xmlns:p="p">${xml}</r>`).close();
        } catch {
          expected = false;
        }
        expect(rawProblem(xml, bound, false) === undefined).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });
});

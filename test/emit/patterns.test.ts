import { describe, expect, test } from 'vitest';
import { translatePatterns } from '../../generator/emit/binding/patterns.js';

function matches(pattern: string, text: string): boolean {
  const source = translatePatterns([pattern]);
  if (source === undefined) throw new Error(`no translation of ${pattern}`);
  return new RegExp(source, 'u').test(text);
}

describe('a pattern of XML Schema in JavaScript', () => {
  test.each([
    ['[A-Z]{3}', 'EUR', 'EURO'],
    ['a|b', 'b', 'ab'],
    ['a|b', 'a', 'a\n'],
    ['^a$', '^a$', 'a'],
    ['a/b', 'a/b', 'ab'],
    ['.', 'a', '\n'],
    ['\\d+', '٣', 'a'],
    ['\\i\\c*', '_a-1', '1a'],
    ['[\\i-[:]]+', 'ab', 'a:b'],
    ['[a-z-[aeiou]]+', 'xyz', 'xay'],
    ['[^0-9-[a]]', 'b', 'a'],
    ['\\w', '€', '-'],
    ['[\\-\\[\\]]+', '-[]', 'a'],
    ['[-a]+', '-a', 'b'],
    ['[a-]+', '-a', 'b'],
    ['\\p{Lu}\\P{Lu}', 'Aa', 'AA'],
    ['\\p{IsBasicLatin}+', 'abc', 'ä'],
    ['\\P{IsBasicLatin}', 'ä', 'a'],
    ['[\\s]', ' ', '\u00A0'],
    ['\\S\\D\\W\\I\\C', 'aa- \u0001', 'aa-a '],
    ['(ab)+c?', 'ababc', 'abac'],
    ['\\.\\?\\*', '.?*', 'abc'],
    ['[^\\s]{2}', 'ab', 'a '],
    ['\\n|\\t', '\t', 'n'],
  ])('%s takes %j and not %j', (pattern, right, wrong) => {
    expect([matches(pattern, right), matches(pattern, wrong)]).toEqual([true, false]);
  });

  test('of one step is any of several', () => {
    const source = translatePatterns(['[A-Z]{2}', '\\d']) ?? '';
    expect(['AB', '1', 'A', 'AB1'].map((text) => new RegExp(source, 'u').test(text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    '\\p{IsBraillePatterns}',
    '[\\D]',
    '[a',
    '(',
    'a{2,1}',
    '\\q',
    '\\',
    '\\p{L',
    '\\p{Nonsense}',
    `${'[a-'.repeat(60)}`,
  ])('%s has no translation', (pattern) => {
    expect(translatePatterns([pattern])).toBe(undefined);
  });
});

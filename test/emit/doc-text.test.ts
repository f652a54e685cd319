import { describe, expect, test } from 'vitest';
import { docView } from '../../generator/emit/typescript/doc-comment.js';
import { code, inLanguage, safeLine, safeProse, wrap } from '../../generator/emit/typescript/doc-text.js';

describe('prose of a document in a comment', () => {
  test.each([
    ['an end of comment', 'a */ b', 'a *\\/ b'],
    ['Markdown code', 'a `b` c', 'a \\`b\\` c'],
    ['tags of documentation tools', '@param a, {@link b}, c@d', '\\@param a, {\\@link b}, c@d'],
    ['control characters', 'a\u0000b\u0007c\u007Fd', 'abcd'],
    ['characters that turn the direction', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
    ['halves of pairs', 'a\uD800b', 'ab'],
    ['separators of lines', 'a\u2028b\rc\r\nd', 'a\nb\nc\nd'],
  ])('is safe from %s', (_, text, safe) => {
    expect(safeProse(text)).toBe(safe);
  });

  test('stays as it is where it is safe', () => {
    const text = 'Päivämäärä (yyyy-MM-dd), e.g. 2024-01-31; 日本語 😀';
    expect(safeProse(text)).toBe(text);
  });

  test('is not longer than a screen', () => {
    expect(safeProse('a'.repeat(10_000))).toBe(`${'a'.repeat(999)}…`);
    expect([...safeProse('😀'.repeat(10_000))].length).toBe(1000);
  });

  test('on one line has no line ends', () => {
    expect(safeLine(' a\n\n b\tc ')).toBe('a b c');
  });
});

test('a value between backticks has none of its own', () => {
  expect([code('a`b'), code(''), code(' a  b\n'), code('*/')]).toEqual([
    "`a'b`",
    '(empty)',
    '` a b `',
    '`*\\/`',
  ]);
});

test('text is given in the language wanted, then in English, then in any', () => {
  expect([
    inLanguage({ en: 'a', fi: 'b' }, 'fi'),
    inLanguage({ en: 'a', fi: 'b' }, 'sv'),
    inLanguage({ sv: 'c', fi: 'b' }, 'en'),
    inLanguage({}, 'en'),
    inLanguage(undefined, 'en'),
  ]).toEqual(['b', 'a', 'b', undefined, undefined]);
});

test('lines are broken between words, and where the text breaks them', () => {
  expect(wrap('aa bb cc\ndd\n\n\nee', 5)).toEqual(['aa bb', 'cc', 'dd', '', 'ee']);
  expect(wrap('a'.repeat(9), 5)).toEqual(['a'.repeat(9)]);
});

test('a comment is one line where it fits', () => {
  expect(docView(['short'], 0)).toEqual({ single: 'short', lines: ['short'] });
  expect(docView(['', 'a', '', 'b'], 0)).toEqual({ single: null, lines: ['a', '', 'b'] });
  expect(docView([], 0)).toEqual({ single: null, lines: [] });
  expect(docView(['a'.repeat(93)], 0).single).toBe('a'.repeat(93));
  expect(docView(['a'.repeat(94)], 0).single).toBe(null);
});

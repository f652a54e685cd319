import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcherOf } from '../../../generator/sources/xsd/values/automaton.js';
import {
  printPattern,
  readPattern,
  type PatternNode,
} from '../../../generator/sources/xsd/values/pattern.js';

function matches(pattern: string, value: string): boolean | string {
  const read = readPattern(pattern);
  if ('problem' in read) return read.problem;
  return matcherOf(read.node)?.(value) ?? 'too large';
}

describe('patterns of XML Schema mean what Part 2, appendix F says', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['', '', true],
    ['', 'a', false],
    ['a|b', 'b', true],
    ['a|', '', true],
    ['(ab)+', 'abab', true],
    ['(ab)+', 'aba', false],
    ['a{2,3}', 'aaa', true],
    ['a{2,3}', 'aaaa', false],
    ['a{2,}', 'aaaaa', true],
    ['a{0}', '', true],
    ['(a+)+b', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false],
    ['^a$', 'a', false],
    ['^a$', '^a$', true],
    ['.', '\n', false],
    ['.', '😀', true],
    ['\\.', 'a', false],
    ['\\d+', '٣4', true],
    ['\\w', '_', false],
    ['\\w', 'ä', true],
    ['\\s\\S', ' a', true],
    ['\\i\\c*', 'a-b.c:d', true],
    ['\\i', '1', false],
    ['\\I', '1', true],
    ['[\\i-[:]][\\c-[:]]*', 'a:b', false],
    ['[a-z-[aeiou]]+', 'xyz', true],
    ['[a-z-[aeiou]]+', 'xaz', false],
    ['[^a-z]', 'A', true],
    ['[^a-z-[A]]', 'A', false],
    ['[-a]', '-', true],
    ['[a-]', '-', true],
    ['[\\-\\]\\[\\\\^]+', '-][\\^', true],
    ['[a&&b]+', '&a', true],
    ['\\p{Lu}\\P{Lu}', 'Aa', true],
    ['\\p{IsGreek}', 'α', true],
    ['\\p{IsBasicLatin}*', 'ä', false],
    ['[A-Z]{2}\\d\\s\\d[A-Z]{2}', 'AB1 2CD', true],
  ];
  for (const [pattern, value, expected] of cases) {
    test(`${pattern} ${expected ? 'matches' : 'does not match'} ${JSON.stringify(value)}`, () => {
      expect(matches(pattern, value)).toBe(expected);
    });
  }
});

describe('patterns that are none are told with the reason', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['*a', 'holds a "*" where it means nothing'],
    ['a**', 'holds a "*" where it means nothing'],
    ['(a', 'lacks a ")"'],
    ['a)', 'holds a ")" that closes nothing'],
    ['[a', 'lacks a "]"'],
    ['[]', 'holds an empty class'],
    ['[z-a]', 'holds the range "z-a", whose limits are the wrong way round'],
    ['a{3,2}', 'holds the quantity "{3,2}", whose limits are the wrong way round'],
    ['a{,2}', 'holds the quantity "{,2}", which is none'],
    ['\\k', 'holds the escape "\\k", which is none'],
    ['\\', 'ends in a "\\"'],
    ['\\p{Xx}', 'names the category or block "Xx", which is none'],
    [`${'('.repeat(1000)}${')'.repeat(1000)}`, 'is nested too deep'],
  ];
  for (const [pattern, problem] of cases) {
    test(pattern.slice(0, 20), () => expect(matches(pattern, '')).toBe(problem));
  }
});

const { node } = fc.letrec<{ node: PatternNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', '[ab]', '[^a]').map((source): PatternNode => ({ kind: 'set', source })),
    fc.array(tie('node'), { maxLength: 3 }).map((parts): PatternNode => ({ kind: 'sequence', parts })),
    fc
      .array(tie('node'), { minLength: 1, maxLength: 3 })
      .map((parts): PatternNode => ({ kind: 'choice', parts })),
    fc.tuple(tie('node'), fc.nat(2), fc.option(fc.nat(2))).map(([part, min, more]): PatternNode => ({
      kind: 'repeat',
      part,
      min,
      max: more === null ? null : min + more,
    })),
  ),
}));

test('the automaton of a pattern agrees with the regular expression that is printed from it', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(node, value, (pattern, text) => {
      // With the flag `v`, Node 20 finds `(?:[^a]a)+` in `aa`.
      const expected = new RegExp(`^(?:${printPattern(pattern)})$`, 'u').test(text);
      expect(matcherOf(pattern)?.(text)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

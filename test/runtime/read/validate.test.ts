import { describe, expect, test } from 'vitest';
import type { Codec } from '../../../runtime/codec.js';
import { dateTime, decimal } from '../../../runtime/codecs/index.js';
import { validate } from '../../../runtime/read/index.js';
import type { GroupPart, MessageTable, Part, Scalar, TypeTable } from '../../../runtime/table.js';
import { integer, summary, text, token } from './support.js';

function part(name: string, more: { readonly min?: number; readonly max?: number } = {}): Part {
  return { el: name, as: name, is: text, ...more };
}

function group(kind: GroupPart['group'], parts: readonly Part[], more: Partial<GroupPart> = {}): GroupPart {
  const repeated =
    (more.max ?? 1) > 1 ? { as: parts.map((one) => ('el' in one ? one.el : '')).join('') } : {};
  return { group: kind, parts, ...more, ...repeated };
}

function message(is: TypeTable): MessageTable {
  return { root: { el: 'r', is } };
}

/** Problems of a document whose root has children of these names, one letter each. */
function check(parts: readonly Part[], names: string): readonly string[] {
  const xml = `<r>${[...names].map((name) => `<${name}>1</${name}>`).join('')}</r>`;
  return summary(validate(message({ parts }), xml).problems);
}

describe('a sequence', () => {
  const parts = [part('a'), part('b', { min: 0 }), part('c', { min: 2, max: 3 }), part('d')];

  test.each(['abccd', 'acccd'])('accepts %s', (names) => {
    expect(check(parts, names)).toEqual([]);
  });

  test.each([
    ['ccd', ['missing r/a']],
    ['abcd', ['too-few r/c']],
    ['abccccd', ['too-many r/c[4]']],
    ['abcc', ['missing r/d']],
    ['', ['missing r/a', 'missing r/c', 'missing r/d']],
    ['bacc', ['order r/a', 'missing r/d']],
    ['abccdd', ['too-many r/d']],
    ['abccdb', ['too-many r/b']],
    ['accdb', ['order r/b']],
    ['abxccd', ['unknown-element r/x']],
  ])('says what is wrong with %s', (names, problems) => {
    expect(check(parts, names)).toEqual(problems);
  });
});

describe('a choice', () => {
  const parts = [group('choice', [part('a'), group('sequence', [part('b'), part('c')])]), part('d')];

  test.each(['ad', 'bcd'])('accepts %s', (names) => {
    expect(check(parts, names)).toEqual([]);
  });

  test.each([
    ['d', ['choice r']],
    ['abd', ['choice r/b']],
    ['bd', ['missing r/c']],
    ['bcad', ['choice r/a']],
  ])('says what is wrong with %s', (names, problems) => {
    expect(check(parts, names)).toEqual(problems);
  });

  test('that repeats takes its alternatives in any order, as often as allowed', () => {
    const repeated = [group('choice', [part('a'), part('b')], { min: 2, max: 3 })];
    expect(check(repeated, 'aba')).toEqual([]);
    expect(check(repeated, 'bb')).toEqual([]);
    expect(check(repeated, 'a')).toEqual(['too-few r']);
    expect(check(repeated, 'abab')).toEqual(['order r/b[2]']);
  });
});

describe('an all group', () => {
  const parts = [group('all', [part('a'), part('b'), part('c', { min: 0 })])];

  test.each(['abc', 'cba', 'ba'])('accepts %s', (names) => {
    expect(check(parts, names)).toEqual([]);
  });

  test.each([
    ['a', ['missing r/b']],
    ['aba', ['too-many r/a']],
  ])('says what is wrong with %s', (names, problems) => {
    expect(check(parts, names)).toEqual(problems);
  });
});

describe('groups inside of groups', () => {
  test('are followed round by round', () => {
    const inner = group('sequence', [part('b'), part('c', { min: 0 })], { min: 0, max: Infinity });
    const parts = [group('sequence', [part('a'), inner], { max: Infinity }), part('d')];
    expect(check(parts, 'abcbad')).toEqual([]);
    expect(check(parts, 'bcd')).toEqual(['missing r/a']);
  });

  test('are followed where a name stands in two places, even if only a later element decides which', () => {
    const ambiguous = [
      group('choice', [group('sequence', [part('a'), part('b')]), group('sequence', [part('a'), part('c')])]),
    ];
    expect(check(ambiguous, 'ab')).toEqual([]);
    expect(check(ambiguous, 'ac')).toEqual([]);
    expect(check(ambiguous, 'a')).toEqual(['missing r/b']);
  });

  test('of nothing but optional members end', () => {
    const parts = [group('sequence', [part('a', { min: 0 })], { min: 0, max: Infinity }), part('b')];
    expect(check(parts, 'aab')).toEqual([]);
    expect(check(parts, 'b')).toEqual([]);
  });
});

describe('values', () => {
  const one = (is: TypeTable, xml: string): readonly string[] => summary(validate(message(is), xml).problems);
  const a = (more: object): TypeTable => ({ parts: [{ el: 'a', as: 'a', is: { ...integer, ...more } }] });

  test('are held against facets', () => {
    expect(one(a({ maxInclusive: '5', minExclusive: '1' }), '<r><a>6</a></r>')).toEqual(['range r/a']);
    expect(one(a({ maxInclusive: '5', minExclusive: '1' }), '<r><a>1</a></r>')).toEqual(['range r/a']);
    expect(one(a({ maxLength: 2, patterns: ['^\\d$'] }), '<r><a>123</a></r>')).toEqual([
      'too-long r/a',
      'pattern r/a',
    ]);
    expect(one(a({ minLength: 2 }), '<r><a>1</a></r>')).toEqual(['too-short r/a']);
    expect(one(a({ totalDigits: 2 }), '<r><a>123</a></r>')).toEqual(['digits r/a']);
    expect(one(a({ values: ['1', '2'] }), '<r><a>3</a></r>')).toEqual(['unknown-value r/a']);
    expect(one(a({ values: ['1', '2'] }), '<r><a>02</a></r>')).toEqual([]);
  });

  test('are looked at in one pass, however long a number is', () => {
    const zeros = '0'.repeat(1_000_000);
    const a = (codec: Codec<unknown, never>, facets: Partial<Scalar>): TypeTable => ({
      parts: [{ el: 'a', as: 'a', is: { codec, ...facets } }],
    });
    const number = `<r><a>${zeros}1.${zeros}1${zeros}</a></r>`;
    const problems = (type: TypeTable, xml: string): readonly string[] =>
      summary(validate(message(type), xml).problems);
    expect(problems(a(decimal, { fractionDigits: 1_000_001, totalDigits: 1_000_002 }), number)).toEqual([]);
    expect(problems(a(decimal, { fractionDigits: 1_000_000 }), number)).toEqual(['digits r/a']);
    const instant = `<r><a>2026-01-01T00:00:00.${zeros}1${zeros}</a></r>`;
    expect(problems(a(dateTime, { minExclusive: '2026-01-01T00:00:00' }), instant)).toEqual([]);
    expect(problems(a(dateTime, { maxInclusive: '2026-01-01T00:00:00' }), instant)).toEqual(['range r/a']);
  });

  test('that are empty are invalid where the type is a number', () => {
    expect(one(a({}), '<r><a/></r>')).toEqual(['invalid-value r/a']);
    expect(one({ parts: [{ el: 'a', as: 'a', is: text }] }, '<r><a/></r>')).toEqual([]);
  });

  test('that are fixed must be those', () => {
    const is: TypeTable = {
      attributes: [{ at: 'v', as: 'v', is: token, fixed: '1.0' }],
      parts: [{ el: 'a', as: 'a', is: integer, fixed: '7' }],
    };
    expect(one(is, '<r v=" 1.0 "><a>07</a></r>')).toEqual([]);
    expect(one(is, '<r v="2"><a>8</a></r>')).toEqual(['fixed r/@v', 'fixed r/a']);
    expect(one(is, '<r><a/></r>')).toEqual([]);
  });

  test('of attributes are checked, and required ones missed', () => {
    const is: TypeTable = { attributes: [{ at: 'id', as: 'id', is: integer, required: true }] };
    expect(one(is, '<r/>')).toEqual(['missing r/@id']);
    expect(one(is, '<r id="x"/>')).toEqual(['invalid-value r/@id']);
    expect(one(is, '<r id="1" b="2"/>')).toEqual(['unknown-attribute r/@b']);
  });

  test('obey the rules between them', () => {
    const is: TypeTable = {
      parts: [part('a', { min: 0 }), part('b', { min: 0, max: 2 })],
      rules: [{ kind: 'exactly-one', of: ['a', 'b'], reason: 'because' }],
    };
    expect(one(is, '<r><a>1</a></r>')).toEqual([]);
    expect(one(is, '<r/>')).toEqual(['rule r']);
    expect(one(is, '<r><a>1</a><b>2</b></r>')).toEqual(['rule r']);
  });
});

describe('the result', () => {
  test('has the place of each problem', () => {
    expect(validate(message({ parts: [part('a')] }), '<r>\r\n ä<b/>\r</r>')).toEqual({
      ok: false,
      problems: [
        {
          code: 'unexpected-text',
          path: 'r',
          message: 'There is text where only elements belong',
          text: 'ä',
          offset: 3,
          line: 1,
          column: 4,
        },
        {
          code: 'unknown-element',
          path: 'r/b',
          message: 'b is not known here',
          offset: 8,
          line: 2,
          column: 3,
        },
        { code: 'missing', path: 'r/a', message: 'a is missing', offset: 13, line: 3, column: 1 },
      ],
    });
  });

  test('is the error where the document is not XML', () => {
    expect(validate(message({}), '<r>')).toMatchObject({
      ok: false,
      problems: [],
      error: { code: 'unexpected-end' },
    });
  });

  test('names another root element', () => {
    expect(summary(validate(message({}), '<s/>').problems)).toEqual(['unknown-element ']);
  });
});

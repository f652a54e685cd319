import { describe, expect, test } from 'vitest';
import type { Scalar } from '../../../runtime/index.js';
import {
  base64,
  date,
  decimal,
  decimalComma,
  encode,
  integer,
  list,
  text,
  token,
} from '../../../runtime/index.js';
import { anyText, el, message } from './support.js';

function problems(is: Scalar, value: unknown): readonly string[] {
  const result = encode(message({ parts: [el('a', is)] }), { a: value });
  return result.ok ? [] : result.problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('facets', () => {
  const cases: readonly (readonly [Scalar, unknown, readonly string[]])[] = [
    [{ codec: text, maxLength: 3 }, 'å😀b', []],
    [
      { codec: text, maxLength: 3 },
      'abcd',
      ['too-long: the text "abcd" has a length of 4, at most 3 are allowed'],
    ],
    [{ codec: text, minLength: 2 }, '😀', ['too-short: the text "😀" has a length of 1, at least 2 are due']],
    [{ codec: text, minLength: 1 }, '', ['too-short: the text "" has a length of 0, at least 1 are due']],
    [{ codec: text, minLength: 1 }, null, []],
    [{ codec: base64, length: 3 }, Uint8Array.of(1, 2, 3), []],
    [
      { codec: list(integer), maxLength: 2 },
      [1, 2, 3],
      ['too-long: the text "1 2 3" has a length of 3, at most 2 are allowed'],
    ],
    [
      { codec: text, patterns: ['^[a-z]+$', '^.{2}$'] },
      'A',
      ['pattern: the text "A" does not match ^[a-z]+$', 'pattern: the text "A" does not match ^.{2}$'],
    ],
    [{ codec: token, values: ['x', 'y'] }, ' x ', []],
    [{ codec: token, values: ['x', 'y'] }, 'z', ['unknown-value: expected one of x, y, found the text "z"']],
    [{ codec: token, values: ['x', 'y'], open: true }, 'z', []],
    [{ codec: decimalComma, values: ['25,5', '14'] }, '25.50', []],
    [{ codec: decimal, fractionDigits: 2, totalDigits: 4 }, '99.990', []],
    [
      { codec: decimalComma, fractionDigits: 2, totalDigits: 4 },
      '-1234.567',
      [
        'digits: the text "-1234,567" has more than 4 digits',
        'digits: the text "-1234,567" has more than 2 decimals',
      ],
    ],
    [{ codec: decimal, minInclusive: '0', maxExclusive: '0.3' }, '0.29999999999999999999', []],
    [{ codec: decimal, minExclusive: '0' }, 0, ['range: the text "0" is not more than 0']],
    [
      { codec: integer, maxInclusive: '9223372036854775807' },
      9223372036854775808n,
      ['range: the text "9223372036854775808" is not at most 9223372036854775807'],
    ],
    [
      { codec: date, minInclusive: '2024-01-01' },
      '2023-12-31',
      ['range: the text "2023-12-31" is not at least 2024-01-01'],
    ],
  ];

  test.each(cases.map(([is, value, expected]) => ({ is, value, expected })))(
    'case %#',
    ({ is, value, expected }) => {
      expect(problems(is, value)).toStrictEqual(expected);
    },
  );
});

describe('a problem', () => {
  const table = message({
    parts: [
      el('order', {
        parts: [
          el('salesDate', { codec: date }),
          el(
            'line',
            { parts: [el('comment', { codec: text, maxLength: 5 }), el('size', anyText, { min: 0 })] },
            { max: 9 },
          ),
        ],
      }),
    ],
  });

  test('says where, what is expected and what was found', () => {
    const result = encode(table, {
      order: {
        salesDate: '31.12.2024',
        saleDate: '',
        line: [{ comment: '' }, { comment: 'too long', sizee: '' }, 7, {}],
      },
    });
    expect(result).toStrictEqual({
      ok: false,
      problems: [
        {
          code: 'unknown-property',
          path: 'order.saleDate',
          message: 'there is no property of this name; did you mean salesDate?',
        },
        {
          code: 'invalid-value',
          path: 'order.salesDate',
          message: 'expected date, found the text "31.12.2024"',
          text: '31.12.2024',
        },
        {
          code: 'unknown-property',
          path: 'order.line[1].sizee',
          message: 'there is no property of this name; did you mean size?',
        },
        {
          code: 'too-long',
          path: 'order.line[1].comment',
          message: 'the text "too long" has a length of 8, at most 5 are allowed',
          text: 'too long',
        },
        { code: 'type', path: 'order.line[2]', message: 'expected an object, found the number 7' },
        { code: 'missing', path: 'order.line[3].comment', message: 'expected text, found nothing' },
      ],
    });
  });

  test('names the properties there are where none is near', () => {
    const result = encode(table, { order: undefined, x: 1 });
    expect(result).toStrictEqual({
      ok: false,
      problems: [
        {
          code: 'unknown-property',
          path: 'x',
          message: 'there is no property of this name; known are order',
        },
        { code: 'missing', path: 'order', message: 'expected an object, found nothing' },
      ],
    });
  });

  test('shows at most two hundred characters of a text', () => {
    const result = encode(message({ parts: [el('a', { codec: text, maxLength: 5 })] }), {
      a: 'x'.repeat(1000),
    });
    expect(result.ok ? [] : result.problems.map((problem) => problem.text?.length)).toStrictEqual([200]);
  });
});

describe('null where an element must be filled', () => {
  const table = message({
    parts: [
      el('a', { codec: decimal }, { filled: true }),
      el('many', { codec: date }, { filled: true, min: 0, max: 3 }),
      el('free', { codec: decimal }),
      el(
        'sum',
        {
          attributes: [{ at: 'c', as: 'c', is: anyText }],
          text: { as: 'value', is: { codec: decimal }, filled: true },
        },
        { filled: true, min: 0 },
      ),
    ],
  });

  test('is refused with its path, and written where it need not be filled', () => {
    const result = encode(table, { a: null, many: ['2024-01-01', null], free: null, sum: { value: null } });
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'missing', path: 'a', message: 'expected decimal, found null: it must not be empty' },
        { code: 'missing', path: 'many[1]', message: 'expected date, found null: it must not be empty' },
        { code: 'missing', path: 'sum.value', message: 'expected decimal, found null: it must not be empty' },
      ],
    });
  });

  test('is refused in place of an object with text', () => {
    const result = encode(table, { a: '1', free: '2', sum: null });
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'missing', path: 'sum', message: 'expected decimal, found null: it must not be empty' },
      ],
    });
  });

  test('is written where nothing is checked', () => {
    expect(encode(table, { a: null, free: null }, { validate: false })).toEqual({
      ok: true,
      value: '<r><a/><free/></r>',
    });
  });
});

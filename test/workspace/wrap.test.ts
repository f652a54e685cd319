import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from '../../generator/workspace/run/wrap.js';

const report = [
  'POST order',
  '  breaking      order/lines/line/productidentifier/@type  Known values removed: was primary, secondary  [enum-value-removed]',
  '                Requests: A value in use is refused.',
  '                | <productidentifier type="primary">a message that is quoted stays in one line</productidentifier>',
  '',
].join('\n');

test('lines that are too wide go on below the text that they belong to', () => {
  expect(wrapped(report, 60)).toBe(
    [
      'POST order',
      '  breaking      order/lines/line/productidentifier/@type',
      '                Known values removed: was primary, secondary',
      '                [enum-value-removed]',
      '                Requests: A value in use is refused.',
      '                | <productidentifier type="primary">a message that is quoted stays in one line</productidentifier>',
      '',
    ].join('\n'),
  );
});

test('what is no terminal gets lines as they are', () => {
  expect(wrapped(report, undefined)).toBe(report);
});

test('no line is wider than the terminal, and no letter is lost', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '  ', '/'), maxLength: 300 });
  fc.assert(
    fc.property(line, fc.integer({ min: 40, max: 120 }), (text, columns) => {
      const lines = wrapped(text, columns).split('\n');
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

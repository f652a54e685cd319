import { expect, test } from 'vitest';
import { compareBounds } from '../../generator/diff/facts/simple/ordered.js';

const zeros = '0'.repeat(200_000);

test.each([
  ['007', '7', 0],
  ['1.50', '1,5', 0],
  ['-0.0', '+0', 0],
  [`${zeros}1`, `1.${zeros}`, 0],
  [`1.${zeros}1`, '1', 1],
  ['-2', '1', -1],
  ['.', '1', undefined],
  [`${zeros}x`, '1', undefined],
  ['2024-02-29', '2024-03-01', -1],
] as const)('bounds %# are compared as numbers, whatever their zeros', (left, right, order) => {
  const found = compareBounds(left, right);
  expect(found === undefined ? undefined : Math.sign(found) + 0).toBe(order);
});

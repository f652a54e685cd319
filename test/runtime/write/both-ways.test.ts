import { expect, test } from 'vitest';
import { expectBothWaysAgree } from './both-ways.js';

test('any object for any table: both ways of writing give the same bytes and the same problems', () => {
  const { direct, other, refused } = expectBothWaysAgree(41, 1_000);
  // Much of each, or the comparison would show nothing.
  expect(Math.min(direct, other, refused), `${direct} ${other} ${refused}`).toBeGreaterThan(200);
});

import { expect, test } from 'vitest';
import { expectBothWaysAgree } from './both-ways.js';

test('40,000 objects for random tables: both ways of writing give the same bytes and the same problems', () => {
  const { direct, other, refused } = expectBothWaysAgree(42, 10_000);
  expect(Math.min(direct, other, refused), `${direct} ${other} ${refused}`).toBeGreaterThan(2_000);
});

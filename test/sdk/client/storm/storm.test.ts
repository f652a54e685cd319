import { expect, test } from 'vitest';
import { storm } from './storm.js';

test('in a storm of 400 calls nothing is written twice, nothing is lost, and errors say what happened', async () => {
  const { wrong, calls, attempts, together } = await storm(400, 20_261_121);
  expect(wrong).toEqual([]);
  expect(calls).toBe(400);
  expect(attempts).toBeGreaterThan(calls);
  expect(together).toBeGreaterThan(1);
});

import { expect, test } from 'vitest';
import { FATES } from './fates.js';
import { storm } from './storm.js';

test('in a storm of 10,000 calls nothing is written twice, nothing is lost, and errors say what happened', async () => {
  const outcome = await storm(10_000, 7);
  expect(outcome.wrong).toEqual([]);
  expect(outcome.calls).toBe(10_000);
  expect(outcome.together).toBeGreaterThan(1);
  // Everything that can go wrong did, and every effect ended in every way: none of this holds for want of cases.
  expect([...outcome.fates].toSorted()).toEqual(FATES.toSorted());
  expect(Object.keys(outcome.tally).toSorted()).toEqual(
    ['deletes', 'reads', 'writes'].flatMap((kind) => ['maybe', 'no', 'ok'].map((end) => `${kind} ${end}`)),
  );
});

import { expect, test } from 'vitest';
import { tryEdit } from './support/check-edits.js';

test('ten thousand random edits are each named exactly, proved and mirrored', () => {
  const wrong: object[] = [];
  const counts = new Map<string, number>();
  let done = 0;
  for (let seed = 1; done < 10_000; seed += 1) {
    const outcome = tryEdit(seed);
    if (outcome === undefined) continue;
    done += 1;
    counts.set(outcome.edit, (counts.get(outcome.edit) ?? 0) + 1);
    const { expected, actual, unproved, unmirrored } = outcome;
    const isRight = expected.join('\n') === actual.join('\n') && unproved.length + unmirrored.length === 0;
    if (!isRight) wrong.push({ seed, ...outcome });
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  // Every kind of edit was among them.
  expect(counts.size).toBe(19);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, inOrder, looksLikeMisspelling, nearPairs } from '../../generator/reconcile/similar.js';

/** The textbook form: the whole matrix, no bounds. */
function reference(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      d[i]?.splice(j, 1, best);
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

describe('the edit distance', () => {
  test('is that of the whole matrix as far as the limit goes', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(reference(a, b), limit + 1));
      }),
      { numRuns: 3000 },
    );
  });
});

/** Words of which many are an edit or two apart, of letters that share a bit (`1` and `q`) and others. */
const family = fc
  .tuple(
    word,
    fc.array(
      fc.tuple(fc.nat(9), fc.nat(2), fc.string({ unit: fc.constantFrom('a', '1', 'q', 'å'), maxLength: 2 })),
      {
        maxLength: 8,
      },
    ),
  )
  .map(([start, edits]) => [
    ...new Set(
      edits.map(([at, gone, put]) => start.slice(0, at) + put + start.slice(at + gone)).concat(start),
    ),
  ]);

test('near pairs are sorted, and hold every pair within the limit', () => {
  fc.assert(
    fc.property(family, fc.constantFrom(1, 2), (words, limit) => {
      const pairs = nearPairs(words, limit).map((pair) => pair.join(' '));
      expect(pairs).toEqual(pairs.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const a of words) {
        for (const b of words) {
          if (a < b && reference(a, b) <= limit) expect(pairs).toContain(`${a} ${b}`);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

describe('a misspelling', () => {
  test.each([
    ['reducedprivileged', 'reduceprivileged', true],
    ['Adress', 'address', true],
    ['line1', 'line2', false],
    ['startdate', 'enddate', false],
    ['sum', 'num', false],
    ['Name', 'name', false],
  ])('of %s as %s: %s', (a, b, expected) => {
    expect(looksLikeMisspelling(a, b)).toBe(expected);
  });
});

test('the members in order are a longest increasing subsequence', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 12 }), (values) => {
      const kept = [...inOrder(values)].sort((a, b) => a - b).map((index) => values[index] ?? -1);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      const longest = values.reduce<number[]>((lengths, value, index) => {
        const before = lengths.filter((_, earlier) => (values[earlier] ?? 0) < value);
        lengths[index] = Math.max(0, ...before) + 1;
        return lengths;
      }, []);
      expect(kept.length).toBe(Math.max(0, ...longest));
    }),
  );
});

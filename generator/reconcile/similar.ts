/**
 * Number of single-character edits (insertion, deletion, substitution, swap of neighbours) between two texts,
 * as far as it does not exceed a limit (optimal string alignment distance).
 *
 * @param a first text
 * @param b second text
 * @param limit largest distance of interest
 * @returns the distance, or `limit + 1` where it is larger
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  // What both begin and end with costs nothing. Most pairs of names are told apart by what is left.
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  const shortest = Math.min(a.length, b.length);
  while (end < shortest - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) {
    end += 1;
  }
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left === '' || right === '') return Math.max(left.length, right.length);
  return distanceBetween(left, right, limit);
}

/** Distance of two texts that differ in their first and in their last character. */
function distanceBetween(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  // Only cells at most `limit` off the diagonal can be on a way that is short enough.
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current: number[] = [i];
    let best = i <= limit ? i : beyond;
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    for (let j = first; j <= last; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? beyond) + 1,
        (j === first && first > 1 ? beyond : (current[j - 1] ?? beyond)) + 1,
        (previous[j - 1] ?? beyond) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] ?? beyond) + 1);
      }
      current[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return beyond;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}

/**
 * Whether two different names are probably spellings of one: at most two edits in names of eight characters or
 * more, one edit in names of five or more, and not just another number at the end.
 *
 * @param a first name, any case
 * @param b second name, any case
 */
export function looksLikeMisspelling(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  const limit = shortest >= 8 ? 2 : shortest >= 5 ? 1 : 0;
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right || editDistance(left, right, limit) > limit) return false;
  return left.replace(/\d+/gu, '') !== right.replace(/\d+/gu, '');
}

/**
 * Pairs of words that may be so many edits apart: all that are, and some that are not. Words that are one edit
 * apart have a deletion in common, and so on, which saves comparing each word with each.
 *
 * @param words different words
 * @param limit largest distance of interest; 1 or 2
 * @returns each pair once, the smaller word first, sorted
 */
export function nearPairs(
  words: readonly string[],
  limit: 1 | 2,
): readonly (readonly [a: string, b: string])[] {
  const byKey = new Map<string, string[]>();
  for (const word of words) {
    for (const key of deletions(word, limit)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [word]);
      else same.push(word);
    }
  }
  const near = new Map<string, Set<string>>();
  for (const same of byKey.values()) {
    if (same.length < 2) continue;
    for (const a of same) for (const b of same) if (a < b) near.set(a, (near.get(a) ?? new Set()).add(b));
  }
  return [...near.keys()].sort().flatMap((a) => [...(near.get(a) ?? [])].sort().map((b) => [a, b] as const));
}

/** A word, and what is left of it without one or two of its characters. */
function deletions(word: string, limit: 1 | 2): ReadonlySet<string> {
  const found = new Set([word]);
  for (let index = 0; index < word.length; index += 1) {
    const shorter = word.slice(0, index) + word.slice(index + 1);
    if (found.has(shorter)) continue;
    if (limit === 2) for (const one of deletions(shorter, 1)) found.add(one);
    else found.add(shorter);
  }
  return found;
}

/**
 * Indexes of a longest increasing subsequence: the members that are in order.
 *
 * @param values the sequence
 */
export function inOrder(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}

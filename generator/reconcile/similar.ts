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
 * Pairs of words that may be so many edits apart: all that are, and some that are not. One edit changes the length
 * by one at most, and takes one letter out of those that a word is made of and puts one in at most. That tells
 * almost all words apart in a few operations on numbers.
 *
 * @param words different words
 * @param limit largest distance of interest; 1 or 2
 * @returns each pair once, the smaller word first, sorted
 */
export function nearPairs(
  words: readonly string[],
  limit: 1 | 2,
): readonly (readonly [a: string, b: string])[] {
  const byLength = new Map<number, { readonly word: string; readonly letters: number }[]>();
  const near: (readonly [a: string, b: string])[] = [];
  for (const word of words) {
    const letters = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const other of byLength.get(length) ?? []) {
        if (bitCount(letters ^ other.letters) > 2 * limit) continue;
        near.push(word < other.word ? [word, other.word] : [other.word, word]);
      }
    }
    const same = byLength.get(word.length);
    if (same === undefined) byLength.set(word.length, [{ word, letters }]);
    else same.push({ word, letters });
  }
  return near.sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1));
}

/** The letters of a word as a set of 32 bits; letters far apart share a bit. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** How many bits of a number of 32 bits are set, no more counted than matter here. */
function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0 && count <= 4; rest &= rest - 1) count += 1;
  return count;
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

/**
 * Positions that keep their order: the heaviest chain that rises on both sides. Weights differ by the name, so that
 * comparing in the other direction chooses the same chain.
 *
 * Runs in n log n (a Fenwick tree of prefix maxima).
 *
 * @param positions for each item in the order of one side, its position on the other
 * @param keys name of each item
 * @returns indexes of the items that are not in the chain, rising
 */
export function movedItems(positions: readonly number[], keys: readonly string[]): readonly number[] {
  const rising = positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? 0));
  if (rising) return [];
  const ranks = ranksOf(positions);
  const count = positions.length;
  const best = new Float64Array(count + 1);
  const bestItem = new Int32Array(count + 1).fill(-1);
  const previous = new Int32Array(count).fill(-1);
  let endWeight = 0;
  let end = -1;
  for (let index = 0; index < count; index += 1) {
    const rank = ranks[index] ?? 0;
    let weight = 0;
    let before = -1;
    for (let at = rank; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > weight) {
        weight = best[at] ?? 0;
        before = bestItem[at] ?? -1;
      }
    }
    previous[index] = before;
    weight += UNIT + hash(keys[index] ?? '');
    for (let at = rank + 1; at <= count; at += at & -at) {
      if (weight > (best[at] ?? 0)) {
        best[at] = weight;
        bestItem[at] = index;
      }
    }
    if (weight > endWeight) {
      endWeight = weight;
      end = index;
    }
  }
  const kept = new Set<number>();
  for (let index = end; index !== -1; index = previous[index] ?? -1) kept.add(index);
  return positions.flatMap((_, index) => (kept.has(index) ? [] : [index]));
}

/** Far above the sum of all hashes of a content model, so that the number of kept items decides first. */
const UNIT = 2 ** 32;
const HASHES = 2 ** 16;

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16_777_619) >>> 0;
  }
  return (value ^ (value >>> 16)) % HASHES;
}

function ranksOf(positions: readonly number[]): readonly number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const ranks = positions.map(() => 0);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

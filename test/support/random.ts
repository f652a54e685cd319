/** Repeatable random choices. */
export interface Random {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One of the items, all equally likely. Throws RangeError if there are none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Random choices that follow from a seed (the generator is mulberry32). */
export function randomOf(seed: number): Random {
  let state = Math.trunc(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (items) => {
      for (const item of items.slice(Math.floor(next() * items.length))) return item;
      throw new RangeError('nothing to pick from');
    },
  };
}

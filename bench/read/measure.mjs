import { openSync, readSync } from 'node:fs';

// Time that the main thread had a core, in nanoseconds: what the neighbours do does not count.
const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
const text = Buffer.alloc(64);

function processorTime() {
  const length = readSync(file, text, 0, 64, 0);
  return Number(text.toString('latin1', 0, length).split(' ')[0]);
}

export const median = (list) => list.toSorted((left, right) => left - right)[list.length >> 1];

/**
 * Runs candidates in turn, each for a while, several times over.
 *
 * @param {readonly { name: string, run: () => unknown }[]} candidates
 * @param {{ rounds?: number, budget?: number }} options `budget` in milliseconds a turn
 * @returns {Promise<Map<string, number>>} milliseconds of processor time a run, the median over the turns
 */
export async function interleave(candidates, { rounds = 5, budget = 200 } = {}) {
  const turns = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of candidates) {
      let times = 0;
      const start = processorTime();
      const wall = performance.now();
      do {
        await run();
        times += 1;
      } while (performance.now() - wall < budget);
      // The first round is for the compiler.
      if (round > 0) turns.get(name).push((processorTime() - start) / 1e6 / times);
    }
  }
  return new Map([...turns].map(([name, list]) => [name, median(list)]));
}

/** Milliseconds that the main thread had a core since it began. */
export const processorMilliseconds = () => processorTime() / 1e6;

/**
 * Hands the figures of one process to whoever started it, or prints them.
 *
 * @param {Record<string, number>} figures
 */
export function report(figures) {
  if (process.send !== undefined) process.send(figures);
  else
    console.table(
      Object.fromEntries(Object.entries(figures).map(([name, one]) => [name, Number(one.toPrecision(3))])),
    );
}

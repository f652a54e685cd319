/** A generator of numbers from 0 to below 1 that gives the same ones every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes that mean something to XML, and some that it does not have. */
const TELLING: readonly number[] = [...'<>&/"\'= !?[]-:;#xXaA0\n\r\t']
  .map((one) => one.charCodeAt(0))
  .concat([0x01, 0x7f, 0x80, 0xc3, 0xe2, 0xff]);

/**
 * A copy with one to three bytes replaced, removed or doubled.
 *
 * @param bytes the original
 * @param random source of randomness
 */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let copy = [...bytes];
  const times = 1 + Math.floor(random() * 3);
  for (let i = 0; i < times; i++) {
    const at = Math.floor(random() * copy.length);
    const kind = Math.floor(random() * 5);
    const telling = TELLING[Math.floor(random() * TELLING.length)] ?? 0;
    if (kind < 2) copy[at] = telling;
    else if (kind === 2) copy[at] = copy[Math.floor(random() * copy.length)] ?? 0;
    else if (kind === 3) copy.splice(at, 1 + Math.floor(random() * 4));
    else copy = [...copy.slice(0, at), telling, ...copy.slice(at)];
  }
  return Uint8Array.from(copy);
}

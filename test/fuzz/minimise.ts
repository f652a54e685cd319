/** Whether an input still shows what it is made smaller for. */
export type Shows = (bytes: Uint8Array) => Promise<boolean>;

/**
 * A smaller input that still shows what a larger one does: takes out elements, then any bytes, large pieces first,
 * as long as that goes.
 *
 * @param bytes the input
 * @param shows says whether an input shows it
 * @param attempts how often that may be asked
 */
export async function minimise(bytes: Uint8Array, shows: Shows, attempts = 20_000): Promise<Uint8Array> {
  const left = { attempts };
  let best = bytes;
  for (let before = Infinity; best.length < before;) {
    before = best.length;
    best = await withoutElements(best, shows, left);
  }
  for (let size = best.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at + size <= best.length && left.attempts > 0;) {
      const smaller = await without(best, at, at + size, shows, left);
      if (smaller === null) at += size;
      else best = smaller;
    }
  }
  return best;
}

/** Takes out one element after the other, and of others the tags. */
async function withoutElements(
  bytes: Uint8Array,
  shows: Shows,
  left: { attempts: number },
): Promise<Uint8Array> {
  let best = bytes;
  for (let index = 0; left.attempts > 0; index++) {
    const span = spansOf(best)[index];
    if (span === undefined) return best;
    const smaller = await without(best, span[0], span[1], shows, left);
    if (smaller === null) continue;
    best = smaller;
    index -= 1;
  }
  return best;
}

async function without(
  bytes: Uint8Array,
  from: number,
  to: number,
  shows: Shows,
  left: { attempts: number },
): Promise<Uint8Array | null> {
  const smaller = new Uint8Array(bytes.length - (to - from));
  smaller.set(bytes.subarray(0, from));
  smaller.set(bytes.subarray(to), from);
  left.attempts -= 1;
  return (await shows(smaller)) ? smaller : null;
}

/** Where elements and other markup stand, in the order of the document; faults in it do not matter here. */
function spansOf(bytes: Uint8Array): readonly (readonly [from: number, to: number])[] {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const spans: [number, number][] = [];
  const open: number[] = [];
  for (const { 0: tag, index } of text.matchAll(/<[^>]*>/g)) {
    const end = index + tag.length;
    if (/^<[!?]|\/>$/.test(tag)) spans.push([index, end]);
    else if (tag.startsWith('</')) {
      const start = open.pop();
      if (start !== undefined) spans.push([start, end]);
    } else open.push(index);
  }
  return spans.sort(([left], [right]) => left - right);
}

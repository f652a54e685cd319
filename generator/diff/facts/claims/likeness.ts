/**
 * How much two names are alike, 0 to 1: shares of letter pairs (Sørensen–Dice), upper and lower case and punctuation
 * left aside. A name that is the other with something added, anywhere in it, counts as at least 0.75. Where one word
 * stands in place of another (`deliveryname`, `deliverycity`) the words that both share say little: long names share
 * most of their letters with their neighbours.
 *
 * @param left one name
 * @param right the other
 */
export function nameLikeness(left: string, right: string): number {
  const a = plain(left);
  const b = plain(right);
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const whole = dice(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= WORD && long.includes(short)) return Math.max(whole, ADDED);
  if (whole < 0.3) return whole;
  const rests = withoutCommonEnds(a, b);
  if (rests.every((rest) => NUMBER.test(rest))) return 0;
  if (rests.includes('')) return short.length >= WORD ? Math.max(whole, ADDED) : whole;
  if (rests.every((rest) => rest.length === 1)) return whole;
  return 0.3 * whole + 0.7 * dice(...withoutCommonWord(...rests));
}

/** Letters that make a word. */
const WORD = 4;
/** Likeness of a name to the same name with something added. */
const ADDED = 0.75;
/** `line1` and `line2` are two by intention. */
const NUMBER = /^\d+$/u;

function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let index = 1; index < a.length; index += 1) {
    const pair = a.slice(index - 1, index + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 1; index < b.length; index += 1) {
    const pair = b.slice(index - 1, index + 1);
    const count = pairs.get(pair) ?? 0;
    if (count === 0) continue;
    pairs.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** What is left of both between the beginning and the end that they share. */
function withoutCommonEnds(a: string, b: string): readonly [string, string] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Both without the longest run of letters that they share, where it is long enough to be a word. */
function withoutCommonWord(a: string, b: string): readonly [string, string] {
  let longest = '';
  for (let from = 0; from + WORD <= a.length; from += 1) {
    let to = from + Math.max(WORD, longest.length + 1);
    while (to <= a.length && b.includes(a.slice(from, to))) {
      longest = a.slice(from, to);
      to += 1;
    }
  }
  return longest === '' ? [a, b] : [a.replace(longest, ''), b.replace(longest, '')];
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Share of words that two texts have in common (Jaccard), 0 to 1.
 *
 * @param left one text
 * @param right the other
 */
export function textLikeness(left: string, right: string): number {
  const a = wordsOf(left);
  const b = wordsOf(right);
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/**
 * How much two names are alike, 0 to 1: shares of letter pairs (Sørensen–Dice), upper and lower case and punctuation
 * left aside; a name that holds the other whole counts as at least 0.75.
 *
 * @param left one name
 * @param right the other
 */
export function nameLikeness(left: string, right: string): number {
  const a = plain(left);
  const b = plain(right);
  if (a === b) return 1;
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
  const dice = (2 * shared) / (a.length + b.length - 2);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.includes(short) ? Math.max(dice, 0.75) : dice;
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

/** A run of letters of one word, or a run of digits. Upper-case runs end before the capital of the next word. */
const HUMP =
  /\p{Lu}{2,}s(?![\p{Ll}\p{Lo}])|\p{Lu}+(?![\p{Ll}\p{Lo}\p{Lm}\p{M}])|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lt}\p{Ll}*|\p{N}+/gu;

/**
 * Cuts a name where its own spelling shows a border: punctuation, a change of case, the edge of a number.
 *
 * @param name a wire name or a word of prose
 * @returns the pieces in lower case; `VATCode` gives `vat`, `code`; none where the name has no letter or digit
 */
export function cutSpelling(name: string): readonly string[] {
  return (name.normalize('NFC').match(HUMP) ?? []).map((piece) => piece.toLowerCase());
}

/**
 * Whether a name shows by itself where its words begin: it has two pieces of letters at least.
 *
 * @param pieces what `cutSpelling` gave
 */
export function showsWords(pieces: readonly string[]): boolean {
  return pieces.filter((piece) => !isDigits(piece)).length > 1;
}

/**
 * Whether a piece is a number.
 *
 * @param piece a piece of a name
 */
export function isDigits(piece: string): boolean {
  return /^\p{N}+$/u.test(piece);
}

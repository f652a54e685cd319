/** A run of letters of one word, or a run of digits. Upper-case runs end before the capital of the next word. */
const HUMP =
  /\p{Lu}{2,}s(?![\p{Ll}\p{Lo}])|\p{Lu}+(?![\p{Ll}\p{Lo}\p{Lm}\p{M}])|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lt}\p{Ll}*|\p{N}+/gu;

/** The same for names of ASCII letters only, which most are. */
const ASCII_HUMP = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g;

/**
 * Cuts a name where its own spelling shows a border: punctuation, a change of case, the edge of a number.
 *
 * @param name a wire name or a word of prose
 * @returns the pieces in lower case; `VATCode` gives `vat`, `code`; none where the name has no letter or digit
 */
export function cutSpelling(name: string): readonly string[] {
  const plain = /^[ -~]*$/.test(name);
  const pieces = (plain ? (name.match(ASCII_HUMP) ?? []) : (name.normalize('NFC').match(HUMP) ?? [])).map(
    (piece) => piece.toLowerCase(),
  );
  // A capital S at the end is a plural, not a word.
  if (pieces.length > 1 && pieces.at(-1) === 's') pieces.splice(-2, 2, `${pieces.at(-2) ?? ''}s`);
  return pieces;
}

/**
 * Positions behind the first letter of a word that follows capitals: `VATdebt` is read as `VA`, `Tdebt`, and
 * might as well be `VAT`, `debt`.
 *
 * @param name a wire name
 * @returns positions in the name without its punctuation
 */
export function doubtfulBorders(name: string): readonly number[] {
  if (!/[A-Z][A-Z][a-z]|[^ -~]/.test(name)) return [];
  const letters = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return [...letters.matchAll(/(?<=\p{Lu})\p{Lu}(?=\p{Ll})/gu)].map(({ index }) => index + 1);
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
  return /^[0-9]/.test(piece) || /^\p{N}/u.test(piece);
}

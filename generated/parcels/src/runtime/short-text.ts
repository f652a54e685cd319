/** Bytes up to which `shortText` is the fastest way to a string. */
export const SHORT_TEXT = 24;

/** A list of each length that was met, for the character codes of a string of that length. */
const CODES: number[][] = [];

/**
 * A short stretch of ASCII as a string of its own, which does not keep the input alive. Decoders take longer to be
 * called than this takes to be done.
 *
 * @param bytes ASCII
 * @param from first byte
 * @param length bytes, at most `SHORT_TEXT`
 */
export function shortText(bytes: Uint8Array, from: number, length: number): string {
  if (length > 12) return longer(bytes, from, length);
  return length > 6 ? six(bytes, from, 6) + six(bytes, from + 6, length - 6) : six(bytes, from, length);
}

/** At most six bytes, each length with a call of its own: that is what the machine does fastest. */
function six(bytes: Uint8Array, at: number, length: number): string {
  const a = bytes[at] ?? 0;
  if (length === 1) return String.fromCharCode(a);
  if (length === 0) return '';
  const b = bytes[at + 1] ?? 0;
  if (length === 2) return String.fromCharCode(a, b);
  const c = bytes[at + 2] ?? 0;
  if (length === 3) return String.fromCharCode(a, b, c);
  const d = bytes[at + 3] ?? 0;
  if (length === 4) return String.fromCharCode(a, b, c, d);
  const e = bytes[at + 4] ?? 0;
  if (length === 5) return String.fromCharCode(a, b, c, d, e);
  return String.fromCharCode(a, b, c, d, e, bytes[at + 5] ?? 0);
}

function longer(bytes: Uint8Array, from: number, length: number): string {
  const codes = (CODES[length] ??= Array.from({ length }, () => 0));
  for (let i = 0; i < length; i++) codes[i] = bytes[from + i] ?? 0;
  return String.fromCharCode.apply(null, codes);
}

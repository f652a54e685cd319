import { decodeBase64, writeBase64 } from './base64.js';

/** What comes in pieces. */
type Pieces<Piece> = AsyncIterable<Piece> | Iterable<Piece>;

/**
 * Base64 of bytes that come in pieces (RFC 4648, section 4), without holding more than one of them.
 *
 * @param source bytes, cut anywhere; a `ReadableStream` is one
 * @returns ASCII, a piece for each that holds at least three bytes more
 */
export async function* encodeBase64Stream(
  source: Pieces<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let rest = new Uint8Array(0);
  for await (const piece of source) {
    const bytes = joined(rest, piece);
    const whole = bytes.length - (bytes.length % 3);
    rest = bytes.slice(whole);
    if (whole > 0) yield letters(bytes.subarray(0, whole));
  }
  if (rest.length > 0) yield letters(rest);
}

/**
 * The inverse of `encodeBase64Stream`.
 *
 * @param source base64 as ASCII bytes or as text, cut anywhere; white space is skipped
 * @returns the bytes, a piece for each that holds four letters or more
 * @throws RangeError where it is not base64, with the index of the first letter of the group in question
 */
export async function* decodeBase64Stream(
  source: Pieces<Uint8Array | string>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let rest = '';
  let done = 0;
  let ended = false;
  const decoder = new TextDecoder('utf-8');
  for await (const piece of source) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const all = rest + text.replace(/[\t\n\r ]+/g, '');
    if (ended && all !== '') throw failure(done);
    const whole = all.length - (all.length % 4);
    rest = all.slice(whole);
    if (whole === 0) continue;
    const bytes = decodeBase64(all.slice(0, whole));
    if (bytes === undefined) throw failure(done);
    done += whole;
    // Nothing may follow the padding.
    ended = all.charAt(whole - 1) === '=';
    if (ended && rest !== '') throw failure(done);
    yield bytes;
  }
  if (rest !== '') throw failure(done);
}

function failure(index: number): RangeError {
  return new RangeError(`not base64: the letters from index ${index} on`);
}

function letters(bytes: Uint8Array): Uint8Array {
  const made = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  writeBase64(bytes, made, 0);
  return made;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

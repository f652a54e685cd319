import type { Codec } from '../codec.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;
const PADDING = 61;

let values: Uint8Array | undefined;
let letters: Uint8Array | undefined;

function decodingTable(): Uint8Array {
  if (values !== undefined) return values;
  values = new Uint8Array(128).fill(NONE);
  for (let i = 0; i < 64; i++) values[ALPHABET.charCodeAt(i)] = i;
  return values;
}

function encodingTable(): Uint8Array {
  letters ??= Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
  return letters;
}

/** One digit, or a number above 63 where the character is none. */
function digit(table: Uint8Array, text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 128 ? (table[code] ?? NONE) : NONE;
}

/**
 * Bytes of a text in base64 (RFC 4648, section 4), with padding and without unused bits.
 *
 * @param text may hold white space
 * @returns undefined where it is not base64
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const packed = /[\t\n\r ]/.test(text) ? text.replace(/[\t\n\r ]+/g, '') : text;
  const length = packed.length;
  if (length % 4 !== 0) return undefined;
  if (length === 0) return new Uint8Array(0);
  const padding = packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((length / 4) * 3 - padding);
  const table = decodingTable();
  const full = padding === 0 ? length : length - 4;
  let at = 0;
  let i = 0;
  for (; i < full; i += 4) {
    const a = digit(table, packed, i);
    const b = digit(table, packed, i + 1);
    const c = digit(table, packed, i + 2);
    const d = digit(table, packed, i + 3);
    if ((a | b | c | d) > 63) return undefined;
    bytes[at++] = (a << 2) | (b >> 4);
    bytes[at++] = (b << 4) | (c >> 2);
    bytes[at++] = (c << 6) | d;
  }
  if (padding === 0) return bytes;
  const a = digit(table, packed, i);
  const b = digit(table, packed, i + 1);
  const c = padding === 1 ? digit(table, packed, i + 2) : 0;
  if ((a | b | c) > 63) return undefined;
  if (padding === 2 ? (b & 15) !== 0 : (c & 3) !== 0) return undefined;
  bytes[at++] = (a << 2) | (b >> 4);
  if (padding === 1) bytes[at] = (b << 4) | (c >> 2);
  return bytes;
}

/** Below this many letters a call of `fromCharCode` is cheaper than a decoder. */
const SHORT = 256;

/**
 * Writes base64 in ASCII (RFC 4648, section 4): padded, in one line.
 *
 * @param bytes any bytes
 * @param target takes `Math.ceil(bytes.length / 3) * 4` bytes
 * @param at index in `target` of the first
 */
export function writeBase64(bytes: Uint8Array, target: Uint8Array, at: number): void {
  const table = encodingTable();
  const whole = bytes.length - (bytes.length % 3);
  let to = at;
  for (let i = 0; i < whole; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    target[to++] = table[group >> 18] ?? 0;
    target[to++] = table[(group >> 12) & 63] ?? 0;
    target[to++] = table[(group >> 6) & 63] ?? 0;
    target[to++] = table[group & 63] ?? 0;
  }
  if (whole === bytes.length) return;
  const group = ((bytes[whole] ?? 0) << 16) | ((bytes[whole + 1] ?? 0) << 8);
  target[to++] = table[group >> 18] ?? 0;
  target[to++] = table[(group >> 12) & 63] ?? 0;
  target[to++] = bytes.length - whole === 2 ? (table[(group >> 6) & 63] ?? 0) : PADDING;
  target[to] = PADDING;
}

/**
 * The text of bytes in base64 (RFC 4648, section 4): padded, in one line.
 *
 * @param bytes any bytes
 */
export function encodeBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  writeBase64(bytes, letters, 0);
  return letters.length < SHORT ? String.fromCharCode(...letters) : new TextDecoder('ascii').decode(letters);
}

/** Bytes as base64 (XML Schema Part 2, 3.2.16). */
export const base64: Codec<Uint8Array> = {
  name: 'base64',
  keepsEmpty: true,
  decode: decodeBase64,
  encode: (value) => (value instanceof Uint8Array ? encodeBase64(value) : undefined),
  write: (value, sink) => {
    if (!(value instanceof Uint8Array) || value.length === 0) return false;
    const length = Math.ceil(value.length / 3) * 4;
    sink.reserve(length);
    writeBase64(value, sink.bytes, sink.at);
    sink.at += length;
    return true;
  },
};

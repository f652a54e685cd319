import { SHORT_TEXT, shortText } from '../short-text.js';
import { NAME_BYTE, isSpace } from './characters.js';
import { CDATA, NON_ASCII, SPECIAL } from './tape.js';
import { writeCodePoint } from './transcode.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
let scratch = new Uint8Array(1024);

/**
 * The text of a stretch of input: references resolved, line ends as LF.
 *
 * @param bytes well-formed UTF-8
 * @param from first byte
 * @param to behind the last byte
 * @param flags what the tokeniser noticed in it
 */
export function textOf(bytes: Uint8Array, from: number, to: number, flags: number): string {
  if ((flags & SPECIAL) !== 0) return expanded(bytes, from, to, flags, false);
  return (flags & NON_ASCII) === 0 ? asciiOf(bytes, from, to) : decodeUtf8(bytes, from, to);
}

/**
 * The value of an attribute, normalised (XML 1.0, 3.3.3, as for attributes of type CDATA).
 *
 * @param bytes well-formed UTF-8
 * @param from first byte
 * @param to behind the last byte
 * @param flags what the tokeniser noticed in it
 */
export function attributeOf(bytes: Uint8Array, from: number, to: number, flags: number): string {
  if ((flags & SPECIAL) !== 0) return expanded(bytes, from, to, flags, true);
  return (flags & NON_ASCII) === 0 ? asciiOf(bytes, from, to) : decodeUtf8(bytes, from, to);
}

/**
 * Whether a stretch of input is nothing but white space.
 *
 * @param bytes input
 * @param from first byte
 * @param to behind the last byte
 */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(bytes[i])) return false;
  return true;
}

/** A stretch of ASCII as a string of its own, which does not keep the input alive. */
function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  return to - from <= SHORT_TEXT ? shortText(bytes, from, to - from) : decodeUtf8(bytes, from, to);
}

/**
 * A stretch of UTF-8 as text, as it stands: a byte order mark is a character, and what is not UTF-8 becomes U+FFFD.
 *
 * @param bytes input
 * @param from first byte
 * @param to behind the last byte
 */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  return nodeSlice === null ? decoder.decode(bytes.subarray(from, to)) : nodeSlice.call(bytes, from, to);
}

/**
 * Text of the pool.
 *
 * @param bytes ISO-8859-1 without the control characters from 80 to 9F, for which decoders have others
 */
export function latin1Of(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  // In none of these bytes windows-1252 differs, which is the name that decoders know.
  if (nodeLatin1 === null) return new TextDecoder('windows-1252').decode(bytes);
  return nodeLatin1.call(bytes, 0, bytes.length);
}

type Slice = (this: Uint8Array, from: number, to: number) => string;

/** What Node.js and its kin have of their own, which takes half the time; null where it is not there. */
const nodeSlice: Slice | null = findSlice('utf8Slice', [0xef, 0xbb, 0xbf, 0xc3, 0xa4], '\uFEFFä');
const nodeLatin1: Slice | null = findSlice('latin1Slice', [0x61, 0xa0, 0xe4, 0xff], 'a\u00A0äÿ');

/** @param example bytes that the method must turn into `text` */
function findSlice(name: string, example: readonly number[], text: string): Slice | null {
  const owner: unknown = Reflect.get(globalThis, 'Buffer');
  if (typeof owner !== 'function') return null;
  const found: unknown = Reflect.get(Object(owner.prototype), name);
  if (!isSlice(found)) return null;
  try {
    const bytes = Uint8Array.of(0x78, ...example);
    return found.call(bytes, 1, bytes.length) === text ? found : null;
  } catch {
    return null;
  }
}

function isSlice(found: unknown): found is Slice {
  return typeof found === 'function';
}

function expanded(bytes: Uint8Array, from: number, to: number, flags: number, attribute: boolean): string {
  if (scratch.length < to - from) scratch = new Uint8Array((to - from) * 2);
  return decodeUtf8(scratch, 0, expand(bytes, from, to, flags, attribute));
}

/** Writes the text into `scratch`; never longer than its source, since no reference is shorter than what it names. */
function expand(bytes: Uint8Array, from: number, to: number, flags: number, attribute: boolean): number {
  const references = (flags & CDATA) === 0;
  let write = 0;
  for (let read = from; read < to; read++) {
    const byte = bytes[read] ?? 0;
    if (byte === 13) {
      if (bytes[read + 1] === 10 && read + 1 < to) read += 1;
      scratch[write++] = attribute ? 32 : 10;
    } else if (attribute && (byte === 10 || byte === 9)) scratch[write++] = 32;
    else if (byte === 38 && references) {
      const end = referenceEnd(bytes, read + 1, to);
      const code = bytes[end] === 59 && end < to ? referenceOf(bytes, read + 1, end) : undefined;
      if (code === undefined) scratch[write++] = byte;
      else {
        write = writeCodePoint(code, scratch, write);
        read = end;
      }
    } else scratch[write++] = byte;
  }
  return write;
}

/**
 * Where the name or number in a reference ends.
 *
 * @param bytes input
 * @param from behind the ampersand
 * @param to where the search ends
 * @returns position of the first byte that belongs to neither; the semicolon, if all is well
 */
export function referenceEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = bytes[from] === 35 ? from + 1 : from;
  while (at < to && NAME_BYTE[bytes[at] ?? 0] === 1) at += 1;
  return at;
}

/**
 * The character that a reference stands for (XML 1.0, 4.1 and 4.6).
 *
 * @param bytes input
 * @param from behind the ampersand
 * @param to position of the semicolon
 * @returns the code point, or undefined where it is neither a character reference nor a predefined entity; a
 * code point that is no character of XML is returned as it stands
 */
export function referenceOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (bytes[from] !== 35) return predefined(bytes, from, to);
  const hexadecimal = bytes[from + 1] === 120;
  const radix = hexadecimal ? 16 : 10;
  const start = from + (hexadecimal ? 2 : 1);
  if (start === to) return undefined;
  let code = 0;
  for (let i = start; i < to; i++) {
    const digit = digitOf(bytes[i] ?? 0);
    if (digit >= radix) return undefined;
    code = Math.min(code * radix + digit, 0x110000);
  }
  return code;
}

/** `amp`, `lt`, `gt`, `quot` and `apos`. */
function predefined(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (to - from > 4) return undefined;
  let letters = 0;
  for (let at = from; at < to; at++) letters = (letters << 8) | (bytes[at] ?? 0);
  return PREDEFINED.get(letters);
}

/** By their letters, eight bits each. */
const PREDEFINED: ReadonlyMap<number, number> = /* @__PURE__ */ new Map([
  [0x616d70, 38],
  [0x6c74, 60],
  [0x6774, 62],
  [0x71756f74, 34],
  [0x61706f73, 39],
]);

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}

/**
 * Whether something is bytes that can be read, also of another realm. Callers that are not typed give text or an
 * `ArrayBuffer` instead.
 *
 * @param input what was given
 */
export function isBytes(input: unknown): input is Uint8Array {
  return Object.prototype.toString.call(input) === '[object Uint8Array]';
}

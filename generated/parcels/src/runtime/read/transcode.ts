import type { Encoding } from './encoding.js';

/** Brings bytes of another encoding into UTF-8, piece by piece. What is not valid becomes the byte FF. */
export interface Transcoder {
  /**
   * Converts as much as fits.
   *
   * @param source bytes of the document
   * @param from first byte to convert
   * @param target where UTF-8 goes
   * @param at first free position of `target`
   * @param room behind the last free position of `target`
   * @param complete whether the document ends with `source`
   */
  convert(
    source: Uint8Array,
    from: number,
    target: Uint8Array,
    at: number,
    room: number,
    complete: boolean,
  ): Converted;
  /**
   * Length that UTF-8 had in the original encoding.
   *
   * @param bytes converted bytes, whole characters
   * @param from first byte
   * @param to behind the last byte
   */
  measure(bytes: Uint8Array, from: number, to: number): number;
}

/** How far a conversion came. */
export interface Converted {
  readonly taken: number;
  readonly written: number;
}

const INVALID = -1;
const CUT = -2;

/** What ISO-8859-15 has from A4 to BE in place of the characters of ISO-8859-1; a space where it has none. */
const LATIN_9 = '€ Š š           Ž   ž   ŒœŸ';
/** What windows-1252 has from 80 to 9F; a space for the five unassigned bytes, which are refused. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function codePoint(encoding: Encoding, byte: number): number {
  if (byte < 128 || encoding === 'iso-8859-1') return byte;
  if (encoding === 'us-ascii') return INVALID;
  const own = encoding === 'iso-8859-15' ? LATIN_9.charCodeAt(byte - 0xa4) : WINDOWS.charCodeAt(byte - 0x80);
  // Behind both ends of the list there is nothing, which is NaN.
  if (own > 32) return own;
  return own === 32 && encoding === 'windows-1252' ? INVALID : byte;
}

/**
 * Writes a code point as UTF-8.
 *
 * @param code code point, or -1 for the byte FF
 * @param target where it goes
 * @param at position in `target`
 * @returns position behind it
 */
export function writeCodePoint(code: number, target: Uint8Array, at: number): number {
  if (code < 128) {
    target[at] = code < 0 ? 0xff : code;
    return at + 1;
  }
  if (code < 0x800) {
    target[at] = 0xc0 | (code >> 6);
    target[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  if (code < 0x10000) {
    target[at] = 0xe0 | (code >> 12);
    target[at + 1] = 0x80 | ((code >> 6) & 63);
    target[at + 2] = 0x80 | (code & 63);
    return at + 3;
  }
  target[at] = 0xf0 | (code >> 18);
  target[at + 1] = 0x80 | ((code >> 12) & 63);
  target[at + 2] = 0x80 | ((code >> 6) & 63);
  target[at + 3] = 0x80 | (code & 63);
  return at + 4;
}

/**
 * The converter of an encoding.
 *
 * @param unit bytes of a character of the basic plane; others have twice as many
 * @param codeAt the code point at a position, `INVALID` or, where more bytes are needed, `CUT`
 */
function converter(
  unit: number,
  codeAt: (source: Uint8Array, at: number, complete: boolean) => number,
): Transcoder {
  return {
    convert(source, from, target, at, room, complete) {
      let read = from;
      let write = at;
      while (read < source.length && write + 4 <= room) {
        const code = codeAt(source, read, complete);
        if (code === CUT) break;
        write = writeCodePoint(code, target, write);
        read += code < 0x10000 ? unit : 2 * unit;
      }
      return { taken: Math.min(read, source.length) - from, written: write - at };
    },
    measure(bytes, from, to) {
      let length = 0;
      for (let i = from; i < to; i++) {
        const byte = bytes[i] ?? 0;
        if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 && byte !== 0xff ? 2 * unit : unit;
      }
      return length;
    },
  };
}

function singleByte(encoding: Encoding): Transcoder {
  const codes = Int32Array.from({ length: 256 }, (_, byte) => codePoint(encoding, byte));
  return converter(1, (source, at) => codes[source[at] ?? 0] ?? INVALID);
}

/** @param low index of the lower byte of a unit */
function utf16(low: 0 | 1): Transcoder {
  const unit = (source: Uint8Array, at: number): number =>
    ((source[at + 1 - low] ?? 0) << 8) | (source[at + low] ?? 0);
  return converter(2, (source, at, complete) => {
    const left = source.length - at;
    const code = left < 2 ? 0xd800 : unit(source, at);
    if ((code & 0xf800) !== 0xd800) return code;
    // A surrogate, of which the second half may be still to come; or half a unit.
    if (left < 4 && !complete && code < 0xdc00) return CUT;
    const next = left < 4 ? 0 : unit(source, at + 2);
    const isPair = code < 0xdc00 && (next & 0xfc00) === 0xdc00;
    return isPair ? 0x10000 + ((code & 0x3ff) << 10) + (next & 0x3ff) : INVALID;
  });
}

/**
 * The converter of an encoding.
 *
 * @param encoding encoding of the document
 * @returns the converter, or null for UTF-8
 */
export function transcoderOf(encoding: Encoding): Transcoder | null {
  if (encoding === 'utf-8') return null;
  if (encoding === 'utf-16le') return utf16(0);
  if (encoding === 'utf-16be') return utf16(1);
  return singleByte(encoding);
}

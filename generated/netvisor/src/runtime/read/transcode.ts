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

function singleByte(encoding: Encoding): Transcoder {
  const codes = Int32Array.from({ length: 256 }, (_, byte) => codePoint(encoding, byte));
  return {
    convert(source, from, target, at, room) {
      let read = from;
      let write = at;
      while (read < source.length && write + 3 <= room) {
        write = writeCodePoint(codes[source[read] ?? 0] ?? INVALID, target, write);
        read += 1;
      }
      return { taken: read - from, written: write - at };
    },
    measure(bytes, from, to) {
      let count = 0;
      for (let i = from; i < to; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) count += 1;
      return count;
    },
  };
}

function utf16(low: 0 | 1): Transcoder {
  const unit = (source: Uint8Array, at: number): number =>
    ((source[at + 1 - low] ?? 0) << 8) | (source[at + low] ?? 0);
  return {
    convert(source, from, target, at, room, complete) {
      let read = from;
      let write = at;
      while (read + 1 < source.length && write + 4 <= room) {
        let code = unit(source, read);
        let size = 2;
        if (code >= 0xd800 && code < 0xdc00) {
          if (read + 3 >= source.length && !complete) break;
          const next = read + 3 < source.length ? unit(source, read + 2) : 0;
          const paired = next >= 0xdc00 && next < 0xe000;
          code = paired ? 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00) : INVALID;
          if (paired) size = 4;
        } else if (code >= 0xdc00 && code < 0xe000) code = INVALID;
        write = writeCodePoint(code, target, write);
        read += size;
      }
      if (complete && read === source.length - 1 && write < room) {
        write = writeCodePoint(INVALID, target, write);
        read += 1;
      }
      return { taken: read - from, written: write - at };
    },
    measure(bytes, from, to) {
      let count = 0;
      for (let i = from; i < to; i++) {
        const byte = bytes[i] ?? 0;
        if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 && byte !== 0xff ? 4 : 2;
      }
      return count;
    },
  };
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

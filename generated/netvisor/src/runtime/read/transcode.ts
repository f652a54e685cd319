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

const LATIN_9: Readonly<Record<number, number>> = {
  0xa4: 0x20ac,
  0xa6: 0x160,
  0xa8: 0x161,
  0xb4: 0x17d,
  0xb8: 0x17e,
  0xbc: 0x152,
  0xbd: 0x153,
  0xbe: 0x178,
};

/** Code points of windows-1252 from 80 to 9F; the five unassigned bytes are refused. */
const WINDOWS: readonly number[] = [
  0x20ac,
  INVALID,
  0x201a,
  0x192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x2c6,
  0x2030,
  0x160,
  0x2039,
  0x152,
  INVALID,
  0x17d,
  INVALID,
  INVALID,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x2dc,
  0x2122,
  0x161,
  0x203a,
  0x153,
  INVALID,
  0x17e,
  0x178,
];

function codePoint(encoding: Encoding, byte: number): number {
  if (byte < 128) return byte;
  if (encoding === 'us-ascii') return INVALID;
  if (encoding === 'iso-8859-15') return LATIN_9[byte] ?? byte;
  if (encoding === 'windows-1252') return byte < 160 ? (WINDOWS[byte - 128] ?? INVALID) : byte;
  return byte;
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

// Character data: copied to the pool as ISO-8859-1, with references resolved and line ends as LF.
import { NON_ASCII, SPECIAL, BREAKS, POOLED, LOOSE } from './tape';

/** Behind the text that was scanned last; in the pool. */
export let poolEnd: usize = 0;
/** Flags of the text that was scanned last. */
export let flags: i32 = 0;

/**
 * Scans text up to a delimiter.
 *
 * @param from address of the first byte
 * @param pool where its characters go
 * @param delimiter `<`, or the quote around an attribute
 * @param special `>` in text, of which `]]>` must be told; `<` in attributes, where it is not allowed
 * @returns address of the delimiter; 0 where something stands before it that is not for the kernel
 */
export function scan(from: usize, pool: usize, delimiter: u8, special: u8): usize {
  const delimiters = i8x16.splat(delimiter);
  const specials = i8x16.splat(special);
  const ampersands = i8x16.splat(38);
  const spaces = i8x16.splat(32);
  const start = pool;
  let found: i32 = 0;
  let fits = true;
  /** White space stands last so far, or nothing; as one bit. */
  let open: i32 = 1;
  let at = from;
  for (;;) {
    const bytes = v128.load(at);
    v128.store(pool, bytes);
    const white = i8x16.bitmask(i8x16.eq(bytes, spaces));
    // The highest bit of each byte: set by each comparison, and in itself where it is not ASCII.
    const stops = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, specials)),
        v128.or(v128.or(i8x16.eq(bytes, ampersands), i8x16.lt_u(bytes, spaces)), bytes),
      ),
    );
    const length = ctz(stops | 0x10000);
    const space = white & ((1 << length) - 1);
    if ((space & ((space << 1) | open)) != 0) found |= LOOSE;
    // Shifted by one, so that it holds for no bytes as well.
    open = (((space << 1) | open) >> length) & 1;
    at += <usize>length;
    pool += <usize>length;
    if (stops == 0) continue;
    const byte = load<u8>(at);
    if (byte == delimiter) break;
    let character: u32 = byte;
    let end = at + 1;
    if (byte >= 128) {
      const bytes = sequenceLength(at);
      if (bytes == 0) return 0;
      found |= NON_ASCII;
      const next: u32 = load<u8>(at + 1);
      // U+00A0 to U+00FF; those below are not the same in all decoders.
      if (bytes == 2 && (byte == 0xc3 || (byte == 0xc2 && next >= 0xa0))) {
        character = ((<u32>byte & 3) << 6) | (next & 63);
      } else fits = false;
      end = at + <usize>bytes;
    } else if (byte == 38) {
      end = reference(at);
      if (end == 0) return 0;
      found |= SPECIAL;
      character = code;
    } else if (byte < 32) {
      if (byte != 9 && byte != 10 && byte != 13) return 0;
      if (special == 60) {
        found |= SPECIAL;
        character = 32;
      } else {
        found |= byte == 13 ? SPECIAL | BREAKS : BREAKS;
        if (byte == 13) character = 10;
      }
      if (byte == 13 && load<u8>(end) == 10) end += 1;
    } else {
      if (special == 60) return 0;
      if (at >= from + 2 && load<u16>(at - 2) == 0x5d5d) return 0;
    }
    store<u8>(pool, <u8>character);
    pool += 1;
    at = end;
    if (character < 32 || (character == 32 && open != 0)) found |= LOOSE;
    open = character <= 32 ? 1 : 0;
  }
  if (open != 0 && pool != start) found |= LOOSE;
  if (fits) found |= POOLED;
  poolEnd = fits ? pool : start;
  flags = found;
  return at;
}

/** The character that the reference looked at last stands for. */
let code: u32 = 0;

/**
 * Reads a reference to a character of the pool or to one of the five entities that need no declaration.
 *
 * @param at address of the ampersand
 * @returns address behind the semicolon; 0 where it is no such reference
 */
function reference(at: usize): usize {
  const four = load<u32>(at + 1);
  if (four == 0x3b706d61) return named(at + 5, 38);
  if ((four & 0xffffff) == 0x3b746c) return named(at + 4, 60);
  if ((four & 0xffffff) == 0x3b7467) return named(at + 4, 62);
  if (four == 0x746f7571 && load<u8>(at + 5) == 59) return named(at + 6, 34);
  if (four == 0x736f7061 && load<u8>(at + 5) == 59) return named(at + 6, 39);
  if (<u8>four != 35) return 0;
  const hexadecimal = <u8>(four >> 8) == 120;
  const radix: u32 = hexadecimal ? 16 : 10;
  const start = at + (hexadecimal ? 3 : 2);
  let value: u32 = 0;
  let to = start;
  for (;;) {
    const byte: u32 = load<u8>(to);
    let digit = byte - 48;
    if (hexadecimal && digit > 9) {
      const letter = (byte | 32) - 97;
      digit = letter < 6 ? letter + 10 : 99;
    }
    if (digit >= radix) break;
    value = min(value * radix + digit, 256);
    to += 1;
  }
  if (to == start || load<u8>(to) != 59 || !isForPool(value)) return 0;
  return named(to + 1, value);
}

function named(end: usize, value: u32): usize {
  code = value;
  return end;
}

/** Whether it is a character (XML 1.0 fifth edition, production 2) for the pool. */
function isForPool(value: u32): bool {
  return value < 256 && ((value & 127) >= 32 || value == 9 || value == 10 || value == 13);
}

/** Length of a sequence of UTF-8 (RFC 3629) that is a character of XML; 0 where it is none, or of four bytes. */
function sequenceLength(at: usize): i32 {
  const first: u32 = load<u8>(at);
  const second: u32 = load<u8>(at + 1);
  if (first < 0xc2 || (second & 0xc0) != 0x80) return 0;
  if (first < 0xe0) return 2;
  const third: u32 = load<u8>(at + 2);
  if ((third & 0xc0) != 0x80) return 0;
  if (first < 0xf0) {
    if (first == 0xe0 && second < 0xa0) return 0;
    if (first == 0xed && second > 0x9f) return 0;
    if (first == 0xef && second == 0xbf && third > 0xbd) return 0;
    return 3;
  }
  return 0;
}

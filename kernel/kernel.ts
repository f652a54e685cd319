// Reads the plain case of XML: elements of known names, attributes without prefix, text. Everything else, and
// everything that is wrong, it leaves untouched for the tokeniser in TypeScript, which says what is wrong.
import * as at_ from './layout';
import { CELL, CELLS, CELL_ATTRIBUTE, CELL_ELEMENT, CELL_LENGTH, CELL_NUMERIC, FOLLOWERS, FOLLOWER_COUNT, OPEN, POOL, TAPE, WINDOW } from './layout';
import { find, isAt, isSame, nameEnd } from './names';
import { separator, number, value } from './number';
import { ATTRIBUTE, ATTRS, EMPTY, END_TAG, LEAF, NUMBER, SIZE, START, write, writeNumber, writePooled } from './tape';
import { flags, poolEnd, scan } from './text';

export { lines } from './lines';
export { add } from './names';

let record: usize = 0;
let pool: usize = 0;
let depth: i32 = 0;
let childless: bool = false;
/** Twice the number of the name of the last start tag, plus one where an end tag of its own followed. */
let previous: i32 = 0;
/** Number of the name whose symbol is not known in the scope at hand. */
let unresolved: i32 = 0;

/** Reads tokens until the tape is full, the window is used up, or something is not plain. */
export function run(): void {
  const limit = WINDOW + load<i32>(at_.END) - at_.MARGIN;
  const tapeLimit = TAPE + <usize>(at_.TAPE_LENGTH << 2);
  const floor = load<i32>(at_.FLOOR);
  let at = WINDOW + load<i32>(at_.POSITION);
  record = TAPE + <usize>(load<i32>(at_.TOP) << 2);
  pool = POOL + load<i32>(at_.POOL_TOP);
  depth = load<i32>(at_.DEPTH);
  childless = load<i32>(at_.CHILDLESS) != 0;
  unresolved = 0;
  let lowest = depth;
  previous = 0;
  gapLength = 0;
  while (depth > 0 && record < tapeLimit) {
    const tag = tagAfter(at);
    if (tag >= limit || load<u8>(tag) != 60) break;
    let after: usize;
    if (load<u8>(tag + 1) == 47) {
      if ((childless && tag > at) || depth <= floor || depth <= 1) break;
      after = endTag(tag);
      if (depth < lowest) lowest = depth;
    } else after = element(tag, limit);
    if (after == 0) break;
    at = after;
  }
  store<i32>(at_.POSITION, <i32>(at - WINDOW));
  store<i32>(at_.TOP, <i32>(record - TAPE) >> 2);
  store<i32>(at_.POOL_TOP, <i32>(pool - POOL));
  store<i32>(at_.DEPTH, depth);
  store<i32>(at_.CHILDLESS, childless ? 1 : 0);
  store<i32>(at_.LOWEST, lowest);
  store<i32>(at_.UNRESOLVED, unresolved);
}

// @ts-ignore: decorator
@inline
function isSpace(byte: u8): bool {
  return byte <= 32 && ((<u64>0x100002600 >> byte) & 1) != 0;
}

/** What may stand behind the name of an element. */
// @ts-ignore: decorator
@inline
function isEnd(byte: u8): bool {
  return byte == 62 || byte == 47 || isSpace(byte);
}

/** Number of the name in a cell. */
// @ts-ignore: decorator
@inline
function numberOf(cell: usize): i32 {
  return <i32>((cell - CELLS) / CELL);
}

/** White space of at most 16 bytes that stood before a tag: before the next one it mostly looks the same. */
let gap: usize = 0;
let gapLength: i32 = 0;

/** The first byte behind the white space before a tag. */
// @ts-ignore: decorator
@inline
function tagAfter(from: usize): usize {
  const guess = from + <usize>gapLength;
  if (load<u8>(guess) == 60 && isSame(gap, from, gapLength)) return guess;
  const tag = skipSpace(from);
  if (tag - from <= 16) {
    gap = from;
    gapLength = <i32>(tag - from);
  }
  return tag;
}

/** The first byte that is no white space. */
function skipSpace(from: usize): usize {
  let at = from;
  if (!isSpace(load<u8>(at))) return at;
  const spaces = i8x16.splat(32);
  // A line break, and then mostly spaces.
  do {
    at += 1;
    let other = ~i8x16.bitmask(i8x16.eq(v128.load(at), spaces)) & 0xffff;
    while (other == 0) {
      at += 16;
      other = ~i8x16.bitmask(i8x16.eq(v128.load(at), spaces)) & 0xffff;
    }
    at += <usize>ctz(other);
  } while (isSpace(load<u8>(at)));
  return at;
}

/** The end tag of the innermost element; returns the address behind it, or 0. */
function endTag(tag: usize): usize {
  const name = load<i32>(OPEN + <usize>((depth - 1) << 2));
  if (name >= <i32>((WINDOW - CELLS) / CELL)) return 0;
  const after = closing(tag, CELLS + <usize>name * CELL);
  if (after == 0) return 0;
  depth -= 1;
  write(record, END_TAG, 0, <i32>(tag - WINDOW), <i32>(after - WINDOW));
  record += SIZE;
  childless = false;
  previous |= 1;
  return after;
}

/** Address behind the end tag of a name that stands at a `<`; 0 where it does not. */
// @ts-ignore: decorator
@inline
function closing(tag: usize, cell: usize): usize {
  const length = load<i32>(cell, CELL_LENGTH);
  const close = tag + 2 + <usize>length;
  if (length == 0 || load<u8>(close) != 62 || load<u8>(tag + 1) != 47) return 0;
  return isAt(cell, tag + 2, length) ? close + 1 : 0;
}

/** A start tag and, where nothing but text follows, the rest of the element; returns the address behind, or 0. */
function element(tag: usize, limit: usize): usize {
  const parent = load<i32>(OPEN + <usize>((depth - 1) << 2));
  const guess = FOLLOWERS + <usize>((((parent << 5) ^ previous) & (FOLLOWER_COUNT - 1)) << 1);
  let cell = CELLS + <usize>load<u16>(guess) * CELL;
  let at = tag + 1 + <usize>load<i32>(cell, CELL_LENGTH);
  if (!isEnd(load<u8>(at)) || !isAt(cell, tag + 1, load<i32>(cell, CELL_LENGTH))) {
    cell = find(tag + 1);
    at = nameEnd;
  }
  if (cell == 0) return 0;
  const symbol = load<i32>(cell, CELL_ELEMENT);
  if (symbol == 0) {
    unresolved = numberOf(cell);
    return 0;
  }
  if (depth >= load<i32>(at_.MAX_DEPTH) || depth >= at_.OPEN_COUNT) return 0;
  const own = record;
  const pooled = pool;
  let next = record + SIZE;
  let head: i32 = 0;
  if (load<u8>(at) != 62) {
    at = attributes(at, next, limit);
    if (at == 0) {
      pool = pooled;
      return 0;
    }
    if (attributesEnd > next) head = ATTRS;
    next = attributesEnd;
    if (load<u8>(at) == 47) {
      at += 2;
      write(own, LEAF | EMPTY | head, symbol, <i32>(at - WINDOW), <i32>(at - WINDOW));
      record = next;
      childless = false;
      previous = numberOf(cell) << 1;
      return at;
    }
  }
  const from = at + 1;
  const close = content(from, limit, cell);
  if (close != 0) {
    const to = contentEnd;
    if (<i32>(to - from) > load<i32>(at_.MAX_TEXT)) {
      pool = pooled;
      return 0;
    }
    write(own, LEAF | head | contentFlags, symbol, <i32>(from - WINDOW), <i32>(to - WINDOW));
    if ((contentFlags & NUMBER) != 0) writeNumber(own, value);
    else {
      writePooled(own, <i32>(pool - POOL), <i32>(poolEnd - POOL));
      pool = poolEnd;
    }
    record = next;
    childless = false;
    store<u16>(guess, <u16>numberOf(cell));
    previous = numberOf(cell) << 1;
    return close;
  }
  if (contentEnd == 0) {
    pool = pooled;
    return 0;
  }
  write(own, START | head, symbol, <i32>(tag - WINDOW), <i32>(from - WINDOW));
  store<i32>(OPEN + <usize>(depth << 2), numberOf(cell));
  depth += 1;
  record = next;
  childless = true;
  store<u16>(guess, <u16>numberOf(cell));
  previous = numberOf(cell) << 1;
  return from;
}

/** Where the text ends that `content` looked at; 0 where that could not be told. */
let contentEnd: usize = 0;

/** Flags of that text. */
let contentFlags: i32 = 0;

/** Looks for text and the end tag behind a start tag; returns the address behind it, or 0 where none follows. */
// @ts-ignore: decorator
@inline
function content(from: usize, limit: usize, cell: usize): usize {
  contentEnd = from;
  let to: usize = load<i32>(cell, CELL_NUMERIC) != 0 ? number(from) : 0;
  if (to != 0) contentFlags = NUMBER | separator;
  else {
    if (isSpace(load<u8>(from))) {
      const next = skipSpace(from);
      if (next >= limit) contentEnd = 0;
      if (next >= limit || (load<u8>(next) == 60 && load<u8>(next + 1) != 47)) return 0;
    } else if (load<u8>(from) == 60 && load<u8>(from + 1) != 47) return 0;
    to = scan(from, pool, 60, 62);
    contentFlags = flags;
  }
  if (to == 0 || to >= limit) {
    contentEnd = 0;
    return 0;
  }
  contentEnd = to;
  const close = closing(to, cell);
  if (close == 0 && load<u8>(to + 1) == 47) contentEnd = 0;
  return close;
}

/** Behind the records of the attributes that were read last. */
let attributesEnd: usize = 0;

/** Attributes up to the `>` or `/>`; returns its address, or 0. */
function attributes(from: usize, first: usize, limit: usize): usize {
  let at = from;
  let next = first;
  let left = load<i32>(at_.MAX_ATTRIBUTES);
  for (;;) {
    const spaced = isSpace(load<u8>(at));
    if (spaced) at = skipSpace(at);
    if (at >= limit) return 0;
    const byte = load<u8>(at);
    if (byte == 62 || (byte == 47 && load<u8>(at + 1) == 62)) break;
    if (!spaced || left == 0) return 0;
    left -= 1;
    const cell = find(at);
    if (cell == 0) return 0;
    const symbol = load<i32>(cell, CELL_ATTRIBUTE);
    if (symbol == 0) return 0;
    for (let one = first; one < next; one += SIZE) if (load<i32>(one, 4) == symbol) return 0;
    const quote = load<u8>(nameEnd + 1);
    if (load<u8>(nameEnd) != 61 || (quote != 34 && quote != 39)) return 0;
    const start = nameEnd + 2;
    const to = scan(start, pool, quote, 60);
    if (to == 0 || to >= limit || <i32>(to - start) > load<i32>(at_.MAX_VALUE)) return 0;
    write(next, ATTRIBUTE | flags, symbol, <i32>(start - WINDOW), <i32>(to - WINDOW));
    writePooled(next, <i32>(pool - POOL), <i32>(poolEnd - POOL));
    pool = poolEnd;
    next += SIZE;
    at = to + 1;
  }
  attributesEnd = next;
  return at;
}

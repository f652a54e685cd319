import { PLAIN, TEXT_CLASS } from './characters.js';
import * as tape from './tape.js';
import type { Tokeniser } from './tokeniser.js';
import { TAPE_LENGTH } from './workspace.js';

/** Bytes that must be left of the input for this way of reading. */
const MARGIN = 64;
const FOUR_SPACES = 0x20202020;

/**
 * Reads tags without attributes, and texts without references, at great speed; stops before anything else, which
 * is then for the tokeniser's general way of reading. Guesses each name from the one that stood before it.
 *
 * What it reads is a subset of what the general way reads, with the same records; nothing depends on it but speed.
 *
 * @param tokeniser in content, behind a tag
 */
export function readUsual(tokeniser: Tokeniser): void {
  const { names, scope, options } = tokeniser;
  const { bytes, view } = tokeniser.input;
  const { followers, starts, lengths, view: arena } = names;
  const symbols = scope.id === 0 ? names.plain : scope.symbols;
  const records = tokeniser.tape;
  const last = tokeniser.input.end - MARGIN;
  const maxText = Math.min(options.limits.textLength, last);
  let { top, depth, previous, childless } = tokeniser;
  let at = tokeniser.position;
  while (top < TAPE_LENGTH && at < last) {
    let tag = at;
    if (bytes[tag] === 13) tag += 1;
    if (bytes[tag] === 10) {
      tag += 1;
      while (tag < last && view.getInt32(tag, true) === FOUR_SPACES) tag += 4;
    }
    while (bytes[tag] === 32 || bytes[tag] === 9) tag += 1;
    if (bytes[tag] !== 60 || tag >= last) break;
    if (bytes[tag + 1] === 47) {
      if (childless && tag > at) break;
      if (depth === 0 || tokeniser.around[depth - 1] !== scope) break;
      const name = tokeniser.open[depth - 1] ?? 0;
      const close = tag + 2 + (lengths[name] ?? 0);
      if (
        close > last ||
        bytes[close] !== 62 ||
        !isSame(view, tag + 2, arena, starts[name] ?? 0, lengths[name] ?? 0)
      )
        break;
      depth -= 1;
      records[top] = tape.END;
      records[top + 1] = 0;
      records[top + 2] = tag;
      records[top + 3] = close + 1;
      top += tape.RECORD;
      childless = false;
      previous |= 1;
      at = close + 1;
      continue;
    }
    const name = followers[previous] ?? 0;
    const length = lengths[name] ?? 0;
    const symbol = symbols[name] ?? 0;
    const behind = tag + 1 + length;
    if (name === 0 || symbol === 0 || behind >= last || bytes[behind] !== 62 || depth === 0) break;
    if (!isSame(view, tag + 1, arena, starts[name] ?? 0, length) || depth >= options.limits.depth) break;
    const from = behind + 1;
    let to = from;
    let head = tape.LEAF;
    // Four bytes at a time, as in `scanText`; the window is padded.
    for (;;) {
      const four = view.getInt32(to, true);
      const angle = (four | 0x02020202) ^ 0x3e3e3e3e;
      const ampersand = four ^ 0x26262626;
      const found =
        ((angle - 0x01010101) | (ampersand - 0x01010101) | (four - FOUR_SPACES) | four) & 0x80808080;
      if (found === 0) to += 4;
      else {
        to += (31 - Math.clz32(found & -found)) >> 3;
        if (TEXT_CLASS[bytes[to] ?? 0] !== PLAIN) break;
        to += 1;
      }
    }
    if (bytes[to] !== 60) {
      if (to >= last) break;
      // White space at the start of an element is mostly followed by another one; it is looked at again.
      const byte = bytes[to];
      if ((byte !== 10 && byte !== 13) || to !== from) {
        tokeniser.leafName = name;
        tokeniser.top = top;
        const end = tokeniser.scanText(from);
        tokeniser.leafName = 0;
        if (tokeniser.ranOut || tokeniser.top !== top || tokeniser.flags < 0) {
          tokeniser.top = top;
          break;
        }
        head |= tokeniser.flags;
        to = end;
      }
    }
    records[top + 1] = symbol;
    if (bytes[to] === 60 && bytes[to + 1] === 47) {
      const close = to + 2 + length;
      if (close > last || to - from > maxText) break;
      if (bytes[close] !== 62 || !isSame(view, to + 2, arena, starts[name] ?? 0, length)) break;
      records[top] = head;
      records[top + 2] = from;
      records[top + 3] = to;
      childless = false;
      at = close + 1;
    } else {
      if (depth === tokeniser.open.length) break;
      records[top] = tape.START;
      records[top + 2] = tag;
      records[top + 3] = from;
      tokeniser.open[depth] = name;
      tokeniser.around[depth] = scope;
      depth += 1;
      childless = true;
      at = from;
    }
    top += tape.RECORD;
    previous = name << 1;
  }
  if (at !== tokeniser.position) tokeniser.textLength = 0;
  tokeniser.committed = top;
  tokeniser.top = top;
  tokeniser.depth = depth;
  tokeniser.previous = previous;
  tokeniser.childless = childless;
  tokeniser.position = at;
}

/** Whether two stretches hold the same bytes. A stretch that looks like NaN is never the same: names of ASCII do not. */
function isSame(view: DataView, at: number, arena: DataView, start: number, length: number): boolean {
  if (length >= 8) {
    let i = 0;
    for (; i + 8 <= length; i += 8) {
      if (view.getFloat64(at + i, true) !== arena.getFloat64(start + i, true)) return false;
    }
    return view.getFloat64(at + length - 8, true) === arena.getFloat64(start + length - 8, true);
  }
  if (length >= 4) {
    if (view.getInt32(at, true) !== arena.getInt32(start, true)) return false;
    return view.getInt32(at + length - 4, true) === arena.getInt32(start + length - 4, true);
  }
  for (let i = 0; i < length; i++) if (view.getUint8(at + i) !== arena.getUint8(start + i)) return false;
  return true;
}

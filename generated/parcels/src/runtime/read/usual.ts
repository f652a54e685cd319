import { isSpace } from './characters.js';
import { UNPREFIXED, followerKey, isSame } from './names.js';
import * as tape from './tape.js';
import { scanText, skipPlain } from './text-scanner.js';
import type { Tokeniser } from './tokeniser.js';
import { TAPE_LENGTH } from './workspace.js';

/** Bytes that must be left of the input for this way of reading. */
export const MARGIN = 64;
const FOUR_SPACES = 0x20202020;
/** Attributes of an element that the tape surely has room for. */
const MOST_ATTRIBUTES = 64;

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
  const maxText = options.limits.textLength;
  const maxDepth = options.limits.depth;
  const maxName = options.limits.nameLength;
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
    const name = followers[followerKey(depth === 0 ? 0 : (tokeniser.open[depth - 1] ?? 0), previous)] ?? 0;
    const length = lengths[name] ?? 0;
    const symbol = symbols[name] ?? 0;
    let end = tag + 1 + length;
    if (name === 0 || symbol === 0 || end >= last || depth === 0 || depth >= maxDepth || length > maxName)
      break;
    if (!isSame(view, tag + 1, arena, starts[name] ?? 0, length)) break;
    let next = top + tape.RECORD;
    let head = 0;
    if (bytes[end] !== 62) {
      if (bytes[end] !== 32) break;
      tokeniser.top = next;
      end = readUsualAttributes(tokeniser, name, end, last);
      next = tokeniser.top;
      if (end === 0) break;
      head = tape.ATTRS;
    }
    const from = end + 1;
    let to = skipPlain(bytes, view, from);
    // Behind the text there must be room for an end tag to be seen: whether the element is a leaf is not for the
    // size of the window to decide.
    if (to >= last) break;
    records[top] = tape.START | head;
    records[top + 1] = symbol;
    records[top + 2] = tag;
    records[top + 3] = from;
    // White space at the start of an element is mostly followed by another one; it is looked at again.
    if (bytes[to] !== 60 && (to !== from || !isSpace(bytes[to]))) {
      // Should there be a fault in the text, all that stands before it must be in order.
      tokeniser.committed = top;
      tokeniser.top = next;
      tokeniser.depth = depth;
      tokeniser.leafName = name;
      to = scanText(tokeniser, from, to);
      tokeniser.leafName = 0;
      if (tokeniser.ranOut || to >= last || tokeniser.top !== next) break;
      head |= tokeniser.flags;
    }
    if (bytes[to] === 60 && bytes[to + 1] === 47) {
      const close = to + 2 + length;
      if (close > last || to - from > maxText) break;
      if (bytes[close] !== 62 || !isSame(view, to + 2, arena, starts[name] ?? 0, length)) break;
      records[top] = tape.LEAF | head;
      records[top + 2] = from;
      records[top + 3] = to;
      childless = false;
      at = close + 1;
    } else {
      if (depth === tokeniser.open.length) break;
      tokeniser.open[depth] = name;
      tokeniser.around[depth] = scope;
      depth += 1;
      childless = true;
      at = from;
    }
    top = next;
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

/**
 * Reads attributes that are written as usual, each guessed from the name before it, and writes their records.
 *
 * @returns position of the `>`; 0 where anything is not as usual
 */
function readUsualAttributes(tokeniser: Tokeniser, element: number, from: number, last: number): number {
  const { names, tape: records } = tokeniser;
  const { bytes, view } = tokeniser.input;
  const { attributeLength, attributes, nameLength } = tokeniser.options.limits;
  const most = Math.min(attributes, MOST_ATTRIBUTES) * tape.RECORD;
  const first = tokeniser.top;
  let before = element;
  let at = from;
  let top = first;
  while (bytes[at] === 32) {
    const name = names.attributeFollowers[before] ?? 0;
    const symbol = names.plain[name] ?? 0;
    const length = names.lengths[name] ?? 0;
    const equals = at + 1 + length;
    if (symbol === 0 || names.roles[name] !== UNPREFIXED || equals >= last || length > nameLength) return 0;
    if (bytes[equals] !== 61 || bytes[equals + 1] !== 34) return 0;
    if (!isSame(view, at + 1, names.view, names.starts[name] ?? 0, length)) return 0;
    for (let i = first; i < top; i += tape.RECORD) if (records[i + 1] === symbol) return 0;
    const start = equals + 2;
    let to = start;
    for (;;) {
      const byte = bytes[to] ?? 0;
      if (byte === 34) break;
      if (byte < 32 || byte >= 128 || byte === 38 || byte === 60) return 0;
      to += 1;
    }
    if (to >= last || top - first >= most || to - start > attributeLength) return 0;
    records[top] = tape.ATTR;
    records[top + 1] = symbol;
    records[top + 2] = start;
    records[top + 3] = to;
    top += tape.RECORD;
    before = name;
    at = to + 1;
  }
  tokeniser.top = top;
  return bytes[at] === 62 ? at : 0;
}

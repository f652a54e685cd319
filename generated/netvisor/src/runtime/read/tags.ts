import { readAttributes } from './attributes.js';
import { NAME_BYTE, skipSpace } from './characters.js';
import { Malformed } from './fault.js';
import { grown } from './grown.js';
import { scanName } from './name-scanner.js';
import { followerKey, isSame } from './names.js';
import { PIECE, SHORT } from './scan-state.js';
import type { Scope } from './scopes.js';
import * as tape from './tape.js';
import { scanText } from './text-scanner.js';
import type { Tokeniser } from './tokeniser.js';

/**
 * Reads a start tag and, where nothing else stands inside, the text and the end tag of the element.
 *
 * @param tokeniser the tokeniser
 * @param at position of the `<`
 * @returns position behind what was read, or `SHORT`
 * @throws Malformed where the tag is not well-formed
 */
export function readStartTag(tokeniser: Tokeniser, at: number): number {
  const { bytes, view, end } = tokeniser.input;
  const names = tokeniser.names;
  const start = tokeniser.top;
  const key = followerKey(
    tokeniser.depth === 0 ? 0 : (tokeniser.open[tokeniser.depth - 1] ?? 0),
    tokeniser.previous,
  );
  let name = names.followers[key] ?? 0;
  let after = at + 1 + (names.lengths[name] ?? 0);
  if (
    name === 0 ||
    NAME_BYTE[bytes[after] ?? 0] === 1 ||
    after >= end ||
    after - at - 1 > tokeniser.options.limits.nameLength ||
    !isSame(view, at + 1, names.view, names.starts[name] ?? 0, names.lengths[name] ?? 0)
  ) {
    after = scanName(tokeniser, at + 1);
    if (after === SHORT) return SHORT;
    name = tokeniser.name;
  }
  if (tokeniser.depth >= tokeniser.options.limits.depth) {
    throw new Malformed(
      'depth',
      `Elements stand more than ${String(tokeniser.options.limits.depth)} deep`,
      at,
    );
  }
  tokeniser.write(tape.START, name, at, 0);
  const around = tokeniser.scope;
  let flags = 0;
  if (bytes[after] === 62 && tokeniser.doctype?.declares(name) !== true) after += 1;
  else {
    after = readAttributes(tokeniser, after, start, name);
    if (after === SHORT) {
      tokeniser.top = start;
      return SHORT;
    }
    flags = tokeniser.flags;
  }
  if (tokeniser.depth === 0 && tokeniser.rooted) {
    throw new Malformed('second-root', 'There is an element behind the root element', at);
  }
  const symbol = tokeniser.scope.id === 0 ? (names.plain[name] ?? 0) : (tokeniser.scope.symbols[name] ?? 0);
  const written = tokeniser.tape;
  written[start] = tape.START | flags;
  written[start + 1] = symbol === 0 ? tokeniser.scopes.element(tokeniser.scope, name, at) : symbol;
  written[start + 3] = after;
  tokeniser.textLength = 0;
  const close = (flags & tape.EMPTY) === 0 ? readLeaf(tokeniser, name, after) : after;
  if (close === SHORT) {
    tokeniser.top = start;
    tokeniser.scope = around;
    return SHORT;
  }
  names.followers[key] = name;
  tokeniser.previous = name << 1;
  tokeniser.rooted = true;
  tokeniser.childless = close === 0;
  if (close !== 0) {
    tokeniser.tape[start] = tape.LEAF | flags | ((flags & tape.EMPTY) === 0 ? tokeniser.flags : 0);
    tokeniser.tape[start + 2] = after;
    tokeniser.tape[start + 3] = (flags & tape.EMPTY) === 0 ? tokeniser.textEnd : after;
    tokeniser.scope = around;
    return close;
  }
  pushElement(tokeniser, name, around);
  return after;
}

/**
 * The text and end tag of an element.
 *
 * @returns position behind the end tag; 0 where the element holds something else; or `SHORT`
 */
function readLeaf(tokeniser: Tokeniser, name: number, from: number): number {
  const { bytes, view, end, complete } = tokeniser.input;
  const at = skipSpace(bytes, from);
  if (bytes[at] === 60 && bytes[at + 1] !== 47 && at + 1 < end) return 0;
  const top = tokeniser.top;
  tokeniser.leafName = name;
  const to = scanText(tokeniser, from);
  tokeniser.leafName = 0;
  if (tokeniser.met !== null) {
    tokeniser.met = null;
    return 0;
  }
  if (tokeniser.top !== top) {
    // A tolerance was used: its note must not stand between the tag and its attributes.
    tokeniser.top = top;
    return 0;
  }
  const { names } = tokeniser;
  const length = names.lengths[name] ?? 0;
  const close = to + 2 + length;
  if (tokeniser.ranOut || close >= end) {
    if (tokeniser.ranOut ? complete || to - from >= PIECE : complete) return 0;
    return SHORT;
  }
  if (
    bytes[to + 1] !== 47 ||
    bytes[close] !== 62 ||
    !isSame(view, to + 2, names.view, names.starts[name] ?? 0, length)
  )
    return 0;
  tokeniser.leafName = name;
  tokeniser.countText(to - from, from);
  tokeniser.leafName = 0;
  tokeniser.textEnd = to;
  return close + 1;
}

/**
 * Reads an end tag.
 *
 * @param tokeniser the tokeniser
 * @param at position of the `<`
 * @returns position behind the tag, or `SHORT`
 * @throws Malformed where it is not that of the innermost element
 */
export function readEndTag(tokeniser: Tokeniser, at: number): number {
  const { bytes, view, end } = tokeniser.input;
  if (tokeniser.depth === 0)
    throw new Malformed('mismatched-tag', 'There is an end tag without a start tag', at);
  if (tokeniser.entities.at(-1)?.depth === tokeniser.depth) tokeniser.failAtEnd();
  const name = tokeniser.open[tokeniser.depth - 1] ?? 0;
  const { names } = tokeniser;
  const length = names.lengths[name] ?? 0;
  const after = at + 2 + length;
  if (
    after >= end ||
    NAME_BYTE[bytes[after] ?? 0] === 1 ||
    !isSame(view, at + 2, names.view, names.starts[name] ?? 0, length)
  ) {
    return readOtherEndTag(tokeniser, at, name);
  }
  return closeTag(tokeniser, at, after);
}

/** The rest of an end tag, behind its name. */
function closeTag(tokeniser: Tokeniser, at: number, behind: number): number {
  const { bytes, end } = tokeniser.input;
  const after = skipSpace(bytes, behind);
  if (after >= end) return SHORT;
  if (bytes[after] !== 62) throw new Malformed('tag', 'An end tag is not closed by ">"', after);
  tokeniser.depth -= 1;
  const around = tokeniser.around[tokeniser.depth] ?? tokeniser.scope;
  tokeniser.write(tokeniser.scope === around ? tape.END : tape.END | tape.SCOPED, 0, at, after + 1);
  tokeniser.scope = around;
  tokeniser.childless = false;
  tokeniser.previous |= 1;
  tokeniser.textLength = 0;
  return after + 1;
}

function readOtherEndTag(tokeniser: Tokeniser, at: number, name: number): number {
  const after = scanName(tokeniser, at + 2);
  if (after === SHORT) return SHORT;
  const expected = tokeniser.names.qualified[name] ?? '';
  const found = tokeniser.names.qualified[tokeniser.name] ?? '';
  if (tokeniser.options.lenient.tagCase === true && sameButCase(expected, found)) {
    const closed = closeTag(tokeniser, at, after);
    if (closed !== SHORT) tokeniser.write(tape.NOTE, tape.NOTE_TAG_CASE, at, 0);
    return closed;
  }
  throw new Malformed('mismatched-tag', `</${found}> stands where </${expected}> is due`, at);
}

/**
 * Makes an element the innermost one.
 *
 * @param tokeniser the tokeniser
 * @param name number of its name
 * @param around scope around it
 */
export function pushElement(tokeniser: Tokeniser, name: number, around: Scope): void {
  if (tokeniser.depth === tokeniser.open.length) tokeniser.open = grown(tokeniser.open);
  tokeniser.open[tokeniser.depth] = name;
  tokeniser.around[tokeniser.depth] = around;
  tokeniser.depth += 1;
}

/** Whether two names are the same but for the case of ASCII letters. */
function sameButCase(a: string, b: string): boolean {
  return a.length === b.length && foldAscii(a) === foldAscii(b);
}

function foldAscii(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

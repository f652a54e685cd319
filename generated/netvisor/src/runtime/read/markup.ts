import { TEXT_CLASS, MULTI_BYTE, CONTROL, CARRIAGE_RETURN, BREAK, isSpace } from './characters.js';
import { Malformed } from './fault.js';
import { matches, scanName } from './name-scanner.js';
import { IN_CDATA, IN_COMMENT, IN_CONTENT, IN_INSTRUCTION, SHORT } from './scan-state.js';
import * as tape from './tape.js';
import { checkControl, checkSequence } from './text-scanner.js';
import type { Tokeniser } from './tokeniser.js';

/**
 * Begins a comment, a processing instruction or a CDATA section.
 *
 * @param tokeniser with at least two bytes of input at `at`
 * @param at position of the `<`
 * @returns false where the input at hand ends too early
 * @throws Malformed where none of them stands there
 */
export function readMarkup(tokeniser: Tokeniser, at: number): boolean {
  tokeniser.position = at;
  if (tokeniser.input.bytes[at + 1] === 63) return beginInstruction(tokeniser, at);
  const comment = matches(tokeniser, '<!--', at);
  if (comment === 1) return begin(tokeniser, IN_COMMENT, at + 4);
  const section = matches(tokeniser, '<![CDATA[', at);
  if (section === 1 && tokeniser.depth > 0) return begin(tokeniser, IN_CDATA, at + 9);
  const doctype = matches(tokeniser, '<!DOCTYPE', at);
  if (doctype === 1 && !tokeniser.rooted) {
    if (tokeniser.options.doctype !== undefined) return tokeniser.options.doctype.read(tokeniser, at);
    throw new Malformed(
      'doctype',
      'The document has a DOCTYPE, which is refused unless the option "doctype" is given',
      at,
    );
  }
  if (comment === SHORT || section === SHORT || doctype === SHORT) {
    return tokeniser.short(at);
  }
  throw new Malformed('markup', 'No markup of this kind may stand here', at);
}

function begin(tokeniser: Tokeniser, state: number, at: number): true {
  tokeniser.state = state;
  tokeniser.position = at;
  tokeniser.loose = true;
  return true;
}

function beginInstruction(tokeniser: Tokeniser, at: number): boolean {
  const after = scanName(tokeniser, at + 2);
  if (after === SHORT || (after + 1 >= tokeniser.input.end && !isSpace(tokeniser.input.bytes[after]))) {
    return tokeniser.short(at);
  }
  const target = tokeniser.names.qualified[tokeniser.name] ?? '';
  if (target.includes(':')) {
    throw new Malformed('processing-instruction', 'The target of a processing instruction has a colon', at);
  }
  if (target.toLowerCase() === 'xml') {
    throw new Malformed(
      'declaration',
      'An XML declaration may stand only at the very start of the document',
      at,
    );
  }
  if (!isSpace(tokeniser.input.bytes[after]) && matches(tokeniser, '?>', after) !== 1) {
    throw new Malformed('processing-instruction', 'White space is missing behind the target', after);
  }
  return begin(tokeniser, IN_INSTRUCTION, after);
}

/**
 * Goes on inside of a comment, a processing instruction or a CDATA section.
 *
 * @param tokeniser inside of one
 * @returns false where the input at hand ends too early
 * @throws Malformed where a character is not allowed in it
 */
export function resumeMarkup(tokeniser: Tokeniser): boolean {
  const cdata = tokeniser.state === IN_CDATA;
  const from = tokeniser.position;
  const to = scanMarkup(tokeniser, from);
  const done = !tokeniser.ranOut;
  if (!done && tokeniser.input.complete) tokeniser.failAtEnd();
  if (cdata && to > from) {
    tokeniser.write(tape.TEXT | tape.CDATA | tokeniser.flags, 0, from, to);
    tokeniser.countText(to - from, from);
  }
  tokeniser.position = to;
  if (!done) return false;
  if (tokeniser.state === IN_COMMENT && tokeniser.input.bytes[to + 2] !== 62) {
    throw new Malformed('comment', 'A comment contains "--"', to);
  }
  tokeniser.position = to + (tokeniser.state === IN_INSTRUCTION ? 2 : 3);
  tokeniser.state = IN_CONTENT;
  return true;
}

/** Position where the construct ends or, with `ranOut`, up to which the input at hand could be read. */
function scanMarkup(tokeniser: Tokeniser, from: number): number {
  const { bytes, end } = tokeniser.input;
  const { state } = tokeniser;
  const first = state === IN_COMMENT ? 45 : state === IN_CDATA ? 93 : 63;
  const second = state === IN_INSTRUCTION ? 62 : first;
  const length = state === IN_INSTRUCTION ? 2 : 3;
  tokeniser.ranOut = false;
  tokeniser.flags = 0;
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === first && (bytes[at + 1] === second || at + 1 >= end)) {
      if (at + length > end) break;
      if (state !== IN_CDATA || bytes[at + 2] === 62) return at;
    }
    switch (TEXT_CLASS[byte]) {
      case MULTI_BYTE:
        tokeniser.flags |= tape.NON_ASCII;
        at = afterSequence(tokeniser, at);
        break;
      case CARRIAGE_RETURN:
        tokeniser.flags |= tape.SPECIAL | tape.BREAKS;
        if (at + 1 >= end) tokeniser.ranOut = true;
        else at += 1;
        break;
      case BREAK:
        tokeniser.flags |= tape.BREAKS;
        at += 1;
        break;
      case CONTROL:
        if (at >= end) tokeniser.ranOut = true;
        else {
          checkControl(tokeniser, at);
          at += 1;
        }
        break;
      default:
        at += 1;
    }
    if (tokeniser.ranOut) return at;
  }
  tokeniser.ranOut = true;
  return at;
}

function afterSequence(tokeniser: Tokeniser, at: number): number {
  const size = checkSequence(tokeniser, at);
  if (size !== SHORT) return at + size;
  tokeniser.ranOut = true;
  return at;
}

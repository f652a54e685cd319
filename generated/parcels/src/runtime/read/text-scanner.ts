import {
  AMPERSAND,
  BREAK,
  CARRIAGE_RETURN,
  GREATER_THAN,
  LESS_THAN,
  MULTI_BYTE,
  PLAIN,
  TEXT_CLASS,
  isCharacter,
  isCutOff,
  sequenceLength,
} from './characters.js';
import { Malformed } from './fault.js';
import * as tape from './tape.js';
import { decodeUtf8, referenceEnd, referenceOf } from './text.js';
import { SHORT } from './scan-state.js';
import type { Tokeniser } from './tokeniser.js';

/**
 * Scans character data up to the next `<` or the end of the input at hand.
 *
 * Leaves what it noticed in `flags`, and in `ranOut` whether it stopped short; then what it returns is where
 * the text may be cut.
 *
 * @param tokeniser the tokeniser
 * @param from first byte
 * @param known position up to which there is nothing but plain text
 * @throws Malformed where a character or reference is not allowed
 */
export function scanText(tokeniser: Tokeniser, from: number, known: number = from): number {
  const { bytes, view, end } = tokeniser.input;
  let flags = 0;
  let at = known;
  tokeniser.ranOut = false;
  for (;;) {
    at = skipPlain(bytes, view, at);
    const byte = bytes[at] ?? 0;
    switch (TEXT_CLASS[byte]) {
      case LESS_THAN:
        tokeniser.flags = flags;
        return at;
      case AMPERSAND: {
        const after = checkReference(tokeniser, at);
        if (after === SHORT) return cut(tokeniser, at, flags);
        if (tokeniser.met !== null) {
          tokeniser.flags = flags;
          return at;
        }
        flags |= tape.SPECIAL;
        at = after;
        break;
      }
      case GREATER_THAN:
        if (bytes[at - 1] === 93 && bytes[at - 2] === 93 && at - 2 >= from) {
          throw new Malformed('cdata-end', 'The text contains "]]>"', at - 2);
        }
        at += 1;
        break;
      case MULTI_BYTE: {
        flags |= tape.NON_ASCII;
        // Two bytes, by far the commonest.
        if (byte >= 0xc2 && byte < 0xe0 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80) {
          at += 2;
          break;
        }
        const length = checkSequence(tokeniser, at);
        if (length === SHORT) return cut(tokeniser, at, flags);
        at += length;
        break;
      }
      case CARRIAGE_RETURN:
        flags |= tape.SPECIAL | tape.BREAKS;
        at += 1;
        break;
      case BREAK:
        flags |= tape.BREAKS;
        at += 1;
        break;
      default:
        if (at >= end) {
          return cut(tokeniser, safeCut(tokeniser, from, at), flags);
        }
        checkControl(tokeniser, at);
        at += 1;
    }
  }
}

/**
 * Skips plain text: all that is none of `<`, `>`, `&`, a control or outside of ASCII.
 *
 * @param bytes the window, which is padded with zeros
 * @param view the same
 * @param from first byte
 * @returns position of the first other byte
 */
export function skipPlain(bytes: Uint8Array, view: DataView, from: number): number {
  let at = from;
  for (;;) {
    // Four bytes at a time: stops at or before the first that is not plain.
    const four = view.getInt32(at, true);
    const tag = (four | 0x02020202) ^ 0x3e3e3e3e;
    const ampersand = four ^ 0x26262626;
    const found = ((tag - 0x01010101) | (ampersand - 0x01010101) | (four - 0x20202020) | four) & 0x80808080;
    if (found === 0) at += 4;
    else {
      at += (31 - Math.clz32(found & -found)) >> 3;
      if (TEXT_CLASS[bytes[at] ?? 0] !== PLAIN) return at;
      at += 1;
    }
  }
}

/**
 * Where a text that runs out of input can be cut: neither inside of a CR LF nor of a `]]>`.
 *
 * @param tokeniser the tokeniser
 * @param from first byte
 * @param at where the input at hand ends
 */
export function safeCut(tokeniser: Tokeniser, from: number, at: number): number {
  const { bytes, complete } = tokeniser.input;
  if (complete) return at;
  if (at > from && bytes[at - 1] === 13) return at - 1;
  let cut = at;
  while (cut > from && cut > at - 2 && bytes[cut - 1] === 93) cut -= 1;
  return cut;
}

function cut(tokeniser: Tokeniser, at: number, flags: number): number {
  tokeniser.flags = flags;
  tokeniser.ranOut = true;
  return at;
}

/**
 * Checks a multi-byte character.
 *
 * @param tokeniser the tokeniser
 * @param at position of its first byte
 * @returns its length, or `SHORT`
 * @throws Malformed where it is not UTF-8 or not a character of XML
 */
export function checkSequence(tokeniser: Tokeniser, at: number): number {
  const { bytes, end, complete } = tokeniser.input;
  const length = sequenceLength(bytes, at);
  if (length > 0 && at + length <= end) return length;
  if (!complete && isCutOff(bytes, at, end)) return SHORT;
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) {
    throw new Malformed('character', 'A character is not allowed in XML', at);
  }
  throw new Malformed('encoding', `The input is not valid ${tokeniser.sniffed.encoding}`, at);
}

/**
 * A control character that XML does not have.
 *
 * @param tokeniser the tokeniser
 * @param at its position
 * @throws Malformed unless it is tolerated
 */
export function checkControl(tokeniser: Tokeniser, at: number): void {
  const code = (tokeniser.input.bytes[at] ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (tokeniser.options.lenient.controlCharacters !== true) {
    throw new Malformed('character', `The control character U+${code} is not allowed in XML`, at);
  }
  tokeniser.write(tape.NOTE, tape.NOTE_CONTROL, at, 0);
}

/**
 * Checks a reference (XML 1.0, 4.1). An entity that is to be read in its place is left in `met`.
 *
 * @param tokeniser the tokeniser
 * @param at position of the ampersand
 * @param inAttribute whether it stands in the value of an attribute
 * @returns position behind it, or `SHORT`
 * @throws Malformed where it is not a reference or stands for nothing
 */
export function checkReference(tokeniser: Tokeniser, at: number, inAttribute = false): number {
  const { bytes, end, complete } = tokeniser.input;
  const stop = referenceEnd(bytes, at + 1, end);
  if (stop >= end && !complete) return SHORT;
  const closed = bytes[stop] === 59 && stop < end;
  const code = closed ? referenceOf(bytes, at + 1, stop) : undefined;
  if (code !== undefined) {
    if (isCharacter(code)) return stop + 1;
    if (code < 32 && tokeniser.options.lenient.controlCharacters === true) {
      tokeniser.write(tape.NOTE, tape.NOTE_CONTROL, at, 0);
      return stop + 1;
    }
    throw new Malformed('character', 'The reference names a character that is not allowed in XML', at);
  }
  const isNamed = closed && stop > at + 1 && bytes[at + 1] !== 35;
  if (isNamed && tokeniser.doctype !== null) {
    if (!inAttribute) tokeniser.doctype.meet(tokeniser, at, stop);
    return stop + 1;
  }
  if (tokeniser.options.lenient.strayAmpersand === true) {
    tokeniser.write(tape.NOTE, tape.NOTE_AMPERSAND, at, 0);
    return at + 1;
  }
  if (!isNamed) {
    throw new Malformed('reference', 'An "&" begins no reference; on its own it is written "&amp;"', at);
  }
  const name = decodeUtf8(bytes, at + 1, stop);
  throw new Malformed('entity', `The entity "${name}" is not declared`, at);
}

import { NAME_BYTE } from './characters.js';
import { Malformed, checkLength } from './fault.js';
import { BAD_NAME } from './names.js';
import { SHORT } from './scan-state.js';
import { NON_ASCII } from './tape.js';
import { textOf } from './text.js';
import { checkSequence } from './text-scanner.js';
import type { Tokeniser } from './tokeniser.js';

/**
 * Scans a name and leaves its number in `name`.
 *
 * @param tokeniser the tokeniser
 * @param from its first byte
 * @returns position behind it, or `SHORT`
 * @throws Malformed where no name stands there
 */
export function scanName(tokeniser: Tokeniser, from: number): number {
  const { bytes, end } = tokeniser.input;
  let flags = 0;
  let at = from;
  for (let byte = bytes[at] ?? 0; NAME_BYTE[byte] === 1; byte = bytes[at] ?? 0) {
    if (byte < 128) at += 1;
    else {
      flags = NON_ASCII;
      const length = checkSequence(tokeniser, at);
      if (length === SHORT) return SHORT;
      at += length;
    }
  }
  if (at >= end) return SHORT;
  if (at === from) throw new Malformed('name', 'A name is missing', at);
  checkLength('A name', at - from, tokeniser.options.limits.nameLength, from);
  const name = textOf(bytes, from, at, flags);
  const id = tokeniser.names.intern(name, bytes.subarray(from, at));
  tokeniser.scopes.checkCount(id, from);
  if (tokeniser.names.roles[id] === BAD_NAME) throw new Malformed('name', `"${name}" is not a name`, from);
  tokeniser.name = id;
  return at;
}

/**
 * Whether a literal stands at a position.
 *
 * @param tokeniser the tokeniser
 * @param literal ASCII
 * @param at position
 * @returns 1 or 0, or `SHORT` where the input at hand ends before that is known
 */
export function matches(tokeniser: Tokeniser, literal: string, at: number): number {
  const { bytes, end } = tokeniser.input;
  for (let i = 0; i < literal.length; i++) {
    if (at + i >= end) return SHORT;
    if (bytes[at + i] !== literal.charCodeAt(i)) return 0;
  }
  return 1;
}

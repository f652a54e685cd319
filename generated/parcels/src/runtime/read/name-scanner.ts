import { NAME_BYTE, sequenceLength } from './characters.js';
import { Malformed } from './fault.js';
import { BAD_NAME } from './names.js';
import { SHORT } from './scan-state.js';
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
  let hash = tokeniser.names.seed;
  let at = from;
  let byte = bytes[at] ?? 0;
  while (NAME_BYTE[byte] === 1) {
    hash = Math.imul(hash ^ byte, 0x01000193);
    at += 1;
    byte = bytes[at] ?? 0;
  }
  if (at >= end) return SHORT;
  if (at === from) throw new Malformed('name', 'A name is missing', at);
  if (at - from > tokeniser.options.limits.nameLength) {
    throw new Malformed(
      'limit',
      `A name is longer than ${String(tokeniser.options.limits.nameLength)} bytes`,
      from,
    );
  }
  const id = tokeniser.names.intern(bytes, from, at, hash);
  tokeniser.scopes.checkCount(id, from);
  if (tokeniser.names.roles[id] === BAD_NAME) failName(tokeniser, from, at, id);
  tokeniser.name = id;
  return at;
}

function failName(tokeniser: Tokeniser, from: number, to: number, id: number): never {
  const bytes = tokeniser.input.bytes;
  for (let at = from; at < to; at++) {
    if ((bytes[at] ?? 0) < 128) continue;
    const length = sequenceLength(bytes, at);
    if (length === 0)
      throw new Malformed('encoding', `The input is not valid ${tokeniser.sniffed.encoding}`, at);
    at += length - 1;
  }
  throw new Malformed('name', `"${tokeniser.names.qualified[id] ?? ''}" is not a name`, from);
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

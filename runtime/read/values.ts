import type { CompiledScalar } from './compile.js';
import { PRESERVE } from './compile.js';
import * as tape from './tape.js';
import { asciiOf, utf8Of } from './text.js';
import { CACHED_LENGTH, ValueCache } from './value-cache.js';
import type { Window } from './window.js';

/** Attempts after which it is decided whether the texts of a scalar are worth remembering. */
const TRIALS = 128;

/**
 * Makes values of texts of the usual form at great speed; whatever is unusual is left to `scalarValue`, which
 * also knows what to report. Nothing depends on this but speed.
 */
export class UsualValues {
  readonly #cache = new ValueCache();

  /**
   * Makes the value of a text.
   *
   * @param input the window
   * @param scalar type of the text
   * @param from first byte
   * @param to behind the last byte
   * @param flags what the tokeniser noticed in it
   * @returns the value; undefined where `scalarValue` is to be asked
   */
  read(input: Window, scalar: CompiledScalar, from: number, to: number, flags: number): unknown {
    const length = to - from;
    if (length === 0 || (flags & (tape.SPECIAL | tape.EXPANDED | tape.CDATA)) !== 0) return undefined;
    if (length > CACHED_LENGTH || !scalar.repeats) return fresh(input.bytes, scalar, from, to, flags);
    const cache = this.#cache;
    if (cache.find(scalar, input.view, from, length)) {
      scalar.found += 1;
      return cache.value;
    }
    const value = fresh(input.bytes, scalar, from, to, flags);
    if (value === undefined) return undefined;
    if (typeof value === 'object') scalar.repeats = false;
    else cache.add(scalar, input.view, from, length, value);
    scalar.missed += 1;
    if (scalar.missed === TRIALS) {
      scalar.repeats = scalar.found > TRIALS;
      scalar.missed = 0;
      scalar.found = 0;
    }
    return value;
  }
}

function fresh(bytes: Uint8Array, scalar: CompiledScalar, from: number, to: number, flags: number): unknown {
  const { codec, values } = scalar;
  const ascii = (flags & tape.NON_ASCII) === 0;
  if (ascii && values === null && codec.read !== undefined) {
    const value = codec.read(bytes, from, to);
    if (value !== undefined) return value;
  }
  if (scalar.whiteSpace !== PRESERVE && ((flags & tape.BREAKS) !== 0 || hasLooseSpace(bytes, from, to)))
    return undefined;
  const text = ascii ? asciiOf(bytes, from, to) : utf8Of(bytes, from, to);
  return values === null || values.has(text) ? codec.decode(text) : undefined;
}

/** Whether there are spaces other than single ones between other characters; line breaks there are none. */
function hasLooseSpace(bytes: Uint8Array, from: number, to: number): boolean {
  let before = 32;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 32 && before === 32) return true;
    before = byte;
  }
  return before === 32;
}

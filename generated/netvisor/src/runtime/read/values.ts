import type { CompiledScalar, Habit } from './compile.js';
import { PRESERVE } from './compile.js';
import * as tape from './tape.js';
import { asciiOf, textOf } from './text.js';
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
   * @param habit of the place where it stands
   * @param from first byte
   * @param to behind the last byte
   * @param flags what the tokeniser noticed in it
   * @returns the value; undefined where `scalarValue` is to be asked
   */
  read(
    input: Window,
    scalar: CompiledScalar,
    habit: Habit,
    from: number,
    to: number,
    flags: number,
  ): unknown {
    const length = to - from;
    if (length === 0) return scalar.keepsEmpty ? undefined : null;
    if (length > CACHED_LENGTH || !habit.repeats || (flags & tape.SPECIAL) !== 0) {
      return fresh(input.bytes, scalar, from, to, flags);
    }
    const cache = this.#cache;
    if (cache.find(scalar, input.view, from, length)) {
      habit.found += 1;
      return cache.value;
    }
    const value = fresh(input.bytes, scalar, from, to, flags);
    if (value === undefined) return undefined;
    if (typeof value === 'object') habit.repeats = false;
    else cache.add(scalar, input.view, from, length, value);
    habit.missed += 1;
    if (habit.missed === TRIALS) {
      habit.repeats = habit.found > TRIALS;
      habit.missed = 0;
      habit.found = 0;
    }
    return value;
  }
}

function fresh(bytes: Uint8Array, scalar: CompiledScalar, from: number, to: number, flags: number): unknown {
  const { codec, values } = scalar;
  const plain = (flags & (tape.NON_ASCII | tape.SPECIAL)) === 0;
  if (plain && values === null && codec.read !== undefined) {
    const value = codec.read(bytes, from, to);
    if (value !== undefined) return value;
  }
  if (scalar.whiteSpace !== PRESERVE) {
    if (!plain || (flags & tape.BREAKS) !== 0 || hasLooseSpace(bytes, from, to)) return undefined;
  }
  const text = plain ? asciiOf(bytes, from, to) : textOf(bytes, from, to, flags);
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

import type { CompiledScalar, Habit } from './compiled.js';
import { PRESERVE } from './compiled.js';
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
   * Makes the value of the text of a leaf or attribute.
   *
   * @param input the window
   * @param pool texts that the records refer to
   * @param scalar type of the text
   * @param habit of the place where it stands
   * @param records the tape
   * @param at the record, whose text is not expanded; an empty text stands for nothing but itself
   * @returns the value; undefined where `scalarValue` is to be asked
   */
  read(
    input: Window,
    pool: string,
    scalar: CompiledScalar,
    habit: Habit,
    records: Int32Array,
    at: number,
  ): unknown {
    const head = records[at] ?? 0;
    const from = records[at + 2] ?? 0;
    const length = (records[at + 3] ?? 0) - from;
    if (length === 0) {
      if (!scalar.keepsEmpty) return null;
      return scalar.values === null ? scalar.decode.call(scalar.codec, '') : undefined;
    }
    if (!habit.repeats || length > CACHED_LENGTH || (head & tape.SPECIAL) !== 0)
      return fresh(input.bytes, pool, scalar, records, at);
    const cache = this.#cache;
    if (cache.find(scalar, input.view, from, length)) {
      habit.found += 1;
      return cache.value;
    }
    const value = fresh(input.bytes, pool, scalar, records, at);
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

function fresh(
  bytes: Uint8Array,
  pool: string,
  scalar: CompiledScalar,
  records: Int32Array,
  at: number,
): unknown {
  const head = records[at] ?? 0;
  const { codec, values } = scalar;
  if ((head & (tape.NON_ASCII | tape.SPECIAL)) === 0 && scalar.read !== undefined && values === null) {
    const value = scalar.read.call(codec, bytes, records[at + 2] ?? 0, records[at + 3] ?? 0);
    if (value !== undefined) return value;
  }
  const preserved = scalar.whiteSpace === PRESERVE;
  if ((head & tape.POOLED) !== 0) {
    if (!preserved && (head & tape.LOOSE) !== 0) return undefined;
    const text = pool.substring(records[at + 4] ?? 0, records[at + 5] ?? 0);
    return values === null || values.has(text) ? scalar.decode.call(codec, text) : undefined;
  }
  return unpooled(bytes, scalar, records[at + 2] ?? 0, records[at + 3] ?? 0, head);
}

function unpooled(
  bytes: Uint8Array,
  scalar: CompiledScalar,
  from: number,
  to: number,
  head: number,
): unknown {
  const { codec, values } = scalar;
  const plain = (head & (tape.NON_ASCII | tape.SPECIAL)) === 0;
  if (scalar.whiteSpace !== PRESERVE) {
    if (!plain || (head & tape.BREAKS) !== 0 || hasLooseSpace(bytes, from, to)) return undefined;
  }
  const text = plain ? asciiOf(bytes, from, to) : textOf(bytes, from, to, head);
  return values === null || values.has(text) ? scalar.decode.call(codec, text) : undefined;
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

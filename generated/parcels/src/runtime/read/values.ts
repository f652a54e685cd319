import type { CompiledScalar } from './compiled.js';
import { PRESERVE } from './compiled.js';
import * as tape from './tape.js';
import { textOf } from './text.js';

const NOTHING = new Int32Array(0);

/**
 * Makes values of the texts on a tape where they are of the usual form, at great speed; whatever is unusual is left to
 * `scalarValue`, which also knows what to report. Nothing depends on this but speed.
 */
export class UsualValues {
  #records: Int32Array = NOTHING;
  /** The tape again, for the numbers in it. */
  #numbers: Float64Array = new Float64Array(0);
  #bytes: Uint8Array = new Uint8Array(0);
  #pool = '';

  /**
   * Begins a tape.
   *
   * @param records the tape
   * @param bytes the window
   * @param pool texts that the records refer to
   */
  begin(records: Int32Array, bytes: Uint8Array, pool: string): void {
    if (records !== this.#records) {
      this.#records = records;
      this.#numbers = new Float64Array(records.buffer, records.byteOffset, records.length >> 1);
    }
    this.#bytes = bytes;
    this.#pool = pool;
  }

  /** The text of a record that is in the pool. */
  textAt(at: number): string {
    const records = this.#records;
    return this.#pool.substring(records[at + 4] ?? 0, records[at + 5] ?? 0);
  }

  /** The number of a record that is one. */
  numberAt(at: number): number {
    return this.#numbers[(at + 4) >> 1] ?? 0;
  }

  /**
   * Makes the value of a leaf or attribute.
   *
   * @param scalar type of the text
   * @param at the record, whose text is not expanded; an empty text stands for nothing but itself
   * @returns the value; undefined where `scalarValue` is to be asked
   */
  of(scalar: CompiledScalar, at: number): unknown {
    const records = this.#records;
    const head = records[at] ?? 0;
    if ((head & scalar.numeric) === tape.NUMBER) return this.#numbers[(at + 4) >> 1];
    const from = records[at + 2] ?? 0;
    const to = records[at + 3] ?? 0;
    if (from === to) return scalar.empty;
    if (scalar.isPlain && (head & (tape.POOLED | tape.LOOSE)) === tape.POOLED)
      return this.#pool.substring(records[at + 4] ?? 0, records[at + 5] ?? 0);
    const { codec, read } = scalar;
    if (read !== undefined && (head & (tape.NON_ASCII | tape.SPECIAL)) === 0) {
      const value = read.call(codec, this.#bytes, from, to);
      if (value !== undefined) return value;
    }
    if ((head & tape.POOLED) === 0) return unpooled(this.#bytes, scalar, from, to, head);
    if (scalar.whiteSpace !== PRESERVE && (head & tape.LOOSE) !== 0) return undefined;
    return known(scalar, this.#pool.substring(records[at + 4] ?? 0, records[at + 5] ?? 0));
  }
}

/** The value of a text with white space handled. */
function known(scalar: CompiledScalar, text: string): unknown {
  if (scalar.values?.has(text) === false) return undefined;
  return scalar.decode.call(scalar.codec, text);
}

function unpooled(
  bytes: Uint8Array,
  scalar: CompiledScalar,
  from: number,
  to: number,
  head: number,
): unknown {
  const plain = (head & (tape.NON_ASCII | tape.SPECIAL)) === 0;
  if (scalar.whiteSpace !== PRESERVE) {
    if (!plain || (head & tape.BREAKS) !== 0 || hasLooseSpace(bytes, from, to)) return undefined;
  }
  return known(scalar, textOf(bytes, from, to, head));
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

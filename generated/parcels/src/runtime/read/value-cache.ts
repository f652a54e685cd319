import type { CompiledScalar } from './compiled.js';

/** Texts of so many bytes are remembered at most. */
export const CACHED_LENGTH = 24;
const SLOTS = 1024;
const WORDS = CACHED_LENGTH / 4;

/**
 * Values of short texts that were decoded before. Lists repeat themselves: codes, dates, names of units, rates; for
 * those neither a string is made nor a codec asked. Holds as many values as it has slots, whatever is read.
 */
export class ValueCache {
  /** The value that `find` found. */
  value: unknown = undefined;
  readonly #scalars: (CompiledScalar | null)[] = Array.from({ length: SLOTS }, () => null);
  readonly #values: unknown[] = Array.from({ length: SLOTS }, () => undefined);
  readonly #lengths: Uint8Array = new Uint8Array(SLOTS);
  readonly #words: Int32Array = new Int32Array(SLOTS * WORDS);
  #slot = 0;

  /**
   * Looks for the value of a text.
   *
   * @param scalar type of the text
   * @param view the window, readable for three bytes behind the text
   * @param from first byte
   * @param length bytes, at least 1 and at most `CACHED_LENGTH`
   * @returns whether it is known; it is in `value` then
   */
  find(scalar: CompiledScalar, view: DataView, from: number, length: number): boolean {
    const first =
      length >= 4
        ? view.getInt32(from, true)
        : view.getInt32(from, true) & (0xffffff >>> ((3 - length) << 3));
    const last = length >= 4 ? view.getInt32(from + length - 4, true) : 0;
    const middle = length > 8 ? view.getInt32(from + (length >> 1) - 2, true) : length;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b) ^ Math.imul(middle, 0xc2b2ae35);
    const slot = ((mixed >>> 20) ^ (mixed >>> 9) ^ scalar.id) & (SLOTS - 1);
    this.#slot = slot;
    if (this.#scalars[slot] !== scalar || this.#lengths[slot] !== length) return false;
    const words = this.#words;
    let at = slot * WORDS;
    if (words[at] !== first) return false;
    if (length > 4) {
      for (let i = 4; i < length - 4; i += 4)
        if (words[(at += 1)] !== view.getInt32(from + i, true)) return false;
      if (words[at + 1] !== last) return false;
    }
    this.value = this.#values[slot];
    return true;
  }

  /**
   * Remembers the value of the text that `find` did not find.
   *
   * @param scalar type of the text
   * @param view the window
   * @param from first byte
   * @param length bytes
   * @param value its value: neither an object, which the caller might change, nor undefined
   */
  add(scalar: CompiledScalar, view: DataView, from: number, length: number, value: unknown): void {
    const slot = this.#slot;
    this.#scalars[slot] = scalar;
    this.#lengths[slot] = length;
    this.#values[slot] = value;
    const words = this.#words;
    let at = slot * WORDS;
    words[at] =
      length >= 4
        ? view.getInt32(from, true)
        : view.getInt32(from, true) & (0xffffff >>> ((3 - length) << 3));
    if (length <= 4) return;
    for (let i = 4; i < length - 4; i += 4) words[(at += 1)] = view.getInt32(from + i, true);
    words[at + 1] = view.getInt32(from + length - 4, true);
  }
}

import type { Codec } from '../../../runtime/codec.js';

/** What one codec makes of texts and of values. */
export interface CodecCase {
  readonly codec: Codec;
  /** Text, its value, and the text that is written for it where that is another one. */
  readonly reads: readonly (readonly [text: string, value: unknown, written?: string])[];
  readonly refuses: readonly string[];
  /** Value and text, for values that no reading gives. */
  readonly writes?: readonly (readonly [value: unknown, text: string])[];
  readonly cannotWrite: readonly unknown[];
}

/** Values that no codec takes. */
export const junk: readonly unknown[] = [undefined, null, {}, [], Symbol('s'), () => 1];

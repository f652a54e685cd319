import type { Codec } from '../codec.js';

/**
 * Whether two texts are the same value.
 *
 * @param codec their type
 * @param left one text, white space handled
 * @param right the other
 */
export function isSameValue(codec: Codec<unknown, never>, left: string, right: string): boolean {
  return left === right || codec.compare?.(left, right) === 0;
}

/**
 * Whether a text is one of the known ones, or another way of writing one of them.
 *
 * @param codec its type
 * @param values the known ones
 * @param text the text, white space handled
 */
export function isListed(codec: Codec<unknown, never>, values: ReadonlySet<string>, text: string): boolean {
  if (values.has(text)) return true;
  if (codec.compare === undefined) return false;
  for (const value of values) if (codec.compare(text, value) === 0) return true;
  return false;
}

import type { SimpleType } from '../../../model/schema.js';
import { familyOf } from './codecs.js';
import { compareBounds } from './ordered.js';

/**
 * Whether two texts are one value of a type: `1.0` and `1.00` are, as numbers.
 *
 * @param simple the type of both; undefined where it is none of text
 * @param left one text
 * @param right the other
 */
export function isSameConstant(
  simple: SimpleType | undefined,
  left: string | undefined,
  right: string | undefined,
): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined || simple === undefined) return false;
  return familyOf(simple.codec) === 'number' && compareBounds(left, right) === 0;
}

import type { SimpleType } from '../../../model/schema.js';
import { violation } from '../../witnesses/simple-value.js';

/**
 * Why an example is no value of a type.
 *
 * @param example the text as documents show it
 * @param simple the type
 * @returns the reason, or undefined where it is one
 */
export function contradiction(example: string, simple: SimpleType): string | undefined {
  if (example.trim() === '') return undefined;
  return violation(example.trim(), simple);
}

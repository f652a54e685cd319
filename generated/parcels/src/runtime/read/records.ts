import * as tape from './tape.js';
import { attributeOf } from './text.js';
import type { Tokeniser } from './tokeniser.js';

/**
 * Position of an attribute's value, or of its element where the value does not stand in the input.
 *
 * @param records the tape
 * @param at the record of the attribute
 */
export function placeOfValue(records: Int32Array, at: number): number {
  return ((records[at] ?? 0) & tape.EXPANDED) === 0 ? (records[at + 2] ?? 0) : (records[at + 3] ?? 0);
}

/**
 * Whether a record is that of an attribute.
 *
 * @param records the tape
 * @param at the record
 */
export function isAttribute(records: Int32Array, at: number): boolean {
  return ((records[at] ?? 0) & tape.KIND) === tape.ATTR;
}

/**
 * The value of an attribute as text.
 *
 * @param tokeniser what filled the tape
 * @param records the tape
 * @param at the record of the attribute
 */
export function attributeText(tokeniser: Tokeniser, records: Int32Array, at: number): string {
  const head = records[at] ?? 0;
  const from = records[at + 2] ?? 0;
  if ((head & tape.EXPANDED) !== 0) return tokeniser.values[from] ?? '';
  return attributeOf(tokeniser.input.bytes, from, records[at + 3] ?? 0, head);
}

import * as tape from './tape.js';

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

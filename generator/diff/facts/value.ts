/** A value of a fact as reports and fingerprints show it. */
export type FactValue = string | number | boolean | null | readonly string[];

/** Which messages a fact concerns; null where it concerns none. */
export type Direction = 'request' | 'response' | 'both';

/**
 * Direction that covers two others.
 *
 * @param left one direction, null for none
 * @param right the other
 */
export function joinDirections(left: Direction | null, right: Direction | null): Direction | null {
  if (left === null || left === right) return right;
  return right === null ? left : 'both';
}

/**
 * A value as reports show it.
 *
 * @param value the value; null shows as `none`
 */
export function showValue(value: FactValue): string {
  if (value === null) return 'none';
  if (typeof value === 'object') return value.join(', ');
  return String(value);
}

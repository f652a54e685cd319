import type { SurfaceFact } from './fact.js';

/** A property of a type of TypeScript. */
export interface Property {
  readonly optional: boolean;
  /** Its type as text. */
  readonly type: string;
}

/**
 * A property in words.
 *
 * @param property the property
 */
export function showProperty({ optional, type }: Property): string {
  return `${optional ? 'optional' : 'required'} ${type}`;
}

/**
 * Whether a type takes or holds more with the new property than with the old one.
 *
 * @param before the old one
 * @param after the new one
 * @returns undefined where both take the same
 */
export function propertyChange(before: Property, after: Property): SurfaceFact['change'] | undefined {
  const left = alternatives(before);
  const right = alternatives(after);
  const grows = [...left].every((one) => right.has(one));
  const shrinks = [...right].every((one) => left.has(one));
  if (grows && shrinks) return undefined;
  if (grows) return 'wider';
  return shrinks ? 'narrower' : 'changed';
}

function alternatives({ optional, type }: Property): ReadonlySet<string> {
  const parts = type
    .split(' | ')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return new Set(optional ? [...parts, 'undefined'] : parts);
}

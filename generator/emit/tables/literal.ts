import type { CodecExpression } from '../binding/bound.js';

/**
 * A value of a table as data: what is printed into a module and what is evaluated in memory are made from the
 * same literals.
 */
export type Literal =
  | string
  | number
  | true
  | readonly Literal[]
  | LiteralObject
  | { readonly kind: 'codec'; readonly codec: CodecExpression }
  /** The table of a type that stands before this one. */
  | { readonly kind: 'type'; readonly key: string }
  /** A function that gives the table of a type that may stand behind this one. */
  | { readonly kind: 'lazy'; readonly key: string }
  /** A function that gives the tables of several types. */
  | { readonly kind: 'lazy-list'; readonly keys: readonly string[] }
  /** The table of a message. */
  | { readonly kind: 'message'; readonly part: 'request' | 'response' };

/** An object; entries without a value are left out. */
export interface LiteralObject {
  readonly kind: 'object';
  readonly entries: readonly (readonly [key: string, value: Literal])[];
}

/**
 * Makes an object of the entries that have a value.
 *
 * @param entries entries in the order in which they are printed
 */
export function objectOf(
  entries: readonly (readonly [key: string, value: Literal | undefined])[],
): LiteralObject {
  return {
    kind: 'object',
    entries: entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  };
}

/**
 * Whether a literal is an array; narrows where `Array.isArray` does not.
 *
 * @param literal the literal
 */
export function isList(literal: Literal): literal is readonly Literal[] {
  return Array.isArray(literal);
}

import type { CodecExpression } from '../binding/bound.js';
import type { Question } from './maker.js';

/** A codec of the runtime, as opposed to one that is made from others. */
export type NamedCodec = Extract<CodecExpression, { readonly kind: 'codec' }>;

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
  | { readonly kind: 'codec'; readonly codec: NamedCodec }
  /** A codec made from a type of text, or from several. */
  | { readonly kind: 'combine'; readonly how: 'list' | 'union'; readonly from: Literal }
  /** The function that makes the table of a type. */
  | { readonly kind: 'type'; readonly key: string }
  /** A function that gives those of several types. */
  | { readonly kind: 'type-list'; readonly keys: readonly string[] }
  /** A function that makes an object by asking for its properties one by one. */
  | { readonly kind: 'maker'; readonly questions: readonly Question[] }
  /** The function that makes what writes a message. */
  | { readonly kind: 'writer'; readonly name: string }
  /** The table of a message. */
  | { readonly kind: 'message'; readonly part: 'request' | 'response' };

/** An object, its entries in the order in which they are printed. */
export interface LiteralObject {
  readonly kind: 'object';
  readonly entries: readonly (readonly [key: string, value: Literal])[];
}

/** Entries of an object that is being made. */
export class Entries {
  readonly #entries: (readonly [key: string, value: Literal])[] = [];

  /** Adds an entry, unless it has no value. */
  put(key: string, value: Literal | undefined): this {
    if (value !== undefined) this.#entries.push([key, value]);
    return this;
  }

  /** The object. */
  get object(): LiteralObject {
    return { kind: 'object', entries: this.#entries };
  }
}

/**
 * Whether a literal is an array; narrows where `Array.isArray` does not.
 *
 * @param literal the literal
 */
export function isList(literal: Literal): literal is readonly Literal[] {
  return Array.isArray(literal);
}

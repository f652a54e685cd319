import type { MessageTable, Rule, Scalar } from './table.js';

/** A query parameter bound to a property. */
export interface ParameterPart {
  /** Name on the wire. */
  readonly param: string;
  /** Property name. */
  readonly as: string;
  readonly is: Scalar;
  readonly required?: true;
  /** The property is an array, joined by `separator` on the wire. */
  readonly list?: { readonly separator: string; readonly maxItems?: number };
}

/** The list of an answer. */
export interface ListPlace {
  /** Property names that lead from the root object to the list. */
  readonly path: readonly string[];
  /** Property of an item that holds its key. */
  readonly key?: string;
  /** Property of the root object that holds the item, without a list around it, where one key was asked for. */
  readonly single?: string;
}

/** How a resource hands out long lists, by properties of its query. */
export type Paging =
  /** Numbered pages, from 1. */
  | { readonly kind: 'page'; readonly parameter: string; readonly pageSize: number }
  /** What stands above a key. */
  | { readonly kind: 'above-key'; readonly parameter: string }
  /** What happened from a date on, and so many days further. */
  | { readonly kind: 'window'; readonly parameter: string; readonly days: number };

/**
 * One call of the API: everything that a builder, a client and a mock server need to know.
 *
 * @typeParam Query the object of query parameters
 * @typeParam Body what the encoder of the request accepts; `undefined` where there is no body
 * @typeParam Reply what the decoder of the response hands out
 */
export interface ResourceTable<Query = unknown, Body = unknown, Reply = unknown> {
  readonly name: string;
  readonly method: string;
  /** Path with `{name}` for path parameters. */
  readonly path: string;
  readonly effects: readonly ('reads' | 'writes' | 'deletes')[];
  readonly parameters: readonly ParameterPart[];
  readonly rules?: readonly Rule[];
  readonly request?: MessageTable<unknown, Body>;
  readonly response?: MessageTable<Reply, never>;
  readonly limits?: { readonly uriLength?: number };
  /** Where the list in the answer is, if the answer is one. */
  readonly items?: ListPlace;
  readonly paging?: Paging;
  /** Never present; carries the type. */
  readonly types?: (query: Query) => void;
}

/** What goes over HTTP, before host, headers and signature. */
export interface HttpCall {
  readonly method: string;
  /** Path without query, beginning with `/`. */
  readonly path: string;
  /** Query string without `?`, percent-encoded; empty where there is none. */
  readonly query: string;
  /** XML text; absent where the call has no body. */
  readonly body?: string;
}

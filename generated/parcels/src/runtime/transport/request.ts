import type { HttpCall } from '../request.js';
import type { MessageTable } from '../table.js';
import type { TransportResponse } from './response.js';

/** What the transport needs to know of a resource; a `ResourceTable` is one. */
export interface CalledResource {
  readonly name: string;
  readonly effects: readonly ('reads' | 'writes' | 'deletes')[];
  readonly response?: MessageTable<unknown, never>;
}

/** A call on its way through the middleware. It has no host, no signature and no secret yet. */
export interface TransportRequest {
  readonly resource: CalledResource;
  readonly call: HttpCall;
  /** Headers beside those of the profile, which win. */
  readonly headers: Readonly<Record<string, string>>;
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  /** Time for one attempt in milliseconds; while a body is streamed, for each wait. `Infinity` for none. */
  readonly timeoutMs: number;
  /** When the whole call has to be over, in ticks of the clock; `Infinity` where it need not. */
  readonly deadline: number;
  /** Ends the call. */
  readonly signal: AbortSignal;
  /** Whether the body is wanted as a stream. */
  readonly streamed: boolean;
}

/** What comes after a middleware. */
export type Next = (request: TransportRequest) => Promise<TransportResponse>;

/**
 * Stands around a call: may change the request, call `next` once, several times or not at all, and change the
 * response. Failures are thrown as `CallError`.
 */
export type Middleware = (request: TransportRequest, next: Next) => Promise<TransportResponse>;

/**
 * Puts middleware around what comes last.
 *
 * @param middleware the outermost first
 * @param last what comes last
 */
export function compose(middleware: readonly Middleware[], last: Next): Next {
  return middleware.reduceRight<Next>((next, one) => (request) => one(request, next), last);
}

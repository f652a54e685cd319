import type { ResourceTable } from '../request.js';
import type { Problem } from '../result.js';
import { typed } from '../read/decode.js';

/** A request as it came in. */
export interface MockRequest {
  readonly method: string;
  /** The whole URL, byte for byte as the caller sent it: what a signature covers. */
  readonly url: string;
  readonly headers: Headers;
  /** Empty where there is none. */
  readonly body: Uint8Array;
  /** Aborted when the caller goes away. */
  readonly signal?: AbortSignal;
}

/** What goes back. */
export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A call that is in order: parameters and body are decoded and valid by the tables. */
export interface MockCall<Query, Body, Context> {
  readonly resource: ResourceTable;
  readonly query: Query;
  readonly body: Body;
  /** What the service made of the caller. */
  readonly context: Context;
  readonly request: MockRequest;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  /** Headers of the answer; a handler may add to them. */
  readonly headers: Map<string, string>;
}

/** A resource and what answers it. */
export interface MockRoute<Context> {
  readonly resource: ResourceTable;
  readonly handle: (call: MockCall<unknown, unknown, Context>) => unknown;
}

/** Why the engine itself refuses a call. */
export type RefusalKind =
  /** No resource has this path. */
  | 'unknown-resource'
  /** The resource is called in another way. */
  | 'method'
  /** The URL is longer than the resource takes. */
  | 'uri-length'
  /** Parameters are missing, unknown or wrong. */
  | 'query'
  /** The body is not XML. */
  | 'malformed'
  /** The body is not valid by the model. */
  | 'body'
  /** The mock itself failed: a handler threw, or its reply is not valid by the model. */
  | 'fault'
  /** The service refuses, for a reason of its own. */
  | 'service';

/** A call that is refused. Handlers throw it; what was stored during the call is taken back. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly kind: RefusalKind;
  /** Code of the service; empty where the engine refuses and the service has to choose one. */
  readonly code: string;
  readonly problems: readonly Problem[];
  /** Anything else that the answer has to say; only the service knows what it means. */
  readonly detail: unknown;

  /**
   * @param kind why
   * @param code code of the service
   * @param message what is wrong
   * @param more problems found in parameters or body, and details for the service
   */
  constructor(
    kind: RefusalKind,
    code: string,
    message: string,
    more: { readonly problems?: readonly Problem[]; readonly detail?: unknown } = {},
  ) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.problems = more.problems ?? [];
    this.detail = more.detail;
  }
}

/** What is peculiar to one API: who may call, what answers, how outcomes are told. */
export interface MockService<Context> {
  readonly routes: readonly MockRoute<Context>[];
  /** Paths and names of parameters are compared without regard to ASCII case. */
  readonly ignoreCase?: boolean;
  /** Parameters that no document knows are let through. Default false. */
  readonly allowUnknownParameters?: boolean;
  /** Characters that a whole URL may have; a resource may say less. */
  readonly uriLength?: number;
  /** Encoding of bodies that say none and are not valid UTF-8; without it they are refused. */
  readonly fallbackEncoding?: string;
  /** Calls of one lane must not overlap; null where the request does not say whose it is. */
  readonly lane: (request: MockRequest) => string | null;
  /**
   * Looks at who calls.
   *
   * @throws {Refused} where the caller may not
   */
  readonly admit: (request: MockRequest, now: number) => Context | Promise<Context>;
  /** Puts around a reply what every answer has; gets undefined where a handler has nothing to say. */
  readonly reply: (reply: unknown, call: MockCall<unknown, unknown, Context>) => MockAnswer;
  /** Tells the caller that a call is refused. */
  readonly refuse: (refused: Refused, request: MockRequest, now: number) => MockAnswer;
}

/**
 * Joins a resource with what answers it.
 *
 * @param resource the resource
 * @param handle makes the reply, or throws `Refused`; it must not wait, so that calls happen one after the other
 */
export function route<Query, Body, Reply, Context>(
  resource: ResourceTable<Query, Body, Reply>,
  handle: (call: MockCall<Query, Body, Context>) => Reply,
): MockRoute<Context> {
  const plain: ResourceTable = typed(resource);
  return {
    resource: plain,
    handle: (call) => handle({ ...call, query: typed<Query>(call.query), body: typed<Body>(call.body) }),
  };
}

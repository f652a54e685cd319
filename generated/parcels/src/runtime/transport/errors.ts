import type { Problem, XmlError } from '../result.js';
import type { Timings, TransportResponse } from './response.js';

/** What every failed call tells. */
export interface ErrorDetails {
  readonly message: string;
  /** Stable code: of the service, or of the transport (`timeout`, `aborted`, `network`, `http-503`, …). */
  readonly code: string;
  /** Name of the resource that was called. */
  readonly resource: string;
  /** Identifier under which the last attempt was sent; null where none was made. */
  readonly transactionId: string | null;
  /** Attempts that were made, this one included; 0 where the call failed before the first. */
  readonly attempts: number;
  /** Whether the server can have acted on the call: `no` only where it is certain that it did not. */
  readonly processed: 'no' | 'maybe';
  /** The same call may succeed later. */
  readonly transient: boolean;
  readonly timings: Timings | null;
  /** The answer, where one came. */
  readonly response?: TransportResponse | null;
  readonly cause?: unknown;
}

/** How far a call had come whose keys were sent in parts. */
export interface Progress {
  /** Keys whose part succeeded. */
  readonly done: readonly unknown[];
  /** Keys whose part failed. */
  readonly failed: readonly unknown[];
  /** Keys that were not sent. */
  readonly left: readonly unknown[];
}

/**
 * A call that failed. `instanceof` tells what went wrong; `code` says the same to programs that cross the borders
 * of bundles. Neither the message nor the properties hold secrets.
 */
export class CallError extends Error {
  override readonly name: string = 'CallError';
  /** Stable code: of the service, or of the transport (`timeout`, `aborted`, `network`, `http-503`, …). */
  readonly code: string;
  /** Name of the resource that was called. */
  readonly resource: string;
  /** Identifier under which the last attempt was sent; null where none was made. */
  readonly transactionId: string | null;
  /** Attempts that were made; 0 where the call failed before the first. */
  readonly attempts: number;
  /** Whether the server can have acted on the call: `no` only where it is certain that it did not. */
  readonly processed: 'no' | 'maybe';
  /** The same call may succeed later. */
  readonly transient: boolean;
  /** Durations; null where no attempt was made. */
  readonly timings: Timings | null;
  #progress: Progress | null = null;
  // Private, so that printing an error does not print the answer.
  readonly #response: TransportResponse | null;

  /** @param details what is known of the failure */
  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.resource = details.resource;
    this.transactionId = details.transactionId;
    this.attempts = details.attempts;
    this.processed = details.processed;
    this.transient = details.transient;
    this.timings = details.timings;
    this.#response = details.response ?? null;
  }

  /** The answer with status, headers and raw text; null where none came. */
  get response(): TransportResponse | null {
    return this.#response;
  }

  /** How far a call had come that was made in parts; null where it was made in one. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /**
   * Says how far a call had come that was made in parts.
   *
   * @param error why the next part failed
   * @param progress which parts were done
   */
  static noteProgress(error: CallError, progress: Progress): void {
    error.#progress = progress;
  }

  /** What stands in structured logs. */
  toJSON(): Readonly<Record<string, unknown>> {
    const { name, message, code, resource, transactionId, attempts, processed, transient, timings } = this;
    const status = this.#response?.status ?? null;
    const requestId = this.#response?.requestId ?? null;
    return {
      name,
      message,
      code,
      resource,
      transactionId,
      requestId,
      status,
      attempts,
      processed,
      transient,
      timings,
    };
  }
}

/** The call was not made: what it was to say breaks the rules of the resource, or could not be signed. */
export class InvalidRequestError extends CallError {
  override readonly name: string = 'InvalidRequestError';
  /** Everything that is wrong with the request. */
  readonly problems: readonly Problem[];

  /**
   * @param details what is known of the failure
   * @param problems everything that is wrong with the request
   */
  constructor(details: ErrorDetails, problems: readonly Problem[]) {
    super(details);
    this.problems = problems;
  }
}

/** An attempt, or the whole call, took longer than it may. */
export class CallTimeoutError extends CallError {
  override readonly name: string = 'CallTimeoutError';
  /** Whether one attempt or the whole call took too long. */
  readonly limit: 'attempt' | 'call';
  readonly timeoutMs: number;

  /**
   * @param details what is known of the failure
   * @param limit what took too long
   * @param timeoutMs the limit in milliseconds
   */
  constructor(details: ErrorDetails, limit: 'attempt' | 'call', timeoutMs: number) {
    super(details);
    this.limit = limit;
    this.timeoutMs = timeoutMs;
  }
}

/** The caller aborted the call; `cause` is the reason of its signal. */
export class CallAbortedError extends CallError {
  override readonly name: string = 'CallAbortedError';
}

/** No connection, or one that broke; `cause` is what `fetch` threw. */
export class NetworkError extends CallError {
  override readonly name: string = 'NetworkError';
}

/** The HTTP status says failure and the body says nothing more. */
export class HttpStatusError extends CallError {
  override readonly name: string = 'HttpStatusError';
  /** HTTP status; 0 where the platform hides it. */
  readonly status: number;

  /**
   * @param details what is known of the failure
   * @param status HTTP status
   */
  constructor(details: ErrorDetails, status: number) {
    super(details);
    this.status = status;
  }
}

/** The answer is not the XML that was expected: a page of a proxy, or one that was cut off. */
export class UnexpectedContentError extends CallError {
  override readonly name: string = 'UnexpectedContentError';
  // Private, as it quotes the answer.
  readonly #xml: XmlError;

  /**
   * @param details what is known of the failure
   * @param xml why the answer cannot be read
   */
  constructor(details: ErrorDetails, xml: XmlError) {
    super(details);
    this.#xml = xml;
  }

  /** Why it cannot be read, where, and what stands there. */
  get xml(): XmlError {
    return this.#xml;
  }
}

/** The service refused the call or failed at it, and said so in its own words. */
export class ApiError extends CallError {
  override readonly name: string = 'ApiError';
}

/** The outcome of a call that does not throw. */
export type Settled<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallError };

/**
 * Turns what a call throws into a value.
 *
 * @param promise a call
 * @returns its value, or its error; whatever is no `CallError` is thrown on
 */
export async function settle<Value>(promise: PromiseLike<Value>): Promise<Settled<Value>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    if (error instanceof CallError) return { ok: false, error };
    throw error;
  }
}

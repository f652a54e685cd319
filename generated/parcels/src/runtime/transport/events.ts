import type { CallError } from './errors.js';

/** What every event tells. */
export interface EventBase {
  /** Name of the resource. */
  readonly resource: string;
  /** Number of the attempt, from 1; 0 where the call failed before the first. */
  readonly attempt: number;
  readonly transactionId: string | null;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
}

/** An attempt is about to be sent. */
export interface AttemptEvent extends EventBase {
  readonly type: 'attempt';
  readonly method: string;
  readonly url: string;
  /** Headers without secrets. */
  readonly headers: Readonly<Record<string, string>>;
  /** Length of the body in bytes. */
  readonly bytes: number;
}

/** An answer came. */
export interface ResponseEvent extends EventBase {
  readonly type: 'response';
  readonly status: number;
  /** Length of the body in bytes; null where it is still arriving. */
  readonly bytes: number | null;
  /** From sending to the last byte, or to the headers where the body is streamed. */
  readonly durationMs: number;
}

/** An attempt failed and will be repeated. */
export interface RetryEvent extends EventBase {
  readonly type: 'retry';
  readonly delayMs: number;
  readonly error: CallError;
}

/** A call failed. */
export interface FailureEvent extends EventBase {
  readonly type: 'failure';
  readonly error: CallError;
}

/** What a logger hears. None of it holds secrets or bodies. */
export type TransportEvent = AttemptEvent | ResponseEvent | RetryEvent | FailureEvent;

/** Hears what happens. What it throws is ignored: a logger must not break a call that was made. */
export type Listener = (event: TransportEvent) => void;

/**
 * Makes a listener that never throws.
 *
 * @param listener the listener; none hears nothing
 */
export function quiet(listener: Listener | undefined): Listener {
  return (event) => {
    try {
      listener?.(event);
    } catch {
      // See `Listener`.
    }
  };
}

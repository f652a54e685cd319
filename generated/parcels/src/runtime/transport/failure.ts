import type { CallError, ErrorDetails } from './errors.js';
import { CallAbortedError, CallTimeoutError } from './errors.js';
import type { TransportRequest } from './request.js';
import type { Timings, TransportResponse } from './response.js';
import { Expired } from './scope.js';

/** What is known of a call at the time at which it fails. */
export interface Known {
  readonly request: TransportRequest;
  readonly processed: 'no' | 'maybe';
  readonly transactionId?: string | null;
  readonly timings?: Timings | null;
  readonly response?: TransportResponse | null;
  /** Signal whose reason counts; by default the one of the request. */
  readonly signal?: AbortSignal;
}

/**
 * Fills in what errors tell.
 *
 * @param known what is known of the call
 * @param code stable code
 * @param message what went wrong
 * @param transient the same call may succeed later
 * @param cause what was thrown
 */
export function detailsOf(
  known: Known,
  code: string,
  message: string,
  transient: boolean,
  cause?: unknown,
): ErrorDetails {
  const { request, processed, transactionId = null, timings = null, response = null } = known;
  return {
    message: `${request.resource.name}: ${message}`,
    code,
    resource: request.resource.name,
    transactionId,
    attempts: timings === null ? request.attempt - 1 : request.attempt,
    processed,
    transient,
    timings,
    response,
    cause,
  };
}

/**
 * The error of a call whose signal aborted: the caller ended it, or it took too long.
 *
 * @param known what is known of the call
 */
export function interruption(known: Known): CallError {
  const signal = known.signal ?? known.request.signal;
  const reason: unknown = signal.reason;
  if (!(reason instanceof Expired))
    return new CallAbortedError(detailsOf(known, 'aborted', 'the caller aborted the call', false, reason));
  const { limit, milliseconds } = reason;
  const message =
    limit === 'attempt' ? `no answer within ${milliseconds} ms` : `not finished within ${milliseconds} ms`;
  const details = detailsOf(known, 'timeout', message, limit === 'attempt');
  return new CallTimeoutError(details, limit, milliseconds);
}

export { BodyStream } from './body-stream.js';
export type { BodyEnd, BodySource } from './body-stream.js';
export { systemClock } from './clock.js';
export type { Clock } from './clock.js';
export {
  ApiError,
  CallAbortedError,
  CallError,
  CallTimeoutError,
  HttpStatusError,
  InvalidRequestError,
  NetworkError,
  settle,
  UnexpectedContentError,
} from './errors.js';
export type { ErrorDetails, Progress, Settled } from './errors.js';
export type {
  AttemptEvent,
  EventBase,
  FailureEvent,
  Listener,
  ResponseEvent,
  RetryEvent,
  TransportEvent,
} from './events.js';
export type { Fetch } from './exchange.js';
export { plainProfile } from './plain-profile.js';
export type { PlainOptions } from './plain-profile.js';
export type { Answer, Fault, Outgoing, Prepared, Profile } from './profile.js';
export { REDACTED, redactor } from './redact.js';
export type { CalledResource, Middleware, Next, TransportRequest } from './request.js';
export { TransportResponse } from './response.js';
export type { ResponseParts, Timings } from './response.js';
export { mayRepeat } from './retry.js';
export type { RetryOptions } from './retry.js';
export { createTransport } from './transport.js';
export type { CallOptions, CallResult, StreamResult, Transport, TransportOptions } from './transport.js';
export { originOf } from './wire-url.js';

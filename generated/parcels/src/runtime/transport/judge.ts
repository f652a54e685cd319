import { decode } from '../read/decode.js';
import type { ReadOptions } from '../read/options.js';
import type { DecodeResult, XmlError } from '../result.js';
import type { MessageTable } from '../table.js';
import { ApiError, HttpStatusError, UnexpectedContentError } from './errors.js';
import type { CallError } from './errors.js';
import { detailsOf } from './failure.js';
import type { Answer, Profile } from './profile.js';
import { openingOf } from './opening.js';
import { REDACTED } from './redact.js';
import type { Middleware, TransportRequest } from './request.js';
import type { TransportResponse } from './response.js';

/** Statuses that pass: too early, too many requests, and faults of servers and proxies. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const decoded = new WeakMap<TransportResponse, DecodeResult<unknown>>();

/**
 * Decodes the body of a response, once.
 *
 * @param response a complete response
 * @param table the message
 * @param options how to read
 * @param fallback encoding of bodies that are not in the one that they say
 */
export function decodeOnce(
  response: TransportResponse,
  table: MessageTable<unknown, never>,
  options: ReadOptions,
  fallback?: string,
): DecodeResult<unknown> {
  const known = decoded.get(response);
  if (known !== undefined) return known;
  const result = decodeAnswer(response, table, options, fallback);
  decoded.set(response, result);
  return result;
}

/** Faults of a document that is sound and in another encoding than it says, or does not begin at once. */
const DISGUISES: ReadonlySet<string> = new Set(['encoding', 'declaration']);

function decodeAnswer(
  { bytes, headers }: TransportResponse,
  table: MessageTable<unknown, never>,
  options: ReadOptions,
  fallback: string | undefined,
): DecodeResult<unknown> {
  const result = decode(table, bytes, options);
  if (result.ok || options.encoding !== undefined || !DISGUISES.has(result.error.code)) return result;
  const { skip, encoding } = openingOf(bytes, headers.get('content-type'), fallback);
  if (encoding === undefined) return result;
  const again = decode(table, bytes.subarray(skip), { ...options, encoding });
  if (!again.ok) return again;
  const message = `${result.error.message}; it is read as ${encoding}`;
  return { ...again, problems: [{ code: 'encoding', path: '', message }, ...again.problems] };
}

/**
 * Turns answers that are failures into errors. The profile is asked first, so that what the body says counts more
 * than the status.
 *
 * @param profile what is peculiar to the service
 * @param options how answers are read
 */
export function judging(profile: Profile, options: ReadOptions): Middleware {
  return async (request, next) => {
    const response = await next(request);
    // Only the beginning of a success is still arriving here, and it is too long for a failure.
    if (response.streaming !== null) return response;
    const table = request.resource.response ?? profile.envelope;
    const answer: Answer = {
      resource: request.resource,
      response,
      decoded: table === undefined ? null : decodeOnce(response, table, options, profile.fallbackEncoding),
    };
    const error = errorOf(profile, request, answer);
    if (error !== null) throw error;
    return response;
  };
}

function errorOf(profile: Profile, request: TransportRequest, answer: Answer): CallError | null {
  const { response } = answer;
  const { transactionId, timings, status } = response;
  const known = { request, processed: 'maybe', transactionId, timings, response } as const;
  const fault = profile.judge?.(answer) ?? null;
  if (fault !== null) {
    const message = (profile.redact ?? String)(`${fault.code}: ${fault.message}`);
    const state = { ...known, processed: fault.processed };
    const details = detailsOf(state, fault.code, message, fault.transient);
    return fault.error?.(details) ?? new ApiError(details);
  }
  if (status < 200 || status > 299) {
    const message = `the server answered with HTTP status ${status}`;
    const details = detailsOf(known, `http-${status}`, message, TRANSIENT.has(status));
    return new HttpStatusError(details, status);
  }
  if (answer.decoded === null || answer.decoded.ok) return null;
  const xml = withoutSecrets(answer.decoded.error, profile, response);
  const why = `the answer cannot be read: ${xml.message}`;
  return new UnexpectedContentError(detailsOf(known, 'unexpected-content', why, true), xml);
}

/**
 * The error of an answer that turns out not to be XML while it is read.
 *
 * @param profile takes secrets out of what the answer says
 * @param response the answer
 * @param fault why it cannot be read
 */
export function unreadable(
  profile: Profile,
  response: TransportResponse,
  fault: XmlError,
): UnexpectedContentError {
  const { resource, transactionId, attempts, timings } = response;
  const xml = withoutSecrets(fault, profile, response);
  const message = `${resource}: the answer cannot be read: ${xml.message}`;
  const state = { processed: 'maybe', transient: true, response } as const;
  return new UnexpectedContentError(
    { message, code: 'unexpected-content', resource, transactionId, attempts, timings, ...state },
    xml,
  );
}

/** What is quoted of an answer may begin in the middle of a secret: where one stands anywhere, nothing is quoted. */
function withoutSecrets(xml: XmlError, { redact = String }: Profile, response: TransportResponse): XmlError {
  const text = response.streaming === null ? response.text() : '';
  if (redact(text) !== text)
    return { ...xml, message: `it is not XML (${xml.code})`, path: '', excerpt: REDACTED };
  return { ...xml, message: redact(xml.message), excerpt: redact(xml.excerpt) };
}

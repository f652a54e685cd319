import { toBytes } from '../write/charset.js';
import type { BodySource } from './body-stream.js';
import { BodyStream, joined } from './body-stream.js';
import type { Clock } from './clock.js';
import { InvalidRequestError, NetworkError } from './errors.js';
import type { CallError } from './errors.js';
import type { Listener } from './events.js';
import { detailsOf, interruption } from './failure.js';
import type { Outgoing, Prepared, Profile } from './profile.js';
import { redactHeaders } from './redact.js';
import type { Next, TransportRequest } from './request.js';
import type { Timings } from './response.js';
import { TransportResponse } from './response.js';
import type { Scope } from './scope.js';
import { openScope, untilAborted } from './scope.js';
import { wasNeverSent } from './unsent.js';
import { wireUrl } from './wire-url.js';

/** What sends: the `fetch` of the platform, or one that stands in for it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the innermost part of the transport works with. */
export interface ExchangeOptions {
  readonly profile: Profile;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly notify: Listener;
}

/** Bytes of a streamed body that are taken in at once: a shorter body is complete and can be judged. */
const HEAD_LENGTH = 65_536;

/**
 * Makes one attempt: signs, sends, reads. Redirects are not followed, as a signature holds for one URL.
 *
 * @param options profile, fetch, clock and listener
 */
export function exchange(options: ExchangeOptions): Next {
  return async (request) => {
    if (request.signal.aborted) throw interruption({ request, processed: 'no' });
    const { outgoing, prepared } = await prepare(options, request);
    if (request.signal.aborted) throw interruption({ request, processed: 'no' });
    return new Attempt(options, request, outgoing, prepared).run();
  };
}

async function prepare(
  { profile, clock }: ExchangeOptions,
  request: TransportRequest,
): Promise<{ readonly outgoing: Outgoing; readonly prepared: Prepared }> {
  try {
    const { call, resource } = request;
    const body = call.body === undefined ? undefined : toBytes(call.body, profile.charset ?? 'utf-8');
    const url = wireUrl(profile.origin, call);
    if (body !== undefined && /^(?:GET|HEAD)$/i.test(call.method))
      throw new TypeError(`${call.method} cannot have a body`);
    const outgoing: Outgoing = { method: call.method, url, resource, body, now: clock.now() };
    const { headers, transactionId } = await profile.prepare(outgoing);
    const merged = mergeHeaders(request.headers, headers);
    if (!areSendable(merged)) throw new TypeError('a header cannot be sent as it is');
    return { outgoing, prepared: { headers: merged, transactionId } };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = (profile.redact ?? String)(`the call cannot be prepared: ${why}`);
    throw new InvalidRequestError(detailsOf({ request, processed: 'no' }, 'prepare', message, false), []);
  }
}

/** One attempt and what is known of it. */
class Attempt {
  readonly #options: ExchangeOptions;
  readonly #request: TransportRequest;
  readonly #outgoing: Outgoing;
  readonly #prepared: Prepared;
  readonly #scope: Scope;
  readonly #start: number;
  readonly #sentAt: number;
  #headersMs: number | null = null;

  constructor(options: ExchangeOptions, request: TransportRequest, outgoing: Outgoing, prepared: Prepared) {
    this.#options = options;
    this.#request = request;
    this.#outgoing = outgoing;
    this.#prepared = prepared;
    this.#scope = openScope(request.signal, 'attempt', request.timeoutMs, options.clock);
    this.#start = options.clock.ticks();
    this.#sentAt = outgoing.now;
  }

  async run(): Promise<TransportResponse> {
    const scope = this.#scope;
    try {
      const answer = await untilAborted(this.#send(), scope.signal);
      this.#headersMs = this.#elapsed();
      const body =
        this.#request.streamed && answer.ok && answer.body !== null
          ? await this.#readHead(answer.body.getReader())
          : new Uint8Array(await untilAborted(answer.arrayBuffer(), scope.signal));
      if (body instanceof Uint8Array) scope.close();
      return this.#respond(answer, body);
    } catch (error) {
      scope.close();
      throw this.#failure(error);
    }
  }

  #send(): Promise<Response> {
    const { notify, profile, fetch, clock } = this.#options;
    const { resource, attempt } = this.#request;
    const { method, url, body } = this.#outgoing;
    const { headers } = this.#prepared;
    notify({
      type: 'attempt',
      resource: resource.name,
      attempt,
      transactionId: this.#prepared.transactionId,
      at: clock.now(),
      method,
      url: (profile.redact ?? String)(url),
      headers: redactHeaders(headers, profile.secretHeaders ?? []),
      bytes: body?.length ?? 0,
    });
    const init: RequestInit = { method, headers, signal: this.#scope.signal, redirect: 'manual' };
    if (body !== undefined) init.body = ownBytes(body);
    return fetch(url, init);
  }

  #respond(answer: Response, body: Uint8Array | BodyStream): TransportResponse {
    const { resource, attempt } = this.#request;
    const { transactionId } = this.#prepared;
    const timings = this.#timings();
    this.#options.notify({
      type: 'response',
      resource: resource.name,
      attempt,
      transactionId,
      at: this.#options.clock.now(),
      status: answer.status,
      bytes: body instanceof Uint8Array ? body.length : null,
      durationMs: timings.totalMs,
    });
    return new TransportResponse({
      status: answer.status,
      headers: answer.headers,
      url: this.#outgoing.url,
      resource: resource.name,
      transactionId,
      attempts: attempt,
      timings,
      body,
    });
  }

  /** Reads the beginning of a body: all of it where it is short, or a stream that begins with it. */
  async #readHead(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | BodyStream> {
    const scope = this.#scope;
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length < HEAD_LENGTH) {
      const { done, value } = await untilAborted(reader.read(), scope.signal);
      if (done) return joined(chunks);
      chunks.push(value);
      length += value.length;
    }
    // From here on the time runs while bytes are waited for, not while the reader is busy.
    scope.pause();
    const stream = new BodyStream(chunks, this.#source(reader));
    const interrupt = (): void => stream.fail(this.#failure(scope.signal.reason));
    scope.signal.addEventListener('abort', interrupt);
    void stream.settled.then(() => {
      scope.signal.removeEventListener('abort', interrupt);
      scope.close();
    });
    return stream;
  }

  #source(reader: ReadableStreamDefaultReader<Uint8Array>): BodySource {
    const scope = this.#scope;
    return {
      read: async () => {
        scope.restart();
        try {
          const { done, value } = await untilAborted(reader.read(), scope.signal);
          return done ? null : value;
        } catch (error) {
          throw this.#failure(error);
        } finally {
          scope.pause();
        }
      },
      cancel: async () => {
        try {
          await reader.cancel();
        } catch {
          // The connection is broken already: nothing is left to cancel.
        }
      },
    };
  }

  #failure(error: unknown): CallError {
    const { signal } = this.#scope;
    const { transactionId } = this.#prepared;
    const processed = this.#headersMs === null && wasNeverSent(error) ? 'no' : 'maybe';
    const known = { request: this.#request, processed, transactionId, timings: this.#timings() } as const;
    if (signal.aborted) return interruption({ ...known, signal, processed: 'maybe' });
    const message =
      processed === 'no'
        ? 'the server could not be reached'
        : this.#headersMs === null
          ? 'the connection broke before an answer came'
          : 'the connection broke in the middle of the answer';
    return new NetworkError(detailsOf(known, 'network', message, true, error));
  }

  #elapsed(): number {
    return this.#options.clock.ticks() - this.#start;
  }

  #timings(): Timings {
    return { sentAt: this.#sentAt, headersMs: this.#headersMs, totalMs: this.#elapsed() };
  }
}

/** Headers by name without regard to case; the later ones win. */
function mergeHeaders(
  ...parts: readonly Readonly<Record<string, string>>[]
): Readonly<Record<string, string>> {
  const merged = new Map<string, readonly [name: string, value: string]>();
  for (const part of parts)
    for (const [name, value] of Object.entries(part)) merged.set(name.toLowerCase(), [name, value]);
  return Object.fromEntries(merged.values());
}

/** Asked beforehand, as the error of `fetch` would quote the value. */
function areSendable(headers: Readonly<Record<string, string>>): boolean {
  try {
    void new Headers({ ...headers });
    return true;
  } catch {
    return false;
  }
}

/** A copy whose buffer is its own: `fetch` takes no view of memory that may be shared. */
function ownBytes(bytes: Uint8Array): BodyInit {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return copy;
}

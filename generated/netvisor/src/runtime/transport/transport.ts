import { buildRequest } from '../build-request.js';
import type { RequestOptions } from '../build-request.js';
import { typed } from '../read/decode.js';
import type { ReadOptions } from '../read/options.js';
import type { ItemAt, XmlStream } from '../read/stream.js';
import { decodeStream } from '../read/stream.js';
import type { HttpCall, ResourceTable } from '../request.js';
import type { Problem, XmlError } from '../result.js';
import type { Clock } from './clock.js';
import { systemClock } from './clock.js';
import { CallError, InvalidRequestError } from './errors.js';
import type { Listener } from './events.js';
import { quiet } from './events.js';
import type { Fetch } from './exchange.js';
import { exchange } from './exchange.js';
import { decodeOnce, judging, unreadable } from './judge.js';
import type { Profile } from './profile.js';
import { queue } from './queue.js';
import type { CalledResource, Middleware, TransportRequest } from './request.js';
import { compose } from './request.js';
import type { TransportResponse } from './response.js';
import type { RetryOptions } from './retry.js';
import { retry } from './retry.js';
import { streamed } from './streamed.js';
import { openScope } from './scope.js';

/** How a transport works. */
export interface TransportOptions {
  /** Sends requests. Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** Time for one attempt in milliseconds; `Infinity` for none. Default: what the profile says. */
  readonly timeoutMs?: number;
  /** Time for a whole call in milliseconds, with waiting and repeating. Default none. */
  readonly deadlineMs?: number;
  /** How failed attempts are repeated; false for not at all. */
  readonly retry?: RetryOptions | false;
  /** Stands around whole calls, outside of queue and repetition, the outermost first. */
  readonly middleware?: readonly Middleware[];
  /** Stands around every attempt, before it is signed. It must not make calls itself: they would wait for this one. */
  readonly attemptMiddleware?: readonly Middleware[];
  /** Hears what happens, for logs and measurements. */
  readonly onEvent?: Listener;
  /** How requests are written. The character set is the one of the profile. */
  readonly write?: Omit<RequestOptions, 'charset' | 'origin'>;
  /** How answers are read; what is not said here is as the profile has it. */
  readonly read?: ReadOptions;
  readonly clock?: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random?: () => number;
}

/** What can be said of one call. */
export interface CallOptions {
  /** Ends the call, wherever it stands. */
  readonly signal?: AbortSignal;
  /** Time for one attempt in milliseconds; `Infinity` for none. */
  readonly timeoutMs?: number;
  /** Time for the whole call in milliseconds. */
  readonly deadlineMs?: number;
  /** More headers; those of the profile win. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call that succeeded. */
export interface CallResult<Reply> {
  /** The decoded answer. */
  readonly value: Reply;
  /** What was odd about the answer and was let through. */
  readonly problems: readonly Problem[];
  /** Status, headers, timings, identifiers and the raw text. */
  readonly response: TransportResponse;
}

/** A call whose answer is read item by item. */
export interface StreamResult<Item, Reply> {
  /** The items, for one `for await`. Leaving the loop ends the transfer. */
  readonly items: XmlStream<Item, Reply>;
  /** Status, headers, timings and identifiers; the body belongs to `items`. */
  readonly response: TransportResponse;
}

/** Makes calls. Every method rejects with a `CallError`, and with nothing else but what middleware throws. */
export interface Transport {
  /** What is peculiar to the service. */
  readonly profile: Profile;
  readonly clock: Clock;
  /**
   * Calls a resource.
   *
   * @param resource the resource
   * @param query its parameters
   * @param body what the request says; undefined where the resource takes none
   * @param options what is peculiar to this call
   */
  readonly call: <Query, Body, Reply>(
    resource: ResourceTable<Query, Body, Reply>,
    query: Query,
    body: Body,
    options?: CallOptions,
  ) => Promise<CallResult<Reply>>;
  /**
   * Calls a resource and reads a list of its answer while it arrives.
   *
   * @param resource the resource
   * @param query its parameters
   * @param body what the request says; undefined where the resource takes none
   * @param path property names that lead from the root object to the list
   * @param options what is peculiar to this call
   * @throws RangeError where the path leads to no repeated element, TypeError where the resource has no answer
   */
  readonly stream: <Query, Body, Reply, const Path extends readonly string[]>(
    resource: ResourceTable<Query, Body, Reply>,
    query: Query,
    body: Body,
    path: Path,
    options?: CallOptions,
  ) => Promise<StreamResult<ItemAt<Reply, Path>, Reply>>;
  /**
   * Sends a call that is built already.
   *
   * @param resource what the transport has to know of the resource
   * @param call the call
   * @param options what is peculiar to this call; with `streamed`, a long body is not waited for
   */
  readonly send: (
    resource: CalledResource,
    call: HttpCall,
    options?: CallOptions & { readonly streamed?: boolean },
  ) => Promise<TransportResponse>;
}

const DEFAULT_TIMEOUT_MS = 120_000;

/**
 * Makes a transport for one service and one set of credentials.
 *
 * Around a call stand, from the outside in: the middleware, the queue of the lane, the repetition, the middleware
 * of attempts, the judgement of the answer, signature and `fetch`.
 *
 * @param profile what is peculiar to the service
 * @param options how the transport works
 */
export function createTransport(profile: Profile, options: TransportOptions = {}): Transport {
  const { clock = systemClock, random = Math.random } = options;
  const notify = quiet(options.onEvent);
  const read: ReadOptions = { ...profile.read, ...options.read };
  const send = compose(
    [
      ...(options.middleware ?? []),
      ...(profile.lane === null ? [] : [queue(queueOptions(profile, profile.lane, clock))]),
      ...(options.retry === false ? [] : [retry(options.retry ?? {}, clock, random, notify)]),
      ...(options.attemptMiddleware ?? []),
      judging(profile, read),
    ],
    // Looked up when it is called, so that tests can replace the global one.
    exchange({ profile, fetch: options.fetch ?? ((url, init) => fetch(url, init)), clock, notify }),
  );

  const sendCall: Transport['send'] = async (resource, call, callOptions = {}) => {
    const { signal, streamed = false, headers = {} } = callOptions;
    const deadlineMs = callOptions.deadlineMs ?? options.deadlineMs ?? Infinity;
    const scope = openScope(signal, 'call', deadlineMs, clock);
    const request: TransportRequest = {
      resource,
      call,
      headers,
      attempt: 1,
      timeoutMs: callOptions.timeoutMs ?? options.timeoutMs ?? profile.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      deadline: clock.ticks() + deadlineMs,
      signal: scope.signal,
      streamed,
    };
    try {
      const response = await send(request);
      if (response.streaming === null) scope.close();
      else void response.streaming.settled.then(scope.close);
      return response;
    } catch (error) {
      scope.close();
      if (error instanceof CallError) {
        const { attempts, transactionId } = error;
        const { name } = resource;
        notify({ type: 'failure', resource: name, attempt: attempts, transactionId, at: clock.now(), error });
      }
      throw error;
    }
  };

  const build = <Query, Body, Reply>(
    resource: ResourceTable<Query, Body, Reply>,
    query: Query,
    body: Body,
  ): HttpCall => {
    const { charset = 'utf-8', origin } = profile;
    const built = buildRequest(resource, query, body, { ...options.write, charset, origin });
    if (built.ok) return built.value;
    throw invalid(resource, built.problems, profile.redact);
  };

  return Object.freeze<Transport>({
    profile,
    clock,
    send: sendCall,
    call: async (resource, query, body, callOptions) => {
      const response = await sendCall(resource, build(resource, query, body), callOptions);
      const table = resource.response ?? profile.envelope;
      const decoded =
        table === undefined ? null : decodeOnce(response, table, read, profile.fallbackEncoding);
      if (decoded === null || !decoded.ok) return { value: typed(undefined), problems: [], response };
      return { value: typed(decoded.value), problems: decoded.problems, response };
    },
    stream: async (resource, query, body, path, callOptions) => {
      const table = resource.response;
      if (table === undefined) throw new TypeError(`${resource.name} has no answer to stream`);
      // Made for its check of the path, before anything is sent.
      decodeStream(table, path, []);
      const call = build(resource, query, body);
      const response = await sendCall(resource, call, { ...callOptions, streamed: true });
      const explain = (fault: XmlError): CallError => unreadable(profile, response, fault);
      const { source, encoding } = streamed(response, read.encoding, profile.fallbackEncoding);
      const how = encoding === undefined ? read : { ...read, encoding };
      return { items: decodeStream(table, path, source, how, explain), response };
    },
  });
}

function queueOptions(profile: Profile, lane: string, clock: Clock): Parameters<typeof queue>[0] {
  const { concurrency = 1, cooldownMs = 0 } = profile;
  return { lane, concurrency, cooldownMs, clock };
}

function invalid(
  resource: CalledResource,
  found: readonly Problem[],
  redact: (text: string) => string = String,
): InvalidRequestError {
  const problems = found.map((one): Problem => ({
    ...one,
    message: redact(one.message),
    ...(one.text === undefined ? {} : { text: redact(one.text) }),
  }));
  const [first] = problems;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  const message = `${resource.name}: the request is not valid: ${first?.path ?? ''}: ${first?.message ?? ''}${more}`;
  return new InvalidRequestError(
    {
      message,
      code: 'invalid-request',
      resource: resource.name,
      transactionId: null,
      attempts: 0,
      processed: 'no',
      transient: false,
      timings: null,
    },
    problems,
  );
}

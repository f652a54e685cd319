import type { Clock } from '../transport/clock.js';
import { sleep, systemClock } from '../transport/clock.js';
import { readBody } from './body.js';
import type { Fault } from './fault.js';
import { FaultQueue, isProcessed, parseFault } from './fault.js';
import type { OpenRecord } from './journal.js';
import { Journal } from './journal.js';
import type { Matched } from './match.js';
import { matcher } from './match.js';
import { readQuery, unescaped } from './query.js';
import type { MockAnswer, MockCall, MockRequest, MockRoute, MockService } from './service.js';
import { Refused } from './service.js';
import type { Delivery } from './spoil.js';
import { spoil } from './spoil.js';
import type { Store } from './store.js';

/** How a mock runs. */
export interface MockOptions {
  /** What handlers store; rolled back where a call is refused, committed where it succeeds. */
  readonly store: Store;
  readonly clock?: Clock;
  /** Calls that are remembered. Default 100 000. */
  readonly remembered?: number;
}

/** A mock server, without a socket. */
export interface Mock {
  /** Answers a request of the Web platform: what `fetch` would resolve to, or reject with. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers a request whose URL is known byte for byte. */
  readonly deliver: (request: MockRequest) => Promise<Delivery>;
  readonly faults: FaultQueue;
  readonly journal: Journal;
  /**
   * Says where calls of one lane overlapped.
   *
   * @throws {Error} with the first of them
   */
  readonly assertNoOverlap: () => void;
}

/** Header, and parameter of the query, by which a caller asks for a fault. */
export const FAULT_HEADER = 'x-mock-fault';
const FAULT_PARAMETER = /(?:^|&)x-mock-fault=([^&]*)/i;

/**
 * Makes a mock server of a service.
 *
 * @param service what is peculiar to the API
 * @param options store and clock
 */
export function createMock<Context>(service: MockService<Context>, options: MockOptions): Mock {
  const { store, clock = systemClock } = options;
  const find = matcher(service.routes, service.ignoreCase === true);
  const faults = new FaultQueue();
  const journal = new Journal(options.remembered ?? 100_000);
  const waiting = new Set<() => void>();
  const engine = { service, store, clock, find, faults, waiting };
  const deliver = async (request: MockRequest): Promise<Delivery> => {
    const { method, url } = request;
    const record = journal.open({ lane: service.lane(request), method, url });
    let delivery: Delivery | undefined;
    try {
      delivery = await answerTo(engine, request, record);
      return delivery;
    } finally {
      record.close(delivery === undefined || delivery.breakAt === 0 ? null : delivery.answer.status);
      for (const go of waiting) go();
    }
  };
  return {
    faults,
    journal,
    deliver,
    fetch: async (request) => responseOf(await deliver(await requestOf(request))),
    assertNoOverlap: () => {
      const [first] = journal.overlapping;
      if (first === undefined) return;
      const { number, lane, resource, overlaps } = first;
      throw new Error(
        `call ${number} (${resource ?? first.url}) of ${lane ?? ''} came in while ${overlaps.join(', ')} was under way`,
      );
    },
  };
}

interface Engine<Context> {
  readonly service: MockService<Context>;
  readonly store: Store;
  readonly clock: Clock;
  readonly find: (method: string, path: string) => Matched<Context>;
  readonly faults: FaultQueue;
  readonly waiting: Set<() => void>;
}

async function answerTo<Context>(
  engine: Engine<Context>,
  request: MockRequest,
  record: OpenRecord,
): Promise<Delivery> {
  const { path, query, asked } = partsOf(request.url);
  const matched = engine.find(request.method, path);
  const resource = matched.kind === 'nothing' ? undefined : matched.route.resource.name;
  const wanted = request.headers.get(FAULT_HEADER) ?? asked;
  const fault = wanted === null ? engine.faults.take(resource) : parseFault(wanted);
  record.note({ resource: resource ?? null, fault: fault?.code ?? fault?.kind ?? null });
  let answer: MockAnswer;
  try {
    if (wanted !== null && fault === undefined)
      throw new Refused('fault', '', `${FAULT_HEADER} asks for a fault that does not exist: ${wanted}`);
    const context = await engine.service.admit(request, engine.clock.now());
    if (fault !== undefined && !isProcessed(fault)) {
      if (fault.kind === 'error') throw errorOf(fault);
      answer = { status: 200, headers: {}, body: new Uint8Array() };
    } else {
      answer = act(engine, request, matched, query, context);
      record.note({ processed: true });
      if (fault?.kind === 'error') throw errorOf(fault);
    }
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused('fault', '', reasonOf(error));
    record.note({ refused: refused.code === '' ? refused.kind : refused.code });
    answer = engine.service.refuse(refused, request, engine.clock.now());
  }
  await wait(engine, fault, request.signal);
  return spoil(answer, fault);
}

/** Everything from here to the end happens at once: no other call can come in between. */
function act<Context>(
  engine: Engine<Context>,
  request: MockRequest,
  matched: Matched<Context>,
  query: string,
  context: Context,
): MockAnswer {
  const { service, store } = engine;
  try {
    const found = routeOf(matched);
    const call = callOf(engine, request, found.route, found.path, query, context);
    const answer = service.reply(found.route.handle(call), call);
    store.commit();
    return answer;
  } catch (error) {
    store.rollback();
    throw error;
  }
}

function routeOf<Context>(matched: Matched<Context>): Extract<Matched<Context>, { kind: 'found' }> {
  if (matched.kind === 'nothing')
    throw new Refused('unknown-resource', '', 'there is no resource of this path');
  if (matched.kind === 'other-method')
    throw new Refused('method', '', `the resource takes ${matched.methods.join(', ')}`, {
      detail: matched.methods,
    });
  return matched;
}

function callOf<Context>(
  { service, clock }: Engine<Context>,
  request: MockRequest,
  { resource }: MockRoute<Context>,
  path: ReadonlyMap<string, string>,
  queryString: string,
  context: Context,
): MockCall<unknown, unknown, Context> {
  const limit = resource.limits?.uriLength ?? service.uriLength;
  if (limit !== undefined && request.url.length > limit)
    throw new Refused(
      'uri-length',
      '',
      `the URL has ${request.url.length} characters, at most ${limit} are taken`,
    );
  const query = readQuery(resource, queryString, path, {
    ignoreCase: service.ignoreCase === true,
    allowUnknown: service.allowUnknownParameters === true,
  });
  const [first] = query.problems;
  if (first !== undefined) throw new Refused('query', '', first.message, { problems: query.problems });
  const packed = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (packed !== 'identity' && packed !== '' && request.body.length > 0)
    throw new Refused('malformed', '', `the body is packed with ${packed}; it is taken as it is only`);
  const type = request.headers.get('content-type');
  const body =
    resource.request === undefined
      ? undefined
      : readBody(resource.request, request.body, type, service.fallbackEncoding);
  return { resource, query: query.value, body, context, request, now: clock.now(), headers: new Map() };
}

async function wait<Context>(
  { clock, waiting }: Engine<Context>,
  fault: Fault | undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  if (fault?.kind === 'slow') await sleep(clock, fault.ms ?? 1000, signal);
  if (fault?.kind !== 'hold') return;
  const other = new AbortController();
  const go = (): void => other.abort();
  waiting.add(go);
  signal.addEventListener('abort', go);
  await sleep(clock, fault.ms ?? 1000, other.signal);
  signal.removeEventListener('abort', go);
  waiting.delete(go);
}

function errorOf({ code = '', message = '' }: Fault): Refused {
  return new Refused('service', code, message);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The path and the query of a URL as they were sent; a fault that is asked for is no part of the query. */
function partsOf(url: string): {
  readonly path: string;
  readonly query: string;
  readonly asked: string | null;
} {
  const [, rest = '/'] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url) ?? [];
  const at = rest.indexOf('?');
  const path = at < 0 ? rest : rest.slice(0, at);
  const query = at < 0 ? '' : rest.slice(at + 1);
  const asked = FAULT_PARAMETER.exec(query);
  return {
    path: path === '' ? '/' : path,
    query: query.replace(FAULT_PARAMETER, ''),
    asked: asked === null ? null : (unescaped(asked[1] ?? '') ?? asked[0]),
  };
}

async function requestOf(request: Request): Promise<MockRequest> {
  const { method, url, headers, signal } = request;
  return { method, url, headers, signal, body: new Uint8Array(await request.arrayBuffer()) };
}

/** Statuses whose answers have no body. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ answer, breakAt }: Delivery): Response {
  if (breakAt === 0) throw new TypeError('fetch failed', { cause: new Error('the connection was reset') });
  const { status, headers, body } = answer;
  if (breakAt === undefined) {
    // A copy whose buffer is its own.
    return new Response(BODILESS.has(status) ? null : new Uint8Array(body), { status, headers });
  }
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(body.slice(0, breakAt));
    },
    pull(controller) {
      controller.error(new TypeError('terminated', { cause: new Error('the connection was reset') }));
    },
  });
  return new Response(stream, { status, headers });
}

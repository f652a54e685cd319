import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createNetvisor, systemClock } from '../../../generated/netvisor/src/index.js';
import type {
  NetvisorClient,
  NetvisorOptions,
  TransportOptions,
} from '../../../generated/netvisor/src/index.js';
import {
  createNetvisorMock,
  nodeListener,
  TEST_CREDENTIALS,
} from '../../../generated/netvisor/src/mock/index.js';
import type { Mock, NetvisorMockOptions } from '../../../generated/netvisor/src/mock/index.js';
import { TestClock } from '../../netvisor/mock/support.js';

/** Who calls in these tests. */
export const CALLER = { sender: 'test', organisationId: '1967543-8', language: 'EN', ...TEST_CREDENTIALS };

/** What went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** What came back. */
  status: number;
  answer: string;
}

/** A server and a client of it. */
export interface Playground {
  readonly origin: string;
  readonly exchanges: Exchange[];
  readonly client: NetvisorClient;
  /** Another client of the same server. */
  readonly another: (options: Partial<NetvisorOptions>, transport?: TransportOptions) => NetvisorClient;
  readonly close: () => Promise<void>;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves with `node:http`, keeps what goes over the wire where that is wanted, and gives a client. */
export async function playground(
  makeListener: (exchange: () => Exchange) => Listener,
  options: Partial<NetvisorOptions> = {},
  transport: TransportOptions = {},
  { keep = true }: { readonly keep?: boolean } = {},
): Promise<Playground> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    const exchange = { method: request.method ?? '', url: request.url ?? '', headers: request.headers };
    const kept: Exchange = { ...exchange, body: '', status: 0, answer: '' };
    exchanges.push(kept);
    if (keep) record(request, response, kept);
    makeListener(() => kept)(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  let count = 0;
  const transactionId = (): string => `transaction-${(count += 1)}`;
  const another: Playground['another'] = (more, other = transport) =>
    createNetvisor({ environment: origin, transactionId, ...CALLER, ...options, ...more }, other);
  return {
    origin,
    exchanges,
    client: another({}),
    another,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function record(request: IncomingMessage, response: ServerResponse, kept: Exchange): void {
  const chunks: Uint8Array[] = [];
  const emit = request.emit.bind(request);
  request.emit = (name: string | symbol, ...args: unknown[]): boolean => {
    if (name === 'data' && args[0] instanceof Uint8Array) chunks.push(args[0]);
    if (name === 'end') Object.assign(kept, { body: Buffer.concat(chunks).toString('utf8') });
    return emit(name, ...args);
  };
  const end = response.end.bind(response);
  const write = response.write.bind(response);
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string') kept.answer += chunk;
    else if (chunk instanceof Uint8Array) kept.answer += Buffer.from(chunk).toString('utf8');
    kept.status = response.statusCode;
  };
  Object.assign(response, {
    write: (chunk: Uint8Array, ...rest: never[]) => {
      keep(chunk);
      return write(chunk, ...rest);
    },
    end: (chunk?: Uint8Array, ...rest: never[]) => {
      keep(chunk);
      return end(chunk, ...rest);
    },
  });
}

/** The mock behind `node:http`, with a client of it. */
export async function mocked(
  options: NetvisorMockOptions = {},
  transport: TransportOptions = {},
): Promise<Playground & { readonly mock: Mock; readonly clock: TestClock }> {
  const clock = new TestClock();
  const mock = createNetvisorMock({ clock, ...options });
  const listener = nodeListener(mock);
  const ground = await playground(
    () => listener,
    { cooldownMs: 0 },
    {
      clock: { ...systemClock, now: clock.now },
      ...transport,
    },
  );
  return { ...ground, mock, clock };
}

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from '../../../runtime/index.js';
import type { MessageTable, ResourceTable } from '../../../runtime/index.js';
import type { Clock, Fetch, Profile } from '../../../runtime/transport/index.js';

/** Answer of the service of these tests. */
export interface Reply {
  readonly status?: string | null;
  readonly item?: readonly (string | null)[];
}

const reply: MessageTable<Reply, never> = {
  root: {
    el: 'reply',
    is: {
      parts: [
        { el: 'status', as: 'status', is: { codec: text }, min: 0 },
        { el: 'item', as: 'item', is: { codec: text }, min: 0, max: Infinity },
      ],
    },
  },
};

function resource(
  name: string,
  method: string,
  effects: ResourceTable['effects'],
): ResourceTable<object, undefined, Reply> {
  const id = { param: 'id', as: 'id', is: { codec: text } };
  return { name, method, path: `/${name}`, effects, parameters: [id], response: reply };
}

/** Resources of each effect. */
export const resources = {
  read: resource('read', 'GET', ['reads']),
  write: resource('write', 'POST', ['writes']),
  remove: resource('remove', 'GET', ['deletes']),
  replace: resource('replace', 'POST', ['writes', 'deletes']),
  unknown: resource('unknown', 'GET', []),
} as const;

/** A service without signatures, whose failures are `<status>CODE</status>`. */
export function profileOf(more: Partial<Profile> = {}): Profile {
  let count = 0;
  return {
    origin: 'http://service.test',
    lane: null,
    prepare: () => {
      count += 1;
      return { headers: { 'x-transaction': `t${count}` }, transactionId: `t${count}` };
    },
    judge: ({ decoded }) => {
      const code = decoded?.ok === true ? statusOf(decoded.value) : 'OK';
      if (code === 'OK') return null;
      const transient = code === 'MAINTENANCE' || code === 'FAULT';
      return { code, message: 'it failed', processed: code === 'FAULT' ? 'maybe' : 'no', transient };
    },
    ...more,
  };
}

function statusOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'string'
    ? value.status
    : 'OK';
}

/** XML of an answer. */
export function replyXml(status: string, items: readonly string[] = []): string {
  return `<reply><status>${status}</status>${items.map((item) => `<item>${item}</item>`).join('')}</reply>`;
}

/** An error as `fetch` throws it where the system says why. */
export function fetchError(code: string, syscall?: string): TypeError {
  const cause = Object.assign(new Error(code), { code, ...(syscall === undefined ? {} : { syscall }) });
  return new TypeError('fetch failed', { cause });
}

/** A `fetch` that gives one answer after the other, and the last again and again. */
export function scripted(
  ...answers: readonly (() => Response | Error)[]
): Fetch & { readonly calls: string[] } {
  const calls: string[] = [];
  const fetch: Fetch = (url, init) => {
    calls.push(`${init.method ?? ''} ${url} ${new Headers(init.headers).get('x-transaction') ?? ''}`);
    const answer = answers[Math.min(calls.length, answers.length) - 1]?.() ?? new Error('no answer');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return Object.assign(fetch, { calls });
}

/** A clock on which short waits pass at once and long ones never; it notes how long they were. */
export function impatientClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => Date.UTC(2024, 0, 1, 12),
    ticks: () => 0,
    after: (milliseconds, callback) => {
      if (milliseconds >= 100_000) return () => {};
      waits.push(milliseconds);
      queueMicrotask(callback);
      return () => {};
    },
  };
}

/** A server on this machine. */
export interface TestServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts a server; the handler gets each request with its whole body. */
export async function serve(
  handler: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void,
): Promise<TestServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handler(request, Buffer.concat(chunks), response));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A promise and the function that resolves it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

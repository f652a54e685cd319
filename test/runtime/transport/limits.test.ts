import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallError, Clock, Fetch, Transport } from '../../../runtime/transport/index.js';
import { createTransport, settle, systemClock } from '../../../runtime/transport/index.js';
import { gate, profileOf, replyXml, resources, scripted, serve } from './support.js';
import type { TestServer } from './support.js';

let server: TestServer;
const seen: string[] = [];
beforeAll(async () => {
  server = await serve((request, _, response) => {
    const id = new URL(request.url ?? '', 'http://x').searchParams.get('id') ?? '';
    seen.push(id);
    if (id === 'silent') return;
    if (id === 'redirect') response.writeHead(302, { location: '/read?id=elsewhere' }).end();
    else if (id === 'slow body') response.writeHead(200, { 'content-length': '100' }).write('<reply>');
    else if (id === 'broken') {
      response.writeHead(200, { 'content-length': '100' }).write('<reply>');
      setTimeout(() => response.destroy(), 5);
    } else response.writeHead(200, { 'x-request-id': 'r1' }).end(replyXml('OK', [id]));
  });
});
afterAll(() => server.close());

const transport = (): Transport => createTransport(profileOf({ origin: server.origin }), { retry: false });

async function failure(promise: Promise<unknown>): Promise<CallError> {
  const settled = await settle(promise);
  if (settled.ok) throw new Error('the call succeeded');
  return settled.error;
}

const summary = (error: CallError): unknown => [
  error.name,
  error.code,
  error.processed,
  error.attempts,
  error.message,
];

describe('a call', () => {
  it('gives status, headers, identifiers, timings and the raw text beside the value', async () => {
    const { value, problems, response } = await transport().call(resources.read, { id: 'fine' }, undefined);
    expect([value, problems]).toEqual([{ status: 'OK', item: ['fine'] }, []]);
    expect([response.status, response.requestId, response.transactionId, response.resource]).toEqual([
      200,
      'r1',
      't1',
      'read',
    ]);
    expect(response.text()).toBe(replyXml('OK', ['fine']));
    expect(response.url).toBe(`${server.origin}/read?id=fine`);
    const { headersMs, totalMs } = response.timings;
    expect(headersMs !== null && headersMs <= totalMs).toBe(true);
  });

  it('that is not valid is not made, and says everything that is wrong', async () => {
    const bad: object = { id: '\u0000', other: 1 };
    const error = await failure(transport().call(resources.read, bad, undefined));
    expect(summary(error)).toEqual([
      'InvalidRequestError',
      'invalid-request',
      'no',
      0,
      'read: the request is not valid: query.id: expected printable characters, found others, and 1 more',
    ]);
  });

  it('ends when an attempt takes too long, before the headers or after', async () => {
    const errors: CallError[] = [];
    for (const [id, late] of [
      ['silent', false],
      ['slow body', true],
    ] as const) {
      // The time is up at a moment that the test chooses.
      let expire = (): void => {};
      const clock: Clock = {
        ...systemClock,
        after: (_, callback) => {
          expire = callback;
          return () => {};
        },
      };
      const fetch: Fetch = async (url, init) => {
        if (!late) setTimeout(expire, 20);
        const response = await globalThis.fetch(url, init);
        setTimeout(expire, 20);
        return response;
      };
      const settings = { clock, fetch, timeoutMs: 30, retry: false } as const;
      const by = createTransport(profileOf({ origin: server.origin }), settings);
      errors.push(await failure(by.call(resources.read, { id }, undefined)));
    }
    const expected = ['CallTimeoutError', 'timeout', 'maybe', 1, 'read: no answer within 30 ms'];
    expect(errors.map(summary)).toEqual([expected, expected]);
    expect(errors.map(({ timings }) => typeof timings?.headersMs)).toEqual(['object', 'number']);
  });

  it('ends when all of it takes too long', async () => {
    const patient = createTransport(profileOf({ origin: server.origin }), { timeoutMs: Infinity });
    const error = await failure(
      patient.call(resources.read, { id: 'silent' }, undefined, { deadlineMs: 60 }),
    );
    expect(error).toMatchObject({ limit: 'call', timeoutMs: 60, transient: false });
    expect(error.message).toBe('read: not finished within 60 ms');
  });

  it('ends when it is aborted: before, under way, while it waits to be repeated', async () => {
    const reason = new Error('no longer wanted');
    const before = await failure(
      transport().call(resources.write, { id: 'never' }, undefined, { signal: AbortSignal.abort(reason) }),
    );
    const message = 'write: the caller aborted the call';
    expect(summary(before)).toEqual(['CallAbortedError', 'aborted', 'no', 0, message]);
    expect(before.cause).toBe(reason);

    const under = new AbortController();
    setTimeout(() => under.abort(reason), 30);
    const during = await failure(
      transport().call(resources.write, { id: 'silent' }, undefined, { signal: under.signal }),
    );
    expect(summary(during)).toEqual(['CallAbortedError', 'aborted', 'maybe', 1, message]);

    const waiting = new AbortController();
    const repeating = createTransport(profileOf(), {
      fetch: scripted(() => new Response(replyXml('MAINTENANCE'))),
      random: () => 0.9,
      onEvent: ({ type }) => {
        if (type === 'retry') setTimeout(() => waiting.abort(reason), 5);
      },
    });
    const between = await failure(repeating.call(resources.write, {}, undefined, { signal: waiting.signal }));
    expect(summary(between)).toEqual(['CallAbortedError', 'aborted', 'no', 1, message]);
    expect(seen).not.toContain('never');
  });

  it('ends although fetch does not heed the signal', async () => {
    const deaf = createTransport(profileOf(), {
      fetch: () => new Promise(() => {}),
      timeoutMs: 10,
      retry: false,
    });
    expect((await failure(deaf.call(resources.read, {}, undefined))).code).toBe('timeout');
  });

  it('leaves no timer and no listener behind', async () => {
    let timers = 0;
    let listeners = 0;
    const clock = {
      ...systemClock,
      after: (ms: number, then: () => void): (() => void) => {
        timers += 1;
        let over = false;
        const end = (): void => {
          if (!over) timers -= 1;
          over = true;
        };
        const cancel = systemClock.after(ms, () => {
          end();
          then();
        });
        return () => {
          end();
          cancel();
        };
      },
    };
    const { signal } = new AbortController();
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type: string, listener: EventListener): void => {
      listeners += 1;
      add(type, listener);
    };
    signal.removeEventListener = (type: string, listener: EventListener): void => {
      listeners -= 1;
      remove(type, listener);
    };
    const options = { clock, deadlineMs: 10_000, random: () => 0 };
    const careful = createTransport(profileOf({ origin: server.origin, lane: 'careful' }), options);
    await careful.call(resources.read, { id: 'fine' }, undefined, { signal });
    await failure(careful.call(resources.read, { id: 'broken' }, undefined, { signal }));
    expect([timers, listeners]).toEqual([0, 0]);
  });

  it('breaks where the connection breaks in the middle of the answer', async () => {
    const error = await failure(transport().call(resources.write, { id: 'broken' }, undefined));
    expect(summary(error)).toEqual([
      'NetworkError',
      'network',
      'maybe',
      1,
      'write: the connection broke in the middle of the answer',
    ]);
  });

  it('does not follow a redirect', async () => {
    const error = await failure(transport().call(resources.read, { id: 'redirect' }, undefined));
    expect(summary(error)).toEqual([
      'HttpStatusError',
      'http-302',
      'maybe',
      1,
      'read: the server answered with HTTP status 302',
    ]);
    expect(error.response?.headers.get('location')).toBe('/read?id=elsewhere');
    expect(seen).not.toContain('elsewhere');
  });

  it('goes to the host of the profile and nowhere else', async () => {
    for (const path of ['@evil.test/', ':80@evil.test/', '.evil.test/', 'x', '/x#y', '/x#']) {
      const sent = transport().send(resources.read, { method: 'GET', path, query: '' });
      expect((await failure(sent)).code).toBe('prepare');
    }
  });

  it('is not sent where fetch would refuse it, and the refusal quotes nothing', async () => {
    const hidden = await failure(
      transport().call(resources.read, {}, undefined, { headers: { authorization: 'secret\nline' } }),
    );
    expect(summary(hidden)).toEqual([
      'InvalidRequestError',
      'prepare',
      'no',
      0,
      'read: the call cannot be prepared: a header cannot be sent as it is',
    ]);
    const sent = transport().send(resources.read, { method: 'GET', path: '/read', query: '', body: '<a/>' });
    expect((await failure(sent)).message).toBe('read: the call cannot be prepared: GET cannot have a body');
  });

  it('goes through the middleware, outside in, which may answer itself', async () => {
    const order: string[] = [];
    const opened = gate();
    const layered = createTransport(profileOf(), {
      fetch: scripted(
        () => new Response('', { status: 503 }),
        () => new Response(replyXml('OK')),
      ),
      random: () => 0,
      middleware: ['a', 'b'].map((name) => async (request, next) => {
        order.push(`${name} in`);
        const response = await next({ ...request, headers: { ...request.headers, [`x-${name}`]: '1' } });
        order.push(`${name} out`);
        return response;
      }),
      attemptMiddleware: [
        (request, next) => {
          order.push(`attempt ${request.attempt} ${Object.keys(request.headers).join()}`);
          opened.open();
          return next(request);
        },
      ],
    });
    await layered.call(resources.read, {}, undefined);
    await opened.opened;
    expect(order).toEqual(['a in', 'b in', 'attempt 1 x-a,x-b', 'attempt 2 x-a,x-b', 'b out', 'a out']);
  });

  it('is not broken by a listener that throws', async () => {
    const noisy = createTransport(profileOf({ origin: server.origin }), {
      onEvent: () => {
        throw new Error('the log is full');
      },
    });
    expect((await noisy.call(resources.read, { id: 'fine' }, undefined)).value.item).toEqual(['fine']);
  });
});

import { describe, expect, it } from 'vitest';
import type { CallError, Profile, TransportEvent } from '../../../runtime/transport/index.js';
import { createTransport, settle } from '../../../runtime/transport/index.js';
import { fetchError, impatientClock, profileOf, replyXml, resources, scripted, serve } from './support.js';

const html = (status: number) => (): Response => new Response('<p>no', { status });
const xml = (status: string) => (): Response => new Response(replyXml(status));

/** Every way to fail, by name. */
const failures: Readonly<Record<string, () => Response | Error>> = {
  refused: () => fetchError('ECONNREFUSED', 'connect'),
  'name not found': () => fetchError('ENOTFOUND', 'getaddrinfo'),
  'connect timeout': () => fetchError('UND_ERR_CONNECT_TIMEOUT'),
  'all addresses refused': () => new TypeError('fetch failed', { cause: aggregate('connect', 'connect') }),
  'one address reset': () => new TypeError('fetch failed', { cause: aggregate('connect', 'read') }),
  reset: () => fetchError('ECONNRESET', 'read'),
  'no reason given': () => new TypeError('Failed to fetch'),
  'page 503': html(503),
  'page 429': html(429),
  'page 400': html(400),
  'page 200': html(200),
  redirect: () => new Response(null, { status: 302, headers: { location: 'http://elsewhere.test/' } }),
  'cut off': () => new Response(replyXml('OK').slice(0, 20)),
  maintenance: xml('MAINTENANCE'),
  'fault of the server': xml('FAULT'),
  refusal: xml('NO'),
};

function aggregate(...syscalls: readonly string[]): AggregateError {
  const errors = syscalls.map((syscall) =>
    Object.assign(new Error(syscall), {
      code: syscall === 'connect' ? 'ECONNREFUSED' : 'ECONNRESET',
      syscall,
    }),
  );
  return Object.assign(new AggregateError(errors), { code: 'ECONNREFUSED' });
}

async function fail(
  resource: (typeof resources)[keyof typeof resources],
  failure: () => Response | Error,
  profile: Profile = profileOf(),
): Promise<CallError> {
  const fetch = scripted(failure);
  const transport = createTransport(profile, { fetch, clock: impatientClock(), random: () => 0 });
  const settled = await settle(transport.call(resource, {}, undefined));
  if (settled.ok) throw new Error('the call succeeded');
  expect(settled.error.attempts).toBe(fetch.calls.length);
  return settled.error;
}

describe('what is repeated', () => {
  it('reads where the failure may pass, writes where the server did nothing, deletions never', async () => {
    const table: Record<string, string> = {};
    for (const [name, failure] of Object.entries(failures)) {
      const counts: string[] = [];
      let kind = '';
      for (const resource of Object.values(resources)) {
        const error = await fail(resource, failure);
        kind = `${error.name} ${error.code}`;
        counts.push(`${resource.name} ${error.attempts}`);
      }
      table[name] = `${kind}: ${counts.join(', ')}`;
    }
    const all = 'read 4, write 4, remove 1, replace 1, unknown 4';
    const reads = 'read 4, write 1, remove 1, replace 1, unknown 1';
    const none = 'read 1, write 1, remove 1, replace 1, unknown 1';
    expect(table).toEqual({
      refused: `NetworkError network: ${all}`,
      'name not found': `NetworkError network: ${all}`,
      'connect timeout': `NetworkError network: ${all}`,
      'all addresses refused': `NetworkError network: ${all}`,
      'one address reset': `NetworkError network: ${reads}`,
      reset: `NetworkError network: ${reads}`,
      'no reason given': `NetworkError network: ${reads}`,
      'page 503': `HttpStatusError http-503: ${reads}`,
      'page 429': `HttpStatusError http-429: ${reads}`,
      'page 400': `HttpStatusError http-400: ${none}`,
      'page 200': `UnexpectedContentError unexpected-content: ${reads}`,
      redirect: `HttpStatusError http-302: ${none}`,
      'cut off': `UnexpectedContentError unexpected-content: ${reads}`,
      maintenance: `ApiError MAINTENANCE: ${all}`,
      'fault of the server': `ApiError FAULT: ${reads}`,
      refusal: `ApiError NO: ${none}`,
    });
  });

  it('a port on which nobody listens counts as refused', async () => {
    const server = await serve(() => {});
    await server.close();
    const transport = createTransport(profileOf({ origin: server.origin }), { random: () => 0 });
    const settled = await settle(transport.call(resources.write, {}, undefined));
    expect(settled).toMatchObject({ ok: false, error: { code: 'network', processed: 'no', attempts: 4 } });
  });

  it('every attempt is signed anew, and the first that succeeds counts', async () => {
    const fetch = scripted(html(503), xml('FAULT'), xml('OK'));
    const events: TransportEvent[] = [];
    const transport = createTransport(profileOf(), {
      fetch,
      clock: impatientClock(),
      random: () => 0,
      onEvent: (event) => events.push(event),
    });
    const { value, response } = await transport.call(resources.read, { id: 'ä 1' }, undefined);
    expect(value).toEqual({ status: 'OK', item: [] });
    expect([response.transactionId, response.attempts]).toEqual(['t3', 3]);
    const url = 'GET http://service.test/read?id=%C3%A4%201';
    expect(fetch.calls).toEqual([`${url} t1`, `${url} t2`, `${url} t3`]);
    expect(events.map(({ type, attempt, transactionId }) => `${type} ${attempt} ${transactionId}`)).toEqual([
      'attempt 1 t1',
      'response 1 t1',
      'retry 1 t1',
      'attempt 2 t2',
      'response 2 t2',
      'retry 2 t2',
      'attempt 3 t3',
      'response 3 t3',
    ]);
  });
});

describe('how long is waited', () => {
  const options = { clock: impatientClock(), random: () => 0.5 };

  it('a random part of a bound that doubles until it is reached', async () => {
    const clock = impatientClock();
    const fetch = scripted(html(503));
    const retry = { attempts: 6, baseDelayMs: 1000, maxDelayMs: 5000 };
    const transport = createTransport(profileOf(), { ...options, clock, fetch, retry });
    await settle(transport.call(resources.read, {}, undefined));
    expect(clock.waits).toEqual([500, 1000, 2000, 2500, 2500]);
  });

  it('what the server asks for, in seconds or as a date, where it is longer', async () => {
    const clock = impatientClock();
    const busy = (value: string) => (): Response =>
      new Response('', { status: 503, headers: { 'retry-after': value } });
    const fetch = scripted(
      busy('7'),
      busy('Mon, 01 Jan 2024 12:00:09 GMT'),
      busy('0'),
      busy('soon'),
      xml('OK'),
    );
    const transport = createTransport(profileOf(), { ...options, clock, fetch, retry: { attempts: 5 } });
    await transport.call(resources.read, {}, undefined);
    expect(clock.waits).toEqual([7000, 9000, 1000, 2000]);
  });

  it('not at all where the server asks for more than the longest wait, or the deadline would pass', async () => {
    const clock = impatientClock();
    const fetch = scripted(() => new Response('', { status: 503, headers: { 'retry-after': '31' } }));
    const transport = createTransport(profileOf(), { ...options, clock, fetch });
    const first = await settle(transport.call(resources.read, {}, undefined));
    expect(first).toMatchObject({ ok: false, error: { code: 'http-503', attempts: 1 } });
    const hurried = createTransport(profileOf(), {
      ...options,
      fetch: scripted(html(503)),
      retry: { baseDelayMs: 400_000, maxDelayMs: 400_000 },
    });
    const second = await settle(hurried.call(resources.read, {}, undefined, { deadlineMs: 150_000 }));
    expect(second).toMatchObject({ ok: false, error: { code: 'http-503', attempts: 1 } });
  });

  it('never where repetition is switched off', async () => {
    const fetch = scripted(html(503));
    const transport = createTransport(profileOf(), { ...options, fetch, retry: false });
    await settle(transport.call(resources.read, {}, undefined));
    expect(fetch.calls.length).toBe(1);
  });
});

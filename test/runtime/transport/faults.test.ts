import { afterAll, beforeAll, expect, it } from 'vitest';
import { CallError, createTransport, settle, systemClock } from '../../../runtime/transport/index.js';
import type { Clock, Fetch, Settled, Transport } from '../../../runtime/transport/index.js';
import { randomOf } from '../../support/random.js';
import { fetchError, profileOf, replyXml, resources, serve } from './support.js';
import type { TestServer } from './support.js';

const CALLS = 2000;
const COMPANIES = 12;
/** Which call goes where; what happens to it follows from its identifier alone, so that a run can be repeated. */
const random = randomOf(20_240_101);

/** What can happen to a request; those that end in `done` happen after the server has acted. */
const FAULTS = [
  'reset',
  'reset done',
  'silent done',
  'page 503',
  'page 503 done',
  'not XML done',
  'cut off done',
  'maintenance',
  'fault',
  'fault done',
  'refusal',
] as const;

/** How often the server acted, by the key of the call. */
const acted = new Map<string, number>();
const active = new Map<string, number>();
let overlaps = 0;
let mostAtOnce = 0;
let requests = 0;
const identifiers = new Set<string>();
let repeatedIdentifiers = 0;

let server: TestServer;
beforeAll(async () => {
  server = await serve((request, _, response) => {
    requests += 1;
    const company = String(request.headers['x-company']);
    const identifier = String(request.headers['x-transaction']);
    if (identifiers.has(identifier)) repeatedIdentifiers += 1;
    identifiers.add(identifier);
    const key = new URL(request.url ?? '', 'http://x').searchParams.get('id') ?? '';
    const fate = randomOf(seedOf(identifier));
    const fault = fate.chance(0.3) ? fate.pick(FAULTS) : 'none';
    const now = (active.get(company) ?? 0) + 1;
    active.set(company, now);
    if (now > 1) overlaps += 1;
    mostAtOnce = Math.max(
      mostAtOnce,
      [...active.values()].reduce((sum, count) => sum + count, 0),
    );
    // The work of the server takes a moment, so that calls have time to overlap.
    setImmediate(() => {
      setImmediate(() => {
        active.set(company, (active.get(company) ?? 0) - 1);
        handled.add(identifier);
        if (fault === 'none' || fault.endsWith('done')) acted.set(key, (acted.get(key) ?? 0) + 1);
        const answer = replyXml('OK', [key]);
        if (fault.startsWith('reset')) request.socket.destroy();
        else if (fault.startsWith('page')) response.writeHead(503).end('<html>busy</html>');
        else if (fault.startsWith('not XML')) response.end('done & dusted');
        else if (fault.startsWith('cut off')) response.end(answer.slice(0, answer.length / 2));
        else if (fault === 'maintenance') response.end(replyXml('MAINTENANCE'));
        else if (fault.startsWith('fault')) response.end(replyXml('FAULT'));
        else if (fault === 'refusal') response.end(replyXml('NO'));
        else if (!fault.startsWith('silent')) response.end(answer);
      });
    });
  });
});
afterAll(() => server.close());

const TIMEOUT = 60;
/** The attempt of each company that was sent last, and the attempts that the server is done with. */
const sent = new Map<string, string>();
const handled = new Set<string>();

/**
 * Back-off passes at once. The time of an attempt is up when it is up and the server is done with it: on a busy
 * machine a request may take long to arrive, and whether calls overlap is asked of the transport, not of the
 * machine.
 */
function clockOf(company: string): Clock {
  const after: Clock['after'] = (milliseconds, callback) => {
    if (milliseconds !== TIMEOUT) return systemClock.after(1, callback);
    const check = (): void => {
      if (handled.has(sent.get(company) ?? '')) callback();
      else cancel = systemClock.after(10, check);
    };
    let cancel = systemClock.after(TIMEOUT, check);
    return () => cancel();
  };
  return { ...systemClock, after };
}

/** Now and then nothing listens on the port. */
const fetch: Fetch = (url, init) => {
  const headers = new Headers(init.headers);
  const identifier = headers.get('x-transaction') ?? '';
  sent.set(headers.get('x-company') ?? '', identifier);
  return randomOf(seedOf(`refused ${identifier}`)).chance(0.05)
    ? Promise.reject(fetchError('ECONNREFUSED', 'connect'))
    : globalThis.fetch(url, init);
};

function seedOf(value: string): number {
  return [...value].reduce((seed, character) => (Math.imul(seed, 31) + character.charCodeAt(0)) | 0, 7);
}

/** Several transports for a company, as several parts of a program would have. */
function transportOf(company: number, copy: number): Transport {
  let count = 0;
  const profile = profileOf({
    origin: server.origin,
    lane: `company ${company}`,
    cooldownMs: 5,
    prepare: () => {
      count += 1;
      const transactionId = `${company}-${copy}-${count}`;
      return { headers: { 'x-company': String(company), 'x-transaction': transactionId }, transactionId };
    },
  });
  const clock = clockOf(String(company));
  return createTransport(profile, { clock, fetch, random: random.next, timeoutMs: TIMEOUT });
}

it(`${CALLS} calls with faults: nothing is written twice, nothing is lost, no company has two calls at once`, async () => {
  const transports = Array.from({ length: COMPANIES }, (_, company) => [
    transportOf(company, 0),
    transportOf(company, 1),
  ]).flat();
  const kinds = [resources.read, resources.write, resources.write, resources.remove, resources.replace];
  const outcomes = await Promise.all(
    Array.from({ length: CALLS }, async (_, index) => {
      const resource = random.pick(kinds);
      const transport = random.pick(transports);
      const settled: Settled<unknown> = await settle(
        transport.call(resource, { id: String(index) }, undefined),
      );
      return { resource, settled, key: String(index) };
    }),
  );
  const wrong: unknown[] = [];
  const tally: Record<string, number> = {};
  for (const { resource, settled, key } of outcomes) {
    const acts = acted.get(key) ?? 0;
    const outcome = settled.ok ? 'ok' : settled.error.processed;
    const kind = `${resource.effects.join('+')} ${outcome}`;
    tally[kind] = (tally[kind] ?? 0) + 1;
    if (!settled.ok && !isTyped(settled.error, resource.name)) wrong.push(settled.error);
    if (resource === resources.read) continue;
    if (acts > 1 || (outcome === 'ok' && acts !== 1) || (outcome === 'no' && acts !== 0))
      wrong.push({ kind, acts });
  }
  expect(wrong).toEqual([]);
  expect({ overlaps, repeatedIdentifiers }).toEqual({ overlaps: 0, repeatedIdentifiers: 0 });
  expect(mostAtOnce).toBeGreaterThan(1);
  expect(requests).toBeGreaterThan(CALLS);
  // Every way to end happens, so that none of the above holds for want of cases.
  expect(Object.keys(tally).toSorted()).toEqual([
    'deletes maybe',
    'deletes no',
    'deletes ok',
    'reads maybe',
    'reads no',
    'reads ok',
    'writes maybe',
    'writes no',
    'writes ok',
    'writes+deletes maybe',
    'writes+deletes no',
    'writes+deletes ok',
  ]);
});

function isTyped(error: unknown, resource: string): boolean {
  return (
    error instanceof CallError &&
    error.constructor !== CallError &&
    error.resource === resource &&
    error.code !== '' &&
    // A call that was refused before it was sent has an identifier too: the one it was signed with.
    error.transactionId !== null &&
    error.attempts > 0
  );
}

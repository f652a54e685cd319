import { createNetvisor, systemClock } from '../../../../generated/netvisor/src/index.js';
import type { Clock, Fetch, Middleware, NetvisorClient } from '../../../../generated/netvisor/src/index.js';
import { FAULT_HEADER, TEST_CREDENTIALS } from '../../../../generated/netvisor/src/mock/index.js';
import { randomOf } from '../../../support/random.js';
import { COOLDOWN_MS, fateOf, TIMEOUT_MS, UNREACHABLE } from './fates.js';
import type { StormServer } from './server.js';
import { CALL_HEADER } from './server.js';

/** What became of the attempts of the calls, as the client sees them. */
export interface Attempts {
  /** What each attempt of a call met, in order. */
  readonly fates: Map<number, (string | null)[]>;
  /** Identifiers under which the attempts of a call were sent, in order. */
  readonly transactions: Map<number, string[]>;
}

/**
 * A client in a storm: what happens to an attempt follows from the seed, the number of its call and its own.
 *
 * @param server where it calls
 * @param company for whom
 * @param copy number of the client among those of the company; they differ in how they sign and ask for statuses
 * @param seed where the choices follow from
 * @param attempts filled in
 */
export function stormClient(
  server: StormServer,
  company: string,
  copy: number,
  seed: number,
  { fates, transactions }: Attempts,
): NetvisorClient {
  const decide: Middleware = (request, next) => {
    const call = Number(request.headers[CALL_HEADER] ?? -1);
    const before = fates.get(call) ?? [];
    const fate = fateOf(randomOf(seed * 7919 + call * 101 + before.length));
    fates.set(call, [...before, fate]);
    const more: Readonly<Record<string, string>> = fate === null ? {} : { [FAULT_HEADER]: fate };
    return next({ ...request, headers: { ...request.headers, ...more } });
  };
  const fetch: Fetch = (url, init) => {
    const headers = new Headers(init.headers);
    const call = Number(headers.get(CALL_HEADER));
    const id = headers.get('x-netvisor-authentication-transactionid') ?? '';
    transactions.set(call, [...(transactions.get(call) ?? []), id]);
    if (headers.get(FAULT_HEADER) !== UNREACHABLE) return globalThis.fetch(url, init);
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' });
    return Promise.reject(new TypeError('fetch failed', { cause }));
  };
  return createNetvisor(
    {
      ...TEST_CREDENTIALS,
      environment: server.origin,
      sender: `storm ${copy}`,
      organisationId: company,
      cooldownMs: COOLDOWN_MS,
      algorithm: copy % 2 === 0 ? 'HMACSHA256' : 'SHA256',
      httpStatusCodes: copy % 2 === 0,
    },
    { fetch, clock: clockOf(server, company), timeoutMs: TIMEOUT_MS, attemptMiddleware: [decide] },
  );
}

/**
 * Back-off passes at once. An attempt takes too long where the server sits on it, and a company has rested when
 * nothing of it is under way on the server: whether calls overlap is asked of the client, not of the machine, on
 * which a connection may take its time to close.
 */
function clockOf(server: StormServer, company: string): Clock {
  const until = (isSo: () => boolean, callback: () => void): (() => void) => {
    const check = (): void => {
      if (isSo()) callback();
      else cancel = systemClock.after(2, check);
    };
    let cancel = systemClock.after(2, check);
    return () => cancel();
  };
  return {
    ...systemClock,
    after: (milliseconds, callback) => {
      if (milliseconds === TIMEOUT_MS) return until(() => server.isSilent(company), callback);
      if (milliseconds === COOLDOWN_MS) return until(() => server.isIdle(company), callback);
      return systemClock.after(0, callback);
    },
  };
}

import type { Clock } from './clock.js';
import { sleep } from './clock.js';
import { CallError } from './errors.js';
import type { Listener } from './events.js';
import { interruption } from './failure.js';
import type { CalledResource, Middleware } from './request.js';

/** How often and when an attempt is repeated. */
export interface RetryOptions {
  /** Attempts in all, 1 for no repetition. Default 4. */
  readonly attempts?: number;
  /** Upper bound of the first wait in milliseconds; it doubles with each. Default 500. */
  readonly baseDelayMs?: number;
  /** Upper bound of every wait in milliseconds. Default 30 000. */
  readonly maxDelayMs?: number;
}

/**
 * Whether a failed attempt may be repeated, by what the resource does:
 * - what only reads, where the failure may pass;
 * - what writes, or does what nobody knows, only where the server certainly did nothing as well;
 * - what deletes never, whatever its method.
 *
 * @param effects what the resource does
 * @param error how the attempt failed
 */
export function mayRepeat(effects: CalledResource['effects'], error: CallError): boolean {
  if (!error.transient || effects.includes('deletes')) return false;
  const reads = effects.length > 0 && effects.every((effect) => effect === 'reads');
  return reads || error.processed === 'no';
}

/**
 * Repeats failed attempts where `mayRepeat` allows it, after exponential back-off with full jitter: a random time
 * from 0 to the bound, which doubles. A header `Retry-After` (RFC 9110, 10.2.3) lengthens the wait; where it asks
 * for more than the longest wait, or the deadline would pass, the call fails at once.
 *
 * @param options how often and when
 * @param clock the clock
 * @param random a number from 0 (inclusive) to 1 (exclusive)
 * @param notify hears of each repetition
 */
export function retry(
  options: RetryOptions,
  clock: Clock,
  random: () => number,
  notify: Listener,
): Middleware {
  const { attempts = 4, baseDelayMs = 500, maxDelayMs = 30_000 } = options;
  return async (request, next) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await next({ ...request, attempt });
      } catch (error) {
        if (!(error instanceof CallError) || attempt >= attempts) throw error;
        if (!mayRepeat(request.resource.effects, error)) throw error;
        const jitter = random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
        const delayMs = Math.max(jitter, retryAfter(error, clock));
        if (delayMs > maxDelayMs || clock.ticks() + delayMs >= request.deadline) throw error;
        const { resource, transactionId } = error;
        notify({ type: 'retry', resource, attempt, transactionId, at: clock.now(), delayMs, error });
        if (await sleep(clock, delayMs, request.signal)) continue;
        const { processed, response, timings } = error;
        throw interruption({
          request: { ...request, attempt },
          processed,
          transactionId,
          response,
          timings,
        });
      }
    }
  };
}

/** What the server asks for, in milliseconds; 0 where it asks for nothing. */
function retryAfter(error: CallError, clock: Clock): number {
  const text = error.response?.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - clock.now());
}

import type { Clock } from './clock.js';

/** Reason of an abort that a time limit caused. */
export class Expired {
  /** Whether one attempt or the whole call took too long. */
  readonly limit: 'attempt' | 'call';
  readonly milliseconds: number;

  /**
   * @param limit what took too long
   * @param milliseconds the limit
   */
  constructor(limit: 'attempt' | 'call', milliseconds: number) {
    this.limit = limit;
    this.milliseconds = milliseconds;
  }
}

/** A stretch of work that a signal from outside or a time limit ends. */
export interface Scope {
  /** Aborts with the reason of the signal from outside, or with `Expired`. */
  readonly signal: AbortSignal;
  /** Starts the time anew. */
  readonly restart: () => void;
  /** Stops the time; the signal from outside goes on being heard. */
  readonly pause: () => void;
  /** Ends the scope: no timer and no listener stays behind. */
  readonly close: () => void;
}

/**
 * Opens a scope; its time runs at once.
 *
 * @param parent signal from outside
 * @param limit what the time limit is of
 * @param milliseconds the time limit; `Infinity` for none
 * @param clock the clock
 */
export function openScope(
  parent: AbortSignal | undefined,
  limit: 'attempt' | 'call',
  milliseconds: number,
  clock: Clock,
): Scope {
  // Not AbortSignal.any: its signals stay registered with a parent that lives as long as the process.
  const controller = new AbortController();
  let stop: (() => void) | null = null;
  const pause = (): void => {
    stop?.();
    stop = null;
  };
  const restart = (): void => {
    pause();
    if (milliseconds === Infinity) return;
    stop = clock.after(milliseconds, () => controller.abort(new Expired(limit, milliseconds)));
  };
  const follow = (): void => controller.abort(parent?.reason);
  if (parent?.aborted === true) follow();
  else {
    parent?.addEventListener('abort', follow);
    restart();
  }
  const close = (): void => {
    pause();
    parent?.removeEventListener('abort', follow);
  };
  return { signal: controller.signal, restart, pause, close };
}

/**
 * Waits for a promise, or rejects with the reason of the signal as soon as it aborts, even where what is
 * waited for does not heed it.
 *
 * @param promise what is waited for
 * @param signal ends the waiting
 */
export function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const interrupt = (): void => reject(signal.reason);
    const finish = (): void => signal.removeEventListener('abort', interrupt);
    if (signal.aborted) interrupt();
    else signal.addEventListener('abort', interrupt);
    promise.then(resolve, reject).finally(finish);
  });
}

/** Time, as far as the transport knows it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** Milliseconds of a clock that never jumps; only differences mean anything. */
  readonly ticks: () => number;
  /** Calls back after so many milliseconds; the function that is returned cancels. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** Longest time that timers take. */
const LONGEST = 2_147_483_647;

/** The clock of the platform. */
export const systemClock: Clock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, Math.min(milliseconds, LONGEST));
    return () => clearTimeout(timer);
  },
};

/**
 * Waits, or less where the signal aborts first.
 *
 * @param clock the clock
 * @param milliseconds how long
 * @param signal ends the waiting
 * @returns whether the time passed; false where the signal aborted
 */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    let cancel = (): void => {};
    const finish = (passed: boolean): void => {
      cancel();
      signal.removeEventListener('abort', interrupt);
      resolve(passed);
    };
    const interrupt = (): void => finish(false);
    signal.addEventListener('abort', interrupt);
    cancel = clock.after(milliseconds, () => finish(true));
  });
}

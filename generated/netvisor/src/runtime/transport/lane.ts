/** The right to be under way in a lane. */
export interface Ticket {
  /** Gives the place to the next. */
  readonly release: () => void;
  /** Calls back as soon as somebody else waits, at once where somebody does. */
  readonly whenContended: (callback: () => void) => void;
}

interface Waiter {
  readonly concurrency: number;
  readonly start: () => void;
}

/** A queue of calls that must not overlap, in the order in which they came. */
export class Lane {
  readonly #waiters: Waiter[] = [];
  readonly #contended = new Set<() => void>();
  readonly #idle: () => void;
  #active = 0;

  /** @param idle called when nobody is under way and nobody waits */
  constructor(idle: () => void) {
    this.#idle = idle;
  }

  /**
   * Waits for a place.
   *
   * @param concurrency how many may be under way for the place to be given
   * @param signal ends the waiting
   * @returns the place; null where the signal aborted first
   */
  acquire(concurrency: number, signal: AbortSignal): Promise<Ticket | null> {
    if (signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const waiter: Waiter = {
        concurrency,
        start: () => {
          signal.removeEventListener('abort', leave);
          resolve(this.#ticket());
        },
      };
      const leave = (): void => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        signal.removeEventListener('abort', leave);
        resolve(null);
        // The next may want less room than the one that left.
        this.#advance();
      };
      signal.addEventListener('abort', leave);
      this.#waiters.push(waiter);
      this.#advance();
      if (this.#waiters.length > 0) for (const callback of this.#contended) callback();
    });
  }

  #advance(): void {
    for (;;) {
      const [first] = this.#waiters;
      if (first === undefined || this.#active >= first.concurrency) break;
      this.#waiters.shift();
      this.#active += 1;
      first.start();
    }
    if (this.#active === 0 && this.#waiters.length === 0) this.#idle();
  }

  #ticket(): Ticket {
    let released = false;
    const callbacks: (() => void)[] = [];
    return {
      release: () => {
        if (released) return;
        released = true;
        for (const callback of callbacks) this.#contended.delete(callback);
        this.#active -= 1;
        this.#advance();
      },
      whenContended: (callback) => {
        if (this.#waiters.length > 0) {
          callback();
          return;
        }
        callbacks.push(callback);
        this.#contended.add(callback);
      },
    };
  }
}

/** Under this symbol, all copies of this module in a process find the same lanes. */
const REGISTRY = Symbol.for('doctypist.transport.lanes.1');

function isRegistry(value: unknown): value is Map<string, Lane> {
  return value instanceof Map;
}

function registry(): Map<string, Lane> {
  const found: unknown = Reflect.get(globalThis, REGISTRY);
  if (isRegistry(found)) return found;
  const lanes = new Map<string, Lane>();
  Object.defineProperty(globalThis, REGISTRY, { value: lanes });
  return lanes;
}

/**
 * The lane of a key, the same for all callers of the process, however many copies of this module are loaded.
 *
 * @param key for example the company that the calls are for
 */
export function laneOf(key: string): Lane {
  const lanes = registry();
  const found = lanes.get(key);
  if (found !== undefined) return found;
  const lane = new Lane(() => lanes.delete(key));
  lanes.set(key, lane);
  return lane;
}

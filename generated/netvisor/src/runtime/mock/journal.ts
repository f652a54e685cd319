/** One call that the mock has seen. */
export interface MockRecord {
  /** From 1, in the order in which calls came in. */
  readonly number: number;
  /** Whose call; calls of one lane must not overlap. */
  readonly lane: string | null;
  /** Name of the resource; null where there is none of the path. */
  readonly resource: string | null;
  readonly method: string;
  readonly url: string;
  /** HTTP status of the answer; null while it is under way, and where the connection was reset. */
  readonly status: number | null;
  /** Code of a refusal; null where the call succeeded. */
  readonly refused: string | null;
  /** Whether the call was acted on. */
  readonly processed: boolean;
  /** The fault that it met. */
  readonly fault: string | null;
  /** Numbers of the calls of its lane that were under way when it came in. */
  readonly overlaps: readonly number[];
  /** Calls of all lanes that were under way when it came in, itself included. */
  readonly together: number;
}

/** A call that is under way. */
export interface OpenRecord {
  /** Notes what became known of it. */
  note(more: Partial<Pick<MockRecord, 'resource' | 'refused' | 'processed' | 'fault'>>): void;
  /** Notes that it is over. */
  close(status: number | null): void;
}

/** Remembers calls, and whether those of one lane overlapped. */
export class Journal {
  readonly #records: MockRecord[] = [];
  readonly #open = new Map<number, string | null>();
  readonly #most: number;
  #count = 0;
  #dropped = 0;

  /**
   * @param most records that are kept; the oldest go first
   */
  constructor(most: number) {
    this.#most = most;
  }

  /** Calls in the order in which they came in. */
  get records(): readonly MockRecord[] {
    return this.#records;
  }

  /** Calls that came in while another one of their lane was under way. */
  get overlapping(): readonly MockRecord[] {
    return this.#records.filter(({ overlaps }) => overlaps.length > 0);
  }

  /** The most calls that were under way together. */
  get most(): number {
    return this.#records.reduce((most, { together }) => Math.max(most, together), 0);
  }

  /** Forgets the calls that are over. */
  clear(): void {
    this.#dropped += this.#records.length;
    this.#records.length = 0;
  }

  /**
   * Notes a call that comes in.
   *
   * @param call what is known of it
   */
  open(call: Pick<MockRecord, 'lane' | 'method' | 'url'>): OpenRecord {
    this.#count += 1;
    const number = this.#count;
    const same = [...this.#open].filter(([, lane]) => lane !== null && lane === call.lane);
    this.#open.set(number, call.lane);
    const fresh = { resource: null, status: null, refused: null, processed: false, fault: null };
    const overlaps = same.map(([other]) => other);
    this.#records.push({ number, ...call, ...fresh, overlaps, together: this.#open.size });
    if (this.#records.length > this.#most) {
      this.#records.shift();
      this.#dropped += 1;
    }
    const replace = (more: Partial<MockRecord>): void => {
      const index = number - 1 - this.#dropped;
      const before = this.#records[index];
      if (before !== undefined) this.#records[index] = { ...before, ...more };
    };
    return {
      note: replace,
      close: (status) => {
        this.#open.delete(number);
        replace({ status });
      },
    };
  }
}

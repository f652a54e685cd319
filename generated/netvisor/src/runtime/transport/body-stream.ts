/** Where the bytes of a body come from; each read is one chunk, null at the end. */
export interface BodySource {
  /** The next chunk. Rejects with the error that a reader is to see. */
  readonly read: () => Promise<Uint8Array | null>;
  /** Tells the sender that no more is wanted. */
  readonly cancel: () => Promise<void>;
}

/** How the reading of a body ended. */
export type BodyEnd = 'complete' | 'broken' | 'cancelled';

/**
 * A body that is still arriving. Bytes are asked for when the reader asks, so that few are held; once somebody
 * else waits for the connection, `drain` takes in all the rest, and the reader goes on from memory.
 */
export class BodyStream {
  readonly #source: BodySource;
  readonly #chunks: Uint8Array[];
  #reading: Promise<void> | null = null;
  #end: BodyEnd | null = null;
  #failure: unknown = null;
  #settle: (end: BodyEnd) => void = () => {};
  /** Resolves when nothing more will arrive. */
  readonly settled: Promise<BodyEnd>;
  /** The first bytes: what was there when the body was handed out. */
  readonly head: Uint8Array;
  /** The bytes, for one reader. */
  readonly readable: ReadableStream<Uint8Array>;

  /**
   * @param head chunks that have arrived already
   * @param source the rest
   */
  constructor(head: readonly Uint8Array[], source: BodySource) {
    this.#source = source;
    this.#chunks = [...head];
    this.head = joined(head);
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.readable = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          while (this.#chunks.length === 0 && this.#end === null) await this.#more();
          const chunk = this.#chunks.shift();
          if (chunk !== undefined) controller.enqueue(chunk);
          else if (this.#end === 'broken') controller.error(this.#failure);
          else controller.close();
        },
        cancel: async () => {
          if (this.#end !== null) return;
          this.#finish('cancelled');
          await this.#source.cancel();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Takes in all the rest, so that the connection is free. */
  async drain(): Promise<void> {
    while (this.#end === null) await this.#more();
  }

  /**
   * Gives the body up: the reader sees the error after what has arrived.
   *
   * @param error what the reader is to see
   */
  fail(error: unknown): void {
    if (this.#end !== null) return;
    this.#failure = error;
    this.#finish('broken');
  }

  /** Reads one chunk; the reader and `drain` share a read that is under way. */
  #more(): Promise<void> {
    this.#reading ??= this.#readOne().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readOne(): Promise<void> {
    try {
      const chunk = await this.#source.read();
      if (this.#end !== null) return;
      if (chunk === null) this.#finish('complete');
      else if (chunk.length > 0) this.#chunks.push(chunk);
    } catch (error) {
      this.fail(error);
    }
  }

  #finish(end: BodyEnd): void {
    this.#end = end;
    this.#settle(end);
  }
}

/**
 * Chunks as one.
 *
 * @param chunks in order
 */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

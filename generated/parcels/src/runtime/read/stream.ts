import type { DecodeResult, Problem, XmlError } from '../result.js';
import type { MessageTable } from '../table.js';
import type { CompiledMessage } from './compile.js';
import type { Member } from './compiled.js';
import { compileMessage } from './compile.js';
import { typed } from './decode.js';
import { XmlFault } from './fault.js';
import type { ReadOptions } from './options.js';
import { partialValue } from './partial-value.js';
import { Reader } from './reader.js';
import { isBytes } from './text.js';
import type { Workspace } from './workspace.js';
import { returnWorkspace, takeWorkspace } from './workspace.js';

/** Bytes from a network or a file: a `ReadableStream` where it can be iterated, or anything else that can be. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | ReadableStream<Uint8Array>;

/** The item of the array that a path of property names leads to. */
export type ItemAt<Value, Path extends readonly string[]> = Path extends readonly [infer Key, ...infer Rest]
  ? Rest extends readonly string[]
    ? Key extends keyof NonNullable<Value>
      ? ItemAt<NonNullable<Value>[Key], Rest>
      : never
    : never
  : NonNullable<Value> extends readonly (infer Item)[]
    ? Item
    : never;

/** Bytes that are decoded at a time, so that few items wait for the caller. */
const PORTION = 65_536;
const NOTHING = new Uint8Array(0);

/**
 * Decodes the items of a list one by one, while the document is still arriving; only one item and what stands
 * around the list is held in memory.
 *
 * Leaving the loop early cancels the source. An error of the document or of the source is thrown where the next
 * item would have been.
 *
 * @param table table of the message
 * @param path property names that lead from the root object to the list
 * @param source the document
 * @param options how to read; a stream has no limit on its size unless one is given
 * @param explain makes what is thrown of an error of the document; by default the error itself
 * @throws RangeError where the path leads to no repeated element
 */
export function decodeStream<Value, const Path extends readonly string[]>(
  table: MessageTable<Value, never>,
  path: Path,
  source: ByteSource,
  options: ReadOptions = {},
  explain: (fault: XmlError) => unknown = (fault) => fault,
): XmlStream<ItemAt<Value, Path>, Value> {
  const message = compileMessage(table);
  return new XmlStream(message, memberAt(message, path), path.length, source, options, explain);
}

function memberAt(message: CompiledMessage, path: readonly string[]): Member {
  let type = message.type;
  for (const [index, property] of path.entries()) {
    const member = type.members.find(
      (one) => one.as === property && one.container === 0 && one.part !== null,
    );
    if (member === undefined || type.content !== 'parts') break;
    if (index === path.length - 1 && member.many) return member;
    if (member.type === null) break;
    type = member.type;
  }
  throw new RangeError(`The path "${path.join('.')}" leads to no repeated element`);
}

/**
 * The items of a list in a document that is still arriving.
 *
 * @typeParam Item what each step gives
 * @typeParam Value the object of the whole document
 */
export class XmlStream<Item, Value> implements AsyncIterableIterator<Item> {
  readonly #source: Puller;
  readonly #reader: Reader;
  readonly #explain: (fault: XmlError) => unknown;
  /** Null once it has been given back. */
  #workspace: Workspace | null;
  #items: Item[] = [];
  #next = 0;
  #head: Partial<Value> | null = null;
  #complete = false;
  #failure: unknown = null;
  #failed = false;
  /** The reading that is under way: who asks meanwhile waits for the same. */
  #filling: Promise<void> | null = null;
  /** What is left of a chunk that is larger than a portion. */
  #chunk: Uint8Array = NOTHING;

  /**
   * @param message compiled table
   * @param member the list
   * @param depth open elements around an item
   * @param source the document
   * @param options how to read
   * @param explain makes what is thrown of an error of the document
   */
  constructor(
    message: CompiledMessage,
    member: Member,
    depth: number,
    source: ByteSource,
    options: ReadOptions,
    explain: (fault: XmlError) => unknown,
  ) {
    this.#explain = explain;
    this.#source = pullerOf(source);
    const take = (item: unknown): void => {
      this.#head ??= typed(this.#partialValue());
      this.#items.push(typed(item));
    };
    const workspace = takeWorkspace();
    this.#workspace = workspace;
    this.#reader = new Reader(workspace, message, options, {
      totalLength: Infinity,
      sink: { member, depth, take },
    });
  }

  /** Problems so far. */
  get problems(): readonly Problem[] {
    return this.#reader.problems;
  }

  /** Loops over the items. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /**
   * The next item. Who asks several times at once gets the items in that order.
   *
   * @throws XmlFault where the document is not well-formed, exceeds a limit or has another root element
   */
  async next(): Promise<IteratorResult<Item, undefined>> {
    while (this.#next === this.#items.length) {
      if (this.#ended) return { done: true, value: undefined };
      await this.#fill();
    }
    const [item] = this.#items.slice(this.#next, this.#next + 1);
    this.#next += 1;
    return item === undefined ? this.next() : { done: false, value: item };
  }

  /** Ends the loop and cancels the source. */
  async return(): Promise<IteratorResult<Item, undefined>> {
    this.#items = [];
    this.#next = 0;
    if (!this.#complete) {
      this.#finish(true);
      await this.#source.cancel();
    }
    return { done: true, value: undefined };
  }

  /** Loops over the items in arrays, as many at a time as have arrived together. */
  async *batches(): AsyncGenerator<readonly Item[], void> {
    try {
      for (;;) {
        while (this.#next === this.#items.length) {
          if (this.#ended) return;
          await this.#fill();
        }
        const batch = this.#items.slice(this.#next);
        this.#next = this.#items.length;
        yield batch;
      }
    } finally {
      await this.return();
    }
  }

  /**
   * What stands before the list: the root object as far as it had been read when the first item was complete, or
   * the whole where there are no items. No item is lost by asking.
   *
   * @throws XmlFault as `next`
   */
  async head(): Promise<Partial<Value>> {
    if (this.#head === null && this.#next === this.#items.length) await this.#fill();
    return this.#head ?? typed(this.#reader.decoder?.value);
  }

  /**
   * The outcome of the whole document, with what stands behind the list and the list itself empty. Items that
   * nobody has asked for are read and dropped.
   *
   * @throws whatever the source throws
   */
  async result(): Promise<DecodeResult<Value>> {
    try {
      while (!this.#ended) {
        this.#next = this.#items.length;
        await this.#fill();
      }
    } catch (error) {
      if (error instanceof XmlFault) return { ok: false, error };
      throw error;
    }
    return { ok: true, value: typed(this.#reader.decoder?.value), problems: this.#reader.problems };
  }

  /** Nothing will come any more, not even an error. */
  get #ended(): boolean {
    return this.#complete && !this.#failed;
  }

  /** Reads on until there are items, or the document ends; once for all who wait for it. */
  #fill(): Promise<void> {
    this.#filling ??= this.#read().finally(() => {
      this.#filling = null;
    });
    return this.#filling;
  }

  async #read(): Promise<void> {
    this.#items = [];
    this.#next = 0;
    while (this.#items.length === 0) {
      if (this.#failed) throw this.#failure;
      if (this.#complete) return;
      if (this.#chunk.length === 0) {
        const chunk = await this.#pull();
        // The loop was left meanwhile.
        if (this.#ended) return;
        if (chunk === null) this.#push(NOTHING, true);
        else if (isBytes(chunk)) this.#chunk = chunk;
        else {
          this.#fail(new TypeError('The source of a stream gave something other than bytes'));
          await this.#source.cancel();
        }
      } else {
        const portion = this.#chunk.subarray(0, PORTION);
        this.#chunk = this.#chunk.subarray(PORTION);
        this.#push(portion, false);
        if (this.#failed) await this.#source.cancel();
      }
    }
  }

  #partialValue(): unknown {
    const { decoder } = this.#reader;
    return decoder === null ? undefined : partialValue(decoder);
  }

  async #pull(): Promise<Uint8Array | null> {
    try {
      return await this.#source.pull();
    } catch (error) {
      if (this.#ended) return null;
      this.#fail(error);
      throw error;
    }
  }

  /** Decodes a portion; an error waits until the items before it have been handed out. */
  #push(portion: Uint8Array, complete: boolean): void {
    try {
      this.#reader.push(portion, complete);
      if (!complete) return;
      const fault = this.#reader.rootFault;
      this.#finish(false);
      if (fault !== null) this.#fail(fault);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Nothing is read any more. */
  #finish(early: boolean): void {
    this.#complete = true;
    if (this.#workspace !== null) returnWorkspace(this.#workspace, early);
    this.#workspace = null;
  }

  #fail(error: unknown): void {
    this.#finish(true);
    this.#failed = true;
    this.#failure = error instanceof XmlFault ? this.#explain(error) : error;
  }
}

/** One way to ask for bytes, whatever the source is. */
interface Puller {
  pull(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

function pullerOf(source: ByteSource): Puller {
  if ('getReader' in source) {
    const reader = source.getReader();
    return {
      pull: async () => {
        const { done, value } = await reader.read();
        return done ? null : value;
      },
      cancel: async () => reader.cancel(),
    };
  }
  const iterator =
    Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  return {
    pull: async () => {
      const { done, value } = await iterator.next();
      return done === true ? null : value;
    },
    cancel: async () => {
      await iterator.return?.();
    },
  };
}

import type { DoctypeSupport } from './dtd-support.js';
import type { Sniffed } from './encoding.js';
import { sniff } from './encoding.js';
import { Malformed, XmlFault, checkLength } from './fault.js';
import type { Names } from './names.js';
import type { FullLimits, Lenience } from './options.js';
import { Tokeniser } from './tokeniser.js';
import { transcoderOf } from './transcode.js';
import type { Window } from './window.js';
import type { Workspace } from './workspace.js';

const NOTHING = new Uint8Array(0);
/** Bytes that one token may have before the window must double for the next attempt to read it. */
const PATIENCE = 4096;

/** Takes the records that a tokeniser leaves. */
export interface TapeSink {
  /**
   * Takes in the records of a run.
   *
   * @param records the tape
   * @param top behind the last record
   */
  consume(records: Int32Array, top: number): void;
  /**
   * Called before the window moves, or changes to an entity and back.
   *
   * @param upTo position up to which it has been read
   * @param next position where reading will go on
   */
  beforeMove(upTo: number, next: number): void;
  /**
   * Path of the innermost open element.
   *
   * @param open local names of all open elements, outermost first
   */
  pathOf(open: readonly string[]): string;
}

/** How a document is fed to a tokeniser. */
export interface FeedOptions {
  readonly names: Names;
  readonly limits: FullLimits;
  readonly lenient: Lenience;
  /** Encoding known from outside. */
  readonly encoding: string | undefined;
  readonly doctype: DoctypeSupport | undefined;
  /** White space between tags is put on the tape. */
  readonly keepSpace: boolean;
  /** What is plain may be left to the kernel. */
  readonly kernel: boolean;
}

/** Brings the bytes of a document, in pieces of any size, through window and tokeniser to a sink. */
export class Feed {
  readonly input: Window;
  readonly #workspace: Workspace;
  readonly #options: FeedOptions;
  readonly #sinkFor: (tokeniser: Tokeniser) => TapeSink;
  #tokeniser: Tokeniser | null = null;
  #sink: TapeSink | null = null;
  /** Bytes that wait for the next chunk: until the encoding is known, or until a character is complete. */
  #waiting: Uint8Array = NOTHING;
  /** Bytes taken in so far. */
  #total = 0;
  /** Size of the window at which a run is worth while after one that came to nothing. */
  #worthwhile = 0;

  /**
   * @param workspace memory
   * @param options how to read
   * @param sinkFor makes the sink, as soon as the encoding is known
   */
  constructor(workspace: Workspace, options: FeedOptions, sinkFor: (tokeniser: Tokeniser) => TapeSink) {
    this.#workspace = workspace;
    this.input = workspace.window;
    this.#options = options;
    this.#sinkFor = sinkFor;
  }

  /**
   * Takes in bytes of the document.
   *
   * @param chunk the bytes
   * @param complete whether they are the last
   * @param whole whether they are also the first
   * @throws XmlFault where the document is not well-formed or exceeds a limit
   */
  push(chunk: Uint8Array, complete: boolean, whole = false): void {
    try {
      this.#total += chunk.length;
      checkLength('The document', this.#total, this.#options.limits.totalLength, this.input.end);
      const source = this.#waiting.length === 0 ? chunk : join(this.#waiting, chunk);
      this.#waiting = NOTHING;
      if (this.#tokeniser === null) this.#begin(source, complete, whole);
      else this.#feed(this.#tokeniser, source, 0, complete);
    } catch (error) {
      throw error instanceof Malformed ? this.#faultOf(error) : error;
    }
  }

  #begin(source: Uint8Array, complete: boolean, whole: boolean): void {
    const sniffed = sniff(source, complete, this.#options.encoding);
    if (sniffed === undefined) this.#waiting = source.slice();
    else if (typeof sniffed === 'string') {
      throw new Malformed('encoding', `The encoding "${sniffed}" is not supported`, 0);
    } else this.#feed(this.#start(sniffed, whole ? source : null), source, sniffed.mark, complete);
  }

  #start(sniffed: Sniffed, whole: Uint8Array | null): Tokeniser {
    const transcoder = transcoderOf(sniffed.encoding);
    const utf8 = transcoder === null && whole !== null ? whole.subarray(sniffed.mark) : null;
    this.input.reset(sniffed.mark, transcoder, utf8);
    const tokeniser = new Tokeniser(this.#workspace, sniffed, this.#options);
    this.#tokeniser = tokeniser;
    this.#sink = this.#sinkFor(tokeniser);
    return tokeniser;
  }

  #feed(tokeniser: Tokeniser, source: Uint8Array, from: number, complete: boolean): void {
    const input = this.input;
    let at = from;
    for (;;) {
      at += input.append(source, at, complete);
      const used = at === source.length;
      input.complete = complete && used;
      if (!used && !input.isFull) {
        // The rest is a piece of a character, which the converter leaves for the next chunk.
        this.#waiting = source.slice(at);
        this.#run(tokeniser);
        return;
      }
      if (used && !complete && input.end < this.#worthwhile) return;
      this.#run(tokeniser);
      if (used) return;
      if (input.isFull) input.grow();
    }
  }

  #run(tokeniser: Tokeniser): void {
    const sink = this.#sink;
    if (sink === null) return;
    try {
      for (let more = true; more;) {
        more = tokeniser.run();
        sink.consume(tokeniser.tape, tokeniser.top);
        if (tokeniser.switching !== null) {
          sink.beforeMove(tokeniser.position, tokeniser.switching.next);
          tokeniser.doctype?.switchInput(tokeniser);
        }
      }
    } catch (error) {
      // What stands before the fault counts: for its path, and for the items of a stream.
      if (error instanceof Malformed) {
        tokeniser.salvage();
        sink.consume(tokeniser.tape, tokeniser.top);
      }
      throw error;
    }
    this.#workspace.tape = tokeniser.tape;
    const { position } = tokeniser;
    sink.beforeMove(position, 0);
    this.input.discard(position);
    tokeniser.position = 0;
    this.#worthwhile = position === 0 && this.input.end > PATIENCE ? this.input.end * 2 : 0;
  }

  #faultOf(error: Malformed): XmlFault {
    const { code, message, at } = error;
    const { depth, open } = this.#tokeniser ?? { depth: 0, open: [] };
    const { locals } = this.#options.names;
    const path = this.#sink?.pathOf(Array.from(open.slice(0, depth), (name) => locals[name] ?? '')) ?? '';
    return new XmlFault(code, message, this.input.placeOf(at), path, this.input.excerptOf(at));
  }
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}

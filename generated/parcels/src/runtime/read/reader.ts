import type { Problem } from '../result.js';
import type { CompiledMessage } from './compile.js';
import type { DecoderOptions, Draft, ItemSink } from './decoder.js';
import { Decoder } from './decoder.js';
import type { Sniffed } from './encoding.js';
import { sniff } from './encoding.js';
import type { Place } from './fault.js';
import { Malformed, XmlFault } from './fault.js';
import type { ReadOptions } from './options.js';
import { fullLimits } from './options.js';
import { Tokeniser } from './tokeniser.js';
import { transcoderOf } from './transcode.js';
import { Lines, Window } from './window.js';

const NOTHING = new Uint8Array(0);
/** Bytes of room in the window with which every converter can go on. */
const ROOM = 8;
/** Bytes that one token may have before the window must double for the next attempt to read it. */
const PATIENCE = 4096;

/** Reads one document, piece by piece: window, tokeniser and decoder at work together. */
export class Reader {
  readonly #message: CompiledMessage;
  readonly #options: ReadOptions;
  readonly #decoderOptions: DecoderOptions;
  readonly #input = new Window();
  #tokeniser: Tokeniser | null = null;
  #decoder: Decoder | null = null;
  /** Bytes that wait for the next chunk: until the encoding is known, or until a character is complete. */
  #head: Uint8Array = NOTHING;
  /** Bytes taken in so far. */
  #total = 0;
  /** Size of the window at which a run is worth while after one that came to nothing. */
  #worthwhile = 0;
  readonly #sink: ItemSink | null;

  /**
   * @param message compiled table
   * @param options how to read
   * @param totalLength default limit on the size of the document, in bytes
   * @param checking only problems are wanted
   * @param sink where the items of a list go, or null
   */
  constructor(
    message: CompiledMessage,
    options: ReadOptions,
    totalLength: number,
    checking: boolean,
    sink: ItemSink | null,
  ) {
    this.#message = message;
    this.#options = options;
    this.#sink = sink;
    this.#decoderOptions = {
      unknown: options.unknown ?? 'report',
      strict: checking || options.strict === true,
      checking,
      limits: fullLimits(options.limits, totalLength),
    };
  }

  /** The object of the root element, once it is closed. */
  get value(): unknown {
    return this.#decoder?.value;
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
      const { totalLength } = this.#decoderOptions.limits;
      if (this.#total > totalLength) {
        throw new Malformed(
          'limit',
          `The document is longer than ${String(totalLength)} bytes`,
          this.#input.end,
        );
      }
      if (this.#tokeniser === null) this.#begin(chunk, complete, whole);
      else this.#feed(this.#tokeniser, chunk, 0, complete);
    } catch (error) {
      throw error instanceof Malformed ? this.#faultOf(error) : error;
    }
  }

  #begin(chunk: Uint8Array, complete: boolean, whole: boolean): void {
    const head = this.#head.length === 0 ? chunk : join(this.#head, chunk);
    const sniffed = sniff(head, complete, this.#options.encoding);
    if (sniffed === undefined) {
      this.#head = head.slice();
      return;
    }
    if (typeof sniffed === 'string') {
      throw new Malformed('encoding', `The encoding "${sniffed}" is not supported`, 0);
    }
    this.#head = NOTHING;
    this.#feed(this.#start(sniffed, whole ? head : null), head, sniffed.mark, complete);
  }

  #start(sniffed: Sniffed, whole: Uint8Array | null): Tokeniser {
    const transcoder = transcoderOf(sniffed.encoding);
    const utf8 = transcoder === null && whole !== null ? whole.subarray(sniffed.mark) : null;
    this.#input.reset(sniffed.mark, transcoder, utf8);
    const tokeniser = new Tokeniser(this.#input, this.#message.names, sniffed, {
      limits: this.#decoderOptions.limits,
      lenient: this.#options.lenient ?? {},
      keepSpace: this.#message.keepSpace,
    });
    this.#tokeniser = tokeniser;
    this.#decoder = new Decoder(this.#message, this.#input, tokeniser.scopes, this.#decoderOptions);
    this.#decoder.sink = this.#sink;
    return tokeniser;
  }

  #feed(tokeniser: Tokeniser, chunk: Uint8Array, from: number, complete: boolean): void {
    const input = this.#input;
    const source = this.#head.length === 0 ? chunk : join(this.#head, chunk);
    this.#head = NOTHING;
    let at = from;
    for (;;) {
      at += input.append(source, at, complete);
      const used = at === source.length;
      input.complete = complete && used;
      if (!used && input.room >= ROOM) {
        // The rest is a piece of a character, which the converter leaves for the next chunk.
        this.#head = source.slice(at);
        this.#run(tokeniser);
        return;
      }
      if (used && !complete && input.end < this.#worthwhile) return;
      this.#run(tokeniser);
      if (used) return;
      if (input.room < ROOM) input.grow();
    }
  }

  #run(tokeniser: Tokeniser): void {
    const decoder = this.#decoder;
    if (decoder === null) return;
    try {
      for (let more = true; more;) {
        more = tokeniser.run();
        decoder.consume(tokeniser.tape, tokeniser.top);
      }
    } catch (error) {
      // What stands before the fault counts: for its path, and for the items of a stream.
      if (error instanceof Malformed) decoder.consume(tokeniser.tape, tokeniser.committed);
      throw error;
    }
    const input = this.#input;
    const { position } = tokeniser;
    decoder.beforeMove(position);
    input.discard(position);
    tokeniser.position = 0;
    this.#worthwhile = position === 0 && input.end > PATIENCE ? input.end * 2 : 0;
  }

  /** The error of a document whose root element is another one, where that is all that is wrong with it. */
  get rootFault(): XmlFault | null {
    const { other } = this.#decoder ?? {};
    if (other === undefined || other === null) return null;
    return new XmlFault('root', other.message, this.#placeOf(other), '', other.text ?? '');
  }

  /** The problems so far, in the order of the document. */
  get problems(): readonly Problem[] {
    const drafts = [...(this.#decoder?.problems ?? [])].sort((left, right) => left.at - right.at);
    const lines = new Lines();
    let counted = 0;
    const { whole } = this.#input;
    return drafts.map((draft) => {
      const { code, path, message, text, at, place } = draft;
      const shown = text === undefined ? {} : { text };
      if (place !== null || whole === null) return { code, path, message, ...shown, ...place };
      lines.advance(whole, counted, at);
      counted = at;
      const offset = this.#input.offsetOf(at - this.#input.base);
      return { code, path, message, ...shown, offset, line: lines.line, column: lines.column };
    });
  }

  #placeOf(draft: Draft): Place {
    if (draft.place !== null) return draft.place;
    return this.#input.placeOf(draft.at - this.#input.base);
  }

  #faultOf(error: Malformed): XmlFault {
    const tokeniser = this.#tokeniser;
    const open: string[] = [];
    for (let i = 0; i < (tokeniser?.depth ?? 0); i++) {
      open.push(this.#message.names.locals[tokeniser?.open[i] ?? 0] ?? '');
    }
    const path = this.#decoder?.pathOf(open) ?? '';
    const place = this.#input.placeOf(error.at);
    return new XmlFault(error.code, error.message, place, path, this.#input.excerptOf(error.at));
  }
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}

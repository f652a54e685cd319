import type { Problem } from '../result.js';
import type { CompiledMessage } from './compile.js';
import type { ItemSink } from './decoder.js';
import { Decoder } from './decoder.js';
import type { XmlFault } from './fault.js';
import { Feed } from './feed.js';
import type { ReadOptions } from './options.js';
import { fullLimits } from './options.js';
import { Lines } from './window.js';
import type { Workspace } from './workspace.js';

/** What a reader is for. */
export interface Purpose {
  /** Default limit on the size of the document, in bytes. */
  readonly totalLength: number;
  /** Where the items of a list go, or null. */
  readonly sink: ItemSink | null;
}

/** Reads one document, piece by piece, into the object of a message. */
export class Reader {
  readonly #feed: Feed;
  /** Null until the encoding is known. */
  decoder: Decoder | null = null;

  /**
   * @param workspace memory
   * @param message compiled table
   * @param options how to read
   * @param purpose what for
   */
  constructor(workspace: Workspace, message: CompiledMessage, options: ReadOptions, purpose: Purpose) {
    const limits = fullLimits(options.limits, purpose.totalLength);
    const { names, keepSpace } = message;
    const settings = {
      unknown: options.unknown ?? 'report',
      strict: options.strict ?? null,
      names,
      keepSpace,
      limits,
      lenient: options.lenient ?? {},
      encoding: options.encoding,
      doctype: options.doctype,
      kernel: options.kernel !== false,
    };
    this.#feed = new Feed(workspace, settings, (tokeniser) => {
      this.decoder = new Decoder(message, workspace, tokeniser, settings);
      this.decoder.sink = purpose.sink;
      return this.decoder;
    });
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
    this.#feed.push(chunk, complete, whole);
  }

  /** The error of a document whose root element is another one, where that is all that is wrong with it. */
  get rootFault(): XmlFault | null {
    return this.decoder?.other ?? null;
  }

  /** The problems so far, in the order of the document. */
  get problems(): readonly Problem[] {
    const drafts = [...(this.decoder?.problems ?? [])].sort((left, right) => left.at - right.at);
    const { input } = this.#feed;
    const lines = new Lines();
    let counted = 0;
    return drafts.map((draft) => {
      const { code, path, message, text, at, place } = draft;
      const shown = text === undefined ? {} : { text };
      if (place !== null || input.whole === null) return { code, path, message, ...shown, ...place };
      lines.advance(input.whole, counted, at);
      counted = at;
      const offset = input.offsetOf(at - input.base);
      return { code, path, message, ...shown, offset, line: lines.line, column: lines.column };
    });
  }
}

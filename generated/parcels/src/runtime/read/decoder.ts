import { Builder } from './builder.js';
import { Capture } from './capture.js';
import type { Checks } from './checks.js';
import type { CompiledMessage } from './compile.js';
import type { Member } from './compiled.js';
import { closeElement, takeText } from './decode-close.js';
import { openElement } from './decode-open.js';
import { pathTo, reportNote } from './decode-problems.js';
import { takeIntoCapture } from './decode-rest.js';
import { takeUsual } from './decode-usual.js';
import type { Place, XmlFault } from './fault.js';
import type { Frame } from './frame.js';
import type { FullLimits } from './options.js';
import type { Scope } from './scopes.js';
import type { Tokeniser } from './tokeniser.js';
import type { Window } from './window.js';
import type { Workspace } from './workspace.js';
import * as tape from './tape.js';
import { decodeUtf8 } from './text.js';

/** What a decoder needs to know. */
export interface DecoderOptions {
  readonly unknown: 'keep' | 'report' | 'ignore';
  /** Null where only what is lost is reported. */
  readonly strict: Checks | null;
  readonly limits: FullLimits;
}

/** A problem whose line is found out at the end. */
export interface Draft {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly text?: string | undefined;
  /** Position in the document as UTF-8. */
  readonly at: number;
  /** Offset, line and column, where they were found out at once. */
  readonly place: Place | null;
}

/** Where items of a list go that is not kept. */
export interface ItemSink {
  readonly member: Member;
  /** Open elements around an item. */
  readonly depth: number;
  /** Called with each item. */
  take(item: unknown): void;
}

/** Builds the object of a message from the records on the tape. */
export class Decoder {
  /** The object of the root element, once it is closed. */
  value: unknown = undefined;
  readonly problems: Draft[] = [];
  sink: ItemSink | null = null;
  /** Said of a root element that is another one than the table says. */
  other: XmlFault | null = null;
  readonly message: CompiledMessage;
  readonly input: Window;
  readonly tokeniser: Tokeniser;
  readonly options: DecoderOptions;
  readonly frames: Frame[];
  readonly builder: Builder;
  /** Open frames. */
  depth = 0;
  /** Open elements inside of one that is passed over; 0 where none is. */
  skipped = 0;
  capture: Capture | null = null;
  /** Where a captured element goes; null where the content of the innermost frame is captured. */
  captured: ((raw: string) => void) | null = null;
  scope: Scope;

  /**
   * @param message compiled table
   * @param workspace memory; its window is what positions on the tape refer to
   * @param tokeniser what fills the tape
   * @param options how to decode
   */
  constructor(message: CompiledMessage, workspace: Workspace, tokeniser: Tokeniser, options: DecoderOptions) {
    this.message = message;
    this.input = workspace.window;
    this.frames = workspace.frames;
    this.tokeniser = tokeniser;
    this.builder = new Builder(tokeniser);
    this.options = options;
    this.scope = tokeniser.scopes.root;
  }

  /**
   * Takes in the records of a run.
   *
   * @param records the tape
   * @param top behind the last record
   */
  consume(records: Int32Array, top: number): void {
    const { strict } = this.options;
    this.builder.begin(records);
    for (let at = 0; at < top; at += tape.RECORD) {
      const head = records[at] ?? 0;
      const kind = head & tape.KIND;
      if (kind === tape.NOTE) reportNote(this, records, at);
      else if (this.skipped > 0) {
        if (kind === tape.START) this.skipped += 1;
        else if (kind === tape.END) this.skipped -= 1;
      } else if (this.capture !== null) takeIntoCapture(this, this.capture, records, at);
      else if (kind === tape.LEAF || kind === tape.START) {
        const last = strict === null ? takeUsual(this, records, at, head) : -1;
        if (last >= 0) at = last;
        else at = kind === tape.LEAF ? this.#leaf(records, at, head) : this.#start(records, at, head);
      } else if (kind === tape.END) closeElement(this, records[at + 2] ?? 0);
      else if (kind === tape.TEXT) takeText(this, records[at + 2] ?? 0, records[at + 3] ?? 0, head);
    }
  }

  /**
   * To be called before the window moves.
   *
   * @param upTo position up to which it has been read
   * @param next position where reading will go on
   */
  beforeMove(upTo: number, next: number): void {
    this.capture?.save(this.input.bytes, upTo, next);
    const { frame, input } = this;
    if (frame !== null && frame.textAt >= 0 && input.whole === null)
      frame.textPlace ??= input.placeOf(frame.textAt - input.base);
  }

  /**
   * Path of the innermost open element, as far as it is known to the table.
   *
   * @param names local names of all open elements, outermost first
   */
  pathOf(names: readonly string[]): string {
    const known = pathTo(this);
    return [...(known === '' ? [] : [known]), ...names.slice(this.depth)].join('/');
  }

  /** The innermost open element. */
  get frame(): Frame | null {
    return this.frames[this.depth - 1] ?? null;
  }

  /** An element that holds nothing but text. */
  #leaf(records: Int32Array, at: number, head: number): number {
    const depth = this.depth;
    const last = openElement(this, records, at, head);
    if (this.depth === depth) return last;
    const opened = this.frame;
    const from = records[at + 2] ?? 0;
    const to = records[at + 3] ?? 0;
    if (opened?.type?.content === 'raw') {
      opened.values[opened.type.contentSlot] = decodeUtf8(this.input.bytes, from, to);
    } else if (to > from) takeText(this, from, to, head);
    closeElement(this, to);
    return last;
  }

  #start(records: Int32Array, at: number, head: number): number {
    const depth = this.depth;
    const last = openElement(this, records, at, head);
    if (this.depth === depth) {
      // Passed over, or captured: a capture sees the start tag itself.
      if (this.capture === null) this.skipped = 1;
      return last;
    }
    const opened = this.frame;
    if (opened?.type?.content === 'raw') {
      this.captured = null;
      this.capture = new Capture(this.tokeniser, this.scope, false, records[at + 3] ?? 0);
    }
    return last;
  }
}

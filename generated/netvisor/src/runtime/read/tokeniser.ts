import { skipSpace } from './characters.js';
import type { Doctype, DoctypeSupport, Entity, InputSwitch, OpenEntity } from './dtd-support.js';
import type { Sniffed } from './encoding.js';
import { Malformed, checkLength } from './fault.js';
import { grown } from './grown.js';
import { readMarkup, resumeMarkup } from './markup.js';
import type { Kernel } from './kernel.js';
import type { Names } from './names.js';
import type { FullLimits, Lenience } from './options.js';
import { IN_CONTENT, PIECE, SHORT } from './scan-state.js';
import type { Scope } from './scopes.js';
import { Scopes } from './scopes.js';
import { pushElement, readEndTag, readStartTag } from './tags.js';
import * as tape from './tape.js';
import { latin1Of, referenceEnd } from './text.js';
import { safeCut, scanText } from './text-scanner.js';
import { MARGIN, readUsual } from './usual.js';
import type { Window } from './window.js';
import type { Workspace } from './workspace.js';
import { TAPE_LENGTH } from './workspace.js';

/** What a tokeniser needs to know. */
export interface TokeniserOptions {
  readonly names: Names;
  readonly limits: FullLimits;
  readonly lenient: Lenience;
  readonly doctype: DoctypeSupport | undefined;
  /** White space between tags is put on the tape. */
  readonly keepSpace: boolean;
  /** What is plain may be left to the kernel. */
  readonly kernel: boolean;
}

/**
 * Turns the window of input into records on the tape, and checks that the document is well-formed
 * (XML 1.0 fifth edition, Namespaces in XML 1.0).
 *
 * It runs until the tape is full or the window holds no further complete token, and goes on where it stood.
 */
export class Tokeniser {
  readonly input: Window;
  readonly names: Names;
  readonly scopes: Scopes;
  readonly options: TokeniserOptions;
  readonly sniffed: Sniffed;
  /** Values of attributes that are not as they stand in the input. */
  readonly values: string[];
  /** Answers for what the DOCTYPE declares; null where there is none. */
  doctype: Doctype | null = null;
  /** Set where another input is to be read: an entity, or what is around it. */
  switching: InputSwitch | null = null;
  /** Entities that are being read, and where to go on behind each. */
  readonly entities: OpenEntity[] = [];
  /** The entity that the last reference names, to be read in its place. */
  met: Entity | null = null;
  tape: Int32Array;
  /** Texts that records with the flag `POOLED` refer to. */
  pool = '';
  /** Null where everything is read in TypeScript. */
  readonly kernel: Kernel | null;
  /** Behind the last record. */
  top = 0;
  /** Behind the last record that is complete, should the token after it be at fault. */
  committed = 0;
  /** Where to go on in the window. */
  position: number;
  depth = 0;
  /** Names of the open elements. */
  open: Int32Array;
  /** Scope of the innermost open element. */
  scope: Scope;
  /** Scopes around the open elements. */
  readonly around: Scope[] = [];
  state: number = IN_CONTENT;
  /** What stood last was not a tag, so that white space may be part of a text. */
  loose = false;
  rooted = false;
  /** What stood last is the start tag of the innermost open element. */
  childless = false;
  /** Of the text that was scanned last. */
  flags = 0;
  /** The last scan stopped because the input at hand ends. */
  ranOut = false;
  /** Number of the name that was scanned last. */
  name = 0;
  previous = 0;
  textLength = 0;
  /** End of the text that the last leaf holds. */
  textEnd = 0;
  /** Name of the element whose text is being looked at; 0 where none is. */
  leafName = 0;

  /**
   * @param workspace memory; its window is at the start of the document
   * @param sniffed what the document begins with
   * @param options names, limits and tolerances
   */
  constructor(workspace: Workspace, sniffed: Sniffed, options: TokeniserOptions) {
    this.input = workspace.window;
    this.tape = workspace.tape;
    this.values = workspace.values;
    this.names = options.names;
    this.sniffed = sniffed;
    this.position = sniffed.declaration;
    this.options = options;
    this.scopes = new Scopes(options.names, options.limits.names);
    this.scope = this.scopes.root;
    this.kernel = options.kernel && !options.keepSpace ? workspace.kernel : null;
    this.open = this.kernel?.open ?? new Int32Array(64);
    this.kernel?.begin();
  }

  /**
   * Writes records until the tape is full or the input at hand is used up.
   *
   * @returns whether the tape is full, so that there may be more to come from the same window
   * @throws Malformed where the document is not well-formed
   */
  run(): boolean {
    this.top = 0;
    this.committed = 0;
    this.values.length = 0;
    this.kernel?.clearPool();
    const more = this.#run();
    this.seal(this.top);
    return more;
  }

  /**
   * Ends the tape, so that nobody takes what an earlier run left behind for more attributes.
   *
   * @param top behind the last record
   */
  seal(top: number): void {
    this.top = top;
    this.write(0, 0, 0, 0);
    this.top = top;
    this.pool = this.kernel === null ? '' : latin1Of(this.kernel.pool);
  }

  /** To be called after a fault: leaves on the tape what stands before it. */
  salvage(): void {
    if (this.leafName === 0) {
      this.seal(this.committed);
      return;
    }
    // The start tag was complete, the fault is in the text behind it.
    pushElement(this, this.leafName, this.scope);
    this.seal(this.top);
  }

  #run(): boolean {
    if (this.sniffed.fault !== null) throw this.sniffed.fault;
    while (this.top < TAPE_LENGTH && this.switching === null) {
      const done = this.state === IN_CONTENT ? this.#content() : resumeMarkup(this);
      if (!done) return false;
    }
    return true;
  }

  /** Reads tokens until the tape is full, the input at hand ends (false) or markup of another kind has begun. */
  #content(): boolean {
    const { input } = this;
    const { bytes, end } = input;
    const keepSpace = this.options.keepSpace;
    const usual = !keepSpace && this.doctype === null;
    while (this.top < TAPE_LENGTH && this.switching === null) {
      this.committed = this.top;
      if (usual && !this.loose) {
        if (this.kernel === null || !this.kernel.run(this)) readUsual(this);
        if (this.top >= TAPE_LENGTH) return true;
        // Where the window is full, the rest is read the usual way once more of the document stands behind it.
        if (input.isFull && input.end - this.position < MARGIN) return false;
      }
      const gap = this.position;
      const at = skipSpace(bytes, gap);
      if (at >= end) return this.#atEnd(gap, at);
      if (bytes[at] !== 60) {
        if (!this.#text(gap, at)) return false;
        continue;
      }
      if (at + 1 >= end) return this.short(this.depth > 0 ? gap : at);
      const next = bytes[at + 1];
      const other = next === 33 || next === 63;
      const whole = this.childless && next === 47;
      if (at > gap && this.depth > 0 && (keepSpace || this.loose || other || whole)) {
        if (whole) this.countText(at - gap, gap);
        this.writeSpace(gap, at);
      }
      if (other) return readMarkup(this, at);
      if (usual && this.loose) {
        // The space before the tag is written, so that from here on nothing is out of the usual.
        this.position = at;
        this.loose = false;
        continue;
      }
      const after = next === 47 ? readEndTag(this, at) : readStartTag(this, at);
      if (after === SHORT) return this.short(at);
      this.position = after;
      this.loose = false;
    }
    return true;
  }

  /** Only white space is left of the input at hand. */
  #atEnd(gap: number, at: number): boolean {
    const inside = this.entities.at(-1);
    if (inside !== undefined) {
      this.doctype?.endEntity(this, inside, gap, at);
      return true;
    }
    if (!this.input.complete) {
      if (this.depth === 0) this.position = at;
      else if (at - gap >= PIECE) {
        this.position = safeCut(this, gap, at);
        this.writeSpace(gap, this.position);
      }
      return false;
    }
    if (this.depth > 0) this.failAtEnd();
    if (!this.rooted) throw new Malformed('empty', 'The document has no root element', at);
    this.position = at;
    return false;
  }

  /**
   * The input at hand ends inside of a token.
   *
   * @param at where the token begins
   * @throws Malformed where no more is to come
   */
  short(at: number): false {
    this.position = at;
    if (this.input.complete) this.failAtEnd();
    return false;
  }

  /** @throws Malformed always: the document ends too early */
  failAtEnd(): never {
    if (this.entities.length > 0) {
      throw new Malformed('entity', 'An entity holds part of an element or of other markup', this.position);
    }
    const open =
      this.depth === 0 ? '' : ` inside of <${this.names.qualified[this.open[this.depth - 1] ?? 0] ?? ''}>`;
    throw new Malformed('unexpected-end', `The document ends${open}`, this.input.end);
  }

  /**
   * Writes white space between tags as text.
   *
   * @param from first byte
   * @param to behind the last byte
   */
  writeSpace(from: number, to: number): void {
    const { bytes } = this.input;
    let special = 0;
    for (let at = from; at < to; at++) if (bytes[at] === 13) special = tape.SPECIAL;
    this.write(tape.TEXT | tape.BREAKS | special, 0, from, to);
    this.loose = true;
  }

  /**
   * Writes a record.
   *
   * @param head kind and flags
   * @param symbol symbol
   * @param from first position
   * @param to second position
   */
  write(head: number, symbol: number, from: number, to: number): void {
    if (this.top + tape.RECORD > this.tape.length) this.tape = grown(this.tape);
    const top = this.top;
    this.tape[top] = head;
    this.tape[top + 1] = symbol;
    this.tape[top + 2] = from;
    this.tape[top + 3] = to;
    this.top = top + tape.RECORD;
  }

  /** Text in content; `from` is where its leading white space begins, `at` its first other character. */
  #text(from: number, at: number): boolean {
    if (this.depth === 0) {
      const where = this.rooted ? 'behind' : 'before';
      throw new Malformed('text-outside-root', `There is text ${where} the root element`, at);
    }
    const to = scanText(this, from);
    const entity = this.met;
    this.met = null;
    if (this.ranOut && this.entities.length === 0) {
      if (this.input.complete) this.failAtEnd();
      if (to - from < PIECE) {
        this.position = from;
        return false;
      }
    }
    if (to > from) this.write(tape.TEXT | this.flags, 0, from, to);
    this.countText(to - from, from);
    this.position = to;
    this.loose = true;
    if (entity !== null) {
      this.switching = {
        entity,
        next: 0,
        behind: referenceEnd(this.input.bytes, to + 1, this.input.end) + 1,
      };
      return true;
    }
    return !this.ranOut || this.entities.length > 0;
  }

  /**
   * Adds to the length of the text in the current element.
   *
   * @param bytes length of a piece
   * @param at where it begins
   * @throws Malformed where it exceeds the limit
   */
  countText(bytes: number, at: number): void {
    this.textLength += bytes;
    checkLength('The text', this.textLength, this.options.limits.textLength, at);
  }
}

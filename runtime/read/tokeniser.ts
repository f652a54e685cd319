import { readAttributes } from './attributes.js';
import {
  AMPERSAND,
  BREAK,
  CARRIAGE_RETURN,
  GREATER_THAN,
  LESS_THAN,
  MULTI_BYTE,
  NAME_BYTE,
  PLAIN,
  TEXT_CLASS,
  isCharacter,
  isCutOff,
  isSpace,
  sequenceLength,
} from './characters.js';
import type { DoctypeReader, DoctypeSupport, Entity } from './dtd-support.js';
import { DoctypeFault } from './dtd-support.js';
import type { Sniffed } from './encoding.js';
import { Malformed } from './fault.js';
import { readMarkup, readXmlDeclaration, resumeMarkup } from './markup.js';
import type { Names } from './names.js';
import { BAD_NAME, followerKey } from './names.js';
import type { FullLimits, Lenience } from './options.js';
import type { Scope } from './scopes.js';
import { Scopes } from './scopes.js';
import * as tape from './tape.js';
import { referenceEnd, referenceOf } from './text.js';
import { readUsual } from './usual.js';
import type { Window } from './window.js';
import type { Workspace } from './workspace.js';
import { TAPE_LENGTH } from './workspace.js';

/** What a scanner answers where the input at hand ends before the token does. */
export const SHORT = -1;
/** Text of this many bytes is handed on although its end is not in sight. */
const PIECE = 4096;

/** Entities inside of each other, whatever the DOCTYPE allows. */
const MAX_ENTITIES = 1_000;
const NO_ENTITY: Entity = { name: '', bytes: new Uint8Array(0), open: false };

/** What the tokeniser is inside of between two runs. */
export const IN_CONTENT = 0;
export const IN_COMMENT = 1;
export const IN_INSTRUCTION = 2;
export const IN_CDATA = 3;

/** A change from one input to another. */
export interface InputSwitch {
  /** The entity to enter; null where the one that is being read ends. */
  readonly entity: Entity | null;
  /** Position where reading will go on. */
  readonly next: number;
  /** Position behind the reference. */
  readonly behind: number;
}

interface OpenEntity {
  readonly entity: Entity;
  readonly behind: number;
  /** Open elements around the reference. */
  readonly depth: number;
}

/** What a tokeniser needs to know. */
export interface TokeniserOptions {
  readonly names: Names;
  readonly limits: FullLimits;
  readonly lenient: Lenience;
  readonly doctype: DoctypeSupport | undefined;
  /** White space between tags is put on the tape. */
  readonly keepSpace: boolean;
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
  doctype: DoctypeReader | null = null;
  /** The XML declaration says that declarations outside do not matter. */
  standalone = false;
  /** Set where another input is to be read: an entity, or what is around it. */
  switching: InputSwitch | null = null;
  /** Entities that are being read, and where to go on behind each. */
  readonly #entities: OpenEntity[] = [];
  /** The entity that the last reference names, to be read in its place. */
  #met: Entity | null = null;
  tape: Int32Array;
  /** Behind the last record. */
  top = 0;
  /** Behind the last record that is complete, should the token after it be at fault. */
  committed = 0;
  /** Where to go on in the window. */
  position = 0;
  depth = 0;
  /** Names of the open elements. */
  open: Int32Array = new Int32Array(64);
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
  #begun = false;
  previous = 0;
  textLength = 0;
  /** End of the text that the last leaf holds. */
  #textEnd = 0;
  /** Name of the element whose text is being looked at; 0 where none is. */
  leafName = 0;

  /**
   * @param workspace memory; its window is at the start of the document
   * @param sniffed encoding of the document
   * @param options names, limits and tolerances
   */
  constructor(workspace: Workspace, sniffed: Sniffed, options: TokeniserOptions) {
    this.input = workspace.window;
    this.tape = workspace.tape;
    this.values = workspace.values;
    this.names = options.names;
    this.sniffed = sniffed;
    this.options = options;
    this.scopes = new Scopes(options.names);
    this.scope = this.scopes.root;
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
  }

  /** To be called after a fault: leaves on the tape what stands before it. */
  salvage(): void {
    if (this.leafName === 0) {
      this.seal(this.committed);
      return;
    }
    // The start tag was complete, the fault is in the text behind it.
    this.#push(this.leafName, this.scope);
    this.seal(this.top);
  }

  #run(): boolean {
    if (!this.#begun) {
      if (!readXmlDeclaration(this)) return false;
      this.#begun = true;
    }
    while (this.top < TAPE_LENGTH && this.switching === null) {
      const done = this.state === IN_CONTENT ? this.#content() : resumeMarkup(this);
      if (!done) return false;
    }
    return true;
  }

  /** Reads tokens until the tape is full, the input at hand ends (false) or markup of another kind has begun. */
  #content(): boolean {
    const { bytes, end } = this.input;
    const keepSpace = this.options.keepSpace;
    const usual = !keepSpace && this.doctype === null;
    while (this.top < TAPE_LENGTH && this.switching === null) {
      this.committed = this.top;
      if (usual && !this.loose) {
        readUsual(this);
        if (this.top >= TAPE_LENGTH) return true;
      }
      const gap = this.position;
      let at = gap;
      while (isSpace(bytes[at])) at += 1;
      if (at >= end) return this.#atEnd(gap, at);
      if (bytes[at] !== 60) {
        if (!this.#text(gap, at)) return false;
        continue;
      }
      if (at + 1 >= end) return this.#short(this.depth > 0 ? gap : at);
      const next = bytes[at + 1];
      const other = next === 33 || next === 63;
      const counts = keepSpace || this.loose || other || (this.childless && next === 47);
      if (at > gap && this.depth > 0 && counts) this.#space(gap, at);
      if (other) return readMarkup(this, at);
      const after = next === 47 ? this.#endTag(at) : this.#startTag(at);
      if (after === SHORT) return this.#short(at);
      this.position = after;
      this.loose = false;
    }
    return true;
  }

  /** Only white space is left of the input at hand. */
  #atEnd(gap: number, at: number): boolean {
    const inside = this.#entities.at(-1);
    if (inside !== undefined) return this.#endEntity(inside, gap, at);
    if (!this.input.complete) {
      if (this.depth === 0) this.position = at;
      else if (at - gap >= PIECE) {
        this.position = this.#safeCut(gap, at);
        this.#space(gap, this.position);
      }
      return false;
    }
    if (this.depth > 0) this.failAtEnd();
    if (!this.rooted) throw new Malformed('empty', 'The document has no root element', at);
    this.position = at;
    return false;
  }

  /** An entity has been read to its end. */
  #endEntity({ depth, behind }: OpenEntity, gap: number, at: number): true {
    if (this.depth !== depth) this.failAtEnd();
    if (at > gap) this.#space(gap, at);
    this.position = at;
    this.switching = { entity: null, next: behind, behind };
    return true;
  }

  /** Goes over to the input that `switching` asks for. The tape must be empty. */
  switchInput(): void {
    const { switching } = this;
    if (switching === null) return;
    this.switching = null;
    if (switching.entity === null) {
      const left = this.#entities.pop();
      if (left !== undefined) left.entity.open = false;
      this.input.leave();
    } else {
      switching.entity.open = true;
      this.#entities.push({ entity: switching.entity, behind: switching.behind, depth: this.depth });
      this.input.enter(switching.entity.bytes, this.position);
    }
    this.position = switching.next;
    this.loose = true;
  }

  /** The input at hand ends inside of a token that begins at a position. */
  #short(at: number): false {
    this.position = at;
    if (this.input.complete) this.failAtEnd();
    return false;
  }

  /** @throws Malformed always: the document ends too early */
  failAtEnd(): never {
    if (this.#entities.length > 0) {
      throw new Malformed('entity', 'An entity holds part of an element or of other markup', this.position);
    }
    const open =
      this.depth === 0 ? '' : ` inside of <${this.names.qualified[this.open[this.depth - 1] ?? 0] ?? ''}>`;
    throw new Malformed('unexpected-end', `The document ends${open}`, this.input.end);
  }

  #space(from: number, to: number): void {
    this.write(tape.TEXT | tape.BREAKS | this.#returnFlag(from, to), 0, from, to);
    this.loose = true;
  }

  #returnFlag(from: number, to: number): number {
    const bytes = this.input.bytes;
    for (let i = from; i < to; i++) if (bytes[i] === 13) return tape.SPECIAL;
    return 0;
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
    if (this.top + tape.RECORD > this.tape.length) {
      const grown = new Int32Array(this.tape.length * 2);
      grown.set(this.tape);
      this.tape = grown;
    }
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
    const to = this.scanText(from);
    const entity = this.#met;
    this.#met = null;
    if (this.ranOut && this.#entities.length === 0) {
      if (this.input.complete) this.failAtEnd();
      if (to - from < PIECE) {
        this.position = from;
        return false;
      }
    }
    if (to > from) this.write(tape.TEXT | this.flags, 0, from, to);
    this.countText(to - from);
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
    return !this.ranOut || this.#entities.length > 0;
  }

  /**
   * Adds to the length of the text in the current element.
   *
   * @param bytes length of a piece
   * @throws Malformed where it exceeds the limit
   */
  countText(bytes: number): void {
    this.textLength += bytes;
    if (this.textLength > this.options.limits.textLength) {
      throw new Malformed(
        'limit',
        `The text is longer than ${String(this.options.limits.textLength)} bytes`,
        this.position,
      );
    }
  }

  /**
   * Scans character data up to the next `<` or the end of the input at hand.
   *
   * Leaves what it noticed in `flags`, and in `ranOut` whether it stopped short; then what it returns is where
   * the text may be cut.
   *
   * @param from first byte
   * @param known position up to which there is nothing but plain text
   * @throws Malformed where a character or reference is not allowed
   */
  scanText(from: number, known: number = from): number {
    const { bytes, view, end } = this.input;
    let flags = 0;
    let at = known;
    this.ranOut = false;
    for (;;) {
      // Four bytes at a time: stops at or before the first that is <, >, &, a control or not ASCII.
      for (;;) {
        const four = view.getInt32(at, true);
        const tag = (four | 0x02020202) ^ 0x3e3e3e3e;
        const ampersand = four ^ 0x26262626;
        const found =
          ((tag - 0x01010101) | (ampersand - 0x01010101) | (four - 0x20202020) | four) & 0x80808080;
        if (found === 0) at += 4;
        else {
          at += (31 - Math.clz32(found & -found)) >> 3;
          break;
        }
      }
      const byte = bytes[at] ?? 0;
      switch (TEXT_CLASS[byte]) {
        case PLAIN:
          at += 1;
          break;
        case LESS_THAN:
          this.flags = flags;
          return at;
        case AMPERSAND: {
          const after = this.reference(at);
          if (after === SHORT) return this.#cut(at, flags);
          if (this.#met !== null) {
            this.flags = flags;
            return at;
          }
          flags |= tape.SPECIAL;
          at = after;
          break;
        }
        case GREATER_THAN:
          if (bytes[at - 1] === 93 && bytes[at - 2] === 93 && at - 2 >= from) {
            throw new Malformed('cdata-end', 'The text contains "]]>"', at - 2);
          }
          at += 1;
          break;
        case MULTI_BYTE: {
          flags |= tape.NON_ASCII;
          // Two bytes, by far the commonest.
          if (byte >= 0xc2 && byte < 0xe0 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80) {
            at += 2;
            break;
          }
          const length = this.sequence(at);
          if (length === SHORT) return this.#cut(at, flags);
          at += length;
          break;
        }
        case CARRIAGE_RETURN:
          flags |= tape.SPECIAL | tape.BREAKS;
          at += 1;
          break;
        case BREAK:
          flags |= tape.BREAKS;
          at += 1;
          break;
        default:
          if (at >= end) {
            return this.#cut(this.#safeCut(from, at), flags);
          }
          this.control(at);
          at += 1;
      }
    }
  }

  /** Where a text that runs out of input can be cut: neither inside of a CR LF nor of a `]]>`. */
  #safeCut(from: number, at: number): number {
    const { bytes, complete } = this.input;
    if (complete) return at;
    if (at > from && bytes[at - 1] === 13) return at - 1;
    let cut = at;
    while (cut > from && cut > at - 2 && bytes[cut - 1] === 93) cut -= 1;
    return cut;
  }

  #cut(at: number, flags: number): number {
    this.flags = flags;
    this.ranOut = true;
    return at;
  }

  /**
   * Checks a multi-byte character.
   *
   * @param at position of its first byte
   * @returns its length, or `SHORT`
   * @throws Malformed where it is not UTF-8 or not a character of XML
   */
  sequence(at: number): number {
    const { bytes, end, complete } = this.input;
    const length = sequenceLength(bytes, at);
    if (length > 0 && at + length <= end) return length;
    if (!complete && isCutOff(bytes, at, end)) return SHORT;
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) {
      throw new Malformed('character', 'A character is not allowed in XML', at);
    }
    throw new Malformed('encoding', `The input is not valid ${this.sniffed.encoding}`, at);
  }

  /**
   * A control character that XML does not have.
   *
   * @param at its position
   * @throws Malformed unless it is tolerated
   */
  control(at: number): void {
    const code = (this.input.bytes[at] ?? 0).toString(16).toUpperCase().padStart(4, '0');
    if (this.options.lenient.controlCharacters !== true) {
      throw new Malformed('character', `The control character U+${code} is not allowed in XML`, at);
    }
    this.write(tape.NOTE, tape.NOTE_CONTROL, at, 0);
  }

  /**
   * Checks a reference (XML 1.0, 4.1). An entity that is to be read in its place is left in `#met`.
   *
   * @param at position of the ampersand
   * @param inAttribute whether it stands in the value of an attribute
   * @returns position behind it, or `SHORT`
   * @throws Malformed where it is not a reference or stands for nothing
   */
  reference(at: number, inAttribute = false): number {
    const { bytes, end, complete } = this.input;
    const stop = referenceEnd(bytes, at + 1, end);
    if (stop >= end && !complete) return SHORT;
    const closed = bytes[stop] === 59 && stop < end;
    const code = closed ? referenceOf(bytes, at + 1, stop) : undefined;
    if (code !== undefined) {
      if (isCharacter(code)) return stop + 1;
      throw new Malformed('character', 'The reference names a character that is not allowed in XML', at);
    }
    const isNamed = closed && stop > at + 1 && bytes[at + 1] !== 35;
    if (isNamed && this.doctype !== null) {
      if (!inAttribute) this.#meet(this.doctype, at, stop);
      return stop + 1;
    }
    if (this.options.lenient.strayAmpersand === true) {
      this.write(tape.NOTE, tape.NOTE_AMPERSAND, at, 0);
      return at + 1;
    }
    if (!isNamed) {
      throw new Malformed('reference', 'An "&" begins no reference; on its own it is written "&amp;"', at);
    }
    const name = new TextDecoder().decode(bytes.subarray(at + 1, stop));
    throw new Malformed('entity', `The entity "${name}" is not declared`, at);
  }

  /** An entity that the DOCTYPE may declare. */
  #meet(doctype: DoctypeReader, at: number, stop: number): void {
    if (this.leafName !== 0) {
      // Only looked at: the element will be read again as one with content of its own.
      this.#met = NO_ENTITY;
      return;
    }
    this.scanName(at + 1);
    const name = new TextDecoder().decode(this.input.bytes.subarray(at + 1, stop));
    const entity = this.ask(at, () => doctype.entity(name));
    if (entity === null) this.write(tape.NOTE, tape.NOTE_UNRESOLVED, at, 0);
    else if (this.#entities.length >= MAX_ENTITIES)
      throw new Malformed('limit', 'Too many entities are inside of each other', at);
    this.#met = entity ?? NO_ENTITY;
  }

  /**
   * Asks the DOCTYPE.
   *
   * @param at position for the error
   * @param question the question
   * @throws Malformed where the answer is a fault
   */
  ask<Answer>(at: number, question: () => Answer): Answer {
    try {
      return question();
    } catch (error) {
      if (error instanceof DoctypeFault) throw new Malformed(error.code, error.message, at);
      throw error;
    }
  }

  /**
   * Scans a name and leaves its number in `name`.
   *
   * @param from its first byte
   * @returns position behind it, or `SHORT`
   * @throws Malformed where no name stands there
   */
  scanName(from: number): number {
    const { bytes, end } = this.input;
    let hash = this.names.seed;
    let at = from;
    let byte = bytes[at] ?? 0;
    while (NAME_BYTE[byte] === 1) {
      hash = Math.imul(hash ^ byte, 0x01000193);
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (at >= end) return SHORT;
    if (at === from) throw new Malformed('name', 'A name is missing', at);
    if (at - from > this.options.limits.nameLength) {
      throw new Malformed(
        'limit',
        `A name is longer than ${String(this.options.limits.nameLength)} bytes`,
        from,
      );
    }
    const id = this.names.intern(bytes, from, at, hash);
    if (this.names.roles[id] === BAD_NAME) this.#failName(from, at, id);
    this.name = id;
    return at;
  }

  /**
   * The number of a name that stands in no input.
   *
   * @param name the name
   */
  nameOf(name: string): number {
    const bytes = new TextEncoder().encode(`${name} `);
    let hash = this.names.seed;
    for (const byte of bytes.subarray(0, -1)) hash = Math.imul(hash ^ byte, 0x01000193);
    return this.names.intern(bytes, 0, bytes.length - 1, hash);
  }

  #failName(from: number, to: number, id: number): never {
    const bytes = this.input.bytes;
    for (let at = from; at < to; at++) {
      if ((bytes[at] ?? 0) < 128) continue;
      const length = sequenceLength(bytes, at);
      if (length === 0)
        throw new Malformed('encoding', `The input is not valid ${this.sniffed.encoding}`, at);
      at += length - 1;
    }
    throw new Malformed('name', `"${this.names.qualified[id] ?? ''}" is not a name`, from);
  }

  /** A start tag and, where nothing else stands inside, its text and end tag. */
  #startTag(at: number): number {
    const { bytes, view, end } = this.input;
    const names = this.names;
    const start = this.top;
    const key = followerKey(this.depth === 0 ? 0 : (this.open[this.depth - 1] ?? 0), this.previous);
    let name = names.followers[key] ?? 0;
    let after = at + 1 + (names.lengths[name] ?? 0);
    if (
      name === 0 ||
      NAME_BYTE[bytes[after] ?? 0] === 1 ||
      after >= end ||
      !this.#isName(name, view, at + 1)
    ) {
      after = this.scanName(at + 1);
      if (after === SHORT) return SHORT;
      name = this.name;
    }
    if (this.depth >= this.options.limits.depth) {
      throw new Malformed('depth', `Elements stand more than ${String(this.options.limits.depth)} deep`, at);
    }
    this.write(tape.START, name, at, 0);
    const around = this.scope;
    let flags = 0;
    if (bytes[after] === 62 && this.doctype?.attributes(name) === undefined) after += 1;
    else {
      after = readAttributes(this, after, start, name);
      if (after === SHORT) {
        this.top = start;
        return SHORT;
      }
      flags = this.flags;
    }
    if (this.depth === 0 && this.rooted) {
      throw new Malformed('second-root', 'There is an element behind the root element', at);
    }
    const symbol = this.scope.id === 0 ? (names.plain[name] ?? 0) : (this.scope.symbols[name] ?? 0);
    const written = this.tape;
    written[start] = tape.START | flags;
    written[start + 1] = symbol === 0 ? this.scopes.element(this.scope, name, at) : symbol;
    written[start + 3] = after;
    const close = (flags & tape.EMPTY) === 0 ? this.#leaf(name, after) : after;
    if (close === SHORT) {
      this.top = start;
      this.#leaveScope(around);
      return SHORT;
    }
    names.followers[key] = name;
    this.previous = name << 1;
    this.rooted = true;
    this.textLength = 0;
    this.childless = close === 0;
    if (close !== 0) {
      this.tape[start] = tape.LEAF | flags | ((flags & tape.EMPTY) === 0 ? this.flags : 0);
      this.tape[start + 2] = after;
      this.tape[start + 3] = (flags & tape.EMPTY) === 0 ? this.#textEnd : after;
      this.#leaveScope(around);
      return close;
    }
    this.#push(name, around);
    return after;
  }

  /**
   * The text and end tag of an element.
   *
   * @returns position behind the end tag; 0 where the element holds something else; or `SHORT`
   */
  #leaf(name: number, from: number): number {
    const { bytes, view, end, complete } = this.input;
    let at = from;
    if (isSpace(bytes[at])) {
      do at += 1;
      while (isSpace(bytes[at]));
      if (bytes[at] === 60 && bytes[at + 1] !== 47 && at + 1 < end) return 0;
    } else if (bytes[at] === 60 && bytes[at + 1] !== 47 && at + 1 < end) return 0;
    const top = this.top;
    this.leafName = name;
    const to = this.scanText(from);
    this.leafName = 0;
    if (this.#met !== null) {
      this.#met = null;
      return 0;
    }
    if (this.top !== top) {
      // A tolerance was used: its note must not stand between the tag and its attributes.
      this.top = top;
      return 0;
    }
    const length = this.names.lengths[name] ?? 0;
    const close = to + 2 + length;
    if (this.ranOut || close >= end) {
      if (this.ranOut ? complete || to - from >= PIECE : complete) return 0;
      return SHORT;
    }
    if (bytes[to + 1] !== 47 || bytes[close] !== 62 || !this.#isName(name, view, to + 2)) return 0;
    this.countText(to - from);
    this.#textEnd = to;
    return close + 1;
  }

  #push(name: number, around: Scope): void {
    if (this.depth === this.open.length) {
      const grown = new Int32Array(this.open.length * 2);
      grown.set(this.open);
      this.open = grown;
    }
    this.open[this.depth] = name;
    this.around[this.depth] = around;
    this.depth += 1;
  }

  #leaveScope(around: Scope): void {
    if (this.scope === around) return;
    this.scopes.leave(this.scope);
    this.scope = around;
  }

  #endTag(at: number): number {
    const { bytes, view, end } = this.input;
    if (this.depth === 0)
      throw new Malformed('mismatched-tag', 'There is an end tag without a start tag', at);
    if (this.#entities.at(-1)?.depth === this.depth) this.failAtEnd();
    const name = this.open[this.depth - 1] ?? 0;
    let after = at + 2 + (this.names.lengths[name] ?? 0);
    if (after >= end || NAME_BYTE[bytes[after] ?? 0] === 1 || !this.#isName(name, view, at + 2)) {
      return this.#otherEndTag(at, name);
    }
    return this.#closeTag(at, after);
  }

  /** The rest of an end tag, behind its name. */
  #closeTag(at: number, behind: number): number {
    const { bytes, end } = this.input;
    let after = behind;
    while (isSpace(bytes[after])) after += 1;
    if (after >= end) return SHORT;
    if (bytes[after] !== 62) throw new Malformed('tag', 'An end tag is not closed by ">"', after);
    this.depth -= 1;
    const around = this.around[this.depth] ?? this.scope;
    this.write(this.scope === around ? tape.END : tape.END | tape.SCOPED, 0, at, after + 1);
    this.#leaveScope(around);
    this.childless = false;
    this.previous |= 1;
    this.textLength = 0;
    return after + 1;
  }

  #otherEndTag(at: number, name: number): number {
    const after = this.scanName(at + 2);
    if (after === SHORT) return SHORT;
    const expected = this.names.qualified[name] ?? '';
    const found = this.names.qualified[this.name] ?? '';
    if (this.options.lenient.tagCase === true && sameButCase(expected, found)) {
      const closed = this.#closeTag(at, after);
      if (closed !== SHORT) this.write(tape.NOTE, tape.NOTE_TAG_CASE, at, 0);
      return closed;
    }
    throw new Malformed('mismatched-tag', `</${found}> stands where </${expected}> is due`, at);
  }

  /** Whether the bytes of a name stand at a position; the bytes behind it are not looked at. */
  #isName(name: number, view: DataView, at: number): boolean {
    const names = this.names;
    const length = names.lengths[name] ?? 0;
    const start = names.starts[name] ?? 0;
    const arena = names.view;
    if (length >= 4) {
      let i = 0;
      for (; i + 4 <= length; i += 4) {
        if (view.getInt32(at + i, true) !== arena.getInt32(start + i, true)) return false;
      }
      return view.getInt32(at + length - 4, true) === arena.getInt32(start + length - 4, true);
    }
    for (let i = 0; i < length; i++) if (view.getUint8(at + i) !== arena.getUint8(start + i)) return false;
    return true;
  }

  /**
   * Whether a literal stands at a position.
   *
   * @param literal ASCII
   * @param at position
   * @returns 1 or 0, or `SHORT` where the input at hand ends before that is known
   */
  matches(literal: string, at: number): number {
    const { bytes, end } = this.input;
    for (let i = 0; i < literal.length; i++) {
      if (at + i >= end) return SHORT;
      if (bytes[at + i] !== literal.charCodeAt(i)) return 0;
    }
    return 1;
  }
}

/** Whether two names are the same but for the case of ASCII letters. */
function sameButCase(a: string, b: string): boolean {
  return a.length === b.length && foldAscii(a) === foldAscii(b);
}

function foldAscii(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

import type { Place } from '../../../diagnostics/diagnostic.js';
import type { DtdCode } from '../rules.js';
import { isSpace, nameAt, nmtokenAt } from './characters.js';
import type { Findings } from './findings.js';
import type { MappedText } from './positions.js';

/** A text being read: a file, or the replacement text of a parameter entity where it is referred to. */
export interface Frame {
  readonly mapped: MappedText;
  readonly text: string;
  /** Offset of the next character. */
  position: number;
  /** Name of the parameter entity, absent for the file at the bottom. */
  readonly entity?: string;
  /** Names of all parameter entities open here, outermost first. */
  readonly names: readonly string[];
  /** Where the reference stands. */
  readonly reference?: Place;
  /** The rules of the external subset hold (section 2.8, "PEs in Internal Subset"). */
  readonly external: boolean;
  /** File against which system identifiers are resolved. */
  readonly base: string;
}

/** Thrown when a declaration cannot be read on; caught where reading goes on behind it. Never leaves the reader. */
export class Unreadable extends Error {}

/** Opens the text of a parameter entity on the scanner; `at` is the offset of the reference in the current frame. */
export type EnterEntity = (name: string, at: number) => void;

/**
 * Reads characters and tokens from a stack of texts. White space and parameter-entity references between tokens
 * are passed together (`skipSpace`): a reference counts as white space on both sides of its text (section 4.4.8),
 * so no token ever crosses the end of a text.
 */
export class Scanner {
  readonly findings: Findings;
  /** Passes a merge conflict marker or an SGML comment at the current position; says whether there was one. */
  passNoise: () => boolean = () => false;
  enterEntity: EnterEntity = () => undefined;
  /** Reports that a reference ends without a semicolon. */
  openReference: EnterEntity = () => undefined;
  readonly #frames: Frame[] = [];
  /** Number of frames at the start of the declaration being read; 0 between declarations. */
  #floor = 0;
  #via: { frame: Frame; floor: Frame; names: readonly string[] } | undefined;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  /** The text on top of the stack. */
  get frame(): Frame {
    const top = this.#frames.at(-1);
    if (top === undefined) throw new RangeError('the scanner has no text');
    return top;
  }

  /** Number of texts open. */
  get depth(): number {
    return this.#frames.length;
  }

  /** Whether a declaration is being read. */
  get inDeclaration(): boolean {
    return this.#floor > 0;
  }

  /** Opens a text on top of the others. */
  push(frame: Frame): void {
    this.#frames.push(frame);
  }

  /** Closes the text on top. */
  pop(): Frame | undefined {
    return this.#frames.pop();
  }

  /** The text that was opened right above the first `depth` ones. */
  frameAbove(depth: number): Frame | undefined {
    return this.#frames[depth];
  }

  /** Whether the text on top was opened since the declaration began. */
  get inEntityOfDeclaration(): boolean {
    return this.#floor > 0 && this.#frames.length > this.#floor;
  }

  /** Whether a parameter entity is open. */
  isOpen(entity: string): boolean {
    return this.#frames.some((frame) => frame.entity === entity);
  }

  /** Marks the start of a declaration: its text may not end before it does. */
  beginDeclaration(): Frame {
    this.#floor = this.#frames.length;
    return this.frame;
  }

  /** Marks the end of a declaration. */
  endDeclaration(): void {
    this.#floor = 0;
  }

  /** Closes every text opened since the declaration began, to read on behind it. */
  unwind(): void {
    while (this.#floor > 0 && this.#frames.length > this.#floor) this.#frames.pop();
    this.#floor = 0;
  }

  /** Code unit at the current position, NaN at the end of the text on top. */
  peek(ahead = 0): number {
    const { text, position } = this.frame;
    return text.charCodeAt(position + ahead);
  }

  /** Whether `text` stands at the current position. */
  at(text: string): boolean {
    return this.frame.text.startsWith(text, this.frame.position);
  }

  /** Passes `text` if it stands at the current position. */
  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.frame.position += text.length;
    return true;
  }

  /** The Name at the current position, which it passes, or undefined. */
  takeName(): string | undefined {
    const name = nameAt(this.frame.text, this.frame.position);
    if (name !== undefined) this.frame.position += name.length;
    return name;
  }

  /** The Nmtoken at the current position, which it passes, or undefined. */
  takeNmtoken(): string | undefined {
    const token = nmtokenAt(this.frame.text, this.frame.position);
    if (token !== undefined) this.frame.position += token.length;
    return token;
  }

  /** Passes white space of the text on top only. */
  skipPlainSpace(): boolean {
    const { frame } = this;
    const from = frame.position;
    while (isSpace(frame.text.charCodeAt(frame.position))) frame.position += 1;
    return frame.position > from;
  }

  /** Passes white space, references to parameter entities and ends of their texts; says whether there was any. */
  skipSpace(): boolean {
    let skipped = false;
    for (;;) {
      if (this.skipPlainSpace()) skipped = true;
      else if (this.#atEndOfEntity()) {
        this.#frames.pop();
        skipped = true;
      } else if (this.#takeReference() || this.passNoise()) skipped = true;
      else return skipped;
    }
  }

  #atEndOfEntity(): boolean {
    const { frame } = this;
    return frame.position >= frame.text.length && this.#frames.length > Math.max(this.#floor, 1);
  }

  #takeReference(): boolean {
    const { frame } = this;
    if (frame.text.charCodeAt(frame.position) !== 0x25) return false;
    const name = nameAt(frame.text, frame.position + 1);
    if (name === undefined) return false;
    const at = frame.position;
    frame.position += name.length + 1;
    if (!this.take(';'))
      this.report('dtd-syntax', `The reference %${name} does not end with a semicolon.`, at);
    this.enterEntity(name, at);
    return true;
  }

  /** Position in the text on top, or that of an offset in it. */
  place(offset = this.frame.position): Place {
    return this.frame.mapped.placeAt(offset);
  }

  /** The place and, inside parameter entities, the places of the references to them, innermost first. */
  places(offset = this.frame.position): readonly Place[] {
    const references = this.#frames.flatMap((frame) =>
      frame.reference === undefined
        ? []
        : [{ ...frame.reference, note: `in the text of %${frame.entity};, referred to here` }],
    );
    return [this.place(offset), ...references.reverse().slice(0, 4)];
  }

  /** Names of the parameter entities opened since the declaration began, as `DtdNode.via`. */
  via(): { readonly via?: readonly string[] } {
    const floor = this.#frames[Math.max(0, this.#floor - 1)];
    const { frame } = this;
    if (floor === undefined || frame.names.length === floor.names.length) return {};
    if (this.#via?.frame !== frame || this.#via.floor !== floor) {
      this.#via = { frame, floor, names: frame.names.slice(floor.names.length) };
    }
    return { via: this.#via.names };
  }

  /** Reports a finding at an offset of the text on top. */
  report(code: DtdCode, message: string, offset = this.frame.position, help?: string): void {
    this.findings.report(code, message, this.places(offset), help);
  }

  /** Reports that something else stands here, and gives the declaration up. */
  expected(what: string): never {
    const { frame } = this;
    const cut = frame.entity !== undefined && frame.position >= frame.text.length;
    this.report(cut ? 'dtd-broken-entity' : 'dtd-syntax', `Expected ${what}, found ${this.#found()}.`);
    throw new Unreadable();
  }

  /** Reports a finding and gives the declaration up. */
  fail(code: DtdCode, message: string, offset = this.frame.position, help?: string): never {
    this.report(code, message, offset, help);
    throw new Unreadable();
  }

  #found(): string {
    const { text, position, entity } = this.frame;
    if (position >= text.length) {
      return entity === undefined ? 'the end of the file' : `the end of the entity %${entity};`;
    }
    const token = nmtokenAt(text, position);
    return `"${(token ?? String.fromCodePoint(text.codePointAt(position) ?? 0)).slice(0, 40)}"`;
  }
}

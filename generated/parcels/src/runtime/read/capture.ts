import { NAME_BYTE } from './characters.js';
import type { Scope } from './scopes.js';
import { inForce } from './scopes.js';
import * as tape from './tape.js';
import { decodeUtf8 } from './text.js';
import type { Tokeniser } from './tokeniser.js';

/**
 * Raw XML in the making: an element, or the content of one, as it stands in the input, with the namespace
 * declarations that it needs to stand alone.
 */
export class Capture {
  #text = '';
  /** Where the part that has not been taken yet begins. */
  #from: number;
  /** Open elements inside of what is captured. */
  #depth = 0;
  readonly #around: Scope;
  readonly #tokeniser: Tokeniser;
  /** The element itself is captured, rather than its content. */
  readonly #element: boolean;

  /**
   * @param tokeniser what fills the tape
   * @param around scope around the elements that are captured
   * @param element the element itself is captured, not only its content
   * @param from where it begins in the window
   */
  constructor(tokeniser: Tokeniser, around: Scope, element: boolean, from: number) {
    this.#tokeniser = tokeniser;
    this.#around = around;
    this.#element = element;
    this.#from = from;
  }

  /**
   * Takes in a record.
   *
   * @param records the tape
   * @param at the record
   * @param bytes the window
   * @returns the raw XML where the record ends the capture
   */
  take(records: Int32Array, at: number, bytes: Uint8Array): string | undefined {
    const head = records[at] ?? 0;
    const from = records[at + 2] ?? 0;
    const to = records[at + 3] ?? 0;
    const kind = head & tape.KIND;
    if (kind === tape.START || kind === tape.LEAF) {
      this.#tag(records, at, bytes);
      if (kind === tape.START) this.#depth += 1;
      else if (this.#element && this.#depth === 0) return this.#finish(bytes, leafEnd(bytes, head, to));
    } else if (kind === tape.END) {
      this.#depth -= 1;
      if (this.#depth < 0) return this.#finish(bytes, from);
      if (this.#depth === 0 && this.#element) return this.#finish(bytes, to);
    }
    return undefined;
  }

  /**
   * Saves what is about to leave the window.
   *
   * @param bytes the window
   * @param upTo position up to which it has been read
   * @param next position where reading will go on
   */
  save(bytes: Uint8Array, upTo: number, next: number): void {
    this.#text += decodeUtf8(bytes, this.#from, upTo);
    this.#from = next;
  }

  #finish(bytes: Uint8Array, end: number): string {
    this.save(bytes, end, end);
    return this.#text.includes('\r') ? this.#text.replace(/\r\n?/g, '\n') : this.#text;
  }

  /**
   * Takes a start tag: puts the declarations around the element into it, where it is an outermost one, and writes
   * its attributes anew where they are not all as they stand in the input.
   */
  #tag(records: Int32Array, at: number, bytes: Uint8Array): void {
    const head = records[at] ?? 0;
    const own =
      (head & tape.SCOPED) === 0 ? undefined : this.#tokeniser.scopes.all[records[at + tape.RECORD + 1] ?? 0];
    const { doctype } = this.#tokeniser;
    const rewritten = doctype?.rewritten(this.#tokeniser, records, at, own, this.#around) ?? null;
    const around = this.#depth === 0 ? inForce(this.#around) : NONE;
    if (rewritten === null && around.size === 0) return;
    let nameEnd = tagStart(bytes, head, records[at + 2] ?? 0) + 1;
    while (NAME_BYTE[bytes[nameEnd] ?? 0] === 1) nameEnd += 1;
    this.save(bytes, nameEnd, nameEnd);
    for (const [prefix, namespace] of around) {
      if (namespace !== '' && own?.declared.has(prefix) !== true)
        this.#text += declaration(prefix, namespace);
    }
    if (rewritten === null) return;
    this.#text += rewritten + ((head & tape.EMPTY) === 0 ? '>' : '/>');
    this.#from = (head & tape.KIND) === tape.START ? (records[at + 3] ?? 0) : (records[at + 2] ?? 0);
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * A namespace declaration as it stands in a tag.
 *
 * @param prefix the prefix; empty for the default namespace
 * @param namespace namespace name
 */
export function declaration(prefix: string, namespace: string): string {
  return ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(namespace)}"`;
}

/**
 * Whether a record belongs to the start tag before it.
 *
 * @param records the tape
 * @param at the record
 */
export function isOfTag(records: Int32Array, at: number): boolean {
  const kind = (records[at] ?? 0) & tape.KIND;
  return kind === tape.ATTR || kind === tape.SCOPE;
}

/**
 * Position of the `<` of an element.
 *
 * @param bytes the window
 * @param head first integer of its record
 * @param from third integer of its record
 */
export function tagStart(bytes: Uint8Array, head: number, from: number): number {
  if ((head & tape.KIND) === tape.START) return from;
  // No "<" can stand between the one that is looked for and the text of the element.
  return bytes.lastIndexOf(60, from - 1);
}

/** Position behind the end tag of a LEAF. */
function leafEnd(bytes: Uint8Array, head: number, to: number): number {
  return (head & tape.EMPTY) !== 0 ? to : bytes.indexOf(62, to) + 1;
}

/**
 * A text as the value of an attribute in double quotes.
 *
 * @param text any text
 */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

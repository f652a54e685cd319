import { NAME_BYTE } from './characters.js';
import type { Scope, Scopes } from './scopes.js';
import { inForce } from './scopes.js';
import * as tape from './tape.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

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
  readonly #scopes: Scopes;
  /** The element itself is captured, rather than its content. */
  readonly #element: boolean;

  /**
   * @param scopes all scopes of the document
   * @param around scope around the elements that are captured
   * @param element the element itself is captured, not only its content
   * @param from where it begins in the window
   */
  constructor(scopes: Scopes, around: Scope, element: boolean, from: number) {
    this.#scopes = scopes;
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
      if (this.#depth === 0) this.#declare(records, at, bytes);
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
   * @param upTo position that becomes 0
   */
  save(bytes: Uint8Array, upTo: number): void {
    this.#text += decoder.decode(bytes.subarray(this.#from, upTo));
    this.#from = 0;
  }

  #finish(bytes: Uint8Array, end: number): string {
    this.save(bytes, end);
    return this.#text.includes('\r') ? this.#text.replace(/\r\n?/g, '\n') : this.#text;
  }

  /** Puts the declarations around an element into its start tag, save those that it makes itself. */
  #declare(records: Int32Array, at: number, bytes: Uint8Array): void {
    const declarations = inForce(this.#around);
    if (declarations.size === 0) return;
    const head = records[at] ?? 0;
    const own =
      (head & tape.SCOPED) === 0 ? undefined : this.#scopes.all[records[at + tape.RECORD + 1] ?? 0]?.declared;
    let nameEnd = tagStart(bytes, head, records[at + 2] ?? 0) + 1;
    while (NAME_BYTE[bytes[nameEnd] ?? 0] === 1) nameEnd += 1;
    this.save(bytes, nameEnd);
    this.#from = nameEnd;
    for (const [prefix, namespace] of declarations) {
      if (namespace === '' || own?.has(prefix) === true) continue;
      this.#text += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(namespace)}"`;
    }
  }
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

function escapeAttribute(text: string): string {
  return text.replace(/[&<"]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&quot;',
  );
}

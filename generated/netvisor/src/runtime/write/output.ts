import { characterReference } from './charset.js';
import { escapeAttribute, escapeText, illegalAt } from './escape.js';
import type { Constant } from './program.js';

/** Where a message goes as it is written. */
export interface Output {
  /** Writes markup that was prepared. */
  constant(constant: Constant): void;
  /** Writes markup as it is. */
  markup(text: string): void;
  /** Writes the text of an element, escaped; false where XML cannot carry it, and then perhaps part of it. */
  text(text: string): boolean;
  /** Writes the value of an attribute, escaped, without its quotes; false as for `text`. */
  attribute(text: string): boolean;
}

/** What is worth a second look: to be escaped, illegal, or a surrogate, which may lack its other half. */
const SUSPECT_TEXT = /[&<>\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;
const SUSPECT_ATTRIBUTE = /[&<"\0-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Output as one string. */
export class StringOutput implements Output {
  /** The message so far. */
  result = '';
  /** Characters to write as references. */
  readonly #referenced: RegExp | undefined;

  /**
   * @param referenced global pattern of the characters of texts that are written as references
   */
  constructor(referenced: RegExp | undefined) {
    this.#referenced = referenced;
  }

  /** See `Output`. */
  constant(constant: Constant): void {
    this.result += constant.text;
  }

  /** See `Output`. */
  markup(text: string): void {
    this.result += text;
  }

  /** See `Output`. */
  text(text: string): boolean {
    if (SUSPECT_TEXT.test(text)) {
      if (illegalAt(text) >= 0) return false;
      this.result += this.#refer(escapeText(text));
    } else this.result += this.#refer(text);
    return true;
  }

  /** See `Output`. */
  attribute(text: string): boolean {
    if (SUSPECT_ATTRIBUTE.test(text)) {
      if (illegalAt(text) >= 0) return false;
      this.result += this.#refer(escapeAttribute(text));
    } else this.result += this.#refer(text);
    return true;
  }

  #refer(text: string): string {
    return this.#referenced === undefined ? text : text.replace(this.#referenced, characterReference);
  }
}

import { characterReference } from './charset.js';
import { escapeAttribute, escapeText, illegalAt } from './escape.js';
import type { Constant, Site } from './program.js';

/** What is worth a second look: to be escaped, illegal, or a surrogate, which may lack its other half. */
export const SUSPECT_TEXT: RegExp = /[&<>\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;
/** The same for attributes. */
export const SUSPECT_ATTRIBUTE: RegExp = /[&<"\0-\x1f\ud800-\udfff\ufffe\uffff]/;

/** A message as one string. */
export class Output {
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

  /** Writes markup that was prepared. */
  constant(constant: Constant): void {
    this.result += constant.text;
  }

  /** Writes markup as it is. */
  markup(text: string): void {
    this.result += text;
  }

  /** Writes a text, escaped, and what stands around it; false where XML cannot carry it. */
  text(text: string, site: Site): boolean {
    let escaped = text;
    if ((site.inAttribute ? SUSPECT_ATTRIBUTE : SUSPECT_TEXT).test(text)) {
      if (illegalAt(text) >= 0) return false;
      escaped = site.inAttribute ? escapeAttribute(text) : escapeText(text);
    }
    this.result += site.before.text;
    this.result += this.#refer(escaped);
    this.result += site.after.text;
    return true;
  }

  #refer(text: string): string {
    return this.#referenced === undefined ? text : text.replace(this.#referenced, characterReference);
  }
}

/**
 * Turns the text of an element or attribute into a value and back.
 *
 * A codec is a plain object without state, so that a bundler drops those that nobody imports.
 *
 * @typeParam Value what a decoder hands out
 * @typeParam Input what an encoder accepts; at least every `Value`
 */
export interface Codec<Value = unknown, Input = Value> {
  /** Name in the model, also shown in problems ("not a decimal"). */
  readonly name: string;
  /** How white space is handled before `decode` sees the text (XML Schema Part 2, 4.3.6). Default `collapse`. */
  readonly whiteSpace?: 'preserve' | 'replace' | 'collapse';
  /** An empty element decodes to `''` rather than `null`. */
  readonly keepsEmpty?: true;
  /**
   * @param text the text with entities resolved and white space handled, never empty unless `keepsEmpty`
   * @returns the value, or undefined where the text is not in the lexical space
   */
  decode(text: string): Value | undefined;
  /**
   * Does what `decode` does for text that stands as it is in ASCII bytes, without a string in between. Nothing
   * depends on it but speed.
   *
   * @param bytes the document
   * @param from index of the first byte of the text, which is not empty
   * @param to index behind its last byte
   * @returns the value, or undefined where the text is not of the usual form; `decode` is asked then
   */
  read?(bytes: Uint8Array, from: number, to: number): Value | undefined;
  /**
   * Set where the value of a text of few digits, before which `-` may stand, is their number: which characters may
   * stand before the decimals, '' for integers. Such a text need not be read a second time. Nothing depends on it but
   * speed.
   */
  readonly numeric?: '' | '.' | '.,';
  /**
   * @param value what the caller gave; may be anything, the caller may be untyped JavaScript
   * @returns the text before escaping, or undefined where the value cannot be written
   */
  encode(value: Input): string | undefined;
  /**
   * Order of two texts of the lexical space, for the range facets and for enumerations; absent where the type
   * has no order.
   *
   * @returns negative, zero or positive; undefined where the two cannot be compared (with and without time zone)
   */
  compare?(left: string, right: string): number | undefined;
  /**
   * Checks what narrows the parts that the codec is made of: the items of a list, the members of a union.
   *
   * @param text text of the lexical space, white space handled
   * @returns every breach, as a facet of the type itself would be reported
   */
  check?(text: string): readonly Breach[];
  /**
   * Writes what `encode` would return, where it is ASCII without markup, without a string in between. Nothing
   * depends on it but speed.
   *
   * @param value as for `encode`
   * @param sink where the message goes
   * @returns false where the value is not of the kind that this is for; nothing may have been written then
   */
  write?(value: Input, sink: ByteSink): boolean;
}

/** A text that its codec takes and that something which narrows the type does not. */
export interface Breach {
  readonly code: 'too-long' | 'too-short' | 'pattern' | 'range' | 'digits' | 'unknown-value';
  readonly message: string;
}

/** Bytes of a message as it is written. */
export interface ByteSink {
  /** Another array after each call of `reserve`. */
  readonly bytes: Uint8Array;
  /** Index of the next byte. */
  at: number;
  /** Makes room for so many bytes. */
  reserve(count: number): void;
}

/** Something that is wrong with a message, not with its well-formedness. */
export interface Problem {
  /**
   * Stable code: `missing`, `unknown-element`, `unknown-attribute`, `unknown-property`, `invalid-value`,
   * `unknown-value`, `too-long`, `too-short`, `pattern`, `range`, `digits`, `too-many`, `too-few`, `order`,
   * `unexpected-text`, `choice`, `rule`, `illegal-character`, `charset`, `fixed`, `nil`, `type`, `depth`,
   * `not-well-formed` (raw XML given to an encoder); `stray-ampersand`, `tag-case` (let through on request);
   * `encoding` (an answer is in another encoding than it says);
   * `unresolved-entity` (declared outside of the document, left out); `more-problems` (the limit is reached).
   */
  readonly code: string;
  /** When reading: wire path (`root/order/line[2]/@unit`). When writing: property path (`order.line[1].unit`). */
  readonly path: string;
  readonly message: string;
  /** The text that was found, at most 200 characters of it. */
  readonly text?: string;
  /** Byte offset in the input, when reading. */
  readonly offset?: number;
  readonly line?: number;
  readonly column?: number;
}

/** The outcome of encoding: all problems at once, or the message. */
export type EncodeResult<Output = string> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The outcome of decoding. `problems` of a success were tolerated; `error` means the input is not XML. */
export type DecodeResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly error: XmlError };

/** The input is not well-formed, or exceeds a limit. */
export interface XmlError {
  readonly name: 'XmlError';
  /**
   * Stable code: `attribute`, `cdata-end`, `character`, `comment`, `declaration`, `depth`, `doctype`,
   * `duplicate-attribute`, `empty`, `encoding`, `entity`, `less-than-in-attribute`, `limit`, `markup`,
   * `mismatched-tag`, `name`, `namespace`, `processing-instruction`, `reference`, `root` (another root element),
   * `second-root`, `tag`, `text-outside-root`, `unexpected-end`.
   */
  readonly code: string;
  readonly message: string;
  /** Byte offset in the input. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** Wire path of the element in which it was found. */
  readonly path: string;
  /** The input around the offset, one line. */
  readonly excerpt: string;
}

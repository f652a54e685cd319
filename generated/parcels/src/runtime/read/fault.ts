import type { XmlError } from '../result.js';

/** A place in the input. */
export interface Place {
  /** Byte offset. */
  readonly offset: number;
  /** Line, from 1. */
  readonly line: number;
  /** Column in UTF-16 code units, from 1. */
  readonly column: number;
}

/**
 * The error that readers report and streams throw.
 *
 * It is an `Error`, so that a stream can throw the very value that `decode` returns.
 */
export class XmlFault extends Error implements XmlError {
  override readonly name = 'XmlError';
  readonly code: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly excerpt: string;

  /**
   * @param code stable code
   * @param what one sentence without the place
   * @param place where it was found
   * @param path wire path of the element around it
   * @param excerpt the input around the place, one line
   */
  constructor(code: string, what: string, place: Place, path: string, excerpt: string) {
    super(`${what} at line ${String(place.line)}, column ${String(place.column)}`);
    this.code = code;
    this.offset = place.offset;
    this.line = place.line;
    this.column = place.column;
    this.path = path;
    this.excerpt = excerpt;
  }
}

/** Thrown inside of the reader, where only the position in the window is known. */
export class Malformed extends Error {
  readonly code: string;
  /** Position in the current window. */
  readonly at: number;

  /**
   * @param code stable code
   * @param what one sentence without the place
   * @param at position in the current window
   */
  constructor(code: string, what: string, at: number) {
    super(what);
    this.code = code;
    this.at = at;
  }
}

/**
 * Sees to it that a part of the document is no longer than it may be.
 *
 * @param what the part, as a sentence begins
 * @param length its bytes
 * @param limit how many there may be
 * @param at position of the part in the current window
 * @throws Malformed where there are more
 */
export function checkLength(what: string, length: number, limit: number, at: number): void {
  if (length > limit) throw new Malformed('limit', `${what} is longer than ${String(limit)} bytes`, at);
}

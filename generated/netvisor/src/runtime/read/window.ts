import type { Place } from './fault.js';
import { decodeUtf8 } from './text.js';
import type { Transcoder } from './transcode.js';

/** Bytes that are always readable, and zero, behind the last byte of input. */
export const PADDING = 32;
/** Bytes of room with which every converter can go on. */
const ROOM = 8;
/** Bytes of input held at first; more only where one token is longer. */
const CAPACITY = 65_536;
/** Bytes of memory that a window takes at first. */
export const WINDOW_BYTES: number = CAPACITY + PADDING;

/** Counts the line ends of the window behind its first byte, up to a position. */
export interface LineCounter {
  lines(to: number): number;
}

/** The document, while an entity is read in its place. */
export interface Outer {
  readonly bytes: Uint8Array;
  /** Behind the last byte of input. */
  readonly end: number;
  /** Where the outermost entity that is being read is referred to. */
  readonly at: number;
}

/** The stretch of input at hand, as UTF-8: a buffer that moves along the document. */
export class Window {
  bytes: Uint8Array;
  view: DataView;
  /** Behind the last byte of input. */
  end = 0;
  /** Bytes that went before, as UTF-8. */
  base = 0;
  /** No input follows. */
  complete = false;
  /** The whole document, where it is at hand as UTF-8: lines need not be counted along the way. */
  whole: Uint8Array | null = null;
  transcoder: Transcoder | null = null;
  /** Null where the window is one of the document itself. */
  outer: Outer | null = null;
  /** Bytes of the document that went before the window, in its own encoding. */
  #offset = 0;
  #lines = new Lines();
  readonly #home: Uint8Array;
  readonly #counter: LineCounter | null;

  /**
   * @param home memory of `WINDOW_BYTES`, for as long as no token is longer
   * @param counter counts the lines in that memory; null where there is no such help
   */
  constructor(home: Uint8Array, counter: LineCounter | null) {
    this.#home = home;
    this.#counter = counter;
    this.bytes = home;
    this.view = viewOf(home);
  }

  /**
   * Begins a new document.
   *
   * @param mark bytes of the byte order mark, which are not part of the window
   * @param transcoder converter to UTF-8, or null
   * @param whole the whole document without its mark, where it is UTF-8 and at hand
   */
  reset(mark: number, transcoder: Transcoder | null, whole: Uint8Array | null): void {
    this.base = 0;
    this.complete = false;
    this.whole = whole;
    this.transcoder = transcoder;
    this.#offset = mark;
    this.#lines = new Lines();
    this.outer = null;
    if (this.bytes !== this.#home) {
      this.bytes = this.#home;
      this.view = viewOf(this.#home);
    }
    this.#setEnd(0);
  }

  /** There is no room for what follows. */
  get isFull(): boolean {
    return !this.complete && this.#room < ROOM;
  }

  /** Free bytes. */
  get #room(): number {
    return this.bytes.length - PADDING - this.end;
  }

  /**
   * Appends input.
   *
   * @param source bytes of the document
   * @param from first byte to append
   * @param complete whether the document ends with `source`
   * @returns bytes taken
   */
  append(source: Uint8Array, from: number, complete: boolean): number {
    if (this.transcoder !== null) {
      const room = this.bytes.length - PADDING;
      const { taken, written } = this.transcoder.convert(source, from, this.bytes, this.end, room, complete);
      this.#setEnd(this.end + written);
      return taken;
    }
    const taken = Math.min(this.#room, source.length - from);
    this.bytes.set(
      from === 0 && taken === source.length ? source : source.subarray(from, from + taken),
      this.end,
    );
    this.#setEnd(this.end + taken);
    return taken;
  }

  /**
   * Drops the input before a position and moves the rest to the front.
   *
   * @param upTo position in the window
   */
  discard(upTo: number): void {
    if (upTo === 0) return;
    if (this.whole === null) {
      if (this.#counter === null || this.bytes !== this.#home) this.#lines.advance(this.bytes, 0, upTo);
      else this.#lines.count(this.bytes, upTo, this.#counter);
      this.#offset += this.#measure(upTo, this.bytes);
    }
    this.bytes.copyWithin(0, upTo, this.end);
    this.base += upTo;
    this.#setEnd(this.end - upTo);
  }

  /** Makes room for twice as much. */
  grow(): void {
    const bytes = new Uint8Array((this.bytes.length - PADDING) * 2 + PADDING);
    bytes.set(this.bytes.subarray(0, this.end));
    this.bytes = bytes;
    this.view = viewOf(bytes);
  }

  /**
   * Position in the document as UTF-8; of an entity, where it is referred to.
   *
   * @param at position in the window
   */
  absolute(at: number): number {
    return this.base + (this.outer?.at ?? at);
  }

  /**
   * Byte offset in the document.
   *
   * @param at position in the window
   */
  offsetOf(at: number): number {
    const outer = this.#outer(at);
    return this.whole === null
      ? this.#offset + this.#measure(outer.at, outer.bytes)
      : this.#offset + this.base + outer.at;
  }

  /**
   * Offset, line and column.
   *
   * @param at position in the window
   */
  placeOf(at: number): Place {
    const outer = this.#outer(at);
    const lines = this.#lines.copy();
    if (this.whole === null) lines.advance(outer.bytes, 0, outer.at);
    else lines.advance(this.whole, 0, this.base + outer.at);
    return { offset: this.offsetOf(at), line: lines.line, column: lines.column };
  }

  /**
   * The input around a position, one line.
   *
   * @param at position in the window
   */
  excerptOf(at: number): string {
    const outer = this.#outer(at);
    const text = decodeUtf8(outer.bytes, Math.max(0, outer.at - 40), Math.min(outer.end, outer.at + 40));
    return text.replace(/^\uFFFD+|\uFFFD+$/gu, '').replace(/\s+/gu, ' ');
  }

  /** The document itself, and a position in it. */
  #outer(at: number): Outer {
    return this.outer ?? { bytes: this.bytes, end: this.end, at };
  }

  #measure(upTo: number, bytes: Uint8Array): number {
    return this.transcoder === null ? upTo : this.transcoder.measure(bytes, 0, upTo);
  }

  #setEnd(end: number): void {
    this.end = end;
    this.bytes.fill(0, end, end + PADDING);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Counts lines and columns along UTF-8; CR, LF and CR LF end a line. */
export class Lines {
  line = 1;
  /** In UTF-16 code units, from 1. */
  column = 1;
  #afterReturn = false;

  /** A counter that goes on from here on its own. */
  copy(): Lines {
    const copy = new Lines();
    copy.line = this.line;
    copy.column = this.column;
    copy.#afterReturn = this.#afterReturn;
    return copy;
  }

  /**
   * Goes over a stretch of input.
   *
   * @param bytes UTF-8
   * @param from first byte
   * @param to behind the last byte
   */
  advance(bytes: Uint8Array, from: number, to: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = from;
    let lineStart = -1;
    while (at < to) {
      // Most words hold no character below the space.
      while (at + 4 <= to) {
        const four = view.getInt32(at, true);
        if (((four - 0x20202020) & ~four & 0x80808080) !== 0) break;
        at += 4;
        this.#afterReturn = false;
      }
      const stop = Math.min(at + 4, to);
      for (; at < stop; at++) {
        const byte = bytes[at];
        if (byte === 13 || (byte === 10 && !this.#afterReturn)) this.line += 1;
        if (byte === 13 || byte === 10) lineStart = at + 1;
        this.#afterReturn = byte === 13;
      }
    }
    this.#measure(bytes, Math.max(lineStart, from), to, lineStart >= 0);
  }

  /**
   * Goes over the window from its start, with help.
   *
   * @param bytes the window
   * @param to behind the last byte, at least 1
   * @param counter counts
   */
  count(bytes: Uint8Array, to: number, counter: LineCounter): void {
    const [first] = bytes;
    if (first === 13 || (first === 10 && !this.#afterReturn)) this.line += 1;
    this.line += counter.lines(to);
    this.#afterReturn = bytes[to - 1] === 13;
    let start = to;
    while (start > 0 && bytes[start - 1] !== 10 && bytes[start - 1] !== 13) start -= 1;
    this.#measure(bytes, start, to, start > 0);
  }

  #measure(bytes: Uint8Array, from: number, to: number, anew: boolean): void {
    if (anew) this.column = 1;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if ((byte & 0xc0) !== 0x80) this.column += byte >= 0xf0 ? 2 : 1;
    }
  }
}

import { escapeAttribute, escapeText, illegalAt, REFERENCES } from './escape.js';
import { SUSPECT_ATTRIBUTE, SUSPECT_TEXT } from './output.js';
import type { Constant, MarkupSink, Site } from './program.js';

const FIRST_SIZE = 16_384;
/** A buffer larger than this is not kept between messages. */
const LARGEST_KEPT = 4_194_304;
/** Texts up to this length are written in a loop; beyond it a call of the encoder is cheaper. */
const SHORT = 240;

/** Bits of `PLAIN`. */
const TEXT = 1;
const ATTRIBUTE = 2;

/** Most bytes that one UTF-16 unit becomes: `&quot;`. */
const WIDEST = 6;

/** Where ASCII stands for itself: in text, in attributes. */
const PLAIN: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if ('"\t\n'.includes(sign)) return TEXT;
  if (sign === '>') return ATTRIBUTE;
  return code < 0x20 || sign === '&' || sign === '<' ? 0 : TEXT | ATTRIBUTE;
});

const encoder: TextEncoder = /* @__PURE__ */ new TextEncoder();

/** A message in UTF-8 as it is written. */
export class Bytes implements MarkupSink {
  /** See `ByteSink`. */
  bytes: Uint8Array;
  /** See `ByteSink`. */
  at = 0;
  /** Bytes that the next message is likely to take. */
  private likely = 0;
  private view: DataView;
  private pool: DataView;
  private readonly plain: Uint8Array = PLAIN;

  constructor() {
    this.bytes = new Uint8Array(FIRST_SIZE);
    this.view = new DataView(this.bytes.buffer);
    this.pool = this.view;
  }

  /**
   * Begins a message.
   *
   * @param pool constants of the program
   */
  begin(pool: DataView): void {
    this.pool = pool;
    this.at = 0;
    if (this.likely > LARGEST_KEPT) this.replace(this.likely);
  }

  /** Ends a message: a large buffer is let go, and the next message is taken to be as large. */
  end(): void {
    this.likely = this.at + (this.at >> 4);
    if (this.bytes.length > LARGEST_KEPT) this.replace(FIRST_SIZE);
  }

  private replace(size: number): void {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
  }

  /** See `ByteSink`. */
  reserve(count: number): void {
    const needed = this.at + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }

  /** Writes markup that was prepared. */
  constant(constant: Constant): void {
    if (this.at + constant.length + 8 > this.bytes.length) this.reserve(constant.length + 8);
    this.at = this.copy(constant, this.at);
  }

  /**
   * Copies eight bytes at a time, as numbers: the bytes of UTF-8 never form a NaN, which would not survive. What
   * is copied beyond the end is overwritten by what comes next.
   *
   * @returns where the constant ends
   */
  private copy(constant: Constant, at: number): number {
    const end = at + constant.length;
    const view = this.view;
    const pool = this.pool;
    let from = constant.start;
    for (let to = at; to < end; to += 8, from += 8) view.setFloat64(to, pool.getFloat64(from, true), true);
    return end;
  }

  /** Writes markup as it is. */
  markup(text: string): void {
    this.reserve(3 * text.length);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** Writes a text, escaped, and what stands around it; false where XML cannot carry it, and then anything. */
  text(text: string, site: Site): boolean {
    const { length } = text;
    if (length > SHORT) return this.long(text, site);
    const { before, after, inAttribute } = site;
    const needed = before.length + WIDEST * length + after.length + 16;
    if (this.at + needed > this.bytes.length) this.reserve(needed);
    const { bytes, plain } = this;
    const kind = inAttribute ? ATTRIBUTE : TEXT;
    let to = this.copy(before, this.at);
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      if (i + 1 < length) {
        // Two at a time, where both stand for themselves.
        const next = text.charCodeAt(i + 1);
        if ((code | next) < 0x80 && ((plain[code] ?? 0) & (plain[next] ?? 0) & kind) !== 0) {
          bytes[to] = code;
          bytes[to + 1] = next;
          to += 2;
          i += 2;
          continue;
        }
      }
      if (code < 0x80 && ((plain[code] ?? 0) & kind) !== 0) bytes[to++] = code;
      else {
        // An integer for certain, so that the loop needs no other arithmetic.
        to = this.special(text, i, to) | 0;
        if (to < 0) return this.long(text, site);
      }
      i++;
    }
    this.at = this.copy(after, to);
    return true;
  }

  /** The same for any text. */
  private long(text: string, { before, after, inAttribute }: Site): boolean {
    let escaped = text;
    if ((inAttribute ? SUSPECT_ATTRIBUTE : SUSPECT_TEXT).test(text)) {
      if (illegalAt(text) >= 0) return false;
      escaped = inAttribute ? escapeAttribute(text) : escapeText(text);
    }
    this.constant(before);
    this.markup(escaped);
    this.constant(after);
    return true;
  }

  /**
   * Writes a character that is more than a byte, where there is room.
   *
   * @param at where it begins
   * @returns where it ends; -1 where it is illegal or above U+D7FF
   */
  private special(text: string, index: number, at: number): number {
    const { bytes } = this;
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      const end = this.escape(text, index, at);
      return end === at ? -1 : end;
    }
    if (code < 0x800) {
      bytes[at] = 0xc0 | (code >> 6);
      bytes[at + 1] = 0x80 | (code & 0x3f);
      return at + 2;
    }
    if (code >= 0xd800) return -1;
    bytes[at] = 0xe0 | (code >> 12);
    bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f);
    bytes[at + 2] = 0x80 | (code & 0x3f);
    return at + 3;
  }

  /** Writes the reference for a character; returns where it ends, or `to` where the character is illegal. */
  private escape(text: string, index: number, to: number): number {
    const sign = text.charAt(index);
    const reference = sign === '>' && !text.endsWith(']]', index) ? sign : REFERENCES[sign];
    if (reference === undefined) return to;
    for (let i = 0; i < reference.length; i++) this.bytes[to + i] = reference.charCodeAt(i);
    return to + reference.length;
  }
}

import type { CompiledScalar, Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import type { Bag } from './frame.js';
import { LAST_XSI } from './names.js';
import { isBlank } from './text.js';
import * as tape from './tape.js';
import type { Tokeniser } from './tokeniser.js';
import { usualValue } from './values.js';

/** Objects inside of each other that are made here; what is deeper is left to frames. */
const LEVELS = 32;
/** What a failure costs, and what success can save up: whoever fails often is not tried for a while. */
const PENALTY = 4;
const CREDIT = 8;
/** Flags of elements whose text alone does not make their value. */
const MORE = tape.ATTRS | tape.SCOPED;

/**
 * Makes the object of an element whose records are all on the tape, and in which there is nothing to report; gives up
 * on any other, which leaves no trace. Needs no frame, no counters and no second look. Nothing depends on it but
 * speed.
 */
export class Builder {
  readonly #tokeniser: Tokeniser;
  #records: Int32Array;
  #bytes: Uint8Array;
  #pool = '';
  /** The record at hand. */
  #at = 0;
  /** Values by slot, for each level of the objects that are being made. */
  readonly #levels: unknown[][] = [];

  /**
   * @param tokeniser what fills the tape
   */
  constructor(tokeniser: Tokeniser) {
    this.#tokeniser = tokeniser;
    this.#records = tokeniser.tape;
    this.#bytes = tokeniser.input.bytes;
  }

  /** Behind the last record of the element that was made last. */
  get end(): number {
    return this.#at;
  }

  /**
   * Makes an object.
   *
   * @param member how the element is bound; not to a scalar
   * @param type its type
   * @param records the tape; behind the last record stands one of zeros
   * @param at the record of the element
   * @returns the object; null where this is not for here
   */
  make(member: Member, type: CompiledType, records: Int32Array, at: number): Bag | null {
    if (type.luck < 0) {
      type.luck += 1;
      return null;
    }
    this.#records = records;
    this.#bytes = this.#tokeniser.input.bytes;
    this.#pool = this.#tokeniser.pool;
    this.#at = at;
    const bag = this.#object(member, type, 0) ?? null;
    if (bag === null) for (const values of this.#levels) values.fill(undefined);
    type.luck = bag === null ? -PENALTY : Math.min(type.luck + 1, CREDIT);
    return bag;
  }

  /** The object of the element at hand, which becomes the record behind it; undefined where it takes more. */
  #object(member: Member, type: CompiledType, level: number): Bag | undefined {
    const records = this.#records;
    const start = this.#at;
    const head = records[start] ?? 0;
    if (!type.isBuildable || (head & tape.SCOPED) !== 0 || level === LEVELS) return undefined;
    const values = (this.#levels[level] ??= []);
    this.#at = start + tape.RECORD;
    for (const slot of type.arrays) values[slot] = [];
    if ((head & tape.ATTRS) !== 0 && !this.#attributes(type, values)) return undefined;
    if ((head & tape.KIND) === tape.START) {
      if (type.text !== null || !this.#children(type, values, level)) return undefined;
    } else if (type.text !== null) {
      const value = this.#text(member, type.text, start);
      if (value === undefined) return undefined;
      values[type.contentSlot] = value;
    } else if (records[start + 2] !== records[start + 3]) return undefined;
    return build(type, values);
  }

  /** The children up to the end tag; false where one of them takes more, or the tape ends before. */
  #children(type: CompiledType, values: unknown[], level: number): boolean {
    const records = this.#records;
    let at = this.#at;
    for (;;) {
      const head = records[at] ?? 0;
      const kind = head & tape.KIND;
      if (kind === tape.END) break;
      const member = type.directOf(records[at + 1] ?? 0);
      if (member === null) {
        if (kind !== tape.TEXT || !this.#isBlank(at)) return false;
        at += tape.RECORD;
        continue;
      }
      let value: unknown;
      if (member.scalar !== null) {
        if (kind !== tape.LEAF || (head & MORE) !== 0) return false;
        value = this.#text(member, member.scalar, at);
        at += tape.RECORD;
      } else if (member.type !== null) {
        this.#at = at;
        value = this.#object(member, member.type, level + 1);
        at = this.#at;
      }
      if (value === undefined) return false;
      const before = values[member.slot];
      if (!member.many) {
        if (before !== undefined) return false;
        values[member.slot] = value;
      } else if (!Array.isArray(before) || before.push(value) > member.max) return false;
    }
    this.#at = at + tape.RECORD;
    return true;
  }

  /** The attributes from the record at hand on; false where one is unknown, stands twice or takes more. */
  #attributes(type: CompiledType, values: unknown[]): boolean {
    const records = this.#records;
    let at = this.#at;
    for (; ; at += tape.RECORD) {
      const head = records[at] ?? 0;
      if ((head & tape.KIND) !== tape.ATTR) break;
      const symbol = records[at + 1] ?? 0;
      const attribute = symbol <= LAST_XSI ? null : type.attributeOf(symbol);
      if (attribute === null || values[attribute.slot] !== undefined) return false;
      if ((head & (tape.SPECIAL | tape.EXPANDED)) !== 0) return false;
      const value = usualValue(this.#bytes, this.#pool, attribute.scalar, records, at);
      if (value === undefined) return false;
      values[attribute.slot] = value;
    }
    this.#at = at;
    return true;
  }

  /** The value of the text of a leaf. */
  #text(member: Member, scalar: CompiledScalar, at: number): unknown {
    const records = this.#records;
    if (!member.emptyIsEmpty && records[at + 2] === records[at + 3]) return undefined;
    return usualValue(this.#bytes, this.#pool, scalar, records, at);
  }

  #isBlank(at: number): boolean {
    return isBlank(this.#bytes, this.#records[at + 2] ?? 0, this.#records[at + 3] ?? 0);
  }
}

/** The object of the values, which are gone then. */
function build({ properties, make }: CompiledType, values: unknown[]): Bag {
  const bag: Bag = make === undefined ? {} : make(values);
  for (let slot = 0; slot < properties.length; slot++) {
    const value = values[slot];
    if (value === undefined) continue;
    values[slot] = undefined;
    if (make === undefined) bag[properties[slot] ?? ''] = value;
  }
  return bag;
}

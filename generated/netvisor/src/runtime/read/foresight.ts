import type { Ahead } from '../table.js';
import type { CompiledScalar, Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import type { Bag } from './frame.js';
import { LAST_XSI } from './names.js';
import { isBlank } from './text.js';
import * as tape from './tape.js';
import type { Tokeniser } from './tokeniser.js';
import { usualValue } from './values.js';

/** Objects inside of each other that are made ahead; what is deeper is left to frames. */
const LEVELS = 32;
/** What a failure costs, and what success can save up: whoever fails often is not tried for a while. */
const PENALTY = 4;
const CREDIT = 8;

/**
 * Makes the object of an element whose records are all on the tape, in the order of the table and without anything
 * that would have to be reported; gives up on any other, which leaves no trace. Needs no frame, no counters and no
 * second look at the values. Nothing depends on it but speed.
 */
export class Foresight implements Ahead {
  readonly #tokeniser: Tokeniser;
  #records: Int32Array;
  #pool = '';
  /** The record at hand. */
  #at = 0;
  /** Type of the object that is being made. */
  #type: CompiledType | null = null;
  #failed = false;
  /** Objects around the one that is being made. */
  #level = 0;

  /**
   * @param tokeniser what fills the tape
   */
  constructor(tokeniser: Tokeniser) {
    this.#tokeniser = tokeniser;
    this.#records = tokeniser.tape;
  }

  /** Behind the last record of the element that was made last. */
  get end(): number {
    return this.#at;
  }

  /**
   * Makes an object.
   *
   * @param type type of the element
   * @param records the tape
   * @param at its start tag; behind the last record stands one of zeros
   * @returns the object; null where this is not for here
   */
  make(type: CompiledType, records: Int32Array, at: number): Bag | null {
    if (type.luck < 0) {
      type.luck += 1;
      return null;
    }
    this.#begin(records, at);
    const bag = this.#object(type);
    type.luck = bag === null ? -PENALTY : Math.min(type.luck + 1, CREDIT);
    return bag;
  }

  /**
   * Makes an object of attributes and text.
   *
   * @param type type of the element
   * @param records the tape
   * @param at the record of the element, which holds nothing but text
   * @returns the object; null where this is not for here
   */
  leaf(type: CompiledType, records: Int32Array, at: number): Bag | null {
    this.#begin(records, at);
    return this.#textObject(type, records[at] ?? 0) ?? null;
  }

  #begin(records: Int32Array, at: number): void {
    this.#records = records;
    this.#pool = this.#tokeniser.pool;
    this.#at = at;
    this.#level = 0;
    this.#failed = false;
  }

  /** The object of the element at hand, which becomes the one behind it. */
  #object(type: CompiledType): Bag | null {
    const records = this.#records;
    const head = records[this.#at] ?? 0;
    if (!type.isForeseeable || (head & tape.SCOPED) !== 0 || this.#level === LEVELS) return null;
    const around = this.#type;
    this.#at += tape.RECORD;
    this.#level += 1;
    this.#type = type;
    const bag = type.table.make === undefined ? this.#byTable(type) : type.table.make(this);
    this.#type = around;
    if (this.#failed) return null;
    if (records[this.#at] !== tape.END) return null;
    this.#at += tape.RECORD;
    this.#level -= 1;
    return bag;
  }

  #byTable(type: CompiledType): Bag {
    const bag: Bag = {};
    if (!this.#attributes(type, bag)) this.#failed = true;
    const { members } = type;
    for (let index = 0; index < members.length; index++) {
      const member = members[index];
      if (member === undefined) continue;
      const value = member.many ? this.#list(type, member) : this.#single(type, member);
      if (value !== undefined) bag[member.as] = value;
    }
    return bag;
  }

  /** As `Ahead` has it. */
  attribute(index: number): unknown {
    const type = this.#type;
    const head = this.#records[this.#at] ?? 0;
    if (type === null || this.#failed || (head & tape.KIND) !== tape.ATTR) return undefined;
    const symbol = this.#records[this.#at + 1] ?? 0;
    const attribute = symbol <= LAST_XSI ? null : type.attributeOf(symbol);
    if (attribute === null || attribute.index !== index) return undefined;
    const value =
      (head & (tape.SPECIAL | tape.EXPANDED)) === 0 ? this.#text(attribute.scalar, this.#at) : undefined;
    if (value === undefined) this.#failed = true;
    this.#at += tape.RECORD;
    return value;
  }

  /** As `Ahead` has it. */
  one(index: number): unknown {
    const member = this.#type?.members[index];
    return this.#type === null || member === undefined ? undefined : this.#single(this.#type, member);
  }

  /** As `Ahead` has it. */
  many(index: number): unknown[] {
    const member = this.#type?.members[index];
    return this.#type === null || member === undefined ? [] : this.#list(this.#type, member);
  }

  #single(type: CompiledType, member: Member): unknown {
    if (this.#failed || !this.#stands(type, member)) return undefined;
    const value = this.#value(member);
    if (value === undefined) this.#failed = true;
    return value;
  }

  #list(type: CompiledType, member: Member): unknown[] {
    const list: unknown[] = [];
    while (!this.#failed && this.#stands(type, member)) {
      const value = this.#value(member);
      if (value === undefined || list.push(value) > member.max) this.#failed = true;
    }
    return list;
  }

  /** The value of the text of a record. */
  #text(scalar: CompiledScalar, at: number): unknown {
    return usualValue(this.#tokeniser.input.bytes, this.#pool, scalar, this.#records, at);
  }

  /** Whether the record at hand is of a member. */
  #stands(type: CompiledType, member: Member): boolean {
    let symbol = this.#records[this.#at + 1] ?? 0;
    if (symbol === 0) symbol = this.#behindSpace();
    if (symbol === 0) return false;
    if (symbol === member.symbol) return true;
    if (type.directOf(symbol) !== member) return false;
    member.symbol = symbol;
    return true;
  }

  /** Passes over white space around comments; the symbol of what follows, 0 where it is no element. */
  #behindSpace(): number {
    const records = this.#records;
    while (((records[this.#at] ?? 0) & tape.KIND) === tape.TEXT) {
      const [from, to] = [records[this.#at + 2] ?? 0, records[this.#at + 3] ?? 0];
      if (!isBlank(this.#tokeniser.input.bytes, from, to)) return 0;
      this.#at += tape.RECORD;
    }
    return records[this.#at + 1] ?? 0;
  }

  /** The value of an element that is the one at hand; undefined where it takes more. */
  #value(member: Member): unknown {
    const records = this.#records;
    const head = records[this.#at] ?? 0;
    const kind = head & tape.KIND;
    if (kind === tape.LEAF && member.scalar !== null) {
      if ((head & (tape.ATTRS | tape.SCOPED)) !== 0 || !member.emptyIsEmpty) return undefined;
      const value = this.#text(member.scalar, this.#at);
      this.#at += tape.RECORD;
      return value;
    }
    const { type } = member;
    if (type === null) return undefined;
    if (kind === tape.START) return this.#object(type) ?? undefined;
    return kind === tape.LEAF && member.emptyIsEmpty ? this.#textObject(type, head) : undefined;
  }

  /** An object of attributes and text. */
  #textObject(type: CompiledType, head: number): Bag | undefined {
    const { text } = type;
    if (text === null || type.derived.length > 0 || type.hasProto || (head & tape.SCOPED) !== 0)
      return undefined;
    const leaf = this.#at;
    const bag: Bag = {};
    this.#at += tape.RECORD;
    if ((head & tape.ATTRS) !== 0 && !this.#attributes(type, bag)) return undefined;
    const value = this.#text(text, leaf);
    if (value === undefined) return undefined;
    bag[type.properties[type.contentSlot] ?? ''] = value;
    return bag;
  }

  /** The attributes from the record at hand on; false where one is unknown or not in the order of the table. */
  #attributes(type: CompiledType, bag: Bag): boolean {
    const records = this.#records;
    let before = -1;
    for (;;) {
      const head = records[this.#at] ?? 0;
      if ((head & tape.KIND) !== tape.ATTR) return true;
      const symbol = records[this.#at + 1] ?? 0;
      const attribute = symbol <= LAST_XSI ? null : type.attributeOf(symbol);
      if (attribute === null || attribute.slot <= before) return false;
      if ((head & (tape.SPECIAL | tape.EXPANDED)) !== 0) return false;
      before = attribute.slot;
      const value = this.#text(attribute.scalar, this.#at);
      if (value === undefined) return false;
      bag[attribute.as] = value;
      this.#at += tape.RECORD;
    }
  }
}

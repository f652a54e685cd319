import type { NextPart, OwnCode } from '../table.js';
import type { CompiledScalar, Filled } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import type { ExpectedPart } from './expected.js';
import { expectedOf } from './expected.js';
import type { Bag } from './frame.js';
import * as tape from './tape.js';
import { UsualValues } from './values.js';

/** Objects inside of each other that are made at one go; what is deeper is left to frames. */
export const LEVELS = 32;

/** Makes the objects that are not made here. */
export interface Objects {
  /** Behind the last record of the object that was made last; after a failure, the record that was the reason. */
  readonly end: number;
  /**
   * @param member how the element is bound; not to a scalar
   * @param type its type
   * @param at its record
   * @param level objects around it
   * @returns undefined where it takes more
   */
  object(member: Filled, type: CompiledType, at: number, level: number): Bag | undefined;
}

/**
 * Specialised code for a type (`TypeTable.make`).
 *
 * @param code makes the object of an element whose attributes and parts stand in the order of the table
 */
export function inOrder(code: OwnCode['code']): OwnCode {
  return { code, runner: () => new InOrder() };
}

/**
 * Whether what runs the code of types is of this module.
 *
 * @param runner what `OwnCode` gives
 */
export function isInOrder(runner: NextPart): runner is InOrder {
  return 'attach' in runner;
}

/**
 * Makes objects by the code of their types (`TypeTable.make`), which asks for one part after the other. Where something
 * stands that was not asked for, or something unusual, it goes on at the end of the tape: whatever is asked for from
 * then on is not there, and what was made is dropped.
 */
export class InOrder implements NextPart {
  #values: UsualValues = new UsualValues();
  #objects: Objects | null = null;
  #cut: Set<number> = new Set<number>();
  #records: Int32Array = new Int32Array(0);
  /** Behind the last record. */
  #top = 0;
  /** The record at hand. */
  #at = 0;
  /** The record that was the reason to give up; -1 where there was none. */
  #failedAt = -1;
  /** What may be asked for in the element at hand. */
  #symbols: Int32Array = this.#records;
  #asked: readonly ExpectedPart[] = [];
  /** Objects around the one at hand. */
  #level = 0;
  /** The innermost element that holds text: its type, how it is bound, and its record. */
  #text: CompiledScalar | null = null;
  #textMember: Filled | null = null;
  #textAt = 0;

  /**
   * Begins a document.
   *
   * @param values makes the values of texts
   * @param objects makes the objects inside that have no code of their own
   * @param cut start tags on the tape whose end tags are not on it; added to
   */
  attach(values: UsualValues, objects: Objects, cut: Set<number>): void {
    this.#values = values;
    this.#objects = objects;
    this.#cut = cut;
  }

  /** Behind the last record of the object that was made last; after a failure, the record that was the reason. */
  get end(): number {
    return this.#failedAt < 0 ? this.#at : this.#failedAt;
  }

  /**
   * Begins a tape.
   *
   * @param records the tape
   * @param top behind the last record, where one of zeros stands
   */
  begin(records: Int32Array, top: number): void {
    this.#records = records;
    this.#top = top;
  }

  /**
   * Makes an object.
   *
   * @param own code of the type
   * @param member how the element is bound
   * @param type its type
   * @param start its record: a leaf where the type holds text, a start tag where it does not
   * @param level objects around it
   * @returns undefined where something stands in it that the code does not ask for
   */
  make(own: OwnCode, member: Filled, type: CompiledType, start: number, level: number): Bag | undefined {
    this.#failedAt = -1;
    const made = this.#enter(own, member, type, start, level);
    return this.#failedAt < 0 ? made : undefined;
  }

  /** Whether an attribute stands next. */
  isAttribute(part: number): boolean {
    return this.isElement(part) && ((this.#records[this.#at] ?? 0) & tape.KIND) === tape.ATTR;
  }

  /** Whether an element stands next; or an attribute of its name, of which there is no value then. */
  isElement(part: number): boolean {
    return this.#records[this.#at + 1] === this.#symbols[part];
  }

  /** The value of the part that stands next. */
  value(part: number): unknown {
    const expected = this.#asked[part];
    if (expected === undefined) return this.#fail();
    const at = this.#at;
    const records = this.#records;
    if (((records[at] ?? 0) & expected.readyMask) === expected.readyHead) {
      this.#at = at + tape.RECORD;
      return (expected.readyHead & tape.NUMBER) === 0 ? this.#values.textAt(at) : this.#values.numberAt(at);
    }
    return this.#unusual(expected, at);
  }

  #unusual(expected: ExpectedPart, at: number): unknown {
    const { scalar } = expected;
    if (scalar === null) return this.#fail();
    const records = this.#records;
    if (((records[at] ?? 0) & expected.usualMask) !== expected.usualHead) return this.#fail();
    if (!expected.emptyIsEmpty && records[at + 2] === records[at + 3]) return this.#fail();
    const value = this.#values.of(scalar, at);
    if (value === undefined) return this.#fail();
    this.#at = at + tape.RECORD;
    return value;
  }

  /** The values of a part that may repeat. */
  list(part: number): unknown[] {
    const list: unknown[] = [];
    const isObject = this.#asked[part]?.scalar === null;
    while (this.isElement(part)) list.push(isObject ? this.object(part) : this.value(part));
    if (list.length > (this.#asked[part]?.member?.max ?? 0)) this.#fail();
    return list;
  }

  /** The text of the element. */
  text(): unknown {
    const records = this.#records;
    const at = this.#textAt;
    const scalar = this.#text;
    if (scalar === null) return this.#fail();
    if (this.#textMember?.emptyIsEmpty !== true && records[at + 2] === records[at + 3]) return this.#fail();
    const value = this.#values.of(scalar, at);
    return value === undefined ? this.#fail() : value;
  }

  /** The object of the part that stands next. */
  object(part: number): Bag | undefined {
    const member = this.#asked[part]?.member;
    const type = member?.type;
    if (member === null || member === undefined || type === null || type === undefined) return this.#fail();
    const at = this.#at;
    const level = this.#level + 1;
    if (level === LEVELS) return this.#fail();
    const { make } = type;
    if (make !== undefined && isForCode(type, this.#records[at] ?? 0))
      return this.#enter(make, member, type, at, level);
    const objects = this.#objects;
    if (objects === null) return this.#fail();
    const made = objects.object(member, type, at, level);
    this.#at = objects.end;
    return made ?? this.#fail();
  }

  /** Makes the object of the element at hand, which becomes the one around it again. */
  #enter(
    { code }: OwnCode,
    member: Filled,
    type: CompiledType,
    start: number,
    level: number,
  ): Bag | undefined {
    const outerSymbols = this.#symbols;
    const outerAsked = this.#asked;
    const outerLevel = this.#level;
    const { text } = type;
    if (text !== null) {
      this.#text = text;
      this.#textMember = member;
      this.#textAt = start;
    }
    const { symbols, parts } = (type.asked ??= expectedOf(type));
    this.#symbols = symbols;
    this.#asked = parts;
    this.#level = level;
    this.#at = start + tape.RECORD;
    const made = code(this);
    const kind = (this.#records[this.#at] ?? 0) & tape.KIND;
    if (text !== null) {
      if (kind === tape.ATTR) this.#fail();
    } else if (kind === tape.END) this.#at += tape.RECORD;
    else {
      this.#fail();
      if (this.#records[this.#failedAt] === 0) this.#cut.add(start);
    }
    this.#symbols = outerSymbols;
    this.#asked = outerAsked;
    this.#level = outerLevel;
    return made;
  }

  #fail(): undefined {
    if (this.#failedAt < 0) this.#failedAt = this.#at;
    this.#at = this.#top;
  }
}

/**
 * Whether the code of a type is asked for an element.
 *
 * @param type a type with code of its own
 * @param head first integer of the record of the element
 */
export function isForCode({ isBuildable, isInOrder, text }: CompiledType, head: number): boolean {
  return (
    isBuildable &&
    isInOrder &&
    (head & tape.SCOPED) === 0 &&
    (head & tape.KIND) === (text === null ? tape.START : tape.LEAF)
  );
}

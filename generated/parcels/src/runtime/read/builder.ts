import type { CompiledScalar, Filled, Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import type { Bag } from './frame.js';
import { LAST_XSI } from './names.js';
import { isBlank } from './text.js';
import * as tape from './tape.js';
import type { Tokeniser } from './tokeniser.js';
import type { OwnCode } from '../table.js';
import type { InOrder, Objects } from './in-order.js';
import { LEVELS, isForCode, isInOrder } from './in-order.js';
import { UsualValues } from './values.js';

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
export class Builder implements Objects {
  readonly #tokeniser: Tokeniser;
  /** Values of the texts on the tape. */
  readonly values: UsualValues = new UsualValues();
  #records: Int32Array;
  #bytes: Uint8Array;
  /** The record at hand. */
  #at = 0;
  /** Start tags on the tape whose end tags are not on it. */
  readonly #cut = new Set<number>();
  /** Runs the code of types that have their own. */
  #inOrder: InOrder | null = null;
  /** Types that have code of their own are asked for it. */
  #byCode = true;
  /** That code found something else than it asks for. */
  #isUnasked = false;
  /** The order of the table had to be given up for a type: what was begun is to be begun anew. */
  #disorder = false;
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

  /** Behind the last record of the element that was made last; after a failure, the record that was the reason. */
  get end(): number {
    return this.#at;
  }

  /**
   * Begins a tape.
   *
   * @param records the tape; behind the last record stands one of zeros
   */
  begin(records: Int32Array): void {
    this.#records = records;
    this.#bytes = this.#tokeniser.input.bytes;
    this.values.begin(records, this.#bytes, this.#tokeniser.pool);
    this.#inOrder?.begin(records, this.#tokeniser.top);
    this.#cut.clear();
  }

  /**
   * Makes an object.
   *
   * @param member how the element is bound; not to a scalar
   * @param type its type
   * @param at the record of the element
   * @returns the object; undefined where this is not for here
   */
  make(member: Filled, type: CompiledType, at: number): Bag | undefined {
    if (type.luck < 0 || this.#cut.has(at)) {
      if (type.luck < 0) type.luck += 1;
      return undefined;
    }
    let bag = this.#attempt(member, type, at);
    if (bag === undefined && this.#isUnasked && !this.#cut.has(at)) {
      this.#byCode = false;
      bag = this.#attempt(member, type, at);
      this.#byCode = true;
    }
    if (bag !== undefined) type.luck = Math.min(type.luck + 1, CREDIT);
    else if (!this.#cut.has(at)) type.luck = -PENALTY;
    return bag;
  }

  #attempt(member: Filled, type: CompiledType, at: number): Bag | undefined {
    let bag: Bag | undefined;
    do {
      this.#disorder = false;
      this.#isUnasked = false;
      bag = this.object(member, type, at, 0);
      // Levels at which every type was in order have none.
      if (bag === undefined) this.#levels.forEach((values) => values.fill(undefined));
    } while (this.#disorder);
    return bag;
  }

  /**
   * Makes the object of an element.
   *
   * @param member how it is bound; not to a scalar
   * @param type its type
   * @param start its record
   * @param level objects around it
   * @returns undefined where it takes more
   */
  object(member: Filled, type: CompiledType, start: number, level: number): Bag | undefined {
    const records = this.#records;
    const head = records[start] ?? 0;
    if (this.#byCode && type.make !== undefined && isForCode(type, head))
      return this.#byOwnCode(type.make, member, type, start, level);
    if (!type.isBuildable || (head & tape.SCOPED) !== 0 || level === LEVELS) return undefined;
    const { text } = type;
    const bag: Bag = {};
    const values = type.isInOrder ? null : this.#gathering(type, level);
    this.#at = start + tape.RECORD;
    if ((head & tape.ATTRS) !== 0 && !this.#attributes(type, bag, values)) return undefined;
    if ((head & tape.KIND) === tape.START) {
      if (text !== null) return undefined;
      if (!this.#children(type, bag, values, level)) {
        // Of the elements around this one, none is whole either.
        if (records[this.#at] === 0) this.#cut.add(start);
        return undefined;
      }
    } else if (text !== null) {
      const value = this.#text(member, text, start);
      if (value === undefined) return undefined;
      if (values === null) bag[type.properties[type.contentSlot] ?? ''] = value;
      else values[type.contentSlot] = value;
    } else if (records[start + 2] !== records[start + 3]) return undefined;
    else if (values === null) fill(type, bag, 0, type.members.length);
    return values === null ? bag : build(type, bag, values);
  }

  #byOwnCode(
    own: OwnCode,
    member: Filled,
    type: CompiledType,
    start: number,
    level: number,
  ): Bag | undefined {
    if (this.#inOrder === null) {
      const runner = own.runner();
      if (!isInOrder(runner)) return undefined;
      runner.attach(this.values, this, this.#cut);
      this.#inOrder = runner;
      this.#inOrder.begin(this.#records, this.#tokeniser.top);
    }
    const made = this.#inOrder.make(own, member, type, start, level);
    this.#at = this.#inOrder.end;
    this.#isUnasked = made === undefined;
    return made;
  }

  /** Where values gather that are not set in the order of the table. */
  #gathering({ arrays }: CompiledType, level: number): unknown[] {
    const values = (this.#levels[level] ??= []);
    for (const slot of arrays) values[slot] = [];
    return values;
  }

  /** The children up to the end tag; false where one of them takes more, or the tape ends before. */
  #children(type: CompiledType, bag: Bag, values: unknown[] | null, level: number): boolean {
    const records = this.#records;
    let at = this.#at;
    /** Behind the member that stood last. */
    let next = 0;
    let list: unknown[] = [];
    for (;;) {
      const head = records[at] ?? 0;
      const kind = head & tape.KIND;
      if (kind === tape.END) break;
      const member = type.directOf(records[at + 1] ?? 0);
      if (member === null) {
        if (kind !== tape.TEXT || !this.#isBlank(at)) {
          this.#at = at;
          return false;
        }
        at += tape.RECORD;
        continue;
      }
      let value: unknown;
      if (member.scalar !== null) {
        if (kind !== tape.LEAF || (head & MORE) !== 0) return false;
        value = this.#text(member, member.scalar, at);
        at += tape.RECORD;
      } else if (member.type !== null) {
        value = this.object(member, member.type, at, level + 1);
        at = this.#at;
      }
      if (value === undefined) return false;
      if (values !== null) {
        if (!put(member, values, value)) return false;
      } else if (member.index >= next) {
        if (member.index > next) fill(type, bag, next, member.index);
        next = member.index + 1;
        if (member.many) bag[member.as] = list = [value];
        else bag[member.as] = value;
      } else if (member.many && member.index === next - 1) {
        if (list.push(value) > member.max) return false;
      } else return this.#giveUpOrder(type);
    }
    if (values === null) fill(type, bag, next, type.members.length);
    this.#at = at + tape.RECORD;
    return true;
  }

  /** The attributes from the record at hand on; false where one is unknown, stands twice or takes more. */
  #attributes(type: CompiledType, bag: Bag, values: unknown[] | null): boolean {
    const records = this.#records;
    let at = this.#at;
    let next = 0;
    for (; ; at += tape.RECORD) {
      const head = records[at] ?? 0;
      if ((head & tape.KIND) !== tape.ATTR) break;
      const symbol = records[at + 1] ?? 0;
      const attribute = symbol <= LAST_XSI ? null : type.attributeOf(symbol);
      if (attribute === null || (head & (tape.SPECIAL | tape.EXPANDED)) !== 0) return false;
      const value = this.values.of(attribute.scalar, at);
      if (value === undefined) return false;
      if (values !== null) {
        if (values[attribute.slot] !== undefined) return false;
        values[attribute.slot] = value;
      } else {
        if (attribute.index < next) return this.#giveUpOrder(type);
        next = attribute.index + 1;
        bag[attribute.as] = value;
      }
    }
    this.#at = at;
    return true;
  }

  /** From now on, what is of this type may stand in any order. */
  #giveUpOrder(type: CompiledType): false {
    type.isInOrder = false;
    this.#disorder = true;
    return false;
  }

  /** The value of the text of a leaf. */
  #text(member: Filled, scalar: CompiledScalar, at: number): unknown {
    const records = this.#records;
    if (!member.emptyIsEmpty && records[at + 2] === records[at + 3]) return undefined;
    return this.values.of(scalar, at);
  }

  #isBlank(at: number): boolean {
    return isBlank(this.#bytes, this.#records[at + 2] ?? 0, this.#records[at + 3] ?? 0);
  }
}

/** Sets the arrays of members of which no element stands. */
function fill({ members }: CompiledType, bag: Bag, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const member = members[index];
    if (member?.many === true) bag[member.as] = [];
  }
}

/** Takes in the value of a child; false where it is one too many. */
function put({ slot, many, max }: Member, values: unknown[], value: unknown): boolean {
  const before = values[slot];
  if (many) return Array.isArray(before) && before.push(value) <= max;
  values[slot] = value;
  return before === undefined;
}

/** Sets the values as properties, and forgets them. */
function build({ properties }: CompiledType, bag: Bag, values: unknown[]): Bag {
  for (let slot = 0; slot < properties.length; slot++) {
    const value = values[slot];
    if (value === undefined) continue;
    values[slot] = undefined;
    bag[properties[slot] ?? ''] = value;
  }
  return bag;
}

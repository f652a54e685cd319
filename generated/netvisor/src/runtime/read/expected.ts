import type { CompiledScalar, Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import { LAST_XSI } from './names.js';
import * as tape from './tape.js';

/** What the code of a type asks for, by number. */
export interface Expected {
  readonly parts: readonly ExpectedPart[];
  /** Symbols that they go by; -1 for none. */
  readonly symbols: Int32Array;
}

/**
 * An attribute or element. Masks say which bits of the first integer of its record matter, heads what they are.
 */
export interface ExpectedPart {
  /** Null for objects. */
  readonly scalar: CompiledScalar | null;
  /** Null for attributes. */
  readonly member: Member | null;
  /** Where the value stands in the record: as a number, or as a text of the pool. */
  readonly readyMask: number;
  readonly readyHead: number;
  /** Where `UsualValues` may know the value. */
  readonly usualMask: number;
  readonly usualHead: number;
  /** An empty text stands for nothing but itself. */
  readonly emptyIsEmpty: boolean;
}

/**
 * Finds out what the code of a type will ask for.
 *
 * @param type the type
 */
export function expectedOf(type: CompiledType): Expected {
  const parts: ExpectedPart[] = [];
  const symbols = new Int32Array(type.attributes.length + type.members.length);
  for (const attribute of type.attributes) {
    const symbol = type.symbolOfAttribute(attribute);
    symbols[parts.length] = symbol > LAST_XSI ? symbol : -1;
    const mask = tape.KIND | tape.SPECIAL | tape.EXPANDED;
    parts.push(expectedPart(attribute.scalar, null, mask, tape.ATTR, true));
  }
  for (const member of type.members) {
    const { scalar, part, emptyIsEmpty } = member;
    symbols[parts.length] = part === null ? -1 : type.symbolOfElement(member, part);
    parts.push(expectedPart(scalar, member, tape.KIND | tape.ATTRS | tape.SCOPED, tape.LEAF, emptyIsEmpty));
  }
  return { parts, symbols };
}

function expectedPart(
  scalar: CompiledScalar | null,
  member: Member | null,
  usualMask: number,
  usualHead: number,
  emptyIsEmpty: boolean,
): ExpectedPart {
  // Texts in the pool may be empty.
  const isText = scalar?.isPlain === true && scalar.empty === '' && emptyIsEmpty;
  const bits = isText ? tape.POOLED | tape.LOOSE | tape.NUMBER : (scalar?.numeric ?? 0);
  return {
    scalar,
    member,
    readyMask: bits === 0 ? 0 : usualMask | bits,
    readyHead: usualHead | (isText ? tape.POOLED : tape.NUMBER),
    usualMask,
    usualHead,
    emptyIsEmpty,
  };
}

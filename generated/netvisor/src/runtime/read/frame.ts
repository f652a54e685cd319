import type { Place } from './fault.js';
import type { CompiledScalar, Entry, Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import type { ContentMatcher } from '../check/content.js';
import type { Scope } from './scopes.js';

/** An object under construction, with its property names still to be trusted. */
export type Bag = Record<string, unknown>;

/**
 * Sets a property whatever its name is: `__proto__` becomes a property like any other.
 *
 * @param bag object
 * @param name property name
 * @param value its value
 */
export function setProperty(bag: Bag, name: string, value: unknown): void {
  if (name !== '__proto__') bag[name] = value;
  else Object.defineProperty(bag, name, { value, writable: true, enumerable: true, configurable: true });
}

/** An open element. Frames are used again and again, one for each depth. */
export class Frame {
  /** Null where the element holds a scalar. */
  type: CompiledType | null = null;
  scalar: CompiledScalar | null = null;
  /** How the element is bound in its parent; null for the root. */
  member: Member | null = null;
  /** Round of a repeated group that it belongs to; null where it is the object of the parent. */
  round: Bag | null = null;
  symbol = 0;
  /** Values by slot. */
  readonly values: unknown[] = [];
  /** How many elements of each member stand in the current round, and behind that how many stand in all. */
  counts: Int32Array = new Int32Array(16);
  /** Current round of each container; null where none is open. */
  readonly rounds: (Bag | null)[] = [];
  /** Rounds of each container in the current round of its parent. */
  readonly roundCounts: number[] = [];
  /** What stood last in each container. */
  readonly last: (Entry | null)[] = [];
  text = '';
  /** Where the text begins in the document as UTF-8; -1 where there is none. */
  textAt = -1;
  /** Offset, line and column of that, where it has left the window. */
  textPlace: Place | null = null;
  /** Child elements so far. */
  children = 0;
  unknown: string[] | null = null;
  attributes: Bag | null = null;
  /** What `xsi:type` said. */
  typeName: string | null = null;
  /** `xsi:type` named a type that may stand here. */
  isNamed = false;
  nil = false;
  attributeCount = 0;
  matcher: ContentMatcher | null = null;
  /** Scope of the parent. */
  scope: Scope | null = null;

  /**
   * Begins an element.
   *
   * @param symbol its name
   * @param member how it is bound in its parent
   * @param round round that it belongs to
   * @param scope scope of the parent
   */
  begin(symbol: number, member: Member | null, round: Bag | null, scope: Scope): void {
    this.symbol = symbol;
    this.member = member;
    this.round = round;
    this.scope = scope;
    this.type = null;
    this.scalar = null;
    this.text = '';
    this.textAt = -1;
    this.textPlace = null;
    this.children = 0;
    this.unknown = null;
    this.attributes = null;
    this.typeName = null;
    this.isNamed = false;
    this.nil = false;
    this.attributeCount = 0;
    this.matcher = null;
  }

  /**
   * Makes room for the members of a type.
   *
   * @param type type of the element
   */
  hold(type: CompiledType): void {
    this.type = type;
    const { members, containers, arrays, properties } = type;
    const counters = containers.length > 1 ? members.length * 2 : members.length;
    if (counters > this.counts.length) this.counts = new Int32Array(counters * 2);
    else for (let i = 0; i < counters; i++) this.counts[i] = 0;
    while (this.values.length < properties.length) this.values.push(undefined);
    for (const slot of arrays) this.values[slot] = [];
    if (containers.length > 1) {
      for (let i = 0; i < containers.length; i++) {
        this.rounds[i] = null;
        this.roundCounts[i] = 0;
      }
    }
    for (let i = 0; i < containers.length; i++) this.last[i] = null;
  }

  /**
   * Counts an element of a member.
   *
   * @param member the member
   * @returns how many there are in the current round, this one included
   */
  count(member: Member): number {
    const { counts, type } = this;
    const now = (counts[member.index] ?? 0) + 1;
    counts[member.index] = now;
    if (type !== null && type.containers.length > 1) {
      const total = type.members.length + member.index;
      counts[total] = (counts[total] ?? 0) + 1;
    }
    return now;
  }

  /**
   * Number of the last element of a member among those of its name, for paths.
   *
   * @param member the member
   */
  ordinal(member: Member): number {
    const { counts, type } = this;
    if (type === null || type.containers.length === 1) return counts[member.index] ?? 0;
    return counts[type.members.length + member.index] ?? 0;
  }
}

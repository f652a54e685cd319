import type { Codec } from '../codec.js';
import type { ElementPart, GroupPart, Scalar } from '../table.js';
import type { CompiledType } from './compiled-type.js';

/** How white space is handled before a codec sees the text. */
export const PRESERVE = 0;
export const REPLACE = 1;
export const COLLAPSE = 2;

/** A scalar with what the decoder asks of it at hand. */
export interface CompiledScalar {
  readonly scalar: Scalar;
  readonly codec: Codec<unknown, never>;
  /** Of the codec: codecs differ in shape, which makes asking them for it slow. */
  readonly decode: Codec<unknown, never>['decode'];
  /** Undefined where it would not be enough, too. */
  readonly read: Codec<unknown, never>['read'];
  /** Flags to be looked at in a record of which the number is the value: `NUMBER`, and the separators that are not taken. */
  readonly numeric: number;
  /** The value is the text, whatever it is. */
  readonly isPlain: boolean;
  readonly whiteSpace: number;
  readonly keepsEmpty: boolean;
  /** Value of an empty text that stands for nothing but itself; undefined where there is none, or something to report. */
  readonly empty: unknown;
  readonly values: ReadonlySet<string> | null;
}

/** Where an element, wildcard or repeated group stands among the parts of the round that it belongs to. */
export interface Entry {
  /** Number of the group and of the child within, from the outside inwards. */
  readonly steps: readonly Step[];
  readonly max: number;
}

/** One level of an `Entry`. */
export interface Step {
  readonly group: GroupPart['group'];
  readonly index: number;
}

/** A place for rounds of members: 0 is the object itself, the others are repeated groups. */
export interface Container {
  readonly index: number;
  /** Container around it. */
  readonly parent: number;
  /** Where it stands in its parent. */
  readonly entry: Entry;
  /** Property of the array of rounds. */
  readonly as: string;
  /** Slot of that property in the object, where the parent is 0. */
  readonly slot: number;
  /** Properties of a round that are arrays. */
  readonly arrays: string[];
  /** Counters of its members. */
  readonly members: number[];
}

/** An element or wildcard bound to a property. */
export interface Member {
  /** Number of its counter. */
  readonly index: number;
  readonly as: string;
  /** Slot of the property, where the container is 0. */
  readonly slot: number;
  readonly many: boolean;
  readonly max: number;
  /** An empty element stands for nothing but itself. */
  readonly emptyIsEmpty: boolean;
  readonly scalar: CompiledScalar | null;
  /** Null for scalars and wildcards. */
  readonly type: CompiledType | null;
  /** Null for wildcards. */
  readonly part: ElementPart | null;
  readonly any: readonly string[] | null;
  readonly container: number;
  readonly entry: Entry;
  /** The member is the only one of its name and stands in the object itself: no choice is to be made. */
  direct: boolean;
}

/** How an element is bound, as far as its text depends on it. */
export type Filled = Pick<Member, 'emptyIsEmpty'>;

/** An attribute bound to a property. */
export interface CompiledAttribute {
  readonly index: number;
  readonly name: string;
  readonly as: string;
  readonly slot: number;
  readonly scalar: CompiledScalar;
  readonly required: boolean;
  readonly fixed: string | null;
}

/** What a type holds between its tags. */
export type ContentKind = 'parts' | 'text' | 'mixed' | 'raw';

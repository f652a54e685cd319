import type { ByteSink, Codec } from '../codec.js';
import type { Part, Rule, Scalar } from '../table.js';
import type { Direct } from './direct.js';

/**
 * What a table is turned into before anything is written: the same tree with names that are ready to be copied,
 * patterns that are compiled and questions such as "may this group be empty?" answered.
 */

/** Text that stands in every message. */
export interface Constant {
  readonly text: string;
  /** Position in `Program.pool`. */
  readonly start: number;
  /** Bytes in UTF-8. */
  readonly length: number;
}

/** Where a message goes as bytes: the part of `Bytes` that another copy of the runtime has too. */
export interface MarkupSink extends ByteSink {
  /** Writes markup that was prepared. */
  constant(constant: Constant): void;
  /** Writes a text, escaped, and what stands around it; false where XML cannot carry it, and then anything. */
  text(text: string, site: Site): boolean;
}

/** What stands around a text. */
export interface Site {
  readonly before: Constant;
  readonly after: Constant;
  readonly inAttribute: boolean;
}

/** The tags of an element. */
export interface Tags {
  /** `<a` */
  readonly start: Constant;
  /** `<a>` */
  readonly open: Constant;
  /** `</a>` */
  readonly close: Constant;
  /** `<a/>` */
  readonly empty: Constant;
}

/**
 * Where the properties of an object are put while it is written: each name has a slot. The order of the names in
 * the object that came last is remembered, because the next one is most likely alike.
 */
export interface Layout {
  readonly slots: Map<string, number>;
  readonly keys: string[];
  readonly order: number[];
}

/** Slots of the properties that every type has. */
export const TYPE_SLOT = 0;
export const ATTRIBUTES_SLOT = 1;
export const UNKNOWN_SLOT = 2;

/** A type of text. */
export interface ScalarOp {
  readonly scalar: Scalar;
  readonly codec: Codec;
  /** The codec is `text`, and nothing but length and `values` matter: a string within them goes out as it is. */
  readonly quick: boolean;
  /** The codec can write into bytes, and nothing narrows it but digits and `least` and `most`. */
  readonly prints: boolean;
  /** Inclusive bounds of few digits, as numbers. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** Most digits in all and behind the separator; `Infinity` where there is no such facet. */
  readonly totalDigits: number;
  readonly fractionDigits: number;
  /** Something narrows it. */
  readonly narrowed: boolean;
  readonly values: ReadonlySet<string> | undefined;
  /**
   * Number of UTF-16 units of a text that is within every facet, if nothing but length and `values` narrow the
   * type: from `shortest` to `longest`. Otherwise `longest` is -1.
   */
  readonly shortest: number;
  readonly longest: number;
}

/** An attribute. */
export interface AttributeOp {
  readonly as: string;
  readonly slot: number;
  /** Between ` a="` and `"`. */
  readonly site: Site;
  readonly scalar: ScalarOp;
  readonly required: boolean;
  readonly fixed: string | undefined;
}

/** What every part says of the object that it stands in. */
export interface PartBase {
  /** Properties that it reads. */
  readonly properties: readonly PropertyOp[];
  /** Slot of its property; -1 where it reads those of its members. */
  readonly slot: number;
  /** Slots of those without which it is incomplete, where it is written at all. */
  readonly needs: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** An element. Exactly one of `scalar` and `type` is present. */
export interface ElementOp extends PartBase {
  /** `elements` where the property is an array. */
  readonly kind: 'element' | 'elements';
  readonly local: string;
  readonly ns: string;
  readonly as: string;
  readonly tags: Tags;
  /** Between `<a>` and `</a>`. */
  readonly site: Site;
  /** Between `>` and `</a>`, where there are attributes. */
  readonly contentSite: Site;
  readonly scalar: ScalarOp | undefined;
  readonly type: TypeOp | undefined;
  readonly nillable: boolean;
  readonly filled: boolean;
  readonly fixed: string | undefined;
}

/** A property that a part reads. */
export interface PropertyOp {
  readonly as: string;
  readonly slot: number;
  /** An empty array stands for nothing. */
  readonly many: boolean;
}

/** A model group; `all` is written in the order of the table and so a sequence here. */
export interface GroupOp extends PartBase {
  /** `rounds` where the group may repeat, each round an object of its own. */
  readonly kind: 'group' | 'rounds';
  /** Otherwise all parts are written, in their order. */
  readonly isChoice: boolean;
  readonly parts: readonly PartOp[];
  /** Property of the array of rounds. */
  readonly as: string | undefined;
  /** Properties of one round, those of nested groups included. */
  readonly members: readonly PropertyOp[];
  /** Layout of one round, where the rounds are objects of their own. */
  readonly layout: Layout | undefined;
  /** One round may consist of nothing. */
  readonly emptiable: boolean;
}

/** A wildcard. */
export interface AnyOp extends PartBase {
  readonly kind: 'any';
  readonly as: string;
  /** Namespaces that it admits, see `admits`. */
  readonly wildcard: readonly string[];
}

/** A node of a content model. */
export type PartOp = ElementOp | GroupOp | AnyOp;

/** Mixed content. */
export interface MixedOp {
  readonly as: string;
  readonly slot: number;
  /** Elements by property. */
  readonly elements: ReadonlyMap<string, ElementOp | AnyOp>;
  /** The content model. */
  readonly parts: readonly Part[];
}

/** How the value of a step is written, see `Step.how`: a string of a type that is `quick`. */
export const PLAIN_TEXT = 0;
/** A value of a type that `prints`. */
export const PRINTED = 1;
/** Any other value that becomes one text. */
export const OTHER_TEXT = 2;
/** An object. */
export const ONE = 3;
/** An array. */
export const MANY = 4;

/** An attribute, the text or an element of a type in which there is one order of properties: that of the wire. */
export interface Step {
  readonly as: string;
  readonly next: Step | undefined;
  /** `PLAIN_TEXT` and the others. */
  readonly how: number;
  readonly isAttribute: boolean;
  /** The object is not complete without. */
  readonly needed: boolean;
  /** Present where the value becomes one text. */
  readonly scalar: ScalarOp | undefined;
  /** What stands around the text; that depends on the element for the text of an object. */
  readonly site: Site | undefined;
  /** What stands in its place where the text is empty. */
  readonly empty: Constant;
  /** Null is more than the empty element: it has a meaning of its own, or is refused. */
  readonly isNullSpecial: boolean;
  readonly fixed: string | undefined;
  /** Present for an element with more than text, and for several. */
  readonly element: ElementOp | undefined;
}

/** A type with attributes, children or both. */
export interface TypeOp {
  /** Value of `$type` that names it. */
  readonly name: string | undefined;
  /** ` xsi:type="a"` */
  readonly xsiType: Constant | undefined;
  readonly attributes: readonly AttributeOp[];
  readonly parts: readonly PartOp[];
  readonly text:
    | { readonly as: string; readonly slot: number; readonly scalar: ScalarOp; readonly filled: boolean }
    | undefined;
  readonly mixed: MixedOp | undefined;
  readonly raw: { readonly as: string; readonly slot: number } | undefined;
  readonly rules: readonly Rule[];
  /** Attributes and content in their order, where each property says by itself what to write. */
  readonly first: Step | undefined;
  /** They do, and the objects seen so far have their properties in this order. */
  inOrder: boolean;
  readonly layout: Layout;
  /** An object of this type can hold another one, and so itself. */
  readonly recursive: boolean;
  readonly abstract: boolean;
  /** Types that `$type` may name, by `name` and by `{namespace}name`. */
  readonly derived: ReadonlyMap<string, TypeOp>;
}

/** Writes an element with a value that is not undefined; false where it gives up. */
export type WriteElement = (d: Direct, op: ElementOp, value: unknown) => boolean;

/** A message, ready to be written. */
export interface Program {
  readonly root: ElementOp;
  /** Writes it: code that was emitted for it, or `writeElement`. */
  readonly write: WriteElement;
  /** ` xmlns="…" xmlns:a="…"`, or empty. */
  readonly declarations: Constant;
  /** Namespace by prefix, as declared at the root. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** All names as one text, to find characters that a character set cannot carry. */
  readonly names: string;
  /** ` xsi:nil="true"/>` */
  readonly nil: Constant;
  /** `>` */
  readonly gt: Constant;
  /** `/>` */
  readonly slash: Constant;
  /** Around a text that stands among other content. */
  readonly bareSite: Site;
  /** Every constant in UTF-8, each followed by at least seven bytes that belong to nothing. */
  readonly pool: DataView;
}

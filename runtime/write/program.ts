import type { Codec } from '../codec.js';
import type { Part, Rule, Scalar } from '../table.js';

/**
 * What a table is turned into before anything is written: the same tree with names that are ready to be copied,
 * patterns that are compiled and questions such as "may this group be empty?" answered.
 */

/** Text that stands in every message, in both forms of output. */
export interface Constant {
  readonly text: string;
  /** Position in `Program.pool`. */
  readonly start: number;
  /** Bytes in UTF-8. */
  readonly length: number;
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

/** A type of text. */
export interface ScalarOp {
  readonly scalar: Scalar;
  readonly codec: Codec;
  /** The codec is `text` and nothing narrows it: a string goes out as it is. */
  readonly bare: boolean;
  /** Something narrows it. */
  readonly narrowed: boolean;
  readonly values: ReadonlySet<string> | undefined;
}

/** An attribute. */
export interface AttributeOp {
  readonly as: string;
  /** ` a="` */
  readonly open: Constant;
  readonly scalar: ScalarOp;
  readonly required: boolean;
  readonly fixed: string | undefined;
}

/** What every part says of the object that it stands in. */
export interface PartBase {
  /** Properties that it reads. */
  readonly properties: readonly PropertyOp[];
  /** Their names. */
  readonly names: ReadonlySet<string>;
  /** Names of those without which it is incomplete, where it is written at all. */
  readonly needs: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** An element. Exactly one of `scalar` and `type` is present. */
export interface ElementOp extends PartBase {
  readonly kind: 'element';
  readonly local: string;
  readonly ns: string;
  readonly as: string;
  readonly tags: Tags;
  readonly scalar: ScalarOp | undefined;
  readonly type: TypeOp | undefined;
  /** The property is an array. */
  readonly many: boolean;
  readonly nillable: boolean;
  readonly fixed: string | undefined;
}

/** A property that a part reads. */
export interface PropertyOp {
  readonly as: string;
  /** An empty array stands for nothing. */
  readonly many: boolean;
}

/** A model group; `all` is written in the order of the table and so a sequence here. */
export interface GroupOp extends PartBase {
  readonly kind: 'sequence' | 'choice';
  readonly parts: readonly PartOp[];
  /** Property of the array of rounds. */
  readonly as: string | undefined;
  /** Properties of one round, those of nested groups included. */
  readonly members: readonly PropertyOp[];
  /** Their names. */
  readonly memberNames: ReadonlySet<string>;
  /** One round may consist of nothing. */
  readonly emptiable: boolean;
}

/** A wildcard. */
export interface AnyOp extends PartBase {
  readonly kind: 'any';
  readonly as: string;
}

/** A node of a content model. */
export type PartOp = ElementOp | GroupOp | AnyOp;

/** Mixed content. */
export interface MixedOp {
  readonly as: string;
  /** Elements by property. */
  readonly elements: ReadonlyMap<string, ElementOp | AnyOp>;
  /** The content model; undefined where it has wildcards: the names in a piece of XML are not known. */
  readonly parts: readonly Part[] | undefined;
}

/** A type with attributes, children or both. */
export interface TypeOp {
  /** Value of `$type` that names it. */
  readonly name: string | undefined;
  /** ` xsi:type="a"` */
  readonly xsiType: Constant | undefined;
  readonly attributes: readonly AttributeOp[];
  readonly parts: readonly PartOp[];
  readonly text: { readonly as: string; readonly scalar: ScalarOp } | undefined;
  readonly mixed: MixedOp | undefined;
  readonly raw: string | undefined;
  readonly rules: readonly Rule[];
  /** Names of all properties. */
  readonly known: ReadonlySet<string>;
  readonly abstract: boolean;
  /** Types that `$type` may name, by `name` and by `{namespace}name`. */
  readonly derived: ReadonlyMap<string, TypeOp>;
}

/** A message, ready to be written. */
export interface Program {
  readonly root: ElementOp;
  /** ` xmlns="…" xmlns:a="…"`, or empty. */
  readonly declarations: string;
  /** Namespace by prefix, as declared at the root. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** All names as one text, to find characters that a character set cannot carry. */
  readonly names: string;
  readonly nil: Constant;
  /** Every constant in UTF-8, each followed by at least seven bytes that belong to nothing. */
  readonly pool: Uint8Array;
}

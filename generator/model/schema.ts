/**
 * The part of the model that describes messages: elements, content models, types.
 * Terms are those of XML Schema Part 1 (particle, occurrence, content type) and Part 2 (facet).
 */

/** Text by language tag (`en`, `fi`, `sv`, `und` where the document does not say). */
export type LocalizedText = Readonly<Record<string, string>>;

/** One statement of one source: who says so, and where. */
export interface Provenance {
  /** Id of the source, see `SourceDocument.id`. */
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

/** What every node of the model can carry beside its structure. */
export interface Annotations {
  readonly docs?: LocalizedText;
  /** Example values as they stand in the documents, without duplicates, in order of appearance. */
  readonly examples?: readonly string[];
  /** Sources that say so, sorted by source, line and column. */
  readonly provenance: readonly Provenance[];
  /** 0 to 1: how sure the model is of this node. 1 where a schema or two agreeing sources say so. */
  readonly confidence: number;
}

/** How often a particle may occur. `max` null means unbounded. */
export interface Occurs {
  readonly min: number;
  readonly max: number | null;
}

/** Key of a complex type in `Schema.types`. */
export type TypeId = string;

/** Constraining facets of XML Schema Part 2, section 4.3; lengths in characters (octets for binary codecs). */
export interface Facets {
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expressions in XML Schema syntax. Outer: all must match (one per derivation step); inner: any. */
  readonly patterns?: readonly (readonly string[])[];
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  readonly whiteSpace?: 'preserve' | 'replace' | 'collapse';
}

/** A set of known values. */
export interface Enumeration {
  /** `closed`: a value outside of it is an error in a request. `open`: known values, others may occur. */
  readonly openness: 'closed' | 'open';
  readonly values: readonly EnumerationValue[];
}

/** One known value with its meaning. */
export interface EnumerationValue {
  readonly value: string;
  readonly docs?: LocalizedText;
}

/** A type of text: its codec, facets and known values. */
export interface SimpleType {
  /**
   * Name of the codec that turns the text into a value and back (`text`, `integer`, `decimal`, `date`, …).
   * `list` and `union` are combined from `item` and `members`.
   */
  readonly codec: string;
  /** Name that the schema declares for it, if any. */
  readonly name?: string;
  readonly facets?: Facets;
  readonly enumeration?: Enumeration;
  readonly item?: SimpleType;
  readonly members?: readonly SimpleType[];
}

/** The type of an element: text only, or a complex type of the schema. */
export type TypeUse =
  | { readonly kind: 'simple'; readonly simple: SimpleType }
  | { readonly kind: 'complex'; readonly id: TypeId };

/** An element in a content model. */
export interface ElementParticle extends Annotations {
  readonly kind: 'element';
  /** Local name on the wire. */
  readonly name: string;
  /** Namespace name; absent where the element is in none. */
  readonly namespace?: string;
  /** Prefix that a DTD demands, to which a name is but a text. */
  readonly prefix?: string;
  /** Namespaces by prefix ('' the default one) that its start tag declares, as a DTD has it. Not of a root. */
  readonly declares?: Readonly<Record<string, string>>;
  readonly occurs: Occurs;
  readonly type: TypeUse;
  /** `xsi:nil` is allowed. */
  readonly nillable?: boolean;
  /** Must stand, but may be empty: the receiver knows what that means. Says nothing where it need not stand. */
  readonly clearable?: boolean;
  /** Value that an empty element stands for. */
  readonly default?: string;
  readonly fixed?: string;
  /** Name of the head of the substitution group through which the element stands here. */
  readonly substitutes?: string;
}

/** A model group. */
export interface GroupParticle {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly occurs: Occurs;
  readonly particles: readonly Particle[];
  /** Name of the declared group or parameter entity that it came from, if any. */
  readonly name?: string;
}

/** Any element of certain namespaces. */
export interface WildcardParticle {
  readonly kind: 'wildcard';
  readonly occurs: Occurs;
  /** `##any`, `##other`, or namespace names; `##local` for none; `##not:` before a name excludes it. */
  readonly namespaces: readonly string[];
  readonly processContents: 'strict' | 'lax' | 'skip';
}

/** A node of a content model. */
export type Particle = ElementParticle | GroupParticle | WildcardParticle;

/** What stands between the tags of an element of a complex type. */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly simple: SimpleType }
  | { readonly kind: 'elements'; readonly particle: GroupParticle }
  | { readonly kind: 'mixed'; readonly particle: GroupParticle }
  /** Anything at all: DTD `ANY`, `xs:anyType`. */
  | { readonly kind: 'any' };

/** An attribute of a complex type. */
export interface Attribute extends Annotations {
  readonly name: string;
  readonly namespace?: string;
  /** As that of an element. */
  readonly prefix?: string;
  readonly required: boolean;
  readonly simple: SimpleType;
  readonly default?: string;
  readonly fixed?: string;
}

/** A type with attributes or child elements. Inheritance is already resolved in `content` and `attributes`. */
export interface ComplexType {
  /** Name that the schema declares for it; absent for an anonymous type. */
  readonly name?: string;
  readonly namespace?: string;
  /** Sorted by namespace and name: the order of attributes means nothing. */
  readonly attributes: readonly Attribute[];
  /** Wildcard for attributes, with the `namespaces` of `WildcardParticle`. */
  readonly anyAttribute?: readonly string[];
  readonly content: Content;
  /** Type that this one is derived from, where `xsi:type` can name this one in its place. */
  readonly base?: TypeId;
  readonly abstract?: boolean;
  readonly docs?: LocalizedText;
  readonly provenance: readonly Provenance[];
}

/** Element declarations that can be the root of a document, and every type they reach. */
export interface Schema {
  readonly roots: readonly ElementParticle[];
  readonly types: Readonly<Record<TypeId, ComplexType>>;
}

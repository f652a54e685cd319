/**
 * The typed mirror of a document type definition: what XML 1.0 (fifth edition) can declare, in document order,
 * with the position of every node. Nothing of the content models is lost or rearranged.
 */
import type { Place } from '../../diagnostics/diagnostic.js';

/** What every node knows about where it stands. */
export interface DtdNode {
  /** Where its text stands, which may be inside the literal of a parameter entity. */
  readonly place: Place;
  /** Parameter entities through which it came into its declaration, outermost first. */
  readonly via?: readonly string[];
}

/** How often a particle may occur: once, `?`, `*` or `+` (production 47). */
export type DtdOccurrence = '' | '?' | '*' | '+';

/** An element named in a content model. */
export interface DtdName extends DtdNode {
  readonly kind: 'name';
  readonly name: string;
  readonly occurs: DtdOccurrence;
}

/** A parenthesised group; a group of one member counts as a sequence. */
export interface DtdGroup extends DtdNode {
  readonly kind: 'sequence' | 'choice';
  readonly occurs: DtdOccurrence;
  readonly particles: readonly DtdParticle[];
  /** Parameter entity that holds exactly this group or exactly its members. */
  readonly entity?: string;
}

/** A node of a content model (productions 47 to 50). */
export type DtdParticle = DtdName | DtdGroup;

/** Content specification of an element declaration (production 46). */
export type DtdContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'any' }
  /** `(#PCDATA | a | b)*`; without names it is text alone. */
  | {
      readonly kind: 'mixed';
      readonly place: Place;
      readonly names: readonly DtdName[];
      /** Parameter entity that holds exactly the names. */
      readonly entity?: string;
    }
  | { readonly kind: 'children'; readonly particle: DtdGroup }
  /** The specification could not be read; a diagnostic says why. */
  | { readonly kind: 'unreadable' };

/** Documentation that comments give to a declaration. */
export interface Documented {
  /** Text of the comments right above it or behind it on its line, without decoration. */
  readonly docs?: string;
}

/** `<!ELEMENT name content>` (production 45). */
export interface ElementDeclaration extends DtdNode, Documented {
  readonly kind: 'element';
  readonly name: string;
  /** Where the name stands. */
  readonly namePlace: Place;
  readonly content: DtdContent;
  /** An earlier declaration of the same element counts, not this one. */
  readonly redundant?: true;
}

/** One token of an enumerated type. */
export interface DtdToken extends DtdNode {
  readonly value: string;
}

/** Keyword of an attribute type that is not enumerated (productions 55 and 56). */
export type AttributeTypeKeyword =
  'CDATA' | 'ID' | 'IDREF' | 'IDREFS' | 'ENTITY' | 'ENTITIES' | 'NMTOKEN' | 'NMTOKENS';

/** Type of an attribute (production 54). */
export type AttributeType =
  | { readonly kind: AttributeTypeKeyword }
  | {
      readonly kind: 'NOTATION' | 'enumeration';
      readonly tokens: readonly DtdToken[];
      /** Parameter entity that holds exactly the tokens or the whole type. */
      readonly entity?: string;
    };

/** Default declaration of an attribute (production 60); values are normalised (section 3.3.3). */
export type AttributeDefault =
  | { readonly kind: 'required' }
  | { readonly kind: 'implied' }
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'value'; readonly value: string };

/** One attribute of an ATTLIST (production 53). */
export interface AttributeDefinition extends DtdNode, Documented {
  readonly name: string;
  readonly type: AttributeType;
  readonly default: AttributeDefault;
  /** An earlier definition of the same attribute counts, not this one. */
  readonly redundant?: true;
}

/** `<!ATTLIST element …>` (production 52). */
export interface AttlistDeclaration extends DtdNode, Documented {
  readonly kind: 'attlist';
  readonly element: string;
  readonly attributes: readonly AttributeDefinition[];
}

/** Identifiers of something outside the document (production 75); a notation may have a public one alone. */
export interface ExternalId {
  readonly publicId?: string;
  readonly systemId?: string;
}

/** `<!ENTITY …>` (production 70). */
export interface EntityDeclaration extends DtdNode, Documented {
  readonly kind: 'entity';
  readonly name: string;
  readonly parameter: boolean;
  readonly definition:
    /** Replacement text: character and parameter references are already resolved (section 4.5). */
    | { readonly kind: 'internal'; readonly text: string }
    | ({ readonly kind: 'external' } & ExternalId)
    | ({ readonly kind: 'unparsed'; readonly notation: string } & ExternalId);
  /** An earlier declaration of the same entity counts, not this one. */
  readonly redundant?: true;
}

/** `<!NOTATION …>` (production 82). */
export interface NotationDeclaration extends DtdNode, Documented, ExternalId {
  readonly kind: 'notation';
  readonly name: string;
}

/** A comment (production 15), whether it documents a declaration or stands alone. */
export interface DtdComment extends DtdNode {
  readonly kind: 'comment';
  readonly text: string;
}

/** A processing instruction (production 16). */
export interface DtdInstruction extends DtdNode {
  readonly kind: 'instruction';
  readonly target: string;
  readonly data: string;
}

/** Anything that stands between declarations' ends, in document order. */
export type DtdDeclaration =
  | ElementDeclaration
  | AttlistDeclaration
  | EntityDeclaration
  | NotationDeclaration
  | DtdComment
  | DtdInstruction;

/** `<!DOCTYPE name … [` around the declarations, where there is one (production 28). */
export interface DtdDoctype extends DtdNode, ExternalId {
  readonly name: string;
}

/** An element with what counts for it after all declarations are merged. */
export interface DtdElement {
  readonly name: string;
  readonly declaration: ElementDeclaration;
  /** The definitions that count, in document order. */
  readonly attributes: readonly AttributeDefinition[];
  /** Documentation of the ELEMENT declaration and of ATTLIST declarations of several attributes. */
  readonly docs?: string;
}

/** Everything one document type definition declares. */
export interface DtdDocument {
  /** The file that reading began with. */
  readonly file: string;
  /** Every file that was read, in order of first use. */
  readonly files: readonly string[];
  readonly doctype?: DtdDoctype;
  /** All declarations in the order in which they were read, those that do not count included. */
  readonly declarations: readonly DtdDeclaration[];
  /** The element declarations that count, in order. */
  readonly elements: readonly DtdElement[];
  /** Attributes of elements that are never declared (legal, section 3.3). */
  readonly attributesWithoutElement: readonly {
    readonly element: string;
    readonly attributes: readonly AttributeDefinition[];
  }[];
}

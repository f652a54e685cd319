/**
 * The typed mirror of XML Schema documents: components as they are declared, with the place of each, nothing
 * resolved. Terms are those of XML Schema Part 1 and Part 2; sections are named where a rule comes from them.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { QName } from './names.js';

/** A name that refers to a component, with prefixes resolved and chameleon inclusion applied. */
export interface XsdReference {
  readonly name: QName;
  readonly place: Place;
}

/** One `xs:documentation` or `xs:appinfo`. */
export interface XsdNote {
  readonly text: string;
  /** Language tag by `xml:lang`; absent where the document does not say. */
  readonly language?: string;
  /** Address of further information (`source`). */
  readonly source?: string;
  readonly place: Place;
}

/** Everything that the annotations of one component say. */
export interface XsdAnnotation {
  readonly documentation: readonly XsdNote[];
  readonly appinfo: readonly XsdNote[];
}

/** What all nodes of the mirror have. */
export interface XsdNode {
  readonly place: Place;
  readonly annotation?: XsdAnnotation;
  readonly id?: string;
}

/** Means of derivation that `block` and `final` name; `#all` is spelled out. */
export type XsdDerivation = 'extension' | 'restriction' | 'substitution' | 'list' | 'union';

/** How often a particle may occur; `max` null means unbounded. */
export interface XsdOccurs {
  readonly min: number;
  readonly max: number | null;
}

/** Where a type is named or declared on the spot. `absent`: nothing said. */
export type XsdTypeUse =
  | { readonly kind: 'reference'; readonly reference: XsdReference }
  | { readonly kind: 'inline'; readonly type: XsdType }
  | { readonly kind: 'absent' };

/** A type definition. */
export type XsdType = XsdSimpleType | XsdComplexType;

/** An element declaration (Part 1, section 3.3). */
export interface XsdElement extends XsdNode {
  readonly kind: 'element';
  readonly scope: 'global' | 'local';
  /** Name with the namespace it has in instances. */
  readonly name: QName;
  readonly type: XsdTypeUse;
  readonly nillable: boolean;
  readonly abstract: boolean;
  readonly default?: string;
  readonly fixed?: string;
  /** Heads of substitution groups; more than one in version 1.1 only. */
  readonly substitutionGroup: readonly XsdReference[];
  readonly block: readonly XsdDerivation[];
  readonly final: readonly XsdDerivation[];
  readonly constraints: readonly XsdIdentityConstraint[];
  readonly alternatives: readonly XsdAlternative[];
}

/** `key`, `keyref` or `unique` (Part 1, section 3.11). */
export interface XsdIdentityConstraint extends XsdNode {
  readonly kind: 'key' | 'keyref' | 'unique';
  readonly name: QName;
  readonly selector: string;
  readonly fields: readonly string[];
  /** Constraint that a `keyref` refers to, or that `ref` repeats (1.1). */
  readonly refer?: XsdReference;
}

/** Conditional type assignment (1.1, Part 1, section 3.12). */
export interface XsdAlternative extends XsdNode {
  readonly test?: string;
  readonly type: XsdTypeUse;
}

/** An assertion or assertion facet (1.1, Part 1, section 3.13). */
export interface XsdAssertion extends XsdNode {
  readonly test: string;
}

/** A node of a content model (Part 1, section 3.9). */
export type XsdParticle =
  XsdElementParticle | XsdElementReference | XsdModelGroup | XsdGroupReference | XsdWildcard;

/** A local element declaration in a content model. */
export interface XsdElementParticle {
  readonly kind: 'element';
  readonly occurs: XsdOccurs;
  readonly declaration: XsdElement;
  readonly place: Place;
}

/** A reference to a global element in a content model. */
export interface XsdElementReference extends XsdNode {
  readonly kind: 'element-reference';
  readonly occurs: XsdOccurs;
  readonly reference: XsdReference;
}

/** A model group (Part 1, section 3.8). */
export interface XsdModelGroup extends XsdNode {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly occurs: XsdOccurs;
  readonly particles: readonly XsdParticle[];
}

/** A reference to a named model group. */
export interface XsdGroupReference extends XsdNode {
  readonly kind: 'group-reference';
  readonly occurs: XsdOccurs;
  readonly reference: XsdReference;
}

/** A wildcard for elements (Part 1, section 3.10). */
export interface XsdWildcard extends XsdNode {
  readonly kind: 'wildcard';
  readonly occurs: XsdOccurs;
  readonly namespaces: XsdNamespaces;
  readonly processContents: 'strict' | 'lax' | 'skip';
}

/** Namespaces that a wildcard admits; the empty string stands for none. */
export type XsdNamespaces =
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly names: readonly string[] }
  | { readonly kind: 'only'; readonly names: readonly string[] };

/** A named model group definition (Part 1, section 3.7). */
export interface XsdGroup extends XsdNode {
  readonly kind: 'group';
  readonly name: QName;
  readonly content: XsdModelGroup;
}

/** An attribute declaration (Part 1, section 3.2). */
export interface XsdAttribute extends XsdNode {
  readonly kind: 'attribute';
  readonly scope: 'global' | 'local';
  readonly name: QName;
  readonly type: XsdTypeUse;
  readonly default?: string;
  readonly fixed?: string;
}

/** An attribute in a complex type or attribute group (Part 1, section 3.5). */
export interface XsdAttributeUse extends XsdNode {
  readonly kind: 'attribute-use';
  readonly use: 'optional' | 'required' | 'prohibited';
  /** The declaration on the spot, or the reference to a global one. */
  readonly target:
    | { readonly kind: 'declaration'; readonly declaration: XsdAttribute }
    | { readonly kind: 'reference'; readonly reference: XsdReference };
  readonly default?: string;
  readonly fixed?: string;
}

/** A reference to an attribute group. */
export interface XsdAttributeGroupReference extends XsdNode {
  readonly kind: 'attribute-group-reference';
  readonly reference: XsdReference;
}

/** A wildcard for attributes. */
export interface XsdAnyAttribute extends XsdNode {
  readonly namespaces: XsdNamespaces;
  readonly processContents: 'strict' | 'lax' | 'skip';
}

/** The attributes that a complex type or an attribute group declares itself. */
export interface XsdAttributes {
  readonly items: readonly (XsdAttributeUse | XsdAttributeGroupReference)[];
  readonly any?: XsdAnyAttribute;
}

/** A named attribute group (Part 1, section 3.6). */
export interface XsdAttributeGroup extends XsdNode {
  readonly kind: 'attribute-group';
  readonly name: QName;
  readonly attributes: XsdAttributes;
}

/** A notation declaration (Part 1, section 3.12). */
export interface XsdNotation extends XsdNode {
  readonly kind: 'notation';
  readonly name: QName;
  readonly public?: string;
  readonly system?: string;
}

/** Names of the constraining facets (Part 2, section 4.3). */
export type XsdFacetName =
  | 'length'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'enumeration'
  | 'whiteSpace'
  | 'maxInclusive'
  | 'maxExclusive'
  | 'minInclusive'
  | 'minExclusive'
  | 'totalDigits'
  | 'fractionDigits'
  | 'explicitTimezone'
  | 'assertion';

/** A constraining facet. The value of an assertion is its test. */
export interface XsdFacet extends XsdNode {
  readonly name: XsdFacetName;
  readonly value: string;
  readonly fixed: boolean;
  /** Namespace names by prefix, for values that are qualified names. */
  readonly scope: ReadonlyMap<string, string>;
}

/** A simple type definition (Part 1, section 3.14; Part 2, section 4.1). */
export interface XsdSimpleType extends XsdNode {
  readonly kind: 'simple-type';
  /** Absent for an anonymous type. */
  readonly name?: QName;
  /** Target namespace of the schema document that declares it. */
  readonly namespace?: string;
  readonly final: readonly XsdDerivation[];
  readonly variety: XsdVariety;
}

/** How a simple type is made from others. */
export type XsdVariety =
  | { readonly kind: 'restriction'; readonly base: XsdTypeUse; readonly facets: readonly XsdFacet[] }
  | { readonly kind: 'list'; readonly item: XsdTypeUse }
  | { readonly kind: 'union'; readonly members: readonly XsdTypeUse[] };

/** A complex type definition (Part 1, section 3.4). */
export interface XsdComplexType extends XsdNode {
  readonly kind: 'complex-type';
  /** Absent for an anonymous type. */
  readonly name?: QName;
  /** Target namespace of the schema document that declares it. */
  readonly namespace?: string;
  readonly abstract: boolean;
  readonly mixed: boolean;
  readonly block: readonly XsdDerivation[];
  readonly final: readonly XsdDerivation[];
  readonly derivation: 'extension' | 'restriction';
  /** Absent where nothing is said: a restriction of `xs:anyType`. */
  readonly base?: XsdReference;
  readonly content: XsdContent;
  readonly attributes: XsdAttributes;
  readonly assertions: readonly XsdAssertion[];
}

/** The content that a complex type declares itself, beside what it inherits. */
export type XsdContent =
  | { readonly kind: 'complex'; readonly particle?: XsdParticle; readonly openContent?: XsdOpenContent }
  | { readonly kind: 'simple'; readonly type?: XsdSimpleType; readonly facets: readonly XsdFacet[] };

/** Open content (1.1, Part 1, section 3.4.2.3). */
export interface XsdOpenContent extends XsdNode {
  readonly mode: 'none' | 'interleave' | 'suffix';
  readonly wildcard?: XsdWildcard;
}

/** A component at the top of a schema document. */
export type XsdComponent =
  XsdElement | XsdAttribute | XsdSimpleType | XsdComplexType | XsdGroup | XsdAttributeGroup | XsdNotation;

/** A reference from one schema document to another (Part 1, section 4.2). */
export interface XsdLink extends XsdNode {
  readonly kind: 'include' | 'import' | 'redefine' | 'override';
  readonly location?: string;
  /** Namespace that an import names. */
  readonly namespace?: string;
  /** Components that a redefinition or an override holds. */
  readonly components: readonly XsdComponent[];
  /** Index in `XsdSchemaSet.documents` of what was found; absent where nothing was. */
  readonly document?: number;
}

/** A schema document, once for each namespace that it was included for. */
export interface XsdDocument extends XsdNode {
  readonly file: string;
  /** Target namespace in effect: its own, or that of the schema that includes it. */
  readonly targetNamespace?: string;
  /** Whether the target namespace is that of the schema that includes it. */
  readonly chameleon: boolean;
  readonly version?: string;
  readonly links: readonly XsdLink[];
  /** In the order of the document, without those of redefinitions. */
  readonly components: readonly XsdComponent[];
  readonly defaultOpenContent?: XsdOpenContent;
  /** Constructs of version 1.1 that were read past, with their places. */
  readonly unread: readonly { readonly what: string; readonly place: Place }[];
}

/** All components of a schema, by expanded name (see `nameKey`), and the documents that they come from. */
export interface XsdSchemaSet {
  /** The document that was asked for comes first. */
  readonly documents: readonly XsdDocument[];
  readonly elements: ReadonlyMap<string, XsdElement>;
  readonly attributes: ReadonlyMap<string, XsdAttribute>;
  readonly types: ReadonlyMap<string, XsdType>;
  readonly groups: ReadonlyMap<string, XsdGroup>;
  readonly attributeGroups: ReadonlyMap<string, XsdAttributeGroup>;
  readonly notations: ReadonlyMap<string, XsdNotation>;
  readonly constraints: ReadonlyMap<string, XsdIdentityConstraint>;
  /** References of a redefinition to the component that it replaces (Part 1, section 4.2.2). */
  readonly originals: ReadonlyMap<XsdReference, XsdComponent>;
  /** Types and groups that are circular, too deep or too large to be built; nothing is made of them. */
  readonly broken: ReadonlySet<XsdComponent>;
}

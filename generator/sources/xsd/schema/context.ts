import type { DiagnosticCollector, Place } from '../../../diagnostics/diagnostic.js';
import type {
  Attribute,
  ComplexType,
  ElementParticle,
  GroupParticle,
  SimpleType,
  TypeId,
} from '../../../model/schema.js';
import type {
  XsdComplexType,
  XsdElement,
  XsdGroup,
  XsdNamespaces,
  XsdSchemaSet,
  XsdSimpleType,
  XsdTypeUse,
} from '../mirror.js';
import type { XsdRules } from '../rules.js';
import type { AttributeSet } from './attributes.js';
import type { BlockedType } from './blocked.js';

/** Id of `xs:anyType` in every schema. */
export const ANY_TYPE: TypeId = 'xs#type:anyType';

/** State of one conversion of a schema set to the model. */
export interface BuildContext {
  readonly set: XsdSchemaSet;
  /** Id of the source that a file is. */
  readonly sourceOf: (file: string) => string;
  readonly diagnostics: DiagnosticCollector<XsdRules>;
  readonly ids: ReadonlyMap<XsdComplexType, TypeId>;
  /** Elements that name another one as the head of their substitution group, by the head. */
  readonly substitutes: ReadonlyMap<XsdElement, readonly XsdElement[]>;
  /** Global complex types by the type that they are derived from. */
  readonly derived: ReadonlyMap<XsdComplexType, readonly XsdComplexType[]>;
  /** Types that were reached and are still to be built. */
  readonly queue: XsdComplexType[];
  readonly reached: Set<XsdComplexType>;
  /** Types of elements that block some of the types derived from them, by id. */
  readonly blocked: Map<TypeId, BlockedType>;
  /** Those of them that are still to be built. */
  readonly blockedQueue: BlockedType[];
  readonly types: Map<TypeId, ComplexType>;
  /** Set once `xs:anyType` is in use. */
  anyTypeUsed: boolean;
  readonly simpleTypes: Map<XsdSimpleType, SimpleType>;
  readonly contents: Map<XsdComplexType, EffectiveContent>;
  readonly attributeSets: Map<XsdComplexType, AttributeSet>;
  readonly groups: Map<XsdGroup, Converted>;
  /** Declarations behind the particles of the model, for checks. */
  readonly declarations: WeakMap<ElementParticle, XsdElement>;
  /** Types behind the attributes of the model, for checks. */
  readonly attributeTypes: WeakMap<Attribute, XsdTypeUse>;
  /** Where a particle was written, for diagnostics. */
  readonly places: WeakMap<object, Place>;
}

/** A particle of the model; `empty` where nothing can stand, `none` where there is no particle at all. */
export type Converted = GroupParticle | 'empty' | 'none';

/** Content of a complex type with everything that it inherits. */
export type EffectiveContent =
  | { readonly kind: 'any' }
  | { readonly kind: 'simple'; readonly simple: SimpleType }
  | { readonly kind: 'complex'; readonly mixed: boolean; readonly particle?: GroupParticle };

/** Notes a complex type for building and gives its id. */
export function reach(context: BuildContext, type: XsdComplexType): TypeId {
  const id = context.ids.get(type);
  if (id === undefined || context.set.broken.has(type)) return reachAnyType(context);
  if (!context.reached.has(type)) {
    context.reached.add(type);
    context.queue.push(type);
  }
  return id;
}

/** Notes that `xs:anyType` is in use and gives its id. */
export function reachAnyType(context: BuildContext): TypeId {
  context.anyTypeUsed = true;
  return ANY_TYPE;
}

/** Where an element particle of the model was written. */
export function placeOf(context: BuildContext, particle: ElementParticle): readonly Place[] {
  const place = context.places.get(particle);
  return place === undefined ? [] : [place];
}

/** Wildcard namespaces as the model writes them. Exclusions are spelled out: a type can be inherited anywhere. */
export function namespaceWords(namespaces: XsdNamespaces): readonly string[] {
  if (namespaces.kind === 'any') return ['##any'];
  const prefix = namespaces.kind === 'not' ? '##not:' : '';
  return namespaces.names.map((name) => `${prefix}${name === '' ? '##local' : name}`).sort();
}

import type {
  XsdAttribute,
  XsdAttributes,
  XsdAttributeUse,
  XsdComplexType,
  XsdComponent,
  XsdElement,
  XsdParticle,
  XsdReference,
  XsdSimpleType,
  XsdTypeUse,
} from './mirror.js';

/** Kind of component that a reference means. */
export type ReferenceSpace = 'element' | 'attribute' | 'type' | 'group' | 'attribute-group' | 'constraint';

/** What a walk tells of; each call comes before those for what lies inside. */
export interface Visitor {
  readonly element?: (element: XsdElement) => void;
  readonly attribute?: (attribute: XsdAttribute) => void;
  readonly use?: (use: XsdAttributeUse) => void;
  readonly simpleType?: (type: XsdSimpleType) => void;
  readonly complexType?: (type: XsdComplexType) => void;
  readonly particle?: (particle: XsdParticle) => void;
  readonly reference?: (space: ReferenceSpace, reference: XsdReference) => void;
}

/**
 * Walks through a component and everything that is declared inside of it; references are told and not followed.
 * Its depth is that of the document, which is bounded.
 *
 * @param component where to begin
 * @param visitor what to call
 */
export function walk(component: XsdComponent, visitor: Visitor): void {
  switch (component.kind) {
    case 'element':
      return walkElement(component, visitor);
    case 'attribute':
      return walkAttribute(component, visitor);
    case 'simple-type':
      return walkSimpleType(component, visitor);
    case 'complex-type':
      return walkComplexType(component, visitor);
    case 'group':
      return walkParticle(component.content, visitor);
    case 'attribute-group':
      return walkAttributes(component.attributes, visitor);
    case 'notation':
      return;
  }
}

function walkElement(element: XsdElement, visitor: Visitor): void {
  visitor.element?.(element);
  walkTypeUse(element.type, visitor);
  for (const head of element.substitutionGroup) visitor.reference?.('element', head);
  for (const alternative of element.alternatives) walkTypeUse(alternative.type, visitor);
  for (const { refer } of element.constraints) if (refer) visitor.reference?.('constraint', refer);
}

function walkAttribute(attribute: XsdAttribute, visitor: Visitor): void {
  visitor.attribute?.(attribute);
  walkTypeUse(attribute.type, visitor);
}

function walkTypeUse(use: XsdTypeUse, visitor: Visitor): void {
  if (use.kind === 'reference') visitor.reference?.('type', use.reference);
  else if (use.kind === 'inline') walk(use.type, visitor);
}

function walkSimpleType(type: XsdSimpleType, visitor: Visitor): void {
  visitor.simpleType?.(type);
  const { variety } = type;
  if (variety.kind === 'restriction') walkTypeUse(variety.base, visitor);
  else if (variety.kind === 'list') walkTypeUse(variety.item, visitor);
  else for (const member of variety.members) walkTypeUse(member, visitor);
}

function walkComplexType(type: XsdComplexType, visitor: Visitor): void {
  visitor.complexType?.(type);
  if (type.base) visitor.reference?.('type', type.base);
  if (type.content.kind === 'simple') {
    if (type.content.type) walkSimpleType(type.content.type, visitor);
  } else if (type.content.particle) walkParticle(type.content.particle, visitor);
  walkAttributes(type.attributes, visitor);
}

function walkParticle(particle: XsdParticle, visitor: Visitor): void {
  visitor.particle?.(particle);
  switch (particle.kind) {
    case 'element':
      return walkElement(particle.declaration, visitor);
    case 'element-reference':
      return visitor.reference?.('element', particle.reference);
    case 'group-reference':
      return visitor.reference?.('group', particle.reference);
    case 'sequence':
    case 'choice':
    case 'all':
      for (const inner of particle.particles) walkParticle(inner, visitor);
      return;
    case 'wildcard':
      return;
  }
}

function walkAttributes(attributes: XsdAttributes, visitor: Visitor): void {
  for (const item of attributes.items) {
    if (item.kind === 'attribute-group-reference') {
      visitor.reference?.('attribute-group', item.reference);
      continue;
    }
    visitor.use?.(item);
    if (item.target.kind === 'reference') visitor.reference?.('attribute', item.target.reference);
    else walkAttribute(item.target.declaration, visitor);
  }
}

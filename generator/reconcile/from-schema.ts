import type {
  Attribute,
  ComplexType,
  ElementParticle,
  GroupParticle,
  Particle,
  Schema,
  TypeId,
} from '../model/schema.js';
import type { DraftAttribute, DraftElement, DraftGroup, DraftNode } from './draft.js';
import { emptyAttribute, emptyElement } from './draft.js';

/**
 * Unfolds a schema message into a draft: shared declarations become one node a position. A type that is
 * already being unfolded further up (recursion) is left as a reference.
 *
 * @param schema the schema
 * @param root the root element
 */
export function draftFromSchema(schema: Schema, root: ElementParticle): DraftElement {
  return unfoldElement(schema, root, []);
}

function unfoldElement(schema: Schema, element: ElementParticle, open: readonly TypeId[]): DraftElement {
  const draft = emptyElement(element.name);
  draft.namespace = element.namespace;
  draft.min = element.occurs.min;
  draft.max = element.occurs.max;
  draft.docs = { ...element.docs };
  draft.examples = [...(element.examples ?? [])];
  draft.provenance = [...element.provenance];
  draft.nillable = element.nillable ?? false;
  draft.default = element.default;
  draft.fixed = element.fixed;
  draft.substitutes = element.substitutes;
  if (element.type.kind === 'simple') {
    draft.contentKind = 'text';
    draft.simple = element.type.simple;
    return draft;
  }
  const { id } = element.type;
  const type = schema.types[id];
  if (type === undefined) throw new RangeError(`schema without type ${id}`);
  const polymorphic = isPolymorphic(schema, id, type);
  if (open.includes(id) || polymorphic) {
    draft.typeRef = { id, schema, polymorphic };
    draft.contentKind = type.content.kind;
    return draft;
  }
  unfoldType(schema, type, draft, [...open, id]);
  return draft;
}

/**
 * Unfolds a recursive type by one level, where a source says something of what stands below one place of it.
 *
 * @param draft an element; changed in place if it refers to a type that can be unfolded
 */
export function unfoldReference(draft: DraftElement): void {
  const { typeRef } = draft;
  const type = typeRef === undefined || typeRef.polymorphic ? undefined : typeRef.schema.types[typeRef.id];
  if (typeRef === undefined || type === undefined) return;
  draft.typeRef = undefined;
  unfoldType(typeRef.schema, type, draft, [typeRef.id]);
}

/** A type that `xsi:type` can replace keeps its identity: its derived types refer to it. */
function isPolymorphic(schema: Schema, id: TypeId, type: ComplexType): boolean {
  if (type.abstract === true) return true;
  return Object.values(schema.types).some((other) => other.base === id && other.name !== undefined);
}

function unfoldType(schema: Schema, type: ComplexType, draft: DraftElement, open: readonly TypeId[]): void {
  draft.declaredType = {
    ...(type.name === undefined ? {} : { name: type.name }),
    ...(type.namespace === undefined ? {} : { namespace: type.namespace }),
  };
  draft.typeDocs = type.docs;
  draft.attributes = type.attributes.map(draftAttribute);
  draft.anyAttribute = type.anyAttribute;
  const { content } = type;
  draft.contentKind = content.kind;
  if (content.kind === 'text') draft.simple = content.simple;
  if (content.kind === 'elements' || content.kind === 'mixed') {
    draft.content = unfoldGroup(schema, content.particle, open);
  }
}

function draftAttribute(attribute: Attribute): DraftAttribute {
  return {
    ...emptyAttribute(attribute.name),
    namespace: attribute.namespace,
    required: attribute.required,
    docs: { ...attribute.docs },
    examples: [...(attribute.examples ?? [])],
    provenance: [...attribute.provenance],
    simple: attribute.simple,
    default: attribute.default,
    fixed: attribute.fixed,
  };
}

function unfoldGroup(schema: Schema, group: GroupParticle, open: readonly TypeId[]): DraftGroup {
  return {
    kind: group.kind,
    min: group.occurs.min,
    max: group.occurs.max,
    particles: group.particles.map((particle) => unfoldParticle(schema, particle, open)),
    name: group.name,
  };
}

function unfoldParticle(schema: Schema, particle: Particle, open: readonly TypeId[]): DraftNode {
  if (particle.kind === 'element') return unfoldElement(schema, particle, open);
  if (particle.kind === 'wildcard') return particle;
  return unfoldGroup(schema, particle, open);
}

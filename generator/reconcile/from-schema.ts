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

/** Positions that a message may have before shared types stay shared. Messages of real APIs have hundreds. */
const MAX_POSITIONS = 10_000;

/** Levels that are unfolded; what lies deeper stays a reference. */
const MAX_DEPTH = 100;

/** What unfolding looks at on its way. */
interface Unfolding {
  readonly schema: Schema;
  /** Types that stay references. */
  readonly kept: ReadonlySet<TypeId>;
  /** Positions that may still be made; below zero the draft is of no use. */
  left: number;
}

/**
 * Unfolds a schema message into a draft: shared declarations become one node a position. A type that is
 * already being unfolded further up (recursion) is left as a reference. Where types that share types would
 * unfold without end (a document format such as DocBook has more positions than a machine has memory), every
 * type that is used more than once stays a reference.
 *
 * @param schema the schema
 * @param root the root element
 */
export function draftFromSchema(schema: Schema, root: ElementParticle): DraftElement {
  return withinBounds(schema, (unfolding) => unfoldElement(unfolding, root, []));
}

function withinBounds<T>(schema: Schema, unfold: (unfolding: Unfolding) => T): T {
  const unfolding: Unfolding = { schema, kept: new Set(), left: MAX_POSITIONS };
  const unfolded = unfold(unfolding);
  if (unfolding.left >= 0) return unfolded;
  return unfold({ schema, kept: sharedTypes(schema), left: Infinity });
}

/** Types that more than one element has. */
function sharedTypes(schema: Schema): ReadonlySet<TypeId> {
  const used = new Set<TypeId>();
  const shared = new Set<TypeId>();
  for (const { content } of Object.values(schema.types)) {
    const pending: Particle[] =
      content.kind === 'elements' || content.kind === 'mixed' ? [content.particle] : [];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.kind === 'wildcard') continue;
      if (next.kind !== 'element') pending.push(...next.particles);
      else if (next.type.kind === 'complex') (used.has(next.type.id) ? shared : used).add(next.type.id);
    }
  }
  return shared;
}

function unfoldElement(
  unfolding: Unfolding,
  element: ElementParticle,
  open: readonly TypeId[],
): DraftElement {
  const { schema } = unfolding;
  unfolding.left -= 1;
  const draft = emptyElement(element.name);
  draft.namespace = element.namespace;
  draft.prefix = element.prefix;
  draft.declares = element.declares;
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
  const isKept = open.length > 0 && unfolding.kept.has(id);
  const isTooMuch = unfolding.left < 0 || open.length >= MAX_DEPTH;
  if (isKept || isTooMuch || polymorphic || open.includes(id)) {
    draft.typeRef = { id, schema, polymorphic };
    draft.contentKind = type.content.kind;
    return draft;
  }
  unfoldType(unfolding, type, draft, [...open, id]);
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
  withinBounds(typeRef.schema, (unfolding) => unfoldType(unfolding, type, draft, [typeRef.id]));
}

/** A type that `xsi:type` can replace keeps its identity: its derived types refer to it. */
function isPolymorphic(schema: Schema, id: TypeId, type: ComplexType): boolean {
  if (type.abstract === true) return true;
  return namedBases(schema).has(id);
}

const basesOf = new WeakMap<Schema, ReadonlySet<TypeId>>();

/** Types from which a type with a name is derived; looked up for every position, so found once a schema. */
function namedBases(schema: Schema): ReadonlySet<TypeId> {
  const known = basesOf.get(schema);
  if (known !== undefined) return known;
  const named = Object.values(schema.types).filter(({ name }) => name !== undefined);
  const found = new Set(named.flatMap(({ base }) => (base === undefined ? [] : [base])));
  basesOf.set(schema, found);
  return found;
}

function unfoldType(
  unfolding: Unfolding,
  type: ComplexType,
  draft: DraftElement,
  open: readonly TypeId[],
): void {
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
    draft.content = unfoldGroup(unfolding, content.particle, open);
  }
}

function draftAttribute(attribute: Attribute): DraftAttribute {
  return {
    ...emptyAttribute(attribute.name),
    namespace: attribute.namespace,
    prefix: attribute.prefix,
    required: attribute.required,
    docs: { ...attribute.docs },
    examples: [...(attribute.examples ?? [])],
    provenance: [...attribute.provenance],
    simple: attribute.simple,
    default: attribute.default,
    fixed: attribute.fixed,
  };
}

function unfoldGroup(unfolding: Unfolding, group: GroupParticle, open: readonly TypeId[]): DraftGroup {
  return {
    kind: group.kind,
    min: group.occurs.min,
    max: group.occurs.max,
    particles: group.particles.map((particle) => unfoldParticle(unfolding, particle, open)),
    name: group.name,
  };
}

function unfoldParticle(unfolding: Unfolding, particle: Particle, open: readonly TypeId[]): DraftNode {
  if (particle.kind === 'element') return unfoldElement(unfolding, particle, open);
  if (particle.kind === 'wildcard') return particle;
  return unfoldGroup(unfolding, particle, open);
}

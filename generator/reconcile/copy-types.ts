import type { ComplexType, Content, Particle, Schema, SimpleType, TypeId } from '../model/schema.js';
import { collapseContent } from './collapse.js';
import type { CodecPart, CodecPolicy } from './choose-codec.js';

/**
 * Takes the types of a schema that the model refers to as they are (recursive and polymorphic ones) over into
 * the model, with codecs by the policy.
 *
 * @param schema the schema that declares them
 * @param from types of the message that may refer to them
 * @param types complex types of the model; added to
 * @param part where the message is used
 * @param policy how codecs are chosen
 */
export function copyTypes(
  schema: Schema,
  from: readonly ComplexType[],
  types: Record<TypeId, ComplexType>,
  part: CodecPart,
  policy: CodecPolicy,
): void {
  const open = referencedTypes(from);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const type = schema.types[id];
    if (type === undefined || types[id] !== undefined) continue;
    const copy = withCodecs(type, part, policy);
    types[id] = copy;
    open.push(...referencedTypes([copy]));
    open.push(...(derivedTypes(schema).get(id) ?? []));
  }
}

const derived = new WeakMap<Schema, ReadonlyMap<TypeId, readonly TypeId[]>>();

/** Types of a schema by the type that they are derived from. */
function derivedTypes(schema: Schema): ReadonlyMap<TypeId, readonly TypeId[]> {
  const known = derived.get(schema);
  if (known !== undefined) return known;
  const found = new Map<TypeId, TypeId[]>();
  for (const [id, { base }] of Object.entries(schema.types)) {
    if (base === undefined) continue;
    const others = found.get(base);
    if (others === undefined) found.set(base, [id]);
    else others.push(id);
  }
  derived.set(schema, found);
  return found;
}

function referencedTypes(types: readonly ComplexType[]): TypeId[] {
  const ids: TypeId[] = [];
  const visit = (particle: Particle): void => {
    if (particle.kind === 'element') {
      if (particle.type.kind === 'complex') ids.push(particle.type.id);
    } else if (particle.kind !== 'wildcard') particle.particles.forEach(visit);
  };
  for (const { content, base } of types) {
    if (base !== undefined) ids.push(base);
    if (content.kind === 'elements' || content.kind === 'mixed') visit(content.particle);
  }
  return ids;
}

function withCodecs(type: ComplexType, part: CodecPart, policy: CodecPolicy): ComplexType {
  const simpleOf = (simple: SimpleType): SimpleType => {
    const choice = simple.name === undefined ? undefined : policy.schemaTypes[simple.name];
    if (choice === undefined) return simple;
    const codec =
      typeof choice === 'string' ? choice : part === 'response' ? choice.response : choice.request;
    return { ...simple, codec };
  };
  const particleOf = (particle: Particle): Particle => {
    if (particle.kind === 'wildcard') return particle;
    if (particle.kind === 'element') {
      if (particle.type.kind === 'complex') return particle;
      return { ...particle, type: { kind: 'simple', simple: simpleOf(particle.type.simple) } };
    }
    return { ...particle, particles: particle.particles.map(particleOf) };
  };
  const contentOf = (content: Content): Content => {
    if (content.kind === 'text') return { kind: 'text', simple: simpleOf(content.simple) };
    if (content.kind !== 'elements' && content.kind !== 'mixed') return content;
    const particle = { ...content.particle, particles: content.particle.particles.map(particleOf) };
    return { ...content, particle: collapseContent(particle) };
  };
  return {
    ...type,
    attributes: type.attributes.map((attribute) => ({ ...attribute, simple: simpleOf(attribute.simple) })),
    content: contentOf(type.content),
  };
}

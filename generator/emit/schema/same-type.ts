import type { ComplexType, Particle, SimpleType, TypeId, TypeUse } from '../../model/schema.js';

/**
 * A text that is the same for types that admit the same: names of types, documentation and provenance are left
 * out, and a recursive type is a reference to the level that it stands on.
 *
 * @param use the type
 * @param types types of the model
 */
export function canonicalType(use: TypeUse, types: Readonly<Record<TypeId, ComplexType>>): string {
  return JSON.stringify(typeForm(use, types, []));
}

function typeForm(
  use: TypeUse,
  types: Readonly<Record<TypeId, ComplexType>>,
  open: readonly TypeId[],
): unknown {
  if (use.kind === 'simple') return simpleForm(use.simple);
  const level = open.indexOf(use.id);
  if (level >= 0) return { recursive: open.length - level };
  const type = types[use.id];
  if (type === undefined) return { missing: use.id };
  const inner = [...open, use.id];
  const { content } = type;
  return {
    attributes: type.attributes.map(({ name, namespace, required, simple, default: value, fixed }) => ({
      name,
      namespace,
      required,
      simple: simpleForm(simple),
      value,
      fixed,
    })),
    any: type.anyAttribute,
    content: content.kind,
    text: content.kind === 'text' ? simpleForm(content.simple) : undefined,
    particle:
      content.kind === 'elements' || content.kind === 'mixed'
        ? particleForm(content.particle, types, inner)
        : undefined,
  };
}

function particleForm(
  particle: Particle,
  types: Readonly<Record<TypeId, ComplexType>>,
  open: readonly TypeId[],
): unknown {
  const { kind, occurs } = particle;
  if (particle.kind === 'wildcard')
    return { kind, occurs, namespaces: particle.namespaces, process: particle.processContents };
  if (particle.kind === 'element') {
    const { name, namespace, nillable, default: value, fixed, type } = particle;
    return { kind, occurs, name, namespace, nillable, value, fixed, type: typeForm(type, types, open) };
  }
  return { kind, occurs, particles: particle.particles.map((one) => particleForm(one, types, open)) };
}

/** A simple type without names and documentation, its keys in a fixed order. */
export function simpleForm({ codec, facets, enumeration, item, members }: SimpleType): unknown {
  return {
    codec,
    facets: facets === undefined ? undefined : Object.entries(facets).sort(([a], [b]) => (a < b ? -1 : 1)),
    enumeration: enumeration && [enumeration.openness, ...enumeration.values.map(({ value }) => value)],
    item: item && simpleForm(item),
    members: members?.map(simpleForm),
  };
}

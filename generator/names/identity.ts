import type { ComplexType, Particle, SimpleType, TypeId } from '../model/schema.js';
import { isTooDeep } from './slots.js';

type Types = Readonly<Record<TypeId, ComplexType>>;

/**
 * Finds the types that look the same on the wire, whatever their documentation says: same attributes, same
 * content model, same types below. Types that refer to themselves are only equal to themselves.
 *
 * @param types the types of a model
 * @returns a number for each type; equal numbers, equal shapes
 */
export function shapesOf(types: Types): ReadonlyMap<TypeId, number> {
  const derived = derivedTypes(types);
  const shapes = new Map<TypeId, number>();
  const known = new Map<string, number>();
  const open = new Set<TypeId>();
  for (const start of Object.keys(types).sort()) {
    const pending: TypeId[] = [start];
    for (let id = pending.at(-1); id !== undefined; id = pending.at(-1)) {
      const type = types[id];
      if (type === undefined || shapes.has(id)) {
        pending.pop();
        continue;
      }
      if (!open.has(id)) {
        open.add(id);
        const below = [...referencesOf(type), ...(derived.get(id) ?? [])];
        pending.push(...below.filter((other) => !open.has(other)));
        continue;
      }
      pending.pop();
      const text = shapeOf(type, derived.get(id) ?? [], (other) => shapes.get(other) ?? other);
      const shape = known.get(text) ?? known.size;
      known.set(text, shape);
      shapes.set(id, shape);
    }
  }
  return shapes;
}

/**
 * Types that `xsi:type` can name in place of each type, whatever the distance, sorted by id.
 *
 * @param types the types of a model
 */
export function derivedTypes(types: Types): ReadonlyMap<TypeId, readonly TypeId[]> {
  const derived = new Map<TypeId, TypeId[]>();
  for (const id of Object.keys(types).sort()) {
    const seen = new Set<TypeId>([id]);
    if (types[id]?.name === undefined) continue;
    for (let base = types[id]?.base; base !== undefined && !seen.has(base); base = types[base]?.base) {
      seen.add(base);
      const list = derived.get(base);
      if (list === undefined) derived.set(base, [id]);
      else list.push(id);
    }
  }
  return derived;
}

/**
 * Types that the content model of a type refers to, in document order.
 *
 * @param type the type
 */
export function referencesOf(type: ComplexType): readonly TypeId[] {
  return elementsOf(type).flatMap(({ type }) => (type.kind === 'complex' ? [type.id] : []));
}

/**
 * Elements of a content model in document order; none where it is nested too deeply.
 *
 * @param type the type
 */
export function elementsOf(type: ComplexType): readonly (Particle & { readonly kind: 'element' })[] {
  const { content } = type;
  if ((content.kind !== 'elements' && content.kind !== 'mixed') || isTooDeep(content.particle)) return [];
  const found: (Particle & { readonly kind: 'element' })[] = [];
  const pending: Particle[] = [content.particle];
  for (let particle = pending.pop(); particle !== undefined; particle = pending.pop()) {
    if (particle.kind === 'element') found.push(particle);
    else if (particle.kind !== 'wildcard') pending.push(...[...particle.particles].reverse());
  }
  return found;
}

function shapeOf(
  type: ComplexType,
  derived: readonly TypeId[],
  shape: (id: TypeId) => number | TypeId,
): string {
  const attributes = type.attributes.map((attribute) => [
    attribute.namespace,
    attribute.name,
    attribute.required,
    simpleShape(attribute.simple),
    attribute.default,
    attribute.fixed,
  ]);
  const particle = (node: Particle): unknown => {
    if (node.kind === 'wildcard') return ['any', node.occurs, node.namespaces];
    if (node.kind !== 'element') return [node.kind, node.occurs, node.name, node.particles.map(particle)];
    const of = node.type.kind === 'simple' ? simpleShape(node.type.simple) : shape(node.type.id);
    return [node.namespace, node.name, node.occurs, of, node.nillable, node.default, node.fixed];
  };
  const { content } = type;
  const inside = ((): unknown => {
    if (content.kind === 'text') return simpleShape(content.simple);
    if (content.kind !== 'elements' && content.kind !== 'mixed') return null;
    return isTooDeep(content.particle) ? null : particle(content.particle);
  })();
  // A type that others derive from, or that is derived, is known by its name on the wire.
  const named =
    derived.length > 0 || type.base !== undefined ? [type.namespace, type.name, type.abstract] : null;
  return JSON.stringify([named, attributes, type.anyAttribute, content.kind, inside, derived.map(shape)]);
}

/** What of a simple type shows in a table; documentation of values does not. */
function simpleShape(simple: SimpleType): unknown {
  return [
    simple.codec,
    simple.facets,
    simple.enumeration && [simple.enumeration.openness, simple.enumeration.values.map(({ value }) => value)],
    simple.item && simpleShape(simple.item),
    simple.members?.map(simpleShape),
  ];
}

import type { ComplexType, ElementParticle, Particle, TypeId } from '../../model/schema.js';

/** What a message reaches. */
export interface Reachable {
  /** How many element particles have each type; a type that is only reached through `base` has 0. */
  readonly uses: ReadonlyMap<TypeId, number>;
  /** Types by the type that they are derived from. */
  readonly derived: ReadonlyMap<TypeId, readonly TypeId[]>;
}

/**
 * Finds the types that a root element reaches, with the types derived from them and those they are derived from.
 *
 * @param root the root element
 * @param types types of the model
 */
export function reachable(root: ElementParticle, types: Readonly<Record<TypeId, ComplexType>>): Reachable {
  const allDerived = new Map<TypeId, TypeId[]>();
  for (const [id, { base }] of Object.entries(types)) {
    if (base !== undefined) allDerived.set(base, [...(allDerived.get(base) ?? []), id]);
  }
  const uses = new Map<TypeId, number>();
  const queue: TypeId[] = [];
  const reach = (id: TypeId, count: number): void => {
    if (types[id] === undefined) return;
    if (!uses.has(id)) queue.push(id);
    uses.set(id, (uses.get(id) ?? 0) + count);
  };
  if (root.type.kind === 'complex') reach(root.type.id, 1);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const type = types[id];
    if (type === undefined) continue;
    for (const { type: use } of elementsOf(type)) if (use.kind === 'complex') reach(use.id, 1);
    if (type.base !== undefined) reach(type.base, 0);
    for (const other of allDerived.get(id) ?? []) reach(other, 0);
  }
  const derived = [...allDerived].flatMap(([base, ids]) => {
    const reached = ids.filter((id) => uses.has(id)).sort();
    return uses.has(base) && reached.length > 0 ? [[base, reached] as const] : [];
  });
  return { uses, derived: new Map(derived) };
}

/**
 * The element particles in the content model of a type, in its order.
 *
 * @param type the type
 */
export function elementsOf(type: ComplexType): readonly ElementParticle[] {
  const { content } = type;
  if (content.kind !== 'elements' && content.kind !== 'mixed') return [];
  const found: ElementParticle[] = [];
  const stack: Particle[] = [content.particle];
  for (let particle = stack.pop(); particle !== undefined; particle = stack.pop()) {
    if (particle.kind === 'element') found.push(particle);
    else if (particle.kind !== 'wildcard') stack.push(...particle.particles.toReversed());
  }
  return found;
}

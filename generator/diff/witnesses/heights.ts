import type { ComplexType, Content, ElementParticle, Particle, Schema, TypeId } from '../../model/schema.js';

/** Levels of elements in the flattest element of each complex type; types that are not in it have none that ends. */
export type Heights = ReadonlyMap<TypeId, number>;

/**
 * Finds how flat the elements of types can be: whoever always goes to the flattest alternative never goes round in a
 * circle. Rounds over all types, until none gets flatter; there are about as many as there are levels.
 *
 * @param types the types of a schema
 */
export function heightsOf(types: Schema['types']): Heights {
  const heights = new Map<TypeId, number>();
  let waiting = Object.keys(types);
  for (let level = 1, last = 0; waiting.length > 0 && level <= last + 1 + REFERENCE; level += 1) {
    const fresh: TypeId[] = [];
    for (const id of waiting) {
      const type = types[id];
      if (type !== undefined && heightOf(type, heights) < level) fresh.push(id);
    }
    if (fresh.length > 0) last = level;
    for (const id of fresh) heights.set(id, level);
    waiting = waiting.filter((id) => !heights.has(id));
  }
  return heights;
}

/** An element that must name another by its ID counts as so many levels: there may be no such other. */
const REFERENCE = 10;

function heightOf({ attributes, content }: ComplexType, heights: Heights): number {
  const refers = attributes.some(
    ({ required, simple }) => required && (simple.item ?? simple).codec === 'idref',
  );
  return contentHeight(content, heights) + (refers ? REFERENCE : 0);
}

function contentHeight(content: Content, heights: Heights): number {
  return content.kind === 'elements' || content.kind === 'mixed'
    ? particleHeight(content.particle, heights, 0)
    : 0;
}

/** Groups nested deeper than this count as endless. */
const DEEPEST = 500;

function particleHeight(particle: Particle, heights: Heights, depth: number): number {
  if (particle.occurs.min === 0 || particle.kind === 'wildcard') return 0;
  if (particle.kind === 'element') return elementHeight(particle, heights);
  if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
  const isChoice = particle.kind === 'choice' && particle.particles.length > 0;
  let height = isChoice ? Number.POSITIVE_INFINITY : 0;
  for (const inner of particle.particles) {
    const one = particleHeight(inner, heights, depth + 1);
    height = isChoice ? Math.min(height, one) : Math.max(height, one);
  }
  return height;
}

/**
 * Levels of the flattest element of a declaration.
 *
 * @param element the declaration
 * @param heights heights of its schema
 * @returns infinity where there is none that ends
 */
export function elementHeight({ type }: ElementParticle, heights: Heights): number {
  return type.kind === 'simple' ? 1 : (heights.get(type.id) ?? Number.POSITIVE_INFINITY);
}

import type { ElementParticle, GroupParticle, Particle } from '../../../model/schema.js';

/** Two mentions of the same element. */
export type ParticlePair = readonly [before: ElementParticle, after: ElementParticle];

/**
 * The elements of two content models that are written alike to the last parenthesis. Most models are, and need not
 * be brought into normal form.
 *
 * @returns undefined where they differ
 */
export function parallelElements(
  before: GroupParticle,
  after: GroupParticle,
): readonly ParticlePair[] | undefined {
  const pairs: ParticlePair[] = [];
  const groups: (readonly [GroupParticle, GroupParticle])[] = [[before, after]];
  for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
    const [left, right] = group;
    const count = left.particles.length;
    if (left.kind !== right.kind || count !== right.particles.length || !areAlike(left, right))
      return undefined;
    for (let index = 0; index < count; index += 1) {
      const one = left.particles[index];
      const other = right.particles[index];
      if (one === undefined || other === undefined || !areAlike(one, other)) return undefined;
      if (one.kind === 'element') {
        if (other.kind !== 'element' || one.name !== other.name || one.namespace !== other.namespace)
          return undefined;
        pairs.push([one, other]);
      } else if (one.kind === 'wildcard' || other.kind === 'wildcard' || other.kind === 'element') {
        return undefined;
      } else {
        groups.push([one, other]);
      }
    }
  }
  return pairs;
}

function areAlike({ occurs: left }: Particle, { occurs: right }: Particle): boolean {
  return left.min === right.min && left.max === right.max;
}

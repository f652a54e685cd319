import type { GroupParticle, Schema } from '../../../model/schema.js';
import { elementKey } from '../content/node.js';

const known = new WeakMap<Schema['types'], ReadonlyMap<string, number>>();

/**
 * How often the content models of a schema name each element, by `name` or `{namespace}name`. Counted at the first
 * question.
 *
 * @param types the types of the schema
 */
export function mentionsOf(types: Schema['types']): ReadonlyMap<string, number> {
  const counted = known.get(types);
  if (counted !== undefined) return counted;
  const counts = new Map<string, number>();
  for (const { content } of Object.values(types)) {
    if (content.kind === 'elements' || content.kind === 'mixed') countIn(content.particle, counts);
  }
  known.set(types, counts);
  return counts;
}

function countIn(outermost: GroupParticle, counts: Map<string, number>): void {
  let group: GroupParticle | undefined = outermost;
  const waiting: GroupParticle[] = [];
  for (; group !== undefined; group = waiting.pop()) {
    const { particles } = group;
    for (let index = 0; index < particles.length; index += 1) {
      const particle = particles[index];
      if (particle?.kind === 'element') {
        const key = elementKey(particle);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      } else if (particle !== undefined && particle.kind !== 'wildcard') {
        waiting.push(particle);
      }
    }
  }
}

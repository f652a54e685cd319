import type { Schema } from '../../../model/schema.js';
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
    if (content.kind !== 'elements' && content.kind !== 'mixed') continue;
    const stack = [...content.particle.particles];
    for (let particle = stack.pop(); particle !== undefined; particle = stack.pop()) {
      if (particle.kind === 'element') {
        const key = elementKey(particle);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      } else if (particle.kind !== 'wildcard') {
        for (const inner of particle.particles) stack.push(inner);
      }
    }
  }
  known.set(types, counts);
  return counts;
}

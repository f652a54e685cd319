import type { Particle } from '../../../../generator/model/schema.js';
import { admitsNamespace } from '../../../../generator/sources/xsd/check/ambiguity.js';

/** Name of a child element. */
export interface ChildName {
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Most children that are matched: trying every way takes time with the square of their number. */
export const CHILDREN_LIMIT = 600;

/** Whether a particle matches a sequence of children exactly. Tries every way, with a memory. */
export function matches(particle: Particle, children: readonly ChildName[]): boolean {
  const memory = new Map<Particle, Map<number, ReadonlySet<number>>>();
  const repetitions = new Map<Particle, Map<number, ReadonlySet<number>>>();

  /** Where one occurrence can end that begins at a child. */
  const once = (item: Particle, from: number): ReadonlySet<number> => {
    const known = memory.get(item)?.get(from);
    if (known !== undefined) return known;
    const made = find(item, from);
    memory.set(item, (memory.get(item) ?? new Map()).set(from, made));
    return made;
  };
  const find = (item: Particle, from: number): ReadonlySet<number> => {
    const child = children[from];
    switch (item.kind) {
      case 'element':
        return new Set(child?.name === item.name && child.namespace === item.namespace ? [from + 1] : []);
      case 'wildcard':
        return new Set(
          child !== undefined && admitsNamespace(item.namespaces, child.namespace) ? [from + 1] : [],
        );
      case 'choice':
        return new Set(item.particles.flatMap((inner) => [...repeated(inner, from)]));
      case 'sequence': {
        let ends: ReadonlySet<number> = new Set([from]);
        for (const inner of item.particles)
          ends = new Set([...ends].flatMap((end) => [...repeated(inner, end)]));
        return ends;
      }
      case 'all':
        return all(item.particles, from);
    }
  };
  const all = (particles: readonly Particle[], from: number): ReadonlySet<number> => {
    const ends = new Set<number>();
    const visit = (left: readonly Particle[], at: number): void => {
      if (left.every((inner) => repeated(inner, at).has(at))) ends.add(at);
      for (const inner of left) {
        for (const end of repeated(inner, at)) {
          if (end > at)
            visit(
              left.filter((other) => other !== inner),
              end,
            );
        }
      }
    };
    visit(particles, from);
    return ends;
  };
  const repeated = (item: Particle, from: number): ReadonlySet<number> => {
    const known = repetitions.get(item)?.get(from);
    if (known !== undefined) return known;
    const made = repeat(item, from);
    repetitions.set(item, (repetitions.get(item) ?? new Map()).set(from, made));
    return made;
  };
  const step = (item: Particle, from: Iterable<number>): ReadonlySet<number> =>
    new Set([...from].flatMap((at) => [...once(item, at)]));
  const repeat = (item: Particle, from: number): ReadonlySet<number> => {
    const { min } = item.occurs;
    const max = item.occurs.max ?? Infinity;
    let current: ReadonlySet<number> = new Set([from]);
    for (let count = 0; count < min && current.size > 0; count++) {
      const next = step(item, current);
      // Where occurrences can be empty, the missing ones are.
      const same = next.size === current.size && [...next].every((end) => current.has(end));
      current = next;
      if (same) break;
    }
    const ends = new Set(current);
    for (let count = min; current.size > 0 && count < max; count++) {
      current = new Set([...step(item, current)].filter((end) => !ends.has(end)));
      for (const end of current) ends.add(end);
    }
    return ends;
  };
  return repeated(particle, 0).has(children.length);
}

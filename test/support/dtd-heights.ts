import type { DtdContent, DtdDocument, DtdParticle } from '../../generator/sources/dtd/index.js';

/**
 * For each element, the levels that its smallest valid instance has; elements that can have no finite one, or
 * are not declared, are missing.
 */
export function elementHeights(dtd: DtdDocument): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const { name, declaration } of dtd.elements) {
      const height = 1 + contentHeight(declaration.content, heights);
      if (height < (heights.get(name) ?? Infinity)) {
        heights.set(name, height);
        changed = true;
      }
    }
  }
  return heights;
}

function contentHeight(content: DtdContent, heights: ReadonlyMap<string, number>): number {
  return content.kind === 'children' ? particleHeight(content.particle, heights) : 0;
}

/** Levels that the smallest instance of a particle has; 0 if it can be absent, Infinity if it has no finite one. */
export function particleHeight(particle: DtdParticle, heights: ReadonlyMap<string, number>): number {
  if (particle.occurs === '?' || particle.occurs === '*') return 0;
  if (particle.kind === 'name') return heights.get(particle.name) ?? Infinity;
  const members = particle.particles.map((member) => particleHeight(member, heights));
  return particle.kind === 'choice' ? Math.min(...members) : Math.max(...members);
}

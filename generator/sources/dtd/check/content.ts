import type { DtdContent, DtdName, DtdParticle } from '../mirror.js';

/** All names in a content model, in order; walks without recursion. */
export function namesIn(content: DtdContent): readonly DtdName[] {
  if (content.kind === 'mixed') return content.names;
  if (content.kind !== 'children') return [];
  const names: DtdName[] = [];
  const open: DtdParticle[] = [content.particle];
  for (let particle = open.pop(); particle !== undefined; particle = open.pop()) {
    if (particle.kind === 'name') names.push(particle);
    else for (let i = particle.particles.length - 1; i >= 0; i -= 1) pushDefined(open, particle.particles[i]);
  }
  return names;
}

function pushDefined(list: DtdParticle[], particle: DtdParticle | undefined): void {
  if (particle !== undefined) list.push(particle);
}

import type { ElementParticle, GroupParticle, Occurs, Particle } from '../model/schema.js';

/**
 * A content model without groups that group nothing: `(item)+` is `item+`. Left as it stands, a group that repeats
 * would be an array of rounds with one member each.
 *
 * @param group a content model; its groups are collapsed from the inside
 * @returns a model of the same content; the outermost group stays one
 */
export function collapse(group: GroupParticle): GroupParticle {
  const particles = group.particles.map((particle): Particle => {
    if (particle.kind === 'element' || particle.kind === 'wildcard') return particle;
    const inner = collapse(particle);
    return alone(inner) ?? inner;
  });
  return { ...group, particles };
}

/**
 * The same for the whole content of an element.
 *
 * @param group content model of an element
 */
export function collapseContent(group: GroupParticle): GroupParticle {
  const collapsed = collapse(group);
  const only = collapsed.occurs.max === 1 ? undefined : alone(collapsed);
  if (only === undefined) return collapsed;
  return { ...collapsed, kind: 'sequence', occurs: { min: 1, max: 1 }, particles: [only] };
}

/** The element that a group consists of, with the occurrence of both; undefined where they do not come to one. */
function alone({ occurs, particles }: GroupParticle): ElementParticle | undefined {
  const [only, ...others] = particles;
  if (only?.kind !== 'element' || others.length > 0) return undefined;
  const both = product(occurs, only.occurs);
  return both === undefined ? undefined : { ...only, occurs: both };
}

/** How often something occurs in all; undefined where the numbers in between would not all be possible. */
function product(outer: Occurs, inner: Occurs): Occurs | undefined {
  if (inner.min === 1 && inner.max === 1) return outer;
  if (outer.min === 1 && outer.max === 1) return inner;
  if (outer.max === 0 || inner.max === 0) return undefined;
  // Each round may bring none or one, or any number from one on: no number is left out.
  const gapless = inner.min <= 1 && (inner.max === null || inner.min === 0);
  if (!gapless) return undefined;
  const max = outer.max === null || inner.max === null ? null : outer.max * inner.max;
  return { min: outer.min * inner.min, max };
}

import type { ComplexType, GroupParticle, Particle } from '../../../model/schema.js';
import { isDeterministic, loosened } from '../determinism.js';
import type { XsdWriter } from './writer.js';
import { placesOf } from './writer.js';

/**
 * The closest content model that XSD 1.0 allows: `all` stands alone and repeats nothing (Part 1, section
 * 3.8.6, All Group Limited), and each element of a message fits one particle at most (Unique Particle
 * Attribution).
 *
 * @param writer the state
 * @param type the type that it is of
 * @param particle the content model
 */
export function contentParticle(
  writer: XsdWriter,
  type: ComplexType,
  particle: GroupParticle,
): GroupParticle {
  const places = placesOf(type.provenance.slice(0, 1));
  const limited = isLimitedAll(particle) ? particle : withoutAll(particle);
  if (JSON.stringify(limited) !== JSON.stringify(particle)) {
    const message =
      'A group in any order that repeats or stands inside another one is written as a repeated choice.';
    writer.report.report('emit-schema-form', message, places);
  }
  if (isDeterministic(limited)) return limited;
  const message = 'A content model in which an element fits two places is written as a repeated choice.';
  writer.report.report('emit-schema-form', message, places);
  return loosened(limited);
}

function isLimitedAll({ kind, occurs, particles }: GroupParticle): boolean {
  return (
    kind === 'all' &&
    occurs.max === 1 &&
    particles.every((one) => one.kind === 'element' && one.occurs.max === 1)
  );
}

function withoutAll(group: GroupParticle): GroupParticle {
  const particles = group.particles.map((one): Particle => ('particles' in one ? withoutAll(one) : one));
  return group.kind === 'all' ? loosened({ ...group, particles }) : { ...group, particles };
}

import type { Particle, Provenance, TypeId } from '../model/schema.js';
import type { Judge } from './compare-facts.js';
import type { Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { TypeReference } from './draft.js';
import type { PageNode } from './evidence.js';

/**
 * Reports rows below an element whose type `xsi:type` can replace, and that none of these types knows. Such rows
 * have no place: the type stands for others, and at other places too.
 *
 * @param reference the type
 * @param at where the schema declares the element
 * @param row the row of the element
 * @param spot where the element stands
 * @param judge the stronger source, and where contradictions go
 */
export function reportUnknownRows(
  reference: TypeReference,
  at: Provenance | undefined,
  row: PageNode,
  spot: Spot,
  judge: Judge,
): void {
  if (at === undefined) return;
  const known = namesOf(reference);
  const rows = [
    ...row.attributes.map((below) => ({ below, name: `@${below.name}` })),
    ...row.children.map((below) => ({ below, name: below.name })),
  ];
  for (const { below, name } of rows) {
    if (known.has(name.toLowerCase())) continue;
    judge.contradictions.record(
      'conflict-presence',
      { ...spot, path: `${spot.path}/${name}` },
      [claim(at, `no ${name} in ${reference.id} and its derived types`), claim(below.at, `${name} below it`)],
      `left out, because ${judge.winner.name(at, below.at)} wins`,
    );
  }
}

/** Names of what stands below a type and all types derived from it, in lower case, attributes with `@`. */
function namesOf({ schema, id }: TypeReference): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (particle: Particle): void => {
    if (particle.kind === 'element') names.add(particle.name.toLowerCase());
    else if (particle.kind !== 'wildcard') particle.particles.forEach(visit);
  };
  const open: TypeId[] = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const type = schema.types[next];
    if (type === undefined) continue;
    for (const { name } of type.attributes) names.add(`@${name.toLowerCase()}`);
    if (type.content.kind === 'elements' || type.content.kind === 'mixed') visit(type.content.particle);
    for (const [other, derived] of Object.entries(schema.types)) if (derived.base === next) open.push(other);
  }
  return names;
}

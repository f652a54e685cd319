import type { GroupPart, Part } from '../table.js';
import { nameKey } from './name-key.js';

/** A particle of a content model. */
export interface Particle {
  readonly kind: 'element' | 'any' | GroupPart['group'];
  /** Key of the element's name. */
  readonly key: string;
  /** Name to show. */
  readonly name: string;
  readonly wildcard: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly children: readonly Particle[];
  /** Nothing at all satisfies it. */
  readonly emptiable: boolean;
  /** No two particles within can be for the same element. */
  readonly unambiguous: boolean;
  /** Particles around it, outermost first, each with the child that leads here. */
  readonly around: readonly Around[];
}

export interface Around {
  readonly group: Particle;
  readonly index: number;
}

/** Content models with what the matcher asks of them, by their parts. */
const models = new WeakMap<readonly Part[], Map<boolean, Particle>>();
/**
 * The content model of a type, made at the first call and kept as long as its parts.
 *
 * @param parts a sequence
 * @param ignoreCase names are compared without regard to ASCII case
 */
export function modelOf(parts: readonly Part[], ignoreCase: boolean): Particle {
  const known = models.get(parts);
  const made = known?.get(ignoreCase);
  if (made !== undefined) return made;
  const model = groupOf({ group: 'sequence', parts }, ignoreCase, []);
  models.set(parts, (known ?? new Map<boolean, Particle>()).set(ignoreCase, model));
  return model;
}

function particleOf(part: Part, ignoreCase: boolean, around: readonly Around[]): Particle {
  if ('group' in part) return groupOf(part, ignoreCase, around);
  const min = part.min ?? 1;
  const shared = { min, max: part.max ?? 1, children: [], emptiable: min === 0, unambiguous: true, around };
  if ('any' in part) return { ...shared, kind: 'any', key: '', name: '', wildcard: part.any };
  return {
    ...shared,
    kind: 'element',
    key: nameKey(part.ns ?? '', part.el, ignoreCase),
    name: part.el,
    wildcard: [],
  };
}

function groupOf(part: GroupPart, ignoreCase: boolean, around: readonly Around[]): Particle {
  const children: Particle[] = [];
  const min = part.min ?? 1;
  const group = {
    kind: part.group,
    key: '',
    name: '',
    wildcard: [],
    min,
    max: part.max ?? 1,
    children,
    emptiable: false,
    unambiguous: false,
    around,
  };
  for (const [index, child] of part.parts.entries()) {
    children.push(particleOf(child, ignoreCase, [...around, { group, index }]));
  }
  const inside =
    part.group === 'choice'
      ? children.length === 0 || children.some((child) => child.emptiable)
      : children.every((child) => child.emptiable);
  group.emptiable = min === 0 || inside;
  const all = [...elementsOf(group)];
  group.unambiguous =
    new Set(all.map(({ key }) => key)).size === all.length && all.every(({ key }) => key !== '');
  return group;
}

/** Names of the elements within, to show. */
export function namesOf(particle: Particle): string {
  return [...new Set([...elementsOf(particle)].map((one) => one.name))].join(', ');
}

/** The elements and wildcards within. */
export function* elementsOf(particle: Particle): Generator<Particle> {
  if (particle.kind === 'element' || particle.kind === 'any') yield particle;
  for (const child of particle.children) yield* elementsOf(child);
}

/** How often a particle can occur in all. */
export function ceiling(particle: Particle): number {
  return particle.around.reduce((product, { group }) => product * group.max, particle.max);
}

/** Two particles are in different alternatives of a choice that does not repeat. */
export function areAlternatives(left: Particle, right: Particle): boolean {
  for (const [level, one] of left.around.entries()) {
    const other = right.around[level];
    if (other === undefined || other.group !== one.group) return false;
    if (other.index !== one.index) return one.group.kind === 'choice' && one.group.max <= 1;
    if (one.group.max > 1) return false;
  }
  return false;
}

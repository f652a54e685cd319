import type { ElementParticle, GroupParticle, Particle, WildcardParticle } from '../../model/schema.js';

type Leaf = ElementParticle | WildcardParticle;

/** What the positions of a particle are (Aho, Sethi, Ullman: nullable, first and last positions). */
interface Positions {
  readonly empty: boolean;
  readonly first: readonly Leaf[];
  readonly last: readonly Leaf[];
}

/**
 * Whether every element of a message fits one particle of the content model at most, without looking ahead
 * (XML Schema Part 1, appendix H; XML 1.0, appendix E).
 *
 * @param group the content model
 */
export function isDeterministic(group: GroupParticle): boolean {
  const follow = new Map<Leaf, Set<Leaf>>();
  const copies = withIdentity(group);
  const { first } = positions(copies, follow);
  return unambiguous(first) && [...follow.values()].every((next) => unambiguous([...next]));
}

/** One object may stand in two places of the tree; positions are told apart by identity. */
function withIdentity<Node extends Particle>(particle: Node): Node {
  return 'particles' in particle
    ? { ...particle, particles: particle.particles.map(withIdentity) }
    : { ...particle };
}

function positions(particle: Particle, follow: Map<Leaf, Set<Leaf>>): Positions {
  const { min, max } = particle.occurs;
  if (max === 0) return { empty: true, first: [], last: [] };
  const once = 'particles' in particle ? groupPositions(particle, follow) : leaf(particle);
  // A particle that occurs exactly so often leaves no doubt whether its next round or what follows begins.
  const repeats = max === null || max > 1;
  if (repeats) connect(once.last, once.first, follow);
  return { ...once, empty: once.empty || min === 0 };
}

function leaf(particle: Leaf): Positions {
  return { empty: false, first: [particle], last: [particle] };
}

function groupPositions({ kind, particles }: GroupParticle, follow: Map<Leaf, Set<Leaf>>): Positions {
  const parts = particles.map((particle) => positions(particle, follow));
  if (kind === 'choice' || kind === 'all') {
    const all = {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
    };
    if (kind === 'all') connect(all.last, all.first, follow);
    const empty = kind === 'all' ? parts.every((part) => part.empty) : parts.some((part) => part.empty);
    return { empty: empty || parts.length === 0, ...all };
  }
  let made: Positions = { empty: true, first: [], last: [] };
  for (const part of parts) {
    connect(made.last, part.first, follow);
    made = {
      empty: made.empty && part.empty,
      first: made.empty ? [...made.first, ...part.first] : made.first,
      last: part.empty ? [...made.last, ...part.last] : part.last,
    };
  }
  return made;
}

function connect(from: readonly Leaf[], to: readonly Leaf[], follow: Map<Leaf, Set<Leaf>>): void {
  for (const one of from) {
    const next = follow.get(one) ?? new Set<Leaf>();
    for (const other of to) next.add(other);
    follow.set(one, next);
  }
}

function unambiguous(leaves: readonly Leaf[]): boolean {
  const names = new Set<string>();
  const distinct = [...new Set(leaves)];
  const wildcards = distinct.filter((one) => one.kind === 'wildcard');
  for (const one of distinct) {
    if (one.kind === 'wildcard') continue;
    const key = `{${one.namespace ?? ''}}${one.name}`;
    if (names.has(key)) return false;
    names.add(key);
    if (wildcards.some((wildcard) => admits(wildcard, one.namespace ?? ''))) return false;
  }
  return wildcards.length < 2;
}

function admits({ namespaces }: WildcardParticle, namespace: string): boolean {
  const word = namespace === '' ? '##local' : namespace;
  if (namespaces.includes('##any')) return true;
  if (namespaces.includes('##other')) return false;
  const excluded = namespaces.filter((name) => name.startsWith('##not:'));
  return excluded.length > 0 ? !excluded.includes(`##not:${word}`) : namespaces.includes(word);
}

/**
 * The same elements in any order and number: the closest deterministic form of a content model that is not.
 *
 * @param group the content model
 */
export function loosened(group: GroupParticle): GroupParticle {
  const leaves = new Map<string, Leaf>();
  const visit = (particle: Particle): void => {
    if ('particles' in particle) for (const inner of particle.particles) visit(inner);
    else {
      const key = particle.kind === 'element' ? `{${particle.namespace ?? ''}}${particle.name}` : '*';
      if (!leaves.has(key)) leaves.set(key, { ...particle, occurs: { min: 1, max: 1 } });
    }
  };
  visit(group);
  const wildcard = leaves.get('*');
  const particles = [...leaves.values()].filter(
    (one) =>
      one.kind === 'wildcard' || wildcard?.kind !== 'wildcard' || !admits(wildcard, one.namespace ?? ''),
  );
  return { kind: 'choice', occurs: { min: 0, max: null }, particles };
}

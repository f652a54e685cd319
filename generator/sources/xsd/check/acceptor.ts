import type {
  ElementParticle,
  GroupParticle,
  Occurs,
  Particle,
  WildcardParticle,
} from '../../../model/schema.js';

/** What a transition reads. */
export type Leaf = ElementParticle | WildcardParticle;

/** A machine that reads the children of an element. States are texts. */
export interface Acceptor {
  readonly start: string;
  readonly next: (state: string) => readonly (readonly [Leaf, string])[];
  readonly accepts: (state: string) => boolean;
}

/** Most positions that a machine may have; larger ones are not built. */
const LIMIT = 1500;

interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const EMPTY: Part = { nullable: true, first: [], last: [] };

class TooLarge extends Error {}

/**
 * Builds the machine of a content model, occurrences written out.
 *
 * @param particle the content model; undefined for empty content
 * @returns undefined where the machine would be too large
 */
export function acceptorOf(particle: GroupParticle | undefined): Acceptor | undefined {
  if (particle?.kind === 'all') return acceptorOfAll(particle);
  try {
    return acceptorOfPositions(particle);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

function acceptorOfPositions(particle: GroupParticle | undefined): Acceptor {
  const leaves: Leaf[] = [];
  const follow: Set<number>[] = [];

  const connect = (from: readonly number[], to: readonly number[]): void => {
    for (const at of from) for (const position of to) follow[at]?.add(position);
  };
  const sequence = (left: Part, right: Part): Part => {
    connect(left.last, right.first);
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...right.last, ...left.last] : right.last,
    };
  };
  const once = (item: Particle): Part => {
    if (item.kind === 'element' || item.kind === 'wildcard') {
      if (leaves.length >= LIMIT) throw new TooLarge();
      leaves.push(item);
      follow.push(new Set());
      return { nullable: false, first: [leaves.length - 1], last: [leaves.length - 1] };
    }
    // A group of all that stands inside of another group is beyond what is compared.
    if (item.kind === 'all' && item.particles.length > 1) throw new TooLarge();
    const parts = item.particles.map((inner) => repeated(inner, inner.occurs));
    if (item.kind !== 'choice') return parts.reduce(sequence, EMPTY);
    return {
      nullable: parts.some((part) => part.nullable),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
    };
  };
  const repeated = (item: Particle, { min, max }: Occurs): Part => {
    let part = EMPTY;
    for (let n = 0; n < min; n++) part = sequence(part, once(item));
    if (max === null) {
      const loop = once(item);
      connect(loop.last, loop.first);
      return sequence(part, { ...loop, nullable: true });
    }
    let tail = EMPTY;
    for (let n = min; n < max; n++) tail = { ...sequence(once(item), tail), nullable: true };
    return sequence(part, tail);
  };

  const whole = particle === undefined ? EMPTY : repeated(particle, particle.occurs);
  const last = new Set(whole.last.map(String));
  return {
    start: '',
    accepts: (state) => (state === '' ? whole.nullable : last.has(state)),
    next: (state) => {
      const positions = state === '' ? whole.first : [...(follow[Number(state)] ?? [])];
      return positions.flatMap((at) => {
        const leaf = leaves[at];
        return leaf === undefined ? [] : [[leaf, String(at)] as const];
      });
    },
  };
}

/** The states of a group of all are the numbers of elements read of each particle. */
function acceptorOfAll({ particles, occurs }: GroupParticle): Acceptor | undefined {
  const leaves = particles.filter((item) => item.kind === 'element' || item.kind === 'wildcard');
  if (leaves.length < particles.length) return undefined;
  const countsOf = (state: string): readonly number[] => state.split(',').map(Number);
  const start = leaves.map(() => '0').join(',');
  return {
    start,
    accepts: (state) =>
      (state === start && occurs.min === 0) ||
      countsOf(state).every((count, at) => count >= (leaves[at]?.occurs.min ?? 0)),
    next: (state) => {
      const counts = countsOf(state);
      return leaves.flatMap((leaf, at) => {
        const count = counts[at] ?? 0;
        if (leaf.occurs.max !== null && count >= leaf.occurs.max) return [];
        // Beyond the least number, further ones of an unbounded particle change nothing.
        const more = leaf.occurs.max === null ? Math.min(count + 1, leaf.occurs.min) : count + 1;
        return [[leaf, counts.map((other, index) => (index === at ? more : other)).join(',')] as const];
      });
    },
  };
}

import type { ElementParticle, Particle, WildcardParticle } from '../../../model/schema.js';

/** Two particles of which the next element can belong to either. */
export interface Ambiguity {
  readonly first: ElementParticle | WildcardParticle;
  readonly second: ElementParticle | WildcardParticle;
}

type Leaf = ElementParticle | WildcardParticle;
type Position = readonly [number, Leaf];

/** Positions by what they match: names of elements, and wildcards. */
interface Positions {
  readonly names: ReadonlyMap<string, readonly Position[]>;
  readonly wildcards: readonly Position[];
}

/** What the check knows of a part of the content model. */
interface Part {
  readonly nullable: boolean;
  readonly first: Positions;
  /** Positions that can follow one of its last positions, inside of the part. */
  readonly followLast: Positions;
}

const NOTHING: Positions = { names: new Map(), wildcards: [] };

/**
 * Finds the first place where a content model violates Unique Particle Attribution (Part 1, section 3.8.6,
 * appendix H): two different particles of which the next element can belong to either. Takes time in
 * proportion to the size of the content model times its depth: for a model to be deterministic it is enough
 * that no two first positions of a choice, and no position that follows the end of a part and one behind the
 * part, match the same element.
 *
 * @param particle the content model; its depth is bounded
 * @returns undefined where the content model is deterministic
 */
export function findAmbiguity(particle: Particle): Ambiguity | undefined {
  const found: Ambiguity[] = [];
  let next = 0;

  const visit = (item: Particle): Part => {
    const once = item.kind === 'element' || item.kind === 'wildcard' ? leaf(item) : group(item);
    return repeat(once, item);
  };
  const leaf = (item: Leaf): Part => {
    const position: Position = [next++, item];
    const first: Positions =
      item.kind === 'wildcard'
        ? { names: new Map(), wildcards: [position] }
        : { names: new Map([[nameOf(item), [position]]]), wildcards: [] };
    return { nullable: false, first, followLast: NOTHING };
  };
  const group = ({ kind, particles }: Particle & { readonly kind: 'sequence' | 'choice' | 'all' }): Part => {
    const parts = particles.map(visit);
    if (kind === 'choice') {
      const nullable = parts.length === 0 || parts.some((part) => part.nullable);
      return {
        nullable,
        first: disjoint(parts.map(({ first }) => first)),
        followLast: union(parts.map(({ followLast }) => followLast)),
      };
    }
    if (kind === 'all') {
      const first = disjoint(parts.map((part) => part.first));
      const followLast = union([first, ...parts.map((part) => part.followLast)]);
      return { nullable: parts.every((part) => part.nullable), first, followLast };
    }
    return parts.reduce(sequence, { nullable: true, first: NOTHING, followLast: NOTHING });
  };
  const sequence = (left: Part, right: Part): Part => {
    collide(left.followLast, right.first);
    if (left.nullable) collide(left.first, right.first);
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? union([left.first, right.first]) : left.first,
      followLast: right.nullable ? union([right.followLast, left.followLast, right.first]) : right.followLast,
    };
  };
  const repeat = (part: Part, { occurs }: Particle): Part => {
    const nullable = part.nullable || occurs.min === 0;
    if (occurs.max !== null && occurs.max <= 1) return { ...part, nullable };
    collide(part.followLast, part.first);
    // With a fixed number of repetitions, what stands behind is not in competition with the next one.
    const exact = occurs.min === occurs.max && !part.nullable;
    return {
      nullable,
      first: part.first,
      followLast: exact ? part.followLast : union([part.followLast, part.first]),
    };
  };
  const disjoint = (sets: readonly Positions[]): Positions => {
    let sum = NOTHING;
    for (const set of sets) {
      collide(sum, set);
      sum = union([sum, set]);
    }
    return sum;
  };
  const collide = (a: Positions, b: Positions): void => {
    if (found.length > 0) return;
    const [small, large] = a.names.size < b.names.size ? [a, b] : [b, a];
    for (const [name, left] of small.names) pairs(left, large.names.get(name) ?? []);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const wildcard of one.wildcards) {
        for (const positions of other.names.values()) pairs([wildcard], positions);
        pairs([wildcard], other.wildcards);
      }
    }
  };
  const pairs = (left: readonly Position[], right: readonly Position[]): void => {
    for (const [at, first] of left) {
      for (const [other, second] of right)
        if (at !== other && overlap(first, second)) {
          found.push(at < other ? { first, second } : { first: second, second: first });
        }
    }
  };
  visit(particle);
  return found[0];
}

function union(sets: readonly Positions[]): Positions {
  const filled = sets.filter((set) => set.names.size > 0 || set.wildcards.length > 0);
  const [only] = filled;
  if (only === undefined) return NOTHING;
  if (filled.length === 1) return only;
  const names = new Map<string, readonly Position[]>();
  for (const set of filled) {
    for (const [name, positions] of set.names) names.set(name, merge(names.get(name), positions));
  }
  return { names, wildcards: filled.map((set) => set.wildcards).reduce(merge, []) };
}

function merge(a: readonly Position[] | undefined, b: readonly Position[]): readonly Position[] {
  if (a === undefined || a.length === 0) return b;
  const known = new Set(a.map(([at]) => at));
  return [...a, ...b.filter(([at]) => !known.has(at))];
}

function nameOf({ namespace, name }: ElementParticle): string {
  return `{${namespace ?? ''}}${name}`;
}

/** Whether one element can match both. */
function overlap(a: Leaf, b: Leaf): boolean {
  if (a.kind === 'element') {
    return b.kind === 'element' ? nameOf(a) === nameOf(b) : admitsNamespace(b.namespaces, a.namespace);
  }
  if (b.kind === 'element') return admitsNamespace(a.namespaces, b.namespace);
  return intersects(a.namespaces, b.namespaces);
}

/** Whether the namespaces of a wildcard of the model hold one; undefined for none. */
export function admitsNamespace(namespaces: readonly string[], namespace: string | undefined): boolean {
  const word = namespace ?? '##local';
  if (namespaces.includes('##any')) return true;
  if (namespaces.some((item) => item.startsWith('##not:'))) return !namespaces.includes(`##not:${word}`);
  return namespaces.includes(word);
}

function intersects(a: readonly string[], b: readonly string[]): boolean {
  const finite = [a, b].find((words) => !words.some((word) => word === '##any' || word.startsWith('##not:')));
  if (finite === undefined) return true;
  const other = finite === a ? b : a;
  return finite.some((word) => admitsNamespace(other, word === '##local' ? undefined : word));
}

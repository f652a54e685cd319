import type { DtdParticle } from '../../../generator/sources/dtd/index.js';

/** First, last and follow positions of an expression (Aho, Sethi and Ullman, section 3.9); positions are numbers. */
interface Positions {
  readonly nullable: boolean;
  readonly first: ReadonlySet<number>;
  readonly last: ReadonlySet<number>;
}

/**
 * Whether a content model is deterministic, by its definition: the automaton of its positions has no state with two
 * ways out under one name (XML 1.0, appendix E). Takes quadratic time and is as plain as can be: the judge of the
 * faster check.
 */
export function isDeterministic(model: DtdParticle): boolean {
  const names: string[] = [];
  const follow: Set<number>[] = [];
  const whole = positionsOf(model, names, follow);
  return [whole.first, ...follow].every((set) => {
    const seen = [...set].map((position) => names[position]);
    return new Set(seen).size === seen.length;
  });
}

function positionsOf(particle: DtdParticle, names: string[], follow: Set<number>[]): Positions {
  const inner =
    particle.kind === 'name' ? leaf(particle.name, names, follow) : groupOf(particle, names, follow);
  if (particle.occurs === '*' || particle.occurs === '+') link(inner.last, inner.first, follow);
  return { ...inner, nullable: inner.nullable || particle.occurs === '*' || particle.occurs === '?' };
}

function leaf(name: string, names: string[], follow: Set<number>[]): Positions {
  const position = names.push(name) - 1;
  follow.push(new Set());
  return { nullable: false, first: new Set([position]), last: new Set([position]) };
}

function groupOf(
  { kind, particles }: Exclude<DtdParticle, { kind: 'name' }>,
  names: string[],
  follow: Set<number>[],
): Positions {
  const members = particles.map((particle) => positionsOf(particle, names, follow));
  if (kind === 'choice') {
    return {
      nullable: members.some((member) => member.nullable),
      first: new Set(members.flatMap((member) => [...member.first])),
      last: new Set(members.flatMap((member) => [...member.last])),
    };
  }
  return members.reduce((left, right) => {
    link(left.last, right.first, follow);
    return {
      nullable: left.nullable && right.nullable,
      first: new Set(left.nullable ? [...left.first, ...right.first] : left.first),
      last: new Set(right.nullable ? [...left.last, ...right.last] : right.last),
    };
  });
}

function link(from: ReadonlySet<number>, to: ReadonlySet<number>, follow: Set<number>[]): void {
  for (const position of from) for (const next of to) follow[position]?.add(next);
}

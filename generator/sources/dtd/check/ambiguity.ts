import type { DtdDocument, DtdGroup, DtdName, DtdParticle } from '../mirror.js';
import type { Findings } from '../read/findings.js';

/** Two particles of one name that both could match the next element. */
class Conflict extends Error {
  readonly first: DtdName;
  readonly second: DtdName;

  constructor(first: DtdName, second: DtdName) {
    super(first.name);
    this.first = first;
    this.second = second;
  }
}

/** The check of one model would take too long; only models made for it get there. */
class TooComplex extends Error {}

/** Most look-ups for one content model. */
const MOST_STEPS = 5_000_000;

interface Budget {
  left: number;
}

/** What the check of one content model shares. */
interface Check {
  readonly facts: ReadonlyMap<DtdParticle, Facts>;
  readonly budget: Budget;
}

/** Names that may come next; looked up here, then in the layer below. Layers spare copying. */
interface Follow {
  readonly own: Map<string, DtdName>;
  readonly below: Follow | undefined;
}

/**
 * Reports content models that are not deterministic (section 3.2.1 and appendix E): where an element could be
 * matched by two particles of the model. The first such pair of each model is named.
 *
 * A model is deterministic if no name begins two members of a choice, and if what may come after a particle has
 * no two particles of one name. Instead of the follow set of each position (quadratic), the set that may come
 * after each node is passed down, so that the work stays proportional to the model times its depth.
 */
export function checkAmbiguity(dtd: DtdDocument, findings: Findings): void {
  for (const { name, declaration } of dtd.elements) {
    if (declaration.content.kind !== 'children') continue;
    try {
      const facts = new Map<DtdParticle, Facts>();
      factsOf(declaration.content.particle, facts);
      visit(declaration.content.particle, undefined, { facts, budget: { left: MOST_STEPS } });
    } catch (error) {
      if (error instanceof TooComplex) {
        const message = `The content model of ${name} is too large to be checked for ambiguity.`;
        findings.report('dtd-limit', message, [declaration.place]);
        continue;
      }
      if (!(error instanceof Conflict)) throw error;
      findings.report(
        'dtd-ambiguous-content',
        `The content model of ${name} is ambiguous: ${error.first.name} can be matched by two of its particles.`,
        [error.second.place, { ...error.first.place, note: 'the other particle' }],
      );
    }
  }
}

/** Whether a particle can match nothing, and the particles that can match its first element. */
interface Facts {
  readonly nullable: boolean;
  readonly first: readonly DtdName[];
}

function factsOf(particle: DtdParticle, facts: Map<DtdParticle, Facts>): Facts {
  const optional = particle.occurs === '?' || particle.occurs === '*';
  const inner =
    particle.kind === 'name' ? { nullable: false, first: [particle] } : factsOfGroup(particle, facts);
  const result = { nullable: optional || inner.nullable, first: inner.first };
  facts.set(particle, result);
  return result;
}

function factsOfGroup(group: DtdGroup, facts: Map<DtdParticle, Facts>): Facts {
  const firsts: (readonly DtdName[])[] = [];
  let nullable = group.kind === 'sequence';
  for (const particle of group.particles) {
    const of = factsOf(particle, facts);
    if (group.kind === 'choice') {
      firsts.push(of.first);
      nullable ||= of.nullable;
    } else if (nullable) {
      firsts.push(of.first);
      nullable = of.nullable;
    }
  }
  const [only] = firsts;
  return { nullable, first: firsts.length === 1 && only !== undefined ? only : firsts.flat() };
}

/** Checks a particle after which `follow` may come. */
function visit(particle: DtdParticle, follow: Follow | undefined, check: Check): void {
  const { first } = check.facts.get(particle) ?? { first: [] };
  let after = follow;
  if (particle.occurs === '*' || particle.occurs === '+') {
    after = { own: new Map(), below: follow };
    for (const name of first) add(after, name, check.budget);
  }
  if (particle.kind === 'name') return;
  if (particle.kind === 'choice') {
    const begins: Follow = { own: new Map(), below: undefined };
    for (const name of first) add(begins, name, check.budget);
    for (const member of particle.particles) visit(member, after, check);
    return;
  }
  visitSequence(particle, after, check);
}

/** From the last member back: behind each comes what begins the next, and so on while those can be absent. */
function visitSequence(group: DtdGroup, follow: Follow | undefined, check: Check): void {
  let layer: Follow | undefined;
  for (let index = group.particles.length - 1; index >= 0; index -= 1) {
    const member = group.particles[index];
    const of = member === undefined ? undefined : check.facts.get(member);
    if (member === undefined || of === undefined) continue;
    visit(member, layer ?? follow, check);
    if (!of.nullable) {
      if (index === 0) return;
      layer = { own: new Map(), below: undefined };
    }
    layer ??= { own: new Map(), below: follow };
    for (const name of of.first) add(layer, name, check.budget);
  }
}

function add(follow: Follow, name: DtdName, budget: Budget): void {
  for (let layer: Follow | undefined = follow; layer !== undefined; layer = layer.below) {
    budget.left -= 1;
    const other = layer.own.get(name.name);
    if (other === name) return;
    if (other !== undefined) throw new Conflict(other, name);
  }
  if (budget.left < 0) throw new TooComplex();
  follow.own.set(name.name, name);
}

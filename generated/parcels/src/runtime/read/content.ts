import type { GroupPart, Part } from '../table.js';
import { nameKey } from './compile.js';
import { admits } from './wildcard.js';

/** A particle of a content model. */
interface Particle {
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

interface Around {
  readonly group: Particle;
  readonly index: number;
}

/** A place in the content model: the current child of a group and how often it has occurred, and the groups around. */
interface Position {
  readonly group: Particle;
  /** -1 where no child has occurred. */
  readonly child: number;
  readonly count: number;
  /** Children of an `all` that have occurred before. */
  readonly used: readonly number[];
  readonly parent: Position | null;
}

/** A particle that was passed over although it is required. */
interface Skipped {
  readonly particle: Particle;
  /** How often it has occurred. */
  readonly count: number;
}

interface Outcome {
  readonly position: Position;
  readonly particle: Particle;
  readonly skipped: readonly Skipped[];
}

/** A breach of the content model. */
export interface Breach {
  readonly code: 'missing' | 'too-few' | 'too-many' | 'order' | 'choice' | 'unknown-element';
  readonly message: string;
  /** Local name of the element concerned, where it is another one than the one at hand. */
  readonly name?: string;
}

/** Content models with what the matcher asks of them, by their parts. */
const models = new WeakMap<readonly Part[], Map<boolean, Particle>>();
/** Ways of reading the content so far that are followed at the same time; models that are deterministic need one. */
const MAX_POSITIONS = 64;

/** Follows the children of one element through its content model and says what is wrong. */
export class ContentMatcher {
  readonly #target: string;
  readonly #ignoreCase: boolean;
  readonly #model: Particle;
  #positions: readonly Position[];
  readonly #seen = new Map<Particle, number>();
  #missing: (Skipped & { readonly mark: number })[] = [];

  /**
   * @param parts content model: a sequence
   * @param target target namespace, for wildcards
   * @param ignoreCase names are compared without regard to ASCII case
   */
  constructor(parts: readonly Part[], target: string, ignoreCase: boolean) {
    this.#target = target;
    this.#ignoreCase = ignoreCase;
    this.#model = modelOf(parts, ignoreCase);
    this.#positions = [{ group: this.#model, child: -1, count: 0, used: [], parent: null }];
  }

  /**
   * Takes in a child element.
   *
   * @param namespace its namespace, empty for none
   * @param local its local name
   * @param mark what to give back with a breach that shows only later, for example an offset
   * @param key its name as `nameKey` makes it, where that is at hand
   * @returns what is wrong with this child, or null
   */
  step(
    namespace: string,
    local: string,
    mark: number,
    key: string = nameKey(namespace, local, this.#ignoreCase),
  ): Breach | null {
    if (this.#model.unambiguous && this.#follow(key)) return null;
    const isIt = (particle: Particle): boolean =>
      particle.kind === 'element' ? particle.key === key : admits(particle.wildcard, namespace, this.#target);
    let found = this.#advance(isIt, false);
    if (found.length === 0) {
      found = fewest(this.#advance(isIt, true));
      for (const skipped of found[0]?.skipped ?? []) this.#missing.push({ ...skipped, mark });
    }
    const [first] = found;
    if (first === undefined) return this.#breach(isIt, local);
    this.#count(first.particle);
    this.#positions = distinct(found.map((outcome) => outcome.position));
    return null;
  }

  /** Goes on in a sequence of elements; false where that is not enough. Nothing depends on it but speed. */
  #follow(key: string): boolean {
    const [position] = this.#positions;
    if (position === undefined || position.group.kind !== 'sequence' || position.parent !== null)
      return false;
    const { children } = position.group;
    let index = Math.max(0, position.child);
    let count = position.child < 0 ? 0 : position.count;
    for (; index < children.length; index++) {
      const child = children[index];
      if (child === undefined || child.kind !== 'element') return false;
      if (child.key === key) {
        if (count >= child.max) return false;
        this.#count(child);
        this.#positions = [{ ...position, child: index, count: count + 1 }];
        return true;
      }
      if (count < child.min) return false;
      count = 0;
    }
    return false;
  }

  #count(particle: Particle): void {
    this.#seen.set(particle, (this.#seen.get(particle) ?? 0) + 1);
  }

  /**
   * Says what is missing, at the end of the element.
   *
   * @param mark as with `step`, for what is missing at the end
   */
  finish(mark: number): (Breach & { readonly mark: number })[] {
    const endings = this.#positions.map((position) => completing(position));
    const best = endings.reduce(
      (left, right) => (right.length < left.length ? right : left),
      endings[0] ?? [],
    );
    const all = [...this.#missing, ...best.map((skipped) => ({ ...skipped, mark }))];
    return all.flatMap((skipped) => describe(skipped).map((breach) => ({ ...breach, mark: skipped.mark })));
  }

  #advance(isIt: (particle: Particle) => boolean, skipping: boolean): readonly Outcome[] {
    const found: Outcome[] = [];
    for (const position of this.#positions) new Explorer(isIt, skipping, found).from(position, [], true);
    return found;
  }

  #breach(isIt: (particle: Particle) => boolean, local: string): Breach {
    const late = this.#missing.findIndex((skipped) => isIt(skipped.particle));
    if (late >= 0) {
      this.#missing = this.#missing.filter((_, index) => index !== late);
      return { code: 'order', message: `${local} stands too late` };
    }
    const named = [...elementsOf(this.#model)].filter(isIt);
    if (named.length === 0) return { code: 'unknown-element', message: `${local} is not known here` };
    const seen = [...this.#seen.keys()];
    if (
      named.some((particle) => seen.some((other) => other !== particle && areAlternatives(particle, other)))
    ) {
      return { code: 'choice', message: `${local} excludes an element that stands before it` };
    }
    if (named.every((particle) => (this.#seen.get(particle) ?? 0) >= ceiling(particle))) {
      return { code: 'too-many', message: `${local} stands too often` };
    }
    return { code: 'order', message: `${local} stands in the wrong place` };
  }
}

/** Looks for every way in which an element can come next. */
class Explorer {
  readonly #isIt: (particle: Particle) => boolean;
  readonly #skipping: boolean;
  readonly #found: Outcome[];

  constructor(isIt: (particle: Particle) => boolean, skipping: boolean, found: Outcome[]) {
    this.#isIt = isIt;
    this.#skipping = skipping;
    this.#found = found;
  }

  /** @param leaving whether the group may be left; a round that was only just begun may not, as it would be empty */
  from(position: Position, skipped: readonly Skipped[], leaving: boolean): void {
    const left =
      position.group.kind === 'sequence'
        ? this.#sequence(position, skipped)
        : this.#others(position, skipped);
    if (leaving && left !== null && position.parent !== null) this.from(position.parent, left, true);
  }

  #sequence(position: Position, skipped: readonly Skipped[]): readonly Skipped[] | null {
    let passed = skipped;
    const { children } = position.group;
    for (let index = Math.max(0, position.child); index < children.length; index++) {
      const child = children[index];
      if (child === undefined) return null;
      const count = index === position.child ? position.count : 0;
      this.#enter(position, index, child, count, passed);
      const next = this.#pass(child, count, passed);
      if (next === null) return null;
      passed = next;
    }
    return passed;
  }

  /** A choice or an `all`. */
  #others(position: Position, skipped: readonly Skipped[]): readonly Skipped[] | null {
    const { group } = position;
    const current = group.children[position.child];
    if (current !== undefined) this.#enter(position, position.child, current, position.count, skipped);
    if (group.kind === 'choice') {
      if (current !== undefined) return this.#pass(current, position.count, skipped);
      for (const [index, child] of group.children.entries()) this.#enter(position, index, child, 0, skipped);
      return this.#pass(group, 0, skipped);
    }
    let passed = current === undefined ? skipped : this.#pass(current, position.count, skipped);
    for (const [index, child] of group.children.entries()) {
      if (passed === null) return null;
      if (index === position.child || position.used.includes(index)) continue;
      this.#enter(position, index, child, 0, passed);
    }
    for (const [index, child] of group.children.entries()) {
      if (index === position.child || position.used.includes(index) || passed === null) continue;
      passed = this.#pass(child, 0, passed);
    }
    return passed;
  }

  #pass(particle: Particle, count: number, skipped: readonly Skipped[]): readonly Skipped[] | null {
    if (particle.emptiable || count >= particle.min) return skipped;
    return this.#skipping ? [...skipped, { particle, count }] : null;
  }

  #enter(
    position: Position,
    index: number,
    child: Particle,
    count: number,
    skipped: readonly Skipped[],
  ): void {
    if (count >= child.max) return;
    // Beyond its minimum, how often an unbounded particle has occurred makes no difference.
    const counted = child.max === Infinity ? Math.min(count + 1, Math.max(child.min, 1)) : count + 1;
    const before = position.child;
    const used = before < 0 || before === index ? position.used : [...position.used, before];
    const here: Position = {
      ...position,
      child: index,
      count: counted,
      used: position.group.kind === 'all' ? used : [],
    };
    if (child.kind !== 'element' && child.kind !== 'any') {
      this.from({ group: child, child: -1, count: 0, used: [], parent: here }, skipped, false);
    } else if (this.#isIt(child)) this.#found.push({ position: here, particle: child, skipped });
  }
}

/** What is required from a position to the end of the content. */
function completing(position: Position): readonly Skipped[] {
  const skipped: Skipped[] = [];
  for (let at: Position | null = position; at !== null; at = at.parent) {
    const { group, child, count, used } = at;
    if (group.kind === 'choice' && child < 0) {
      if (!group.emptiable) skipped.push({ particle: group, count: 0 });
      continue;
    }
    for (const [index, particle] of group.children.entries()) {
      const done = index === child ? count : used.includes(index) || group.kind === 'choice' ? Infinity : 0;
      if (group.kind === 'sequence' && index < child) continue;
      if (!particle.emptiable && done < particle.min) skipped.push({ particle, count: done });
    }
  }
  return skipped;
}

function fewest(outcomes: readonly Outcome[]): readonly Outcome[] {
  const least = Math.min(...outcomes.map((outcome) => outcome.skipped.length));
  return outcomes.filter((outcome) => outcome.skipped.length === least).slice(0, 1);
}

function distinct(positions: readonly Position[]): readonly Position[] {
  if (positions.length === 1) return positions;
  const found = new Map<string, Position>();
  for (const position of positions) {
    let key = '';
    for (let at: Position | null = position; at !== null; at = at.parent) {
      key += `${String(at.child)}:${String(at.count)}:${at.used.join()}/`;
    }
    if (found.size < MAX_POSITIONS) found.set(key, position);
  }
  return [...found.values()];
}

function describe({ particle, count }: Skipped): readonly Breach[] {
  if (count > 0) {
    const { name, min } = particle;
    const what = name === '' ? `The group of ${namesOf(particle)}` : name;
    const message = `${what} stands ${String(count)} times, at least ${String(min)} are due`;
    return [{ code: 'too-few', message, ...(name === '' ? {} : { name }) }];
  }
  if (particle.kind === 'element') {
    return [{ code: 'missing', message: `${particle.name} is missing`, name: particle.name }];
  }
  if (particle.kind === 'any')
    return [{ code: 'missing', message: 'An element of another vocabulary is missing' }];
  if (particle.kind === 'choice')
    return [{ code: 'choice', message: `One of ${namesOf(particle)} is required` }];
  return particle.children
    .filter((child) => !child.emptiable)
    .flatMap((child) => describe({ particle: child, count: 0 }));
}

function namesOf(particle: Particle): string {
  return [...new Set([...elementsOf(particle)].map((one) => one.name))].join(', ');
}

function* elementsOf(particle: Particle): Generator<Particle> {
  if (particle.kind === 'element' || particle.kind === 'any') yield particle;
  for (const child of particle.children) yield* elementsOf(child);
}

/** How often a particle can occur in all. */
function ceiling(particle: Particle): number {
  return particle.around.reduce((product, { group }) => product * group.max, particle.max);
}

/** Two particles are in different alternatives of a choice that does not repeat. */
function areAlternatives(left: Particle, right: Particle): boolean {
  for (const [level, one] of left.around.entries()) {
    const other = right.around[level];
    if (other === undefined || other.group !== one.group) return false;
    if (other.index !== one.index) return one.group.kind === 'choice' && one.group.max <= 1;
    if (one.group.max > 1) return false;
  }
  return false;
}

function modelOf(parts: readonly Part[], ignoreCase: boolean): Particle {
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

import type { Particle } from './particle.js';

/** A place in the content model: the current child of a group and how often it has occurred, and the groups around. */
export interface Position {
  readonly group: Particle;
  /** -1 where no child has occurred. */
  readonly child: number;
  readonly count: number;
  /** Children of an `all` that have occurred before. */
  readonly used: readonly number[];
  readonly parent: Position | null;
}

/** A particle that was passed over although it is required. */
export interface Skipped {
  readonly particle: Particle;
  /** How often it has occurred. */
  readonly count: number;
}

export interface Outcome {
  readonly position: Position;
  readonly particle: Particle;
  readonly skipped: readonly Skipped[];
}

/** Ways of reading the content so far that are followed at the same time; models that are deterministic need one. */
const MAX_POSITIONS = 64;

/** Looks for every way in which an element can come next. */
export class Explorer {
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
export function completing(position: Position): readonly Skipped[] {
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

/** The first of those that pass over the fewest. */
export function fewest(outcomes: readonly Outcome[]): readonly Outcome[] {
  const least = Math.min(...outcomes.map((outcome) => outcome.skipped.length));
  return outcomes.filter((outcome) => outcome.skipped.length === least).slice(0, 1);
}

/** Each position once, and no more of them than are worth following. */
export function distinct(positions: readonly Position[]): readonly Position[] {
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

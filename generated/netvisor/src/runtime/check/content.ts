import type { Part } from '../table.js';
import type { Outcome, Position, Skipped } from './explore.js';
import { completing, distinct, Explorer, fewest } from './explore.js';
import { nameKey } from './name-key.js';
import type { Particle } from './particle.js';
import { areAlternatives, ceiling, elementsOf, modelOf, namesOf } from './particle.js';
import { admits } from './wildcard.js';

/** A breach of the content model. */
export interface Breach {
  readonly code: 'missing' | 'too-few' | 'too-many' | 'order' | 'choice' | 'unknown-element';
  readonly message: string;
  /** Local name of the element concerned, where it is another one than the one at hand. */
  readonly name?: string;
}

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

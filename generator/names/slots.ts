import type { Attribute, ComplexType, ElementParticle, GroupParticle, Particle } from '../model/schema.js';
import type { Provenance } from '../model/schema.js';

/** Groups nested deeper than this are not bound to properties; the element is kept as raw XML. */
export const DEEPEST_GROUP = 200;

/** Something that needs a property name in an object: one attribute, one position of an element, … */
export interface Slot {
  /**
   * What it is, unique in its scope: `@name` an attribute, `name` an element (`name#2` where it stands a
   * second time), `{namespace}name` where it is in a namespace, `#text`, `#mixed`, `#xml`, `#any`, `#group`.
   */
  readonly key: string;
  readonly kind: 'attribute' | 'element' | 'text' | 'mixed' | 'xml' | 'any' | 'group';
  /** Name that the property name is made from. */
  readonly wire: string;
  /** First place that declares it. */
  readonly provenance: Provenance | undefined;
}

/** One object of the SDK: that of a type, or that of one round of a group that may repeat. */
export interface Scope {
  /** `''` the type itself, otherwise the number of the repeated group in order of appearance, from 1. */
  readonly id: string;
  readonly slots: readonly Slot[];
}

/** The objects of a type, and which slot each of its nodes is bound to. */
export interface SlotPlan {
  readonly scopes: readonly Scope[];
  /**
   * By node of the content model in document order (a group before its members): scope and key, or null for
   * a group that has no object of its own.
   */
  readonly nodes: readonly ({ readonly scope: string; readonly key: string } | null)[];
}

/**
 * Whether a content model is nested too deeply to be bound. The recursion ends where the answer is yes.
 *
 * @param group the content model
 */
export function isTooDeep(group: GroupParticle): boolean {
  return exceeds(group, DEEPEST_GROUP);
}

function exceeds(group: GroupParticle, levels: number): boolean {
  for (const particle of group.particles) {
    if ('particles' in particle && (levels === 0 || exceeds(particle, levels - 1))) return true;
  }
  return false;
}

/**
 * Lays out the objects of a type. Two positions of one element share a property exactly where no object can
 * hold both (alternatives of a choice) and where both are single or both repeat.
 *
 * @param type the type
 */
export function planSlots(type: ComplexType): SlotPlan {
  const planner = new Planner();
  for (const attribute of type.attributes) planner.attribute(attribute);
  const { content } = type;
  const deep = 'particle' in content && isTooDeep(content.particle);
  if (content.kind === 'text') planner.special('#text', 'text', 'value');
  if (content.kind === 'any' || deep) planner.special('#xml', 'xml', 'xml');
  else if (content.kind === 'mixed') {
    planner.special('#mixed', 'mixed', 'content');
    planner.mixed(content.particle);
  } else if (content.kind === 'elements') planner.content(content.particle);
  return planner.plan;
}

/** How often each key has been used so far in one scope, with a journal so that alternatives can start over. */
class Counter {
  readonly counts = new Map<string, number>();
  readonly #journal: [key: string, before: number][] = [];

  next(key: string): number {
    const before = this.counts.get(key) ?? 0;
    this.#journal.push([key, before]);
    this.counts.set(key, before + 1);
    return before + 1;
  }

  /** Runs each of the alternatives from the same state; afterwards every key stands at its highest count. */
  alternatives(runs: readonly (() => void)[]): void {
    const highest = new Map<string, number>();
    const mark = this.#journal.length;
    for (const run of runs) {
      run();
      for (const [key] of this.#journal.slice(mark)) {
        highest.set(key, Math.max(highest.get(key) ?? 0, this.counts.get(key) ?? 0));
      }
      for (const [key, before] of this.#journal.splice(mark).reverse()) this.counts.set(key, before);
    }
    for (const [key, count] of highest) {
      this.#journal.push([key, this.counts.get(key) ?? 0]);
      this.counts.set(key, count);
    }
  }
}

interface OpenScope {
  readonly id: string;
  readonly slots: Map<string, Slot>;
  readonly counter: Counter;
}

class Planner {
  readonly #scopes: OpenScope[] = [];
  readonly #nodes: ({ scope: string; key: string } | null)[] = [];
  readonly #own: OpenScope;

  constructor() {
    this.#own = this.#open('');
  }

  get plan(): SlotPlan {
    return {
      scopes: this.#scopes.map(({ id, slots }) => ({ id, slots: [...slots.values()] })),
      nodes: this.#nodes,
    };
  }

  attribute(attribute: Attribute): void {
    const key = `@${qualified(attribute)}`;
    const [provenance] = attribute.provenance;
    this.#own.slots.set(key, { key, kind: 'attribute', wire: attribute.name, provenance });
  }

  special(key: string, kind: Slot['kind'], wire: string): void {
    this.#own.slots.set(key, { key, kind, wire, provenance: undefined });
  }

  content(group: GroupParticle): void {
    this.#particle(group, this.#own);
  }

  /** Every item of mixed content holds one member, so that names need to differ only between elements. */
  mixed(group: GroupParticle): void {
    const items = this.#open('1');
    const pending: Particle[] = [group];
    for (let particle = pending.pop(); particle !== undefined; particle = pending.pop()) {
      if ('particles' in particle) {
        this.#nodes.push(null);
        pending.push(...[...particle.particles].reverse());
      } else if (particle.kind === 'element') {
        this.#bind(items, slotOf(particle, qualified(particle)));
      } else {
        this.#bind(items, { key: '#any', kind: 'any', wire: 'any', provenance: undefined });
      }
    }
  }

  #open(id: string): OpenScope {
    const scope = { id, slots: new Map<string, Slot>(), counter: new Counter() };
    this.#scopes.push(scope);
    return scope;
  }

  #bind(scope: OpenScope, slot: Slot): void {
    if (!scope.slots.has(slot.key)) scope.slots.set(slot.key, slot);
    this.#nodes.push({ scope: scope.id, key: slot.key });
  }

  #particle(particle: Particle, scope: OpenScope): void {
    if (particle.kind === 'element') this.#element(particle, scope);
    else if (particle.kind === 'wildcard') this.#numbered(scope, '#any', 'any', 'any');
    else this.#group(particle, scope);
  }

  #element(element: ElementParticle, scope: OpenScope): void {
    // A repeated and a single position never share a property: one is an array.
    const name = qualified(element) + (isRepeated(element) ? '[]' : '');
    const count = scope.counter.next(name);
    this.#bind(scope, slotOf(element, count === 1 ? name : `${name}#${count}`));
  }

  #numbered(scope: OpenScope, name: string, kind: Slot['kind'], wire: string): void {
    const count = scope.counter.next(name);
    this.#bind(scope, { key: count === 1 ? name : `${name}#${count}`, kind, wire, provenance: undefined });
  }

  #group(group: GroupParticle, outer: OpenScope): void {
    let scope = outer;
    if (isRepeated(group)) {
      const name = group.name === undefined ? '#group' : `#group:${group.name}`;
      this.#numbered(outer, name, 'group', group.name ?? 'items');
      scope = this.#open(String(this.#scopes.length));
    } else {
      this.#nodes.push(null);
    }
    const runs = group.particles.map((particle) => () => this.#particle(particle, scope));
    if (group.kind === 'choice') scope.counter.alternatives(runs);
    else for (const run of runs) run();
  }
}

function slotOf(element: ElementParticle, key: string): Slot {
  return { key, kind: 'element', wire: element.name, provenance: element.provenance[0] };
}

/**
 * Whether a particle may occur more than once, so that it is an array.
 *
 * @param particle a particle
 */
export function isRepeated(particle: Particle): boolean {
  return particle.occurs.max === null || particle.occurs.max > 1;
}

function qualified(node: { readonly name: string; readonly namespace?: string }): string {
  return node.namespace === undefined ? node.name : `{${node.namespace}}${node.name}`;
}

import type { Attribute, ComplexType, ElementParticle, SimpleType } from '../../model/schema.js';
import type { ContentNode, ElementNode, GroupNode } from '../facts/content/node.js';
import { isGroup } from '../facts/content/node.js';
import type { Instance, InstanceAttribute } from './instance.js';
import type { SideSchema } from './side-schema.js';
import { sampleValue } from './values.js';
import type { Letter } from './word.js';
import { wordOf } from './word.js';

/** What children must hold beside what is required. */
export interface ChildrenGoal {
  /** How often nodes of the content model must stand; 0 leaves one out. */
  readonly wanted: ReadonlyMap<ContentNode, number>;
  /** Everything optional that both sides know stands once. */
  readonly full: boolean;
  /** Takes the place of the smallest element for a child. */
  readonly replace?: (node: ElementNode) => Instance | undefined;
}

const SMALLEST: ChildrenGoal = { wanted: new Map(), full: false };

/**
 * Makes small messages that one side accepts, and that the other side, the twin, accepts as well wherever that is
 * possible: so that a difference put into them is the only reason to refuse them.
 */
export class InstanceBuilder {
  readonly schema: SideSchema;
  readonly #twins: SideSchema;
  readonly #made = new Map<string, Instance | undefined>();
  readonly #open = new Set<string>();

  constructor(schema: SideSchema, twins: SideSchema) {
    this.schema = schema;
    this.#twins = twins;
  }

  /**
   * The smallest element that is found for a declaration.
   *
   * @param particle the declaration
   * @param twin declaration of the other side, if there is one
   * @returns undefined where none is found: endless required nesting, or values of intricate patterns
   */
  minimal(particle: ElementParticle, twin: ElementParticle | undefined): Instance | undefined {
    const { type: use } = particle;
    if (use.kind === 'simple') return this.#withText(particle, use.simple, [], textOf(this.#twins, twin));
    const twinUse = twin?.type.kind === 'complex' ? twin.type.id : twin?.type.kind;
    const constant = particle.fixed ?? '';
    const key = `${use.id} ${twinUse ?? ''} ${constant}`;
    if (!this.#made.has(key)) {
      // Round a circle there is no smallest element.
      if (this.#open.has(key)) return undefined;
      this.#open.add(key);
      const made = this.#fresh(particle, use.id, twin);
      this.#open.delete(key);
      if (made === undefined && this.#open.size > 0) return undefined;
      this.#made.set(key, made);
    }
    const made = this.#made.get(key);
    return made === undefined ? undefined : { ...made, ...nameOf(particle) };
  }

  #fresh(particle: ElementParticle, id: string, twin: ElementParticle | undefined): Instance | undefined {
    const declared = this.schema.types[id];
    const type = declared?.abstract === true ? this.schema.concrete(id) : declared;
    if (type === undefined) return undefined;
    const twinType = twin === undefined ? undefined : this.#twins.typeOf(twin.type);
    const attributes = this.attributes(type, twinType);
    if (attributes === undefined) return undefined;
    const { content } = type;
    let made: Instance | undefined;
    if (content.kind === 'text') {
      made = this.#withText(particle, content.simple, attributes, textOf(this.#twins, twin));
    } else {
      const children = this.children(type, twinType, SMALLEST);
      made = children === undefined ? undefined : { ...nameOf(particle), attributes, children };
    }
    if (type === declared || type.name === undefined || made === undefined) return made;
    const { name, namespace } = type;
    return { ...made, type: namespace === undefined ? { name } : { name, namespace } };
  }

  #withText(
    particle: ElementParticle,
    simple: SimpleType,
    attributes: readonly InstanceAttribute[],
    twin: SimpleType | undefined,
  ): Instance | undefined {
    const value = particle.fixed ?? sampleValue(simple, twin);
    if (value === undefined) return undefined;
    return { ...nameOf(particle), attributes, children: value === '' ? [] : [value] };
  }

  /**
   * Children that the content model of a type allows; none where it has no content model.
   *
   * @param type the type
   * @param twin type of the other side; what it requires is added
   * @param goal what the children must hold
   */
  children(
    type: ComplexType,
    twin: ComplexType | undefined,
    goal: ChildrenGoal,
  ): readonly Instance[] | undefined {
    const content = this.schema.content(type);
    if (content === undefined) return [];
    const twinContent = twin === undefined ? undefined : this.#twins.content(twin);
    const wanted = new Map(goal.wanted);
    if (twinContent !== undefined) {
      for (const node of requiredElements(twinContent.group)) {
        const own = content.elements.get(node.key);
        if (own !== undefined && !wanted.has(own))
          wanted.set(own, Math.min(Math.max(own.min, node.min), own.max));
      }
    }
    const known = twinContent?.elements;
    const rank = (node: ContentNode): number => this.#rank(node, known, 0);
    const fills = (node: ContentNode): boolean =>
      goal.full &&
      node.kind !== 'wildcard' &&
      (node.kind !== 'element' || known === undefined || known.has(node.key));
    let word = wordOf(content.group, { wanted, fills, rank });
    // What the other side requires can be the other branch of a choice.
    if (!holds(word, goal.wanted)) word = wordOf(content.group, { wanted: goal.wanted, fills, rank });
    if (word === undefined) return undefined;
    const children: Instance[] = [];
    for (const node of word) {
      if (node.kind === 'wildcard') {
        children.push(stranger(node.wildcard.namespaces));
        continue;
      }
      const child = goal.replace?.(node) ?? this.minimal(node.element, known?.get(node.key)?.element);
      if (child !== undefined) children.push(child);
      else if (!goal.full || node.min > 0 || goal.wanted.has(node)) return undefined;
    }
    return children;
  }

  /**
   * Attributes with a value each: those that one of the sides requires.
   *
   * @param all optional ones too
   * @returns undefined where no value is found for a required one
   */
  attributes(
    type: ComplexType,
    twin: ComplexType | undefined,
    all = false,
  ): readonly InstanceAttribute[] | undefined {
    const found: InstanceAttribute[] = [];
    for (const attribute of type.attributes) {
      const other = twin?.attributes.find(({ name }) => name === attribute.name);
      if (!attribute.required && other?.required !== true && !all) continue;
      const value = attributeValue(attribute, other);
      if (value !== undefined) found.push(attributeInstance(attribute, value));
      else if (attribute.required) return undefined;
    }
    return found;
  }

  /** Alternatives that both sides have and that hold little come first. */
  #rank(node: ContentNode, known: ReadonlyMap<string, unknown> | undefined, depth: number): number {
    if (node.kind === 'wildcard') return STRANGE;
    if (node.kind === 'element') {
      const strange = known !== undefined && !known.has(node.key) ? STRANGE : 0;
      return strange + (node.min === 0 ? 0 : Math.min(LEVEL * this.schema.heightOf(node.element), ENDLESS));
    }
    if (depth > 8 || node.min === 0) return 1;
    let rank = node.kind === 'choice' ? ENDLESS : 0;
    for (const child of node.children) {
      const one = this.#rank(child, known, depth + 1);
      rank = node.kind === 'choice' ? Math.min(rank, one) : Math.max(rank, one);
    }
    return 1 + rank;
  }
}

/** Rank of a level of elements: more than that of the groups that one element stands in. */
const LEVEL = 100;
/** Rank of what only one side has: after everything that both have. */
const STRANGE = 1e6;
/** Rank of what never ends: after everything else. */
const ENDLESS = 1e9;

/** Whether every element stands among the children as often as it is wanted. */
function holds(word: readonly Letter[] | undefined, wanted: ChildrenGoal['wanted']): boolean {
  if (word === undefined) return false;
  const present = new Set<ContentNode>(word);
  return [...wanted].every(([node, count]) => isGroup(node) || present.has(node) === count > 0);
}

/** An element that no schema names, in a namespace that a wildcard takes. */
export function stranger(namespaces: readonly string[]): Instance {
  const named = namespaces.find((namespace) => !namespace.startsWith('##'));
  const local = namespaces.includes('##local') && named === undefined;
  const name = 'anything';
  return {
    name,
    ...(local ? {} : { namespace: named ?? 'urn:example:anything' }),
    attributes: [],
    children: [],
  };
}

/** Elements that no message can do without, alternatives left aside. */
function requiredElements(model: GroupNode): readonly ElementNode[] {
  const found: ElementNode[] = [];
  const stack: ContentNode[] = [model];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.min === 0) continue;
    if (node.kind === 'element') found.push(node);
    else if (isGroup(node) && node.kind !== 'choice') for (const child of node.children) stack.push(child);
  }
  return found;
}

function textOf(schema: SideSchema, particle: ElementParticle | undefined): SimpleType | undefined {
  if (particle === undefined) return undefined;
  if (particle.type.kind === 'simple') return particle.type.simple;
  const content = schema.typeOf(particle.type)?.content;
  return content?.kind === 'text' ? content.simple : undefined;
}

function nameOf({ name, namespace }: ElementParticle): {
  readonly name: string;
  readonly namespace?: string;
} {
  return namespace === undefined ? { name } : { name, namespace };
}

/** A value of an attribute, one that the other side takes as well if there is one. */
export function attributeValue(attribute: Attribute, twin: Attribute | undefined): string | undefined {
  return attribute.fixed ?? sampleValue(attribute.simple, twin?.simple);
}

/** An attribute with a value. */
export function attributeInstance({ name, namespace }: Attribute, value: string): InstanceAttribute {
  return namespace === undefined ? { name, value } : { name, namespace, value };
}

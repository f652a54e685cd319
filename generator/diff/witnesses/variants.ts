import type { ComplexType, ElementParticle, SimpleType } from '../../model/schema.js';
import type { ContentNode, ElementNode } from '../facts/content/node.js';
import { tellingSequence } from '../facts/content/inclusion.js';
import { isGroup, wildcardKey } from '../facts/content/node.js';
import { attributeInstance, attributeValue, stranger } from './build.js';
import type { InstanceBuilder } from './build.js';
import type { Instance } from './instance.js';
import type { IndexedContent, SideSchema } from './side-schema.js';
import { distinguishingValue, otherValue } from './values.js';

/** An element in whose type two sides differ. */
export interface Spot {
  readonly particle: ElementParticle;
  readonly type: ComplexType | undefined;
}

/** The same element on the other side, as far as that has it. */
export interface Twin {
  readonly particle: ElementParticle | undefined;
  readonly type: ComplexType | undefined;
}

/**
 * Elements that one side accepts and the other may refuse, the smallest first. Each is as small as can be but for
 * one thing: a child left out, repeated or present, an attribute, a value, `xsi:nil`.
 *
 * @param builder makes elements of the accepting side
 * @param spot the element on the accepting side
 * @param other the element on the refusing side
 * @param refusing types of the refusing side
 * @param target name of the child or attribute (`@name`) that the finding is about; undefined for the element itself
 */
export function* variants(
  builder: InstanceBuilder,
  spot: Spot,
  other: Twin,
  refusing: SideSchema,
  target: string | undefined,
): Generator<Instance, void, undefined> {
  const smallest = builder.minimal(spot.particle, other.particle);
  if (smallest !== undefined) yield smallest;
  const { type } = spot;
  if (smallest !== undefined && spot.particle.nillable === true)
    yield { ...smallest, children: [], nil: true };
  if (type === undefined) {
    yield* ofValues(smallest, spot, other);
    return;
  }
  if (smallest === undefined) return;
  if (target?.startsWith('@') === true) {
    yield* ofAttribute(smallest, type, other.type, target.slice(1));
    return;
  }
  yield* ofValues(smallest, spot, other);
  if (type.content.kind === 'any') yield* ofAnything(builder, smallest);
  if (type.content.kind === 'mixed') yield { ...smallest, children: ['text', ...smallest.children] };
  yield* ofChildren(builder, smallest, type, other, refusing, target);
  const all = builder.attributes(type, other.type, true);
  if (all !== undefined && all.length > smallest.attributes.length) yield { ...smallest, attributes: all };
}

function textOf({ particle, type }: Twin): SimpleType | undefined {
  if (particle?.type.kind === 'simple') return particle.type.simple;
  return type?.content.kind === 'text' ? type.content.simple : undefined;
}

function* ofValues(
  smallest: Instance | undefined,
  spot: Spot,
  other: Twin,
): Generator<Instance, void, undefined> {
  const accepting = textOf(spot);
  const refusing = textOf(other);
  if (smallest === undefined || accepting === undefined) return;
  if (refusing !== undefined && spot.particle.fixed === undefined) {
    const fixed = other.particle?.fixed;
    const partner = fixed === undefined ? { simple: refusing } : { simple: refusing, fixed };
    const value = tellingValue({ simple: accepting }, partner);
    if (value !== undefined) yield { ...smallest, children: value === '' ? [] : [value] };
  }
  yield { ...smallest, children: [] };
}

function* ofAnything(builder: InstanceBuilder, smallest: Instance): Generator<Instance, void, undefined> {
  yield { ...smallest, children: ['text'] };
  const leaf = builder.schema.leaf();
  const child = leaf === undefined ? undefined : builder.minimal(leaf, undefined);
  if (child !== undefined) yield { ...smallest, children: [child] };
}

function* ofAttribute(
  smallest: Instance,
  type: ComplexType,
  otherType: ComplexType | undefined,
  name: string,
): Generator<Instance, void, undefined> {
  const attribute = type.attributes.find((one) => one.name === name);
  if (attribute === undefined) return;
  const rest = smallest.attributes.filter((one) => one.name !== name);
  const partner = otherType?.attributes.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const distinguishing = attribute.fixed === undefined ? tellingValue(attribute, partner) : undefined;
  if (!attribute.required) yield { ...smallest, attributes: rest };
  const values = [distinguishing, attributeValue(attribute, partner), attributeValue(attribute, undefined)];
  for (const value of values) {
    if (value !== undefined)
      yield { ...smallest, attributes: [...rest, attributeInstance(attribute, value)] };
  }
}

/** A value that the other side refuses, for its type or for its constant. */
function tellingValue(
  { simple }: { readonly simple: SimpleType },
  partner: { readonly simple: SimpleType; readonly fixed?: string } | undefined,
): string | undefined {
  if (partner === undefined) return undefined;
  if (partner.fixed !== undefined) return otherValue(simple, partner.fixed);
  return distinguishingValue(simple, partner.simple);
}

function* ofChildren(
  builder: InstanceBuilder,
  smallest: Instance,
  type: ComplexType,
  other: Twin,
  refusing: SideSchema,
  target: string | undefined,
): Generator<Instance, void, undefined> {
  const content = builder.schema.content(type);
  if (content === undefined) return;
  const otherContent = other.type === undefined ? undefined : refusing.content(other.type);
  const counts = (node: ContentNode, twin: ContentNode | undefined): readonly number[] => {
    const edges = [
      node.min,
      node.max,
      twin === undefined ? 1 : twin.min - 1,
      twin === undefined ? 2 : twin.max + 1,
      1,
      2,
    ];
    const allowed = edges.filter(
      (count) => count >= node.min && count <= Math.min(node.max, MANY) && count >= 0,
    );
    return [...new Set(allowed)];
  };
  const make = (wanted: ReadonlyMap<ContentNode, number>, full: boolean): Instance | undefined => {
    const children = builder.children(type, other.type, { wanted, full });
    return children === undefined ? undefined : { ...smallest, children };
  };
  for (const node of targets(content.group, target)) {
    const twin = otherContent && twinOf(node, otherContent);
    for (const count of counts(node, twin)) {
      const made = make(new Map([[node, count]]), false);
      if (made !== undefined) yield made;
    }
    const full = make(new Map([[node, Math.max(1, node.min)]]), true);
    if (full !== undefined) yield full;
  }
  const full = make(new Map(), true);
  if (full !== undefined) {
    yield full;
    // Only where the order is free is the reverse one accepted.
    yield { ...full, children: full.children.toReversed() };
  }
  const sequence = otherContent && tellingSequence(content.group, otherContent.group);
  const children = (sequence ?? []).map((key) => {
    const wildcard = content.wildcards.get(key)?.wildcard;
    if (wildcard !== undefined) return stranger(wildcard.namespaces);
    const particle = content.elements.get(key)?.element;
    return particle && builder.minimal(particle, otherContent?.elements.get(key)?.element);
  });
  if (sequence !== undefined && children.every((child) => child !== undefined))
    yield { ...smallest, children };
}

/** The same element or wildcard of the other side. */
function twinOf(node: ContentNode, { elements, wildcards }: IndexedContent): ContentNode | undefined {
  if (node.kind === 'element') return elements.get(node.key);
  return node.kind === 'wildcard' ? wildcards.get(wildcardKey(node.wildcard)) : undefined;
}

/** Repetitions beyond this are not written out. */
const MANY = 200;
/** Groups beyond this are not tried one by one. */
const TRIED = 24;

/** The nodes that a finding can be about: elements of the name, else groups and their first members. */
function targets(group: ContentNode, name: string | undefined): readonly ContentNode[] {
  const named: ElementNode[] = [];
  const others: ContentNode[] = [];
  const stack: ContentNode[] = [group];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'element') {
      if (node.element.name === name) named.push(node);
      else if (others.length < TRIED) others.push(node);
      continue;
    }
    if (node !== group && others.length < TRIED) others.push(node);
    if (isGroup(node)) for (const child of node.children.toReversed()) stack.push(child);
  }
  return named.length > 0 ? named : others;
}

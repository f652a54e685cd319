import type { ElementParticle, GroupParticle, Particle, WildcardParticle } from '../../../model/schema.js';

/** Occurrence of a node; `max` is `Infinity` where unbounded, so that bounds can be compared and multiplied. */
export interface NodeOccurs {
  readonly min: number;
  readonly max: number;
}

/** An element in normal form. */
export interface ElementNode extends NodeOccurs {
  readonly kind: 'element';
  /** Name with namespace. */
  readonly key: string;
  readonly element: ElementParticle;
}

/** A wildcard in normal form. */
export interface WildcardNode extends NodeOccurs {
  readonly kind: 'wildcard';
  readonly wildcard: WildcardParticle;
}

/** A model group in normal form: at least two children, or the outermost group. */
export interface GroupNode extends NodeOccurs {
  readonly kind: GroupParticle['kind'];
  readonly children: readonly ContentNode[];
}

/** A node of a content model in normal form. */
export type ContentNode = ElementNode | WildcardNode | GroupNode;

/** Whether a node is a model group. */
export function isGroup(node: ContentNode): node is GroupNode {
  return node.kind !== 'element' && node.kind !== 'wildcard';
}

/** Occurrence of a particle in numbers. */
export function boundsOf({ occurs: { min, max } }: Particle): NodeOccurs {
  return { min, max: max ?? Number.POSITIVE_INFINITY };
}

/** Name with namespace, as the key of maps. */
export function elementKey({
  name,
  namespace,
}: {
  readonly name: string;
  readonly namespace?: string;
}): string {
  return namespace === undefined ? name : `{${namespace}}${name}`;
}

/** What a wildcard takes, as a key among those of elements, which never begin like it. */
export function wildcardKey({ namespaces, processContents }: WildcardParticle): string {
  return `*${processContents} ${namespaces.join(' ')}`;
}

/** How many names a group shows at most, and a group inside of it. */
const SHOWN = { outside: 8, inside: 3 } as const;

/**
 * A node as paths show it: the name of an element, `(a, b)` or `(a | b)` for a group, `any` for a wildcard.
 * Long groups are cut, and what stands two groups deep is left out.
 */
export function showNode(given: ContentNode): string {
  return show(given, 'outside');
}

function show(given: ContentNode, where: 'outside' | 'inside'): string {
  let node = given;
  while (isGroup(node) && node.children.length === 1) {
    const [only] = node.children;
    if (only === undefined || !isGroup(only)) break;
    node = only;
  }
  if (node.kind === 'element') return node.element.name;
  if (node.kind === 'wildcard') return 'any';
  const separator = node.kind === 'choice' ? ' | ' : node.kind === 'all' ? ' & ' : ', ';
  const names: string[] = [];
  for (const child of node.children) {
    if (names.length === SHOWN[where]) {
      names.push('…');
      break;
    }
    names.push(isGroup(child) && where === 'inside' ? '(…)' : show(child, 'inside'));
  }
  return `(${names.join(separator)})`;
}

/**
 * Occurrence as documents write it: `1`, `0..1`, `1..n`.
 *
 * @param min lower bound
 * @param max upper bound, null or Infinity for unbounded
 */
export function showOccurs(min: number, max: number | null): string {
  if (min === max) return String(min);
  return `${min}..${max === null || max === Number.POSITIVE_INFINITY ? 'n' : max}`;
}

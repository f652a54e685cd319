import type { ElementParticle, GroupParticle, Particle } from '../../../model/schema.js';
import type { ContentNode, ElementNode, GroupNode } from './node.js';
import { boundsOf, elementKey, isGroup } from './node.js';

const UNBOUNDED = Number.POSITIVE_INFINITY;

interface Frame {
  readonly particle: GroupParticle;
  readonly children: ContentNode[];
  next: number;
}

/**
 * Brings a content model into a normal form that says the same: parentheses that mean nothing are gone, so that
 * `(a, (b, c))` and `(a, b, c)` compare as equal. The outermost node is a sequence that occurs once.
 *
 * Works on a stack of its own, so that hostile nesting is no fault.
 *
 * @param group the outermost group of a content model
 */
export function normalizeContent(group: GroupParticle): GroupNode {
  const stack: Frame[] = [{ particle: group, children: [], next: 0 }];
  let done: ContentNode | undefined;
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    if (frame === undefined) break;
    const child = frame.particle.particles[frame.next];
    if (child !== undefined) {
      frame.next += 1;
      if (isGroupParticle(child)) stack.push({ particle: child, children: [], next: 0 });
      else frame.children.push(leaf(child));
      continue;
    }
    stack.pop();
    done = simplify(frame.particle, frame.children);
    const parent = stack[stack.length - 1];
    if (parent !== undefined && done !== undefined) parent.children.push(done);
  }
  if (done === undefined) return { kind: 'sequence', min: 1, max: 1, children: [] };
  if (done.kind === 'sequence' && done.min === 1 && done.max === 1) return done;
  return { kind: 'sequence', min: 1, max: 1, children: [done] };
}

function isGroupParticle(particle: Particle): particle is GroupParticle {
  return particle.kind !== 'element' && particle.kind !== 'wildcard';
}

function leaf(particle: Exclude<Particle, GroupParticle>): ContentNode {
  if (particle.kind === 'element') return elementNode(particle);
  const { min, max } = boundsOf(particle);
  return { kind: 'wildcard', wildcard: particle, min, max };
}

/** An element in normal form. */
export function elementNode(element: ElementParticle): ElementNode {
  const { min, max } = boundsOf(element);
  return { kind: 'element', key: elementKey(element), element, min, max };
}

function simplify(particle: GroupParticle, given: readonly ContentNode[]): ContentNode | undefined {
  const max = particle.occurs.max ?? UNBOUNDED;
  if (max === 0) return undefined;
  return groupNode(particle.kind, particle.occurs.min, max, given);
}

/**
 * Makes a group in normal form.
 *
 * @param kind kind of the group
 * @param min how often it must occur
 * @param max how often it may occur, `Infinity` where unbounded
 * @param given children in normal form
 * @returns the group, its only child with both occurrences joined, or undefined where nothing can stand in it
 */
export function groupNode(
  kind: GroupNode['kind'],
  min: number,
  max: number,
  given: readonly ContentNode[],
): ContentNode | undefined {
  const present = given.filter((child) => child.max > 0);
  const spliced = kind === 'all' ? present : splice(kind, max, present);
  const { children, optional } =
    kind === 'choice'
      ? branches(spliced, max)
      : { children: kind === 'sequence' ? joinNeighbours(spliced) : spliced, optional: false };
  const lower = optional ? 0 : min;
  const [only] = children;
  if (only === undefined) return undefined;
  if (children.length === 1) {
    const joined = joinOccurs(only, lower, max);
    if (joined !== undefined) return joined;
  }
  return { kind, min: lower, max, children };
}

/** Groups of the same kind that occur once belong to the group around them. */
function splice(
  kind: 'sequence' | 'choice',
  max: number,
  given: readonly ContentNode[],
): readonly ContentNode[] {
  if (!given.some((child) => child.kind === kind)) return given;
  return given.flatMap((child): readonly ContentNode[] => {
    if (child.kind !== kind || !isGroup(child)) return [child];
    if (child.min === 1 && child.max === 1) return child.children;
    // `(a | (b | c)?)` is `(a | b | c)?`, and in an unbounded choice a repeated one adds nothing.
    const merges = kind === 'choice' && child.min <= 1 && (child.max === 1 || max === UNBOUNDED);
    if (!merges) return [child];
    return child.min === 0 ? child.children.map((branch) => ({ ...branch, min: 0 })) : child.children;
  });
}

/** `a, a+` is `a` two or more times. */
function joinNeighbours(given: readonly ContentNode[]): readonly ContentNode[] {
  const isRepeated = (node: ContentNode, index: number): boolean => {
    const next = given[index + 1];
    return node.kind === 'element' && next?.kind === 'element' && node.key === next.key;
  };
  if (!given.some(isRepeated)) return given;
  const joined: ContentNode[] = [];
  for (const node of given) {
    const previous = joined[joined.length - 1];
    if (node.kind === 'element' && previous?.kind === 'element' && node.key === previous.key) {
      joined[joined.length - 1] = { ...previous, min: previous.min + node.min, max: previous.max + node.max };
    } else {
      joined.push(node);
    }
  }
  return joined;
}

/** Optional alternatives make the choice optional; in an unbounded choice repeated ones add nothing. */
function branches(
  given: readonly ContentNode[],
  max: number,
): { readonly children: readonly ContentNode[]; readonly optional: boolean } {
  let optional = false;
  const children = given.map((child) => {
    if (child.min > 1) return child;
    if (child.min === 0) optional = true;
    const upper = max === UNBOUNDED ? 1 : child.max;
    return child.min === 1 && child.max === upper ? child : { ...child, min: 1, max: upper };
  });
  return { children, optional };
}

/** `(a?)*` is `a*`; undefined where the product of both occurrences says something else. */
function joinOccurs(child: ContentNode, min: number, max: number): ContentNode | undefined {
  if (min === 1 && max === 1) return child;
  if (child.min === 1 && child.max === 1) return { ...child, min, max };
  const simple = (bound: { readonly min: number; readonly max: number }): boolean =>
    bound.min <= 1 && (bound.max === 1 || bound.max === UNBOUNDED);
  if (!simple(child) || !simple({ min, max })) return undefined;
  return { ...child, min: child.min * min, max: Math.max(child.max, max) };
}

/**
 * Whether nothing at all satisfies a node. Works on a stack of its own.
 *
 * @param node the node
 */
export function isNullable(node: ContentNode): boolean {
  interface Visit {
    readonly group: GroupNode;
    next: number;
  }
  if (node.min === 0) return true;
  if (!isGroup(node)) return false;
  const stack: Visit[] = [{ group: node, next: 0 }];
  let result = false;
  while (stack.length > 0) {
    const visit = stack[stack.length - 1];
    if (visit === undefined) break;
    const { group } = visit;
    const isChoice = group.kind === 'choice';
    if (visit.next > 0 && result === isChoice) {
      stack.pop();
      continue;
    }
    const child = group.children[visit.next];
    if (child === undefined) {
      result = visit.next === 0 || !isChoice;
      stack.pop();
      continue;
    }
    visit.next += 1;
    if (child.min === 0) result = true;
    else if (isGroup(child)) stack.push({ group: child, next: 0 });
    else result = false;
  }
  return result;
}

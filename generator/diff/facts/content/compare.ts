import type { Provenance } from '../../../model/schema.js';
import type { FactContext } from '../recorder.js';
import type { ComparedType } from '../types/compared-type.js';
import type { Alignment, Pair, Single } from './align.js';
import { alignChildren, leafNames } from './align.js';
import { movedItems } from './longest.js';
import type { ContentNode, ElementNode, GroupNode, NodeOccurs, WildcardNode } from './node.js';
import { contentContainment } from './inclusion.js';
import { isGroup, showNode, showOccurs } from './node.js';

/** A child that stands on one side only, with where its neighbours tell that it stood. */
export interface LooseChild {
  readonly node: ContentNode;
  readonly groupKind: GroupNode['kind'];
  /** Its group, as facts show it. */
  readonly showGroup: () => string;
  /** Nearest paired element before it, by the name on the old side; undefined at the start. */
  readonly previous: string | undefined;
  /** Nearest paired element after it. */
  readonly next: string | undefined;
}

/** What the comparison of two content models leaves to be explained. */
export interface LooseChildren {
  readonly removed: readonly LooseChild[];
  readonly added: readonly LooseChild[];
}

/** Which bounds of how often an element stands mean the same on both sides. */
export interface ComparedBounds {
  /** False where the kind of the group changed between sequence and choice. */
  readonly min: boolean;
  /** False where the group repeats on one side and says the same for the element. */
  readonly max: boolean;
}

/** Both mean the same, as nearly always. */
export const BOTH_BOUNDS: ComparedBounds = { min: true, max: true };

/** Elements that are the same on both sides. */
export type ElementPair = Pair<ElementNode> & { readonly compares: ComparedBounds };

/** What a comparison of content models finds, besides facts. */
export interface ContentResult extends LooseChildren {
  readonly elements: readonly ElementPair[];
}

/**
 * Compares two content models in normal form. Facts about groups go to the recorder; paired elements and children
 * without a partner are handed back. Groups are visited with a stack, at any depth.
 */
export function compareContentModels(type: ComparedType, before: GroupNode, after: GroupNode): ContentResult {
  const elements: ElementPair[] = [];
  const removed: LooseChild[] = [];
  const added: LooseChild[] = [];
  const known = type.recorder.size;
  const groups: GroupPair[] = [{ before, after, outermost: true, comparesMin: true }];
  for (let pair = groups.pop(); pair !== undefined; pair = groups.pop()) {
    const aligned = alignChildren(pair.before, pair.after);
    const comparesMin = compareGroups(type, pair);
    for (const element of aligned.elements) {
      elements.push({ ...element, compares: { min: comparesMin, max: comparesMax(pair, element) } });
    }
    for (const wildcard of aligned.wildcards) compareWildcards(type, wildcard);
    const isOrdered = pair.before.kind === 'sequence' && pair.after.kind === 'sequence';
    if (isOrdered) compareOrder(type, pair, aligned);
    if (aligned.removed.length > 0 || aligned.added.length > 0) {
      const byAfter = aligned.elements.toSorted((a, b) => a.afterIndex - b.afterIndex);
      append(
        removed,
        withNeighbours(aligned.removed, aligned.elements, (one) => one.beforeIndex),
      );
      append(
        added,
        withNeighbours(aligned.added, byAfter, (one) => one.afterIndex),
      );
    }
    for (const group of aligned.groups.toReversed()) groups.push({ ...group, outermost: false, comparesMin });
  }
  const result = { elements, removed, added };
  weighSequences(type, before, after, result, type.recorder.size > known);
  return result;
}

/**
 * Where groups changed, single differences do not tell whether the whole model takes more or less, so the sets of
 * sequences are compared.
 */
function weighSequences(
  type: ComparedType,
  before: GroupNode,
  after: GroupNode,
  { elements, removed, added }: ContentResult,
  hasFacts: boolean,
): void {
  const isMixed = type.before.content.kind !== type.after.content.kind;
  const isGroupwise = [...removed, ...added].some(
    ({ node, groupKind }) => isGroup(node) && groupKind !== 'choice',
  );
  const isRegrouped = areNamedIn(removed, after) || areNamedIn(added, before);
  const isRepeated = () => hasRepeatedGroup(before) || hasRepeatedGroup(after);
  const isCounted = elements.some(
    ({ before: left, after: right }) => left.min !== right.min || left.max !== right.max,
  );
  if (isMixed || !(hasFacts || isGroupwise || isRegrouped || (isCounted && isRepeated()))) return;
  const sequences = contentContainment(before, after);
  if (sequences !== undefined) type.sequences = sequences;
}

/** Whether a group may stand several times: then one more of its children can mean one more round. */
function hasRepeatedGroup({ children }: GroupNode): boolean {
  const stack = [...children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isGroup(node)) continue;
    if (node.max > 1) return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}

/** Whether an element without a partner has its name in the other model all the same. */
function areNamedIn(children: readonly LooseChild[], model: GroupNode): boolean {
  if (children.length === 0) return false;
  const names = leafNames(model);
  return children.some(({ node }) => node.kind === 'element' && names.has(node.element.name));
}

function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

/** In the normal form, alternatives of a choice without end stand once: `(a+ | b)*` is `(a | b)*`. */
function comparesMax(
  groups: Pick<GroupPair, 'before' | 'after'>,
  { before, after }: Pair<ElementNode>,
): boolean {
  const fewer = before.max < after.max ? groups.before : groups.after;
  return fewer.kind !== 'choice' || Number.isFinite(fewer.max);
}

interface GroupPair {
  readonly before: GroupNode;
  readonly after: GroupNode;
  readonly outermost: boolean;
  /** Whether its own lower bound means the same on both sides: not where the kind of the group around it changed. */
  readonly comparesMin: boolean;
}

/** @returns whether the occurrence of the children can be compared */
function compareGroups(type: ComparedType, pair: GroupPair): boolean {
  const { before, after, outermost } = pair;
  const path = outermost ? undefined : `${type.scope.path}/${showNode(before)}`;
  const context = type.context(path);
  const single = before.children.length < 2 || after.children.length < 2;
  const changesKind = before.kind !== after.kind && !single;
  if (changesKind) {
    type.recorder.add(context, {
      kind: 'group-kind',
      from: before.kind,
      to: after.kind,
      before: showNode(before),
      after: showNode(after),
    });
  }
  const comparesMin = !changesKind || (before.kind !== 'choice' && after.kind !== 'choice');
  if (!outermost) {
    const bounds = { min: comparesMin && pair.comparesMin, max: true };
    compareOccurrence(type, context, 'group', before, after, bounds);
  }
  return comparesMin;
}

/**
 * Compares how often something stands on both sides.
 *
 * @param compares bounds that mean the same on both sides
 */
export function compareOccurrence(
  type: ComparedType,
  context: FactContext,
  subject: 'element' | 'group',
  before: NodeOccurs,
  after: NodeOccurs,
  compares: ComparedBounds,
): void {
  if (compares.min && before.min !== after.min) {
    type.recorder.add(context, {
      kind: 'occurrence',
      subject,
      bound: 'min',
      from: before.min,
      to: after.min,
      before: showOccurs(before.min, before.max),
      after: showOccurs(after.min, after.max),
    });
  }
  if (compares.max && before.max !== after.max) {
    type.recorder.add(context, {
      kind: 'occurrence',
      subject,
      bound: 'max',
      from: finite(before.max),
      to: finite(after.max),
      before: showOccurs(before.min, before.max),
      after: showOccurs(after.min, after.max),
    });
  }
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

function compareWildcards(type: ComparedType, { before, after }: Pair<WildcardNode>): void {
  const context = type.context(`${type.scope.path}/any`);
  compareOccurrence(type, context, 'group', before, after, BOTH_BOUNDS);
  const left = before.wildcard;
  const right = inOldNamespace(type, after.wildcard);
  const shown = { before: showWildcard(left), after: showWildcard(right) };
  if (shown.before === shown.after) return;
  const grows =
    isNamespaceSubset(left.namespaces, right.namespaces) &&
    rank(left.processContents) >= rank(right.processContents);
  const shrinks =
    isNamespaceSubset(right.namespaces, left.namespaces) &&
    rank(right.processContents) >= rank(left.processContents);
  const change = grows ? 'widened' : shrinks ? 'narrowed' : 'changed';
  type.recorder.add(context, { kind: 'wildcard', change, ...shown });
}

/** Where the namespace of the whole moved, what a wildcard says of it moved along. */
function inOldNamespace(type: ComparedType, wildcard: WildcardNode['wildcard']): WildcardNode['wildcard'] {
  const { namespace: from } = type.before;
  const { namespace: to } = type.after;
  if (from === to || from === undefined || to === undefined) return wildcard;
  const namespaces = wildcard.namespaces.map((one) =>
    one === to ? from : one === `##not:${to}` ? `##not:${from}` : one,
  );
  return { ...wildcard, namespaces };
}

function showWildcard(wildcard: WildcardNode['wildcard']): string {
  return `${[...wildcard.namespaces].sort().join(' ')} ${wildcard.processContents}`;
}

function rank(processContents: 'strict' | 'lax' | 'skip'): number {
  return processContents === 'strict' ? 2 : processContents === 'lax' ? 1 : 0;
}

/** Whether a wildcard of the first namespaces takes nothing that one of the second does not. */
export function isNamespaceSubset(inner: readonly string[], outer: readonly string[]): boolean {
  if (outer.includes('##any')) return true;
  return inner.every((namespace) => outer.includes(namespace));
}

function compareOrder(type: ComparedType, { before, after }: GroupPair, aligned: Alignment): void {
  if (aligned.groups.length + aligned.wildcards.length === 0 && isRising(aligned.elements)) return;
  const pairs: Pair<ContentNode>[] = [...aligned.elements, ...aligned.groups, ...aligned.wildcards];
  pairs.sort((a, b) => a.beforeIndex - b.beforeIndex);
  const moved = movedItems(
    pairs.map((pair) => pair.afterIndex),
    pairs.map((pair) => showNode(pair.before)),
  );
  if (moved.length === 0) return;
  const nodes = moved.flatMap((index) => pairs[index] ?? []);
  const names = nodes.map((pair) => showNode(pair.before));
  const [first] = nodes;
  const only = nodes.length === 1 && first !== undefined ? first : undefined;
  const path = only === undefined ? undefined : `${type.scope.path}/${names[0] ?? ''}`;
  type.recorder.add(type.context(path, nodePlaces(only?.before), nodePlaces(only?.after)), {
    kind: 'order',
    moved: names,
    before:
      only === undefined
        ? placesIn(
            before,
            nodes.map((pair) => pair.beforeIndex),
          )
        : neighbour(before, only.beforeIndex),
    after:
      only === undefined
        ? placesIn(
            after,
            nodes.map((pair) => pair.afterIndex),
          )
        : neighbour(after, only.afterIndex),
  });
}

/** Children with what they stand behind; those of a run behind each other are told once. */
function placesIn(group: GroupNode, indexes: readonly number[]): readonly string[] {
  const sorted = indexes.toSorted((a, b) => a - b);
  return sorted.flatMap((index, at) => {
    const node = group.children[index];
    if (node === undefined) return [];
    return sorted[at - 1] === index - 1 ? showNode(node) : `${showNode(node)} ${neighbour(group, index)}`;
  });
}

/** Pairs stand in the order of the old side; whether that is the order of the new one too. */
function isRising(pairs: readonly Pair<ElementNode>[]): boolean {
  let last = -1;
  for (const { afterIndex } of pairs) {
    if (afterIndex < last) return false;
    last = afterIndex;
  }
  return true;
}

function neighbour(group: GroupNode, index: number): string {
  const previous = group.children[index - 1];
  if (previous !== undefined) return `after ${showNode(previous)}`;
  const next = group.children[index + 1];
  return next === undefined ? 'alone' : `before ${showNode(next)}`;
}

/** The places of an element; undefined for other nodes, which have none of their own. */
export function nodePlaces(
  node: ContentNode | undefined,
): { readonly provenance: readonly Provenance[] } | undefined {
  return node?.kind === 'element' ? node.element : undefined;
}

/** Adds the names of the nearest paired elements; both lists rise by index, so one sweep does. */
function withNeighbours(
  singles: readonly Single[],
  pairs: readonly Pair<ElementNode>[],
  indexOf: (pair: Pair<ElementNode>) => number,
): readonly LooseChild[] {
  let at = 0;
  return singles.map((single) => {
    let next = pairs[at];
    while (next !== undefined && indexOf(next) < single.index) {
      at += 1;
      next = pairs[at];
    }
    const { node, group } = single;
    return {
      node,
      groupKind: group.kind,
      showGroup: () => showNode(group),
      previous: pairs[at - 1]?.before.key,
      next: next?.before.key,
    };
  });
}

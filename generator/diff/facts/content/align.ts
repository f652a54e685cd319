import type { ContentNode, ElementNode, GroupNode, WildcardNode } from './node.js';
import { isGroup } from './node.js';
import { groupNode } from './normalize.js';

/** Two nodes that are the same thing on both sides; indexes count in the children of their groups. */
export interface Pair<Node extends ContentNode> {
  readonly before: Node;
  readonly after: Node;
  readonly beforeIndex: number;
  readonly afterIndex: number;
}

/** A child without a partner. */
export interface Single {
  readonly node: ContentNode;
  readonly index: number;
  /** Its group. */
  readonly group: GroupNode;
}

/** What became of the children of two groups. */
export interface Alignment {
  readonly elements: readonly Pair<ElementNode>[];
  readonly groups: readonly Pair<GroupNode>[];
  readonly wildcards: readonly Pair<WildcardNode>[];
  readonly removed: readonly Single[];
  readonly added: readonly Single[];
}

/** Names that are looked at to tell whether two groups are the same; bounds the work on huge groups. */
const LEAVES = 64;

/**
 * Finds which children of two groups are the same: elements by name, groups by the names in them, wildcards by
 * order. Children that were put into a new group, or taken out of one, are paired with that group.
 *
 * Linear in the number of children, but for groups, which are compared by at most 64 names each.
 */
export function alignChildren(before: GroupNode, after: GroupNode): Alignment {
  const state: State = {
    before,
    after,
    restBefore: new Set(before.children.keys()),
    restAfter: new Set(after.children.keys()),
    elements: [],
    groups: [],
    wildcards: [],
  };
  pairElements(state, (node) => node.key);
  if (state.restBefore.size > 0 && state.restAfter.size > 0) {
    pairGroups(state);
    pairWildcards(state);
    gather(state);
    pairElements(state, (node) => node.element.name);
  }
  return {
    elements: state.elements.sort((a, b) => a.beforeIndex - b.beforeIndex),
    groups: state.groups,
    wildcards: state.wildcards,
    removed: singles(before, state.restBefore),
    added: singles(after, state.restAfter),
  };
}

interface State {
  readonly before: GroupNode;
  readonly after: GroupNode;
  readonly restBefore: Set<number>;
  readonly restAfter: Set<number>;
  readonly elements: Pair<ElementNode>[];
  readonly groups: Pair<GroupNode>[];
  readonly wildcards: Pair<WildcardNode>[];
}

function singles(group: GroupNode, rest: ReadonlySet<number>): readonly Single[] {
  const found: Single[] = [];
  for (const index of rest) {
    const node = group.children[index];
    if (node !== undefined) found.push({ node, index, group });
  }
  return found;
}

function pairElements(state: State, keyOf: (node: ElementNode) => string): void {
  const byKey = new Map<string, number[]>();
  for (const index of state.restAfter) {
    const node = state.after.children[index];
    if (node?.kind !== 'element') continue;
    const key = keyOf(node);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [index]);
    else known.push(index);
  }
  if (byKey.size === 0) return;
  for (const indexes of byKey.values()) indexes.reverse();
  for (const beforeIndex of state.restBefore) {
    const node = state.before.children[beforeIndex];
    if (node?.kind !== 'element') continue;
    const afterIndex = byKey.get(keyOf(node))?.pop();
    const partner = afterIndex === undefined ? undefined : state.after.children[afterIndex];
    if (afterIndex === undefined || partner?.kind !== 'element') continue;
    state.elements.push({ before: node, after: partner, beforeIndex, afterIndex });
    state.restBefore.delete(beforeIndex);
    state.restAfter.delete(afterIndex);
  }
}

function pairWildcards(state: State): void {
  const waiting = [...state.restAfter].filter((index) => state.after.children[index]?.kind === 'wildcard');
  for (const beforeIndex of state.restBefore) {
    const node = state.before.children[beforeIndex];
    if (node?.kind !== 'wildcard') continue;
    const afterIndex = waiting.shift();
    const partner = afterIndex === undefined ? undefined : state.after.children[afterIndex];
    if (afterIndex === undefined || partner?.kind !== 'wildcard') return;
    state.wildcards.push({ before: node, after: partner, beforeIndex, afterIndex });
    state.restBefore.delete(beforeIndex);
    state.restAfter.delete(afterIndex);
  }
}

interface GroupEntry {
  readonly index: number;
  readonly node: GroupNode;
  readonly leaves: ReadonlySet<string>;
}

function groupsOf(group: GroupNode, rest: ReadonlySet<number>): readonly GroupEntry[] {
  const found: GroupEntry[] = [];
  for (const index of rest) {
    const node = group.children[index];
    if (node !== undefined && isGroup(node)) found.push({ index, node, leaves: leafNames(node) });
  }
  return found;
}

/** Local names of the elements in a group, at any depth, at most `LEAVES` of them. */
export function leafNames(group: GroupNode): ReadonlySet<string> {
  const names = new Set<string>();
  const stack: ContentNode[] = [group];
  for (let node = stack.pop(); node !== undefined && names.size < LEAVES; node = stack.pop()) {
    if (node.kind === 'element') names.add(node.element.name);
    else if (isGroup(node))
      for (const child of node.children.slice(0, LEAVES).toReversed()) stack.push(child);
  }
  return names;
}

/** Pairs groups that share names, those that share most first. */
function pairGroups(state: State): void {
  const left = groupsOf(state.before, state.restBefore);
  const right = groupsOf(state.after, state.restAfter);
  if (left.length === 0 || right.length === 0) return;
  const candidates: { readonly a: GroupEntry; readonly b: GroupEntry; readonly score: number }[] = [];
  const byLeaf = new Map<string, GroupEntry[]>();
  for (const entry of right) {
    for (const name of entry.leaves) {
      const known = byLeaf.get(name);
      if (known === undefined) byLeaf.set(name, [entry]);
      else if (known.length < LEAVES) known.push(entry);
    }
  }
  for (const a of left) {
    const shared = new Map<GroupEntry, number>();
    for (const name of a.leaves) {
      for (const b of byLeaf.get(name) ?? []) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    for (const [b, count] of shared) {
      const likeness = count / (a.leaves.size + b.leaves.size - count);
      const sameShape = a.node.kind === b.node.kind && a.node.min === b.node.min && a.node.max === b.node.max;
      candidates.push({ a, b, score: likeness + (sameShape ? 0.1 : 0) });
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index);
  for (const { a, b } of candidates) {
    if (!state.restBefore.has(a.index) || !state.restAfter.has(b.index)) continue;
    state.groups.push({ before: a.node, after: b.node, beforeIndex: a.index, afterIndex: b.index });
    state.restBefore.delete(a.index);
    state.restAfter.delete(b.index);
  }
}

/** Pairs groups that are there on one side only with the children that stand in them on that side. */
function gather(state: State): void {
  for (const { index, node, leaves } of groupsOf(state.after, state.restAfter)) {
    const [first, virtual] = takeMembers(state.before, state.restBefore, node, leaves);
    if (virtual === undefined) continue;
    state.restAfter.delete(index);
    state.groups.push({ before: virtual, after: node, beforeIndex: first, afterIndex: index });
  }
  for (const { index, node, leaves } of groupsOf(state.before, state.restBefore)) {
    const [first, virtual] = takeMembers(state.after, state.restAfter, node, leaves);
    if (virtual === undefined) continue;
    state.restBefore.delete(index);
    state.groups.push({ before: node, after: virtual, beforeIndex: index, afterIndex: first });
  }
}

function takeMembers(
  side: GroupNode,
  rest: Set<number>,
  group: GroupNode,
  leaves: ReadonlySet<string>,
): readonly [number, GroupNode | undefined] {
  const members: ContentNode[] = [];
  let first = -1;
  for (const index of rest) {
    const node = side.children[index];
    if (node?.kind !== 'element' || !leaves.has(node.element.name)) continue;
    if (first === -1) first = index;
    members.push(node);
    rest.delete(index);
  }
  const [only] = members;
  if (only === undefined) return [-1, undefined];
  if (members.length > 1) {
    const made = groupNode(side.kind, 1, 1, members);
    return [
      first,
      made !== undefined && isGroup(made) ? made : { kind: side.kind, min: 1, max: 1, children: members },
    ];
  }
  // One member alone is a group of any kind, and its occurrence can be that of the group.
  const min = only.min === 0 && (group.min === 0 || group.kind === 'choice') ? 0 : 1;
  const max = group.max > 1 && only.max > 1 ? only.max : 1;
  const inner = { ...only, min: min === 0 ? 1 : only.min, max: max > 1 ? 1 : only.max };
  return [first, { kind: group.kind, min, max, children: [inner] }];
}

import { nameLikeness } from '../claims/likeness.js';
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
    pairEqualGroups(state);
    gather(state, true);
    pairGroups(state);
    pairWildcards(state);
    gather(state, false);
    pairAlikeGroups(state);
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

/** Pairs the only groups that are left where most names of one are names of the other, spelt otherwise. */
function pairAlikeGroups(state: State): void {
  const [a, second] = groupsOf(state.before, state.restBefore);
  const [b, other] = groupsOf(state.after, state.restAfter);
  if (a === undefined || b === undefined || second !== undefined || other !== undefined) return;
  if (a.node.kind !== b.node.kind) return;
  const names = [...b.leaves];
  const alike = [...a.leaves].filter((name) => names.some((one) => nameLikeness(name, one) >= ALIKE));
  if (2 * alike.length < Math.max(a.leaves.size, b.leaves.size)) return;
  state.groups.push({ before: a.node, after: b.node, beforeIndex: a.index, afterIndex: b.index });
  state.restBefore.delete(a.index);
  state.restAfter.delete(b.index);
}

/** Names at least this much alike can be one name. */
const ALIKE = 0.75;

/** Pairs groups that are the same to the last detail. */
function pairEqualGroups(state: State): void {
  const left = groupsOf(state.before, state.restBefore);
  const right = groupsOf(state.after, state.restAfter);
  if (left.length === 0 || right.length === 0) return;
  const byText = new Map<string, GroupEntry[]>();
  for (const entry of right) {
    const text = signature(entry.node);
    byText.set(text, [...(byText.get(text) ?? []), entry]);
  }
  for (const a of left) {
    const b = byText.get(signature(a.node))?.shift();
    if (b === undefined) continue;
    state.groups.push({ before: a.node, after: b.node, beforeIndex: a.index, afterIndex: b.index });
    state.restBefore.delete(a.index);
    state.restAfter.delete(b.index);
  }
}

/**
 * Pairs groups that are there on one side only with the children that stand in them on that side.
 *
 * @param byGroups only where one of the children is a group whose names all stand in the new group
 */
function gather(state: State, byGroups: boolean): void {
  for (const { index, node, leaves } of groupsOf(state.after, state.restAfter)) {
    const taken = takeMembers(state.before, state.restBefore, node, leaves, byGroups);
    if (taken === undefined) continue;
    state.restAfter.delete(index);
    state.groups.push({ before: taken.group, after: node, beforeIndex: taken.first, afterIndex: index });
  }
  for (const { index, node, leaves } of groupsOf(state.before, state.restBefore)) {
    const taken = takeMembers(state.after, state.restAfter, node, leaves, byGroups);
    if (taken === undefined) continue;
    state.restBefore.delete(index);
    state.groups.push({ before: node, after: taken.group, beforeIndex: index, afterIndex: taken.first });
  }
}

interface Taken {
  readonly first: number;
  readonly group: GroupNode;
}

/** Takes the children of one side that stand in a group of the other, as a group of their own. */
function takeMembers(
  side: GroupNode,
  rest: Set<number>,
  group: GroupNode,
  leaves: ReadonlySet<string>,
  byGroups: boolean,
): Taken | undefined {
  const inner = byGroups ? innerSignatures(group) : undefined;
  const found: number[] = [];
  let unchanged = 0;
  let elements = 0;
  for (const index of rest) {
    const node = side.children[index];
    if (node === undefined) continue;
    if (node.kind === 'element') {
      if (!leaves.has(node.element.name)) continue;
      elements += 1;
      found.push(index);
    } else if (inner !== undefined && isGroup(node)) {
      if (inner.has(signature(node))) unchanged += 1;
      else if ([...leafNames(node)].some((name) => !leaves.has(name))) continue;
      found.push(index);
    }
  }
  const [first] = found;
  if (first === undefined) return undefined;
  // A group that went into this one with elements beside it has no other partner; without, it is compared as it is.
  if (byGroups && unchanged === 0 && (elements === 0 || found.length === elements)) return undefined;
  const members = found.flatMap((index) => side.children[index] ?? []);
  for (const index of found) rest.delete(index);
  return { first, group: groupOfMembers(side, group, members) };
}

function groupOfMembers(side: GroupNode, group: GroupNode, members: readonly ContentNode[]): GroupNode {
  const [only] = members;
  if (only !== undefined && members.length === 1) {
    if (isGroup(only)) return { kind: group.kind, min: 1, max: 1, children: [only] };
    // One member alone is a group of any kind, and its occurrence can be that of the group.
    const min = only.min === 0 && (group.min === 0 || group.kind === 'choice') ? 0 : 1;
    const max = group.max > 1 && only.max > 1 ? only.max : 1;
    const inner = { ...only, min: min === 0 ? 1 : only.min, max: max > 1 ? 1 : only.max };
    return { kind: group.kind, min, max, children: [inner] };
  }
  const made = groupNode(side.kind, 1, 1, members);
  const whole: GroupNode =
    made !== undefined && isGroup(made) ? made : { kind: side.kind, min: 1, max: 1, children: members };
  // A sequence that became one alternative of a choice is a choice of one.
  const isAlternative = group.kind === 'choice' && whole.kind === 'sequence' && holdsAll(group, members);
  return isAlternative ? { kind: 'choice', min: 1, max: 1, children: [whole] } : whole;
}

/** Whether one alternative of a choice, a sequence, has all the members in it. */
function holdsAll(choice: GroupNode, members: readonly ContentNode[]): boolean {
  return choice.children.some((branch) => {
    if (branch.kind !== 'sequence') return false;
    const leaves = leafNames(branch);
    return members.every((member) =>
      member.kind === 'element'
        ? leaves.has(member.element.name)
        : isGroup(member) && [...leafNames(member)].every((name) => leaves.has(name)),
    );
  });
}

/** Nodes beyond this are left out of signatures and of the search for equal groups. */
const NODES = 2000;

/** A group as text; equal for groups that are the same to the last detail. */
function signature(group: GroupNode): string {
  const parts: string[] = [];
  const stack: (ContentNode | string)[] = [group];
  for (let node = stack.pop(); node !== undefined && parts.length < NODES; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (isGroup(node)) {
      parts.push(`${node.kind}${node.min}-${node.max}(`);
      stack.push(')', ...node.children.toReversed().slice(0, NODES));
    } else {
      parts.push(
        `${node.kind === 'element' ? node.key : node.wildcard.namespaces.join(' ')}${node.min}-${node.max};`,
      );
    }
  }
  return parts.join('');
}

/** Signatures of the groups inside of a group, at any depth. */
function innerSignatures(group: GroupNode): ReadonlySet<string> {
  const found = new Set<string>();
  const stack: GroupNode[] = [group];
  let visited = 0;
  for (let node = stack.pop(); node !== undefined && visited < LEAVES; node = stack.pop()) {
    for (const child of node.children) {
      if (!isGroup(child)) continue;
      visited += 1;
      found.add(signature(child));
      stack.push(child);
    }
  }
  return found;
}

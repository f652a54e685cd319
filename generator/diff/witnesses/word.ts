import type { ContentNode, ElementNode, GroupNode, WildcardNode } from '../facts/content/node.js';
import { isGroup } from '../facts/content/node.js';

/** What a sequence of children must hold. */
export interface WordGoal {
  /** Nodes that must occur, and how often. */
  readonly wanted: ReadonlyMap<ContentNode, number>;
  /** Whether an optional node stands once all the same. */
  readonly fills: (node: ContentNode) => boolean;
  /** Alternatives of choices to prefer where nothing is wanted; the plainest ones. */
  readonly rank: (node: ContentNode) => number;
}

/** A child: an element, or whatever a wildcard takes. */
export type Letter = ElementNode | WildcardNode;

/** Children longer than this are not made. */
const LONGEST = 2000;

/**
 * A sequence of children that a content model allows.
 *
 * @param model the content model in normal form
 * @param goal what it must hold
 * @returns the children; undefined where it would be too long
 */
export function wordOf(model: GroupNode, goal: WordGoal): readonly Letter[] | undefined {
  const word: Letter[] = [];
  const holders = holdersOf(model, goal.wanted);
  return append(model, goal, holders, word, true) ? word : undefined;
}

/** Groups that hold a wanted node at some depth. */
function holdersOf(model: GroupNode, wanted: WordGoal['wanted']): ReadonlySet<ContentNode> {
  const holders = new Set<ContentNode>(wanted.keys());
  if (wanted.size === 0) return holders;
  const parents = new Map<ContentNode, GroupNode>();
  const stack: GroupNode[] = [model];
  for (let group = stack.pop(); group !== undefined; group = stack.pop()) {
    for (const child of group.children) {
      parents.set(child, group);
      if (isGroup(child)) stack.push(child);
    }
  }
  for (const node of wanted.keys()) {
    for (let up = parents.get(node); up !== undefined && !holders.has(up); up = parents.get(up))
      holders.add(up);
  }
  return holders;
}

/** @param isFirst whether wanted nodes are still to be placed: they stand in the first round of repeated groups */
function append(
  node: ContentNode,
  goal: WordGoal,
  holders: ReadonlySet<ContentNode>,
  word: Letter[],
  isFirst: boolean,
): boolean {
  const held = isFirst && holders.has(node);
  const asked = isFirst ? goal.wanted.get(node) : undefined;
  const count =
    asked ?? Math.max(node.min, held || (node.min === 0 && goal.fills(node)) ? Math.min(1, node.max) : 0);
  for (let round = 0; round < count; round += 1) {
    if (word.length > LONGEST) return false;
    if (!isGroup(node)) word.push(node);
    else if (!appendGroup(node, goal, holders, word, isFirst && round === 0)) return false;
  }
  return true;
}

function appendGroup(
  node: GroupNode,
  goal: WordGoal,
  holders: ReadonlySet<ContentNode>,
  word: Letter[],
  isFirst: boolean,
): boolean {
  if (node.kind !== 'choice') {
    return node.children.every((child) => append(child, goal, holders, word, isFirst));
  }
  let branch = isFirst ? node.children.find((child) => holders.has(child)) : undefined;
  if (branch === undefined) {
    for (const child of node.children) {
      if (branch === undefined || goal.rank(child) < goal.rank(branch)) branch = child;
    }
  }
  return branch === undefined || append(branch, goal, holders, word, isFirst);
}

import type { ContentNode, GroupNode } from '../facts/content/node.js';
import { isGroup } from '../facts/content/node.js';

/** Content models nested deeper than this are not matched. */
const DEEPEST = 200;

/**
 * Whether names stand in an order that a content model allows (XML Schema Part 1, section 3.8.4). Every way to
 * match is followed at once, so that ambiguous models are no trouble.
 *
 * @param model the content model in normal form
 * @param names keys of the child elements in document order
 * @param known keys that the model names; others can only match a wildcard
 * @returns the number of names that matched where it fails, or undefined where all do
 */
export function mismatch(
  model: GroupNode,
  names: readonly string[],
  known: ReadonlySet<string>,
): number | undefined {
  const matching: Matching = { names, known, furthest: 0 };
  const ends = match(model, new Set([0]), matching, 0);
  return ends.has(names.length) ? undefined : matching.furthest;
}

interface Matching {
  readonly names: readonly string[];
  readonly known: ReadonlySet<string>;
  furthest: number;
}

function match(
  node: ContentNode,
  starts: ReadonlySet<number>,
  matching: Matching,
  depth: number,
): Set<number> {
  const ends = new Set<number>();
  if (depth > DEEPEST) return ends;
  let reached: ReadonlySet<number> = starts;
  const seen = new Set<number>();
  for (let count = 0; count <= node.max; count += 1) {
    if (count >= node.min) for (const position of reached) ends.add(position);
    if (count === node.max) break;
    const next = once(node, reached, matching, depth);
    // Beyond the minimum only new positions bring anything; below it a round that changes nothing repeats for ever.
    const isStill = count < node.min && isSame(next, reached);
    const isOld = count >= node.min && [...next].every((position) => seen.has(position));
    for (const position of next) seen.add(position);
    if (next.size === 0 || isStill || isOld) {
      for (const position of next) ends.add(position);
      break;
    }
    reached = next;
  }
  return ends;
}

function isSame(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return left.size === right.size && [...left].every((position) => right.has(position));
}

function once(
  node: ContentNode,
  starts: ReadonlySet<number>,
  matching: Matching,
  depth: number,
): Set<number> {
  if (!isGroup(node)) {
    const ends = new Set<number>();
    for (const position of starts) {
      const name = matching.names[position];
      if (name === undefined) continue;
      const fits = node.kind === 'element' ? name === node.key : !matching.known.has(name);
      if (!fits) continue;
      ends.add(position + 1);
      matching.furthest = Math.max(matching.furthest, position + 1);
    }
    return ends;
  }
  if (node.kind === 'choice') {
    const ends = new Set<number>();
    for (const child of node.children) {
      for (const end of match(child, starts, matching, depth + 1)) ends.add(end);
    }
    return ends;
  }
  if (node.kind === 'all') return matchAll(node, starts, matching);
  let reached = new Set(starts);
  for (const child of node.children) {
    reached = match(child, reached, matching, depth + 1);
    if (reached.size === 0) break;
  }
  return reached;
}

/** Members of an `all` group stand in any order; they are elements or wildcards. */
function matchAll(node: GroupNode, starts: ReadonlySet<number>, matching: Matching): Set<number> {
  const ends = new Set<number>();
  for (const start of starts) {
    const counts = new Map<ContentNode, number>();
    let position = start;
    for (; position < matching.names.length; position += 1) {
      const name = matching.names[position] ?? '';
      const child = node.children.find(
        (one) =>
          (one.kind === 'element'
            ? one.key === name
            : one.kind === 'wildcard' && !matching.known.has(name)) && (counts.get(one) ?? 0) < one.max,
      );
      if (child === undefined) break;
      counts.set(child, (counts.get(child) ?? 0) + 1);
    }
    matching.furthest = Math.max(matching.furthest, position);
    if (node.children.every((child) => (counts.get(child) ?? 0) >= child.min)) ends.add(position);
  }
  return ends;
}

import type { ElementParticle, Schema } from '../../../model/schema.js';
import { BOTH_BOUNDS, compareOccurrence } from '../content/compare.js';
import type { ContentNode, ElementNode } from '../content/node.js';
import { isGroup, showNode } from '../content/node.js';
import { normalizeContent } from '../content/normalize.js';
import type { FactRecorder, Scope } from '../recorder.js';
import type { LooseInType } from '../types/compare-types.js';
import type { ComparedType } from '../types/compared-type.js';
import { compareElementsAt } from '../types/elements.js';
import { mentionsOf } from './mentions.js';
import type { BothTypes, LooseElement } from './rename.js';
import { CONFIDENT, docsLikeness, typeLikeness } from './rename.js';

/** An element without a partner, where it stands. */
interface Candidate {
  readonly type: ComparedType;
  /** The child without a partner: the element itself, or the one that it stands in. */
  readonly child: LooseElement;
  readonly node: ElementNode;
}

/** Elements by name; undefined where several have it. */
type Candidates = ReadonlyMap<string, Candidate | undefined>;

/**
 * Finds elements that moved to another parent: gone from one type, new in another, the only ones of their name, and
 * alike. An element that now stands in a new one around it, or came out of one that is gone, has moved as well.
 *
 * @param loose elements without a partner, by type
 * @param types types of both sides
 * @param recorder takes the facts
 * @param enqueue takes over the types of elements that moved
 * @returns the children that the claims explain
 */
export function claimMoves(
  loose: readonly LooseInType[],
  types: BothTypes,
  recorder: FactRecorder,
  enqueue: (before: ElementParticle, after: ElementParticle, scope: Scope) => void,
): ReadonlySet<LooseElement> {
  const settled = new Set<LooseElement>();
  const removed = candidates(loose, 'removed', types.before);
  if (removed.size === 0) return settled;
  const added = candidates(loose, 'added', types.after, removed);
  for (const [key, before] of removed) {
    const after = added.get(key);
    if (before === undefined || after === undefined) continue;
    if (isInside(before) && isInside(after)) continue;
    if (before.type.scope.resource !== after.type.scope.resource) continue;
    const isOnly = mentionsOf(types.before).get(key) === 1 && mentionsOf(types.after).get(key) === 1;
    const paths = { before: pathOf(before), after: pathOf(after) };
    const confidence = moveConfidence(before, after, paths, types, isOnly);
    if (confidence < CONFIDENT) continue;
    if (!isInside(before)) settled.add(before.child);
    if (!isInside(after)) settled.add(after.child);
    const { type } = before;
    const context = { ...type.context(paths.before, before.node.element, after.node.element), confidence };
    recorder.add(context, { kind: 'moved', subject: 'element', ...paths });
    // In an element of its own it stands where that stands, however often it says itself.
    if (!isInside(before) && !isInside(after)) {
      compareOccurrence(type, context, 'element', before.node, after.node, BOTH_BOUNDS);
    }
    compareElementsAt(type, context, before.node.element, after.node.element, (left, right, path) => {
      enqueue(left, right, { ...type.scope, path });
    });
  }
  return settled;
}

function isInside({ child, node }: Candidate): boolean {
  return child.node !== node;
}

function pathOf(candidate: Candidate): string {
  const { type, child, node } = candidate;
  const path = `${type.scope.path}/${showNode(child.node)}`;
  return isInside(candidate) ? `${path}/${showNode(node)}` : path;
}

function moveConfidence(
  before: Candidate,
  after: Candidate,
  paths: { readonly before: string; readonly after: string },
  types: BothTypes,
  isOnly: boolean,
): number {
  const near =
    paths.before.startsWith(`${after.type.scope.path}/`) ||
    paths.after.startsWith(`${before.type.scope.path}/`);
  const score =
    0.45 +
    (isOnly ? 0.25 : 0) +
    (near ? 0.15 : 0) +
    typeLikeness(before.node.element.type, after.node.element.type, types) +
    docsLikeness(before.node.element, after.node.element);
  return Math.min(1, Math.round(score * 100) / 100);
}

/**
 * Candidates by name: the children themselves, and what stands directly in them.
 *
 * @param among names that are looked for; all of them unless given
 */
function candidates(
  loose: readonly LooseInType[],
  side: 'removed' | 'added',
  types: Schema['types'],
  among?: Candidates,
): Candidates {
  const found = new Map<string, Candidate | undefined>();
  const add = (type: ComparedType, child: LooseElement, node: ContentNode): void => {
    if (node.kind !== 'element' || among?.has(node.key) === false) return;
    found.set(node.key, found.has(node.key) ? undefined : { type, child, node });
  };
  for (const { type, [side]: children } of loose) {
    for (const child of children) {
      add(type, child, child.node);
      const use = child.node.element.type;
      const content = use.kind === 'complex' ? types[use.id]?.content : undefined;
      if (content?.kind !== 'elements') continue;
      for (const node of normalizeContent(content.particle).children) {
        add(type, child, node);
        if (isGroup(node)) for (const inner of node.children) add(type, child, inner);
      }
    }
  }
  return found;
}

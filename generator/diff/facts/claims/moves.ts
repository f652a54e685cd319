import type { ElementParticle, Schema } from '../../../model/schema.js';
import { compareOccurrence } from '../content/compare.js';
import type { ElementNode } from '../content/node.js';
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
  /** The child that the claim settles; undefined for an element inside of an added or removed one. */
  readonly child: LooseElement | undefined;
  readonly node: ElementNode;
  readonly path: string;
}

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
  const added = candidates(loose, 'added', types.after);
  if (removed.size === 0 || added.size === 0) return settled;
  for (const [key, [before, second]] of removed) {
    const [after, another] = added.get(key) ?? [];
    if (before === undefined || after === undefined || second !== undefined || another !== undefined)
      continue;
    if (before.child === undefined && after.child === undefined) continue;
    if (before.type.scope.resource !== after.type.scope.resource) continue;
    const isOnly = mentionsOf(types.before).get(key) === 1 && mentionsOf(types.after).get(key) === 1;
    const confidence = moveConfidence(before, after, types, isOnly);
    if (confidence < CONFIDENT) continue;
    if (before.child !== undefined) settled.add(before.child);
    if (after.child !== undefined) settled.add(after.child);
    const { type } = before;
    const context = { ...type.context(before.path, before.node.element, after.node.element), confidence };
    recorder.add(context, { kind: 'moved', subject: 'element', before: before.path, after: after.path });
    compareOccurrence(type, context, 'element', before.node, after.node, true);
    compareElementsAt(type, context, before.node.element, after.node.element, (left, right, path) => {
      enqueue(left, right, { ...type.scope, path });
    });
  }
  return settled;
}

function moveConfidence(before: Candidate, after: Candidate, types: BothTypes, isOnly: boolean): number {
  const near =
    before.path.startsWith(`${after.type.scope.path}/`) ||
    after.path.startsWith(`${before.type.scope.path}/`);
  const score =
    0.45 +
    (isOnly ? 0.25 : 0) +
    (near ? 0.15 : 0) +
    typeLikeness(before.node.element.type, after.node.element.type, types) +
    docsLikeness(before.node.element, after.node.element);
  return Math.min(1, Math.round(score * 100) / 100);
}

/** Candidates by name: the children themselves, and what stands directly in them. */
function candidates(
  loose: readonly LooseInType[],
  side: 'removed' | 'added',
  types: Schema['types'],
): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  const add = (candidate: Candidate): void => {
    const known = found.get(candidate.node.key);
    if (known === undefined) found.set(candidate.node.key, [candidate]);
    else known.push(candidate);
  };
  for (const { type, [side]: children } of loose) {
    for (const child of children) {
      const path = `${type.scope.path}/${showNode(child.node)}`;
      add({ type, child, node: child.node, path });
      const use = child.node.element.type;
      const content = use.kind === 'complex' ? types[use.id]?.content : undefined;
      if (content?.kind !== 'elements') continue;
      for (const node of normalizeContent(content.particle).children) {
        if (node.kind === 'element') {
          add({ type, child: undefined, node, path: `${path}/${showNode(node)}` });
        } else if (isGroup(node)) {
          for (const inner of node.children) {
            if (inner.kind === 'element')
              add({ type, child: undefined, node: inner, path: `${path}/${showNode(inner)}` });
          }
        }
      }
    }
  }
  return found;
}

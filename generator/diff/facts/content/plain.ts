import type { ElementParticle, GroupParticle } from '../../../model/schema.js';
import type { LooseChild } from './compare.js';
import { elementKey, showNode } from './node.js';
import { elementNode, normalizeContent } from './normalize.js';

/** A sequence of elements that occurs once: already in normal form. */
export type PlainSequence = GroupParticle & { readonly particles: readonly ElementParticle[] };

/** Indexes of the elements that only one of two sequences has, rising. */
export interface PlainDifference {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Elements that stand on one side only are looked for this far ahead on the other. */
const AHEAD = 8;
/** More elements than this without a partner are a matter for the general comparison, whose time stays linear. */
const FEW = 24;

/** Whether a content model is a sequence of elements to which the normal form has nothing to add. */
export function isPlain(group: GroupParticle): group is PlainSequence {
  const { kind, occurs, particles } = group;
  if (kind !== 'sequence' || occurs.min !== 1 || occurs.max !== 1 || particles.length === 0) return false;
  let previous: ElementParticle | undefined;
  for (let index = 0; index < particles.length; index += 1) {
    const particle = particles[index];
    if (particle?.kind !== 'element' || particle.occurs.max === 0) return false;
    if (previous !== undefined && isNamesake(previous, particle)) return false;
    previous = particle;
  }
  return true;
}

/**
 * Finds the elements that came and went between two plain sequences, where that is all that happened: the others
 * follow each other as before, and nothing that came has the name of anything that went or stayed. Most content
 * models change like that, and need no search for groups, moves and namesakes.
 *
 * @returns undefined where there is more to it
 */
export function plainDifference(
  { particles: before }: PlainSequence,
  { particles: after }: PlainSequence,
): PlainDifference | undefined {
  const removed: number[] = [];
  const added: number[] = [];
  let at = 0;
  for (let index = 0; index < before.length; index += 1) {
    const partner = indexOf(before[index], after, at);
    if (partner === -1) removed.push(index);
    else {
      for (; at < partner; at += 1) added.push(at);
      at = partner + 1;
    }
  }
  for (; at < after.length; at += 1) added.push(at);
  if (removed.length + added.length > FEW) return undefined;
  const isClear = !areNamedIn(removed, before, after) && !areNamedIn(added, after, before);
  return isClear ? { removed, added } : undefined;
}

function isNamesake(left: ElementParticle, right: ElementParticle): boolean {
  return left.name === right.name && left.namespace === right.namespace;
}

function indexOf(
  element: ElementParticle | undefined,
  others: readonly ElementParticle[],
  from: number,
): number {
  const end = Math.min(others.length, from + AHEAD);
  for (let index = from; index < end; index += 1) {
    const other = others[index];
    if (element !== undefined && other !== undefined && isNamesake(element, other)) return index;
  }
  return -1;
}

function areNamedIn(
  indexes: readonly number[],
  own: readonly ElementParticle[],
  others: readonly ElementParticle[],
): boolean {
  for (let at = 0; at < indexes.length; at += 1) {
    const name = own[indexes[at] ?? -1]?.name;
    for (let index = 0; index < others.length; index += 1) if (others[index]?.name === name) return true;
  }
  return false;
}

/** The elements at some indexes as children without a partner. */
export function looseIn(sequence: PlainSequence, indexes: readonly number[]): LooseChild[] {
  const { kind, particles } = sequence;
  const showGroup = (): string => showNode(normalizeContent(sequence));
  const loose: LooseChild[] = [];
  for (const index of indexes) {
    const element = particles[index];
    if (element === undefined) continue;
    let previous = index - 1;
    while (indexes.includes(previous)) previous -= 1;
    let next = index + 1;
    while (indexes.includes(next)) next += 1;
    loose.push({
      node: elementNode(element),
      groupKind: kind,
      showGroup,
      previous: keyAt(particles, previous),
      next: keyAt(particles, next),
    });
  }
  return loose;
}

function keyAt(particles: readonly ElementParticle[], index: number): string | undefined {
  const element = particles[index];
  return element === undefined ? undefined : elementKey(element);
}

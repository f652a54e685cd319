import type { Content, GroupParticle, SimpleType } from '../../../model/schema.js';
import { compareContentModels } from '../content/compare.js';
import type { LooseChildren } from '../content/compare.js';
import type { GroupNode } from '../content/node.js';
import { parallelElements } from '../content/parallel.js';
import { isPlain, looseIn, plainDifference } from '../content/plain.js';
import type { PlainDifference, PlainSequence } from '../content/plain.js';
import { showNode } from '../content/node.js';
import { isNullable, normalizeContent } from '../content/normalize.js';
import type { ContentKind } from '../fact.js';
import type { Containment } from '../fact.js';
import { compareSimple } from '../simple/compare.js';
import { showSimple } from '../simple/show.js';
import type { ComparedType } from './compared-type.js';
import type { EnqueueTypes } from './elements.js';
import { compareElementNodes, compareElements, compareInPlace, compareNamespaces } from './elements.js';

/** Content in normal form. */
interface Plain {
  readonly kind: ContentKind;
  readonly group?: GroupNode;
  readonly simple?: SimpleType;
}

const NOTHING: LooseChildren = { removed: [], added: [] };

/**
 * Compares what stands between the tags of two types.
 *
 * @param type the two types
 * @param enqueue takes over the types of elements that are the same
 * @returns children without a partner
 */
export function compareContent(type: ComparedType, enqueue: EnqueueTypes): LooseChildren {
  return compareAlike(type, enqueue) ?? compareModels(type, enqueue);
}

/** Content models that need not be brought into normal form; undefined for others. */
function compareAlike(type: ComparedType, enqueue: EnqueueTypes): LooseChildren | undefined {
  const { content: left } = type.before;
  const { content: right } = type.after;
  if (left.kind !== right.kind || !hasParticle(left) || !hasParticle(right)) return undefined;
  const before = left.particle;
  const after = right.particle;
  if (isPlain(before) && isPlain(after)) {
    const difference = plainDifference(before, after);
    return difference && comparePlain(type, before, after, difference, enqueue);
  }
  const pairs = parallelElements(before, after);
  if (pairs === undefined) return undefined;
  for (const [one, other] of pairs) compareElements(type, one, other, enqueue);
  return NOTHING;
}

function hasParticle(content: Content): content is Extract<Content, { readonly particle: GroupParticle }> {
  return content.kind === 'elements' || content.kind === 'mixed';
}

function comparePlain(
  type: ComparedType,
  before: PlainSequence,
  after: PlainSequence,
  { removed, added }: PlainDifference,
  enqueue: EnqueueTypes,
): LooseChildren {
  let [gone, come] = [0, 0];
  let at = 0;
  for (let index = 0; index < before.particles.length; index += 1) {
    if (removed[gone] === index) {
      gone += 1;
      continue;
    }
    for (; added[come] === at; come += 1) at += 1;
    const one = before.particles[index];
    const other = after.particles[at];
    at += 1;
    if (one !== undefined && other !== undefined) compareInPlace(type, one, other, enqueue);
  }
  if (removed.length + added.length === 0) return NOTHING;
  return {
    removed: removed.length === 0 ? NOTHING.removed : looseIn(before, removed),
    added: added.length === 0 ? NOTHING.added : looseIn(after, added),
  };
}

function compareModels(type: ComparedType, enqueue: EnqueueTypes): LooseChildren {
  const before = plain(type.before.content);
  const after = plain(type.after.content);
  if (before.simple !== undefined && after.simple !== undefined) {
    compareSimple(
      type.recorder,
      type.context(),
      'element',
      { simple: before.simple },
      { simple: after.simple },
    );
    return NOTHING;
  }
  if (before.group !== undefined && after.group !== undefined) {
    if (before.kind !== after.kind) {
      const change = after.kind === 'mixed' ? 'added' : 'removed';
      type.recorder.add(type.context(), { kind: 'mixed', change, before: before.kind, after: after.kind });
    }
    const content = compareContentModels(type, before.group, after.group);
    for (const { before: left, after: right, compares } of content.elements) {
      compareElementNodes(type, left, right, compares, enqueue);
      compareNamespaces(type, left.element, right.element);
    }
    return content;
  }
  if (before.kind === after.kind) return NOTHING;
  type.recorder.add(type.context(), {
    kind: 'content-kind',
    from: before.kind,
    to: after.kind,
    containment: containmentOf(before, after),
    before: show(before),
    after: show(after),
  });
  return NOTHING;
}

function plain(content: Content): Plain {
  switch (content.kind) {
    case 'empty':
    case 'any':
      return { kind: content.kind };
    case 'text':
      return { kind: 'text', simple: content.simple };
    case 'elements':
    case 'mixed': {
      const group = normalizeContent(content.particle);
      if (group.children.length > 0) return { kind: content.kind, group };
      return content.kind === 'elements' ? { kind: 'empty' } : { kind: 'text', simple: { codec: 'text' } };
    }
  }
}

function show({ kind, group, simple }: Plain): string {
  if (simple !== undefined) return showSimple(simple);
  return group === undefined ? kind : `${kind === 'mixed' ? 'mixed ' : ''}${showNode(group)}`;
}

function containmentOf(before: Plain, after: Plain): Containment {
  if (isWithin(before, after)) return 'widened';
  return isWithin(after, before) ? 'narrowed' : 'disjoint';
}

/** Whether all content of one kind is content of the other. */
function isWithin(inner: Plain, outer: Plain): boolean {
  if (outer.kind === 'any') return true;
  const takesNothing = outer.group === undefined ? outer.kind === 'empty' : isNullable(outer.group);
  if (inner.kind === 'empty') {
    if (outer.simple === undefined) return takesNothing;
    return (
      outer.simple.codec === 'text' &&
      outer.simple.facets === undefined &&
      outer.simple.enumeration === undefined
    );
  }
  return inner.kind === 'text' && outer.kind === 'mixed' && takesNothing;
}

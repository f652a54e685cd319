import type { Content, SimpleType } from '../../../model/schema.js';
import { compareContentModels } from '../content/compare.js';
import type { ContentResult } from '../content/compare.js';
import type { GroupNode } from '../content/node.js';
import { parallelElements } from '../content/parallel.js';
import type { ParticlePair } from '../content/parallel.js';
import { showNode } from '../content/node.js';
import { isNullable, normalizeContent } from '../content/normalize.js';
import type { ContentKind } from '../fact.js';
import type { Containment } from '../fact.js';
import { compareSimple } from '../simple/compare.js';
import { showSimple } from '../simple/show.js';
import type { ComparedType } from './compared-type.js';

/** Content in normal form. */
interface Plain {
  readonly kind: ContentKind;
  readonly group?: GroupNode;
  readonly simple?: SimpleType;
}

const NOTHING: ContentResult = { elements: [], parallel: [], removed: [], added: [] };

/**
 * Compares what stands between the tags of two types.
 *
 * @returns elements that are the same, and children without a partner
 */
export function compareContent(type: ComparedType): ContentResult {
  const parallel = parallelContent(type.before.content, type.after.content);
  if (parallel !== undefined) return { ...NOTHING, parallel };
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
    return compareContentModels(type, before.group, after.group);
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

function parallelContent(before: Content, after: Content): readonly ParticlePair[] | undefined {
  if (before.kind === 'elements' && after.kind === 'elements') {
    return parallelElements(before.particle, after.particle);
  }
  if (before.kind !== 'mixed' || after.kind !== 'mixed') return undefined;
  return parallelElements(before.particle, after.particle);
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

import type { Schema } from '../../../model/schema.js';
import type { ElementNode } from '../content/node.js';
import { normalizeContent } from '../content/normalize.js';
import type { BothTypes, LooseElement } from './rename.js';

/** A repeated element that was put into an element of its own, or taken out of one. */
export interface WrapperClaim {
  readonly change: 'added' | 'removed';
  /** The repeated element on both sides. */
  readonly before: ElementNode;
  readonly after: ElementNode;
  readonly removed: LooseElement;
  readonly added: LooseElement;
  readonly wrapper: ElementNode;
}

/** Finds elements that were wrapped in a list element, or unwrapped. */
export function claimWrappers(
  removed: readonly LooseElement[],
  added: readonly LooseElement[],
  types: BothTypes,
): readonly WrapperClaim[] {
  if (removed.length === 0 || added.length === 0) return [];
  return [
    ...wrapped(removed, added, types.after, 'added'),
    ...wrapped(added, removed, types.before, 'removed'),
  ];
}

function wrapped(
  bare: readonly LooseElement[],
  wrappers: readonly LooseElement[],
  types: Schema['types'],
  change: 'added' | 'removed',
): readonly WrapperClaim[] {
  const byKey = new Map(bare.map((child) => [child.node.key, child]));
  return wrappers.flatMap((wrapper): readonly WrapperClaim[] => {
    const inner = onlyChild(wrapper.node, types);
    const item = inner === undefined ? undefined : byKey.get(inner.key);
    if (inner === undefined || item === undefined || (item.node.max === 1 && inner.max === 1)) return [];
    byKey.delete(inner.key);
    const claim = { change, wrapper: wrapper.node };
    return change === 'added'
      ? [{ ...claim, before: item.node, after: inner, removed: item, added: wrapper }]
      : [{ ...claim, before: inner, after: item.node, removed: wrapper, added: item }];
  });
}

/** The element that a list element consists of. */
function onlyChild(wrapper: ElementNode, types: Schema['types']): ElementNode | undefined {
  const { type: use } = wrapper.element;
  const type = use.kind === 'complex' ? types[use.id] : undefined;
  if (type?.content.kind !== 'elements') return undefined;
  const [child, second] = normalizeContent(type.content.particle).children;
  return child?.kind === 'element' && second === undefined ? child : undefined;
}

import type { ChildSlot, DraftAttribute, DraftElement, DraftNode } from './draft.js';
import { childSlots } from './draft.js';
import { unfoldReference } from './from-schema.js';

/** A node of a draft with what leads to it. */
export type Found =
  | {
      readonly kind: 'element';
      readonly element: DraftElement;
      readonly slot: ChildSlot | undefined;
      readonly parent: DraftElement | undefined;
    }
  | { readonly kind: 'attribute'; readonly attribute: DraftAttribute; readonly parent: DraftElement };

/**
 * Finds a node by its wire path. `name[2]` is the second child of that name; `@name` an attribute.
 *
 * @param root root of the draft
 * @param path wire path from the root
 */
export function findNode(root: DraftElement, path: string): Found | undefined {
  const steps = path.split('/').filter((step) => step !== '');
  if (steps.shift() !== root.name) return undefined;
  let current: Found & { readonly kind: 'element' } = {
    kind: 'element',
    element: root,
    slot: undefined,
    parent: undefined,
  };
  for (const step of steps) {
    const parent: DraftElement = current.element;
    unfoldReference(parent);
    if (step.startsWith('@')) {
      const attribute = parent.attributes.find((one) => one.name === step.slice(1));
      return attribute === undefined ? undefined : { kind: 'attribute', attribute, parent };
    }
    const [, name = step, index = '1'] = /^(.*?)(?:\[(\d+)\])?$/u.exec(step) ?? [];
    const slot: ChildSlot | undefined = childSlots(parent).filter((one) => one.element.name === name)[
      Number(index) - 1
    ];
    if (slot === undefined) return undefined;
    current = { kind: 'element', element: slot.element, slot, parent };
  }
  return current;
}

/**
 * Takes an element out of its content model, with the groups that it leaves empty.
 *
 * @param found the element and what leads to it
 * @param left what the parent holds when nothing is left of its content model
 */
export function detach(found: Found & { readonly kind: 'element' }, left: 'empty' | 'text'): void {
  const { slot, parent } = found;
  let gone: DraftNode = found.element;
  for (const group of slot?.groups.toReversed() ?? []) {
    const index = group.particles.indexOf(gone);
    if (index >= 0) group.particles.splice(index, 1);
    if (group.particles.length > 0) return;
    gone = group;
  }
  if (parent === undefined) return;
  parent.content = undefined;
  parent.contentKind = parent.contentKind === 'mixed' ? 'text' : left;
}

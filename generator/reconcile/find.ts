import type { ChildSlot, DraftAttribute, DraftElement } from './draft.js';
import { childSlots } from './draft.js';

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
 * Takes an element out of its content model.
 *
 * @param slot where it stands
 */
export function detach(slot: ChildSlot): void {
  const holder = slot.groups.at(-1);
  const index = holder?.particles.indexOf(slot.element) ?? -1;
  if (holder !== undefined && index >= 0) holder.particles.splice(index, 1);
}

import type { Provenance } from '../model/schema.js';
import type { DraftElement, DraftGroup } from './draft.js';
import { childSlots, emptyElement } from './draft.js';
import type { Found } from './find.js';
import { detach, findNode } from './find.js';
import { placeBehind } from './overlay-add.js';
import type { OverlayChange, OverlayEntry } from './overlay.js';

type FoundElement = Found & { readonly kind: 'element' };

/**
 * Removes, moves and wraps what an entry is aimed at.
 *
 * @param root root of the message
 * @param found what the entry is aimed at
 * @param entry the entry
 * @param at where it stands
 * @param settles it may say what already holds
 * @returns undefined when it applied, or why it does not
 */
export function changeStructure(
  root: DraftElement,
  found: Found,
  { change, target }: OverlayEntry,
  at: Provenance,
  settles: boolean,
): string | undefined {
  if (found.kind === 'attribute') {
    if (change.remove === true) {
      found.parent.attributes = found.parent.attributes.filter((one) => one !== found.attribute);
    }
    return undefined;
  }
  const { element, slot } = found;
  if (change.content !== undefined) {
    const problem = changeContent(element, change.content);
    if (problem !== undefined && !settles) return problem;
  }
  if (slot === undefined) {
    const key = (['remove', 'move', 'wrap', 'alternativeList'] as const).find(
      (one) => change[one] !== undefined,
    );
    return key === undefined ? undefined : `${key} means nothing for the root`;
  }
  if (change.remove === true) detach(found, 'empty');
  if (change.move !== undefined) return move(root, found, target.path, change.move);
  if (change.wrap !== undefined) replace(found, wrapperOf(change.wrap, element, at));
  if (change.alternativeList !== undefined) replace(found, alternatives(element, change.alternativeList, at));
  return undefined;
}

function changeContent(element: DraftElement, content: 'text' | 'elements'): string | undefined {
  const holdsText = element.contentKind === 'text';
  if (holdsText === (content === 'text')) return `it holds ${content} already`;
  element.content = undefined;
  element.typeRef = undefined;
  // What stands below it is for other entries to add.
  element.contentKind = content === 'text' ? 'text' : 'empty';
  return undefined;
}

function move(
  root: DraftElement,
  found: FoundElement,
  from: string,
  { to, after }: NonNullable<OverlayChange['move']>,
): string | undefined {
  if (to === from || to.startsWith(`${from}/`)) return 'nothing can be moved into itself';
  const target = findNode(root, to);
  if (target === undefined || target.kind !== 'element') return `there is no ${to}`;
  const parent = target.element;
  if (after !== undefined && !childSlots(parent).some(({ element }) => element.name === after)) {
    return `${parent.name} has no child ${after}`;
  }
  detach(found, 'text');
  return placeBehind(parent, found.element, after);
}

function replace({ element, slot }: FoundElement, by: DraftElement | DraftGroup): void {
  const holder = slot?.groups.at(-1);
  holder?.particles.splice(holder.particles.indexOf(element), 1, by);
}

/** The element, or a list that holds any number of it. */
function alternatives(element: DraftElement, name: string, at: Provenance): DraftGroup {
  const list = wrapperOf(name, { ...element, min: 0, max: null }, at);
  const choice: DraftGroup = {
    kind: 'choice',
    min: element.min,
    max: 1,
    name: undefined,
    particles: [element, list],
  };
  element.min = 1;
  return choice;
}

function wrapperOf(name: string, inner: DraftElement, at: Provenance): DraftElement {
  const wrapper = emptyElement(name);
  wrapper.contentKind = 'elements';
  wrapper.content = { kind: 'sequence', min: 1, max: 1, particles: [inner], name: undefined };
  wrapper.provenance.push(at);
  return wrapper;
}

import type { Enumeration, Provenance } from '../model/schema.js';
import type { DraftElement, DraftGroup } from './draft.js';
import { childSlots, emptyAttribute, emptyElement } from './draft.js';
import type { Found } from './find.js';
import { detach, findNode } from './find.js';
import { placeAfter } from './insert.js';
import type { OverlayAddition, OverlayChange, OverlayEntry } from './overlay.js';
import { parseOccurs } from './overlay.js';

/**
 * Applies one overlay entry to the draft of a message.
 *
 * @param root root of the draft; changed in place
 * @param entry the entry
 * @returns undefined when it applied, or why it does not
 */
export function applyToMessage(root: DraftElement, entry: OverlayEntry): string | undefined {
  const { change, target } = entry;
  if (change.rule !== undefined) return undefined;
  const found = findNode(root, target.path);
  if (found === undefined) return `there is no ${target.path}`;
  const at: Provenance = { source: entry.place.file, line: entry.place.line, column: entry.place.column };
  for (const step of [addTo, changeFacts, changeStructure]) {
    const problem = step(root, found, change, at);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function changeFacts(
  _root: DraftElement,
  found: Found,
  change: OverlayChange,
  at: Provenance,
): string | undefined {
  const node = found.kind === 'element' ? found.element : found.attribute;
  if (change.keep !== true && change.add === undefined) node.provenance.push(at);
  if (change.type !== undefined) {
    if (node.decided.codec === change.type) return `its type is ${change.type} already`;
    node.decided.codec = change.type;
  }
  if (change.maxLength !== undefined) node.decided.maxLength = change.maxLength;
  if (change.values !== undefined) node.decided.enumeration = enumerationOf(change.values);
  if (change.default !== undefined) node.default = change.default;
  if (change.fixed !== undefined) node.fixed = change.fixed;
  if (change.docs !== undefined) node.docs['en'] = change.docs;
  if (change.required !== undefined) {
    if (found.kind === 'attribute') {
      if (found.attribute.required === change.required)
        return `required is ${String(change.required)} already`;
      found.attribute.required = change.required;
    } else found.element.min = change.required ? Math.max(1, found.element.min) : 0;
  }
  if (change.occurs !== undefined) {
    if (found.kind === 'attribute') return 'an attribute has no occurs; use required';
    const { min, max } = parseOccurs(change.occurs);
    if (found.element.min === min && found.element.max === max) return `it occurs ${change.occurs} already`;
    found.element.min = min;
    found.element.max = max;
  }
  if (change.rename !== undefined) {
    if (node.name === change.rename) return `its name is ${change.rename} already`;
    node.name = change.rename;
  }
  return undefined;
}

function changeStructure(
  root: DraftElement,
  found: Found,
  change: OverlayChange,
  at: Provenance,
): string | undefined {
  if (found.kind === 'attribute') {
    if (change.remove === true) {
      found.parent.attributes = found.parent.attributes.filter((one) => one !== found.attribute);
    }
    return undefined;
  }
  const { element, slot } = found;
  if (change.content === 'text') {
    element.content = undefined;
    element.contentKind = 'text';
  }
  if (change.remove === true) {
    if (slot === undefined) return 'the root cannot be removed';
    detach(slot);
    emptyToText(found.parent);
  }
  if (change.move !== undefined) return move(root, found, change.move);
  if (change.wrap !== undefined) {
    if (slot === undefined) return 'the root cannot be wrapped';
    const wrapper = wrapperOf(change.wrap, element, at);
    const holder = slot.groups.at(-1);
    holder?.particles.splice(holder.particles.indexOf(element), 1, wrapper);
  }
  if (change.alternativeList !== undefined) {
    if (slot === undefined) return 'the root cannot have an alternative';
    const list = wrapperOf(change.alternativeList, { ...element, min: 0, max: null }, at);
    list.min = 1;
    const choice: DraftGroup = {
      kind: 'choice',
      min: element.min,
      max: 1,
      name: undefined,
      particles: [element, list],
    };
    element.min = 1;
    const holder = slot.groups.at(-1);
    holder?.particles.splice(holder.particles.indexOf(element), 1, choice);
  }
  return undefined;
}

function emptyToText(parent: DraftElement | undefined): void {
  if (parent?.content?.particles.length === 0) parent.content = undefined;
}

function move(
  root: DraftElement,
  found: Found & { readonly kind: 'element' },
  to: NonNullable<OverlayChange['move']>,
): string | undefined {
  if (found.slot === undefined) return 'the root cannot be moved';
  const target = findNode(root, to.to);
  if (target === undefined || target.kind !== 'element') return `there is no ${to.to}`;
  const formerParent = found.parent;
  detach(found.slot);
  if (formerParent?.content?.particles.length === 0) {
    formerParent.content = undefined;
    formerParent.contentKind = 'text';
  }
  return place(target.element, found.element, to.after);
}

/** Places an element behind the named sibling, or last. */
function place(parent: DraftElement, element: DraftElement, after: string | undefined): string | undefined {
  const slots = childSlots(parent);
  const anchor = after === undefined ? slots.at(-1) : slots.find((slot) => slot.element.name === after);
  if (after !== undefined && anchor === undefined) return `${parent.name} has no child ${after}`;
  placeAfter(parent, element, anchor);
  return undefined;
}

function wrapperOf(name: string, inner: DraftElement, at: Provenance): DraftElement {
  const wrapper = emptyElement(name);
  wrapper.contentKind = 'elements';
  wrapper.content = { kind: 'sequence', min: 1, max: 1, particles: [inner], name: undefined };
  wrapper.provenance.push(at);
  return wrapper;
}

function addTo(root: DraftElement, found: Found, change: OverlayChange, at: Provenance): string | undefined {
  if (change.add === undefined) return undefined;
  if (found.kind === 'attribute') return 'nothing can be added to an attribute';
  return addition(root, found.element, change.add, at);
}

function addition(
  root: DraftElement,
  parent: DraftElement,
  add: OverlayAddition,
  at: Provenance,
): string | undefined {
  if (add.attribute !== undefined) {
    if (parent.attributes.some((one) => one.name === add.attribute))
      return `it has @${add.attribute} already`;
    const attribute = emptyAttribute(add.attribute);
    attribute.required = add.required ?? false;
    attribute.fixed = add.fixed;
    decide(attribute, add, at);
    parent.attributes.push(attribute);
    return undefined;
  }
  if (add.element === undefined) return 'add needs an element or an attribute';
  if (childSlots(parent).some((slot) => slot.element.name === add.element)) {
    return `it has a child ${add.element} already`;
  }
  const element = emptyElement(add.element);
  const { min, max } = parseOccurs(add.occurs ?? '0..1');
  element.contentKind = 'text';
  if (add.like !== undefined) {
    const model = findNode(root, add.like);
    if (model === undefined || model.kind !== 'element') return `there is no ${add.like}`;
    const copy = structuredClone(model.element);
    element.content = copy.content;
    element.contentKind = copy.contentKind;
    element.attributes = copy.attributes;
    element.simple = copy.simple;
    element.pageType = copy.pageType;
  }
  element.min = min;
  element.max = max;
  element.fixed = add.fixed;
  decide(element, add, at);
  return place(parent, element, add.after);
}

function decide(
  node: DraftElement | DraftElement['attributes'][number],
  add: OverlayAddition,
  at: Provenance,
): void {
  if (add.type !== undefined) node.decided.codec = add.type;
  if (add.values !== undefined) node.decided.enumeration = enumerationOf(add.values);
  if (add.docs !== undefined) node.docs['en'] = add.docs;
  node.provenance.push(at);
}

/**
 * The enumeration that an overlay writes down.
 *
 * @param values a list for a closed one, `{ open: […] }` for an open one
 */
export function enumerationOf(values: NonNullable<OverlayChange['values']>): Enumeration {
  const open = !Array.isArray(values);
  const list = open ? values.open : values;
  return { openness: open ? 'open' : 'closed', values: list.map((value) => ({ value })) };
}

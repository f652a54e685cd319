import type { Provenance } from '../model/schema.js';
import type { DraftAttribute, DraftElement } from './draft.js';
import { childSlots, emptyAttribute, emptyElement } from './draft.js';
import { findNode } from './find.js';
import { unfoldReference } from './from-schema.js';
import { placeAfter } from './insert.js';
import type { OverlayAddition } from './overlay.js';
import { enumerationOf, parseOccurs } from './overlay.js';

/**
 * Adds an element or an attribute.
 *
 * @param root root of the message
 * @param parent the element that gets it
 * @param add what is added
 * @param at where the overlay says so
 * @returns undefined when it applied, or why it does not
 */
export function addNode(
  root: DraftElement,
  parent: DraftElement,
  add: OverlayAddition,
  at: Provenance,
): string | undefined {
  if (add.attribute !== undefined) return addAttribute(parent, add.attribute, add, at);
  if (add.element === undefined) return 'add needs an element or an attribute';
  unfoldReference(parent);
  if (childSlots(parent).some((slot) => slot.element.name === add.element)) {
    return `it has a child ${add.element} already`;
  }
  const element = emptyElement(add.element);
  element.contentKind = 'text';
  if (add.like !== undefined) {
    const model = findNode(root, add.like);
    if (model === undefined || model.kind !== 'element') return `there is no ${add.like}`;
    takeContent(element, model.element);
  }
  const { min, max } = parseOccurs(add.occurs ?? '0..1');
  element.min = min;
  element.max = max;
  decide(element, add, at);
  return placeBehind(parent, element, add.after);
}

function addAttribute(
  parent: DraftElement,
  name: string,
  add: OverlayAddition,
  at: Provenance,
): string | undefined {
  if (parent.attributes.some((one) => one.name === name)) return `it has @${name} already`;
  const attribute = emptyAttribute(name);
  attribute.required = add.required ?? false;
  decide(attribute, add, at);
  parent.attributes.push(attribute);
  return undefined;
}

/** Content, attributes and type of another element; not its occurrence and what is said of it. */
function takeContent(element: DraftElement, model: DraftElement): void {
  element.typeRef = model.typeRef;
  element.contentKind = model.contentKind;
  element.content = structuredClone(model.content);
  element.attributes = structuredClone(model.attributes);
  element.anyAttribute = model.anyAttribute;
  element.nillable = model.nillable;
  element.simple = model.simple;
  element.page = model.page;
  element.decided = { ...model.decided };
}

function decide(node: DraftElement | DraftAttribute, add: OverlayAddition, at: Provenance): void {
  if (add.type !== undefined) node.decided.codec = add.type;
  if (add.values !== undefined) node.decided.enumeration = enumerationOf(add.values);
  if (add.docs !== undefined) node.docs['en'] = add.docs;
  node.fixed = add.fixed;
  node.provenance.push(at);
}

/**
 * Places an element behind the named sibling, or last.
 *
 * @param parent the parent
 * @param element the element
 * @param after name of the sibling
 * @returns undefined when it applied, or why it does not
 */
export function placeBehind(
  parent: DraftElement,
  element: DraftElement,
  after: string | undefined,
): string | undefined {
  unfoldReference(parent);
  const slots = childSlots(parent);
  const anchor = after === undefined ? slots.at(-1) : slots.find((slot) => slot.element.name === after);
  if (after !== undefined && anchor === undefined) return `${parent.name} has no child ${after}`;
  placeAfter(parent, element, anchor);
  return undefined;
}

import type { Attribute } from '../../../model/schema.js';
import { claimMarkup } from '../claims/markup.js';
import type { MarkupClaim } from '../claims/markup.js';
import { claimRenames, isLooseElement } from '../claims/rename.js';
import type { BothTypes, LooseElement } from '../claims/rename.js';
import { claimWrappers } from '../claims/wrapper.js';
import { BOTH_BOUNDS } from '../content/compare.js';
import type { LooseChild, LooseChildren } from '../content/compare.js';
import { describeNode } from '../content/describe.js';
import { showNode, showOccurs } from '../content/node.js';
import { isNullable } from '../content/normalize.js';
import { compareTexts } from '../documentation/compare.js';
import { isSame } from '../same.js';
import { compareSimple } from '../simple/compare.js';
import type { LooseAttributes } from './attributes.js';
import { attributePath, compareAttributes, describeAttribute } from './attributes.js';
import type { ComparedType } from './compared-type.js';
import { compareContent } from './content.js';
import type { EnqueueTypes } from './elements.js';
import { compareElementNodes, compareElementsAt } from './elements.js';

/** Elements that stand on one side only, for which no claim was found in their own type. */
export interface LooseInType extends LooseElements {
  readonly type: ComparedType;
}

interface LooseElements {
  readonly removed: readonly LooseElement[];
  readonly added: readonly LooseElement[];
}

/**
 * Compares two types that stand at the same position. Differences that belong together are joined within the type:
 * renamed, wrapped in a list, element to attribute.
 *
 * @param type the two types
 * @param enqueue takes over the types of elements that are the same
 * @returns elements without a partner, which may have moved to another type
 */
export function compareTypes(type: ComparedType, enqueue: EnqueueTypes): LooseInType | undefined {
  compareTypeItself(type);
  const attributes = compareAttributes(type);
  const content = compareContent(type, enqueue);
  const isSettled = content.removed.length === 0 && content.added.length === 0;
  const rest = isSettled ? NO_ELEMENTS : claim(type, content, attributes, enqueue);
  for (const attribute of attributes.removed) recordAttribute(type, attribute, 'removed');
  for (const attribute of attributes.added) recordAttribute(type, attribute, 'added');
  return isSettled ? undefined : { type, removed: rest.removed, added: rest.added };
}

const NO_ELEMENTS: LooseElements = { removed: [], added: [] };

function compareTypeItself(type: ComparedType): void {
  const { before, after, recorder } = type;
  if (type.areDeclared && (before.name === undefined) !== (after.name === undefined)) {
    const change = after.name === undefined ? 'removed' : 'added';
    const shown = { before: before.name ?? null, after: after.name ?? null };
    recorder.add(type.context(), { kind: 'named-type', change, ...shown });
  }
  if ((before.abstract ?? false) !== (after.abstract ?? false)) {
    const change = after.abstract === true ? 'added' : 'removed';
    const shown = { before: before.abstract ?? false, after: after.abstract ?? false };
    recorder.add(type.context(), { kind: 'abstract', change, ...shown });
  }
  if (!isSame(before.docs, after.docs)) {
    compareTexts(recorder, type.context(), before.docs, after.docs);
  }
}

function claim(
  type: ComparedType,
  content: LooseChildren,
  attributes: LooseAttributes,
  enqueue: EnqueueTypes,
): LooseElements {
  const loose = {
    removed: settleGroups(type, content.removed, 'removed'),
    added: settleGroups(type, content.added, 'added'),
  };
  const goes = loose.removed.length + attributes.removed.length > 0;
  const comes = loose.added.length + attributes.added.length > 0;
  return goes && comes ? claimWithin(type, loose, attributes, enqueue) : loose;
}

/** Records groups and wildcards, of which no claim is made, and gives the elements. */
function settleGroups(
  type: ComparedType,
  children: readonly LooseChild[],
  kind: 'added' | 'removed',
): readonly LooseElement[] {
  const elements: LooseElement[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined) continue;
    if (isLooseElement(child)) elements.push(child);
    else recordChild(type, child, kind);
  }
  return elements;
}

/** Joins what went with what came. */
function claimWithin(
  type: ComparedType,
  loose: LooseElements,
  attributes: LooseAttributes,
  enqueue: EnqueueTypes,
): LooseElements {
  const types: BothTypes = { before: type.beforeTypes, after: type.afterTypes };
  const removed = new Set(loose.removed);
  const added = new Set(loose.added);
  claimRegrouped(type, removed, added, enqueue);
  for (const wrapper of claimWrappers([...removed], [...added], types)) {
    removed.delete(wrapper.removed);
    added.delete(wrapper.added);
    const path = `${type.scope.path}/${wrapper.before.element.name}`;
    const context = type.context(path, wrapper.removed.node.element, wrapper.added.node.element);
    type.recorder.add(context, {
      kind: 'list-wrapper',
      change: wrapper.change,
      wrapper: wrapper.wrapper.element.name,
      before: wrapper.removed.node.element.name + occursOf(wrapper.removed),
      after: wrapper.added.node.element.name + occursOf(wrapper.added),
    });
    compareElementsAt(type, context, wrapper.before.element, wrapper.after.element, enqueue);
  }
  for (const found of claimMarkup([...removed], attributes.added, types.before, 'attribute')) {
    removed.delete(found.element);
    attributes.added.splice(attributes.added.indexOf(found.attribute), 1);
    recordMarkup(type, found);
  }
  for (const found of claimMarkup([...added], attributes.removed, types.after, 'element')) {
    added.delete(found.element);
    attributes.removed.splice(attributes.removed.indexOf(found.attribute), 1);
    recordMarkup(type, found);
  }
  for (const { before, after, how, confidence } of claimRenames([...removed], [...added], types)) {
    removed.delete(before);
    added.delete(after);
    const path = `${type.scope.path}/${before.node.element.name}`;
    const context = { ...type.context(path, before.node.element, after.node.element), confidence };
    const names = { before: before.node.element.name, after: after.node.element.name };
    type.recorder.add(context, { kind: 'renamed', subject: 'element', how, ...names });
    compareElementNodes(type, before.node, after.node, BOTH_BOUNDS, enqueue);
  }
  return { removed: [...removed], added: [...added] };
}

function occursOf({ node }: LooseElement): string {
  const occurs = showOccurs(node.min, node.max);
  return occurs === '1' ? '' : ` ${occurs}`;
}

/** Elements that stand in another group of the same type. */
function claimRegrouped(
  type: ComparedType,
  removed: Set<LooseElement>,
  added: Set<LooseElement>,
  enqueue: EnqueueTypes,
): void {
  const byKey = new Map<string, LooseElement[]>();
  for (const child of added) byKey.set(child.node.key, [...(byKey.get(child.node.key) ?? []), child]);
  for (const before of removed) {
    const after = byKey.get(before.node.key)?.shift();
    if (after === undefined) continue;
    removed.delete(before);
    added.delete(after);
    const path = `${type.scope.path}/${before.node.element.name}`;
    const shown = { before: `in ${before.showGroup()}`, after: `in ${after.showGroup()}` };
    const context = type.context(path, before.node.element, after.node.element);
    type.recorder.add(context, { kind: 'moved', subject: 'element', ...shown });
    const compares = { min: before.groupKind === after.groupKind, max: true };
    compareElementNodes(type, before.node, after.node, compares, enqueue);
  }
}

function recordMarkup(type: ComparedType, { to, element, attribute, simple }: MarkupClaim): void {
  const node = element.node.element;
  const elementPath = `${type.scope.path}/${node.name}`;
  const toAttribute = to === 'attribute';
  const context = toAttribute
    ? type.context(elementPath, node, attribute)
    : type.context(attributePath(type, attribute), attribute, node);
  const names = [node.name, `@${attribute.name}`] as const;
  type.recorder.add(context, {
    kind: 'markup',
    to,
    before: toAttribute ? names[0] : names[1],
    after: toAttribute ? names[1] : names[0],
  });
  const sides = [
    { simple, default: node.default },
    { simple: attribute.simple, default: attribute.default },
  ] as const;
  const [before, after] = toAttribute ? sides : [sides[1], sides[0]];
  compareSimple(type.recorder, context, toAttribute ? 'attribute' : 'element', before, after);
  const bounds = [Math.min(1, element.node.min), attribute.required ? 1 : 0] as const;
  const [from, to_] = toAttribute ? bounds : [bounds[1], bounds[0]];
  if (from === to_) return;
  const shown = { before: from === 1 ? 'required' : 'optional', after: to_ === 1 ? 'required' : 'optional' };
  const subject = toAttribute ? 'attribute' : 'element';
  type.recorder.add(context, { kind: 'occurrence', subject, bound: 'min', from, to: to_, ...shown });
}

/** Records a child that is there on one side only. */
export function recordChild(
  type: ComparedType,
  { node, groupKind }: LooseChild,
  kind: 'added' | 'removed',
): void {
  const path = `${type.scope.path}/${showNode(node)}`;
  const located = node.kind === 'element' ? node.element : undefined;
  const context = kind === 'removed' ? type.context(path, located) : type.context(path, undefined, located);
  const types = kind === 'removed' ? type.beforeTypes : type.afterTypes;
  const text = describeNode(node, types);
  type.recorder.add(context, {
    kind,
    subject: node.kind === 'element' ? 'element' : node.kind === 'wildcard' ? 'wildcard' : 'group',
    name: showNode(node),
    required: !isNullable(node),
    branch: groupKind === 'choice',
    before: kind === 'removed' ? text : null,
    after: kind === 'removed' ? null : text,
  });
}

function recordAttribute(type: ComparedType, attribute: Attribute, kind: 'added' | 'removed'): void {
  const path = attributePath(type, attribute);
  const isRemoved = kind === 'removed';
  const context = isRemoved ? type.context(path, attribute) : type.context(path, undefined, attribute);
  const text = describeAttribute(attribute);
  type.recorder.add(context, {
    kind,
    subject: 'attribute',
    name: attribute.name,
    required: attribute.required,
    branch: false,
    before: isRemoved ? text : null,
    after: isRemoved ? null : text,
  });
}

import type { XsdDerivation, XsdElement, XsdSchemaSet, XsdType, XsdTypeUse } from '../mirror.js';
import { nameKey } from '../names.js';
import { resolveElement, resolveType } from '../resolve.js';

/**
 * Lists, for each head of a substitution group, the elements that name it, in the order of the documents.
 */
export function indexSubstitutes(set: XsdSchemaSet): ReadonlyMap<XsdElement, readonly XsdElement[]> {
  const index = new Map<XsdElement, XsdElement[]>();
  for (const element of set.elements.values()) {
    for (const reference of element.substitutionGroup) {
      const head = resolveElement(set, reference);
      if (head === undefined || set.broken.has(element)) continue;
      const known = index.get(head);
      if (known === undefined) index.set(head, [element]);
      else known.push(element);
    }
  }
  return index;
}

/**
 * Elements that can stand in place of a head, without the head itself and without abstract ones (Part 1,
 * section 3.3.6, substitution group).
 */
export function membersOf(
  set: XsdSchemaSet,
  index: ReadonlyMap<XsdElement, readonly XsdElement[]>,
  head: XsdElement,
): readonly XsdElement[] {
  if (head.block.includes('substitution')) return [];
  const members: XsdElement[] = [];
  const seen = new Set([head]);
  const stack = [...(index.get(head) ?? [])].reverse();
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (seen.has(element)) continue;
    seen.add(element);
    if (!element.abstract && mayReplace(set, element, head)) members.push(element);
    stack.push(...[...(index.get(element) ?? [])].reverse());
  }
  return members;
}

/** Whether no step of derivation between both types is one that the head blocks. */
function mayReplace(set: XsdSchemaSet, member: XsdElement, head: XsdElement): boolean {
  const goal = typeOf(set, head);
  const blocked = new Set<XsdDerivation>(head.block);
  for (const method of goal?.kind === 'complex-type' ? goal.block : []) blocked.add(method);
  if (blocked.size === 0) return true;
  for (let type = typeOf(set, member); type !== undefined && type !== goal;) {
    const step = type.kind === 'complex-type' ? type.derivation : 'restriction';
    if (blocked.has(step)) return false;
    type = set.broken.has(type) ? undefined : baseOf(set, type);
  }
  return true;
}

/** Declared type of an element; that of the head of its substitution group where it names none. */
export function typeOf(set: XsdSchemaSet, element: XsdElement): XsdType | undefined {
  const use = typeUseOf(set, element);
  if (use.kind === 'inline') return use.type;
  const found = use.kind === 'reference' ? resolveType(set, use.reference) : undefined;
  return found?.kind === 'declared' ? found.type : undefined;
}

/** Where the type of an element is said: by itself or by the heads of its substitution group. */
export function typeUseOf(set: XsdSchemaSet, element: XsdElement): XsdTypeUse {
  const seen = new Set<string>();
  let current = element;
  while (current.type.kind === 'absent') {
    const [reference] = current.substitutionGroup;
    const head = reference === undefined ? undefined : resolveElement(set, reference);
    // Circles and chains without end are broken: their length is bounded here.
    if (head === undefined || set.broken.has(current) || seen.has(nameKey(head.name))) return current.type;
    seen.add(nameKey(head.name));
    current = head;
  }
  return current.type;
}

/** Declared type that a type is derived from. */
export function baseOf(set: XsdSchemaSet, type: XsdType): XsdType | undefined {
  let use: XsdTypeUse = { kind: 'absent' };
  if (type.kind === 'complex-type') {
    if (type.base !== undefined) use = { kind: 'reference', reference: type.base };
  } else if (type.variety.kind === 'restriction') use = type.variety.base;
  if (use.kind === 'inline') return use.type;
  const found = use.kind === 'reference' ? resolveType(set, use.reference) : undefined;
  return found?.kind === 'declared' ? found.type : undefined;
}

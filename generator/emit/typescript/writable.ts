import type { ElementPart, GroupPart, Part, TypeTable } from '../../../runtime/table.js';

/** Properties that say something of the object itself. */
const SPECIAL: ReadonlySet<string> = new Set(['__proto__', '$type', '$attributes', '$unknown', '$nil']);

/** A part that is written by itself: its property is not among those of other parts. */
export type Own = ElementPart | (GroupPart & { readonly as: string });

/**
 * Whether a part is left to the direct way altogether, which meets it where an object has its property: wildcards,
 * and what must not occur.
 *
 * @param part the part
 */
export function isLeftOut(part: Part): boolean {
  return 'any' in part || part.max === 0;
}

/**
 * The parts with properties of their own, groups without one opened.
 *
 * @param parts parts of one object
 */
export function ownParts(parts: readonly Part[]): readonly Own[] {
  return parts.flatMap((part): readonly Own[] => {
    if (isLeftOut(part) || 'any' in part) return [];
    if ('el' in part) return [part];
    return isRounds(part) ? [part] : ownParts(part.parts);
  });
}

/**
 * Whether each round of a group is an object of its own.
 *
 * @param part a group
 */
export function isRounds(part: GroupPart): part is GroupPart & { readonly as: string } {
  return part.as !== undefined;
}

/**
 * Properties without which an object is not complete, whatever else it has.
 *
 * @param parts parts of one object
 */
export function requiredOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part): readonly string[] => {
    if (isLeftOut(part) || (part.min ?? 1) === 0) return [];
    if ('group' in part && !isRounds(part)) return part.group === 'choice' ? [] : requiredOf(part.parts);
    return part.as === undefined || isEmptiable(part) ? [] : [part.as];
  });
}

/**
 * Whether a part can stand for nothing.
 *
 * @param part the part
 */
export function isEmptiable(part: Part): boolean {
  if (part.min === 0) return true;
  if (!('group' in part)) return false;
  const { parts } = part;
  return part.group === 'choice' ? parts.length === 0 || parts.some(isEmptiable) : parts.every(isEmptiable);
}

/**
 * Whether code can be emitted that writes the objects of a type.
 *
 * @param type the type
 */
export function isWritable(type: TypeTable): boolean {
  const { mixed, raw, abstract, derived, attributes = [], text, parts = [], rules = [] } = type;
  if (mixed !== undefined || raw !== undefined || abstract === true || derived !== undefined) return false;
  const names = [...attributes.map(({ as }) => as), ...(text === undefined ? [] : [text.as])];
  if (!areWritable(parts, names)) return false;
  const own = new Set([...names, ...ownParts(parts).map(({ as }) => as)]);
  return rules.every(({ of }) => of.every((name) => own.has(name)));
}

/**
 * Whether code can be emitted that writes parts of one object.
 *
 * @param parts the parts
 * @param others properties that the object has beside theirs
 */
export function areWritable(parts: readonly Part[], others: readonly string[] = []): boolean {
  const names = [...others, ...namesIn(parts)];
  return (
    new Set(names).size === names.length && !names.some((name) => SPECIAL.has(name)) && !demandsLeftOut(parts)
  );
}

/** All properties, those of what is left out as well. */
function namesIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if ('group' in part && part.as === undefined) return namesIn(part.parts);
    return part.as === undefined ? [] : [part.as];
  });
}

/** Whether anything that is left out must stand somewhere. */
function demandsLeftOut(parts: readonly Part[]): boolean {
  return parts.some((part) => {
    if ('any' in part || ('el' in part && part.max === 0)) return part.min !== 0;
    return 'group' in part && part.max !== 0 && part.as === undefined && demandsLeftOut(part.parts);
  });
}

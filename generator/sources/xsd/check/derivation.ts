import { builtinTypes } from '../builtin.js';
import type { XsdSchemaSet, XsdType, XsdTypeUse } from '../mirror.js';
import { resolveType } from '../resolve.js';

/** A type as the check of derivations sees it: declared, built in by name, or `xs:anyType`. */
export type AnyType = XsdType | string;

const ANY_TYPE = 'anyType';

/** What a use of a type leads to; undefined where it leads nowhere. */
export function typeBehind(set: XsdSchemaSet, use: XsdTypeUse, absent: string): AnyType | undefined {
  if (use.kind === 'absent') return absent;
  if (use.kind === 'inline') return use.type;
  const found = resolveType(set, use.reference);
  if (found === undefined) return undefined;
  return found.kind === 'any-type' ? ANY_TYPE : found.kind === 'builtin' ? found.type.name : found.type;
}

/**
 * Whether a type is the other or derived from it (Part 1, sections 3.4.6 and 3.14.6, type derivation OK). Where
 * a reference leads nowhere the answer is yes: that has its own diagnostic.
 *
 * @param by means of derivation that count
 */
export function isDerivedFrom(
  set: XsdSchemaSet,
  type: AnyType | undefined,
  base: AnyType | undefined,
  by: readonly ('extension' | 'restriction')[] = ['extension', 'restriction'],
): boolean {
  if (type === undefined || base === undefined || base === ANY_TYPE) return true;
  let current: AnyType | undefined = type;
  for (let steps = 0; steps < 1000; steps++) {
    if (current === base || current === undefined) return true;
    if (isMember(set, current, base)) return true;
    if (typeof current !== 'string' && current.kind === 'complex-type' && !by.includes(current.derivation))
      return false;
    if (current === ANY_TYPE) return false;
    current = above(set, current);
  }
  return true;
}

function above(set: XsdSchemaSet, type: AnyType): AnyType | undefined {
  if (typeof type === 'string') return builtinTypes.get(type)?.base ?? ANY_TYPE;
  if (type.kind === 'complex-type') {
    return type.base === undefined
      ? ANY_TYPE
      : typeBehind(set, { kind: 'reference', reference: type.base }, ANY_TYPE);
  }
  return type.variety.kind === 'restriction'
    ? typeBehind(set, type.variety.base, 'anySimpleType')
    : 'anySimpleType';
}

/** A member of a union counts as derived from it, as long as the union has no facets of its own. */
function isMember(set: XsdSchemaSet, type: AnyType, union: AnyType): boolean {
  if (typeof union === 'string' || union.kind !== 'simple-type' || union.variety.kind !== 'union')
    return false;
  if (set.broken.has(union)) return false;
  return union.variety.members.some((member) => {
    const other = typeBehind(set, member, 'anySimpleType');
    return other === type || (other !== undefined && other !== union && isMember(set, type, other));
  });
}

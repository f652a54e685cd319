import { builtinTypes, type BuiltinType } from './builtin.js';
import type {
  XsdAttribute,
  XsdAttributeGroup,
  XsdElement,
  XsdGroup,
  XsdReference,
  XsdSchemaSet,
  XsdType,
} from './mirror.js';
import { nameKey, XSD_NAMESPACE } from './names.js';

/** The part of a schema set that references are looked up in. */
export type Lookup = Pick<
  XsdSchemaSet,
  'elements' | 'attributes' | 'types' | 'groups' | 'attributeGroups' | 'originals'
>;

/** What a reference to a type leads to. */
export type ResolvedType =
  | { readonly kind: 'declared'; readonly type: XsdType }
  | { readonly kind: 'builtin'; readonly type: BuiltinType }
  | { readonly kind: 'any-type' };

/** Looks up a type; a declaration comes before a built-in type, which matters to the schema for schemas only. */
export function resolveType(set: Lookup, reference: XsdReference): ResolvedType | undefined {
  const original = set.originals.get(reference);
  if (original?.kind === 'simple-type' || original?.kind === 'complex-type') {
    return { kind: 'declared', type: original };
  }
  const { namespace, local } = reference.name;
  if (namespace === XSD_NAMESPACE) {
    if (local === 'anyType') return { kind: 'any-type' };
    const type = builtinTypes.get(local);
    if (type !== undefined) return { kind: 'builtin', type };
  }
  const type = set.types.get(nameKey(reference.name));
  return type === undefined ? undefined : { kind: 'declared', type };
}

/** Looks up a global element. */
export function resolveElement(set: Lookup, reference: XsdReference): XsdElement | undefined {
  return set.elements.get(nameKey(reference.name));
}

/** Looks up a global attribute that a document declares. */
export function resolveAttribute(set: Lookup, reference: XsdReference): XsdAttribute | undefined {
  return set.attributes.get(nameKey(reference.name));
}

/** Looks up a named model group. */
export function resolveGroup(set: Lookup, reference: XsdReference): XsdGroup | undefined {
  const original = set.originals.get(reference);
  return original?.kind === 'group' ? original : set.groups.get(nameKey(reference.name));
}

/** Looks up an attribute group. */
export function resolveAttributeGroup(set: Lookup, reference: XsdReference): XsdAttributeGroup | undefined {
  const original = set.originals.get(reference);
  return original?.kind === 'attribute-group' ? original : set.attributeGroups.get(nameKey(reference.name));
}

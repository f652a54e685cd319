import type { Attribute, SimpleType } from '../../../model/schema.js';
import { knownAttribute } from '../known-attributes.js';
import type {
  XsdAnnotation,
  XsdAttribute,
  XsdAttributes,
  XsdAttributeUse,
  XsdComplexType,
  XsdNamespaces,
} from '../mirror.js';
import { nameKey, type QName } from '../names.js';
import { resolveAttribute, resolveAttributeGroup, resolveType } from '../resolve.js';
import { typeBehind } from '../check/derivation.js';
import { annotationsOf, compareText, factsOf } from './annotations.js';
import { namespaceWords, type BuildContext } from './context.js';
import { simpleOfUse } from './simple.js';
import { intersect, unite } from './wildcards.js';

/** Attributes of a complex type with everything that it inherits. */
export interface AttributeSet {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly any?: XsdNamespaces;
}

const NONE: AttributeSet = { attributes: new Map() };

/**
 * Attributes in effect: an extension adds to those of its base, a restriction replaces and prohibits
 * (Part 1, section 3.4.2, attribute uses and attribute wildcard).
 */
export function effectiveAttributes(context: BuildContext, type: XsdComplexType): AttributeSet {
  const known = context.attributeSets.get(type);
  if (known !== undefined) return known;
  const made = context.set.broken.has(type) ? NONE : build(context, type);
  context.attributeSets.set(type, made);
  return made;
}

function build(context: BuildContext, type: XsdComplexType): AttributeSet {
  const base = type.base === undefined ? undefined : resolveType(context.set, type.base);
  const inherited = base?.kind === 'declared' && base.type.kind === 'complex-type' ? base.type : undefined;
  const from = inherited === undefined ? NONE : effectiveAttributes(context, inherited);
  const own = collect(context, type.attributes, new Set());
  const attributes = new Map(from.attributes);
  if (type.derivation === 'restriction') for (const key of own.prohibited) attributes.delete(key);
  for (const [key, attribute] of own.attributes) attributes.set(key, attribute);
  const any =
    type.derivation === 'restriction' ? own.any : extendedAny(own.any, from.any, base?.kind === 'any-type');
  return { attributes, ...(any === undefined ? {} : { any }) };
}

function extendedAny(
  own: XsdNamespaces | undefined,
  inherited: XsdNamespaces | undefined,
  fromAnyType: boolean,
): XsdNamespaces | undefined {
  if (fromAnyType) return { kind: 'any' };
  return own !== undefined && inherited !== undefined ? unite(own, inherited) : (own ?? inherited);
}

interface Collected extends AttributeSet {
  readonly prohibited: readonly string[];
}

/** Attributes that are declared on the spot or by attribute groups; a circle of groups ends by itself. */
function collect(context: BuildContext, declared: XsdAttributes, open: Set<XsdAttributes>): Collected {
  const attributes = new Map<string, Attribute>();
  const prohibited: string[] = [];
  let any = declared.any?.namespaces;
  open.add(declared);
  for (const item of declared.items) {
    if (item.kind === 'attribute-group-reference') {
      const group = resolveAttributeGroup(context.set, item.reference);
      if (group === undefined || open.has(group.attributes)) continue;
      const inner = collect(context, group.attributes, open);
      for (const [key, attribute] of inner.attributes) attributes.set(key, attribute);
      if (inner.any !== undefined) any = any === undefined ? inner.any : intersect(any, inner.any);
      continue;
    }
    const { name } = item.target.kind === 'reference' ? item.target.reference : item.target.declaration;
    if (item.use === 'prohibited') prohibited.push(nameKey(name));
    else attributes.set(nameKey(name), attributeOf(context, item, name));
  }
  return { attributes, prohibited, ...(any === undefined ? {} : { any }) };
}

function attributeOf(context: BuildContext, use: XsdAttributeUse, name: QName): Attribute {
  const declaration =
    use.target.kind === 'declaration'
      ? use.target.declaration
      : resolveAttribute(context.set, use.target.reference);
  const facts = { ...factsOf(declaration?.annotation), ...factsOf(use.annotation) };
  const fixed = use.fixed ?? (use.default === undefined ? declaration?.fixed : undefined) ?? facts.fixed;
  const byDefault =
    use.default ?? (use.fixed === undefined ? declaration?.default : undefined) ?? facts.default;
  const places = declaration === undefined ? [use.place] : [use.place, declaration.place];
  const made: Attribute = {
    ...annotationsOf(
      context,
      [use.annotation, declaration?.annotation, typeAnnotation(context, declaration)],
      places,
    ),
    name: name.local,
    ...(name.namespace === undefined ? {} : { namespace: name.namespace }),
    required: use.use === 'required',
    simple: simpleOfAttribute(context, name, declaration),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
  };
  if (declaration !== undefined) context.attributeTypes.set(made, declaration.type);
  return made;
}

function typeAnnotation(
  context: BuildContext,
  declaration: XsdAttribute | undefined,
): XsdAnnotation | undefined {
  const type =
    declaration === undefined ? undefined : typeBehind(context.set, declaration.type, 'anySimpleType');
  return typeof type === 'string' ? undefined : type?.annotation;
}

function simpleOfAttribute(
  context: BuildContext,
  name: QName,
  declaration: XsdAttribute | undefined,
): SimpleType {
  if (declaration !== undefined) return simpleOfUse(context, declaration.type);
  return knownAttribute(name) ?? { codec: 'text' };
}

/** The attributes as a complex type of the model shows them. */
export function attributesOf(
  context: BuildContext,
  type: XsdComplexType,
): { readonly attributes: readonly Attribute[]; readonly anyAttribute?: readonly string[] } {
  const { attributes, any } = effectiveAttributes(context, type);
  const sorted = [...attributes.values()].sort(
    (a, b) => compareText(a.namespace ?? '', b.namespace ?? '') || compareText(a.name, b.name),
  );
  const empty = any?.kind === 'only' && any.names.length === 0;
  if (any === undefined || empty) return { attributes: sorted };
  return { attributes: sorted, anyAttribute: namespaceWords(any) };
}

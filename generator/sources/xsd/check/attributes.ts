import type { Attribute } from '../../../model/schema.js';
import type { XsdAttributes, XsdComplexType } from '../mirror.js';
import { nameKey } from '../names.js';
import { resolveAttribute, resolveAttributeGroup, resolveType } from '../resolve.js';
import { effectiveAttributes } from '../schema/attributes.js';
import { namespaceWords, type BuildContext } from '../schema/context.js';
import { validateLiteral } from '../values/validate.js';
import { equalValues } from '../values/value.js';
import { admitsNamespace } from './ambiguity.js';
import { isDerivedFrom, typeBehind } from './derivation.js';
import { isSubset } from './inclusion.js';

/** Checks the attributes of a complex type (Part 1, sections 3.4.6 and 3.5.6). */
export function checkAttributes(context: BuildContext, type: XsdComplexType): void {
  const { attributes } = effectiveAttributes(context, type);
  const identifiers = [...attributes.values()].filter(({ simple }) => simple.codec === 'id');
  if (identifiers.length > 1) {
    const message = 'The type has more than one attribute of the type xs:ID.';
    context.diagnostics.report('xsd-version', message, [type.place]);
  }
  const base = type.base === undefined ? undefined : resolveType(context.set, type.base);
  if (base?.kind !== 'declared' || base.type.kind !== 'complex-type') return;
  if (type.derivation === 'restriction') checkRestriction(context, type, base.type);
}

function wrong(context: BuildContext, type: XsdComplexType, message: string): void {
  context.diagnostics.report('xsd-derivation', message, [type.place]);
}

/** Reports attributes that are declared twice; the same declaration may come by several ways. */
export function checkDuplicates(context: BuildContext, declared: XsdAttributes): void {
  const known = new Map<string, object>();
  const open = new Set<XsdAttributes>();
  const visit = (attributes: XsdAttributes): void => {
    open.add(attributes);
    for (const item of attributes.items) {
      if (item.kind === 'attribute-group-reference') {
        const group = resolveAttributeGroup(context.set, item.reference);
        if (group !== undefined && !open.has(group.attributes)) visit(group.attributes);
        continue;
      }
      if (item.use === 'prohibited') continue;
      const key = nameKey(
        (item.target.kind === 'reference' ? item.target.reference : item.target.declaration).name,
      );
      if (known.has(key) && known.get(key) !== item) {
        const message = `The attribute "${key}" is declared twice in one type.`;
        context.diagnostics.report('xsd-duplicate-component', message, [item.place]);
      }
      known.set(key, item);
    }
  };
  visit(declared);
}

function checkRestriction(context: BuildContext, type: XsdComplexType, base: XsdComplexType): void {
  const inherited = effectiveAttributes(context, base);
  const own = effectiveAttributes(context, type);
  for (const [key, before] of inherited.attributes) {
    const now = own.attributes.get(key);
    if (now === undefined) {
      if (before.required)
        wrong(context, type, `The attribute "${before.name}" is required by the base and prohibited here.`);
    } else if (now !== before) checkPair(context, type, now, before);
  }
  for (const [key, { namespace, name }] of own.attributes) {
    if (inherited.attributes.has(key)) continue;
    if (inherited.any === undefined || !admitsNamespace(namespaceWords(inherited.any), namespace)) {
      wrong(context, type, `The attribute "${name}" is not one that the base type admits.`);
    }
  }
  if (own.any === undefined) return;
  if (inherited.any === undefined || !isSubset(namespaceWords(own.any), namespaceWords(inherited.any))) {
    wrong(context, type, 'The wildcard for attributes admits more than that of the base type.');
  }
}

function checkPair(context: BuildContext, type: XsdComplexType, now: Attribute, before: Attribute): void {
  if (before.required && !now.required) {
    wrong(context, type, `The attribute "${now.name}" is required by the base and optional here.`);
  }
  if (before.fixed !== undefined && !sameFixed(now, before)) {
    wrong(context, type, `The attribute "${now.name}" has not the fixed value of the base.`);
  }
  const [own, other] = [now, before].map((attribute) => context.attributeTypes.get(attribute));
  if (own === undefined || other === undefined) return;
  const [from, to] = [own, other].map((use) => typeBehind(context.set, use, 'anySimpleType'));
  if (!isDerivedFrom(context.set, from, to)) {
    wrong(context, type, `The type of the attribute "${now.name}" is not derived from that of the base.`);
  }
}

function sameFixed(now: Attribute, before: Attribute): boolean {
  if (now.fixed === undefined || before.fixed === undefined) return false;
  const [a, b] = [validateLiteral(now.simple, now.fixed), validateLiteral(before.simple, before.fixed)];
  return 'value' in a && 'value' in b ? equalValues(a.value, b.value) : now.fixed === before.fixed;
}

/** Checks an attribute group that stands on its own. */
export function checkReferencedAttributes(context: BuildContext, declared: XsdAttributes): void {
  checkDuplicates(context, declared);
  for (const item of declared.items) {
    if (item.kind !== 'attribute-use' || item.target.kind !== 'reference') continue;
    const declaration = resolveAttribute(context.set, item.target.reference);
    const conflict =
      declaration?.fixed !== undefined &&
      (item.default !== undefined || (item.fixed !== undefined && item.fixed !== declaration.fixed));
    if (!conflict) continue;
    const message = `The attribute "${declaration.name.local}" has another fixed value where it is declared.`;
    context.diagnostics.report('xsd-value-not-of-type', message, [item.place, declaration.place]);
  }
}

import { excerpt } from '../excerpt.js';
import type { SimpleType } from '../../../model/schema.js';
import type { XsdAttribute, XsdComplexType, XsdElement, XsdTypeUse } from '../mirror.js';
import { XSI_NAMESPACE } from '../names.js';
import { resolveElement, resolveType } from '../resolve.js';
import { effectiveContent } from '../schema/content.js';
import type { BuildContext } from '../schema/context.js';
import { simpleOf, simpleOfBuiltin, simpleOfUse } from '../schema/simple.js';
import { baseOf, typeOf, typeUseOf } from '../schema/substitution.js';
import { validateLiteral } from '../values/validate.js';

/** Checks the default or fixed value of an attribute, and its type (Part 1, section 3.2.6). */
export function checkAttribute(context: BuildContext, attribute: XsdAttribute): void {
  const { name, place } = attribute;
  if (name.local === 'xmlns' || name.namespace === XSI_NAMESPACE) {
    const message = `An attribute of the name "${name.local}" cannot be declared.`;
    context.diagnostics.report('xsd-invalid-structure', message, [place]);
  }
  if (!isSimple(context, attribute.type)) {
    const message = `The type of the attribute "${name.local}" is not a simple type.`;
    context.diagnostics.report('xsd-derivation', message, [place]);
    return;
  }
  checkValue(context, attribute, simpleOfUse(context, attribute.type));
}

function isSimple(context: BuildContext, use: XsdTypeUse): boolean {
  if (use.kind !== 'reference') return true;
  const found = resolveType(context.set, use.reference);
  return (
    found === undefined ||
    found.kind === 'builtin' ||
    (found.kind === 'declared' && found.type.kind === 'simple-type')
  );
}

/** Checks the default or fixed value of an element and its place in substitution groups (Part 1, section 3.3.6). */
export function checkElement(context: BuildContext, element: XsdElement): void {
  const type = typeOf(context.set, element);
  for (const reference of element.substitutionGroup) {
    const head = resolveElement(context.set, reference);
    if (head !== undefined && head !== element) checkMember(context, element, head);
  }
  if (element.default === undefined && element.fixed === undefined) return;
  if (type?.kind === 'complex-type') return checkComplexValue(context, element, type);
  const use = typeUseOf(context.set, element);
  const found = use.kind === 'reference' ? resolveType(context.set, use.reference) : undefined;
  if (found?.kind === 'builtin') checkValue(context, element, simpleOfBuiltin(found.type));
  else if (type !== undefined) checkValue(context, element, simpleOf(context, type));
}

function checkComplexValue(context: BuildContext, element: XsdElement, type: XsdComplexType): void {
  const content = effectiveContent(context, type);
  if (content.kind === 'simple') return checkValue(context, element, content.simple);
  if (content.kind === 'any' || content.mixed) return;
  const message = `The element "${element.name.local}" has a default or fixed value, and its type holds no text.`;
  context.diagnostics.report('xsd-value-not-of-type', message, [element.place]);
}

function checkValue(context: BuildContext, declaration: XsdElement | XsdAttribute, type: SimpleType): void {
  for (const value of [declaration.default, declaration.fixed]) {
    if (value === undefined) continue;
    if (type.codec === 'id') {
      const message = `The identifier "${declaration.name.local}" has a default or fixed value.`;
      context.diagnostics.report('xsd-version', message, [declaration.place]);
    }
    const found = validateLiteral(type, value);
    if (!('problem' in found)) continue;
    const message = `The value ${excerpt(value)} of "${declaration.name.local}" ${found.problem}.`;
    context.diagnostics.report('xsd-value-not-of-type', message, [declaration.place]);
  }
}

/** A member's type is derived from that of the head, by means that the head does not rule out. */
function checkMember(context: BuildContext, element: XsdElement, head: XsdElement): void {
  const goal = typeUseOf(context.set, head);
  const anything =
    goal.kind === 'absent' ||
    (goal.kind === 'reference' && resolveType(context.set, goal.reference)?.kind === 'any-type');
  const goalType = typeOf(context.set, head);
  let type = typeOf(context.set, element);
  for (let steps = 0; type !== undefined && type !== goalType && steps < 1000; steps++) {
    const method = type.kind === 'complex-type' ? type.derivation : 'restriction';
    if (head.final.includes(method)) {
      const message = `The head "${head.name.local}" does not allow members derived by ${method}.`;
      context.diagnostics.report('xsd-derivation', message, [element.place, head.place]);
      return;
    }
    type = context.set.broken.has(type) ? undefined : baseOf(context.set, type);
  }
  if (
    type === undefined &&
    goalType?.kind === 'complex-type' &&
    !anything &&
    !context.set.broken.has(goalType)
  ) {
    const message = `The type of "${element.name.local}" is not derived from that of its head "${head.name.local}".`;
    context.diagnostics.report('xsd-derivation', message, [element.place, head.place]);
  }
}

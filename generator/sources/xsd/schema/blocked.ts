import type { TypeId } from '../../../model/schema.js';
import type { XsdComplexType, XsdDerivation, XsdElement, XsdSchemaSet } from '../mirror.js';
import type { BuildContext } from './context.js';
import { reach } from './context.js';
import { baseOf } from './substitution.js';

/** A type at elements where not all types derived from it may stand in its place. */
export interface BlockedType {
  readonly id: TypeId;
  readonly type: XsdComplexType;
  /** Types that may stand in its place, whatever the distance, each with its id there. */
  readonly derived: ReadonlyMap<XsdComplexType, TypeId>;
}

/**
 * The type of an element, noted for building. Where `block` of the element or of the type keeps types derived from
 * it away that are derived from it in the model, the element has a type of its own, which only the others are
 * derived from (Part 1, section 3.3.4, Element Locally Valid (Element), clause 4.3).
 *
 * @param context the state
 * @param element the element
 * @param type its declared type
 */
export function reachUnblocked(context: BuildContext, element: XsdElement, type: XsdComplexType): TypeId {
  const id = reach(context, type);
  const blocked = new Set<XsdDerivation>([...element.block, ...type.block]);
  const derived = blocked.size === 0 ? [] : allDerived(context, type);
  const allowed = derived.filter((one) =>
    stepsTo(context.set, one, type).every((step) => !blocked.has(step)),
  );
  if (allowed.length === derived.length) return id;
  const note = (of: TypeId): TypeId => `${of} (block ${[...blocked].sort().join(' ')})`;
  const own = note(id);
  if (!context.blocked.has(own)) {
    const ids = allowed.map((one) => [one, `${note(context.ids.get(one) ?? '')} at ${id}`] as const);
    const made = { id: own, type, derived: new Map(ids) };
    context.blocked.set(own, made);
    context.blockedQueue.push(made);
  }
  return own;
}

/** Types derived from a type, whatever the distance. */
function allDerived({ derived }: BuildContext, type: XsdComplexType): readonly XsdComplexType[] {
  const found = new Set(derived.get(type));
  // A set iterates over what is added meanwhile.
  for (const one of found) for (const further of derived.get(one) ?? []) found.add(further);
  return [...found];
}

/** How a type is derived from another one, a means a step. */
function stepsTo(set: XsdSchemaSet, type: XsdComplexType, goal: XsdComplexType): readonly XsdDerivation[] {
  const steps: XsdDerivation[] = [];
  for (let current = type; current !== goal && !set.broken.has(current);) {
    steps.push(current.derivation);
    const base = baseOf(set, current);
    if (base?.kind !== 'complex-type') break;
    current = base;
  }
  return steps;
}

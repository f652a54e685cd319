import type { SimpleType } from '../../../model/schema.js';
import type { XsdDerivation, XsdFacet, XsdFacetName, XsdSimpleType, XsdTypeUse } from '../mirror.js';
import { resolveType } from '../resolve.js';
import type { BuildContext } from '../schema/context.js';
import { simpleOfUse } from '../schema/simple.js';
import { checkFacets } from './facets.js';

/** Checks a simple type: what it is made from and by which facets (Part 1, section 3.14.6; Part 2, 4.1 and 4.3). */
export function checkSimpleType(context: BuildContext, type: XsdSimpleType): void {
  if (context.set.broken.has(type)) return;
  const { variety } = type;
  const derivation = (message: string): void =>
    context.diagnostics.report('xsd-derivation', message, [type.place]);
  const uses =
    variety.kind === 'restriction'
      ? [variety.base]
      : variety.kind === 'list'
        ? [variety.item]
        : variety.members;
  const method: XsdDerivation = variety.kind;
  for (const use of uses) {
    const found = use.kind === 'reference' ? resolveType(context.set, use.reference) : undefined;
    if (found?.kind === 'any-type' || (found?.kind === 'declared' && found.type.kind === 'complex-type')) {
      derivation('A simple type cannot be made from a complex type.');
    } else if (
      found?.kind === 'declared' &&
      found.type.kind === 'simple-type' &&
      found.type.final.includes(method)
    ) {
      derivation(`The type "${found.type.name?.local ?? ''}" does not allow derivation by ${method}.`);
    } else if (
      found?.kind === 'builtin' &&
      variety.kind === 'restriction' &&
      /^any(Simple|Atomic)Type$/.test(found.type.name)
    ) {
      derivation(`A simple type cannot be derived from xs:${found.type.name} by ${method}.`);
    }
  }
  if (variety.kind === 'list' && holdsList(simpleOfUse(context, variety.item))) {
    derivation('The items of a list cannot be lists.');
  }
  if (variety.kind === 'restriction') {
    const base = simpleOfUse(context, variety.base);
    checkRestriction(context, base, variety.facets, fixedFacets(context, variety.base));
  }
}

function holdsList(type: SimpleType): boolean {
  return type.codec === 'list' || (type.members ?? []).some(holdsList);
}

/** Checks one step of restriction, of a simple type or of simple content. */
export function checkRestriction(
  context: BuildContext,
  base: SimpleType,
  facets: readonly XsdFacet[],
  fixed: ReadonlyMap<XsdFacetName, XsdFacet>,
): void {
  checkFacets(base, facets, fixed, (message, ...places) =>
    context.diagnostics.report('xsd-facet', message, places),
  );
}

/** Facets that the type or one that it is restricted from has fixed. */
export function fixedFacets(context: BuildContext, use: XsdTypeUse): ReadonlyMap<XsdFacetName, XsdFacet> {
  const found = new Map<XsdFacetName, XsdFacet>();
  const seen = new Set<XsdSimpleType>();
  for (let current: XsdTypeUse | undefined = use; current !== undefined;) {
    const type: XsdSimpleType | undefined = declared(context, current);
    if (type?.variety.kind !== 'restriction' || seen.has(type) || context.set.broken.has(type)) break;
    seen.add(type);
    for (const facet of type.variety.facets) {
      if (facet.fixed && !found.has(facet.name)) found.set(facet.name, facet);
    }
    current = type.variety.base;
  }
  return found;
}

function declared(context: BuildContext, use: XsdTypeUse): XsdSimpleType | undefined {
  if (use.kind === 'absent') return undefined;
  if (use.kind === 'inline') return use.type.kind === 'simple-type' ? use.type : undefined;
  const found = resolveType(context.set, use.reference);
  return found?.kind === 'declared' && found.type.kind === 'simple-type' ? found.type : undefined;
}

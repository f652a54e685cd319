import type { XsdComplexType } from '../mirror.js';
import { resolveType, type ResolvedType } from '../resolve.js';
import { effectiveContent } from '../schema/content.js';
import type { BuildContext, EffectiveContent } from '../schema/context.js';
import { simpleOf } from '../schema/simple.js';
import { checkAttributes } from './attributes.js';
import { checkContent } from './content.js';
import { isDerivedFrom } from './derivation.js';
import { compareContent } from './inclusion.js';
import { checkPairs } from './restriction.js';
import { checkRestriction, fixedFacets } from './simple-types.js';

/** Checks a complex type: its derivation, its content and its attributes (Part 1, section 3.4.6). */
export function checkComplexType(context: BuildContext, type: XsdComplexType): void {
  if (context.set.broken.has(type)) return;
  const base = type.base === undefined ? undefined : resolveType(context.set, type.base);
  const content = effectiveContent(context, type);
  if (base?.kind === 'declared' && context.set.broken.has(base.type)) return;
  if (base?.kind === 'declared' && base.type.final.includes(type.derivation)) {
    const message = `The type "${base.type.name?.local ?? ''}" does not allow derivation by ${type.derivation}.`;
    context.diagnostics.report('xsd-derivation', message, [type.place, base.type.place]);
  }
  if (base !== undefined) checkBase(context, type, base);
  if (content.kind === 'complex' && content.particle !== undefined) checkContent(context, content.particle);
  checkAttributes(context, type);
}

function checkBase(context: BuildContext, type: XsdComplexType, base: ResolvedType): void {
  const wrong = (message: string): void =>
    context.diagnostics.report('xsd-derivation', message, [type.place]);
  const isComplex =
    base.kind === 'any-type' || (base.kind === 'declared' && base.type.kind === 'complex-type');
  if (type.content.kind === 'simple') return checkSimpleContent(context, type, base, wrong);
  if (!isComplex) return wrong('Complex content is derived from a complex type only.');
  if (base.kind !== 'declared' || base.type.kind !== 'complex-type') return;
  const [own, inherited] = [effectiveContent(context, type), effectiveContent(context, base.type)];
  if (type.derivation === 'extension') checkExtension(type, own, inherited, wrong);
  else checkComplexRestriction(context, type, own, inherited, wrong);
}

function checkSimpleContent(
  context: BuildContext,
  type: XsdComplexType,
  base: ResolvedType,
  wrong: (message: string) => void,
): void {
  if (type.content.kind !== 'simple') return;
  const inner = type.content.type;
  if (base.kind !== 'declared' || base.type.kind === 'simple-type') {
    if (base.kind === 'any-type') wrong('Simple content cannot be derived from xs:anyType.');
    else if (type.derivation === 'restriction')
      wrong('Simple content restricts a complex type, not a simple one.');
    return;
  }
  const inherited = effectiveContent(context, base.type);
  if (inherited.kind !== 'simple') {
    const emptiable = inherited.kind === 'complex' && inherited.mixed && canBeEmpty(inherited);
    if (type.derivation === 'extension' || !emptiable) wrong('The base type holds no simple content.');
    else if (inner === undefined)
      wrong('A restriction of mixed content to simple content needs a type inside.');
    return;
  }
  const from = inner === undefined ? inherited.simple : simpleOf(context, inner);
  const fixed = inner === undefined ? new Map() : fixedFacets(context, { kind: 'inline', type: inner });
  if (inner !== undefined) {
    const known = simpleBehind(context, base.type);
    if (known !== undefined && !isDerivedFrom(context.set, inner, known))
      wrong('The type inside is not derived from the content of the base.');
  }
  if (type.derivation === 'restriction') checkRestriction(context, from, type.content.facets, fixed);
}

/** Simple type that simple content comes down to, as far as no facets were added on the way. */
function simpleBehind(context: BuildContext, type: XsdComplexType): Parameters<typeof isDerivedFrom>[2] {
  for (let current = type, steps = 0; steps < 1000; steps++) {
    if (current.content.kind !== 'simple' || current.base === undefined) return undefined;
    if (current.derivation === 'restriction') return current.content.type;
    const base = resolveType(context.set, current.base);
    if (base?.kind === 'builtin') return base.type.name;
    if (base?.kind !== 'declared') return undefined;
    if (base.type.kind === 'simple-type') return base.type;
    current = base.type;
  }
  return undefined;
}

type Wrong = (message: string) => void;

function checkExtension(
  type: XsdComplexType,
  own: EffectiveContent,
  base: EffectiveContent,
  wrong: Wrong,
): void {
  const adds =
    type.content.kind === 'complex' &&
    type.content.particle !== undefined &&
    type.content.particle.occurs.max !== 0;
  if (base.kind === 'simple') {
    if (adds) wrong('Elements cannot be added to simple content.');
    return;
  }
  if (own.kind !== 'complex' || base.kind !== 'complex') return;
  const baseEmpty = base.particle === undefined && !base.mixed;
  if (!baseEmpty && type.mixed !== base.mixed && (adds || type.mixed)) {
    wrong(`An extension of ${base.mixed ? 'mixed' : 'not mixed'} content must be so itself.`);
  }
  const added = adds && type.content.kind === 'complex' ? type.content.particle?.kind : undefined;
  if (base.particle !== undefined && own.particle !== base.particle) {
    const bothAll = base.particle.kind === 'all' && own.particle?.kind === 'all';
    if (!bothAll && (base.particle.kind === 'all' || added === 'all')) {
      wrong('A group of all cannot be extended by or added to other content.');
    }
  }
}

function checkComplexRestriction(
  context: BuildContext,
  type: XsdComplexType,
  own: EffectiveContent,
  base: EffectiveContent,
  wrong: Wrong,
): void {
  if (own.kind !== 'complex' || base.kind === 'any') return;
  if (base.kind === 'simple') return wrong('Simple content is restricted by simple content only.');
  if (own.mixed && !base.mixed) return wrong('A restriction of content without text cannot be mixed.');
  const compared = compareContent(own.particle, base.particle);
  if (compared.kind === 'included') return checkPairs(context, type, compared.pairs);
  if (compared.kind === 'unknown') return;
  const { leaf } = compared;
  const what =
    leaf === undefined ? 'may end' : leaf.kind === 'element' ? `admits "${leaf.name}"` : 'admits elements';
  const places = leaf === undefined ? [] : [context.places.get(leaf) ?? []].flat();
  const message = `The restriction ${what} where the base type does not.`;
  context.diagnostics.report('xsd-derivation', message, [type.place, ...places]);
}

function canBeEmpty(content: EffectiveContent & { readonly kind: 'complex' }): boolean {
  const compared = compareContent(undefined, content.particle);
  return compared.kind !== 'excluded';
}

import type { Enumeration, EnumerationValue, Facets, SimpleType } from '../../../model/schema.js';
import type { BuiltinType } from '../builtin.js';
import { builtinTypes } from '../builtin.js';
import type { XsdFacet, XsdSimpleType, XsdTypeUse } from '../mirror.js';
import { resolveType } from '../resolve.js';
import { normalizeSpace, whiteSpaceOf } from '../values/white-space.js';
import { docsOf, factsOf } from './annotations.js';
import type { BuildContext } from './context.js';

const TEXT: SimpleType = { codec: 'text' };

/** The simple type that a use names or declares; text where it is missing or no simple type. */
export function simpleOfUse(context: BuildContext, use: XsdTypeUse): SimpleType {
  if (use.kind === 'absent') return TEXT;
  if (use.kind === 'inline') {
    return use.type.kind === 'simple-type' ? simpleOf(context, use.type) : TEXT;
  }
  const found = resolveType(context.set, use.reference);
  if (found?.kind === 'builtin') return simpleOfBuiltin(found.type);
  if (found?.kind !== 'declared' || found.type.kind !== 'simple-type') return TEXT;
  return simpleOf(context, found.type);
}

/** A built-in type as the model shows it. */
export function simpleOfBuiltin(type: BuiltinType): SimpleType {
  const item = type.item === undefined ? undefined : builtinTypes.get(type.item);
  return {
    codec: type.codec,
    ...(type.facets === undefined ? {} : { facets: type.facets }),
    ...(item === undefined ? {} : { item: simpleOfBuiltin(item) }),
    ...(type.codec === 'union' ? { members: [] } : {}),
  };
}

/** A declared simple type with the facets of all steps of its derivation (Part 2, section 4.1). */
export function simpleOf(context: BuildContext, type: XsdSimpleType): SimpleType {
  const known = context.simpleTypes.get(type);
  if (known !== undefined) return known;
  const { simple, called = { name: type.name?.local } } = factsOf(type.annotation);
  const made = context.set.broken.has(type) ? TEXT : (simple ?? build(context, type));
  const named = called.name === undefined ? made : { ...made, name: called.name };
  context.simpleTypes.set(type, named);
  return named;
}

function build(context: BuildContext, { variety }: XsdSimpleType): SimpleType {
  switch (variety.kind) {
    case 'list':
      return { codec: 'list', item: simpleOfUse(context, variety.item) };
    case 'union':
      return { codec: 'union', members: variety.members.map((member) => simpleOfUse(context, member)) };
    case 'restriction':
      return restrict(simpleOfUse(context, variety.base), variety.facets);
  }
}

/**
 * One step of restriction: facets replace those of the base, patterns add one group that must match as well,
 * enumerations replace (Part 2, sections 4.3.4.3 and 4.3.5).
 *
 * @param base type that is restricted
 * @param facets facets of this step
 */
export function restrict(base: SimpleType, facets: readonly XsdFacet[]): SimpleType {
  const { name: _name, ...inherited } = base;
  const merged = mergeFacets(base.facets, facets);
  const space = whiteSpaceOf(base.codec, merged);
  const values = facets.filter(({ name }) => name === 'enumeration');
  const enumeration = values.length === 0 ? base.enumeration : enumerate(values, space);
  return {
    ...inherited,
    ...(merged === undefined ? {} : { facets: merged }),
    ...(enumeration === undefined ? {} : { enumeration }),
  };
}

function enumerate(facets: readonly XsdFacet[], space: Facets['whiteSpace']): Enumeration {
  const values = new Map<string, EnumerationValue>();
  for (const facet of facets) {
    const value = normalizeSpace(facet.value, space);
    const docs = docsOf(facet.annotation);
    if (!values.has(value)) values.set(value, { value, ...(docs === undefined ? {} : { docs }) });
  }
  return { openness: 'closed', values: [...values.values()] };
}

function mergeFacets(base: Facets | undefined, facets: readonly XsdFacet[]): Facets | undefined {
  const result: { -readonly [Name in keyof Facets]: Facets[Name] } = { ...base };
  const patterns = facets.filter(({ name }) => name === 'pattern').map(({ value }) => value);
  if (patterns.length > 0) result.patterns = [...(base?.patterns ?? []), patterns];
  for (const { name, value } of facets) {
    switch (name) {
      case 'length':
      case 'minLength':
      case 'maxLength':
      case 'totalDigits':
      case 'fractionDigits':
        if (/^\+?\d+$/.test(value)) result[name] = Number(value);
        break;
      case 'minInclusive':
      case 'minExclusive':
        delete result.minInclusive;
        delete result.minExclusive;
        result[name] = value;
        break;
      case 'maxInclusive':
      case 'maxExclusive':
        delete result.maxInclusive;
        delete result.maxExclusive;
        result[name] = value;
        break;
      case 'whiteSpace':
        if (value === 'preserve' || value === 'replace' || value === 'collapse') result.whiteSpace = value;
        break;
      default:
        break;
    }
  }
  return Object.keys(result).length === 0 ? undefined : result;
}

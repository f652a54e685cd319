import type { Facets, Provenance, SimpleType } from '../../model/schema.js';
import type { BoundFacets, BoundScalar, CodecExpression } from './bound.js';
import { codecBinding, DEFAULT_CODECS } from './codecs.js';
import type { CodecBinding } from './codecs.js';
import type { BindContext } from './context.js';
import { placesOf } from './context.js';
import { translatePatterns } from './patterns.js';

/** Digits that every number of JavaScript can hold exactly. */
const SAFE_DIGITS = 15;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Binds a simple type.
 *
 * @param simple the type
 * @param provenance where it is used
 * @param context the context
 */
export function bindScalar(
  simple: SimpleType,
  provenance: readonly Provenance[],
  context: BindContext,
): BoundScalar {
  const { enumeration } = simple;
  const codec = bindCodec(simple, provenance, context);
  return {
    kind: 'scalar',
    simple,
    codec,
    facets: bindFacets(simple, provenance, context),
    ...(enumeration === undefined ? {} : { values: enumeration.values.map(({ value }) => value) }),
    ...(enumeration?.openness === 'open' ? { open: true } : {}),
  };
}

function bindCodec(
  simple: SimpleType,
  provenance: readonly Provenance[],
  context: BindContext,
): CodecExpression {
  if (simple.codec === 'list') {
    return { kind: 'list', item: bindScalar(simple.item ?? { codec: 'text' }, provenance, context) };
  }
  if (simple.codec === 'union' && simple.members !== undefined && simple.members.length > 0) {
    const members = simple.members.map((member) => bindScalar(member, provenance, context));
    return { kind: 'union', members };
  }
  const name = preciseCodec(simple);
  const binding = codecBinding(name, context.codecs) ?? unknownCodec(name, provenance, context);
  return { kind: 'codec', name, binding, simple };
}

/** A codec that fits the facets better than the one the model names. */
function preciseCodec({ codec, facets }: SimpleType): string {
  if (codec === 'integer' && facets !== undefined && exceedsNumber(facets)) return 'big-integer';
  if (codec === 'text' && facets?.whiteSpace === 'collapse') return 'token';
  if (codec === 'boolean' && facets?.patterns !== undefined && takesDigits(facets.patterns))
    return 'boolean-digit';
  return codec;
}

/** Whether patterns leave a boolean only its figures (Part 2, section 3.2.2). */
function takesDigits(patterns: NonNullable<Facets['patterns']>): boolean {
  const sources = patterns.map(translatePatterns);
  const takes = (text: string): boolean =>
    sources.every((source) => source === undefined || new RegExp(source, 'u').test(text));
  return takes('1') && !takes('true');
}

function exceedsNumber(facets: Facets): boolean {
  if (facets.totalDigits !== undefined && facets.totalDigits > SAFE_DIGITS) return true;
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  return [minInclusive, maxInclusive, minExclusive, maxExclusive].some((bound) => {
    if (bound === undefined || !/^[+-]?\d+$/u.test(bound)) return false;
    const value = BigInt(bound.replace('+', ''));
    return value > SAFE || value < -SAFE;
  });
}

function unknownCodec(name: string, provenance: readonly Provenance[], context: BindContext): CodecBinding {
  const message = `Codec ${name} is not known; the value is taken as text.`;
  context.report.report('emit-unknown-codec', message, placesOf(provenance));
  return DEFAULT_CODECS['text'] ?? { codec: 'text', value: 'string', input: 'string', imports: [] };
}

function bindFacets(
  { facets }: SimpleType,
  provenance: readonly Provenance[],
  context: BindContext,
): BoundFacets {
  if (facets === undefined) return {};
  const { patterns, whiteSpace: _, ...rest } = facets;
  if (patterns === undefined) return rest;
  const translated: string[] = [];
  for (const step of patterns) {
    const source = translatePatterns(step);
    if (source !== undefined) translated.push(source);
    else {
      const message = `The pattern ${step.join(' | ')} has no equal in JavaScript and is left out.`;
      context.report.report('emit-pattern', message, placesOf(provenance));
    }
  }
  return translated.length === 0 ? rest : { ...rest, patterns: translated };
}

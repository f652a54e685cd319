import type { Facets, SimpleType } from '../../../model/schema.js';
import { matcherOf } from './automaton.js';
import { readPattern } from './pattern.js';
import { normalizeSpace, whiteSpaceOf } from './white-space.js';
import { compareValues, equalValues, parseAtomic, totalDigits, type Value } from './value.js';

/** What a literal means in a type, or why it is none of its literals. */
export type Validation = { readonly value: Value } | { readonly problem: string };

/**
 * Validates a literal against a simple type of the model: lexical form, facets, known values (Part 2,
 * sections 2.5 and 4.3).
 *
 * @param type the type
 * @param raw text as it stands in a document
 */
export function validateLiteral(type: SimpleType, raw: string): Validation {
  const literal = normalizeSpace(raw, whiteSpaceOf(type.codec, type.facets));
  const parsed = parse(type, type.codec === 'union' ? raw : literal);
  if ('problem' in parsed) return parsed;
  const { value } = parsed;
  const problem = problemOfFacets(type.codec, type.facets, value, literal);
  if (problem !== undefined) return { problem };
  if (type.enumeration?.openness === 'closed' && !isKnown(type, value))
    return { problem: 'is not one of the known values' };
  return parsed;
}

/** Parses a literal by the lexical rules of a type, without its facets and known values. */
export function parse(type: SimpleType, literal: string): Validation {
  if (type.codec === 'list') {
    const items: Value[] = [];
    for (const word of literal.split(' ').filter((item) => item !== '')) {
      const item = validateLiteral(type.item ?? { codec: 'text' }, word);
      if ('problem' in item) return item;
      items.push(item.value);
    }
    return { value: { kind: 'list', items } };
  }
  if (type.codec === 'union') {
    for (const member of type.members ?? []) {
      const found = validateLiteral(member, literal);
      if ('value' in found) return found;
    }
    return { problem: 'belongs to none of the members of the union' };
  }
  const value = parseAtomic(type.codec, literal);
  return value === undefined ? { problem: `is not of the type ${type.codec}` } : { value };
}

function isKnown(type: SimpleType, value: Value): boolean {
  const { enumeration, ...base } = type;
  return (enumeration?.values ?? []).some((known) => {
    const space = whiteSpaceOf(type.codec, type.facets);
    const parsed = parse(base, normalizeSpace(known.value, space));
    return 'value' in parsed && equalValues(parsed.value, value);
  });
}

type Matcher = (value: string) => boolean;

const matchers = new Map<string, Matcher>();

/** Test for a pattern; one that cannot be read, which is reported where it stands, matches everything. */
function matcher(pattern: string): Matcher {
  const known = matchers.get(pattern);
  if (known !== undefined) return known;
  const read = readPattern(pattern);
  const made = ('node' in read ? matcherOf(read.node) : undefined) ?? ((): boolean => true);
  if (matchers.size > 1000) matchers.clear();
  matchers.set(pattern, made);
  return made;
}

function problemOfFacets(
  codec: string,
  facets: Facets | undefined,
  value: Value,
  literal: string,
): string | undefined {
  if (facets === undefined) return undefined;
  for (const step of facets.patterns ?? []) {
    if (!step.some((pattern) => matcher(pattern)(literal))) return 'does not match the pattern';
  }
  // The length of a qualified name says nothing (Part 2, section 4.3.1).
  const length = codec === 'qname' ? undefined : problemOfLength(facets, value);
  return length ?? problemOfBounds(codec, facets, value) ?? problemOfDigits(facets, value);
}

function problemOfLength(facets: Facets, value: Value): string | undefined {
  const length = lengthOf(value);
  if (length === undefined) return undefined;
  if (facets.length !== undefined && length !== facets.length)
    return `has the length ${length}, not ${facets.length}`;
  if (facets.minLength !== undefined && length < facets.minLength)
    return `is shorter than ${facets.minLength}`;
  if (facets.maxLength !== undefined && length > facets.maxLength)
    return `is longer than ${facets.maxLength}`;
  return undefined;
}

function lengthOf(value: Value): number | undefined {
  if (value.kind === 'text') return [...value.text].length;
  if (value.kind === 'octets') return value.length;
  return value.kind === 'list' ? value.items.length : undefined;
}

/** Sign of the comparison with a bound; NaN where they cannot be compared, undefined where there is none. */
function signOf(codec: string, value: Value, bound: string | undefined): number | undefined {
  if (bound === undefined) return undefined;
  const parsed = parseAtomic(codec, normalizeSpace(bound, 'collapse'));
  return parsed === undefined ? undefined : (compareValues(value, parsed) ?? Number.NaN);
}

function problemOfBounds(codec: string, facets: Facets, value: Value): string | undefined {
  const breaks = (bound: string | undefined, test: (sign: number) => boolean): boolean => {
    const sign = signOf(codec, value, bound);
    return sign !== undefined && !test(sign);
  };
  if (breaks(facets.minInclusive, (sign) => sign >= 0)) return `is less than ${facets.minInclusive}`;
  if (breaks(facets.minExclusive, (sign) => sign > 0)) return `is not greater than ${facets.minExclusive}`;
  if (breaks(facets.maxInclusive, (sign) => sign <= 0)) return `is greater than ${facets.maxInclusive}`;
  if (breaks(facets.maxExclusive, (sign) => sign < 0)) return `is not less than ${facets.maxExclusive}`;
  return undefined;
}

function problemOfDigits(facets: Facets, value: Value): string | undefined {
  if (value.kind !== 'decimal') return undefined;
  if (facets.totalDigits !== undefined && totalDigits(value) > facets.totalDigits) {
    return `has more than ${facets.totalDigits} digits`;
  }
  if (facets.fractionDigits !== undefined && value.scale > facets.fractionDigits) {
    return `has more than ${facets.fractionDigits} digits behind the point`;
  }
  return undefined;
}

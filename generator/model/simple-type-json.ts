import type { Enumeration, EnumerationValue, Facets, LocalizedText, SimpleType } from './schema.js';

/** Lists and unions inside of each other at most; what schema languages allow is two. */
const MOST_NESTED = 32;

/**
 * Takes a simple type from JSON that somebody may have changed by hand; members of another shape are left out.
 *
 * @param value what `JSON.parse` gave
 * @param nested types around it
 * @returns undefined where it is no type
 * @throws {RangeError} where types are nested without reason
 */
export function simpleTypeFromJson(value: unknown, nested = 0): SimpleType | undefined {
  if (nested > MOST_NESTED) throw new RangeError(`types are nested more than ${MOST_NESTED} deep`);
  const codec = member(value, 'codec');
  if (typeof codec !== 'string') return undefined;
  const name = member(value, 'name');
  const facets = facetsOf(member(value, 'facets'));
  const enumeration = enumerationOf(member(value, 'enumeration'));
  const item = simpleTypeFromJson(member(value, 'item'), nested + 1);
  const given = member(value, 'members');
  const members = Array.isArray(given)
    ? given.flatMap((one) => simpleTypeFromJson(one, nested + 1) ?? [])
    : undefined;
  return {
    codec,
    ...(typeof name === 'string' ? { name } : {}),
    ...(facets === undefined ? {} : { facets }),
    ...(enumeration === undefined ? {} : { enumeration }),
    ...(item === undefined ? {} : { item }),
    ...(members === undefined ? {} : { members }),
  };
}

/**
 * An own member of a value of unknown shape.
 *
 * @param value any value
 * @param name name of the member
 */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

const NUMBERS = ['length', 'minLength', 'maxLength', 'totalDigits', 'fractionDigits'] as const;
const BOUNDS = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const;

function facetsOf(value: unknown): Facets | undefined {
  if (value === undefined) return undefined;
  const facets: { -readonly [Name in keyof Facets]: Facets[Name] } = {};
  for (const name of NUMBERS) {
    const number = member(value, name);
    if (typeof number === 'number') facets[name] = number;
  }
  for (const name of BOUNDS) {
    const bound = member(value, name);
    if (typeof bound === 'string') facets[name] = bound;
  }
  const patterns = member(value, 'patterns');
  if (Array.isArray(patterns)) {
    facets.patterns = patterns.map((any) =>
      Array.isArray(any) ? any.filter((one) => typeof one === 'string') : [],
    );
  }
  const space = member(value, 'whiteSpace');
  if (space === 'preserve' || space === 'replace' || space === 'collapse') facets.whiteSpace = space;
  return facets;
}

function enumerationOf(value: unknown): Enumeration | undefined {
  const openness = member(value, 'openness');
  const values = member(value, 'values');
  if ((openness !== 'open' && openness !== 'closed') || !Array.isArray(values)) return undefined;
  return { openness, values: values.flatMap(enumerationValue) };
}

function enumerationValue(given: unknown): readonly EnumerationValue[] {
  const value = member(given, 'value');
  if (typeof value !== 'string') return [];
  const docs = textsFromJson(member(given, 'docs'));
  return [{ value, ...(docs === undefined ? {} : { docs }) }];
}

/**
 * Takes text by language from JSON; members that are no text are left out.
 *
 * @param value what `JSON.parse` gave
 * @returns undefined where it is no object
 */
export function textsFromJson(value: unknown): LocalizedText | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, text]) =>
      typeof text === 'string' ? [[language, text] as const] : [],
    ),
  );
}

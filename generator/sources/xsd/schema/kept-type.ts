import type {
  Enumeration,
  EnumerationValue,
  Facets,
  LocalizedText,
  SimpleType,
} from '../../../model/schema.js';
import type { XsdAnnotation } from '../mirror.js';

/** `source` of the `xs:appinfo` in which an emitted schema keeps a type that XSD alone cannot say, as JSON. */
const KEPT_TYPE = 'urn:doctypist:simple-type';

/**
 * The type that an emitted schema keeps beside its declaration.
 *
 * @param annotation annotation of the simple type
 * @returns undefined where none is kept, or what is kept is no type
 */
export function keptType(annotation: XsdAnnotation | undefined): SimpleType | undefined {
  const note = annotation?.appinfo.find(({ source }) => source === KEPT_TYPE);
  if (note === undefined) return undefined;
  try {
    return simpleType(JSON.parse(note.text));
  } catch {
    return undefined;
  }
}

function simpleType(value: unknown): SimpleType | undefined {
  const codec = member(value, 'codec');
  if (typeof codec !== 'string') return undefined;
  const name = member(value, 'name');
  const facets = facetsOf(member(value, 'facets'));
  const enumeration = enumerationOf(member(value, 'enumeration'));
  const item = simpleType(member(value, 'item'));
  const given = member(value, 'members');
  const members = Array.isArray(given) ? given.flatMap((one) => simpleType(one) ?? []) : undefined;
  return {
    codec,
    ...(typeof name === 'string' ? { name } : {}),
    ...(facets === undefined ? {} : { facets }),
    ...(enumeration === undefined ? {} : { enumeration }),
    ...(item === undefined ? {} : { item }),
    ...(members === undefined ? {} : { members }),
  };
}

function member(value: unknown, name: string): unknown {
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
  const docs = docsOf(member(given, 'docs'));
  return [{ value, ...(docs === undefined ? {} : { docs }) }];
}

function docsOf(value: unknown): LocalizedText | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, text]) =>
      typeof text === 'string' ? [[language, text] as const] : [],
    ),
  );
}

import { FACTS_SOURCE, factsText } from '../../../model/facts.js';
import type { KeptFacts } from '../../../model/facts.js';
import type { Enumeration, Facets, LocalizedText, SimpleType } from '../../../model/schema.js';
import { LEXICAL_PATTERNS, NATIVE_TYPES } from '../lexical.js';
import type { XmlNode } from '../xml-text.js';

/** `source` of the `xs:appinfo` that lists values which are known and not the only ones. */
const KNOWN_VALUES = 'urn:doctypist:known-values';

const LENGTHS = ['length', 'minLength', 'maxLength'] as const;
const BOUNDS = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const;
const DIGITS = ['totalDigits', 'fractionDigits'] as const;
const ORDER = [...LENGTHS, ...BOUNDS, ...DIGITS] as const;

/**
 * Documentation and application information of a component.
 *
 * @param docs text by language; `und` is written without a language
 * @param notes further `xs:appinfo`
 * @returns one annotation, or none
 */
export function annotation(
  docs: LocalizedText | undefined,
  notes: readonly XmlNode[] = [],
): readonly XmlNode[] {
  const texts = Object.entries(docs ?? {}).map(([language, text]): XmlNode => {
    const attributes = language === 'und' ? {} : { 'xml:lang': language };
    return { name: 'xs:documentation', attributes, text };
  });
  const children = [...texts, ...notes];
  return children.length === 0 ? [] : [{ name: 'xs:annotation', children }];
}

/**
 * Facts of a component that XSD has no words for, for `annotation`.
 *
 * @param facts the facts
 */
export function factNotes(facts: KeptFacts): readonly XmlNode[] {
  const text = factsText(facts);
  return text === undefined ? [] : [note(FACTS_SOURCE, text)];
}

/**
 * The built-in type that says everything of a simple type.
 *
 * @param simple the type
 * @returns its qualified name, or undefined where a type has to be declared
 */
export function builtinName(simple: SimpleType): string | undefined {
  if (simple.name !== undefined || simple.enumeration !== undefined) return undefined;
  const { whiteSpace, ...facets } = simple.facets ?? {};
  const native = nativeType(simple);
  if (native === undefined || Object.keys(facets).length > 0) return undefined;
  return whiteSpace === undefined || (simple.codec === 'text' && whiteSpace !== 'preserve')
    ? `xs:${native}`
    : undefined;
}

/**
 * Declares a simple type (Part 2, section 4.1). What XSD cannot say of it stands in `xs:appinfo`.
 *
 * @param simple the type
 * @param name name of the declaration; none for a type on the spot
 */
export function simpleTypeNode(simple: SimpleType, name?: string): XmlNode {
  return {
    name: 'xs:simpleType',
    attributes: { name },
    children: [...annotation(undefined, notesOf(simple, name)), derivation(simple)],
  };
}

function nativeType({ codec, facets }: SimpleType): string | undefined {
  if (codec !== 'text') return Object.hasOwn(NATIVE_TYPES, codec) ? NATIVE_TYPES[codec] : undefined;
  if (facets?.whiteSpace === 'collapse') return 'token';
  return facets?.whiteSpace === 'replace' ? 'normalizedString' : 'string';
}

function notesOf(simple: SimpleType, declared: string | undefined): readonly XmlNode[] {
  const { enumeration } = simple;
  const open = enumeration?.openness === 'open' ? enumeration.values : [];
  const listed = open.map(({ value, docs }) => [value, ...Object.values(docs ?? {})].join(' = '));
  const { name, ...unnamed } = simple;
  const kept = factNotes({
    ...(isSaidByXsd(simple) ? {} : { simple: unnamed }),
    ...(name === declared ? {} : { called: name === undefined ? {} : { name } }),
  });
  return [...kept, ...(listed.length === 0 ? [] : [note(KNOWN_VALUES, listed.join('\n'))])];
}

function note(source: string, text: string): XmlNode {
  return { name: 'xs:appinfo', attributes: { source }, text };
}

/** Whether reading the declaration back gives the same type without help. */
function isSaidByXsd(simple: SimpleType): boolean {
  const { codec, facets = {}, enumeration } = simple;
  if (enumeration?.openness === 'open') return false;
  if (codec === 'boolean' && enumeration !== undefined) return false;
  if (codec !== 'list' && codec !== 'union' && nativeType(simple) === undefined) return false;
  const { patterns: _patterns, whiteSpace, ...rest } = facets;
  if (whiteSpace === 'preserve' || (whiteSpace !== undefined && codec !== 'text')) return false;
  return Object.keys(rest).length === Object.keys(sayable(simple)).length;
}

/** Facets that XSD allows on the type that is written (Part 2, section 4.1.5). */
function sayable({ codec, facets = {} }: SimpleType): Partial<Record<(typeof ORDER)[number], string>> {
  const allowed = new Set<string>(allowedFacets(codec));
  if (codec === 'integer' && facets.fractionDigits !== 0) allowed.delete('fractionDigits');
  const { totalDigits, fractionDigits } = facets;
  if (totalDigits !== undefined && fractionDigits !== undefined && fractionDigits > totalDigits)
    allowed.delete('totalDigits');
  // A length beside a shortest or longest one is redundant or contradicts it.
  if (facets.length !== undefined) for (const name of ['minLength', 'maxLength']) allowed.delete(name);
  return Object.fromEntries(
    ORDER.flatMap((name) => {
      const value = facets[name];
      return value === undefined || !allowed.has(name) ? [] : [[name, String(value)] as const];
    }),
  );
}

function allowedFacets(codec: string): readonly string[] {
  if (Object.hasOwn(LEXICAL_PATTERNS, codec)) return codec === 'big-integer' ? LENGTHS : [];
  switch (codec) {
    case 'boolean':
    case 'qname':
    case 'union':
      return [];
    case 'integer':
    case 'decimal':
      return [...BOUNDS, ...DIGITS];
    case 'text':
    case 'uri':
    case 'nmtoken':
    case 'id':
    case 'idref':
    case 'base64':
    case 'hex':
    case 'list':
      return LENGTHS;
    default:
      return Object.hasOwn(NATIVE_TYPES, codec) ? BOUNDS : LENGTHS;
  }
}

function derivation(simple: SimpleType): XmlNode {
  const { codec, facets = {}, enumeration } = simple;
  const values = enumeration?.openness === 'closed' && codec !== 'boolean' ? valueNodes(enumeration) : [];
  const last = [...Object.entries(sayable(simple)).map(([name, value]) => facet(name, value)), ...values];
  const lexical = LEXICAL_PATTERNS[codec];
  const steps = [
    // Closed values are written out; they need not be of the notation as well.
    ...(lexical === undefined || values.length > 0 ? [] : [[facet('pattern', lexical)]]),
    ...(facets.patterns ?? []).map((any) => any.map((pattern) => facet('pattern', pattern))),
  ];
  if (last.length > 0) {
    const before = lexical === undefined ? (steps.pop() ?? []) : [];
    steps.push([...before, ...last]);
  }
  const combined = combination(simple);
  const base = `xs:${nativeType(simple) ?? 'token'}`;
  if (combined !== undefined && steps.length === 0) return combined;
  let node: XmlNode | undefined = combined;
  for (const step of steps.length === 0 ? [[]] : steps) node = restriction(node, base, step);
  return node ?? restriction(undefined, base, []);
}

function restriction(inner: XmlNode | undefined, base: string, facets: readonly XmlNode[]): XmlNode {
  if (inner === undefined) return { name: 'xs:restriction', attributes: { base }, children: facets };
  return {
    name: 'xs:restriction',
    children: [{ name: 'xs:simpleType', children: [inner] }, ...facets],
  };
}

function combination({ codec, item, members }: SimpleType): XmlNode | undefined {
  if (codec === 'list') return { name: 'xs:list', children: [simpleTypeNode(item ?? { codec: 'text' })] };
  if (codec !== 'union' || members === undefined || members.length === 0) return undefined;
  return { name: 'xs:union', children: members.map((member) => simpleTypeNode(member)) };
}

function facet(name: string, value: string): XmlNode {
  return { name: `xs:${name}`, attributes: { value } };
}

function valueNodes({ values }: Enumeration): readonly XmlNode[] {
  return values.map(({ value, docs }) => ({ ...facet('enumeration', value), children: annotation(docs) }));
}

/**
 * A name for a type that has none, from what it says.
 *
 * @param simple the type
 */
export function descriptiveName({ codec, facets = {}, enumeration }: SimpleType): string {
  const parts: string[] = [codec];
  const { maxLength, length, minLength }: Facets = facets;
  if (length !== undefined) parts.push(`${length}`);
  if (minLength !== undefined) parts.push(`min${minLength}`);
  if (maxLength !== undefined) parts.push(`max${maxLength}`);
  if (enumeration !== undefined) parts.push('values');
  return parts.join('-');
}

import type { Enumeration, Facets, SimpleType } from '../model/schema.js';
import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute, DraftElement, DraftFacts, PageFacts } from './draft.js';
import { emptyAttribute } from './draft.js';

/** A codec for both directions, or one for each. */
export type CodecByPart = string | { readonly request: string; readonly response: string };

/** How codecs are chosen; the policy of the configuration. */
export interface CodecPolicy {
  /** By kind of the type word of a page. */
  readonly kinds: Readonly<Record<string, CodecByPart>>;
  /** By name of a declared simple type. */
  readonly schemaTypes: Readonly<Record<string, CodecByPart>>;
  /** By name of the node, first match wins; `*` stands for any characters. */
  readonly rules: readonly {
    readonly name: string;
    readonly type?: string | undefined;
    readonly part?: 'query' | 'request' | 'response' | undefined;
    readonly codec: string;
  }[];
  readonly inferBooleans: boolean;
  /** Whether a text is in the lexical space of a codec. */
  readonly fits: (codec: string, text: string) => boolean;
}

/** Where a simple type is used. */
export type CodecPart = 'query' | 'request' | 'response';

const defaultKinds: Readonly<Record<string, string>> = {
  number: 'decimal',
  date: 'date',
  datetime: 'date-time',
  boolean: 'boolean',
  base64: 'base64',
};

/** Two-valued lists that are spellings of yes and no, with the codec that writes them so. */
const booleanLists: readonly (readonly [yes: string, no: string, codec: string])[] = [
  ['1', '0', 'boolean-digit'],
  ['True', 'False', 'boolean-title'],
  ['true', 'false', 'boolean-lenient'],
  ['Yes', 'No', 'boolean-yes-no'],
];

/**
 * Chooses the simple type of text: overlay, name rules, declared type, type word, in this order. A type word
 * that the example beside it contradicts is not followed, and is reported whoever decides in the end.
 *
 * @param node element or attribute or parameter facts, with its name
 * @param part where it is used
 * @param spot where it stands
 * @param policy the policy
 * @param contradictions collects examples that do not fit
 */
export function chooseSimpleType(
  node: Pick<DraftElement | DraftAttribute, 'name' | keyof DraftFacts>,
  part: CodecPart,
  spot: Spot,
  policy: CodecPolicy,
  contradictions: Contradictions,
): SimpleType {
  const { page, examples } = node;
  const kind = page?.type?.value.kind ?? 'text';
  const whole = kind === 'number' && page?.fractionDigits?.value === 0;
  const stated = byPart(policy.kinds[kind] ?? (whole ? 'integer' : defaultKinds[kind]) ?? 'text', part);
  const misfit = misfitOf(examples, stated, policy);
  const settled = settledType(node, part, policy);
  if (misfit !== undefined && page !== undefined) {
    const simple = settled?.simple ?? build(node, 'text', node.simple);
    contradictions.record(
      'conflict-example',
      spot,
      [claim(page.type?.at ?? page.place, `type ${kind}`), exampleClaim(page, misfit)],
      settled === undefined
        ? 'text, because the example is no value of that type'
        : `${simple.codec}, by ${settled.by}`,
    );
    return simple;
  }
  if (settled === undefined) return build(node, stated, node.simple);
  const { codec } = settled.simple;
  const odd = misfitOf(examples, codec, policy);
  if (odd !== undefined && page !== undefined) {
    contradictions.record(
      'conflict-example',
      spot,
      [claim(page.type?.at ?? page.place, `${codec}, by ${settled.by}`), exampleClaim(page, odd)],
      `${codec}, by ${settled.by}`,
    );
  }
  return settled.simple;
}

/**
 * The simple type of text of which only a schema says anything.
 *
 * @param name wire name of what holds the text
 * @param simple the type that the schema declares
 * @param part where it is used
 * @param policy the policy
 */
export function declaredSimpleType(
  name: string,
  simple: SimpleType,
  part: CodecPart,
  policy: CodecPolicy,
): SimpleType {
  return settledType({ ...emptyAttribute(name), simple }, part, policy)?.simple ?? simple;
}

const nameRule = 'a rule of the configuration for its name';

/** The simple type where something weightier than the type word of a page decides it. */
function settledType(
  node: Pick<DraftElement | DraftAttribute, 'name' | keyof DraftFacts>,
  part: CodecPart,
  policy: CodecPolicy,
): { readonly simple: SimpleType; readonly by: string } | undefined {
  if (node.decided.codec !== undefined) {
    return { simple: build(node, node.decided.codec), by: 'the overlay' };
  }
  const rule = policy.rules.find(
    (one) =>
      (one.type === undefined || one.type === node.page?.type?.value.kind) &&
      (one.part === undefined || one.part === part) &&
      matchesGlob(one.name, node.name),
  );
  if (rule !== undefined) return { simple: build(node, rule.codec), by: nameRule };
  if (node.simple !== undefined) {
    const named = node.simple.name === undefined ? undefined : policy.schemaTypes[node.simple.name];
    if (named !== undefined)
      return { simple: mapped(node, node.simple, byPart(named, part)), by: 'the schema' };
    if (node.simple.codec !== 'text' || node.simple.enumeration !== undefined) {
      return { simple: build(node, node.simple.codec, node.simple), by: 'the schema' };
    }
  }
  const enumeration = enumerationOf(node);
  const codec = policy.inferBooleans && enumeration !== undefined ? booleanCodec(enumeration) : undefined;
  return codec === undefined ? undefined : { simple: { codec }, by: 'the values' };
}

/**
 * The values that are known of a node: by the overlay, the schema, or a page, in this order.
 *
 * @param node the node
 */
export function enumerationOf(node: DraftFacts): Enumeration | undefined {
  return node.decided.enumeration ?? node.simple?.enumeration ?? pageEnumeration(node.page);
}

function build(node: DraftFacts, codec: string, base?: SimpleType): SimpleType {
  const enumeration = enumerationOf(node);
  const facets = facetsOf(node, codec);
  return {
    ...base,
    codec,
    ...(facets === undefined ? {} : { facets }),
    ...(enumeration === undefined || isBoolean(codec) ? {} : { enumeration }),
  };
}

/** Words between the values of an example that shows several ("0 or 1"). */
const alternatives = /(?<!\s)\s+(?:or|eller|tai)\s+/u;

function exampleClaim(page: PageFacts, example: string): ReturnType<typeof claim> {
  const at = page.examples.find(({ value }) => value === example)?.at ?? page.place;
  return claim(at, `example ${example}`);
}

/** An example that is no value of the codec. Examples of binary data are cut off and say nothing. */
function misfitOf(examples: readonly string[], codec: string, policy: CodecPolicy): string | undefined {
  if (codec === 'text' || codec === 'base64') return undefined;
  return examples.find((example) => example.split(alternatives).some((value) => !policy.fits(codec, value)));
}

/** A declared type that the configuration maps keeps its own facets only where they still mean something. */
function mapped({ decided }: DraftFacts, simple: SimpleType, codec: string): SimpleType {
  const enumeration = decided.enumeration ?? simple.enumeration;
  return {
    codec,
    ...(simple.name === undefined ? {} : { name: simple.name }),
    ...(decided.maxLength === undefined ? {} : { facets: { maxLength: decided.maxLength } }),
    ...(enumeration === undefined || isBoolean(codec) ? {} : { enumeration }),
  };
}

function isBoolean(codec: string): boolean {
  return codec.startsWith('boolean');
}

function booleanCodec(enumeration: Enumeration): string | undefined {
  if (enumeration.values.length !== 2) return undefined;
  const values = new Set(enumeration.values.map((entry) => entry.value));
  return booleanLists.find(([yes, no]) => values.has(yes) && values.has(no))?.[2];
}

function pageEnumeration(page: PageFacts | undefined): Enumeration | undefined {
  return page?.values === undefined ? undefined : { openness: 'open', values: page.values.value };
}

function facetsOf(node: Pick<DraftFacts, 'simple' | 'page' | 'decided'>, codec: string): Facets | undefined {
  const own = node.simple?.facets;
  const { page } = node;
  const maxLength = node.decided.maxLength ?? own?.maxLength ?? page?.maxLength?.value;
  const totalDigits = own?.totalDigits ?? page?.totalDigits?.value;
  // An integer has none, whoever says so.
  const decimals = codec === 'integer' ? undefined : page?.fractionDigits?.value;
  const fractionDigits = own?.fractionDigits ?? decimals;
  const facets: Facets = {
    ...own,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(totalDigits === undefined ? {} : { totalDigits }),
    ...(fractionDigits === undefined ? {} : { fractionDigits }),
  };
  return Object.keys(facets).length === 0 ? undefined : facets;
}

function byPart(choice: CodecByPart, part: CodecPart): string {
  if (typeof choice === 'string') return choice;
  return part === 'response' ? choice.response : choice.request;
}

/**
 * Whether a name fits a pattern, without regard to case.
 *
 * @param pattern characters, `*` for any number of them
 * @param name the name
 */
export function matchesGlob(pattern: string, name: string): boolean {
  const parts = globParts(pattern);
  const text = name.toLowerCase();
  const first = parts[0] ?? '';
  if (parts.length === 1) return text === first;
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= text.length - last.length;
}

/** Rules are few and each is held against every name: their parts are cut once. */
const cutGlobs = new Map<string, readonly string[]>();

function globParts(pattern: string): readonly string[] {
  const known = cutGlobs.get(pattern);
  if (known !== undefined) return known;
  const parts = pattern.toLowerCase().split('*');
  cutGlobs.set(pattern, parts);
  return parts;
}

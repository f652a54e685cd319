import type { Enumeration, Facets, SimpleType } from '../model/schema.js';
import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute, DraftElement, DraftFacts, PageType } from './draft.js';

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
 * that the example beside it contradicts is not followed.
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
  const page = node.pageType;
  const enumeration = node.decided.enumeration ?? node.simple?.enumeration ?? pageEnumeration(page);
  const facets = facetsOf(node);
  const build = (codec: string, base?: SimpleType): SimpleType => ({
    ...base,
    codec,
    ...(facets === undefined ? {} : { facets }),
    ...(enumeration === undefined || isBoolean(codec) ? {} : { enumeration }),
  });
  if (node.decided.codec !== undefined) return build(node.decided.codec);
  const rule = policy.rules.find(
    (one) =>
      matchesGlob(one.name, node.name) &&
      (one.type === undefined || one.type === page?.kind) &&
      (one.part === undefined || one.part === part),
  );
  if (rule !== undefined) return build(rule.codec);
  if (node.simple !== undefined) {
    const named = node.simple.name === undefined ? undefined : policy.schemaTypes[node.simple.name];
    if (named !== undefined) return mapped(node.simple, byPart(named, part));
    if (node.simple.codec !== 'text' || node.simple.enumeration !== undefined)
      return build(node.simple.codec, node.simple);
  }
  if (policy.inferBooleans && enumeration !== undefined) {
    const codec = booleanCodec(enumeration);
    if (codec !== undefined) return { codec };
  }
  const kind = page?.kind ?? 'text';
  const chosen = policy.kinds[kind] ?? defaultKinds[kind] ?? 'text';
  const codec = byPart(chosen, part);
  const misfit = misfitOf(node.examples, codec, policy);
  if (misfit !== undefined && page !== undefined) {
    contradictions.record(
      'conflict-example',
      spot,
      [claim(page.place, `type ${kind}`), claim(page.place, `example ${misfit}`)],
      'text, because the example is no value of that type',
    );
    return build('text', node.simple);
  }
  return build(codec, node.simple);
}

/** Words between the values of an example that shows several ("0 or 1"). */
const alternatives = /\s+(?:or|eller|tai)\s+/u;

/** An example that is no value of the codec. Examples of binary data are cut off and say nothing. */
function misfitOf(examples: readonly string[], codec: string, policy: CodecPolicy): string | undefined {
  if (codec === 'text' || codec === 'base64') return undefined;
  return examples.find((example) => example.split(alternatives).some((value) => !policy.fits(codec, value)));
}

/** A declared type that the configuration maps keeps its own facets only where they still mean something. */
function mapped(simple: SimpleType, codec: string): SimpleType {
  return {
    codec,
    ...(simple.name === undefined ? {} : { name: simple.name }),
    ...(simple.enumeration === undefined || isBoolean(codec) ? {} : { enumeration: simple.enumeration }),
  };
}

function isBoolean(codec: string): boolean {
  return codec.startsWith('boolean');
}

function booleanCodec(enumeration: Enumeration): string | undefined {
  if (enumeration.values.length !== 2) return undefined;
  const values = enumeration.values.map((entry) => entry.value);
  return booleanLists.find(([yes, no]) => values.includes(yes) && values.includes(no))?.[2];
}

function pageEnumeration(page: PageType | undefined): Enumeration | undefined {
  if (page === undefined || page.values.length === 0) return undefined;
  return { openness: 'open', values: page.values };
}

function facetsOf(node: Pick<DraftFacts, 'simple' | 'pageType' | 'decided'>): Facets | undefined {
  const own = node.simple?.facets;
  const { pageType: page } = node;
  const maxLength = node.decided.maxLength ?? own?.maxLength ?? page?.maxLength;
  const totalDigits = own?.totalDigits ?? page?.totalDigits;
  const fractionDigits = own?.fractionDigits ?? page?.fractionDigits;
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
  const parts = pattern.toLowerCase().split('*');
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

import type { LocalizedText, SimpleType } from './schema.js';
import { member, simpleTypeFromJson, textsFromJson } from './simple-type-json.js';

/** `source` of the `xs:appinfo` in which an emitted schema keeps facts of a component, as JSON. */
export const FACTS_SOURCE = 'urn:doctypist:facts';

/** Target of the processing instruction in which an emitted DTD keeps facts of the next declaration, as JSON. */
export const FACTS_TARGET = 'doctypist';

/** A name that a schema language had no place for; absent members say that there is none. */
export interface KeptName {
  readonly name?: string;
  readonly namespace?: string;
}

/**
 * What the model knows of a node and a schema language has no words for. An emitter writes it beside a declaration,
 * and the reader of the language puts it back.
 */
export interface KeptFacts {
  /** Texts by language, where the language of the schema holds them otherwise or not at all. */
  readonly docs?: LocalizedText;
  /** Language of the documentation that stands beside the declaration. */
  readonly language?: string;
  readonly examples?: readonly string[];
  readonly clearable?: true;
  /** `xsi:nil` is allowed: what the declaration says of it (an attribute, empty content) is no part of the type. */
  readonly nillable?: true;
  readonly default?: string;
  readonly fixed?: string;
  /** Type of the text. */
  readonly simple?: SimpleType;
  /** What the type is called in the model. */
  readonly called?: KeptName;
  /** What the documents say of the type rather than of the element. */
  readonly typeDocs?: LocalizedText;
  /** Facts that hold below certain parents, by the name of the parent as it stands in documents. */
  readonly below?: Readonly<Record<string, KeptFacts>>;
}

/**
 * Facts as one line of JSON that may stand in an XML document: no character in it ends a processing instruction
 * or is beyond XML 1.0 (section 2.2).
 *
 * @param facts the facts
 * @returns undefined where there are none
 */
export function factsText(facts: KeptFacts): string | undefined {
  const text = JSON.stringify(facts, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  if (text === '{}') return undefined;
  return text.replace(
    /\?>|[\uFFFE\uFFFF]/gu,
    (found) =>
      `${found.length === 2 ? '?' : ''}\\u${found
        .charCodeAt(found.length - 1)
        .toString(16)
        .padStart(4, '0')}`,
  );
}

/**
 * Reads facts that `factsText` wrote. What is not of their shape is passed over: anybody may have edited it.
 *
 * @param text the JSON
 */
export function factsFromText(text: string): KeptFacts {
  try {
    return factsFromJson(JSON.parse(text));
  } catch {
    return {};
  }
}

function factsFromJson(value: unknown): KeptFacts {
  const docs = textsFromJson(member(value, 'docs'));
  const typeDocs = textsFromJson(member(value, 'typeDocs'));
  const language = textMember(value, 'language');
  const byDefault = textMember(value, 'default');
  const fixed = textMember(value, 'fixed');
  const simple = simpleTypeFromJson(member(value, 'simple'));
  const called = nameFromJson(member(value, 'called'));
  const examples = member(value, 'examples');
  const below = member(value, 'below');
  return {
    ...(docs === undefined ? {} : { docs }),
    ...(language === undefined ? {} : { language }),
    ...(Array.isArray(examples) ? { examples: examples.filter((one) => typeof one === 'string') } : {}),
    ...(member(value, 'clearable') === true ? { clearable: true } : {}),
    ...(member(value, 'nillable') === true ? { nillable: true } : {}),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(simple === undefined ? {} : { simple }),
    ...(called === undefined ? {} : { called }),
    ...(typeDocs === undefined ? {} : { typeDocs }),
    ...(typeof below === 'object' && below !== null ? { below: belowFromJson(below) } : {}),
  };
}

function belowFromJson(below: object): Readonly<Record<string, KeptFacts>> {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(below);
  return Object.fromEntries(entries.map(([parent, facts]) => [parent, factsFromJson(facts)]));
}

function nameFromJson(value: unknown): KeptName | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const name = textMember(value, 'name');
  const namespace = textMember(value, 'namespace');
  return { ...(name === undefined ? {} : { name }), ...(namespace === undefined ? {} : { namespace }) };
}

function textMember(value: unknown, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === 'string' ? text : undefined;
}

import type { EnumerationValue, SimpleType } from '../model/schema.js';
import type { DraftAttribute, DraftElement, Stated } from './draft.js';
import type { PageNode } from './evidence.js';

/** What a type comes to when sources are compared. */
export type Family = 'text' | 'number' | 'date' | 'datetime' | 'boolean' | 'base64';

/** A type as one source gives it. */
export interface KnownType {
  /** Whether child elements stand below it; undefined where the source leaves that open. */
  readonly holds: 'elements' | 'text' | 'nothing' | undefined;
  /** What the text is; undefined where the source says only that there is some. */
  readonly family: Family | undefined;
  /** In the words of the source. */
  readonly says: string;
  /** A schema declares it, so that its values are exact and its words are not those of a page. */
  readonly declared: boolean;
}

/** What the strongest source that speaks of a fact says of it. */
export interface KnownFacts {
  readonly type: Stated<KnownType> | undefined;
  readonly maxLength: Stated<number> | undefined;
  readonly totalDigits: Stated<number> | undefined;
  readonly fractionDigits: Stated<number> | undefined;
  readonly values: Stated<readonly EnumerationValue[]> | undefined;
  readonly default: Stated<string> | undefined;
}

const families: Readonly<Record<string, Family>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
  base64: 'base64',
};

/**
 * The family of a codec.
 *
 * @param codec name of the codec
 * @returns undefined for text, and for what pages have no word for
 */
export function familyOfCodec(codec: string): Family | undefined {
  if (/^(?:decimal|integer|big-integer|float|double)/u.test(codec)) return 'number';
  if (codec.startsWith('date-time')) return 'datetime';
  if (codec.startsWith('date')) return 'date';
  if (codec.startsWith('boolean')) return 'boolean';
  return codec.startsWith('base64') ? 'base64' : undefined;
}

/**
 * What is known of a node before one more source is laid over it.
 *
 * @param draft the node
 * @param declaredFamily family of a type that a schema declares; undefined where it says only "text"
 */
export function knownFacts(
  draft: DraftElement | DraftAttribute,
  declaredFamily: (simple: SimpleType) => Family | undefined,
): KnownFacts {
  const { page, simple } = draft;
  const at = draft.provenance[0];
  const declare = <T>(value: T | undefined): Stated<T> | undefined =>
    value === undefined || at === undefined ? undefined : { value, at };
  const facets = simple?.facets;
  return {
    type: knownType(draft, declaredFamily),
    maxLength: declare(facets?.maxLength ?? facets?.length) ?? page?.maxLength,
    totalDigits: declare(facets?.totalDigits) ?? page?.totalDigits,
    fractionDigits: declare(facets?.fractionDigits) ?? page?.fractionDigits,
    values: declare(simple?.enumeration?.values) ?? page?.values,
    // A page-born attribute has its default from the page; nothing declares it.
    default: at === page?.place ? page?.default : (declare(draft.default ?? draft.fixed) ?? page?.default),
  };
}

function knownType(
  draft: DraftElement | DraftAttribute,
  declaredFamily: (simple: SimpleType) => Family | undefined,
): Stated<KnownType> | undefined {
  const { page, simple } = draft;
  const at = draft.provenance[0];
  const word = page?.type;
  if (at !== undefined && draft.kind === 'element' && draft.contentKind === 'elements') {
    return {
      value: { holds: 'elements', family: undefined, says: 'an element with children', declared: true },
      at,
    };
  }
  if (at !== undefined && simple !== undefined) {
    const family = declaredFamily(simple);
    const says = family === undefined ? 'text' : `type ${family}`;
    const own: Stated<KnownType> = { value: { holds: 'text', family, says, declared: true }, at };
    if (family !== undefined || word === undefined) return own;
    // A schema that says only "text" leaves it to the pages what text: they are compared with each other.
    const paged = typeOfWord(word.value);
    return paged.family === undefined ? own : { value: paged, at: word.at };
  }
  return word === undefined ? undefined : { value: typeOfWord(word.value), at: word.at };
}

/**
 * The type that a row states.
 *
 * @param row the row of the page
 * @returns undefined where its type cell is blank
 */
export function typeOfRow({ kind, typeWord, mixed }: PageNode): KnownType | undefined {
  return kind === undefined ? undefined : typeOfWord({ kind, word: typeWord, mixed });
}

function typeOfWord({ kind, word, mixed }: { kind: string; word: string; mixed: boolean }): KnownType {
  const aggregate = kind === 'aggregate';
  return {
    holds: aggregate ? 'elements' : kind === 'xml' ? undefined : 'text',
    family: mixed ? undefined : families[kind],
    says: `type ${word}`,
    declared: false,
  };
}

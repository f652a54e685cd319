import type { KeptFacts } from '../../../model/facts.js';
import { FACTS_TARGET, factsText } from '../../../model/facts.js';
import type {
  Attribute,
  ComplexType,
  ElementParticle,
  LocalizedText,
  SimpleType,
  TypeId,
} from '../../../model/schema.js';
import { cleanComment } from '../../../sources/dtd/read/documentation.js';

/** What a comment says when it is read back. */
export interface ReadComment {
  readonly docs: LocalizedText;
  /** Language of its text, where there is one language and the comment keeps the text as it is. */
  readonly language?: string;
}

/**
 * Documentation as the text of a comment (production 15): no two hyphens in a row, none at the end.
 *
 * @param docs text by language
 */
export function commentText(docs: LocalizedText | undefined): string {
  return Object.values(docs ?? {})
    .join('\n')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/-(?=-|$)/gu, '- ');
}

/**
 * What a reader makes of a comment.
 *
 * @param text text of the comment
 * @param docs the documentation that it was made from
 */
export function readComment(text: string, docs: LocalizedText | undefined): ReadComment {
  const read = cleanComment(` ${text} `);
  if (read === '') return { docs: {} };
  const [only, ...others] = Object.entries(docs ?? {});
  const isExact = only !== undefined && others.length === 0 && only[1] === read;
  if (!isExact || only[0] === 'und') return { docs: { und: read } };
  return { docs: { [only[0]]: read }, language: only[0] };
}

/** Documentation where a comment does not say it; empty where the comment says something and nothing is meant. */
function docsFact(docs: LocalizedText | undefined, comment: ReadComment): LocalizedText | undefined {
  return same(docs ?? {}, comment.docs) ? undefined : (docs ?? {});
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Facts of an element that its declaration does not say.
 *
 * @param element the element
 * @param types types of the model
 * @param comment what the comment above the declaration says
 */
export function elementFacts(
  element: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
  comment: ReadComment,
): KeptFacts {
  const { type, examples, clearable, nillable, default: byDefault, fixed } = element;
  const docs = docsFact(element.docs, comment);
  const complex = type.kind === 'complex' ? types[type.id] : undefined;
  const content = complex?.content;
  const simple = type.kind === 'simple' ? type.simple : content?.kind === 'text' ? content.simple : undefined;
  return {
    ...(docs === undefined ? {} : { docs }),
    ...(examples === undefined ? {} : { examples }),
    ...(clearable === true ? { clearable } : {}),
    ...(nillable === true ? { nillable } : {}),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(simple === undefined || same(simple, { codec: 'text' }) ? {} : { simple }),
    ...(complex === undefined ? {} : typeFacts(element, complex, comment)),
  };
}

/** A reader names a type as its element, and gives it the same documentation. */
function typeFacts(
  { name, namespace }: ElementParticle,
  type: ComplexType,
  comment: ReadComment,
): Pick<KeptFacts, 'called' | 'typeDocs'> {
  const typeDocs = docsFact(type.docs, comment);
  const called = {
    ...(type.name === undefined ? {} : { name: type.name }),
    ...(type.namespace === undefined ? {} : { namespace: type.namespace }),
  };
  const isSame = type.name === name && type.namespace === namespace;
  return { ...(isSame ? {} : { called }), ...(typeDocs === undefined ? {} : { typeDocs }) };
}

/**
 * Facts of an attribute that its definition does not say.
 *
 * @param attribute the attribute
 * @param type its type in the DTD (production 54)
 * @param comment what the comment above the definition says
 */
export function attributeFacts(attribute: Attribute, type: string, comment: ReadComment): KeptFacts {
  const { examples, simple } = attribute;
  const docs = docsFact(attribute.docs, comment);
  return {
    ...(docs === undefined ? {} : { docs }),
    ...(comment.language === undefined ? {} : { language: comment.language }),
    ...(examples === undefined ? {} : { examples }),
    ...(same(simple, readType(type)) ? {} : { simple }),
  };
}

/** What a reader makes of the type of an attribute. */
function readType(type: string): SimpleType {
  if (type.startsWith('(')) {
    const values = type.slice(1, -1).split(' | ');
    return {
      codec: 'text',
      enumeration: { openness: 'closed', values: values.map((value) => ({ value })) },
    };
  }
  const codec = type === 'CDATA' ? 'text' : type.toLowerCase();
  if (!codec.endsWith('s')) return { codec };
  return { codec: 'list', item: { codec: codec.slice(0, -1) }, facets: { minLength: 1 } };
}

/**
 * A processing instruction (production 16) with facts of the declaration that follows.
 *
 * @param facts the facts
 * @returns no line where there are none
 */
export function instruction(facts: KeptFacts): readonly string[] {
  const text = factsText(facts);
  return text === undefined ? [] : [`<?${FACTS_TARGET} ${text}?>`];
}

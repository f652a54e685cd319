import type { LocalizedText, Provenance } from '../../model/schema.js';
import type {
  BoundAny,
  BoundAttribute,
  BoundElement,
  BoundGroup,
  BoundMessage,
  BoundPart,
  BoundScalar,
  BoundType,
} from '../binding/bound.js';

/** Elements below each other that a page shows; what is deeper is left out. */
const DEEPEST = 64;
/** Nodes of one message that a page shows. */
const LARGEST = 20_000;

/** What a row of a message is about. */
export type RowSubject =
  | { readonly kind: 'root'; readonly type: BoundType | undefined }
  | { readonly kind: 'element'; readonly element: BoundElement; readonly type: BoundType | undefined }
  | { readonly kind: 'attribute'; readonly attribute: BoundAttribute }
  | { readonly kind: 'group'; readonly group: BoundGroup }
  | { readonly kind: 'any'; readonly any: BoundAny }
  /** Any content at all. */
  | { readonly kind: 'raw'; readonly property: string };

/** A row of a message as it is shown: everything in document order, with its depth. */
export interface Row {
  readonly subject: RowSubject;
  /** 0 for the root. */
  readonly level: number;
  /** Wire path from the root as `messageNodes` gives it; groups have that of their parent. */
  readonly path: string;
  /** Path of the element above with the same type, whose content this one repeats. */
  readonly repeats: string | undefined;
  /** What is below is left out, because the page would become too large. */
  readonly cut: boolean;
  /** What people wrote of it, in languages that the documents do not have. */
  readonly translation?: LocalizedText;
}

/**
 * All elements, attributes, choices and repeated groups of a message in document order. A recursive type is
 * shown once on each way down.
 *
 * @param message the bound message
 */
export function rowsOf(message: BoundMessage): readonly Row[] {
  const rows: Row[] = [];
  const open = new Map<string, string>();
  const content = (type: BoundType | undefined, level: number, path: string): void => {
    if (type === undefined) return;
    for (const attribute of type.attributes) {
      add({ kind: 'attribute', attribute }, level, `${path}/@${attribute.source.name}`);
    }
    for (const part of type.parts) visit(part, level, path);
    if (type.raw !== undefined) add({ kind: 'raw', property: type.raw.as }, level, path);
  };
  const add = (subject: RowSubject, level: number, path: string, repeats?: string): void => {
    rows.push({ subject, level, path, repeats, cut: rows.length >= LARGEST || level >= DEEPEST });
  };
  const visit = (part: BoundPart, level: number, path: string): void => {
    if (rows.length > LARGEST || level > DEEPEST) return;
    if (part.kind === 'any') return add({ kind: 'any', any: part }, level, path);
    if (part.kind === 'group') {
      const plain = part.as === undefined && (part.group !== 'choice' || part.parts.length < 2);
      if (!plain) add({ kind: 'group', group: part }, level, path);
      for (const inner of part.parts) visit(inner, plain ? level : level + 1, path);
      return;
    }
    const below = `${path}/${part.source.name}`;
    if (part.is.kind === 'scalar')
      return add({ kind: 'element', element: part, type: undefined }, level, below);
    const { key } = part.is;
    const type = message.types.get(key);
    const repeats = open.get(key);
    add({ kind: 'element', element: part, type }, level, below, repeats);
    if (repeats !== undefined) return;
    open.set(key, below);
    content(type, level + 1, below);
    open.delete(key);
  };
  const type = message.types.get(message.type);
  add({ kind: 'root', type }, 0, message.root.name);
  open.set(message.type, message.root.name);
  content(type, 1, message.root.name);
  return rows;
}

/** What a row has beside its structure. */
export interface RowFacts {
  readonly scalar: BoundScalar | undefined;
  readonly docs: readonly (LocalizedText | undefined)[];
  readonly examples: readonly string[];
  readonly provenance: readonly Provenance[];
  readonly default: string | undefined;
  readonly fixed: string | undefined;
}

/**
 * What is known of the subject of a row.
 *
 * @param message the message
 * @param row the row
 */
export function factsOf(message: BoundMessage, { subject, translation }: Row): RowFacts {
  const facts = modelFacts(message, subject);
  return translation === undefined ? facts : { ...facts, docs: translated(facts.docs, translation) };
}

/** The documents come first: of a language that they have, nothing is replaced. */
function translated(
  docs: readonly (LocalizedText | undefined)[],
  translation: LocalizedText,
): readonly (LocalizedText | undefined)[] {
  const known = new Set(docs.flatMap((texts) => Object.keys(texts ?? {})));
  const others = Object.entries(translation).filter(([language]) => !known.has(language));
  return [...docs, Object.fromEntries(others)];
}

function modelFacts(message: BoundMessage, subject: RowSubject): RowFacts {
  switch (subject.kind) {
    case 'root':
    case 'element': {
      const source = subject.kind === 'root' ? message.root : subject.element.source;
      const { type } = subject;
      const own =
        subject.kind === 'element' && subject.element.is.kind === 'scalar' ? subject.element.is : undefined;
      return {
        scalar: own ?? type?.text?.is,
        docs: sameDocs(source.docs, type?.docs) ? [source.docs] : [source.docs, type?.docs],
        examples: source.examples ?? [],
        provenance: source.provenance,
        default: source.default,
        fixed: source.fixed,
      };
    }
    case 'attribute': {
      const { source, is, fixed } = subject.attribute;
      const { docs, examples = [], provenance } = source;
      return { scalar: is, docs: [docs], examples, provenance, default: source.default, fixed };
    }
    case 'group':
    case 'any':
    case 'raw':
      return {
        scalar: undefined,
        docs: [],
        examples: [],
        provenance: [],
        default: undefined,
        fixed: undefined,
      };
  }
}

/** Whether an element only says what its type says. */
function sameDocs(own: LocalizedText | undefined, ofType: LocalizedText | undefined): boolean {
  return Object.entries(ofType ?? {}).every(([language, text]) => own?.[language] === text);
}

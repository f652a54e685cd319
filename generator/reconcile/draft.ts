import type {
  ComplexType,
  ElementParticle,
  Enumeration,
  EnumerationValue,
  LocalizedText,
  Provenance,
  Schema,
  SimpleType,
  TypeId,
  WildcardParticle,
} from '../model/schema.js';

/**
 * The working form of one message while sources are merged into it: a tree by position, so that two places
 * that share a declaration in a schema can still differ in documentation and overlay. Mutable on purpose;
 * it never leaves this room.
 */
export type DraftNode = DraftElement | DraftGroup | DraftWildcard;

/** What every draft node with a name carries. */
export interface DraftFacts {
  docs: Record<string, string>;
  examples: string[];
  provenance: Provenance[];
  /** What the pages say; undefined where none says anything. */
  page: PageFacts | undefined;
  /** What the overlay decides of the text. */
  decided: { codec?: string; enumeration?: Enumeration; maxLength?: number };
  /** What the schema says of the text; undefined where only a page knows the node. */
  simple: SimpleType | undefined;
  default: string | undefined;
  fixed: string | undefined;
}

/** A fact with the place of the source that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly at: Provenance;
}

/** What pages say of a node, each fact as the first page has it that says anything of it. */
export interface PageFacts {
  /** The first row of the node. */
  readonly place: Provenance;
  readonly type: Stated<PageTypeWord> | undefined;
  /** Occurrence by the cell, where it is not blank. */
  readonly occurs: Stated<{ readonly min: number; readonly max: number | null }> | undefined;
  readonly maxLength: Stated<number> | undefined;
  readonly totalDigits: Stated<number> | undefined;
  readonly fractionDigits: Stated<number> | undefined;
  readonly values: Stated<readonly EnumerationValue[]> | undefined;
  /** The value that is taken where none is given, or the only one. */
  readonly default: Stated<string> | undefined;
  readonly examples: readonly Stated<string>[];
}

/** The type word of a row. */
export interface PageTypeWord {
  /** `text`, `number`, `date`, …, `aggregate`. */
  readonly kind: string;
  readonly word: string;
  /** The page allows other forms beside the kind. */
  readonly mixed: boolean;
}

/** An attribute in a draft. */
export interface DraftAttribute extends DraftFacts {
  readonly kind: 'attribute';
  name: string;
  namespace: string | undefined;
  prefix: string | undefined;
  required: boolean;
}

/** An element in a draft. */
export interface DraftElement extends DraftFacts {
  readonly kind: 'element';
  name: string;
  namespace: string | undefined;
  prefix: string | undefined;
  declares: ElementParticle['declares'];
  min: number;
  max: number | null;
  attributes: DraftAttribute[];
  anyAttribute: readonly string[] | undefined;
  /** Content model; undefined for text and empty elements. */
  content: DraftGroup | undefined;
  contentKind: 'empty' | 'text' | 'elements' | 'mixed' | 'any';
  nillable: boolean;
  /** It may be empty although it must stand. */
  clearable: boolean;
  substitutes: string | undefined;
  /** Type of the schema that is used as it is, because it is recursive or `xsi:type` can replace it. */
  typeRef: TypeReference | undefined;
  declaredType: Pick<ComplexType, 'name' | 'namespace' | 'base' | 'abstract'> | undefined;
  typeDocs: LocalizedText | undefined;
}

/** A type that is not unfolded, with the schema that declares it. */
export interface TypeReference {
  readonly id: TypeId;
  readonly schema: Schema;
  /** Other types can stand in its place, so that it must stay a reference. */
  readonly polymorphic: boolean;
}

/** A model group in a draft. */
export interface DraftGroup {
  readonly kind: 'sequence' | 'choice' | 'all';
  min: number;
  max: number | null;
  particles: DraftNode[];
  name: string | undefined;
}

/** A wildcard in a draft. */
export type DraftWildcard = WildcardParticle;

/**
 * An element without any facts.
 *
 * @param name wire name
 */
export function emptyElement(name: string): DraftElement {
  return {
    kind: 'element',
    name,
    namespace: undefined,
    prefix: undefined,
    declares: undefined,
    min: 1,
    max: 1,
    attributes: [],
    anyAttribute: undefined,
    content: undefined,
    contentKind: 'empty',
    nillable: false,
    clearable: false,
    substitutes: undefined,
    typeRef: undefined,
    declaredType: undefined,
    typeDocs: undefined,
    ...emptyFacts(),
  };
}

/**
 * An attribute without any facts.
 *
 * @param name wire name
 */
export function emptyAttribute(name: string): DraftAttribute {
  return {
    kind: 'attribute',
    name,
    namespace: undefined,
    prefix: undefined,
    required: false,
    ...emptyFacts(),
  };
}

function emptyFacts(): DraftFacts {
  return {
    docs: {},
    examples: [],
    provenance: [],
    page: undefined,
    decided: {},
    simple: undefined,
    default: undefined,
    fixed: undefined,
  };
}

/** A child element with the groups that lead to it, outermost first. */
export interface ChildSlot {
  readonly element: DraftElement;
  readonly groups: readonly DraftGroup[];
}

/**
 * The child elements of an element in document order, whatever groups they stand in.
 *
 * @param element the parent
 */
export function childSlots(element: DraftElement): ChildSlot[] {
  const slots: ChildSlot[] = [];
  if (element.content === undefined) return slots;
  const walk = (group: DraftGroup, groups: readonly DraftGroup[]): void => {
    const path = [...groups, group];
    for (const particle of group.particles) {
      if (particle.kind === 'element') slots.push({ element: particle, groups: path });
      else if (particle.kind !== 'wildcard') walk(particle, path);
    }
  };
  walk(element.content, []);
  return slots;
}

/**
 * How often a child may occur in its parent, groups taken into account.
 *
 * @param slot the child
 */
export function effectiveOccurs(slot: ChildSlot): { readonly min: number; readonly max: number | null } {
  let { min, max } = slot.element;
  for (const group of slot.groups) {
    min = group.kind === 'choice' && group.particles.length > 1 ? 0 : min * group.min;
    max = max === null || group.max === null ? null : max * group.max;
  }
  return { min, max };
}

/**
 * Where a child stands: the group that holds it, and its index there.
 *
 * @param slot the child
 */
export function holderOf(slot: ChildSlot): { readonly group: DraftGroup; readonly index: number } {
  const group = slot.groups[slot.groups.length - 1];
  if (group === undefined) throw new RangeError(`${slot.element.name} stands in no group`);
  return { group, index: group.particles.indexOf(slot.element) };
}

/**
 * Adds what one more source says of a node, without duplicates.
 *
 * @param target the node
 * @param provenance where the source says so
 * @param docs documentation by language; the first text in a language stays
 * @param examples example values
 */
export function addEvidence(
  target: DraftFacts,
  provenance: readonly Provenance[],
  docs: LocalizedText,
  examples: readonly string[],
): void {
  target.provenance.push(...provenance);
  for (const [language, text] of Object.entries(docs)) {
    if (target.docs[language] === undefined) target.docs[language] = text;
    else if (!target.docs[language].includes(text)) target.docs[language] += `\n${text}`;
  }
  for (const example of examples) if (!target.examples.includes(example)) target.examples.push(example);
}

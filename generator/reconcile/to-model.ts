import type {
  Annotations,
  Attribute,
  ComplexType,
  Content,
  ElementParticle,
  GroupParticle,
  Particle,
  Provenance,
  SimpleType,
  TypeId,
} from '../model/schema.js';
import { collapseContent } from './collapse.js';
import type {
  DraftAttribute,
  DraftElement,
  DraftFacts,
  DraftGroup,
  DraftNode,
  TypeReference,
} from './draft.js';

/** Chooses the simple type of a leaf from what the sources say of it. */
export type SimpleTypeOf = (node: DraftElement | DraftAttribute) => SimpleType;

/**
 * Turns a draft into the root element of a model message and adds its types to `types`.
 *
 * @param root the draft
 * @param prefix beginning of every type id, for example `order.request:`
 * @param types complex types by id; added to
 * @param simpleTypeOf chooses the simple type of text
 * @param refer the id in the model of a type that is used as a schema declares it
 */
export function modelOfDraft(
  root: DraftElement,
  prefix: string,
  types: Record<TypeId, ComplexType>,
  simpleTypeOf: SimpleTypeOf,
  refer: (reference: TypeReference) => TypeId,
): ElementParticle {
  /** One content model that stands in two places, alone and in a list, is one type. */
  const typeOfContent = new Map<DraftGroup, TypeId>();
  const elementOf = (draft: DraftElement, parentPath: string): ElementParticle => {
    const path = parentPath === '' ? draft.name : `${parentPath}/${draft.name}`;
    return {
      kind: 'element',
      name: draft.name,
      ...(draft.namespace === undefined ? {} : { namespace: draft.namespace }),
      ...(draft.prefix === undefined ? {} : { prefix: draft.prefix }),
      ...(draft.declares === undefined ? {} : { declares: draft.declares }),
      occurs: { min: draft.min, max: draft.max },
      type: typeUseOf(draft, path),
      ...(draft.nillable ? { nillable: true } : {}),
      ...(draft.clearable ? { clearable: true } : {}),
      ...(draft.default === undefined ? {} : { default: draft.default }),
      ...(draft.fixed === undefined ? {} : { fixed: draft.fixed }),
      ...(draft.substitutes === undefined ? {} : { substitutes: draft.substitutes }),
      ...annotationsOf(draft),
    };
  };
  const typeUseOf = (draft: DraftElement, path: string): ElementParticle['type'] => {
    if (draft.typeRef !== undefined) return { kind: 'complex', id: refer(draft.typeRef) };
    const plain = draft.attributes.length === 0 && draft.anyAttribute === undefined;
    if (draft.contentKind === 'text' && plain) return { kind: 'simple', simple: simpleTypeOf(draft) };
    const shared = draft.content === undefined ? undefined : typeOfContent.get(draft.content);
    if (shared !== undefined) return { kind: 'complex', id: shared };
    const id = freshId(prefix + path);
    if (draft.content !== undefined) typeOfContent.set(draft.content, id);
    // Reserved before the children are visited, so that ids do not depend on what stands below.
    types[id] = { attributes: [], content: { kind: 'empty' }, provenance: [] };
    types[id] = {
      ...draft.declaredType,
      attributes: draft.attributes.map(attributeOf).sort(byName),
      ...(draft.anyAttribute === undefined ? {} : { anyAttribute: draft.anyAttribute }),
      content: contentOf(draft, path),
      ...(draft.typeDocs === undefined ? {} : { docs: draft.typeDocs }),
      provenance: sortedProvenance(draft.provenance),
    };
    return { kind: 'complex', id };
  };
  /** Siblings of one name get a number: `a,b,a` has two types at one path. */
  const freshId = (id: TypeId): TypeId => {
    let candidate = id;
    for (let count = 2; types[candidate] !== undefined; count += 1) candidate = `${id}[${count}]`;
    return candidate;
  };
  const contentOf = (draft: DraftElement, path: string): Content => {
    if (draft.contentKind === 'text') return { kind: 'text', simple: simpleTypeOf(draft) };
    if (draft.content === undefined) return { kind: draft.contentKind === 'any' ? 'any' : 'empty' };
    const particle = collapseContent(groupOf(draft.content, path));
    return draft.contentKind === 'mixed' ? { kind: 'mixed', particle } : { kind: 'elements', particle };
  };
  const groupOf = (group: DraftGroup, path: string): GroupParticle => ({
    kind: group.kind,
    occurs: { min: group.min, max: group.max },
    particles: group.particles.map((particle) => particleOf(particle, path)),
    ...(group.name === undefined ? {} : { name: group.name }),
  });
  const particleOf = (particle: DraftNode, path: string): Particle => {
    if (particle.kind === 'element') return elementOf(particle, path);
    return particle.kind === 'wildcard' ? particle : groupOf(particle, path);
  };
  const attributeOf = (draft: DraftAttribute): Attribute => ({
    name: draft.name,
    ...(draft.namespace === undefined ? {} : { namespace: draft.namespace }),
    ...(draft.prefix === undefined ? {} : { prefix: draft.prefix }),
    required: draft.required,
    simple: simpleTypeOf(draft),
    ...(draft.default === undefined ? {} : { default: draft.default }),
    ...(draft.fixed === undefined ? {} : { fixed: draft.fixed }),
    ...annotationsOf(draft),
  });
  return elementOf(root, '');
}

/**
 * Documentation, examples, provenance and confidence of a draft node.
 *
 * @param draft the node
 */
export function annotationsOf(draft: DraftFacts): Annotations {
  const provenance = sortedProvenance(draft.provenance);
  return {
    ...(Object.keys(draft.docs).length === 0 ? {} : { docs: sortedRecord(draft.docs) }),
    ...(draft.examples.length === 0 ? {} : { examples: draft.examples }),
    provenance,
    confidence: confidenceOf(provenance),
  };
}

/**
 * How sure the model is of a node: 1 where a schema, the overlay, or two sources say so; 0.7 where one page
 * does; 0.5 where nobody does and a rule of reading made it.
 */
function confidenceOf(provenance: readonly Provenance[]): number {
  const sources = new Set(provenance.map((entry) => entry.source));
  if (sources.size > 1) return 1;
  const [only] = sources;
  if (only === undefined) return 0.5;
  return /\.(?:dtd|xsd|ya?ml)$/u.test(only) ? 1 : 0.7;
}

/**
 * Provenance in canonical order, each statement once.
 *
 * @param provenance statements in any order
 */
export function sortedProvenance(provenance: readonly Provenance[]): readonly Provenance[] {
  const unique = new Map(provenance.map((entry) => [`${entry.source}:${entry.line}:${entry.column}`, entry]));
  return [...unique.values()].sort(
    (a, b) => compareText(a.source, b.source) || a.line - b.line || a.column - b.column,
  );
}

/**
 * Order of texts by code unit, the same on every machine.
 *
 * @returns negative, zero or positive as `Array.prototype.sort` wants it
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byName(a: Attribute, b: Attribute): number {
  return compareText(a.namespace ?? '', b.namespace ?? '') || compareText(a.name, b.name);
}

function sortedRecord(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)));
}

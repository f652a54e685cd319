import type { Diagnostic, Place } from '../../../diagnostics/diagnostic.js';
import type {
  Attribute,
  ComplexType,
  Content,
  ElementParticle,
  GroupParticle,
  LocalizedText,
  Occurs,
  Particle,
  Provenance,
  Schema,
  TypeId,
  TypeUse,
} from '../../../model/schema.js';
import type { KeptFacts } from '../../../model/facts.js';
import { namesIn } from '../check/content.js';
import type {
  AttributeDefinition,
  DtdDocument,
  DtdElement,
  DtdGroup,
  DtdName,
  DtdOccurrence,
  DtdParticle,
} from '../mirror.js';
import { Findings } from '../read/findings.js';
import { factsIn } from './facts.js';
import type { DtdFacts } from './facts.js';
import { isNamespaceDeclaration, namespacesOf } from './namespaces.js';
import type { Namespaces } from './namespaces.js';
import { rootsOf } from './roots.js';
import { simpleTypeOf } from './simple-types.js';

/** A DTD in the terms of the model. */
export interface DtdSchema {
  readonly schema: Schema;
  readonly diagnostics: readonly Diagnostic[];
}

interface Conversion {
  readonly dtd: DtdDocument;
  readonly source: string;
  readonly elements: ReadonlyMap<string, DtdElement>;
  readonly namespaces: Namespaces;
  readonly facts: DtdFacts;
  /** Where content models name each element first. */
  readonly mentions: ReadonlyMap<string, Place>;
  /** Names of elements whose types are reached, in order of discovery. */
  readonly reached: Set<string>;
  /** Types of elements that content models named so far; those of texts without facts of their own position. */
  readonly uses: Map<string, TypeUse>;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const OCCURS: Readonly<Record<DtdOccurrence, Occurs>> = {
  '': { min: 1, max: 1 },
  '?': { min: 0, max: 1 },
  '*': { min: 0, max: null },
  '+': { min: 1, max: null },
};

/**
 * Puts a DTD into the terms of the model: a complex type for each element that the roots reach, unless it holds
 * text alone. Groups and their occurrence stay as they are; a group that a parameter entity holds bears its name.
 * What is not declared, or could not be read, holds anything.
 *
 * @param dtd the mirror
 * @param options `source`: id of the DTD among the sources; types are named `source#element`; `roots`: names of
 *   elements that are wanted as roots although others contain them
 */
export function dtdToSchema(
  dtd: DtdDocument,
  options: { readonly source: string; readonly roots?: readonly string[] },
): DtdSchema {
  const findings = new Findings();
  const rootElements = rootsOf(dtd, options.roots ?? []);
  const conversion: Conversion = {
    dtd,
    source: options.source,
    elements: new Map(dtd.elements.map((element) => [element.name, element])),
    namespaces: namespacesOf(dtd, rootElements, findings),
    facts: factsIn(dtd),
    mentions: firstMentions(dtd),
    reached: new Set(),
    uses: new Map(),
  };
  const roots = rootElements.map((element) =>
    elementParticle(conversion, undefined, element.name, '', element.declaration.namePlace),
  );
  const types = new Map<TypeId, ComplexType>();
  for (const name of conversion.reached) types.set(typeId(conversion, name), complexType(conversion, name));
  const sorted = [...types].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { schema: { roots, types: Object.fromEntries(sorted) }, diagnostics: findings.all };
}

function typeId({ source }: Conversion, name: string): TypeId {
  return `${source}#${name}`;
}

function elementParticle(
  conversion: Conversion,
  parent: string | undefined,
  name: string,
  occurs: DtdOccurrence,
  place: Place,
): ElementParticle {
  const all = conversion.facts.elements.get(name) ?? {};
  const here = parent === undefined || all.below === undefined ? undefined : below(all.below, parent);
  const facts = here ?? all;
  const type = typeOf(conversion, name);
  const declares = parent === undefined ? undefined : conversion.namespaces.declared(name);
  const { examples, default: byDefault, fixed } = facts;
  return {
    kind: 'element',
    ...conversion.namespaces.element(name),
    ...(declares === undefined ? {} : { declares }),
    occurs: OCCURS[occurs],
    type:
      type.kind === 'simple' && facts.simple !== undefined ? { kind: 'simple', simple: facts.simple } : type,
    ...docsOf(conversion.elements.get(name)?.docs, { language: all.language, docs: facts.docs }),
    ...(examples === undefined ? {} : { examples }),
    ...(facts.clearable === true ? { clearable: true } : {}),
    ...(facts.nillable === true ? { nillable: true } : {}),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
    provenance: provenance(conversion, place),
    confidence: 1,
  };
}

function below(facts: Readonly<Record<string, KeptFacts>>, parent: string): KeptFacts | undefined {
  return Object.hasOwn(facts, parent) ? facts[parent] : undefined;
}

/** Large document types name the same element thousands of times. */
function typeOf(conversion: Conversion, name: string): TypeUse {
  const known = conversion.uses.get(name);
  if (known !== undefined) return known;
  const use = newTypeOf(conversion, name);
  conversion.uses.set(name, use);
  return use;
}

function newTypeOf(conversion: Conversion, name: string): TypeUse {
  const element = conversion.elements.get(name);
  const content = element?.declaration.content;
  const isText = content?.kind === 'mixed' && content.names.length === 0;
  if (isText && definitionsOf(conversion, element).length === 0)
    return { kind: 'simple', simple: { codec: 'text' } };
  conversion.reached.add(name);
  return { kind: 'complex', id: typeId(conversion, name) };
}

function complexType(conversion: Conversion, name: string): ComplexType {
  const element = conversion.elements.get(name);
  const place = element?.declaration.place ?? conversion.mentions.get(name);
  const facts = conversion.facts.elements.get(name) ?? {};
  return {
    ...(facts.called ?? conversion.namespaces.element(name)),
    attributes: attributesOf(conversion, element),
    content: element === undefined ? { kind: 'any' } : contentOf(conversion, element, facts),
    ...docsOf(element?.docs, { language: facts.language, docs: facts.typeDocs }),
    provenance: place === undefined ? [] : provenance(conversion, place),
  };
}

function firstMentions(dtd: DtdDocument): ReadonlyMap<string, Place> {
  const mentions = new Map<string, Place>();
  for (const { declaration } of dtd.elements) {
    for (const { name, place } of namesIn(declaration.content)) {
      if (!mentions.has(name)) mentions.set(name, place);
    }
  }
  return mentions;
}

function contentOf(
  conversion: Conversion,
  { name, declaration }: DtdElement,
  { simple = { codec: 'text' }, nillable }: KeptFacts,
): Content {
  const { content } = declaration;
  switch (content.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'any':
    case 'unreadable':
      return { kind: 'any' };
    case 'children':
      return {
        kind: 'elements',
        particle: withoutNil(groupParticle(conversion, name, content.particle), nillable),
      };
    case 'mixed':
      if (content.names.length === 0) return { kind: 'text', simple };
      return { kind: 'mixed', particle: mixedParticle(conversion, name, content.names, content.entity) };
  }
}

/** An element that may be nil has its content in brackets of its own, so that it may be empty. */
function withoutNil(group: GroupParticle, nillable: true | undefined): GroupParticle {
  const [only, ...others] = group.particles;
  if (nillable !== true || group.occurs.min !== 0 || only === undefined || others.length > 0) return group;
  return 'particles' in only ? only : group;
}

function mixedParticle(
  conversion: Conversion,
  parent: string,
  names: readonly DtdName[],
  entity: string | undefined,
): GroupParticle {
  return {
    kind: 'choice',
    occurs: OCCURS['*'],
    particles: names.map((name) => particleOf(conversion, parent, name)),
    ...(entity === undefined ? {} : { name: entity }),
  };
}

function groupParticle(conversion: Conversion, parent: string, group: DtdGroup): GroupParticle {
  return {
    kind: group.kind,
    occurs: OCCURS[group.occurs],
    particles: group.particles.map((particle) => particleOf(conversion, parent, particle)),
    ...(group.entity === undefined ? {} : { name: group.entity }),
  };
}

function particleOf(conversion: Conversion, parent: string, particle: DtdParticle): Particle {
  return particle.kind === 'name'
    ? elementParticle(conversion, parent, particle.name, particle.occurs, particle.place)
    : groupParticle(conversion, parent, particle);
}

function attributesOf(conversion: Conversion, element: DtdElement | undefined): readonly Attribute[] {
  const attributes = definitionsOf(conversion, element).map((definition) =>
    attributeOf(conversion, element?.name ?? '', definition),
  );
  return attributes.sort((a, b) => compare(a.namespace ?? '', b.namespace ?? '') || compare(a.name, b.name));
}

/** Attributes that are part of the type: namespace declarations are not, nor is `nil` where facts say so. */
function definitionsOf(
  { facts, namespaces }: Conversion,
  element: DtdElement | undefined,
): readonly AttributeDefinition[] {
  if (element === undefined) return [];
  const isNillable = facts.elements.get(element.name)?.nillable === true;
  return element.attributes.filter((definition) => {
    if (isNamespaceDeclaration(definition.name)) return false;
    const { name, namespace } = namespaces.attribute(definition.name);
    return !(isNillable && name === 'nil' && namespace === XSI);
  });
}

function attributeOf(conversion: Conversion, element: string, definition: AttributeDefinition): Attribute {
  const given = definition.default;
  const facts = conversion.facts.attributes.get(`${element} ${definition.name}`) ?? {};
  const byDefault = given.kind === 'value' ? given.value : facts.default;
  const fixed = given.kind === 'fixed' ? given.value : facts.fixed;
  return {
    ...conversion.namespaces.attribute(definition.name),
    required: given.kind === 'required',
    simple: facts.simple ?? simpleTypeOf(definition.type),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(fixed === undefined ? {} : { fixed }),
    ...docsOf(definition.docs, facts),
    ...(facts.examples === undefined ? {} : { examples: facts.examples }),
    provenance: provenance(conversion, definition.place),
    confidence: 1,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Comments say nothing of their language, unless facts beside them do; facts replace them. */
function docsOf(
  comment: string | undefined,
  {
    language = 'und',
    docs,
  }: { readonly language?: string | undefined; readonly docs?: LocalizedText | undefined },
): { readonly docs?: LocalizedText } {
  if (docs !== undefined) return Object.keys(docs).length === 0 ? {} : { docs };
  return comment === undefined ? {} : { docs: { [language]: comment } };
}

/** Files that the DTD draws in stand under their own names. */
function provenance({ dtd, source }: Conversion, place: Place): readonly Provenance[] {
  return [{ source: place.file === dtd.file ? source : place.file, line: place.line, column: place.column }];
}

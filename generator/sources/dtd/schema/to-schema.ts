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
import { namesIn } from '../check/content.js';
import type {
  AttributeDefinition,
  DtdContent,
  DtdDocument,
  DtdElement,
  DtdGroup,
  DtdName,
  DtdOccurrence,
  DtdParticle,
} from '../mirror.js';
import { Findings } from '../read/findings.js';
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
  /** Where content models name each element first. */
  readonly mentions: ReadonlyMap<string, Place>;
  /** Names of elements whose types are reached, in order of discovery. */
  readonly reached: Set<string>;
  /** Types of elements that content models named so far. */
  readonly uses: Map<string, TypeUse>;
}

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
  const conversion: Conversion = {
    dtd,
    source: options.source,
    elements: new Map(dtd.elements.map((element) => [element.name, element])),
    namespaces: namespacesOf(dtd, findings),
    mentions: firstMentions(dtd),
    reached: new Set(),
    uses: new Map(),
  };
  const roots = rootsOf(dtd, options.roots ?? []).map((element) =>
    elementParticle(conversion, element.name, '', element.declaration.namePlace),
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
  name: string,
  occurs: DtdOccurrence,
  place: Place,
): ElementParticle {
  return {
    kind: 'element',
    ...conversion.namespaces.element(name),
    occurs: OCCURS[occurs],
    type: typeOf(conversion, name),
    ...docsOf(conversion.elements.get(name)?.docs),
    provenance: provenance(conversion, place),
    confidence: 1,
  };
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
  const attributes = element?.attributes.filter((attribute) => !isNamespaceDeclaration(attribute.name)) ?? [];
  if (isText && attributes.length === 0) return { kind: 'simple', simple: { codec: 'text' } };
  conversion.reached.add(name);
  return { kind: 'complex', id: typeId(conversion, name) };
}

function complexType(conversion: Conversion, name: string): ComplexType {
  const element = conversion.elements.get(name);
  const place = element?.declaration.place ?? conversion.mentions.get(name);
  return {
    ...conversion.namespaces.element(name),
    attributes: attributesOf(conversion, element),
    content: element === undefined ? { kind: 'any' } : contentOf(conversion, element.declaration.content),
    ...docsOf(element?.docs),
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

function contentOf(conversion: Conversion, content: DtdContent): Content {
  switch (content.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'any':
    case 'unreadable':
      return { kind: 'any' };
    case 'children':
      return { kind: 'elements', particle: groupParticle(conversion, content.particle) };
    case 'mixed':
      if (content.names.length === 0) return { kind: 'text', simple: { codec: 'text' } };
      return { kind: 'mixed', particle: mixedParticle(conversion, content.names, content.entity) };
  }
}

function mixedParticle(
  conversion: Conversion,
  names: readonly DtdName[],
  entity: string | undefined,
): GroupParticle {
  return {
    kind: 'choice',
    occurs: OCCURS['*'],
    particles: names.map((name) => particleOf(conversion, name)),
    ...(entity === undefined ? {} : { name: entity }),
  };
}

function groupParticle(conversion: Conversion, group: DtdGroup): GroupParticle {
  return {
    kind: group.kind,
    occurs: OCCURS[group.occurs],
    particles: group.particles.map((particle) => particleOf(conversion, particle)),
    ...(group.entity === undefined ? {} : { name: group.entity }),
  };
}

function particleOf(conversion: Conversion, particle: DtdParticle): Particle {
  return particle.kind === 'name'
    ? elementParticle(conversion, particle.name, particle.occurs, particle.place)
    : groupParticle(conversion, particle);
}

function attributesOf(conversion: Conversion, element: DtdElement | undefined): readonly Attribute[] {
  const attributes = (element?.attributes ?? [])
    .filter((definition) => !isNamespaceDeclaration(definition.name))
    .map((definition) => attributeOf(conversion, definition));
  return attributes.sort((a, b) => compare(a.namespace ?? '', b.namespace ?? '') || compare(a.name, b.name));
}

function attributeOf(conversion: Conversion, definition: AttributeDefinition): Attribute {
  const given = definition.default;
  return {
    ...conversion.namespaces.attribute(definition.name),
    required: given.kind === 'required',
    simple: simpleTypeOf(definition.type),
    ...(given.kind === 'value' ? { default: given.value } : {}),
    ...(given.kind === 'fixed' ? { fixed: given.value } : {}),
    ...docsOf(definition.docs),
    provenance: provenance(conversion, definition.place),
    confidence: 1,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Comments say nothing of their language. */
function docsOf(docs: string | undefined): { readonly docs?: LocalizedText } {
  return docs === undefined ? {} : { docs: { und: docs } };
}

/** Files that the DTD draws in stand under their own names. */
function provenance({ dtd, source }: Conversion, place: Place): readonly Provenance[] {
  return [{ source: place.file === dtd.file ? source : place.file, line: place.line, column: place.column }];
}

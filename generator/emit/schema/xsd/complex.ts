import type { Attribute, ComplexType, GroupParticle, TypeId } from '../../../model/schema.js';
import { givenValues } from '../given-values.js';
import { elementsOf } from '../reachable.js';
import type { XmlNode } from '../xml-text.js';
import { contentParticle } from './content-model.js';
import { groupNode, wildcardNamespace } from './particles.js';
import { consistentTypes } from './same-name.js';
import { annotation, factNotes } from './simple.js';
import { namespaceOf, ncName, partOf, placesOf, referTo, simpleReference } from './writer.js';
import type { XsdPart, XsdWriter } from './writer.js';

/** Whether a type has to be declared by name to be used in a document. */
export function isNamed(writer: XsdWriter, id: TypeId, type: ComplexType, part: XsdPart): boolean {
  return (
    writer.forced.has(id) ||
    (writer.uses.get(id) ?? 0) > 1 ||
    type.base !== undefined ||
    type.abstract === true ||
    writer.derived.has(id) ||
    (homeOf(writer, id, type) ?? part.namespace) !== part.namespace
  );
}

/** Gives a type its name, and has it written. */
export function declareType(
  writer: XsdWriter,
  id: TypeId,
  type: ComplexType,
): { readonly part: XsdPart; readonly name: string } {
  const known = writer.named.get(id);
  if (known !== undefined) return known;
  const part = partOf(writer, homeOf(writer, id, type) ?? writer.rootNamespace);
  const wanted = type.name ?? id.split(/[/#:]/u).at(-1) ?? 'type';
  const declared = { part, name: part.name('type', wanted, `complex ${id}`).name };
  writer.named.set(id, declared);
  const replaces = type.base !== undefined && type.name !== undefined && declared.name !== ncName(type.name);
  if (replaces) {
    const message = `Several types are called ${wanted}; one is written as ${declared.name}, by which xsi:type has to name it.`;
    writer.report.report('emit-schema-form', message, placesOf(type.provenance.slice(0, 1)));
  }
  writer.queue.push(id);
  return declared;
}

/**
 * Namespace of the document that a type belongs in: that of its elements, which can then be declared on the
 * spot; undefined where any will do. A type that `xsi:type` names keeps its own.
 */
function homeOf(writer: XsdWriter, id: TypeId, type: ComplexType): string | undefined {
  if (type.base !== undefined || writer.derived.has(id)) return type.namespace ?? '';
  return elementsOf(type)
    .map(namespaceOf)
    .find((name) => name !== '');
}

/**
 * Writes a complex type (Part 1, section 3.4).
 *
 * @param writer the state
 * @param part document that it stands in
 * @param type the type
 * @param nested anonymous types around it
 * @param name name of the declaration; none for a type on the spot
 */
export function complexTypeNode(
  writer: XsdWriter,
  part: XsdPart,
  type: ComplexType,
  nested: number,
  name?: string,
): XmlNode {
  const { content } = type;
  return {
    name: 'xs:complexType',
    attributes: {
      name,
      mixed:
        content.kind === 'mixed' || (content.kind === 'any' && type.base === undefined) ? 'true' : undefined,
      abstract: type.abstract === true ? 'true' : undefined,
    },
    children: [
      ...annotation(type.docs, nameNotes(part, type, name)),
      ...bodyNodes(writer, part, type, nested),
    ],
  };
}

/** What the type is called, where the declaration would be read under another name. */
function nameNotes(part: XsdPart, { name, namespace }: ComplexType, declared?: string): readonly XmlNode[] {
  if (name === declared && (namespace ?? '') === part.namespace) return [];
  const called = {
    ...(name === undefined ? {} : { name }),
    ...(namespace === undefined ? {} : { namespace }),
  };
  return factNotes({ called });
}

function bodyNodes(writer: XsdWriter, part: XsdPart, type: ComplexType, nested: number): readonly XmlNode[] {
  const { content } = type;
  const base = type.base === undefined ? undefined : writer.types[type.base];
  if (base !== undefined && type.base !== undefined) {
    return derivedBody(writer, part, type, { id: type.base, type: base });
  }
  const attributes = attributeNodes(writer, part, type.attributes, type.anyAttribute);
  switch (content.kind) {
    case 'empty':
      return attributes;
    case 'any': {
      const any: XmlNode = {
        name: 'xs:any',
        attributes: { processContents: 'lax', minOccurs: '0', maxOccurs: 'unbounded' },
      };
      return [{ name: 'xs:sequence', children: [any] }, ...attributes];
    }
    case 'text': {
      const extension: XmlNode = {
        name: 'xs:extension',
        attributes: { base: simpleReference(part, content.simple) },
        children: attributes,
      };
      return [{ name: 'xs:simpleContent', children: [extension] }];
    }
    case 'elements':
    case 'mixed':
      return [modelNode(writer, part, type, content.particle, nested), ...attributes];
  }
}

function modelNode(
  writer: XsdWriter,
  part: XsdPart,
  type: ComplexType,
  particle: GroupParticle,
  nested: number,
): XmlNode {
  const types = consistentTypes(writer, type);
  return groupNode({ writer, part, types, nested }, contentParticle(writer, type, particle));
}

/** A derived type: what it adds to its base, or all of it where the base's content is not how it begins. */
function derivedBody(
  writer: XsdWriter,
  part: XsdPart,
  type: ComplexType,
  base: { readonly id: TypeId; readonly type: ComplexType },
): readonly XmlNode[] {
  const declared = declareType(writer, base.id, base.type);
  const reference = { base: referTo(part, declared.part, declared.name) };
  const inherited = new Set(base.type.attributes.map((attribute) => JSON.stringify(attribute)));
  const own = type.attributes.filter((attribute) => !inherited.has(JSON.stringify(attribute)));
  const anyAttribute =
    JSON.stringify(type.anyAttribute) === JSON.stringify(base.type.anyAttribute)
      ? undefined
      : type.anyAttribute;
  const attributes = attributeNodes(writer, part, own, anyAttribute);
  const { content } = type;
  if (content.kind === 'text') {
    return [
      {
        name: 'xs:simpleContent',
        children: [{ name: 'xs:extension', attributes: reference, children: attributes }],
      },
    ];
  }
  const added = addition(base.type, type);
  const particle = content.kind === 'elements' || content.kind === 'mixed' ? content.particle : undefined;
  const model = added === 'none' ? undefined : (added ?? particle);
  const children = [...(model === undefined ? [] : [modelNode(writer, part, type, model, 1)]), ...attributes];
  const name = added === undefined ? 'xs:restriction' : 'xs:extension';
  return [{ name: 'xs:complexContent', children: [{ name, attributes: reference, children }] }];
}

/** What the content of a type adds to that of its base; undefined where it is not an extension. */
function addition(base: ComplexType, type: ComplexType): GroupParticle | 'none' | undefined {
  if (JSON.stringify(base.content) === JSON.stringify(type.content)) return 'none';
  if (type.content.kind !== 'elements' && type.content.kind !== 'mixed') return undefined;
  if (base.content.kind === 'empty') return type.content.particle;
  if (base.content.kind !== 'elements' && base.content.kind !== 'mixed') return undefined;
  const before = spliced(base.content.particle);
  const all = spliced(type.content.particle);
  const begins = before.every((particle, at) => JSON.stringify(particle) === JSON.stringify(all[at]));
  if (!begins || all.length <= before.length) return undefined;
  return { kind: 'sequence', occurs: { min: 1, max: 1 }, particles: all.slice(before.length) };
}

function spliced(group: GroupParticle): GroupParticle['particles'] {
  const { kind, occurs, name } = group;
  const plain = kind === 'sequence' && occurs.min === 1 && occurs.max === 1 && name === undefined;
  return plain ? group.particles : [group];
}

function attributeNodes(
  writer: XsdWriter,
  part: XsdPart,
  attributes: readonly Attribute[],
  any: readonly string[] | undefined,
): readonly XmlNode[] {
  const nodes = attributes.map((attribute) => attributeNode(writer, part, attribute));
  if (any === undefined) return nodes;
  const namespace = wildcardNamespace(writer, part, any);
  return [...nodes, { name: 'xs:anyAttribute', attributes: { namespace, processContents: 'lax' } }];
}

/** An attribute of another namespace is declared there, in a group of its own. */
function attributeNode(writer: XsdWriter, part: XsdPart, attribute: Attribute): XmlNode {
  const { namespace = '' } = attribute;
  if (namespace === '') return attributeDeclaration(part, attribute);
  const other = partOf(writer, namespace);
  const declaration = attributeDeclaration(other, attribute);
  const { name, fresh } = other.name('attributeGroup', attribute.name, JSON.stringify(declaration));
  if (fresh) {
    other.components.push({ name: 'xs:attributeGroup', attributes: { name }, children: [declaration] });
  }
  return { name: 'xs:attributeGroup', attributes: { ref: referTo(part, other, name) } };
}

function attributeDeclaration(part: XsdPart, attribute: Attribute): XmlNode {
  const { name, namespace, required, simple, examples } = attribute;
  const { said, kept } = givenValues(attribute, simple);
  // An attribute that must stand has no use for a default (Part 1, section 3.2.3).
  const unsaid = required ? { ...said, ...kept } : kept;
  const byDefault = unsaid.default === undefined ? {} : { default: unsaid.default };
  return {
    name: 'xs:attribute',
    attributes: {
      name,
      type: simpleReference(part, simple),
      form: namespace === undefined ? undefined : 'qualified',
      use: required ? 'required' : undefined,
      default: required ? undefined : said.default,
      fixed: said.fixed,
    },
    children: annotation(
      attribute.docs,
      factNotes({
        ...(examples === undefined ? {} : { examples }),
        ...byDefault,
        ...(kept.fixed === undefined ? {} : { fixed: kept.fixed }),
      }),
    ),
  };
}

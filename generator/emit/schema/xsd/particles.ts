import type {
  ElementParticle,
  GroupParticle,
  Occurs,
  Particle,
  SimpleType,
  TypeUse,
} from '../../../model/schema.js';
import { givenValues } from '../given-values.js';
import type { XmlNode } from '../xml-text.js';
import { complexTypeNode, declareType, isNamed } from './complex.js';
import { annotation, factNotes } from './simple.js';
import { namespaceOf, partOf, referTo, simpleReference } from './writer.js';
import type { XsdPart, XsdWriter } from './writer.js';

/** Anonymous types that stand inside each other at most; further ones are declared by name. */
const MOST_NESTED = 30;

/** What holds for all particles of one content model. */
export interface ModelScope {
  readonly writer: XsdWriter;
  readonly part: XsdPart;
  /** Types in place of the modelled ones, where elements of one name differ. */
  readonly types: ReadonlyMap<ElementParticle, TypeUse | 'any'>;
  /** Anonymous types around this one. */
  readonly nested: number;
}

/** Writes a particle (Part 1, section 3.9). */
export function particleNode(scope: ModelScope, particle: Particle): XmlNode {
  if (particle.kind === 'element') return localElement(scope, particle);
  if (particle.kind !== 'wildcard') return groupNode(scope, particle);
  const { part, writer } = scope;
  return {
    name: 'xs:any',
    attributes: {
      namespace: wildcardNamespace(writer, part, particle.namespaces),
      processContents: particle.processContents === 'strict' ? undefined : particle.processContents,
      ...occursAttributes(particle.occurs),
    },
  };
}

/** Writes a model group; one that has a name is declared by it where the name is free. */
export function groupNode(scope: ModelScope, group: GroupParticle): XmlNode {
  const children = group.particles.map((particle) => particleNode(scope, particle));
  const name = `xs:${group.kind}`;
  const occurs = occursAttributes(group.occurs);
  if (group.name === undefined || children.length === 0) return { name, attributes: occurs, children };
  const { part } = scope;
  const given = part.name('group', group.name, JSON.stringify(children));
  if (given.fresh) {
    part.components.push({
      name: 'xs:group',
      attributes: { name: given.name },
      children: [{ name, children }],
    });
  }
  return { name: 'xs:group', attributes: { ref: referTo(part, part, given.name), ...occurs } };
}

/** An element in a content model: on the spot, or declared in the document of its own namespace. */
function localElement(scope: ModelScope, element: ElementParticle): XmlNode {
  const { writer, part } = scope;
  const namespace = namespaceOf(element);
  const occurs = occursAttributes(element.occurs);
  if (namespace === part.namespace || namespace === '') {
    const form = namespace === part.namespace ? undefined : 'unqualified';
    return elementNode(scope, element, { form, ...occurs });
  }
  const other = partOf(writer, namespace);
  const declaration = elementNode({ ...scope, part: other }, element, {});
  const key = JSON.stringify(declaration);
  const global = other.name('element', element.name, key);
  if (global.name === element.name) {
    if (global.fresh) other.components.push(declaration);
    return { name: 'xs:element', attributes: { ref: referTo(part, other, global.name), ...occurs } };
  }
  // A second global element of the name cannot be; a group holds a local one.
  const group = other.name('group', element.name, key);
  if (group.fresh) {
    other.components.push({
      name: 'xs:group',
      attributes: { name: group.name },
      children: [{ name: 'xs:sequence', children: [declaration] }],
    });
  }
  return { name: 'xs:group', attributes: { ref: referTo(part, other, group.name), ...occurs } };
}

/**
 * Declares an element (Part 1, section 3.3).
 *
 * @param scope where it stands
 * @param element the element
 * @param attributes further attributes of the declaration
 */
export function elementNode(
  scope: ModelScope,
  element: ElementParticle,
  attributes: Readonly<Record<string, string | undefined>>,
): XmlNode {
  const { writer, part } = scope;
  const use = scope.types.get(element) ?? element.type;
  const { said, kept: values } = givenValues(element, textOf(use, writer));
  const head = {
    ...attributes,
    nillable: element.nillable === true ? 'true' : undefined,
    ...said,
  };
  const { examples, clearable } = element;
  const kept = {
    ...(examples === undefined ? {} : { examples }),
    ...(clearable === true ? { clearable } : {}),
    ...values,
  };
  const notes = annotation(element.docs, factNotes(kept));
  const typed = (type: string | undefined, children: readonly XmlNode[] = []): XmlNode => {
    return {
      name: 'xs:element',
      attributes: { name: element.name, type, ...head },
      children: [...notes, ...children],
    };
  };
  if (use === 'any') return typed(undefined);
  if (use.kind === 'simple') return typed(simpleReference(part, use.simple));
  const type = writer.types[use.id];
  if (type === undefined || (type.content.kind === 'any' && type.attributes.length === 0)) {
    return typed(undefined);
  }
  if (scope.nested >= MOST_NESTED || isNamed(writer, use.id, type, part)) {
    const declared = declareType(writer, use.id, type);
    return typed(referTo(part, declared.part, declared.name));
  }
  return typed(undefined, [complexTypeNode(writer, part, type, scope.nested + 1)]);
}

/** The type of the text of an element; undefined where it has none. */
function textOf(use: TypeUse | 'any', { types }: XsdWriter): SimpleType | undefined {
  if (use === 'any') return { codec: 'text' };
  if (use.kind === 'simple') return use.simple;
  const content = types[use.id]?.content;
  return content?.kind === 'text' ? content.simple : undefined;
}

function occursAttributes({ min, max }: Occurs): Readonly<Record<string, string | undefined>> {
  return {
    minOccurs: min === 1 ? undefined : String(min),
    maxOccurs: max === 1 ? undefined : max === null ? 'unbounded' : String(max),
  };
}

/**
 * Namespaces of a wildcard as XSD 1.0 writes them: everything but one's own and none is `##other`.
 *
 * @param writer the state
 * @param part document that the wildcard stands in
 * @param namespaces namespaces of the model
 */
export function wildcardNamespace(
  writer: XsdWriter,
  part: XsdPart,
  namespaces: readonly string[],
): string | undefined {
  if (namespaces.includes('##any')) return undefined;
  if (namespaces.includes('##other')) return '##other';
  const excluded = namespaces.filter((name) => name.startsWith('##not:')).map((name) => name.slice(6));
  if (excluded.length === 0) return namespaces.length === 0 ? '##local' : namespaces.join(' ');
  const own = part.namespace === '' ? '##local' : part.namespace;
  const exact = new Set(['##local', own]);
  if (excluded.length === exact.size && excluded.every((name) => exact.has(name))) return '##other';
  const closest = excluded.includes(own) ? '##other' : undefined;
  writer.report.report(
    'emit-schema-form',
    `A wildcard that excludes ${excluded.join(' and ')} is written as ${closest ?? '##any'}.`,
    [],
  );
  return closest;
}

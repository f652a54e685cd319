import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom';
import type {
  Attribute,
  ComplexType,
  ElementParticle,
  Particle,
  Schema,
  SimpleType,
  TypeUse,
} from '../../../../generator/model/schema.js';
import { XSI_NAMESPACE } from '../../../../generator/sources/xsd/names.js';
import { knownAttribute } from '../../../../generator/sources/xsd/known-attributes.js';
import { admitsNamespace } from '../../../../generator/sources/xsd/check/ambiguity.js';
import { validateLiteral } from '../../../../generator/sources/xsd/values/validate.js';
import { equalValues } from '../../../../generator/sources/xsd/values/value.js';
import { CHILDREN_LIMIT, matches } from './match.js';

/** What stands in place of a problem where an instance is too large to be judged. */
export const TOO_LARGE = 'too large';

/**
 * Validates an instance against nothing but the model: what it finds is what the model says. Identity
 * constraints and references are beyond the model.
 *
 * @returns the first problem, or undefined for a valid instance
 */
export function problemOfInstance(schema: Schema, text: string): string | undefined {
  try {
    const errors: string[] = [];
    const parser = new DOMParser({
      onError: (level, message) => level !== 'warning' && errors.push(message),
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    if (root === null || errors.length > 0) return errors[0] ?? 'no root element';
    const declared = findRoot(schema, root);
    const [named] = declared === undefined ? namedTypes(schema, root) : [];
    if (declared !== undefined) return problemOfElement(schema, root, declared);
    if (named !== undefined) return problemOfComplex(schema, root, named);
    return `no element ${root.nodeName}`;
  } catch (error) {
    return String(error);
  }
}

function findRoot(schema: Schema, element: DomElement): ElementParticle | undefined {
  return schema.roots.find(
    (item) => item.name === element.localName && (item.namespace ?? null) === namespaceOf(element),
  );
}

function namespaceOf(element: DomElement): string | null {
  return element.namespaceURI === '' ? null : element.namespaceURI;
}

function childrenOf(element: DomNode): DomElement[] {
  const found: DomElement[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) found.push(child as DomElement);
  }
  return found;
}

function ownText(element: DomNode): string {
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? '';
  }
  return text;
}

function xsi(element: DomElement, local: string): string | undefined {
  return element.getAttributeNS(XSI_NAMESPACE, local)?.trim() ?? undefined;
}

function typeName(element: DomElement): { local: string; namespace: string | undefined } | undefined {
  const value = xsi(element, 'type');
  if (value === undefined) return undefined;
  const colon = value.indexOf(':');
  const prefix = colon < 0 ? '' : value.slice(0, colon);
  return { local: value.slice(colon + 1), namespace: namespaceOfPrefix(element, prefix) };
}

function namespaceOfPrefix(element: DomElement, prefix: string): string | undefined {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let node: DomNode | null = element; node !== null; node = node.parentNode) {
    const value = node.nodeType === 1 ? (node as DomElement).getAttribute(name) : null;
    if (value !== null) return value === '' ? undefined : value;
  }
  return undefined;
}

/** Types of the name that the instance gives; several where elements block some of what is derived from their type. */
function namedTypes(schema: Schema, element: DomElement): readonly ComplexType[] {
  const name = typeName(element);
  return Object.values(schema.types).filter(
    (type) => name !== undefined && type.name === name.local && type.namespace === name.namespace,
  );
}

function problemOfElement(
  schema: Schema,
  element: DomElement,
  declared: ElementParticle,
): string | undefined {
  const nil = xsi(element, 'nil');
  if (nil !== undefined && declared.nillable !== true) return `${element.nodeName} is not nillable`;
  const isNil = nil === 'true' || nil === '1';
  if (isNil && (childrenOf(element).length > 0 || ownText(element) !== '')) return 'nil and not empty';
  if (isNil && declared.fixed !== undefined) return 'nil with a fixed value';
  const [anyNamed, ...others] = namedTypes(schema, element);
  if (anyNamed !== undefined) {
    const named = [anyNamed, ...others].find((one) => isDerived(schema, one, declared.type));
    if (named === undefined) return `${anyNamed.name} cannot stand for ${declared.name}`;
    return problemOfComplex(schema, element, named, declared, isNil);
  }
  if (declared.type.kind === 'complex') {
    const free = schema.types[declared.type.id]?.content.kind === 'any';
    if (xsi(element, 'type') !== undefined && !free) return 'no such type';
    const type = schema.types[declared.type.id];
    return type === undefined ? 'no such type' : problemOfComplex(schema, element, type, declared, isNil);
  }
  const unknown = attributesOf(element).find(({ namespaceURI }) => namespaceURI !== XSI_NAMESPACE);
  if (unknown !== undefined) return `attribute ${unknown.name} on a simple type`;
  if (childrenOf(element).length > 0) return 'elements in a simple type';
  // A simple type named in the instance is not in the model.
  if (isNil || xsi(element, 'type') !== undefined) return undefined;
  return problemOfText(element, declared.type.simple, declared);
}

function isDerived(schema: Schema, type: ComplexType, from: TypeUse): boolean {
  if (from.kind === 'simple') return true;
  for (let current: ComplexType | undefined = type; current !== undefined;) {
    if (current === schema.types[from.id]) return true;
    if (current.base === undefined) return schema.types[from.id]?.content.kind === 'any';
    current = schema.types[current.base];
  }
  return false;
}

function problemOfText(
  element: DomElement,
  simple: SimpleType,
  declared?: ElementParticle,
): string | undefined {
  const raw = ownText(element);
  const text = raw === '' ? (declared?.default ?? declared?.fixed ?? raw) : raw;
  const found = validateLiteral(simple, text);
  if ('problem' in found) return `${element.nodeName}: ${found.problem}`;
  if (declared?.fixed === undefined) return undefined;
  const fixed = validateLiteral(simple, declared.fixed);
  return 'value' in fixed && equalValues(fixed.value, found.value) ? undefined : 'not the fixed value';
}

function attributesOf(element: DomElement) {
  return [...element.attributes].filter(
    ({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/2000/xmlns/',
  );
}

function problemOfComplex(
  schema: Schema,
  element: DomElement,
  type: ComplexType,
  declared?: ElementParticle,
  isNil = false,
): string | undefined {
  if (type.abstract === true) return `${type.name} is abstract`;
  const problem = problemOfAttributes(element, type);
  if (problem !== undefined || isNil) return problem;
  const { content } = type;
  const children = childrenOf(element);
  if (content.kind === 'any') return problemOfFree(schema, children);
  if (content.kind === 'text') {
    return children.length > 0 ? 'elements in text' : problemOfText(element, content.simple, declared);
  }
  if (content.kind === 'empty') {
    return children.length > 0 || ownText(element) !== '' ? `${element.nodeName} is not empty` : undefined;
  }
  if (content.kind === 'elements' && ownText(element).trim() !== '') return 'text between elements';
  if (children.length > CHILDREN_LIMIT) return TOO_LARGE;
  if (declared?.fixed !== undefined && ownText(element) !== '' && ownText(element) !== declared.fixed)
    return 'not the fixed value';
  if (
    !matches(
      content.particle,
      children.map((child) => ({ name: child.localName ?? '', namespace: namespaceOf(child) ?? undefined })),
    )
  ) {
    return `the children of ${element.nodeName} do not match`;
  }
  const declarations = elementsOf(content.particle);
  for (const child of children) {
    const found = declarations.get(`{${namespaceOf(child) ?? ''}}${child.localName}`);
    const inner =
      found === undefined
        ? problemOfWild(schema, child, content.particle)
        : problemOfElement(schema, child, found);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function elementsOf(
  particle: Particle,
  into = new Map<string, ElementParticle>(),
): ReadonlyMap<string, ElementParticle> {
  if (particle.kind === 'element') {
    const key = `{${particle.namespace ?? ''}}${particle.name}`;
    if (!into.has(key)) into.set(key, particle);
  } else if (particle.kind !== 'wildcard') for (const inner of particle.particles) elementsOf(inner, into);
  return into;
}

function problemOfFree(schema: Schema, children: readonly DomElement[]): string | undefined {
  for (const child of children) {
    const root = findRoot(schema, child);
    const problem =
      root === undefined ? problemOfFree(schema, childrenOf(child)) : problemOfElement(schema, child, root);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOfWild(schema: Schema, child: DomElement, particle: Particle): string | undefined {
  const wildcards: (Particle & { kind: 'wildcard' })[] = [];
  const visit = (item: Particle): void => {
    if (item.kind === 'wildcard') wildcards.push(item);
    else if (item.kind !== 'element') item.particles.forEach(visit);
  };
  visit(particle);
  const admitting = wildcards.find(({ namespaces }) =>
    admitsNamespace(namespaces, namespaceOf(child) ?? undefined),
  );
  const processing = admitting?.processContents ?? 'strict';
  if (processing === 'skip') return undefined;
  const root = findRoot(schema, child);
  if (root !== undefined) return problemOfElement(schema, child, root);
  const [named] = namedTypes(schema, child);
  if (named !== undefined) return problemOfComplex(schema, child, named);
  if (xsi(child, 'type') !== undefined) return undefined;
  return processing === 'strict'
    ? `${child.nodeName} is not declared`
    : problemOfFree(schema, childrenOf(child));
}

function problemOfAttributes(element: DomElement, type: ComplexType): string | undefined {
  const seen = new Set<Attribute>();
  for (const { localName, namespaceURI, name, value } of attributesOf(element)) {
    const namespace = namespaceURI === null || namespaceURI === '' ? undefined : namespaceURI;
    if (namespace === XSI_NAMESPACE) continue;
    const local = localName ?? name;
    const found = type.attributes.find((item) => item.name === local && item.namespace === namespace);
    if (found === undefined) {
      if (type.anyAttribute === undefined || !admitsNamespace(type.anyAttribute, namespace))
        return `attribute ${name}`;
      const known = knownAttribute({ local, ...(namespace === undefined ? {} : { namespace }) });
      if (known !== undefined && 'problem' in validateLiteral(known, value)) return `attribute ${name}`;
      continue;
    }
    seen.add(found);
    const parsed = validateLiteral(found.simple, value);
    if ('problem' in parsed) return `attribute ${name}: ${parsed.problem}`;
    if (found.fixed !== undefined) {
      const fixed = validateLiteral(found.simple, found.fixed);
      if ('value' in fixed && !equalValues(fixed.value, parsed.value))
        return `attribute ${name} is not fixed`;
    }
  }
  const missing = type.attributes.find((item) => item.required && !seen.has(item));
  return missing === undefined ? undefined : `attribute ${missing.name} is missing`;
}

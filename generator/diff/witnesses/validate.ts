import type { Attribute, ComplexType, ElementParticle, SimpleType } from '../../model/schema.js';
import { elementKey } from '../facts/content/node.js';
import { mismatch } from './content-matcher.js';
import type { Instance, InstanceAttribute } from './instance.js';
import { violation } from './simple-value.js';
import type { SideMessage, SideSchema } from './side-schema.js';

/**
 * What a model says against a message: names, order, occurrence, attributes, values, constants, `xsi:nil` and
 * `xsi:type`.
 *
 * @param message the message of the model
 * @param instance root element of the message to judge
 * @returns the first objection with its path; undefined where the message is accepted
 */
export function refusal(message: SideMessage, instance: Instance): string | undefined {
  const { root, schema } = message;
  if (elementKey(root) !== elementKey(instance)) {
    return `the root element is <${elementKey(instance)}>, not <${elementKey(root)}>`;
  }
  return elementRefusal(schema, root, instance, root.name);
}

/**
 * What a declaration says against an element.
 *
 * @param schema types of the side
 * @param particle declaration of the element
 * @param instance the element
 * @param path wire path of the element, for the answer
 */
export function elementRefusal(
  schema: SideSchema,
  particle: ElementParticle,
  instance: Instance,
  path: string,
): string | undefined {
  if (instance.nil === true && particle.nillable !== true) return `${path}: xsi:nil is not allowed`;
  const { type: use } = particle;
  if (use.kind === 'simple') {
    const [attribute] = instance.attributes;
    if (attribute !== undefined) return `${path}: the attribute ${attribute.name} is not declared`;
    return instance.nil === true ? undefined : textRefusal(instance, use.simple, particle, path);
  }
  const declared = schema.types[use.id];
  if (declared === undefined) return undefined;
  const type = instance.type === undefined ? declared : schema.derived(use.id, instance.type.name);
  if (type === undefined)
    return `${path}: the type ${instance.type?.name ?? ''} is not derived from the declared one`;
  if (type.abstract === true) return `${path}: the type is abstract`;
  const reason = attributesRefusal(type, instance, path);
  if (reason !== undefined || instance.nil === true) return reason;
  return contentRefusal(schema, type, particle, instance, path);
}

function contentRefusal(
  schema: SideSchema,
  type: ComplexType,
  particle: ElementParticle,
  instance: Instance,
  path: string,
): string | undefined {
  switch (type.content.kind) {
    case 'any':
      return undefined;
    case 'empty':
      return instance.children.length === 0 ? undefined : `${path}: must be empty`;
    case 'text':
      return textRefusal(instance, type.content.simple, particle, path);
    case 'elements':
    case 'mixed':
      return childrenRefusal(schema, type, instance, path);
  }
}

function textRefusal(
  instance: Instance,
  simple: SimpleType,
  particle: ElementParticle,
  path: string,
): string | undefined {
  const texts: string[] = [];
  for (const child of instance.children) {
    if (typeof child !== 'string') return `${path}: <${child.name}> is not allowed in text`;
    texts.push(child);
  }
  const text = texts.join('');
  if (text === '' && (particle.default ?? particle.fixed) !== undefined) return undefined;
  if (particle.fixed !== undefined && text !== particle.fixed) return `${path}: must be "${particle.fixed}"`;
  const reason = violation(text, simple);
  return reason === undefined ? undefined : `${path}: ${reason}`;
}

function attributesRefusal(type: ComplexType, instance: Instance, path: string): string | undefined {
  const given = new Map<string, InstanceAttribute>(instance.attributes.map((one) => [elementKey(one), one]));
  for (const attribute of type.attributes) {
    const key = elementKey(attribute);
    const value = given.get(key)?.value;
    given.delete(key);
    const reason = attributeRefusal(attribute, value);
    if (reason !== undefined) return `${path}/@${attribute.name}: ${reason}`;
  }
  const [unknown] = given.values();
  if (unknown === undefined || type.anyAttribute !== undefined) return undefined;
  return `${path}: the attribute ${unknown.name} is not declared`;
}

function attributeRefusal(attribute: Attribute, value: string | undefined): string | undefined {
  if (value === undefined) return attribute.required ? 'is missing' : undefined;
  if (attribute.fixed !== undefined && value !== attribute.fixed) return `must be "${attribute.fixed}"`;
  return violation(value, attribute.simple);
}

function childrenRefusal(
  schema: SideSchema,
  type: ComplexType,
  instance: Instance,
  path: string,
): string | undefined {
  const content = schema.content(type);
  if (content === undefined) return undefined;
  const elements: Instance[] = [];
  for (const child of instance.children) {
    if (typeof child !== 'string') elements.push(child);
    else if (type.content.kind !== 'mixed' && child.trim() !== '') return `${path}: text is not allowed`;
  }
  const known = new Set(content.elements.keys());
  const matched = mismatch(content.group, elements.map(elementKey), known);
  if (matched !== undefined) {
    const next = elements[matched];
    return next === undefined
      ? `${path}: something is missing at the end`
      : `${path}: <${next.name}> is not expected here`;
  }
  for (const child of elements) {
    const node = content.elements.get(elementKey(child));
    if (node === undefined) continue;
    const reason = elementRefusal(schema, node.element, child, `${path}/${child.name}`);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

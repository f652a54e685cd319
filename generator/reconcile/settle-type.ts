import type {
  ComplexType,
  Content,
  ElementParticle,
  GroupParticle,
  SimpleType,
  TypeId,
} from '../model/schema.js';
import type { Direction } from '../model/type-id.js';
import type { CodecPolicy } from './choose-codec.js';
import { declaredSimpleType } from './choose-codec.js';
import { collapseContent } from './collapse.js';

/**
 * A type of a schema with codecs by the policy, and without groups that group nothing.
 *
 * @param type the type
 * @param direction the direction of the message
 * @param policy how codecs are chosen
 */
export function withCodecs(type: ComplexType, direction: Direction, policy: CodecPolicy): ComplexType {
  const simpleOf = (name: string, simple: SimpleType): SimpleType =>
    declaredSimpleType(name, simple, direction, policy);
  const elementOf = (element: ElementParticle): ElementParticle =>
    element.type.kind === 'complex'
      ? element
      : { ...element, type: { kind: 'simple', simple: simpleOf(element.name, element.type.simple) } };
  const contentOf = (content: Content): Content => {
    // Elements of several names may have the type.
    if (content.kind === 'text') return { kind: 'text', simple: simpleOf('', content.simple) };
    if (content.kind !== 'elements' && content.kind !== 'mixed') return content;
    return { ...content, particle: collapseContent(withElements(content.particle, elementOf)) };
  };
  return {
    ...type,
    attributes: type.attributes.map((attribute) => ({
      ...attribute,
      simple: simpleOf(attribute.name, attribute.simple),
    })),
    content: contentOf(type.content),
  };
}

/**
 * A type that refers to others by other ids.
 *
 * @param type the type
 * @param idOf the id of a type that it refers to
 */
export function withIds(type: ComplexType, idOf: (id: TypeId) => TypeId): ComplexType {
  const { base, content } = type;
  const elementOf = (element: ElementParticle): ElementParticle =>
    element.type.kind === 'simple'
      ? element
      : { ...element, type: { kind: 'complex', id: idOf(element.type.id) } };
  return {
    ...type,
    ...(base === undefined ? {} : { base: idOf(base) }),
    content:
      content.kind === 'elements' || content.kind === 'mixed'
        ? { ...content, particle: withElements(content.particle, elementOf) }
        : content,
  };
}

function withElements(
  group: GroupParticle,
  elementOf: (element: ElementParticle) => ElementParticle,
): GroupParticle {
  const particles = group.particles.map((particle) => {
    if (particle.kind === 'wildcard') return particle;
    return particle.kind === 'element' ? elementOf(particle) : withElements(particle, elementOf);
  });
  return { ...group, particles };
}

/**
 * Types that a type refers to, its base among them.
 *
 * @param type the type
 */
export function referencedTypes({ base, content }: ComplexType): TypeId[] {
  const ids: TypeId[] = base === undefined ? [] : [base];
  const visit = ({ particles }: GroupParticle): void => {
    for (const particle of particles) {
      if (particle.kind === 'element') {
        if (particle.type.kind === 'complex') ids.push(particle.type.id);
      } else if (particle.kind !== 'wildcard') visit(particle);
    }
  };
  if (content.kind === 'elements' || content.kind === 'mixed') visit(content.particle);
  return ids;
}

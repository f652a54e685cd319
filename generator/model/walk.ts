import type { ApiModel, Message } from './model.js';
import type { Attribute, ComplexType, ElementParticle, Occurs, Particle, TypeId } from './schema.js';

/** A node of a message with its wire path from the root. */
export type MessageNode =
  ElementNode | { readonly kind: 'attribute'; readonly path: string; readonly attribute: Attribute };

interface ElementNode {
  readonly kind: 'element';
  readonly path: string;
  readonly element: ElementParticle;
  readonly occurs: Occurs;
}

/**
 * All elements and attributes of a message in document order. A recursive type is visited once on each way
 * down. Elements carry how often they may occur in their parent, groups taken into account.
 *
 * @param message the message
 * @param types types of the model
 */
export function* messageNodes(
  message: Message,
  types: ApiModel['types'],
): Generator<MessageNode, void, undefined> {
  const { root } = message;
  // Without recursion: what is nested thousands of levels deep is read too.
  const open = new Set<TypeId>();
  const pending: (Omit<ElementNode, 'kind'> | { readonly close: TypeId })[] = [
    { path: root.name, element: root, occurs: root.occurs },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('close' in next) {
      open.delete(next.close);
      continue;
    }
    const { path, element } = next;
    yield { kind: 'element', ...next };
    if (element.type.kind === 'simple' || open.has(element.type.id)) continue;
    const type = types[element.type.id];
    if (type === undefined) continue;
    for (const attribute of type.attributes) {
      yield { kind: 'attribute', path: `${path}/@${attribute.name}`, attribute };
    }
    open.add(element.type.id);
    pending.push({ close: element.type.id });
    for (const child of childElements(type).toReversed()) {
      pending.push({ path: `${path}/${child.element.name}`, ...child });
    }
  }
}

/** A child element with how often it may occur in its parent. */
export interface ChildElement {
  readonly element: ElementParticle;
  readonly occurs: Occurs;
}

/**
 * The child elements of a type in the order of its content model.
 *
 * @param type the type
 */
export function childElements(type: ComplexType): readonly ChildElement[] {
  const { content } = type;
  if (content.kind !== 'elements' && content.kind !== 'mixed') return [];
  const children: ChildElement[] = [];
  const visit = (particle: Particle, around: Occurs): void => {
    if (particle.kind === 'wildcard') return;
    const occurs = times(particle.occurs, around);
    if (particle.kind === 'element') {
      children.push({ element: particle, occurs });
      return;
    }
    const inChoice = particle.kind === 'choice' && particle.particles.length > 1;
    for (const child of particle.particles) visit(child, inChoice ? { ...occurs, min: 0 } : occurs);
  };
  visit(content.particle, { min: 1, max: 1 });
  return children;
}

function times(inner: Occurs, outer: Occurs): Occurs {
  return {
    min: inner.min * outer.min,
    max: inner.max === null || outer.max === null ? null : inner.max * outer.max,
  };
}

import type { TypeUse } from '../../../model/schema.js';
import type { Schema } from '../../../model/schema.js';
import { showSimple } from '../simple/show.js';
import type { ContentNode } from './node.js';
import { showNode, showOccurs } from './node.js';

/**
 * A child as the value of a fact: `0..1 text`, `1..n (month, year, sum)`.
 *
 * @param node the child in normal form
 * @param types types of its side
 */
export function describeNode(node: ContentNode, types: Schema['types']): string {
  const occurs = showOccurs(node.min, node.max);
  if (node.kind === 'wildcard') return `${occurs} any of ${node.wildcard.namespaces.join(' ')}`;
  return `${occurs} ${node.kind === 'element' ? describeType(node.element.type, types) : showNode(node)}`;
}

/**
 * The type of an element in a few words.
 *
 * @param use the type
 * @param types types of its side
 */
export function describeType(use: TypeUse, types: Schema['types']): string {
  if (use.kind === 'simple') return showSimple(use.simple);
  const type = types[use.id];
  if (type === undefined) return 'unknown';
  const { content } = type;
  switch (content.kind) {
    case 'text':
      return showSimple(content.simple);
    case 'elements':
    case 'mixed': {
      const names: string[] = [];
      const rest = [...content.particle.particles];
      for (let particle = rest.shift(); particle !== undefined && names.length < 6; particle = rest.shift()) {
        if (particle.kind === 'element') names.push(particle.name);
        else if (particle.kind === 'wildcard') names.push('any');
        else rest.unshift(...particle.particles.slice(0, 6));
      }
      return `${content.kind === 'mixed' ? 'mixed ' : ''}(${names.join(', ')}${names.length === 6 ? ', …' : ''})`;
    }
    case 'empty':
    case 'any':
      return content.kind;
  }
}

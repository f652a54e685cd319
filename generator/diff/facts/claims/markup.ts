import type { Attribute, Schema, SimpleType } from '../../../model/schema.js';
import type { LooseElement } from './rename.js';

/** An element that became an attribute, or the reverse. */
export interface MarkupClaim {
  readonly to: 'attribute' | 'element';
  readonly element: LooseElement;
  readonly attribute: Attribute;
  /** Type of the element's text. */
  readonly simple: SimpleType;
}

/**
 * Finds elements that became attributes of the same name, or the reverse. Only an element of text that does not
 * repeat can do so.
 */
export function claimMarkup(
  elements: readonly LooseElement[],
  attributes: readonly Attribute[],
  types: Schema['types'],
  to: 'attribute' | 'element',
): readonly MarkupClaim[] {
  if (elements.length === 0 || attributes.length === 0) return [];
  const byName = new Map(attributes.map((attribute) => [attribute.name.toLowerCase(), attribute]));
  return elements.flatMap((element): readonly MarkupClaim[] => {
    const attribute = byName.get(element.node.element.name.toLowerCase());
    const simple = textOf(element, types);
    if (attribute === undefined || simple === undefined || element.node.max > 1) return [];
    byName.delete(attribute.name.toLowerCase());
    return [{ to, element, attribute, simple }];
  });
}

function textOf({ node }: LooseElement, types: Schema['types']): SimpleType | undefined {
  const { type: use } = node.element;
  if (use.kind === 'simple') return use.simple;
  const type = types[use.id];
  return type?.content.kind === 'text' && type.attributes.length === 0 ? type.content.simple : undefined;
}

import type { XsdAttribute, XsdComponent, XsdElement } from '../mirror.js';
import type { BuildContext } from '../schema/context.js';
import { walk } from '../walk.js';
import { checkReferencedAttributes } from './attributes.js';
import { checkComplexType } from './complex-types.js';
import { checkAttribute, checkElement } from './declarations.js';
import { checkSimpleType } from './simple-types.js';

/**
 * Checks what can be checked only when references are followed: derivations, facets, default values, content
 * models. Covers all components, also those that no root reaches.
 */
export function checkSchema(context: BuildContext): void {
  for (const document of context.set.documents) {
    const components: XsdComponent[] = [...document.components];
    for (const link of document.links) components.push(...link.components);
    for (const component of components) {
      if (component.kind === 'attribute-group') checkReferencedAttributes(context, component.attributes);
      walk(component, {
        simpleType: (type) => checkSimpleType(context, type),
        complexType: (type) => {
          checkComplexType(context, type);
          checkReferencedAttributes(context, type.attributes);
        },
        element: (element: XsdElement) => checkElement(context, element),
        attribute: (attribute: XsdAttribute) => checkAttribute(context, attribute),
      });
    }
  }
}

import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import { isKnownAttribute } from '../known-attributes.js';
import type { XsdComponent, XsdDocument, XsdReference, XsdSchemaSet } from '../mirror.js';
import { nameKey, XML_NAMESPACE, XSD_NAMESPACE, XSI_NAMESPACE } from '../names.js';
import {
  resolveAttribute,
  resolveAttributeGroup,
  resolveElement,
  resolveGroup,
  resolveType,
} from '../resolve.js';
import type { XsdRules } from '../rules.js';
import { walk, type ReferenceSpace } from '../walk.js';

/**
 * Reports references that lead nowhere, and those into namespaces that the document does not import
 * (Part 1, section 3.17.6.2).
 */
export function checkReferences(set: XsdSchemaSet, diagnostics: DiagnosticCollector<XsdRules>): void {
  for (const document of set.documents) {
    const imported = importsOf(document);
    const reference = (space: ReferenceSpace, found: XsdReference): void => {
      const { namespace, local } = found.name;
      if (!resolves(set, space, found)) {
        const where = namespace === undefined ? 'without a namespace' : `of the namespace ${namespace}`;
        const message = `No ${space.replace('-', ' ')} "${local}" ${where} is declared.`;
        const missing = document.links.find(
          (link) => link.namespace === namespace && link.document === undefined,
        );
        const places =
          missing === undefined ? [] : [{ ...missing.place, note: 'no document was found for this' }];
        diagnostics.report('xsd-dangling-reference', message, [found.place, ...places]);
      } else if (!imported.has(namespace ?? '')) {
        const message = `The namespace ${namespace ?? '(none)'} of "${local}" is not imported.`;
        diagnostics.report('xsd-not-imported', message, [found.place]);
      }
    };
    const components: XsdComponent[] = [...document.components];
    for (const link of document.links) components.push(...link.components);
    for (const component of components) walk(component, { reference });
  }
}

function importsOf(document: XsdDocument): ReadonlySet<string> {
  const names = new Set([document.targetNamespace ?? '', XSD_NAMESPACE, XML_NAMESPACE, XSI_NAMESPACE]);
  for (const link of document.links) if (link.kind === 'import') names.add(link.namespace ?? '');
  return names;
}

function resolves(set: XsdSchemaSet, space: ReferenceSpace, reference: XsdReference): boolean {
  switch (space) {
    case 'element':
      return resolveElement(set, reference) !== undefined;
    case 'attribute':
      return resolveAttribute(set, reference) !== undefined || isKnownAttribute(reference.name);
    case 'type':
      return resolveType(set, reference) !== undefined;
    case 'group':
      return resolveGroup(set, reference) !== undefined;
    case 'attribute-group':
      return resolveAttributeGroup(set, reference) !== undefined;
    case 'constraint':
      return set.constraints.has(nameKey(reference.name));
  }
}

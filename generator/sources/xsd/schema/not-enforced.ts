import type { DiagnosticCollector, Place } from '../../../diagnostics/diagnostic.js';
import type { XsdComponent, XsdFacet, XsdSchemaSet } from '../mirror.js';
import type { XsdRules } from '../rules.js';
import { walk } from '../walk.js';

/**
 * Reports, one by one, what the mirror holds and the model cannot say: identity constraints, assertions,
 * conditional types, open content, and smaller constructs of version 1.1.
 */
export function reportNotEnforced(set: XsdSchemaSet, diagnostics: DiagnosticCollector<XsdRules>): void {
  const report = (what: string, place: Place): void =>
    diagnostics.report('xsd-not-enforced', `${what} is read and not enforced.`, [place]);
  const facets = (list: readonly XsdFacet[]): void => {
    for (const facet of list) {
      if (facet.name === 'assertion') report('An assertion on a simple type', facet.place);
      else if (facet.name === 'explicitTimezone') report('The facet explicitTimezone', facet.place);
    }
  };
  for (const document of set.documents) {
    for (const { what, place } of document.unread) report(what, place);
    if (document.defaultOpenContent) report('The default open content', document.defaultOpenContent.place);
    const components: XsdComponent[] = [...document.components];
    for (const link of document.links) components.push(...link.components);
    for (const component of components) {
      walk(component, {
        element: (element) => {
          for (const { kind, name, place } of element.constraints) {
            report(`The identity constraint "${name.local}" (${kind})`, place);
          }
          for (const { place } of element.alternatives) report('A conditional type', place);
        },
        complexType: (type) => {
          for (const { place } of type.assertions) report('An assertion', place);
          if (type.content.kind === 'simple') facets(type.content.facets);
          else if (type.content.openContent) report('Open content', type.content.openContent.place);
        },
        simpleType: ({ variety }) => {
          if (variety.kind === 'restriction') facets(variety.facets);
        },
      });
    }
  }
}

import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import { VERSIONING_NAMESPACE } from '../names.js';
import type { XsdRules } from '../rules.js';
import type { XmlElement } from '../xml/node.js';

/**
 * Leaves out the elements that conditional inclusion keeps from a processor of version 1.1 (Part 1 of
 * version 1.1, section 4.2.2). Conditions on types and facets are reported and not followed.
 *
 * @param root root of a schema document
 * @param diagnostics takes the findings
 */
export function includeByVersion(root: XmlElement, diagnostics: DiagnosticCollector<XsdRules>): XmlElement {
  const own = root.attributes.filter((item) => item.namespace === VERSIONING_NAMESPACE);
  for (const item of own.filter(({ local }) => local !== 'minVersion' && local !== 'maxVersion')) {
    const message = `Conditional inclusion by vc:${item.local} is not followed.`;
    diagnostics.report('xsd-not-enforced', message, [item.place]);
  }
  const children = root.children
    .filter((item) => wanted(item))
    .map((item) => includeByVersion(item, diagnostics));
  const same =
    children.length === root.children.length && children.every((item, at) => item === root.children[at]);
  return same ? root : { ...root, children };
}

function wanted(element: XmlElement): boolean {
  const version = (local: string): number =>
    Number(
      element.attributes.find((item) => item.namespace === VERSIONING_NAMESPACE && item.local === local)
        ?.value,
    );
  return !(version('minVersion') > 1.1) && !(version('maxVersion') <= 1.1);
}

import { builtinTypes } from '../builtin.js';
import { VERSIONING_NAMESPACE, XSD_NAMESPACE } from '../names.js';
import type { XmlElement } from '../xml/node.js';
import { FACETS } from './facet-names.js';

/**
 * Leaves out the elements that conditional inclusion keeps from a processor of version 1.1 (Part 1 of
 * version 1.1, section 4.2.2).
 *
 * @param root root of a schema document
 */
export function includeByVersion(root: XmlElement): XmlElement {
  const children = root.children.filter(isWanted).map(includeByVersion);
  const same =
    children.length === root.children.length && children.every((item, at) => item === root.children[at]);
  return same ? root : { ...root, children };
}

function isWanted(element: XmlElement): boolean {
  const condition = (local: string): string | undefined =>
    element.attributes
      .find((item) => item.namespace === VERSIONING_NAMESPACE && item.local === local)
      ?.value.trim();
  const [min, max] = [condition('minVersion'), condition('maxVersion')];
  if (min !== undefined && Number(min) > 1.1) return false;
  if (max !== undefined && Number(max) <= 1.1) return false;
  const available = (local: string, known: (name: string) => boolean): readonly boolean[] | undefined =>
    condition(local)
      ?.split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => isXsdName(element, word) && known(word.slice(word.indexOf(':') + 1)));
  const types = (name: string): boolean => name === 'anyType' || builtinTypes.has(name);
  const facets = (name: string): boolean => FACETS.some((facet) => facet === name);
  if (available('typeAvailable', types)?.includes(false)) return false;
  if (available('facetAvailable', facets)?.includes(false)) return false;
  // Something must be missing where unavailability is the condition.
  if (available('typeUnavailable', types)?.every(Boolean)) return false;
  return !available('facetUnavailable', facets)?.every(Boolean);
}

function isXsdName(element: XmlElement, word: string): boolean {
  const colon = word.indexOf(':');
  return element.scope.get(colon < 0 ? '' : word.slice(0, colon)) === XSD_NAMESPACE;
}

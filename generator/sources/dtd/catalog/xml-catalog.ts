import { DOMParser } from '@xmldom/xmldom';
import type { Element, Node } from '@xmldom/xmldom';
import { resolveLocation } from '../read/locations.js';
import { normalPublicId } from './entries.js';
import type { CatalogEntry } from './entries.js';

const CATALOG = 'urn:oasis:names:tc:entity:xmlns:xml:catalog';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Base URI and preference that groups hand down (sections 4.1.1 and 4.3). */
interface Inherited {
  readonly base: string;
  readonly preferred: boolean;
}

/**
 * Reads an XML catalog (OASIS XML Catalogs 1.1).
 *
 * @param text the catalog
 * @param location where it stands; URIs in it are relative to this
 * @returns its entries in order, or a sentence that says why it cannot be read
 */
export function readXmlCatalog(text: string, location: string): readonly CatalogEntry[] | string {
  let fault: string | undefined;
  let root: Element | null;
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') fault ??= message;
      },
    });
    root = parser.parseFromString(text, 'application/xml').documentElement;
  } catch (error) {
    return `it is not well-formed XML: ${fault ?? String(error)}`;
  }
  if (fault !== undefined) return `it is not well-formed XML: ${fault}`;
  if (root?.namespaceURI !== CATALOG || root.localName !== 'catalog') return 'its root is not a catalog';
  const entries: CatalogEntry[] = [];
  collect(root, inheritedBy(root, { base: location, preferred: true }), entries);
  return entries;
}

function inheritedBy(element: Element, from: Inherited): Inherited {
  const base = element.getAttributeNS(XML, 'base');
  const prefer = element.getAttribute('prefer');
  return {
    base: base === null || base === '' ? from.base : resolveLocation(from.base, base),
    preferred: prefer === null || prefer === '' ? from.preferred : prefer === 'public',
  };
}

function collect(parent: Element, inherited: Inherited, entries: CatalogEntry[]): void {
  for (let node: Node | null = parent.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node) || node.namespaceURI !== CATALOG) continue;
    const own = inheritedBy(node, inherited);
    if (node.localName === 'group') collect(node, own, entries);
    else {
      const entry = entryOf(node, own);
      if (entry !== undefined) entries.push(entry);
    }
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function entryOf(element: Element, { base, preferred }: Inherited): CatalogEntry | undefined {
  const attribute = (name: string): string => element.getAttribute(name) ?? '';
  const target = (name: string): string => resolveLocation(base, attribute(name));
  switch (element.localName) {
    case 'system':
      return { kind: 'system', match: attribute('systemId'), uri: target('uri') };
    case 'rewriteSystem':
      return { kind: 'rewriteSystem', match: attribute('systemIdStartString'), uri: target('rewritePrefix') };
    case 'systemSuffix':
      return { kind: 'systemSuffix', match: attribute('systemIdSuffix'), uri: target('uri') };
    case 'public':
      return { kind: 'public', match: normalPublicId(attribute('publicId')), uri: target('uri'), preferred };
    case 'delegateSystem':
      return { kind: 'delegateSystem', match: attribute('systemIdStartString'), catalog: target('catalog') };
    case 'delegatePublic':
      return {
        kind: 'delegatePublic',
        match: normalPublicId(attribute('publicIdStartString')),
        catalog: target('catalog'),
        preferred,
      };
    case 'nextCatalog':
      return { kind: 'nextCatalog', catalog: target('catalog') };
    default:
      return undefined;
  }
}

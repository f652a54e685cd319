import { resolveLocation } from '../read/locations.js';
import { normalPublicId } from './entries.js';
import type { CatalogEntry } from './entries.js';
import { readTags } from './tags.js';

const CATALOG = 'urn:oasis:names:tc:entity:xmlns:xml:catalog';

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
 * @returns its entries in order, or a clause that says why it cannot be read
 */
export function readXmlCatalog(text: string, location: string): readonly CatalogEntry[] | string {
  const tags = readTags(text);
  if (typeof tags === 'string') return `it is not well-formed XML (${tags})`;
  const [root] = tags;
  if (root?.kind !== 'start' || root.namespace !== CATALOG || root.name !== 'catalog') {
    return 'its root is not a catalog';
  }
  const entries: CatalogEntry[] = [];
  const open: Inherited[] = [];
  for (const tag of tags) {
    if (tag.kind === 'end') open.pop();
    else {
      const own = inheritedBy(tag.attributes, open.at(-1) ?? { base: location, preferred: true });
      open.push(own);
      const entry = tag.namespace === CATALOG ? entryOf(tag.name, tag.attributes, own) : undefined;
      if (entry !== undefined) entries.push(entry);
    }
  }
  return entries;
}

type Attributes = ReadonlyMap<string, string>;

function inheritedBy(attributes: Attributes, from: Inherited): Inherited {
  const base = attributes.get('xml:base');
  const prefer = attributes.get('prefer');
  return {
    base: base === undefined ? from.base : resolveLocation(from.base, base),
    preferred: prefer === undefined ? from.preferred : prefer === 'public',
  };
}

function entryOf(
  name: string,
  attributes: Attributes,
  { base, preferred }: Inherited,
): CatalogEntry | undefined {
  const attribute = (key: string): string => attributes.get(key) ?? '';
  const target = (key: string): string => resolveLocation(base, attribute(key));
  switch (name) {
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

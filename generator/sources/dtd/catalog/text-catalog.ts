import { resolveLocation } from '../read/locations.js';
import { normalPublicId } from './entries.js';
import type { CatalogEntry } from './entries.js';

const TOKEN = /--[^]*?--|"([^"]*)"|'([^']*)'|([^\s"']+)/gu;

/**
 * Reads a catalog of plain text (OASIS Technical Resolution 9401:1997): PUBLIC, SYSTEM, DELEGATE, CATALOG, BASE
 * and OVERRIDE. Other keywords mean nothing to XML and are passed.
 *
 * @param text the catalog
 * @param location where it stands; file names in it are relative to this
 */
export function readTextCatalog(text: string, location: string): readonly CatalogEntry[] {
  const tokens = [...text.matchAll(TOKEN)]
    .filter((token) => !token[0].startsWith('--'))
    .map((token) => ({ word: token[3]?.toUpperCase(), value: token[1] ?? token[2] ?? token[3] ?? '' }));
  const entries: CatalogEntry[] = [];
  let base = location;
  let preferred = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.word;
    const first = tokens[at + 1]?.value ?? '';
    const second = resolveLocation(base, tokens[at + 2]?.value ?? '');
    if (word === 'PUBLIC')
      entries.push({ kind: 'public', match: normalPublicId(first), uri: second, preferred });
    else if (word === 'SYSTEM') entries.push({ kind: 'system', match: first, uri: second });
    else if (word === 'DELEGATE') {
      entries.push({ kind: 'delegatePublic', match: normalPublicId(first), catalog: second, preferred });
    } else if (word === 'CATALOG')
      entries.push({ kind: 'nextCatalog', catalog: resolveLocation(base, first) });
    else if (word === 'BASE') base = resolveLocation(base, first);
    else if (word === 'OVERRIDE') preferred = first.toUpperCase() === 'YES';
    at += word === 'PUBLIC' || word === 'SYSTEM' || word === 'DELEGATE' ? 2 : 0;
    at += word === 'CATALOG' || word === 'BASE' || word === 'OVERRIDE' ? 1 : 0;
  }
  return entries;
}

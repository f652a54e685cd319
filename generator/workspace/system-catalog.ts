import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { CatalogResolver, DtdFile } from '../sources/dtd/index.js';

/** Catalog of the machine, as other XML tools use it. */
const SYSTEM_CATALOG = '/etc/xml/catalog';

/** What the catalogs of the machine say of external entities. */
export interface SystemCatalog {
  readonly resolve: CatalogResolver;
  /**
   * A file that a catalog has named, or that such a file names beside or below itself; no other file of the machine
   * is read.
   */
  readonly read: (location: string, base: string) => Uint8Array | undefined;
}

/**
 * The catalogs of the machine: those that `XML_CATALOG_FILES` names, separated by spaces, or `/etc/xml/catalog`. Whoever
 * looks after the machine vouches for the files that they name. For documents on their own only: what a
 * specification folder gives must not depend on the machine.
 */
export async function systemCatalog(): Promise<SystemCatalog | undefined> {
  const named = process.env['XML_CATALOG_FILES'] ?? SYSTEM_CATALOG;
  const files = named
    .split(/\s+/u)
    .map(pathOf)
    .filter((file) => file !== '' && existsSync(file));
  if (files.length === 0) return undefined;
  const { readCatalog } = await import('../sources/dtd/index.js');
  const catalogs = files.flatMap((file) => {
    const first = readFile(file);
    return first === undefined ? [] : [readCatalog(first, readFile)];
  });
  const known = new Set<string>();
  return {
    resolve(request) {
      for (const catalog of catalogs) {
        const location = catalog.resolve(request);
        if (location === undefined) continue;
        known.add(location);
        return location;
      }
      return undefined;
    },
    read(location, base) {
      if (!known.has(location)) {
        const isNear = known.has(base) && posix.normalize(location).startsWith(`${posix.dirname(base)}/`);
        if (!isNear) return undefined;
        known.add(location);
      }
      return bytesOf(location);
    },
  };
}

function pathOf(location: string): string {
  return location.replace(/^file:(?:\/\/[^/]*)?(?=\/)/u, '');
}

function readFile(location: string): DtdFile | undefined {
  const bytes = bytesOf(location);
  return bytes === undefined ? undefined : { file: location, bytes };
}

function bytesOf(location: string): Uint8Array | undefined {
  try {
    return readFileSync(pathOf(location));
  } catch {
    return undefined;
  }
}

import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { DtdFile } from '../options.js';
import { decode } from '../read/encoding.js';
import { Findings } from '../read/findings.js';
import { normalPublicId } from './entries.js';
import type { CatalogEntry } from './entries.js';
import { readTextCatalog } from './text-catalog.js';
import { readXmlCatalog } from './xml-catalog.js';

/** What is to be looked up: the identifiers, and the system identifier resolved against its base. */
export interface CatalogRequest {
  readonly publicId?: string;
  readonly systemId?: string;
  readonly location?: string;
}

/** Gives the location that the catalog has for an external entity, or undefined. */
export type CatalogResolver = (request: CatalogRequest) => string | undefined;

/** A catalog that can be asked. */
export interface Catalog {
  readonly resolve: CatalogResolver;
  /** What was found wrong so far; catalogs that this one refers to are read when they are first needed. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** Most catalogs that refer to each other before one answers. */
const MOST_CATALOGS = 100;

/**
 * Reads an OASIS catalog, as XML (OASIS XML Catalogs 1.1) or as plain text (Technical Resolution 9401).
 *
 * @param file the catalog
 * @param read gives a catalog that this one refers to, by its location; `file:` URIs arrive as paths
 */
export function readCatalog(file: DtdFile, read: (location: string) => DtdFile | undefined): Catalog {
  const findings = new Findings();
  const known = new Map<string, readonly CatalogEntry[]>();
  const entriesAt = (location: string): readonly CatalogEntry[] => {
    const path = asPath(location);
    const entries = known.get(path) ?? readEntries(read(path), path, findings);
    known.set(path, entries);
    return entries;
  };
  known.set(asPath(file.file), readEntries(file, file.file, findings));
  return {
    resolve: (request) => {
      const uri = search([file.file], normal(request), entriesAt, new Set());
      return uri === undefined ? undefined : asPath(uri);
    },
    diagnostics: () => findings.all,
  };
}

function asPath(location: string): string {
  return location.replace(/^file:(?:\/\/[^/]*)?(?=\/)/u, '');
}

function readEntries(
  file: DtdFile | undefined,
  location: string,
  findings: Findings,
): readonly CatalogEntry[] {
  const place = { file: location, line: 1, column: 1 };
  if (file === undefined) {
    findings.report('dtd-catalog', `The catalog ${location} was not found.`, [place]);
    return [];
  }
  const { text } = decode(file, findings);
  const entries = text.trimStart().startsWith('<')
    ? readXmlCatalog(text, location)
    : readTextCatalog(text, location);
  if (typeof entries !== 'string') return entries;
  findings.report('dtd-catalog', `The catalog ${location} cannot be used: ${entries}.`, [place]);
  return [];
}

/** A request as entries are compared with it (section 7.1.2). */
interface NormalRequest {
  readonly publicId: string | undefined;
  readonly systemIds: readonly string[];
}

function normal(request: CatalogRequest): NormalRequest {
  const ids = [request.systemId, request.location].filter((id) => id !== undefined);
  const urn = ids.find((id) => /^urn:publicid:/iu.test(id));
  const publicId = request.publicId ?? urn;
  return {
    publicId: publicId === undefined ? undefined : normalPublicId(publicId),
    systemIds: urn === undefined ? [...new Set(ids)] : [],
  };
}

/** Asks catalogs in order (section 7.1.2, steps 1 to 7). */
function search(
  catalogs: readonly string[],
  request: NormalRequest,
  entriesAt: (location: string) => readonly CatalogEntry[],
  asked: Set<string>,
): string | undefined {
  const queue = [...catalogs];
  for (let location = queue.shift(); location !== undefined; location = queue.shift()) {
    const key = `${location} ${request.systemIds.join(' ')}`;
    if (asked.has(key) || asked.size >= MOST_CATALOGS) continue;
    asked.add(key);
    const entries = entriesAt(location);
    const system = lookUpSystem(entries, request);
    if (system !== undefined) return system;
    const bySystem = delegates(entries, 'delegateSystem', request);
    if (bySystem.length > 0) return search(bySystem, { ...request, publicId: undefined }, entriesAt, asked);
    const uri = lookUpPublic(entries, request);
    if (uri !== undefined) return uri;
    const byPublic = delegates(entries, 'delegatePublic', request);
    if (byPublic.length > 0) return search(byPublic, { ...request, systemIds: [] }, entriesAt, asked);
    queue.unshift(...entries.flatMap((entry) => (entry.kind === 'nextCatalog' ? [entry.catalog] : [])));
  }
  return undefined;
}

function lookUpSystem(entries: readonly CatalogEntry[], { systemIds }: NormalRequest): string | undefined {
  for (const id of systemIds) {
    const exact = entries.find((entry) => entry.kind === 'system' && entry.match === id);
    if (exact?.kind === 'system') return exact.uri;
  }
  for (const id of systemIds) {
    const prefix = longest(
      entries.filter((entry) => entry.kind === 'rewriteSystem' && id.startsWith(entry.match)),
    );
    if (prefix?.kind === 'rewriteSystem') return prefix.uri + id.slice(prefix.match.length);
    const suffix = longest(
      entries.filter((entry) => entry.kind === 'systemSuffix' && id.endsWith(entry.match)),
    );
    if (suffix?.kind === 'systemSuffix') return suffix.uri;
  }
  return undefined;
}

function lookUpPublic(entries: readonly CatalogEntry[], request: NormalRequest): string | undefined {
  const found = entries.find(
    (entry) =>
      entry.kind === 'public' &&
      entry.match === request.publicId &&
      (entry.preferred || request.systemIds.length === 0),
  );
  return found?.kind === 'public' ? found.uri : undefined;
}

function delegates(
  entries: readonly CatalogEntry[],
  kind: 'delegateSystem' | 'delegatePublic',
  { publicId, systemIds }: NormalRequest,
): readonly string[] {
  return entries
    .flatMap((entry) => {
      if (entry.kind !== kind) return [];
      if (entry.kind === 'delegatePublic' && !entry.preferred && systemIds.length > 0) return [];
      const ids = entry.kind === 'delegatePublic' ? [publicId ?? ''] : systemIds;
      return ids.some((id) => id.startsWith(entry.match)) ? [entry] : [];
    })
    .sort((a, b) => b.match.length - a.match.length)
    .map((entry) => entry.catalog);
}

function longest(entries: readonly CatalogEntry[]): CatalogEntry | undefined {
  const length = (entry: CatalogEntry): number => ('match' in entry ? entry.match.length : 0);
  return [...entries].sort((a, b) => length(b) - length(a))[0];
}

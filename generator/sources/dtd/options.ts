import type { CatalogResolver } from './catalog/catalog.js';

/** The bytes, or the text already decoded, of one file. */
export type DtdFile =
  { readonly file: string; readonly bytes: Uint8Array } | { readonly file: string; readonly text: string };

/** A request for an external entity or the external subset. */
export interface ResolveRequest {
  readonly publicId?: string;
  /** As it stands in the document, or as a catalog mapped it. */
  readonly systemId: string;
  /** File that the declaration stands in. */
  readonly base: string;
  /** `systemId` resolved against `base` (RFC 3986): a path, or an absolute URI. */
  readonly location: string;
}

/** Limits against hostile input. */
export interface DtdLimits {
  /** Parameter entities open inside each other; default 100. */
  readonly entityDepth: number;
  /** Characters that references bring in, in total, and 20 for each reference; default 10,000,000. */
  readonly expansion: number;
  /** Groups open inside each other in one content model; default and at most 256. */
  readonly groupDepth: number;
}

/** What `readDtd` needs from outside. */
export interface DtdReadOptions {
  /** Gives the file of an external entity, or undefined where there is none. Without it nothing external is read. */
  readonly resolve?: (request: ResolveRequest) => DtdFile | undefined;
  /** Catalogs, asked in order before `resolve`. */
  readonly catalogs?: readonly CatalogResolver[];
  readonly limits?: Partial<DtdLimits>;
}

/** Groups nested deeper would overflow the stack of whoever walks the model. */
const MOST_GROUP_DEPTH = 256;

/** Fills in the default limits. */
export function limitsOf(limits: Partial<DtdLimits> = {}): DtdLimits {
  return {
    entityDepth: limits.entityDepth ?? 100,
    expansion: limits.expansion ?? 10_000_000,
    groupDepth: Math.min(limits.groupDepth ?? MOST_GROUP_DEPTH, MOST_GROUP_DEPTH),
  };
}

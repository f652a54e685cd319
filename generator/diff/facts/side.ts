import type { ApiModel } from '../../model/model.js';
import type { Provenance } from '../../model/schema.js';
import type { SdkSurface } from './surface.js';

/** What documents say of the exchange beside the messages. Everything is optional: absent means not known. */
export interface Contract {
  /** Names of the credentials that a call must carry. */
  readonly auth?: readonly string[];
  /** What a signature is computed over, in order. */
  readonly signature?: readonly string[];
  readonly requestContentType?: string;
  readonly responseContentType?: string;
  /** Character encoding of messages. */
  readonly encoding?: string;
  readonly successStatus?: readonly number[];
  readonly errorCodes?: readonly string[];
  readonly rateLimit?: { readonly calls: number; readonly seconds: number };
  /** What an empty element means in a request. */
  readonly emptyElement?: 'clear' | 'not-given';
}

/** Announcement that a resource will go. */
export interface Deprecation {
  /** Day from which it no longer works, `YYYY-MM-DD`. */
  readonly sunset?: string;
  readonly text?: string;
}

/** How much of the documents could be read. */
export interface Coverage {
  /** Rows and declarations found. */
  readonly read: number;
  /** Rows, tables and declarations that could not be made sense of. */
  readonly unread: number;
  /** Documents among others that could not be read as a whole: what stands in them is known in part. */
  readonly damaged?: readonly string[];
  /** Documents that are named and not there. What only they said was there before they came back. */
  readonly missing?: number;
  /** What made the reader take something otherwise than it was meant, as a wrong value that counts as left out. */
  readonly misread?: readonly string[];
  /** Where the first of them stand. */
  readonly places?: readonly Provenance[];
}

/** One side of a comparison: a model and what is known beside it. */
export interface DiffSide {
  readonly model: ApiModel;
  /** Contract of the whole API. */
  readonly contract?: Contract;
  /** Contracts of single resources by name, where they differ from that of the API. */
  readonly contracts?: Readonly<Record<string, Contract>>;
  /** Deprecations by name of the resource. */
  readonly deprecations?: Readonly<Record<string, Deprecation>>;
  /** Curated units (`cent`, `EUR`) by wire path. */
  readonly units?: Readonly<Record<string, string>>;
  readonly coverage?: Coverage;
  readonly surface?: SdkSurface;
  /** Version of the SDK or of the released model. */
  readonly version?: string;
}

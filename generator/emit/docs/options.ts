import type { Names } from '../../names/resolve.js';
import type { CodecBinding } from '../binding/codecs.js';
import type { CodecRegistry } from '../tables/evaluate.js';
import type { DocsChanges, DocsContent } from './content.js';
import type { Templates } from '../templates.js';

/** How documentation is emitted. */
export interface DocsOptions {
  /** Names of everything in the model, see `resolveNames`. */
  readonly names: Names;
  readonly templates: Templates;
  /** Codecs by which examples are checked. */
  readonly registry: CodecRegistry;
  /** Bindings of codecs, stronger than the built-in ones. */
  readonly codecs?: Readonly<Record<string, CodecBinding>>;
  /** Language of titles, where there are several; default `en`. */
  readonly language?: string;
  /** Name of the package of the SDK, for calls in TypeScript. */
  readonly package: string;
  /** Whether the client of the SDK tells the keys of what a call wrote; default false. */
  readonly tellsKeys?: boolean;
  /** What people wrote about the API. */
  readonly content?: DocsContent;
  /** Whether the site is made beside the Markdown; default true. */
  readonly site?: boolean;
  /** What changed, where it is known. */
  readonly changes?: DocsChanges;
}

import type { Phrase, Translation } from '../docs/content.js';
import type { Names } from '../../names/resolve.js';
import type { CodecBinding } from '../binding/codecs.js';
import type { Templates } from '../templates.js';
import type { Trust } from './object-shape.js';

/** Where the hand-written half of the SDK comes from. */
export type RuntimeSource =
  /** Copied into `src/runtime`: text by path below the folder of the runtime. */
  | { readonly kind: 'copy'; readonly files: ReadonlyMap<string, string> }
  /** Imported; `package` and `range` become a dependency. */
  | { readonly kind: 'import'; readonly from: string; readonly package: string; readonly range: string };

/** A module that was written by hand, with the files that it needs: text by path below `src`, the entry first. */
export interface HandWritten {
  readonly files: ReadonlyMap<string, string>;
}

/** How an SDK is emitted. */
export interface TypeScriptOptions {
  readonly package: {
    readonly name: string;
    readonly version: string;
    readonly description?: string;
  };
  /** Names of everything in the model, see `resolveNames`. */
  readonly names: Names;
  readonly templates: Templates;
  readonly runtime: RuntimeSource;
  /** Text of `src/dialect.ts`: it exports `interpret` and the type `Outcome`, and imports `./runtime/index.js`. */
  readonly dialect?: string;
  /** What the transport has to know of the service. It imports `./runtime/index.js` and `./runtime/transport/index.js`. */
  readonly profile?: HandWritten;
  /** A server to test against. It imports `./runtime/mock/index.js` beside the others. */
  readonly mock?: HandWritten;
  /** Names of resources for which code is emitted that reads their responses and writes their requests faster. */
  readonly specialise?: readonly string[];
  /** Default `schema`. */
  readonly responses?: Trust;
  /** Bindings of codecs, stronger than the built-in ones. */
  readonly codecs?: Readonly<Record<string, CodecBinding>>;
  /** What resources and parameters mean, in languages that the documents do not have. */
  readonly translations?: readonly Translation[];
  /** Descriptions of the documents in further languages. */
  readonly phrases?: readonly Phrase[];
  /** Language of doc comments; default `en`. */
  readonly language?: string;
}

import type { ElementParticle, Schema } from '../model/schema.js';
import type { Effect, SourceDocument } from '../model/model.js';
import type { PageFragment } from '../sources/tables/index.js';
import type { CodecPolicy } from './choose-codec.js';
import type { Envelope } from './envelope.js';
import type { OverlayEntry } from './overlay.js';

/** A schema and the message that it describes. */
export interface MessageSchema {
  readonly source: string;
  readonly schema: Schema;
  readonly resource: string;
  readonly part: 'request' | 'response';
  /** Root element. */
  readonly root: ElementParticle;
}

/** What one page says, with the subject that its resources are grouped under. */
export interface PageEvidence {
  readonly subject: string;
  readonly fragments: readonly PageFragment[];
}

/** A resource that the configuration declares. */
export interface DeclaredResource {
  readonly name: string;
  readonly source: string;
  readonly line: number;
  readonly column: number;
  readonly path?: string;
  readonly method?: string;
  readonly subject?: string;
  readonly title?: string;
  readonly docs?: string;
  readonly effects?: readonly Effect[];
  readonly parameters: readonly {
    readonly name: string;
    readonly type?: string;
    readonly required: boolean;
    readonly values?: readonly string[];
    readonly docs?: string;
  }[];
}

/** Kinds of sources of a message. */
export type SourceKind = 'xsd' | 'dtd' | 'page';

/** Everything that reconciliation looks at. */
export interface ReconcileInput {
  readonly api: { readonly id: string; readonly title: string; readonly caseInsensitiveNames: boolean };
  readonly sources: readonly SourceDocument[];
  readonly pages: readonly PageEvidence[];
  readonly schemas: readonly MessageSchema[];
  readonly declared: readonly DeclaredResource[];
  readonly envelope?: Envelope;
  readonly overlay: readonly OverlayEntry[];
  readonly codecs: CodecPolicy;
  /** Kinds of sources, the strongest first; it gives the structure of a message, the others are laid over it. */
  readonly precedence: readonly SourceKind[];
  /** Path on the server, `{name}` stands for the name of the resource. */
  readonly pathPattern: string;
  /** Ending of resource names on the pages, which is no part of the name in the model. */
  readonly resourceSuffix: string;
}

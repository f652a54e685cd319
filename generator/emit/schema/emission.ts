import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** One document of an emitted schema. */
export interface SchemaDocument {
  /** File name, to which the other documents of the same schema refer. */
  readonly file: string;
  /** Target namespace; absent where there is none, and in a DTD. */
  readonly namespace?: string;
  readonly text: string;
}

/** An emitted schema: its documents, the one that declares the root first, and what it cannot say. */
export interface SchemaEmission {
  readonly documents: readonly SchemaDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

import type {
  Annotations,
  ElementParticle,
  LocalizedText,
  Provenance,
  Schema,
  SimpleType,
} from './schema.js';

/** Version of the shape of `ApiModel`; raised when a reader of saved models must change. */
export const MODEL_VERSION = 1;

/** A document that the model was made from. */
export interface SourceDocument {
  /** Path relative to the specification folder, with `/`; the id that provenance names. */
  readonly id: string;
  readonly kind: 'page' | 'dtd' | 'xsd' | 'overlay' | 'config';
  /** SHA-256 of its bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Where it was fetched from, if it was. */
  readonly origin?: string;
  /** Language of its prose, where known. */
  readonly language?: string;
}

/** What a call does on the server, which decides whether it may be repeated. */
export type Effect = 'reads' | 'writes' | 'deletes';

/** A query parameter. */
export interface Parameter extends Annotations {
  readonly name: string;
  readonly required: boolean;
  readonly simple: SimpleType;
  /** Several values in one parameter, joined by `separator`. */
  readonly list?: { readonly separator: string; readonly maxItems?: number };
  readonly default?: string;
}

/** Parameters of which some combination must or must not be given. */
export interface ParameterRule {
  /** `exactly-one` and `at-least-one` of `parameters`; or `requires`: the first only makes sense with the rest. */
  readonly kind: 'exactly-one' | 'at-least-one' | 'requires';
  readonly parameters: readonly string[];
  readonly reason: string;
}

/** A message and the rules between its elements that a content model cannot say. */
export interface Message {
  readonly root: ElementParticle;
  readonly rules?: readonly MessageRule[];
}

/** A rule between elements of one parent. Paths are wire paths from the root (`root/order/date`). */
export interface MessageRule {
  /** `exactly-one`, `at-least-one` or `at-most-one` of `paths`; `requires`: with the first, the rest must stand. */
  readonly kind: 'exactly-one' | 'at-least-one' | 'at-most-one' | 'requires';
  readonly paths: readonly string[];
  readonly reason: string;
}

/** Limits of one call. */
export interface Limits {
  /** Longest request URI in characters. */
  readonly uriLength?: number;
  /** Longest window in days between the date parameter and now. */
  readonly windowDays?: number;
}

/** How a resource hands out long lists. */
export type Paging =
  | { readonly kind: 'page'; readonly parameter: string; readonly pageSize: number }
  | { readonly kind: 'above-key'; readonly parameter: string; readonly keyPath: string };

/** One address with one method. */
export interface Resource {
  /** Identifier within the API, unique. */
  readonly name: string;
  /** Path on the server, beginning with `/`; `{name}` stands for a path parameter. */
  readonly path: string;
  /** HTTP method in capitals; null where no document says. */
  readonly method: string | null;
  /** `documented`, or `referenced`: named in a document and described in none. */
  readonly status: 'documented' | 'referenced';
  /** Subject that it is grouped under. */
  readonly subject: string;
  readonly title: LocalizedText;
  readonly docs?: LocalizedText;
  readonly effects: readonly Effect[];
  readonly parameters: readonly Parameter[];
  readonly parameterRules: readonly ParameterRule[];
  readonly request?: Message;
  readonly response?: Message;
  readonly limits?: Limits;
  readonly paging?: Paging;
  readonly provenance: readonly Provenance[];
}

/** A table of values that stands on its own in the documents. */
export interface CodeTable {
  readonly id: string;
  readonly title: LocalizedText;
  /** Headings as they stand in the document. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly provenance: readonly Provenance[];
}

/** What one source says on the matter of a contradiction. */
export interface Claim extends Provenance {
  readonly says: string;
}

/** A point on which sources disagree, and how it was settled. */
export interface Contradiction {
  /** Diagnostic code (`conflict-occurrence`, `conflict-order`, …). */
  readonly code: string;
  readonly resource: string;
  readonly part: 'resource' | 'query' | 'request' | 'response';
  /** Wire path from the root, or name of the parameter. */
  readonly path: string;
  readonly claims: readonly Claim[];
  readonly settledBy: 'policy' | 'overlay';
  /** What the model says now, and why. */
  readonly outcome: string;
}

/** Everything known of one API: the reviewable artefact, the input of emitters and of the diff. */
export interface ApiModel {
  readonly format: 'doctypist-model';
  readonly version: typeof MODEL_VERSION;
  readonly api: { readonly id: string; readonly title: string; readonly caseInsensitiveNames: boolean };
  /** Sorted by id. */
  readonly sources: readonly SourceDocument[];
  /** Sorted by name. */
  readonly resources: readonly Resource[];
  /** Every complex type that a message reaches, sorted by id. */
  readonly types: Schema['types'];
  /** Sorted by id. */
  readonly codeTables: readonly CodeTable[];
  /** Sorted by resource, part, path and code. */
  readonly contradictions: readonly Contradiction[];
}

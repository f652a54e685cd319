import type {
  Attribute,
  ElementParticle,
  LocalizedText,
  Provenance,
  SimpleType,
  TypeId,
} from '../../model/schema.js';
import type { Limits, Parameter, Resource } from '../../model/model.js';
import type { Paging } from '../../../runtime/request.js';
import type { Rule } from '../../../runtime/table.js';
import type { NamedOperation } from '../../names/operations.js';
import type { ResourceNames } from '../../names/resolve.js';
import type { CodecBinding } from './codecs.js';
import type { BoundList } from './list-place.js';

/** A codec as an expression over exports of the runtime. */
export type CodecExpression =
  | {
      readonly kind: 'codec';
      readonly name: string;
      readonly binding: CodecBinding;
      readonly simple: SimpleType;
    }
  | { readonly kind: 'list'; readonly item: BoundScalar }
  | { readonly kind: 'union'; readonly members: readonly BoundScalar[] };

/** Facets of a scalar under the names of the tables; patterns translated to JavaScript. */
export interface BoundFacets {
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly patterns?: readonly string[];
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
}

/** A type of text bound to a codec. */
export interface BoundScalar {
  readonly kind: 'scalar';
  readonly simple: SimpleType;
  readonly codec: CodecExpression;
  readonly facets: BoundFacets;
  readonly values?: readonly string[];
  readonly open?: true;
}

/** A reference to a type of the same message, by its key. */
export interface BoundReference {
  readonly kind: 'type';
  readonly key: string;
}

/** An attribute bound to a property. */
export interface BoundAttribute {
  readonly as: string;
  readonly is: BoundScalar;
  /** The only value it can have; the encoder fills it in. */
  readonly fixed?: string;
  readonly source: Attribute;
}

/** An element bound to a property. */
export interface BoundElement {
  readonly kind: 'element';
  readonly as: string;
  readonly is: BoundScalar | BoundReference;
  /** It, or a group around it in the same object, may be left out. */
  readonly optional: boolean;
  /** One element of it may be empty, whatever its type says: null in the object. */
  readonly clearable: boolean;
  readonly source: ElementParticle;
}

/** A model group; with `as` it is an array of rounds, each an object of its own. */
export interface BoundGroup {
  readonly kind: 'group';
  readonly group: 'sequence' | 'choice' | 'all';
  readonly min: number;
  readonly max: number | null;
  readonly as?: string;
  readonly parts: readonly BoundPart[];
}

/** A wildcard. */
export interface BoundAny {
  readonly kind: 'any';
  readonly as: string;
  readonly namespaces: readonly string[];
  readonly min: number;
  readonly max: number | null;
}

/** A node of a content model. */
export type BoundPart = BoundElement | BoundGroup | BoundAny;

/** An object type: what stands on the wire beside what stands in the object. */
export interface BoundType {
  /** Unique in its message. */
  readonly key: string;
  /** TypeScript name, unique in the API. */
  readonly name: string;
  /** Id in the model; absent for a root element of simple type. */
  readonly id?: TypeId;
  readonly wireName?: string;
  readonly namespace?: string;
  readonly docs?: LocalizedText;
  readonly provenance: readonly Provenance[];
  readonly attributes: readonly BoundAttribute[];
  readonly anyAttribute?: readonly string[];
  readonly parts: readonly BoundPart[];
  readonly text?: { readonly as: string; readonly is: BoundScalar };
  readonly mixed?: { readonly as: string };
  readonly raw?: { readonly as: string };
  readonly rules: readonly Rule[];
  readonly abstract: boolean;
  /** Whether `xsi:type` can name it in place of another type. */
  readonly isDerived: boolean;
  /** Keys of the types that `xsi:type` may name in its place. */
  readonly derived: readonly string[];
}

/** A message: its root element and every type it reaches. */
export interface BoundMessage {
  readonly part: 'request' | 'response';
  readonly root: ElementParticle;
  /** Key of the type of the root element. */
  readonly type: string;
  /** Types by key, in order of appearance. */
  readonly types: ReadonlyMap<string, BoundType>;
  /** Keys such that every type stands behind those it refers to, except where types refer to each other. */
  readonly order: readonly string[];
  readonly ignoreCase: boolean;
  /** Prefixes to write, by namespace name. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Namespaces that the root does not declare: elements below it do. */
  readonly inner: ReadonlySet<string>;
}

/** A query parameter bound to a property. */
export interface BoundParameter {
  readonly as: string;
  readonly is: BoundScalar;
  readonly required: boolean;
  readonly source: Parameter;
}

/** A resource: everything its module is made from. */
export interface BoundResource {
  readonly names: ResourceNames;
  readonly source: Resource;
  readonly method: string;
  readonly parameters: readonly BoundParameter[];
  readonly rules: readonly Rule[];
  readonly limits?: Limits;
  readonly request?: BoundMessage;
  readonly response?: BoundMessage;
  /** The list that the answer is. */
  readonly items?: BoundList;
  readonly paging?: Paging;
  /** What a client calls its uses. */
  readonly operations: readonly NamedOperation[];
}

/**
 * What differs between two models, without an opinion. A fact names the place, the two values and how sure it is;
 * whether the difference breaks anyone is for the rules to say.
 */
import type { Provenance } from '../../model/schema.js';
import type { Location } from './location.js';
import type { Direction, FactValue } from './value.js';

/** Positions of a fact in the documents of both sides. */
export interface FactPlaces {
  readonly before: readonly Provenance[];
  readonly after: readonly Provenance[];
}

/**
 * Strongest kind of source that knows of what a fact is about; `unlike` where one side knows it from a schema and the
 * other from a page only, `none` where no document is involved.
 */
export type Evidence = 'schema' | 'page' | 'unlike' | 'none';

/** What every fact carries. */
export interface FactBase {
  readonly location: Location;
  /** Messages concerned; null where none is (parameters of an address count as request). */
  readonly direction: Direction | null;
  readonly before: FactValue;
  readonly after: FactValue;
  readonly places: FactPlaces;
  /** 0 to 1. Below 1 for claims that join two differences into one (renamed, moved, wrapped). */
  readonly confidence: number;
  readonly evidence: Evidence;
  /** Other positions of the same declaration. */
  readonly also: readonly Location[];
  /**
   * For changes of a content model: whether the model as a whole still allows every old sequence of children
   * (`widened`), or only old ones (`narrowed`). Absent where the change alone tells.
   */
  readonly sequences?: Exclude<Containment, 'same'>;
}

/** What a presence fact is about. */
export type PresenceSubject =
  'resource' | 'method' | 'parameter' | 'element' | 'group' | 'attribute' | 'wildcard' | 'derived-type';

/** Something is there on one side only. */
export interface PresenceFact extends FactBase {
  readonly kind: 'added' | 'removed';
  readonly subject: PresenceSubject;
  readonly name: string;
  /** It must stand where its parent stands. */
  readonly required: boolean;
  /** It is one alternative of a choice. */
  readonly branch: boolean;
  /** It was announced as deprecated on the side that has it; for resources. */
  readonly deprecated?: { readonly sunset?: string };
}

/** The same thing under another name. */
export interface RenameFact extends FactBase {
  readonly kind: 'renamed';
  readonly subject:
    'resource' | 'method' | 'parameter' | 'root' | 'element' | 'attribute' | 'value' | 'export' | 'property';
  /** `case`: only upper and lower case differ; `version`: only a version number in the address differs. */
  readonly how: 'name' | 'case' | 'version';
  /** For names of the SDK: the place of the API that has the name. */
  readonly wire?: Location;
  /** For roots: the side whose root holds that of the other as its only child. */
  readonly nested?: 'before' | 'after';
}

/** The same thing in another place: an element below another parent, a parameter in another part of the request. */
export interface MoveFact extends FactBase {
  readonly kind: 'moved';
  readonly subject: 'element' | 'parameter';
}

/** How often something must or may stand. A bound of null is unbounded; a required parameter has the minimum 1. */
export interface OccurrenceFact extends FactBase {
  readonly kind: 'occurrence';
  readonly subject: 'element' | 'group' | 'parameter' | 'attribute';
  readonly bound: 'min' | 'max';
  readonly from: number | null;
  readonly to: number | null;
}

/** The same children in another order. */
export interface OrderFact extends FactBase {
  readonly kind: 'order';
  /** Children that left their place; the fewest whose move explains the new order. */
  readonly moved: readonly string[];
}

/** A model group of another kind. */
export interface GroupKindFact extends FactBase {
  readonly kind: 'group-kind';
  readonly from: 'sequence' | 'choice' | 'all';
  readonly to: 'sequence' | 'choice' | 'all';
}

/** An element that was repeated in its parent now stands in an element of its own, or the reverse. */
export interface WrapperFact extends FactBase {
  readonly kind: 'list-wrapper';
  readonly change: 'added' | 'removed';
  readonly wrapper: string;
}

/** An element became an attribute, or the reverse. */
export interface MarkupFact extends FactBase {
  readonly kind: 'markup';
  readonly to: 'attribute' | 'element';
}

/** What may stand between the tags. */
export type ContentKind = 'empty' | 'text' | 'elements' | 'mixed' | 'any';

/** Another kind of content. */
export interface ContentFact extends FactBase {
  readonly kind: 'content-kind';
  readonly from: ContentKind;
  readonly to: ContentKind;
  /** Whether everything that could stand there still can. */
  readonly containment: Containment;
}

/** A property that is there or not. */
export interface SwitchFact extends FactBase {
  readonly kind: 'nillable' | 'mixed' | 'named-type' | 'abstract';
  readonly change: 'added' | 'removed';
}

/** A wildcard of other namespaces or of another strictness. */
export interface WildcardFact extends FactBase {
  readonly kind: 'wildcard';
  readonly change: 'widened' | 'narrowed' | 'changed';
}

/** What carries a value. */
export type ValueSubject = 'element' | 'attribute' | 'parameter';

/** How two lexical spaces lie to each other. */
export type Containment = 'same' | 'widened' | 'narrowed' | 'disjoint';

/** Another type of text. */
export interface CodecFact extends FactBase {
  readonly kind: 'codec';
  readonly subject: ValueSubject;
  /** What differs: the type, or the spelling of the same type. */
  readonly aspect: 'type' | 'decimal-separator' | 'date-format' | 'boolean-lexicon';
  readonly containment: Containment;
  /** A default changed with the type and is no fact of its own. */
  readonly defaultToo: boolean;
}

/** Known values that came or went. */
export interface ValuesFact extends FactBase {
  readonly kind: 'values';
  readonly subject: ValueSubject;
  readonly change: 'added' | 'removed';
  readonly values: readonly string[];
  /** Other values than the known ones are allowed on the side that decides. */
  readonly open: boolean;
}

/** A list of values became binding, or is so no more. */
export interface OpennessFact extends FactBase {
  readonly kind: 'openness';
  readonly subject: ValueSubject;
  readonly to: 'closed' | 'open';
  /** A default changed with the type and is no fact of its own. */
  readonly defaultToo: boolean;
}

/** A facet as the rules tell them apart; lower and upper bounds are both `range`. */
export type FacetName =
  'min-length' | 'max-length' | 'range' | 'total-digits' | 'fraction-digits' | 'pattern' | 'white-space';

/** Another facet. */
export interface FacetFact extends FactBase {
  readonly kind: 'facet';
  readonly subject: ValueSubject;
  readonly facet: FacetName;
  /** `tightened`: fewer texts are allowed; `added` and `removed`: it is there on one side only. */
  readonly change: 'added' | 'removed' | 'tightened' | 'relaxed' | 'changed';
}

/** Another value for what is left out, or another constant. */
export interface DefaultFact extends FactBase {
  readonly kind: 'default' | 'fixed';
  readonly subject: ValueSubject;
  readonly change: 'added' | 'removed' | 'changed';
  /** An empty element, which stands for the value where there is one, is none of the type by itself. */
  readonly standsForEmpty?: true;
}

/** A parameter takes several values, or only one. */
export interface ListFact extends FactBase {
  readonly kind: 'parameter-list';
  readonly change: 'repeatable' | 'single' | 'limit-tightened' | 'limit-relaxed' | 'separator';
}

/** Matters of a message or resource that only have two values to show. */
export interface MatterFact extends FactBase {
  readonly kind: 'matter';
  readonly matter:
    | 'namespace'
    | 'parameter-rules'
    | 'message-rules'
    | 'paging'
    | 'effects'
    | 'unit'
    | 'empty-element'
    | 'request-content-type'
    | 'response-content-type'
    | 'encoding'
    | 'signature'
    | 'success-status';
}

/** Something of the contract beside the messages came, went, or got stricter or looser. */
export interface ContractFact extends FactBase {
  readonly kind: 'contract';
  readonly aspect: 'auth' | 'error-code' | 'rate-limit' | 'deprecated' | 'sunset';
  /** For limits and dates `added` means tightened or earlier, `removed` relaxed or later. */
  readonly change: 'added' | 'removed';
}

/** Other words. */
export interface DocumentationFact extends FactBase {
  readonly kind: 'documentation';
  readonly aspect: 'description' | 'example' | 'deprecation' | 'link';
  /** The words that changed can hold a constraint. */
  readonly normative: boolean;
  /** The new example is not a value of the type; why. */
  readonly contradicts?: string;
}

/** What is known of the API, rather than the API, changed. */
export interface EvidenceFact extends FactBase {
  readonly kind: 'evidence';
  readonly aspect: 'conflict' | 'provenance' | 'source' | 'coverage';
  readonly change: 'appeared' | 'gone' | 'weaker';
}

/** The TypeScript surface of the SDK changed. */
export interface SurfaceFact extends FactBase {
  readonly kind: 'surface';
  readonly aspect: 'export-removed' | 'signature' | 'argument' | 'result' | 'runtime';
  /** Types: accepts or holds more, or less. */
  readonly change: 'wider' | 'narrower' | 'changed';
  /** The place of the API that it stands for, where it stands for one. */
  readonly wire?: Location;
}

/** The version does not say what changed. */
export interface VersionFact extends FactBase {
  readonly kind: 'version';
  readonly aspect: 'not-bumped' | 'decreased' | 'too-small';
}

/** One difference. */
export type Fact =
  | PresenceFact
  | RenameFact
  | MoveFact
  | OccurrenceFact
  | OrderFact
  | GroupKindFact
  | WrapperFact
  | MarkupFact
  | ContentFact
  | SwitchFact
  | WildcardFact
  | CodecFact
  | ValuesFact
  | OpennessFact
  | FacetFact
  | DefaultFact
  | ListFact
  | MatterFact
  | ContractFact
  | DocumentationFact
  | EvidenceFact
  | SurfaceFact
  | VersionFact;

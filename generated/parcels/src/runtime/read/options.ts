import type { Checks } from './checks.js';
import type { DoctypeSupport } from './dtd-support.js';

/** Bounds on what a document may demand. A document beyond one of them is an error, not a problem. */
export interface Limits {
  /** Elements inside of each other. Default 256. */
  readonly depth?: number;
  /** Bytes in one name. Default 1 000. */
  readonly nameLength?: number;
  /** Attributes of one element, namespace declarations included. Default 1 000. */
  readonly attributes?: number;
  /** Bytes in one attribute value. Default 10 000 000. */
  readonly attributeLength?: number;
  /** Bytes of text between two tags. Default 268 435 456. */
  readonly textLength?: number;
  /** Bytes in the document. Default 1 073 741 824 for whole documents, none for streams. */
  readonly totalLength?: number;
  /**
   * Distinct names of elements and attributes that no document before had, and distinct sets of namespace
   * declarations. Default 100 000: what a reader remembers of a document that never ends must end somewhere.
   */
  readonly names?: number;
  /** Problems that are collected; a last one of code `more-problems` says that there were more. Default 1 000. */
  readonly problems?: number;
}

/** Departures from XML that can be let through; each use is a problem of the result. */
export interface Lenience {
  /** Control characters that XML does not have stay in the text, and so does what `&#x2;` names (problem `illegal-character`). */
  readonly controlCharacters?: boolean;
  /** An `&` that begins no known reference stands for itself (problem `stray-ampersand`). */
  readonly strayAmpersand?: boolean;
  /** An end tag may differ from its start tag in ASCII case (problem `tag-case`). */
  readonly tagCase?: boolean;
}

/** How to read a document. */
export interface ReadOptions {
  /**
   * Elements and attributes that the table does not know: `report` them as problems (the default), `keep` them
   * as well (raw XML of elements in `$unknown`, attributes in `$attributes` of the object they stand in), or
   * `ignore` them.
   */
  readonly unknown?: 'keep' | 'report' | 'ignore';
  /**
   * With `allChecks`, also report what `validate` reports: order, occurrence, choices, missing parts, facets, fixed
   * values, rules.
   */
  readonly strict?: Checks;
  readonly limits?: Limits;
  /** Encoding known from outside, for example from an HTTP header; stronger than the XML declaration. */
  readonly encoding?: string;
  readonly lenient?: Lenience;
  /** What to do with a DOCTYPE, for example `internalSubset()`; without it a DOCTYPE is an error. */
  readonly doctype?: DoctypeSupport;
  /**
   * `false` reads everything in TypeScript. Otherwise what is plain is read in WebAssembly, where there is any; the
   * results are the same.
   */
  readonly kernel?: boolean;
}

/** Limits with every default filled in. */
export type FullLimits = Required<Limits>;

/**
 * Fills in the defaults.
 *
 * @param limits what the caller gave
 * @param totalLength default for the size of the document, in bytes
 */
export function fullLimits(limits: Limits | undefined, totalLength: number): FullLimits {
  return {
    depth: limits?.depth ?? 256,
    nameLength: limits?.nameLength ?? 1_000,
    attributes: limits?.attributes ?? 1_000,
    attributeLength: limits?.attributeLength ?? 10_000_000,
    textLength: limits?.textLength ?? 268_435_456,
    totalLength: limits?.totalLength ?? totalLength,
    names: limits?.names ?? 100_000,
    problems: limits?.problems ?? 1_000,
  };
}

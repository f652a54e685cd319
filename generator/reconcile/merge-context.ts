import type { SimpleType } from '../model/schema.js';
import type { Judge } from './compare-facts.js';
import type { Spot } from './contradictions.js';
import type { Family } from './known-facts.js';

/** What merging needs beside the two trees. */
export interface MergeContext extends Spot, Judge {
  /** Family of a declared simple type; undefined where the schema says only "text". */
  readonly codecFamily: (simple: SimpleType) => Family | undefined;
}

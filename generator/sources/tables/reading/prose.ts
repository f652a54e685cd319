import type { TypeKind } from '../row.js';
import { WORD_CHARACTER } from '../vocabulary/characters.js';
import type { Sentence } from './sentences.js';

/** The prose of a row, from which values and hints are read. */
export interface RowProse {
  readonly description: string;
  readonly examples: readonly string[];
  /** Kind of the type cell; null where the table has none. */
  readonly type: TypeKind | null;
  readonly ofAttribute: boolean;
  /** Sentences of the description. */
  readonly sentences: readonly Sentence[];
}

/** A word that can be a value: one piece, with or without quotation marks. */
export const WORD = `["“”'‘’]?[${WORD_CHARACTER}](?:[${WORD_CHARACTER}.-]*[${WORD_CHARACTER}])?["“”'‘’]?`;

/** A word without the quotation marks around it. */
export function unquote(word: string): string {
  return word.trim().replace(/^["“”'‘’]+|(?<!["“”'‘’])["“”'‘’]+$/gu, '');
}

/** Whether one of the examples is one of the values, without regard to case. */
export function hasExample(prose: RowProse, values: readonly string[]): boolean {
  const known = new Set(values.map((value) => value.toLowerCase()));
  return prose.examples.some((example) => known.has(unquote(example).toLowerCase()));
}

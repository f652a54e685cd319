import type { EnumerationCandidate, TypeKind } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import type { RowProse } from './prose.js';
import { readValueLines } from './value-lines.js';
import { readValueLists } from './value-lists.js';

/** Kinds of which prose never lists all values. */
const NEVER: ReadonlySet<TypeKind | null> = new Set<TypeKind>([
  'date',
  'datetime',
  'aggregate',
  'base64',
  'xml',
]);

/**
 * Reads the values that the prose of a row seems to enumerate. A wrong list does more harm than none, so that
 * only forms are read that leave little doubt.
 *
 * @param prose prose of the row
 * @param lexicon words to read with
 */
export function readEnumerations(prose: RowProse, lexicon: Lexicon): readonly EnumerationCandidate[] {
  if (NEVER.has(prose.type)) return [];
  const lines = readValueLines(prose, lexicon);
  const found = lines === null ? readValueLists(prose, lexicon) : [lines];
  return found
    .filter(({ values }) => new Set(values.map(({ value }) => value)).size === values.length)
    .map(({ values, text }) => ({ values, confidence: 'low', text }));
}

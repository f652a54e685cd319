import type { EnumerationCandidate } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import type { RowProse } from './prose.js';
/** TODO */
export function readEnumerations(_prose: RowProse, _lexicon: Lexicon): readonly EnumerationCandidate[] {
  return [];
}

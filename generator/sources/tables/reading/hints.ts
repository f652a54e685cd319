import type { Hint } from '../row.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import type { RowProse } from './prose.js';
/** TODO */
export function readHints(_prose: RowProse, _lexicon: Lexicon): readonly Hint[] {
  return [];
}

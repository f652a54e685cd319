import type { Block } from '../page.js';
import type { Row } from '../row.js';

/**
 * Rows of a message of a section, a list for each of its tables.
 *
 * @param blocks blocks of the section
 * @param part which message
 */
export function messageRows(
  blocks: readonly Block[],
  part: 'request' | 'response' | 'elements',
): readonly (readonly Row[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.is === part ? [block.rows] : []));
}

import { claim } from './contradictions.js';
import type { ChildSlot } from './draft.js';
import type { PageNode } from './evidence.js';
import type { MergeContext } from './merge-context.js';
import { inOrder } from './similar.js';

/**
 * Reports rows that stand in another order than the elements they describe. Only members of sequences that do not
 * repeat have an order that a table can contradict.
 *
 * @param slots children of the element in their order
 * @param matched rows with the children they describe, in the order of the table
 * @param path where the element stands
 * @param context resource, part and where contradictions go
 */
export function compareOrder(
  slots: readonly ChildSlot[],
  matched: readonly { readonly row: PageNode; readonly slot: ChildSlot }[],
  path: string,
  { resource, part, winner, contradictions }: MergeContext,
): void {
  const ordered = matched.filter(({ slot }) =>
    slot.groups.every((group) => group.kind === 'sequence' && group.max === 1),
  );
  const kept = inOrder(ordered.map(({ slot }) => slots.indexOf(slot)));
  ordered.forEach(({ row, slot }, index) => {
    const at = slot.element.provenance[0];
    if (kept.has(index) || at === undefined) return;
    const before = slots[slots.indexOf(slot) - 1]?.element.name;
    const rowBefore = matched[matched.findIndex((one) => one.row === row) - 1]?.row.name;
    const stronger = winner.name(at, row.at);
    contradictions.record(
      'conflict-order',
      { resource, part, path: `${path}/${slot.element.name}` },
      [
        claim(at, before === undefined ? 'first' : `after ${before}`),
        claim(row.at, rowBefore === undefined ? 'first' : `after ${rowBefore}`),
      ],
      `the order of ${stronger}, because ${stronger} wins`,
    );
  });
}

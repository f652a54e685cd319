import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';

/** Words that make a demand conditional, in the languages of the pages. */
const conditional = /\b(?:if|when|unless|only|with|for|om|när|vid|endast|jos|kun|vain)\b/iu;

/**
 * Compares the occurrence cell of a row with the prose beside it.
 *
 * @param row the row
 * @param spot where it stands
 * @param sent the row is something that a caller sends, so that a default makes it optional
 * @param contradictions collects what does not fit
 */
export function compareProse(row: PageNode, spot: Spot, sent: boolean, contradictions: Contradictions): void {
  if (!row.occurs.stated) return;
  const cell = claim(row.at, `occurs ${showOccurs(row.occurs)}`);
  const says = (text: string): ReturnType<typeof claim> => claim(row.at, `prose: ${text}`);
  const demand = row.requiredIf.find((text) => !conditional.test(text));
  if (row.occurs.min === 0 && demand !== undefined) {
    contradictions.record('conflict-prose', spot, [cell, says(demand)], 'optional, because the cell wins');
  }
  const leave = row.optionalIf[0];
  if (row.occurs.min > 0 && leave !== undefined) {
    contradictions.record('conflict-prose', spot, [cell, says(leave)], 'as the cell says');
  }
  if (sent && row.occurs.min > 0 && row.default !== undefined) {
    contradictions.record(
      'conflict-prose',
      spot,
      [cell, says(`default ${row.default}`)],
      'optional, because a default says what leaving out means',
    );
  }
}

/**
 * Compares cells with prose for a whole tree.
 *
 * @param row root of the tree
 * @param spot where it stands
 * @param sent as for `compareProse`
 * @param contradictions collects what does not fit
 */
export function compareProseBelow(
  row: PageNode,
  spot: Spot,
  sent: boolean,
  contradictions: Contradictions,
): void {
  const open: { readonly row: PageNode; readonly path: string }[] = [{ row, path: spot.path }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    compareProse(next.row, { ...spot, path: next.path }, sent, contradictions);
    for (const attribute of next.row.attributes) {
      compareProse(attribute, { ...spot, path: `${next.path}/@${attribute.name}` }, sent, contradictions);
    }
    for (const child of next.row.children) open.push({ row: child, path: `${next.path}/${child.name}` });
  }
}

/** Lines that came and went. */
export interface LineChanges {
  readonly added: number;
  readonly removed: number;
}

/**
 * Counts the lines of each side that the other has not, however they are ordered.
 *
 * @param before the old document, undefined where there is none
 * @param after the new document
 */
export function compareLines(before: Uint8Array | undefined, after: Uint8Array): LineChanges {
  const counts = new Map<string, number>();
  for (const line of linesOf(before)) counts.set(line, (counts.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of linesOf(after)) {
    const left = counts.get(line) ?? 0;
    if (left === 0) added += 1;
    else counts.set(line, left - 1);
  }
  return { added, removed: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  return bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/u);
}

import type { EnumerationValue, LocalizedText } from '../../../model/schema.js';

/** What became of the values of an enumeration. */
export interface ValuesDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly {
    readonly before: string;
    readonly after: string;
    readonly how: 'case' | 'name';
    readonly confidence: number;
  }[];
}

/**
 * Compares two lists of values; their order means nothing. A value that is gone and one that is new are a rename
 * where they differ in upper and lower case only, or where the same words explain both and no other value.
 */
export function compareValues(
  before: readonly EnumerationValue[],
  after: readonly EnumerationValue[],
): ValuesDifference {
  const inBefore = new Set(before.map(({ value }) => value));
  const inAfter = new Set(after.map(({ value }) => value));
  const removed = before.filter(({ value }) => !inAfter.has(value));
  const added = after.filter(({ value }) => !inBefore.has(value));
  const renamed: { before: string; after: string; how: 'case' | 'name'; confidence: number }[] = [];
  if (removed.length > 0 && added.length > 0) {
    const claim = (
      how: 'case' | 'name',
      confidence: number,
      keyOf: (value: EnumerationValue) => string,
    ): void => {
      const left = uniqueBy(removed, keyOf);
      const right = uniqueBy(added, keyOf);
      for (const [key, from] of left) {
        const to = key === '' ? undefined : right.get(key);
        if (from === undefined || to === undefined) continue;
        renamed.push({ before: from.value, after: to.value, how, confidence });
        removed.splice(removed.indexOf(from), 1);
        added.splice(added.indexOf(to), 1);
      }
    };
    claim('case', 1, ({ value }) => value.toLowerCase());
    claim('name', 0.9, ({ docs }) => docsKey(docs));
  }
  return { added: added.map(({ value }) => value), removed: removed.map(({ value }) => value), renamed };
}

/** Entries by key; undefined where several have it. */
function uniqueBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item | undefined> {
  const found = new Map<string, Item | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, found.has(key) ? undefined : item);
  }
  return found;
}

function docsKey(docs: LocalizedText | undefined): string {
  return docs === undefined ? '' : Object.values(docs).join('\n').trim();
}

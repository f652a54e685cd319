import type { Judge } from './compare-facts.js';
import { compareFacts, compareOccurs } from './compare-facts.js';
import type { Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftElement } from './draft.js';
import type { PageNode } from './evidence.js';
import { draftPageAttribute, takePageFacts } from './from-page.js';
import type { MergeContext } from './merge-context.js';

/**
 * Merges the attribute rows of an element into its draft. An attribute that only the row knows becomes optional.
 *
 * @param draft the element; changed in place
 * @param row the row of the element
 * @param path where it stands
 * @param context resource, part and where contradictions go
 */
export function mergeAttributes(
  draft: DraftElement,
  row: PageNode,
  path: string,
  context: MergeContext,
): void {
  const { contradictions, codecFamily, winner, resource, part } = context;
  const elementAt = draft.provenance[0];
  const knownBefore = [...draft.attributes];
  const seen = new Set<string>();
  for (const attributeRow of row.attributes) {
    const spot = { resource, part, path: `${path}/@${attributeRow.name}` };
    const known = knownBefore.find((one) => one.name.toLowerCase() === attributeRow.name.toLowerCase());
    if (known === undefined) {
      const attribute = draftPageAttribute(attributeRow);
      attribute.required = false;
      draft.attributes.push(attribute);
      if (elementAt === undefined) continue;
      contradictions.record(
        'conflict-presence',
        spot,
        [claim(elementAt, 'no such attribute'), claim(attributeRow.at, `attribute ${attributeRow.name}`)],
        `an optional attribute, because messages without it are valid by ${winner.name(elementAt, attributeRow.at)}`,
      );
      continue;
    }
    seen.add(known.name);
    const own = { ...spot, path: `${path}/@${known.name}` };
    compareCase(known, attributeRow, own, context);
    const defaulted = known.default !== undefined || known.fixed !== undefined;
    if (!defaulted || attributeRow.occurs.max === 0) {
      compareOccurs(known, { min: known.required ? 1 : 0, max: 1 }, attributeRow, own, context);
    }
    compareFacts(known, attributeRow, own, codecFamily, context);
    takePageFacts(known, attributeRow);
  }
  for (const attribute of knownBefore) {
    const at = attribute.provenance[0];
    if (seen.has(attribute.name) || at === undefined) continue;
    contradictions.record(
      'conflict-presence',
      { resource, part, path: `${path}/@${attribute.name}` },
      [claim(at, `attribute ${attribute.name}`), claim(row.at, 'no such attribute')],
      `an attribute, because ${winner.name(at, row.at)} wins`,
    );
  }
}

/**
 * Reports a name that two sources write in different letter case.
 *
 * @param draft the element or attribute as it is known
 * @param row the row that may write it otherwise
 * @param spot where it stands
 * @param judge the stronger source, and where contradictions go
 */
export function compareCase(
  draft: { readonly name: string; readonly provenance: readonly PageNode['at'][] },
  row: PageNode,
  spot: Spot,
  { contradictions, winner }: Judge,
): void {
  const at = draft.provenance[0];
  if (draft.name === row.name || at === undefined || draft.name.toLowerCase() !== row.name.toLowerCase())
    return;
  contradictions.record(
    'conflict-case',
    spot,
    [claim(at, draft.name), claim(row.at, row.name)],
    `${draft.name}, because ${winner.name(at, row.at)} wins`,
  );
}

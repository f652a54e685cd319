/** A rule as a user of the package writes it: the bank wants to know of every longer reference. */
import type { DiffSide, OwnRule } from 'doctypist/diff';
import { compareModels, modelFromJson, reporters } from 'doctypist/diff';

const longerReference: OwnRule = {
  id: 'bank-reference-longer',
  family: 'values',
  title: 'Reference longer than a bank takes',
  wire: ['breaking', null],
  caller: 'compatible',
  why: { request: 'The bank cuts references off after twenty characters.' },
  mirror: { none: 'a shorter reference troubles no bank' },
  witness: { wire: { none: 'our schema accepts it, and the bank does not' } },
  judge: (fact) =>
    fact.kind === 'facet' && fact.facet === 'max-length' && fact.location.path.endsWith('/reference'),
};

function side(json: string): DiffSide {
  const model = modelFromJson(json);
  if (typeof model === 'string') throw new TypeError(model);
  return { model };
}

/**
 * Compares two saved models by the rule above and those of the package.
 *
 * @param before JSON of the old model
 * @param after JSON of the new model
 * @returns the report as text
 */
export function check(before: string, after: string): string {
  const report = compareModels(side(before), side(after), { ownRules: [longerReference] });
  return reporters.text.print(report);
}

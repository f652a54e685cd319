import type { Fact } from '../facts/fact.js';
import { attributeRules, judgeAttribute } from './attributes.js';
import { documentationRules, judgeDocumentation } from './documentation.js';
import { elementRules, judgeElement } from './elements.js';
import { evidenceRules, judgeEvidence } from './evidence.js';
import { judgeParameter, parameterRules } from './parameters.js';
import { judgeResource, resourceRules } from './resources.js';
import type { Judgement, JudgeOptions, Rules } from './rule.js';
import { judgeSdk, sdkRules } from './sdk.js';
import { judgeValue, valueRules } from './values.js';
import { judgeVersion, versionRules } from './version.js';

/** Every rule by id, family by family. */
export const rules = {
  ...resourceRules,
  ...parameterRules,
  ...elementRules,
  ...attributeRules,
  ...valueRules,
  ...documentationRules,
  ...evidenceRules,
  ...sdkRules,
  ...versionRules,
} as const satisfies Rules;

/** Id of a rule. Ids are stable: reports and approvals depend on them. */
export type RuleId = keyof typeof rules;

/**
 * The rule that a fact falls under.
 *
 * @param fact the fact
 * @param options what decides between verdicts beside the fact
 */
export function judge(fact: Fact, options: JudgeOptions): Judgement<RuleId> {
  if (fact.location.part === 'parameter') {
    const judgement = judgeParameter(fact);
    if (judgement !== undefined) return judgement;
  }
  for (const judgeFamily of judges[fact.kind]) {
    const judgement = judgeFamily(fact, options);
    if (judgement !== undefined) return judgement;
  }
  throw new RangeError(`no rule for a fact of kind ${fact.kind}`);
}

type Judge = (fact: Fact, options: JudgeOptions) => Judgement<RuleId> | undefined;

/** Families that can have a rule for each kind of fact. */
const judges: Readonly<Record<Fact['kind'], readonly Judge[]>> = {
  added: [judgeAttribute, judgeElement, judgeResource],
  removed: [judgeAttribute, judgeElement, judgeResource],
  renamed: [judgeAttribute, judgeElement, judgeValue, judgeResource, judgeSdk],
  moved: [judgeElement],
  occurrence: [judgeAttribute, judgeElement],
  order: [judgeElement],
  'group-kind': [judgeElement],
  'list-wrapper': [judgeElement],
  markup: [judgeElement],
  'content-kind': [judgeElement],
  nillable: [judgeElement],
  mixed: [judgeElement],
  'named-type': [judgeElement],
  abstract: [judgeElement],
  wildcard: [judgeElement],
  codec: [judgeValue],
  values: [judgeValue],
  openness: [judgeValue],
  facet: [judgeValue],
  default: [judgeAttribute, judgeValue],
  fixed: [judgeAttribute, judgeValue],
  'parameter-list': [judgeParameter],
  matter: [judgeParameter, judgeElement, judgeValue, judgeResource],
  contract: [judgeResource],
  documentation: [judgeDocumentation],
  evidence: [judgeEvidence],
  surface: [judgeSdk],
  version: [judgeVersion],
};

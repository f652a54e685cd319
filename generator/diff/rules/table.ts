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
  const judgement =
    judgeParameter(fact) ??
    judgeDocumentation(fact) ??
    judgeEvidence(fact) ??
    judgeSdk(fact) ??
    judgeVersion(fact) ??
    judgeAttribute(fact) ??
    judgeElement(fact, options) ??
    judgeValue(fact, options) ??
    judgeResource(fact, options);
  if (judgement === undefined) throw new RangeError(`no rule for a fact of kind ${fact.kind}`);
  return judgement;
}

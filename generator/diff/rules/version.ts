import type { Fact } from '../facts/fact.js';
import type { Judgement, Rules } from './rule.js';
import { R } from './rule.js';

const LAST = { none: 'it weighs the other findings against the version and has no reverse' } as const;

const WHY = {
  request: 'Who trusts the number takes the change for something else.',
  response: 'Who trusts the number takes the change for something else.',
  caller: 'Package managers go by the number.',
};

/** Rules about the version, judged last. */
export const versionRules = {
  'version-not-bumped': {
    family: 'version',
    title: 'Changes under the same version',
    wire: [R, R],
    caller: R,
    why: WHY,
    mirror: 'version-not-bumped',
    witness: {},
  },
  'version-decreased': {
    family: 'version',
    title: 'Version went down',
    wire: [R, R],
    caller: R,
    why: WHY,
    mirror: LAST,
    witness: {},
  },
  'version-bump-too-small': {
    family: 'version',
    title: 'Version does not say how much changed',
    wire: [R, R],
    caller: R,
    why: WHY,
    mirror: LAST,
    witness: {},
  },
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type VersionRule = keyof typeof versionRules;

/** The rule of a fact about the version; undefined for facts of other families. */
export function judgeVersion(fact: Fact): Judgement<VersionRule> | undefined {
  if (fact.kind !== 'version') return undefined;
  return { rule: versionRulesByAspect[fact.aspect] };
}

const versionRulesByAspect = {
  'not-bumped': 'version-not-bumped',
  decreased: 'version-decreased',
  'too-small': 'version-bump-too-small',
} as const;

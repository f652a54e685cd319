import type { Fact } from '../facts/fact.js';
import type { Finding } from './finding.js';
import type { RuleId } from './table.js';

/** How the next version must differ. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** Compatible changes that let callers do something they could not do before. */
const capabilities: ReadonlySet<string> = new Set<RuleId>([
  'resource-added',
  'method-added',
  'param-added-optional',
  'param-became-optional',
  'param-became-repeatable',
  'param-type-widened',
  'param-enum-value-added',
  'param-limit-relaxed',
  'element-added-optional',
  'element-added-required',
  'element-became-optional',
  'element-became-repeating',
  'max-occurs-raised',
  'choice-branch-added',
  'attribute-added-optional',
  'attribute-added-required',
  'attribute-became-optional',
  'enum-value-added',
  'enum-became-open',
  'type-widened',
  'nillable-added',
  'wildcard-added',
  'wildcard-widened',
]);

/**
 * The bump that findings ask for: breaking asks for a major version, risky or something new for a minor one.
 *
 * @param findings all findings, approved ones among them: an approval makes no version compatible
 */
export function recommendedBump(findings: readonly Finding[]): Bump {
  let bump: Bump = 'none';
  for (const { verdict, rule, family } of findings) {
    if (family === 'version') continue;
    if (verdict === 'breaking') return 'major';
    if (verdict === 'risky' || capabilities.has(rule)) bump = 'minor';
    else if (bump === 'none') bump = 'patch';
  }
  return bump;
}

const VERSION = /^(\d+)\.(\d+)\.(\d+)/u;

/**
 * The fact that the version does not say what changed.
 *
 * A version below 1.0.0 promises less (Semantic Versioning 2.0.0, item 4): there a minor bump covers breaking
 * changes, and a patch everything else.
 *
 * @param before old version
 * @param after new version
 * @param bump what the findings ask for
 * @returns undefined where the version says enough, or where one of them is no version
 */
export function versionFact(before: string, after: string, bump: Bump): Fact | undefined {
  const left = parse(before);
  const right = parse(after);
  if (left === undefined || right === undefined || bump === 'none') return undefined;
  const given = bumpBetween(left, right);
  const aspect =
    given === 'decreased'
      ? given
      : given === 'none'
        ? 'not-bumped'
        : isEnough(left, given, bump)
          ? undefined
          : 'too-small';
  if (aspect === undefined) return undefined;
  return {
    kind: 'version',
    aspect,
    location: { resource: null, part: 'sdk', path: 'version' },
    direction: 'both',
    before,
    after,
    places: { before: [], after: [] },
    confidence: 1,
    evidence: 'none',
    also: [],
  };
}

type Version = readonly [major: number, minor: number, patch: number];

function parse(text: string): Version | undefined {
  const match = VERSION.exec(text.trim());
  if (match === null) return undefined;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function bumpBetween(before: Version, after: Version): Bump | 'decreased' {
  for (const [index, name] of (['major', 'minor', 'patch'] as const).entries()) {
    const from = before[index] ?? 0;
    const to = after[index] ?? 0;
    if (to > from) return name;
    if (to < from) return 'decreased';
  }
  return 'none';
}

const sizes: Readonly<Record<Bump, number>> = { none: 0, patch: 1, minor: 2, major: 3 };

function isEnough([major]: Version, given: Bump, needed: Bump): boolean {
  const wanted = major === 0 ? sizes[needed] - 1 : sizes[needed];
  return sizes[given] >= wanted;
}

import type { Fact } from '../facts/fact.js';
import { showLocation } from '../facts/location.js';
import type { Finding, Verdicts } from './finding.js';
import { fingerprint } from './fingerprint.js';
import type { Rule, Verdict } from './rule.js';
import { messageOf } from './wording.js';

/** What the rules say of a fact. */
export interface Judged {
  readonly id: string;
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly verdicts: Verdicts;
  /** Whom it concerns and why, in one sentence. */
  readonly reason: string;
  /** Why the verdict was lowered, where it was. */
  readonly cap: string | undefined;
}

const ONLY_HERE: readonly string[] = [];

/** The finding of a fact that was judged. */
export function findingOf(fact: Fact, { id, rule, verdict, verdicts, reason, cap }: Judged): Finding {
  const { location, also } = fact;
  const finding: Unhashed = {
    rule: id,
    family: rule.family,
    verdict,
    verdicts,
    direction: fact.direction,
    resource: location.resource,
    path: showLocation(location),
    also: also.length === 0 ? ONLY_HERE : also.map(showLocation),
    before: fact.before,
    after: fact.after,
    message: messageOf(rule, fact),
    reason,
    confidence: fact.confidence,
    places: fact.places,
    definition: rule,
    fact,
  };
  if (cap !== undefined) finding.capped = cap;
  hashWhenAsked(finding);
  return finding;
}

type Unhashed = Omit<Finding, 'fingerprint' | 'capped'> & { capped?: string };

/**
 * Most reports show no fingerprint. The property is one of the finding itself, so that copies have it, and its getter
 * is the same for all: with one for each, an engine keeps every finding as a dictionary.
 */
function hashWhenAsked(finding: Unhashed): asserts finding is Finding {
  Object.defineProperty(finding, 'fingerprint', FINGERPRINT);
}

const FINGERPRINT: PropertyDescriptor & ThisType<Unhashed> = {
  enumerable: true,
  configurable: true,
  get() {
    return fingerprint(this.rule, this.path, this.before, this.after);
  },
};

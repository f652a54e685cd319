import type { Fact } from '../facts/fact.js';
import type { FactValue } from '../facts/value.js';
import { showValue } from '../facts/value.js';
import type { Verdicts } from './finding.js';
import type { Policy } from './policy.js';
import { weightOf } from './policy.js';
import type { Rule } from './rule.js';

/** What changed, from what to what: `Other type: text → integer`. Reports show the place beside it. */
export function messageOf({ title }: Rule, { before, after }: Fact): string {
  if (before === null && after === null) return title;
  if (before === null) return `${title}: ${short(after)}`;
  if (after === null) return `${title}: was ${short(before)}`;
  return `${title}: ${short(before)} → ${short(after)}`;
}

/** Descriptions can be long; a message is one line. */
const LONGEST = 100;
const SPACE = /[\s\u0000-\u001f\u007f-\u009f]+/gu;
const UNEVEN = /[\t\n\r\u0000-\u001f\u007f-\u00a0\u2000-\u200a\u2028\u2029]| {2}/u;

function short(value: FactValue): string {
  const shown = showValue(value);
  const text = UNEVEN.test(shown) ? shown.replaceAll(SPACE, ' ') : shown;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const sides = ['request', 'response', 'caller'] as const;
const names = { request: 'Requests', response: 'Responses', caller: 'Callers' } as const;

/** The sentence of the side that is hit worst. */
export function reasonOf({ why }: Rule, verdicts: Verdicts, policy: Policy): string {
  let best: (typeof sides)[number] | undefined;
  let worst = -1;
  for (const side of sides) {
    const verdict = verdicts[side];
    if (verdict === null || why[side] === undefined || (policy === 'wire' && side === 'caller')) continue;
    const weight = weightOf(verdict);
    if (weight <= worst) continue;
    best = side;
    worst = weight;
  }
  if (best === undefined) return why.request ?? why.response ?? why.caller ?? '';
  return `${names[best]}: ${why[best] ?? ''}`;
}

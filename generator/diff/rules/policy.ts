import type { Verdicts } from './finding.js';
import type { Column, Verdict } from './rule.js';

/**
 * Which verdicts count. `wire`: those of messages; `sdk`: those of callers too; `strict`: as `sdk`, and risky counts
 * as breaking; `docs`: everything, changes of words among it.
 */
export type Policy = 'wire' | 'sdk' | 'strict' | 'docs';

/** All policies, the default first. */
export const policies = ['sdk', 'wire', 'strict', 'docs'] as const satisfies readonly Policy[];

const weights: Readonly<Record<Verdict, number>> = { documentation: 0, compatible: 1, risky: 2, breaking: 3 };

/** How bad a verdict is: 0 for documentation to 3 for breaking. */
export function weightOf(verdict: Verdict): number {
  return weights[verdict];
}

/**
 * The worse of two verdicts.
 *
 * @param left one verdict, null where it does not apply
 * @param right the other
 */
export function worse(left: Column, right: Column): Column {
  if (left === null) return right;
  if (right === null) return left;
  return weights[left] >= weights[right] ? left : right;
}

/**
 * The verdict of a finding by a policy; null where the policy does not look at it.
 *
 * @param verdicts verdicts side by side
 * @param policy the policy
 */
export function verdictBy({ request, response, caller }: Verdicts, policy: Policy): Verdict | null {
  const wire = worse(request, response);
  const worst = policy === 'wire' ? wire : worse(wire, caller);
  if (worst === null || policy === 'docs') return worst;
  if (worst === 'documentation') return null;
  return policy === 'strict' && worst === 'risky' ? 'breaking' : worst;
}

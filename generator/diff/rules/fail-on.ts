import type { Finding } from './finding.js';

/** From which verdict on a comparison fails. */
export type FailOn = 'breaking' | 'risky' | 'any' | 'never';

/** All thresholds, the default first. */
export const failOnValues = ['breaking', 'risky', 'any', 'never'] as const satisfies readonly FailOn[];

/**
 * Whether findings fail a comparison. Looks at every finding that nobody has approved, before any report groups or
 * hides one.
 *
 * @param findings all findings
 * @param failOn from which verdict on
 */
export function fails(findings: readonly Finding[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return findings.some(({ verdict, approval }) => {
    if (approval !== undefined) return false;
    if (failOn === 'any') return true;
    return verdict === 'breaking' || (failOn === 'risky' && verdict === 'risky');
  });
}

import type { Finding } from '../rules/finding.js';

/** One line of upgrade notes: what had a name, and which name it has now. */
export interface UpgradeNote {
  readonly where: string;
  readonly before: string;
  /** Undefined where there is nothing in its place. */
  readonly after: string | undefined;
}

/**
 * What users of an SDK must write differently: old name → new name, and what is gone.
 *
 * @param findings the findings
 */
export function upgradeNotes(findings: readonly Finding[]): readonly UpgradeNote[] {
  return findings.flatMap((finding): readonly UpgradeNote[] => {
    const { fact, path, verdicts } = finding;
    if (
      fact.kind === 'renamed' ||
      fact.kind === 'moved' ||
      fact.kind === 'markup' ||
      fact.kind === 'list-wrapper'
    ) {
      return [{ where: path, before: String(fact.before), after: String(fact.after) }];
    }
    const isGone = fact.kind === 'removed' || (fact.kind === 'surface' && fact.aspect === 'export-removed');
    if (!isGone || verdicts.caller !== 'breaking') return [];
    const name =
      fact.location.path === '' ? path : fact.location.path.slice(fact.location.path.lastIndexOf('/') + 1);
    return [{ where: path, before: name, after: undefined }];
  });
}

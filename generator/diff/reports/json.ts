import type { Finding } from '../rules/finding.js';
import type { Provenance } from '../../model/schema.js';
import type { Reporter } from './report.js';
import { countVerdicts } from './report.js';

/** For programs: every finding with everything that is known of it, by `docs/schemas/diff.schema.json`. */
export const jsonReporter: Reporter = {
  summary: 'for programs, by a published JSON Schema',
  showsProofs: true,
  print: (report) => {
    const { before, after, bump, findings, upgrade, unusedApprovals, expiredApprovals } = report;
    const value = {
      format: 'doctypist-diff',
      version: 1,
      before,
      after,
      bump,
      counts: countVerdicts(findings),
      findings: findings.map(jsonFinding),
      upgrade: upgrade.map((note) => ({ where: note.where, before: note.before, after: note.after ?? null })),
      approvals: { unused: unusedApprovals, expired: expiredApprovals },
    };
    return `${JSON.stringify(value, null, 2)}\n`;
  },
};

/** One finding as JSON reports show it. */
export function jsonFinding(finding: Finding): object {
  const { rule, family, verdict, verdicts, direction, resource, path, also, before, after } = finding;
  const { message, reason, confidence, capped, fingerprint, approval, witness, places } = finding;
  return {
    rule,
    family,
    verdict,
    verdicts,
    direction,
    resource,
    path,
    also,
    before,
    after,
    message,
    reason,
    confidence,
    ...(capped === undefined ? {} : { capped }),
    places: { before: places.before.map(place), after: places.after.map(place) },
    fingerprint,
    ...(approval === undefined ? {} : { approval }),
    witness: witness ?? null,
  };
}

function place({ source, line, column }: Provenance): object {
  return { file: source, line, column };
}

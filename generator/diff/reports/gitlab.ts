import type { Reporter } from './report.js';
import { placeOf } from './single-place.js';

const severities = {
  breaking: 'critical',
  risky: 'major',
  compatible: 'info',
  documentation: 'info',
} as const;

/** The Code Quality report of GitLab: an array of issues with fingerprints. */
export const gitlabReporter: Reporter = {
  summary: 'code quality report of GitLab',
  showsProofs: false,
  print: (report) => {
    const issues = report.findings.map((finding) => {
      const { rule, path, message, reason, verdict, fingerprint, approval } = finding;
      const place = placeOf(finding, report);
      return {
        type: 'issue',
        check_name: rule,
        description: `${path}: ${message}. ${reason}`,
        categories: ['Compatibility'],
        severity: approval === undefined ? severities[verdict] : 'info',
        fingerprint,
        location: { path: place?.source ?? report.after, lines: { begin: place?.line ?? 1 } },
      };
    });
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

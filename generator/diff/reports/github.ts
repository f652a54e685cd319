import type { Finding } from '../rules/finding.js';
import type { DiffReport, Reporter } from './report.js';
import { showCounts } from './report.js';
import { placeOf } from './single-place.js';

const levels = {
  breaking: 'error',
  risky: 'warning',
  compatible: 'notice',
  documentation: 'notice',
} as const;

/** Workflow commands that GitHub shows as annotations of the files of the new side. */
export const githubReporter: Reporter = {
  summary: 'annotations of a GitHub workflow',
  showsProofs: false,
  print: (report) => {
    const lines = report.findings.map((finding) => annotation(finding, report));
    lines.push(`${showCounts(report.findings)}; recommended bump: ${report.bump}`);
    return `${lines.join('\n')}\n`;
  },
};

function annotation(finding: Finding, report: DiffReport): string {
  const { verdict, rule, path, message, reason, approval } = finding;
  const level = approval === undefined ? levels[verdict] : 'notice';
  const place = placeOf(finding, report);
  const where =
    place === undefined ? '' : `file=${escapeProperty(place.source)},line=${place.line},col=${place.column},`;
  return `::${level} ${where}title=${escapeProperty(rule)}::${escapeData(`${path}: ${message}. ${reason}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { showValue } from '../facts/value.js';
import type { Finding } from '../rules/finding.js';
import type { DiffReport, Reporter } from './report.js';
import { byResource, showCounts } from './report.js';

const headings = {
  breaking: 'Breaking changes',
  risky: 'Changes to look at',
  compatible: 'What is new',
  documentation: 'Documentation',
} as const;

/** For release notes. */
export const markdownReporter: Reporter = {
  summary: 'release notes',
  showsProofs: false,
  print: (report) => {
    const lines: string[] = [
      `# Changes from ${escapeText(report.before)} to ${escapeText(report.after)}`,
      '',
    ];
    lines.push(`${showCounts(report.findings)}. Recommended version bump: **${report.bump}**.`, '');
    for (const [verdict, heading] of Object.entries(headings)) {
      const findings = report.findings.filter((finding) => finding.verdict === verdict);
      if (findings.length === 0) continue;
      lines.push(`## ${heading}`, '');
      for (const group of byResource(findings)) {
        lines.push(`### ${escapeText(group.title)}`, '');
        for (const finding of group.findings) lines.push(...printFinding(finding));
        lines.push('');
      }
    }
    lines.push(...printUpgrade(report));
    return `${lines.join('\n').trimEnd()}\n`;
  },
};

function printFinding(finding: Finding): readonly string[] {
  const { rule, path, before, after, reason, also, approval } = finding;
  const values =
    before === null && after === null ? '' : `: ${code(showValue(before))} → ${code(showValue(after))}`;
  const more = also.length === 0 ? '' : ` (and at ${also.length} other places)`;
  const approved =
    approval === undefined ? '' : ` Approved by ${escapeText(approval.by)}: ${escapeText(approval.reason)}`;
  return [`- **${rule}** ${code(path)}${more}${values}. ${escapeText(reason)}${approved}`];
}

function printUpgrade(report: DiffReport): readonly string[] {
  if (report.upgrade.length === 0) return [];
  const rows = report.upgrade.map(
    ({ where, before, after }) =>
      `| ${cell(where)} | ${cell(before)} | ${after === undefined ? 'gone' : cell(after)} |`,
  );
  return ['## Upgrading', '', '| Where | Before | Now |', '| --- | --- | --- |', ...rows, ''];
}

/** Code whose back quotes do not end it. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${text.replaceAll(/\s+/gu, ' ')}${padding}${fence}`;
}

function cell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

function escapeText(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>#|]/gu, String.raw`\$&`);
}

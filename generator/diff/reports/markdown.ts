import { showValue } from '../facts/value.js';
import type { Finding } from '../rules/finding.js';
import type { DiffReport, Reporter } from './report.js';
import { byResource, placeInResource, showCounts } from './report.js';

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
  const { rule, reason, also, approval, capped } = finding;
  const place = placeInResource(finding);
  const others = also.length === 1 ? ' (and at 1 other place)' : ` (and at ${also.length} other places)`;
  const head = `**${escapeText(finding.definition.title)}**${place === '' ? '' : ` ${code(place)}`}`;
  const sentences = [
    `${head}${also.length === 0 ? '' : others}${values(finding)}.`,
    escapeText(reason),
    ...(capped === undefined ? [] : [`Risky at most: ${escapeText(capped)}.`]),
    ...(approval === undefined
      ? []
      : [`Approved by ${escapeText(approval.by)}: ${escapeText(approval.reason)}`]),
    `(${code(rule)})`,
  ];
  return [`- ${sentences.filter((sentence) => sentence !== '').join(' ')}`];
}

function values({ before, after }: Finding): string {
  if (before === null && after === null) return '';
  if (before === null) return `: ${code(showValue(after))}`;
  if (after === null) return `: was ${code(showValue(before))}`;
  return `: ${code(showValue(before))} → ${code(showValue(after))}`;
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

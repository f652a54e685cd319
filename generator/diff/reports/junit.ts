import type { Finding } from '../rules/finding.js';
import type { Reporter } from './report.js';
import { byResource, showPlaces } from './report.js';

/** JUnit XML: one suite a resource, one case a finding; breaking findings that nobody approved fail. */
export const junitReporter: Reporter = {
  summary: 'JUnit XML; breaking findings fail',
  showsProofs: false,
  print: (report) => {
    const failures = report.findings.filter(isFailure).length;
    const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
    lines.push(`<testsuites name="doctypist diff" tests="${report.findings.length}" failures="${failures}">`);
    for (const { title, findings } of byResource(report.findings)) {
      const failed = findings.filter(isFailure).length;
      const skipped = findings.filter(({ approval }) => approval !== undefined).length;
      const counts = `tests="${findings.length}" failures="${failed}" errors="0" skipped="${skipped}"`;
      lines.push(`  <testsuite name="${escapeXml(title)}" ${counts} time="0">`);
      for (const finding of findings) lines.push(...testCase(finding));
      lines.push('  </testsuite>');
    }
    lines.push('</testsuites>');
    return `${lines.join('\n')}\n`;
  },
};

function isFailure({ verdict, approval }: Finding): boolean {
  return verdict === 'breaking' && approval === undefined;
}

function testCase(finding: Finding): readonly string[] {
  const { rule, path, message, reason, approval, verdict } = finding;
  const open = `    <testcase classname="${escapeXml(rule)}" name="${escapeXml(path)}" time="0"`;
  const text = escapeXml([message, reason, showPlaces(finding)].filter((part) => part !== '').join('\n'));
  if (approval !== undefined) {
    return [
      `${open}>`,
      `      <skipped message="${escapeXml(`approved by ${approval.by}: ${approval.reason}`)}"/>`,
      '    </testcase>',
    ];
  }
  if (isFailure(finding)) {
    return [
      `${open}>`,
      `      <failure message="${escapeXml(message)}" type="${verdict}">${text}</failure>`,
      '    </testcase>',
    ];
  }
  return [`${open}>`, `      <system-out>${text}</system-out>`, '    </testcase>'];
}

/** Characters that XML 1.0 has no way to write are replaced. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

import type { Finding } from '../rules/finding.js';
import type { DiffReport, Reporter } from './report.js';
import { byResource, placeInResource, showCounts, showPlaces } from './report.js';

/** For people at a terminal: worst first, by resource, one line and one reason each. */
export const textReporter: Reporter = {
  summary: 'for people: worst first, by resource',
  showsProofs: false,
  print: (report) => {
    const lines: string[] = [];
    for (const { title, findings } of byResource(report.findings)) {
      lines.push(title);
      for (const finding of findings) printFinding(finding, lines);
      lines.push('');
    }
    printApprovals(report, lines);
    lines.push(`${showCounts(report.findings)}; recommended bump: ${report.bump}`);
    return `${lines.join('\n')}\n`;
  },
};

function printFinding(finding: Finding, lines: string[]): void {
  const { verdict, rule, message, reason, also, approval, capped, confidence } = finding;
  const notes = [
    ...(confidence < 1 ? [`confidence ${confidence.toFixed(2)}`] : []),
    ...(capped === undefined ? [] : [`risky at most: ${capped}`]),
    ...(approval === undefined ? [] : [`approved by ${approval.by}: ${approval.reason}`]),
  ];
  const mark = approval === undefined ? verdict : `(${verdict})`;
  const words = [placeInResource(finding), message, `[${rule}]`].filter((word) => word !== '');
  lines.push(`  ${mark.padEnd(13)} ${words.join('  ')}`);
  lines.push(`  ${''.padEnd(13)} ${[reason, ...notes].filter((note) => note !== '').join(' · ')}`);
  const places = showPlaces(finding);
  if (places !== '') lines.push(`  ${''.padEnd(13)} ${places}`);
  for (const line of proofLines(finding)) lines.push(`  ${''.padEnd(13)} | ${line}`);
  const [first, ...rest] = also;
  if (first !== undefined) {
    lines.push(`  ${''.padEnd(13)} also ${first}${rest.length === 0 ? '' : ` and ${rest.length} more`}`);
  }
}

/** A message that one side refuses, or code that the new SDK does not compile. */
function proofLines({ witness }: Finding): readonly string[] {
  const { request, response, caller } = witness ?? {};
  const proofs = [request, response, caller].filter((proof) => proof !== undefined);
  return proofs.flatMap((proof): readonly string[] => {
    if (proof.kind === 'none') return [];
    if (proof.kind === 'code') return [...proof.code.trimEnd().split('\n'), `the new SDK: ${proof.error}`];
    const other = proof.acceptedBy === 'before' ? 'new' : 'old';
    return [...proof.xml.trimEnd().split('\n'), `the ${other} side: ${proof.refusal}`];
  });
}

function printApprovals(report: DiffReport, lines: string[]): void {
  for (const { rule, path, fingerprint } of report.unusedApprovals) {
    lines.push(
      `approval-unused: ${fingerprint} ${rule} ${path}: the finding no longer occurs; remove the entry`,
    );
  }
  for (const { rule, path, until } of report.expiredApprovals) {
    lines.push(`approval-expired: ${rule} ${path}: approved until ${until ?? ''}; the finding counts again`);
  }
  if (report.unusedApprovals.length + report.expiredApprovals.length > 0) lines.push('');
}

import type { ApprovalEntry } from '../rules/approvals.js';
import type { Bump } from '../rules/bump.js';
import type { Finding } from '../rules/finding.js';
import type { Verdict } from '../rules/rule.js';
import type { UpgradeNote } from './upgrade-notes.js';

/** Everything that a report can show. Reports lay out; they never leave out a finding. */
export interface DiffReport {
  /** What was compared, as the user named it. */
  readonly before: string;
  readonly after: string;
  /** Folders of the documents, from the root of the repository or the working folder; empty where they are the same. */
  readonly folders: { readonly before: string; readonly after: string };
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly bump: Bump;
  /** What callers must write differently. */
  readonly upgrade: readonly UpgradeNote[];
  /** Approvals whose finding no longer occurs. */
  readonly unusedApprovals: readonly ApprovalEntry[];
  /** Approvals that have run out. */
  readonly expiredApprovals: readonly ApprovalEntry[];
}

/** A report of findings. */
export interface Reporter {
  /** What it is good for, in a phrase. */
  readonly summary: string;
  /** Whether it shows proofs without being asked; others show them where there are any, or not at all. */
  readonly showsProofs: boolean;
  readonly print: (report: DiffReport) => string;
}

/** Verdicts, the worst first. */
export const verdicts = [
  'breaking',
  'risky',
  'compatible',
  'documentation',
] as const satisfies readonly Verdict[];

/**
 * How many findings there are of each verdict; approved ones count.
 *
 * @param findings the findings
 */
export function countVerdicts(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts = { breaking: 0, risky: 0, compatible: 0, documentation: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

/**
 * The counts as one line: `2 breaking (1 approved), 1 risky`; `no changes` where there are none.
 *
 * @param findings the findings
 */
export function showCounts(findings: readonly Finding[]): string {
  const counts = countVerdicts(findings);
  const approved = countVerdicts(findings.filter(({ approval }) => approval !== undefined));
  const parts = verdicts.flatMap((verdict) => {
    if (counts[verdict] === 0) return [];
    return [
      `${counts[verdict]} ${verdict}${approved[verdict] === 0 ? '' : ` (${approved[verdict]} approved)`}`,
    ];
  });
  return parts.length === 0 ? 'no changes' : parts.join(', ');
}

/** Findings of one resource. */
export interface ResourceFindings {
  /** Method and address, or root element of a schema on its own. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * Groups findings by resource; the resource with the worst finding comes first.
 *
 * @param findings findings, worst first
 */
export function byResource(findings: readonly Finding[]): readonly ResourceFindings[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const title = titleOf(finding);
    const known = groups.get(title);
    if (known === undefined) groups.set(title, [finding]);
    else known.push(finding);
  }
  return [...groups].map(([title, group]) => ({ title, findings: group }));
}

function titleOf({ resource, fact }: Finding): string {
  if (resource !== null) return resource;
  const { part, path } = fact.location;
  if (part === 'sdk') return 'SDK';
  if (part === 'source') return 'Documents';
  if (part === 'api') return 'API';
  return path.split(/[/[]/u, 1)[0] ?? path;
}

/** Where it stands in the old and the new documents: `old.dtd:3:1 → new.dtd:4:1`; `–` where one side has nothing. */
export function showPlaces({ places }: Finding): string {
  const show = (side: 'before' | 'after'): string | undefined => {
    const [first, ...more] = places[side];
    if (first === undefined) return undefined;
    const rest = more.length === 0 ? '' : ` (+${more.length})`;
    return `${first.source}:${first.line}:${first.column}${rest}`;
  };
  const before = show('before');
  const after = show('after');
  if (before === undefined && after === undefined) return '';
  return before === after ? (before ?? '') : `${before ?? '–'} → ${after ?? '–'}`;
}

/**
 * The path without the resource, which stands above.
 *
 * @param finding the finding
 */
export function placeInResource({ resource, fact }: Finding): string {
  const { path, part } = fact.location;
  if (resource === null) return path;
  return part === 'parameter' ? `?${path}` : path;
}

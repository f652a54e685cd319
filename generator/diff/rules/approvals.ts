import * as v from 'valibot';
import type { Finding } from './finding.js';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/u, 'a day as YYYY-MM-DD'));

const approvalsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  approvals: v.array(
    v.strictObject({
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u, 'a fingerprint of 16 hexadecimal digits')),
      /** For people; the fingerprint decides. */
      rule: v.string(),
      path: v.string(),
      by: v.pipe(v.string(), v.minLength(1)),
      date: day,
      reason: v.pipe(v.string(), v.minLength(1)),
      /** Last day on which the approval counts. */
      until: v.optional(day),
    }),
  ),
});

/** One entry of an approvals file. */
export type ApprovalEntry = v.InferOutput<typeof approvalsSchema>['approvals'][number];

/** The content of an approvals file, or why it is none. */
export type ParsedApprovals =
  | { readonly ok: true; readonly approvals: readonly ApprovalEntry[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads an approvals file: JSON with comments and trailing commas.
 *
 * @param text its text
 */
export function parseApprovals(text: string): ParsedApprovals {
  let value: unknown;
  try {
    value = JSON.parse(plainJson(text));
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
  const result = v.safeParse(approvalsSchema, value);
  if (result.success) return { ok: true, approvals: result.output.approvals };
  const [issue] = result.issues;
  const where = issue.path?.map(({ key }) => String(key)).join('.');
  return { ok: false, problem: `${where ?? 'file'}: ${issue.message}` };
}

/** Blanks comments and trailing commas outside of strings; positions in error messages stay right. */
function plainJson(text: string): string {
  const blank = (part: string): string => part.replaceAll(/[^\n]/gu, ' ');
  const withoutComments = text.replaceAll(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, (part) =>
    part.startsWith('"') ? part : blank(part),
  );
  return withoutComments.replaceAll(/"(?:\\.|[^"\\])*"|,(?=\s*[\]}])/gu, (part) =>
    part.startsWith('"') ? part : ' ',
  );
}

/** What approvals did. */
export interface AppliedApprovals {
  readonly findings: readonly Finding[];
  /** Entries whose finding no longer occurs: they can go. */
  readonly unused: readonly ApprovalEntry[];
  /** Entries that have run out; their findings count again. */
  readonly expired: readonly ApprovalEntry[];
}

/**
 * Marks findings that someone has approved.
 *
 * @param findings the findings
 * @param approvals entries of the approvals file
 * @param today day of the comparison, `YYYY-MM-DD`
 */
export function applyApprovals(
  findings: readonly Finding[],
  approvals: readonly ApprovalEntry[],
  today: string,
): AppliedApprovals {
  if (approvals.length === 0) return { findings, unused: [], expired: [] };
  const byFingerprint = new Map(approvals.map((entry) => [entry.fingerprint, entry]));
  const used = new Set<string>();
  const expired = new Set<ApprovalEntry>();
  const marked = findings.map((finding) => {
    const entry = byFingerprint.get(finding.fingerprint);
    if (entry === undefined) return finding;
    used.add(entry.fingerprint);
    if (entry.until !== undefined && entry.until < today) {
      expired.add(entry);
      return finding;
    }
    const { by, reason, date, until } = entry;
    return { ...finding, approval: { by, reason, date, ...(until === undefined ? {} : { until }) } };
  });
  return {
    findings: marked,
    unused: approvals.filter((entry) => !used.has(entry.fingerprint)),
    expired: [...expired],
  };
}

/**
 * The text of an approvals file that approves findings, to be completed by whoever approves.
 *
 * @param findings findings to approve
 * @param who name, day and reason for every entry
 */
export function printApprovals(
  findings: readonly Finding[],
  who: { readonly by: string; readonly date: string; readonly reason: string },
): string {
  const approvals = findings.map(({ fingerprint, rule, path }) => ({ fingerprint, rule, path, ...who }));
  return `${JSON.stringify({ approvals }, null, 2)}\n`;
}

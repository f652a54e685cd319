import type { Schema } from '../model/schema.js';
import { diffModels } from './facts/diff-models.js';
import { diffSchemas } from './facts/diff-schemas.js';
import type { SchemaDiffOptions } from './facts/diff-schemas.js';
import { unexplained } from './facts/explain.js';
import type { Fact } from './facts/fact.js';
import type { Coverage } from './facts/side.js';
import type { DiffSide } from './facts/side.js';
import type { DiffReport } from './reports/report.js';
import type { CallerNames, UpgradeNote } from './reports/upgrade-notes.js';
import { upgradeNotes } from './reports/upgrade-notes.js';
import type { ApprovalEntry } from './rules/approvals.js';
import { applyApprovals } from './rules/approvals.js';
import type { AssessOptions } from './rules/assess.js';
import { assess } from './rules/assess.js';
import { recommendedBump, versionFact } from './rules/bump.js';
import type { FindMessages, ProveInCode } from './witnesses/prove.js';
import { messagesOfModels, messagesOfSchemas, withWitnesses } from './witnesses/prove.js';

/** How two sides are compared and judged. */
export interface CompareOptions extends AssessOptions {
  /** What the sides are called in reports. */
  readonly names?: { readonly before: string; readonly after: string };
  /** Folders of the documents of both sides, for reports that point to files. */
  readonly folders?: { readonly before: string; readonly after: string };
  /** Entries of the approvals file. */
  readonly approvals?: readonly ApprovalEntry[];
  /** Day of the comparison, `YYYY-MM-DD`, for approvals that run out; without it none does. */
  readonly today?: string;
  /** Whether breaking findings are to be proved. Default true. */
  readonly witnesses?: boolean;
  /** Proves findings in code. */
  readonly proveInCode?: ProveInCode;
  /** Finds what callers of both SDKs call the places of the API, for upgrade notes. */
  readonly callerNames?: () => CallerNames;
  /** Differences of the SDKs; those that differences of the messages explain are left out. */
  readonly sdkFacts?: readonly Fact[];
}

/**
 * Compares two models: facts, verdicts, proofs and the version that they ask for.
 *
 * @param before the old side
 * @param after the new side
 * @param options policy, approvals and proofs
 */
export function compareModels(before: DiffSide, after: DiffSide, options: CompareOptions = {}): DiffReport {
  const wire = diffModels(before, after);
  const facts = [...wire, ...unexplained(options.sdkFacts ?? [], wire)];
  const versions = { before: before.version, after: after.version };
  const messages = (): FindMessages => messagesOfModels(before.model, after.model);
  return report(facts, messages, versions, { ...options, ...unreadOf(before.coverage, after.coverage) });
}

/**
 * Compares two schemas that no model puts into context.
 *
 * @param before the old schema
 * @param after the new schema
 * @param options root and direction of messages, policy, approvals and proofs
 */
export function compareSchemas(
  before: Schema,
  after: Schema,
  options: CompareOptions & SchemaDiffOptions = {},
): DiffReport {
  const facts = diffSchemas(before, after, options);
  const unread = unreadOf(options.coverage?.before, options.coverage?.after);
  return report(facts, () => messagesOfSchemas(before, after), {}, { ...options, ...unread });
}

function unreadOf(before: Coverage | undefined, after: Coverage | undefined): Pick<AssessOptions, 'unread'> {
  if (before === undefined || after === undefined) return {};
  const damaged = [...(before.damaged ?? []), ...(after.damaged ?? [])];
  // What both versions have is read alike in both.
  const misread = [before.misread ?? [], after.misread ?? []].map((errors) =>
    [...new Set(errors)].sort().join('\n'),
  );
  const isMisread = misread[0] !== misread[1];
  return { unread: { before: unknownIn(before), after: unknownIn(after), damaged, isMisread } };
}

function unknownIn({ unread, missing = 0 }: Coverage): number {
  return unread + missing;
}

function report(
  facts: readonly Fact[],
  messages: () => FindMessages,
  versions: { readonly before?: string | undefined; readonly after?: string | undefined },
  options: CompareOptions,
): DiffReport {
  let findings = assess(facts, options);
  const bump = recommendedBump(findings);
  const version =
    versions.before === undefined || versions.after === undefined
      ? undefined
      : versionFact(versions.before, versions.after, bump);
  if (version !== undefined) findings = assess([...facts, version], options);
  if (options.witnesses ?? true) findings = withWitnesses(findings, messages(), options.proveInCode);
  let notes: readonly UpgradeNote[] | undefined;
  const applied = applyApprovals(findings, options.approvals ?? [], options.today ?? '');
  return {
    before: options.names?.before ?? 'before',
    after: options.names?.after ?? 'after',
    folders: options.folders ?? { before: '', after: '' },
    findings: applied.findings,
    bump,
    // Only reports for people show them, and names are not for nothing.
    get upgrade() {
      return (notes ??= upgradeNotes(findings, options.callerNames?.()));
    },
    unusedApprovals: applied.unused,
    expiredApprovals: applied.expired,
  };
}

/** Comparison of two models: facts, verdicts, proofs and reports. */
export { resourceLabel } from './facts/api/label.js';
export { pairResources } from './facts/api/resource-pairs.js';
export { diffModels } from './facts/diff-models.js';
export { diffSchemas, outermost, rootsNamed } from './facts/diff-schemas.js';
export type { SchemaDiffOptions } from './facts/diff-schemas.js';
export type * from './facts/fact.js';
export { showLocation } from './facts/location.js';
export type { Location, LocationPart } from './facts/location.js';
export { propertyChange, showProperty } from './facts/property.js';
export type { Property } from './facts/property.js';
export type * from './facts/side.js';
export type * from './facts/surface.js';
export type { Direction, FactValue } from './facts/value.js';
export { applyApprovals, parseApprovals, printApprovals } from './rules/approvals.js';
export type { AppliedApprovals, ApprovalEntry, ParsedApprovals } from './rules/approvals.js';
export { assess } from './rules/assess.js';
export type { AssessOptions } from './rules/assess.js';
export { recommendedBump, versionFact } from './rules/bump.js';
export type { Bump } from './rules/bump.js';
export { failOnValues, fails } from './rules/fail-on.js';
export type { FailOn } from './rules/fail-on.js';
export type { Approval, Finding, Verdicts } from './rules/finding.js';
export { fingerprint } from './rules/fingerprint.js';
export { policies } from './rules/policy.js';
export type { Policy } from './rules/policy.js';
export type {
  Column,
  Judgement,
  JudgeOptions,
  Override,
  OwnRule,
  Rule,
  RuleFamily,
  Rules,
  Verdict,
  WitnessKind,
} from './rules/rule.js';
export { judge, rules } from './rules/table.js';
export type { RuleId } from './rules/table.js';
export { messagesOfModels, messagesOfSchemas, withWitnesses } from './witnesses/prove.js';
export type { FindMessages, ProveInCode } from './witnesses/prove.js';
export type * from './witnesses/witness.js';
export { compareModels, compareSchemas } from './compare.js';
export type { CompareOptions } from './compare.js';
export { byResource, countVerdicts } from './reports/report.js';
export type { DiffReport, Reporter, ResourceFindings } from './reports/report.js';
export { reporters, reportFormats } from './reports/reporters.js';
export type { ReportFormat } from './reports/reporters.js';
export { upgradeNotes } from './reports/upgrade-notes.js';
export type { CallerNames, UpgradeNote } from './reports/upgrade-notes.js';

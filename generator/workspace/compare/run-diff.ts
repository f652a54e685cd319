import { existsSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import type {
  ApprovalEntry,
  CompareOptions,
  DiffReport,
  FailOn,
  Policy,
  ReportFormat,
} from '../../diff/index.js';
import {
  compareModels,
  compareSchemas,
  fails,
  parseApprovals,
  printApprovals,
  rootsNamed,
  reporters,
} from '../../diff/index.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { showDiagnostics } from '../run/show-diagnostics.js';
import type { ExitCode, Terminal } from '../run/terminal.js';
import { exitCode, progressLine } from '../run/terminal.js';
import { wrapped } from '../run/wrap.js';
import { isOfDocument } from '../compile.js';
import { isRevision, parseRevisionPath, repositoryPath } from './git.js';
import type { SideWithFolder } from './code/both-sdks.js';
import type { LoadedSide, SideLocation } from './load-side.js';
import { loadSide, locateInRevision, locateSide } from './load-side.js';

/** File with approvals, beside which a comparison is run. */
export const APPROVALS_FILE = '.api-approvals.jsonc';

/** Proofs: messages where the report shows them, messages, messages and code of callers, or none. */
export type WitnessChoice = 'auto' | 'message' | 'code' | 'none';

/** Arguments of `doctypist diff`. */
export interface DiffArguments {
  /** `OLD NEW`, `REVISION PATH`, or `REVISION REVISION PATH`. */
  readonly sides: readonly string[];
  readonly format: ReportFormat;
  readonly policy: Policy;
  readonly failOn: FailOn;
  readonly trustHtml: boolean;
  /** Approvals file; `.api-approvals.jsonc` of the working folder unless given. */
  readonly approvals?: string | undefined;
  /** What messages of schemas on their own are for. */
  readonly direction: 'both' | 'request' | 'response';
  /** Root element of schemas on their own. */
  readonly root?: string | undefined;
  readonly strictResponses: boolean;
  readonly closedEnums: boolean;
  /** Which proofs of what is breaking are made. */
  readonly witness: WitnessChoice;
  /** In place of a report, write an approvals file for what fails. */
  readonly printApprovals: boolean;
}

/**
 * Compares two sides and writes a report.
 *
 * @param args the arguments
 * @param terminal where to write
 * @returns 1 where the findings reach the threshold, 3 where a side could not be read without errors
 */
export async function runDiff(args: DiffArguments, terminal: Terminal): Promise<ExitCode> {
  const named = locateSides(args.sides);
  if (typeof named === 'string') {
    terminal.err(`${named}\n`);
    return exitCode.usage;
  }
  const approvals = readApprovals(args.approvals);
  if (typeof approvals === 'string') {
    terminal.err(`${approvals}\n`);
    return exitCode.input;
  }
  const progress = progressLine(terminal);
  const before = await loadSide(named.before.location, progress.step);
  const after = await loadSide(named.after.location, progress.step);
  progress.done();
  showDiagnostics(tellingOf(before, after), terminal);
  showDiagnostics(tellingOf(after, before), terminal);
  const report = await compareSides(before, after, named, args, approvals);
  if (typeof report === 'string') {
    terminal.err(`${report}\n`);
    return exitCode.input;
  }
  writeReport(report, args, terminal);
  if (hasErrors(before) || hasErrors(after)) {
    terminal.err('a side could not be read without errors, so the comparison may be incomplete\n');
    return exitCode.input;
  }
  return fails(report.findings, args.failOn) ? exitCode.findings : exitCode.fine;
}

/** Errors of a side; where a single document has none, the warnings that the other version has not. */
function tellingOf(side: LoadedSide, other: LoadedSide): readonly Diagnostic[] {
  if (side.kind !== 'schema' || hasErrors(side)) {
    const errors = side.diagnostics.filter(({ severity }) => severity === 'error');
    // What no longer fits to a document that is gone or was read in part is only an echo of that.
    const own = errors.filter(isOfDocument);
    return own.length > 0 ? own : errors;
  }
  const known = new Set(other.diagnostics.map(({ code, message }) => `${code} ${message}`));
  return side.diagnostics.filter(({ code, message }) => !known.has(`${code} ${message}`));
}

function writeReport(report: DiffReport, args: DiffArguments, terminal: Terminal): void {
  if (!args.printApprovals) {
    const text = reporters[args.format].print(report);
    terminal.out(args.format === 'text' ? wrapped(text, terminal.columns) : text);
    return;
  }
  const failing = report.findings.filter((finding) => fails([finding], args.failOn));
  terminal.out(printApprovals(failing, { by: 'name', date: today(), reason: 'why it is fine' }));
}

type Diagnosed = Pick<LoadedSide, 'diagnostics'>;

function hasErrors({ diagnostics }: Diagnosed): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Both sides with their names for reports. */
export interface NamedSides {
  readonly before: { readonly name: string; readonly location: SideLocation };
  readonly after: { readonly name: string; readonly location: SideLocation };
}

/**
 * Finds both sides: two places, or one place in two revisions.
 *
 * @param words the words of the command line
 * @returns the sides, or what is wrong with the words
 */
export function locateSides(words: readonly string[]): NamedSides | string {
  const [first = '', second = '', path] = words;
  if (path !== undefined) return betweenRevisions(first, second, path);
  const isPath = existsSync(first) || parseRevisionPath(first) !== undefined;
  if (!isPath && isRevision(first)) return sinceRevision(first, second);
  const before = locateSide(first);
  if (typeof before === 'string') return before;
  const after = locateSide(second);
  if (typeof after === 'string') return after;
  return { before: { name: first, location: before }, after: { name: second, location: after } };
}

function sinceRevision(revision: string, path: string): NamedSides | string {
  const after = locateSide(path);
  if (typeof after === 'string') return after;
  const before = inRevision(revision, path);
  if (typeof before === 'string') return before;
  return {
    before: { name: `${revision}:${path}`, location: before },
    after: { name: path, location: after },
  };
}

function betweenRevisions(first: string, second: string, path: string): NamedSides | string {
  const before = inRevision(first, path);
  if (typeof before === 'string') return before;
  const after = inRevision(second, path);
  if (typeof after === 'string') return after;
  return {
    before: { name: `${first}:${path}`, location: before },
    after: { name: `${second}:${path}`, location: after },
  };
}

function inRevision(revision: string, path: string): SideLocation | string {
  if (!isRevision(revision)) return `there is no revision ${revision}`;
  const inside = repositoryPath(path);
  if (inside === undefined) return `${path} is in no repository`;
  return locateInRevision({ revision, path: inside }) ?? `there is no ${path} in ${revision}`;
}

function readApprovals(given: string | undefined): readonly ApprovalEntry[] | string {
  const file = given ?? APPROVALS_FILE;
  if (!existsSync(file)) return given === undefined ? [] : `${file} cannot be read`;
  const parsed = parseApprovals(readFileSync(file, 'utf8'));
  return parsed.ok ? parsed.approvals : `${file}: ${parsed.problem}`;
}

/** Compares two sides that were read; a text says why they cannot be. */
export async function compareSides(
  before: LoadedSide,
  after: LoadedSide,
  names: NamedSides,
  args: DiffArguments,
  approvals: readonly ApprovalEntry[],
): Promise<DiffReport | string> {
  if (before.kind === 'none') return `${names.before.name} cannot be compared`;
  if (after.kind === 'none') return `${names.after.name} cannot be compared`;
  const options: CompareOptions = {
    policy: args.policy,
    trustHtml: args.trustHtml,
    strictResponses: args.strictResponses,
    closedEnums: args.closedEnums,
    witnesses: args.witness === 'auto' ? reporters[args.format].showsProofs : args.witness !== 'none',
    asOf: today(),
    today: today(),
    approvals,
    names: { before: names.before.name, after: names.after.name },
    folders: { before: folderOf(names.before), after: folderOf(names.after) },
  };
  if (before.kind === 'schema' && after.kind === 'schema') {
    const kind = before.language === 'dtd' && after.language === 'dtd' ? 'dtd' : 'xsd';
    const { direction, root } = args;
    const hasRoot = [before, after].some(
      ({ schema }) => root === undefined || rootsNamed(schema, root).length > 0,
    );
    if (!hasRoot) return `neither side declares an element ${root ?? ''}`;
    const proveInCode =
      args.witness === 'code'
        ? await (
            await import('./code/both-sdks.js')
          ).proverOfSchemas(before.schema, after.schema, direction, root)
        : undefined;
    return compareSchemas(before.schema, after.schema, {
      ...options,
      ...(proveInCode === undefined ? {} : { proveInCode }),
      kind,
      direction,
      ...(root === undefined ? {} : { root }),
      coverage: { before: before.coverage, after: after.coverage },
    });
  }
  if (before.kind === 'model' && after.kind === 'model') {
    return compareModels(before.side, after.side, {
      ...options,
      ...(await sdkOptions(before, after, args)),
    });
  }
  return 'a schema on its own can only be compared with another one, and a model with a model';
}

/** What is compared and proved by way of the SDKs; a saved model needs none of it unless proofs are asked for. */
async function sdkOptions(
  before: SideWithFolder & Diagnosed,
  after: SideWithFolder & Diagnosed,
  { policy, witness }: DiffArguments,
): Promise<Pick<CompareOptions, 'sdkFacts' | 'callerNames' | 'proveInCode'>> {
  const areWhole = !hasErrors(before) && !hasErrors(after);
  const isCompared =
    areWhole && policy !== 'wire' && before.workspace !== undefined && after.workspace !== undefined;
  if (!isCompared && witness !== 'code') return {};
  const { callerNamesOf, proverOfModels, sdkFactsOf } = await import('./code/both-sdks.js');
  return {
    ...(isCompared ? { sdkFacts: sdkFactsOf(before, after), callerNames: callerNamesOf(before, after) } : {}),
    ...(witness === 'code' ? { proveInCode: await proverOfModels(before, after) } : {}),
  };
}

/** Annotations are looked up from the root of the repository. */
function folderOf({ location: { files, folder } }: NamedSides['before']): string {
  if (files.root === '') return folder;
  return repositoryPath(folder) ?? posix.normalize(folder.split(sep).join('/')).replace(/^\.$/u, '');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

import { resolve } from 'node:path';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import type { Emitted } from '../emit.js';
import { emitWorkspace, LOCK_FILE } from '../emit.js';
import type { FileTarget } from '../files.js';
import { folderSource, folderTarget, isNoFolder } from '../files.js';
import type { Workspace } from '../load.js';
import type { OutputDifference } from '../output.js';
import { compareOutput, writeOutput } from '../output.js';
import { receiptStore, toolDigest } from '../receipt-store.js';
import { workspaceRules } from '../rules.js';
import { settledReceipt } from '../settled.js';
import type { BegunSpecification } from './begin.js';
import { beginSpecification } from './begin.js';
import { openSpecification } from './open.js';
import { countDiagnostics, inputExitCode, showErrors } from './show-diagnostics.js';
import { showSummary } from './summary.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Arguments of `doctypist generate` and `doctypist check`. */
export interface GenerateArguments {
  readonly folder: string;
  /** Output folder; the one of the configuration unless given. */
  readonly output: string | undefined;
  readonly format: 'text' | 'json';
  /** The folder, where reading was begun before this was loaded. */
  readonly begun?: BegunSpecification | undefined;
}

/** Everything that a generation knows before it touches a file. */
interface Plan {
  readonly model: ApiModel;
  readonly workspace: Workspace;
  /** How many warnings reading the documents gave. */
  readonly warnings: number;
  readonly emitted: Emitted;
  readonly target: FileTarget;
  readonly difference: OutputDifference;
  /** The committed name lock would change. */
  readonly lockChanged: boolean;
  /** Keeps for the next check that the output is what this plan asks for. */
  readonly settle: () => void;
}

/**
 * Generates everything from a specification folder and writes what differs.
 *
 * @param args the arguments; `dryRun` lists what would be written and writes nothing
 * @param terminal where to write
 */
export async function runGenerate(
  args: GenerateArguments & { readonly dryRun: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const plan = await planOutput(args, terminal);
  if (typeof plan === 'number') return plan;
  const { emitted, difference, target, workspace } = plan;
  if (difference.foreign.length > 0) {
    const found = new DiagnosticCollector(workspaceRules);
    for (const path of difference.foreign) {
      const what = `${path} is in the way and was not written by doctypist`;
      found.report('output-foreign-file', what, [{ file: path, line: 1, column: 1 }]);
    }
    showErrors(found.all, args.format, terminal);
    return exitCode.findings;
  }
  if (args.dryRun) {
    const { added, changed, removed } = difference;
    if (args.format === 'json') {
      terminal.out(`${JSON.stringify({ added, changed, removed }, null, 2)}\n`);
      return exitCode.fine;
    }
    for (const kind of ['added', 'changed', 'removed'] as const) {
      for (const path of difference[kind]) terminal.out(`${kind.padEnd(8)} ${path}\n`);
    }
    return exitCode.fine;
  }
  if (plan.lockChanged) {
    await folderTarget(workspace.files.root).write(LOCK_FILE, new TextEncoder().encode(emitted.lock));
  }
  await writeOutput(emitted.files, difference, target);
  // A lock that was just written was read otherwise: the next check sees to it.
  if (!plan.lockChanged) plan.settle();
  showSummary(
    { model: plan.model, difference, warnings: plan.warnings, milliseconds: performance.now() - started },
    args.format,
    terminal,
  );
  return exitCode.fine;
}

/**
 * Compares the output folder with what would be generated; writes nothing there. Where tool, documents and
 * output are byte for byte what the last run left, there is nothing to generate.
 *
 * @param args the arguments; `fresh` generates whatever the last run left
 * @param terminal where to write
 */
export async function runCheck(
  args: GenerateArguments & { readonly fresh: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  if (!args.fresh && (await settledReceipt(args.folder, 'output', args.output)) !== undefined) {
    if (args.format === 'json') terminal.out(`${JSON.stringify({ stale: [] }, null, 2)}\n`);
    return exitCode.fine;
  }
  const plan = await planOutput(args, terminal);
  if (typeof plan === 'number') return plan;
  const { added, changed, removed, foreign } = plan.difference;
  const stale = [
    ...(plan.lockChanged ? [`changed  ${LOCK_FILE}`] : []),
    ...added.map((path) => `missing  ${path}`),
    ...[...changed, ...foreign].map((path) => `differs  ${path}`),
    ...removed.map((path) => `obsolete ${path}`),
  ];
  if (args.format === 'json') terminal.out(`${JSON.stringify({ stale }, null, 2)}\n`);
  else for (const line of stale) terminal.out(`${line}\n`);
  if (stale.length === 0) {
    plan.settle();
    return exitCode.fine;
  }
  terminal.err(
    `output-stale: ${stale.length} files do not match the documents; run \`doctypist generate\`\n`,
  );
  return exitCode.findings;
}

async function planOutput(args: GenerateArguments, terminal: Terminal): Promise<Plan | ExitCode> {
  const progress = progressLine(terminal);
  const { begun = beginSpecification(folderSource(args.folder)) } = args;
  const opened = await openSpecification(args.folder, progress.step, begun);
  const { workspace, model } = opened;
  if (workspace === undefined || model === undefined || inputExitCode(opened.diagnostics) !== exitCode.fine) {
    progress.done();
    showErrors(opened.diagnostics, args.format, terminal);
    if (args.format === 'text')
      terminal.err(`${countDiagnostics(opened.diagnostics)}; nothing was written\n`);
    return exitCode.input;
  }
  const output = args.output ?? (workspace.config.output && resolve(args.folder, workspace.config.output));
  if (output === undefined) {
    progress.done();
    terminal.err('there is no output folder: give --output, or `output:` in doctypist.yaml\n');
    return exitCode.usage;
  }
  if (isNoFolder(output)) {
    progress.done();
    const found = new DiagnosticCollector(workspaceRules);
    const place = workspace.placeOf(['output']);
    found.report('output-foreign-file', `${output} cannot be a folder: a file or a link is in the way`, [
      place,
    ]);
    showErrors(found.all, args.format, terminal);
    return exitCode.input;
  }
  progress.step('emitting');
  const emitted = await emitWorkspace(workspace, model);
  progress.done();
  if (inputExitCode(emitted.diagnostics) !== exitCode.fine) {
    showErrors(emitted.diagnostics, args.format, terminal);
    return exitCode.input;
  }
  const target = folderTarget(output);
  const difference = await compareOutput(emitted.files, target);
  const lock = workspace.files.read(LOCK_FILE);
  const lockChanged = lock === undefined || new TextDecoder().decode(lock) !== emitted.lock;
  const settle = (): void => {
    const tool = toolDigest();
    // Templates of the user are read from beside the recorded documents.
    if (tool === undefined || workspace.config.sdk.templates !== undefined) return;
    receiptStore(args.folder)?.keep({
      format: 'doctypist-receipt',
      version: 1,
      tool,
      output: resolve(output),
      named: args.output !== undefined,
      read: begun.recorded.read(),
      written: emitted.digests,
    });
  };
  const warnings = opened.diagnostics.filter(({ severity }) => severity === 'warning').length;
  return { model, workspace, warnings, emitted, target, difference, lockChanged, settle };
}

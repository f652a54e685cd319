import { resolve } from 'node:path';
import { emitWorkspace, importedRuntime } from '../emit.js';
import { folderTarget } from '../files.js';
import { verifySdk } from '../verify.js';
import { openSpecification } from './open.js';
import { countDiagnostics, inputExitCode, showDiagnostics, showErrors } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Name of the file with the public surface of an SDK. */
export const SURFACE_FILE = 'api-surface.txt';

/** Arguments of `doctypist verify`. */
export interface VerifyArguments {
  readonly folder: string;
  readonly output: string | undefined;
  readonly format: 'text' | 'json';
}

/**
 * Type-checks the SDK that a specification folder gives and writes its public surface beside it.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runVerify(args: VerifyArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = progressLine(terminal);
  const { workspace, model, diagnostics } = await openSpecification(args.folder, progress.step);
  if (workspace === undefined || model === undefined || inputExitCode(diagnostics) !== exitCode.fine) {
    progress.done();
    showErrors(diagnostics, args.format, terminal);
    return exitCode.input;
  }
  progress.step('emitting');
  const emitted = await emitWorkspace(workspace, model);
  progress.step('type-checking');
  const { runtime } = workspace.config.sdk;
  const verified = await verifySdk(emitted, runtime === 'import' ? importedRuntime() : new Map());
  progress.done();
  const found = [...emitted.diagnostics, ...verified.diagnostics];
  if (args.format === 'json') terminal.out(`${JSON.stringify({ diagnostics: found }, null, 2)}\n`);
  else showDiagnostics(found, terminal, 'error');
  if (inputExitCode(found) !== exitCode.fine) {
    terminal.err(`${countDiagnostics(found)}; ${SURFACE_FILE} was not written\n`);
    return exitCode.findings;
  }
  const output = args.output ?? (workspace.config.output && resolve(args.folder, workspace.config.output));
  if (output !== undefined) {
    const target = folderTarget(output);
    const bytes = new TextEncoder().encode(verified.surface);
    const present = await target.read(SURFACE_FILE);
    if (present === undefined || Buffer.compare(present, bytes) !== 0)
      await target.write(SURFACE_FILE, bytes);
  }
  if (args.format === 'text')
    terminal.out(`${verified.surface.split('\n').length - 1} exports, no type errors\n`);
  return exitCode.fine;
}

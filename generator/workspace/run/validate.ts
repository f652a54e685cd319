import type { Severity } from '../../diagnostics/diagnostic.js';
import { openSpecification } from './open.js';
import { countDiagnostics, inputExitCode, showDiagnostics } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { progressLine } from './terminal.js';

/** Arguments of `doctypist validate`. */
export interface ValidateArguments {
  readonly folder: string;
  readonly format: 'text' | 'json';
  /** Least severity that is shown. */
  readonly least: Severity;
}

/**
 * Reads all documents of a specification folder and writes what is wrong with them.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runValidate(args: ValidateArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = progressLine(terminal);
  const { diagnostics } = await openSpecification(args.folder, progress.step);
  progress.done();
  if (args.format === 'json') terminal.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  else {
    showDiagnostics(diagnostics, terminal, args.least);
    terminal.err(`${countDiagnostics(diagnostics)}\n`);
  }
  return inputExitCode(diagnostics);
}

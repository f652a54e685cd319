import { FAULT_SYNTAX, parseFault } from '../../../runtime/mock/index.js';
import type { Fault, MockStart, StartedMock } from '../../../runtime/mock/index.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { emitWorkspace, workspaceNames } from '../emit.js';
import { folderSource, isSystemError } from '../files.js';
import { documentedMock } from '../mock/documented.js';
import type { Start } from '../mock/load-module.js';
import { ModuleFault } from '../mock/load-module.js';
import { madeMock, settledMock } from '../mock/sdk-mock.js';
import { fileStore, serveMock } from '../mock/serve.js';
import { beginSpecification } from './begin.js';
import { openSpecification } from './open.js';
import { countDiagnostics, inputExitCode, showDiagnostics } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Arguments of `doctypist mock`. */
export interface MockArguments {
  readonly folder: string;
  readonly port: string;
  /** File in which data is kept. */
  readonly data: string | undefined;
  /** Faults that every call meets, separated by commas. */
  readonly fault: string | undefined;
  /** Share of the calls that meet one of the faults, in per cent; every call unless given. */
  readonly rate: string | undefined;
  /** Which of the calls that are. */
  readonly seed: string;
  readonly authenticate: boolean;
  /** Resolves when the server has to stop. */
  readonly stopped: () => Promise<void>;
}

/**
 * Serves a mock of an API until it is stopped.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runMock(args: MockArguments, terminal: Terminal): Promise<ExitCode> {
  const port = wholeNumber(args.port, 65_535);
  const rate = args.rate === undefined ? undefined : wholeNumber(args.rate, 100);
  const seed = wholeNumber(args.seed, 4_294_967_295);
  const faults = faultsOf(args.fault);
  const usage =
    port === undefined
      ? `--port takes a number up to 65535, not ${args.port}`
      : args.rate !== undefined && rate === undefined
        ? `--fault-rate takes a number up to 100, not ${args.rate}`
        : seed === undefined
          ? `--seed takes a number, not ${args.seed}`
          : typeof faults === 'string'
            ? `--fault: ${faults} is no fault; there are ${FAULT_SYNTAX}`
            : undefined;
  if (usage !== undefined || port === undefined || seed === undefined || typeof faults === 'string') {
    terminal.err(`${usage ?? ''}\n`);
    return exitCode.usage;
  }
  const started = await startMock(args, terminal);
  if (typeof started === 'number') return started;
  if (rate === undefined) started.mock.faults.always(...faults);
  else started.mock.faults.randomly({ seed, rate: rate / 100, faults });
  return serve(started, port, args, terminal);
}

async function serve(
  { mock, notes }: StartedMock,
  port: number,
  args: MockArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  let served;
  try {
    served = await serveMock(mock, port);
  } catch (error) {
    if (!isSystemError(error) || !('code' in error)) throw error;
    const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be had (${String(error.code)})`;
    terminal.err(`port ${port} ${why}; give another one with --port, or 0 for any that is free\n`);
    return exitCode.input;
  }
  terminal.out(`${served.url}\n${notes.map((note) => `  ${note}\n`).join('')}`);
  if (terminal.interactive) terminal.err('Ctrl-C stops it\n');
  try {
    await args.stopped();
  } finally {
    await served.close();
  }
  const { records } = mock.journal;
  terminal.err(`stopped after ${records.length} ${records.length === 1 ? 'call' : 'calls'}\n`);
  return exitCode.fine;
}

/** The mock, or the exit code where the terminal was told why there is none. */
async function startMock(args: MockArguments, terminal: Terminal): Promise<StartedMock | ExitCode> {
  const { folder, data, authenticate } = args;
  const options = { authenticate, ...(data === undefined ? {} : { persistence: fileStore(data) }) };
  const progress = progressLine(terminal);
  try {
    const settled = await settledMock(folder);
    if (settled !== undefined) return startedBy(settled, options);
    const begun = beginSpecification(folderSource(folder));
    const { workspace, model, diagnostics } = await openSpecification(folder, progress.step, begun);
    const refused = (found: readonly Diagnostic[]): ExitCode => {
      progress.done();
      showDiagnostics(found, terminal, 'error');
      terminal.err(`${countDiagnostics(found)}; nothing is served\n`);
      return exitCode.input;
    };
    if (workspace === undefined || model === undefined || inputExitCode(diagnostics) !== exitCode.fine)
      return refused(diagnostics);
    progress.step('starting');
    const { config } = workspace;
    const [entry] = config.sdk.mock ?? [];
    if (entry === undefined) return documentedMock(model, workspaceNames(workspace, model).names, options);
    const docs = { ...config.docs, generate: 'nothing' as const };
    const emitted = await emitWorkspace({ ...workspace, config: { ...config, docs } }, model);
    if (inputExitCode(emitted.diagnostics) !== exitCode.fine) return refused(emitted.diagnostics);
    // Templates of the user are read from beside the recorded documents.
    const read = config.sdk.templates === undefined ? begun.recorded.read() : undefined;
    const start = await madeMock(folder, emitted.files, entry, read);
    return startedBy(start, options);
  } catch (error) {
    if (!(error instanceof ModuleFault) && (data === undefined || !isUnusable(error))) throw error;
    progress.done();
    const what = error instanceof ModuleFault ? 'the mock cannot be loaded' : `${data} cannot be used`;
    terminal.err(`${what}: ${error.message}\n`);
    return exitCode.input;
  } finally {
    progress.done();
  }
}

/** Starts a mock that was written by hand. */
function startedBy(start: Start, options: MockStart): StartedMock {
  try {
    return start(options);
  } catch (error) {
    if (options.persistence !== undefined && isUnusable(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ModuleFault(`its start failed: ${why}`, { cause: error });
  }
}

/** Whether data of an earlier run cannot be read. */
function isUnusable(error: unknown): error is Error {
  return isSystemError(error) || error instanceof SyntaxError;
}

function wholeNumber(text: string, most: number): number | undefined {
  return /^\d{1,10}$/u.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** The faults, or the text that is none. */
function faultsOf(text: string | undefined): readonly Fault[] | string {
  const faults: Fault[] = [];
  for (const word of text?.split(',') ?? []) {
    const fault = parseFault(word);
    if (fault === undefined) return word;
    faults.push(fault);
  }
  return faults;
}

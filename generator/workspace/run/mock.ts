import { FAULT_SYNTAX, parseFault } from '../../../runtime/mock/index.js';
import type { Fault, StartedMock } from '../../../runtime/mock/index.js';
import { emitWorkspace, workspaceNames } from '../emit.js';
import { isSystemError } from '../files.js';
import type { Workspace } from '../load.js';
import type { ApiModel } from '../../model/model.js';
import { documentedMock } from '../mock/documented.js';
import { loadMockModule, ModuleFault } from '../mock/load-module.js';
import { fileStore, serveMock } from '../mock/serve.js';
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
  const progress = progressLine(terminal);
  const { workspace, model, diagnostics } = await openSpecification(args.folder, progress.step);
  if (workspace === undefined || model === undefined || inputExitCode(diagnostics) !== exitCode.fine) {
    progress.done();
    showDiagnostics(diagnostics, terminal, 'error');
    terminal.err(`${countDiagnostics(diagnostics)}; nothing is served\n`);
    return exitCode.input;
  }
  progress.step('starting');
  const started = await startMock(workspace, model, args);
  progress.done();
  if (typeof started === 'string') {
    terminal.err(`${started}\n`);
    return exitCode.input;
  }
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

/** The mock, or why there is none. */
async function startMock(
  workspace: Workspace,
  model: ApiModel,
  { data, authenticate }: MockArguments,
): Promise<StartedMock | string> {
  const options = { authenticate, ...(data === undefined ? {} : { persistence: fileStore(data) }) };
  const [entry] = workspace.config.sdk.mock ?? [];
  try {
    if (entry === undefined) return documentedMock(model, workspaceNames(workspace, model).names, options);
    // It is loaded from a folder that has no packages.
    const { config } = workspace;
    const sdk = { ...config.sdk, runtime: 'copy' as const };
    const docs = { ...config.docs, generate: 'nothing' as const };
    const own = { ...workspace, config: { ...config, sdk, docs } };
    const { files } = await emitWorkspace(own, model);
    const start = await loadMockModule(files, `src/${entry}`);
    return start === undefined
      ? `${entry} exports no function start, by which a mock is started`
      : start(options);
  } catch (error) {
    if (error instanceof ModuleFault) return `the mock cannot be loaded: ${error.message}`;
    if (data === undefined || !(isSystemError(error) || error instanceof SyntaxError)) throw error;
    return `${data} cannot be used: ${error.message}`;
  }
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

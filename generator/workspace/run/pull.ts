import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import { sha256 } from '../digest.js';
import type { FileSource, FileTarget } from '../files.js';
import { folderSource, folderTarget } from '../files.js';
import type { Workspace } from '../load.js';
import { loadWorkspace } from '../load.js';
import type { Origin, PulledSource } from '../pull/pull-source.js';
import { pullSource } from '../pull/pull-source.js';
import type { SourceRecord } from '../pull/record.js';
import { readRecord, RECORD_FILE, recordText } from '../pull/record.js';
import { workspaceRules } from '../rules.js';
import { countDiagnostics, showDiagnostics, showErrors } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Arguments of `doctypist pull`. */
export interface PullArguments {
  readonly folder: string;
  /** Writes what was fetched although something else could not be. */
  readonly partial: boolean;
  /** Only shows what would change. */
  readonly dryRun: boolean;
  readonly format: 'text' | 'json';
}

/**
 * Fetches every document that has an `origin` again, shows what changed, and writes it with the time and the
 * SHA-256. Where one of them cannot be fetched nothing is written, unless a partial snapshot is wanted.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runPull(args: PullArguments, terminal: Terminal): Promise<ExitCode> {
  const files = folderSource(args.folder);
  const { workspace, diagnostics } = loadWorkspace(files);
  if (workspace === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    showErrors(diagnostics, args.format, terminal);
    return exitCode.input;
  }
  const collector = new DiagnosticCollector(workspaceRules);
  const known = readRecord(files.read(RECORD_FILE));
  if (known === undefined) {
    const place = { file: RECORD_FILE, line: 1, column: 1 };
    collector.report('pull-record-invalid', `${RECORD_FILE} cannot be read`, [place]);
  }
  const progress = progressLine(terminal);
  const pulled = known === undefined ? [] : await pullAll(workspace, files, known, collector, progress.step);
  progress.done();
  const failed = collector.all.some(({ severity }) => severity === 'error');
  const writes = !args.dryRun && known !== undefined && (!failed || args.partial);
  if (writes) await write(folderTarget(args.folder), pulled, known);
  show(args, pulled, collector.all, writes, terminal);
  return failed ? exitCode.input : exitCode.fine;
}

async function pullAll(
  workspace: Workspace,
  files: FileSource,
  known: ReadonlyMap<string, SourceRecord>,
  collector: DiagnosticCollector<typeof workspaceRules>,
  progress: (step: string) => void,
): Promise<readonly PulledSource[]> {
  const pulled: PulledSource[] = [];
  // One after the other: a documentation site is no place for a burst of requests.
  for (const source of originsOf(workspace)) {
    progress(`fetching ${source.origin}`);
    pulled.push(await pullSource(source, files, known.get(source.file), collector));
  }
  if (pulled.length === 0) {
    const place = { file: 'doctypist.yaml', line: 1, column: 1 };
    collector.report('pull-nothing', 'no page and no schema has an `origin`', [place]);
  }
  return pulled;
}

function originsOf({ config, placeOf }: Workspace): readonly Origin[] {
  const found = new Map<string, Origin>();
  for (const kind of ['pages', 'schemas'] as const) {
    for (const [index, { file, origin }] of config[kind].entries()) {
      // One file may hold the messages of several resources.
      if (origin === undefined || found.has(file)) continue;
      found.set(file, { file, origin, place: placeOf([kind, index]) });
    }
  }
  return [...found.values()];
}

async function write(
  target: FileTarget,
  pulled: readonly PulledSource[],
  known: ReadonlyMap<string, SourceRecord>,
): Promise<void> {
  const record = new Map(known);
  // To the second: nobody looks at fractions.
  const now = new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
  for (const { file, origin, state, bytes } of pulled) {
    if (bytes === undefined) continue;
    if (state !== 'same') await target.write(file, bytes);
    const digest = sha256(bytes);
    const old = record.get(file);
    if (old?.sha256 !== digest || old.origin !== origin)
      record.set(file, { origin, fetched: now, sha256: digest });
  }
  const text = new TextEncoder().encode(recordText(record));
  const written = await target.read(RECORD_FILE);
  if (record.size > 0 && (written === undefined || Buffer.compare(written, text) !== 0)) {
    await target.write(RECORD_FILE, text);
  }
}

function show(
  { format, dryRun }: PullArguments,
  pulled: readonly PulledSource[],
  diagnostics: readonly Diagnostic[],
  written: boolean,
  terminal: Terminal,
): void {
  const sources = pulled.map(({ file, origin, state, lines }) => ({ file, origin, state, ...lines }));
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ written, sources, diagnostics }, null, 2)}\n`);
    return;
  }
  for (const { file, state, added, removed } of sources) {
    const changes = state === 'changed' ? ` (${added} lines more, ${removed} less)` : '';
    terminal.out(`${state.padEnd(7)}  ${file}${changes}\n`);
  }
  showDiagnostics(diagnostics, terminal);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const rest = written ? 'the rest was written' : 'nothing was written; --partial writes the rest';
    terminal.err(`${countDiagnostics(diagnostics)}; ${rest}\n`);
  } else if (dryRun) terminal.err('nothing was written\n');
}

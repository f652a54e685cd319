import { join, resolve } from 'node:path';
import { DOCS_FOLDER, workspaceNames, workspaceTemplates } from '../emit.js';
import { emitWorkspaceDocs } from '../emit-docs.js';
import { folderTarget, isNoFolder } from '../files.js';
import { withManifest } from '../manifest.js';
import { compareOutput, writeOutput } from '../output.js';
import { openSpecification } from './open.js';
import { countDiagnostics, showDiagnostics } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Arguments of `doctypist docs`. */
export interface DocsArguments {
  readonly folder: string;
  /** Output folder; `docs` in the one of the configuration unless given. */
  readonly output: string | undefined;
  /** Older version that the changes are told of: a folder, a saved model, `revision:path`, a revision. */
  readonly since: string | undefined;
}

/**
 * Writes the reference documentation of a specification folder; files that are equal are not touched.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runDocs(args: DocsArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = progressLine(terminal);
  const { workspace, model, diagnostics } = await openSpecification(args.folder, progress.step);
  progress.done();
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (workspace === undefined || model === undefined || failed) {
    showDiagnostics(diagnostics, terminal, 'error');
    terminal.err(`${countDiagnostics(diagnostics)}; nothing was written\n`);
    return exitCode.input;
  }
  const sdk = workspace.config.output && resolve(args.folder, workspace.config.output);
  const output = args.output ?? (sdk && join(sdk, DOCS_FOLDER));
  if (output === undefined) {
    terminal.err('there is no output folder: give --output, or `output:` in doctypist.yaml\n');
    return exitCode.usage;
  }
  if (args.output === undefined && workspace.config.docs.generate !== 'nothing') {
    terminal.err(`\`generate\` writes the documentation to ${output} (docs.generate); give --output\n`);
    return exitCode.usage;
  }
  if (isNoFolder(output)) {
    terminal.err(`${output} cannot be a folder: a file or a link is in the way; choose another folder\n`);
    return exitCode.findings;
  }
  const since =
    args.since === undefined
      ? undefined
      : await (
          await import('../compare/docs-changes.js')
        ).changesSince(args.since, args.folder, model, progress.step);
  progress.done();
  if (since !== undefined && 'why' in since) {
    showDiagnostics(since.diagnostics, terminal, 'error');
    terminal.err(`${since.why}\n`);
    return exitCode.usage;
  }
  const named = workspaceNames(workspace, model);
  const docs = emitWorkspaceDocs(workspace, model, {
    names: named.names,
    templates: await workspaceTemplates(workspace),
    site: true,
    ...(since === undefined ? {} : { changes: since.changes }),
  });
  const found = [...named.diagnostics, ...docs.diagnostics];
  showDiagnostics(found, terminal, 'error');
  if (found.some(({ severity }) => severity === 'error')) return exitCode.input;
  const { files } = withManifest(docs.files);
  const target = folderTarget(output);
  const difference = await compareOutput(files, target);
  const foreign = difference.foreign[0];
  // The manifest of an SDK would have its files removed: they are not part of the documentation.
  if (foreign !== undefined || difference.removed.includes('model.json')) {
    const reason =
      foreign === undefined ? 'it holds a generated SDK' : `${foreign} was not written by doctypist`;
    terminal.err(`${output} cannot be written to: ${reason}; choose another folder\n`);
    return exitCode.findings;
  }
  await writeOutput(files, difference, target);
  const { added, changed, removed } = difference;
  terminal.out(
    `${docs.files.size} pages in ${output}: ${added.length} added, ${changed.length} changed, ${removed.length} removed\n`,
  );
  return exitCode.fine;
}

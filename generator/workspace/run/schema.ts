import type { SchemaDocument, SchemaEmission } from '../../emit/schema/index.js';
import { messageToDtd, messageToXsd, modelToOpenApi, modelToPostman } from '../../emit/schema/index.js';
import type { ApiModel } from '../../model/model.js';
import { docsCodecs } from '../docs-codecs.js';
import { workspaceNames } from '../emit.js';
import { folderTarget } from '../files.js';
import type { Workspace } from '../load.js';
import { openSpecification } from './open.js';
import { countDiagnostics, inputExitCode, showDiagnostics } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Arguments of `doctypist schema`. */
export interface SchemaArguments {
  readonly folder: string;
  readonly as: 'xsd' | 'dtd' | 'openapi' | 'postman';
  /** Name of a resource; all unless given. */
  readonly resource: string | undefined;
  /** Part of the resource; both unless given. */
  readonly part: 'all' | 'request' | 'response';
  /** Folder to write to; standard output unless given. */
  readonly output: string | undefined;
}

/**
 * Writes the messages of a model in a schema language.
 *
 * @param args the arguments
 * @param terminal where to write, unless an output folder is given
 */
export async function runSchema(args: SchemaArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = progressLine(terminal);
  const { workspace, model, diagnostics } = await openSpecification(args.folder, progress.step);
  progress.done();
  if (workspace === undefined || model === undefined || inputExitCode(diagnostics) !== exitCode.fine) {
    showDiagnostics(diagnostics, terminal, 'error');
    terminal.err(`${countDiagnostics(diagnostics)}; nothing was written\n`);
    return exitCode.input;
  }
  const emissions = emit(workspace, model, args);
  const documents = emissions.flatMap((emission) => emission.documents);
  showDiagnostics(
    emissions.flatMap((emission) => emission.diagnostics),
    terminal,
  );
  if (documents.length === 0) {
    const what =
      args.resource === undefined ? 'the model has no message' : `${args.resource} has no such message`;
    terminal.err(`${what}; \`doctypist inspect\` lists all\n`);
    return exitCode.usage;
  }
  await write(documents, args.output, terminal);
  return exitCode.fine;
}

function emit(
  workspace: Workspace,
  model: ApiModel,
  { as, resource, part }: SchemaArguments,
): readonly SchemaEmission[] {
  const resources = model.resources.filter(({ name }) => resource === undefined || name === resource);
  if (as === 'openapi' || as === 'postman') {
    if (resources.length === 0) return [];
    const chosen = { ...model, resources };
    const { names } = workspaceNames(workspace, model);
    const document =
      as === 'openapi' ? modelToOpenApi(chosen) : modelToPostman(chosen, { names, registry: docsCodecs });
    const text = `${JSON.stringify(document, null, 2)}\n`;
    return [{ documents: [{ file: `${as}.json`, text }], diagnostics: [] }];
  }
  return resources.flatMap((one) =>
    (['request', 'response'] as const).flatMap((side) => {
      const message = part === 'all' || part === side ? one[side] : undefined;
      if (message === undefined) return [];
      const options = { file: `${one.name}.${side}` };
      return [
        as === 'xsd'
          ? messageToXsd(message, model.types, options)
          : messageToDtd(message, model.types, options),
      ];
    }),
  );
}

async function write(
  documents: readonly SchemaDocument[],
  output: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (output === undefined) {
    for (const { text } of documents) terminal.out(text);
    return;
  }
  const target = folderTarget(output);
  for (const { file, text } of documents) await target.write(file, new TextEncoder().encode(text));
  terminal.err(`${documents.length} documents written to ${output}\n`);
}

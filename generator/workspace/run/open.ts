import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import { compileWorkspace } from '../compile.js';
import type { Progress } from '../compile.js';
import { folderSource } from '../files.js';
import type { Workspace } from '../load.js';
import type { BegunSpecification } from './begin.js';
import { beginSpecification } from './begin.js';

/** A specification folder with its model. */
export interface OpenedSpecification {
  readonly workspace: Workspace | undefined;
  readonly model: ApiModel | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a specification folder and makes its model.
 *
 * @param folder path of the folder
 * @param progress told of every step
 * @param begun the folder, where reading was begun before
 */
export async function openSpecification(
  folder: string,
  progress: Progress,
  begun: BegunSpecification = beginSpecification(folderSource(folder)),
): Promise<OpenedSpecification> {
  const { loaded } = begun;
  const failed = loaded.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (loaded.workspace === undefined || failed) {
    return { workspace: loaded.workspace, model: undefined, diagnostics: loaded.diagnostics };
  }
  const compiled = await compileWorkspace(loaded.workspace, progress);
  return {
    workspace: loaded.workspace,
    model: compiled.model,
    diagnostics: [...loaded.diagnostics, ...compiled.diagnostics],
  };
}

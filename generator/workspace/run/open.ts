import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import { compileWorkspace } from '../compile.js';
import type { Progress } from '../compile.js';
import type { FileSource } from '../files.js';
import { folderSource } from '../files.js';
import { loadWorkspace } from '../load.js';
import type { Workspace } from '../load.js';
import { startPages } from '../pages/evidence.js';
import type { PageThread } from '../pages/start-thread.js';

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
 * @param files what stands in the folder
 * @param thread reads the pages, where it was started before
 */
export async function openSpecification(
  folder: string,
  progress: Progress,
  files: FileSource = folderSource(folder),
  thread?: PageThread,
): Promise<OpenedSpecification> {
  const loaded = loadWorkspace(files, (begun) => startPages(begun, thread));
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

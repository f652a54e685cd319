import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DocsChanges } from '../emit/docs/content.js';
import { emitDocs } from '../emit/docs/emit.js';
import type { Templates } from '../emit/templates.js';
import type { ApiModel } from '../model/model.js';
import type { Names } from '../names/resolve.js';
import { docsCodecs } from './docs-codecs.js';
import { readDocsContent } from './docs-content.js';
import type { Workspace } from './load.js';
import { packageName } from './package-name.js';

/** How the documentation of a workspace is made. */
export interface WorkspaceDocsOptions {
  readonly names: Names;
  readonly templates: Templates;
  /** Whether the site is made beside the Markdown. */
  readonly site: boolean;
  readonly changes?: DocsChanges;
}

/**
 * Makes the documentation of a workspace. Reads what people wrote; writes nothing.
 *
 * @param workspace the workspace
 * @param model its model
 * @param options names, templates, and what of it is made
 * @returns text by path below the folder of the documentation
 */
export function emitWorkspaceDocs(
  workspace: Workspace,
  model: ApiModel,
  options: WorkspaceDocsOptions,
): { readonly files: ReadonlyMap<string, string>; readonly diagnostics: readonly Diagnostic[] } {
  const written = readDocsContent(workspace);
  const docs = emitDocs(model, {
    ...options,
    registry: docsCodecs,
    package: packageName(workspace.config),
    content: written.content,
    tellsKeys: workspace.config.sdk.profile !== undefined,
  });
  return { files: docs.files, diagnostics: [...written.diagnostics, ...docs.diagnostics] };
}

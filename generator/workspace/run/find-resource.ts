import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import type { Progress } from '../compile.js';
import type { Workspace } from '../load.js';
import { CONFIG_FILE } from '../load.js';
import { openSpecification } from './open.js';
import { inputExitCode } from './show-diagnostics.js';
import { exitCode } from './terminal.js';

/** The specification that describes a resource. */
export type FoundResource =
  | { readonly kind: 'found'; readonly workspace: Workspace; readonly model: ApiModel }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Finds the specification that describes a resource: the folder given, the working folder if it is one, or the
 * only one in `specs/` that has it.
 *
 * @param spec specification folder, undefined to look for it
 * @param resource name of the resource
 * @param progress told of every step
 */
export async function findResource(
  spec: string | undefined,
  resource: string,
  progress: Progress,
): Promise<FoundResource> {
  const folders = spec === undefined ? candidateFolders() : [spec];
  if (folders.length === 0) {
    return { kind: 'none', why: `there is no specification folder here; give one with --spec` };
  }
  const known: string[] = [];
  const found: (FoundResource & { readonly kind: 'found'; readonly folder: string })[] = [];
  for (const folder of folders) {
    const { workspace, model, diagnostics } = await openSpecification(folder, progress);
    if (workspace === undefined || model === undefined || inputExitCode(diagnostics) !== exitCode.fine) {
      return { kind: 'unreadable', diagnostics };
    }
    const names = model.resources.filter((one) => one.status === 'documented').map((one) => one.name);
    known.push(...names);
    if (names.includes(resource)) found.push({ kind: 'found', workspace, model, folder });
  }
  const [first, second] = found;
  if (first === undefined) {
    return { kind: 'none', why: `there is no resource ${resource}; there are ${known.sort().join(', ')}` };
  }
  if (second === undefined) return first;
  const places = found.map(({ folder }) => folder).join(' and ');
  return { kind: 'none', why: `${places} both describe ${resource}; choose one with --spec` };
}

function candidateFolders(): readonly string[] {
  if (existsSync(CONFIG_FILE)) return ['.'];
  if (!existsSync('specs')) return [];
  return readdirSync('specs')
    .map((name) => join('specs', name))
    .filter((folder) => existsSync(join(folder, CONFIG_FILE)))
    .sort();
}

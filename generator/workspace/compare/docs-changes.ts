import { compareModels, resourceLabel } from '../../diff/index.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DocsChanges } from '../../emit/docs/content.js';
import type { ApiModel } from '../../model/model.js';
import type { Progress } from '../compile.js';
import { loadSide } from './load-side.js';
import { locateSides } from './run-diff.js';

/** Changes for the documentation, or why there are none. */
export type LoadedChanges =
  | { readonly changes: DocsChanges; readonly diagnostics: readonly Diagnostic[] }
  | { readonly why: string; readonly diagnostics: readonly Diagnostic[] };

/**
 * Compares a model with an older one, for the documentation.
 *
 * @param since the older one: a folder, a saved model, `revision:path`, or a revision of the same folder
 * @param folder specification folder of the model
 * @param model the model
 * @param progress told of every step
 */
export async function changesSince(
  since: string,
  folder: string,
  model: ApiModel,
  progress: Progress,
): Promise<LoadedChanges> {
  const sides = locateSides([since, folder]);
  if (typeof sides === 'string') return { why: sides, diagnostics: [] };
  const before = await loadSide(sides.before.location, progress);
  const { diagnostics } = before;
  if (before.kind === 'none') return { why: `${since}: ${before.why}`, diagnostics };
  if (before.kind === 'schema') return { why: `${since} is a schema and not an API`, diagnostics };
  const { findings } = compareModels(before.side, { model }, { witnesses: false });
  const names = new Map(
    [...before.side.model.resources, ...model.resources].map((one) => [resourceLabel(one), one.name]),
  );
  const changes = findings.map(({ resource, path, message, verdict }) => {
    const label = resource ?? '';
    const place = path.startsWith(label) ? path.slice(label.length).replace(/^[\s/]+/u, '') : path;
    return {
      resource: names.get(label) ?? label,
      weight: verdict,
      text: place === '' ? message : `${place}: ${message}`,
    };
  });
  return { changes: { since, changes }, diagnostics };
}

import { join } from 'node:path';
import type { ApiModel } from '../../generator/model/model.js';
import type { Workspace } from '../../generator/workspace/load.js';
import { messageTables } from '../../generator/workspace/run/message.js';
import type { MessageTables } from '../../generator/workspace/run/message.js';
import { openSpecification } from '../../generator/workspace/run/open.js';

/** Root of the repository. */
export const repositoryRoot = join(import.meta.dirname, '../..');

/** A specification of the repository, compiled from its documents. */
export interface Specification {
  readonly workspace: Workspace;
  readonly model: ApiModel;
  readonly tables: ReadonlyMap<string, MessageTables>;
}

/**
 * Compiles a specification of the repository.
 *
 * @param name name of its folder in `specs/`
 * @throws {Error} where a document has an error
 */
export async function specification(name: string): Promise<Specification> {
  const { workspace, model, diagnostics } = await openSpecification(
    join(repositoryRoot, 'specs', name),
    () => {},
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (workspace === undefined || model === undefined || errors.length > 0) {
    throw new Error(`specs/${name}: ${JSON.stringify(errors)}`);
  }
  return { workspace, model, tables: messageTables(workspace, model) };
}

import { folderSource, folderTarget } from '../files.js';
import { loadWorkspace } from '../load.js';
import type { Receipt } from '../receipt.js';
import { settledReceipt } from '../settled.js';
import { bundleModule } from './bundle.js';
import { keepModule, keptModule } from './kept-module.js';
import type { Start } from './load-module.js';
import { loadMockCode, loadMockModule, ModuleFault } from './load-module.js';

/**
 * The mock of an SDK from what earlier runs left: the module itself, or else the SDK that was generated. Both are
 * taken only while they are what would be made anew.
 *
 * @param folder the specification folder
 * @returns undefined where there is nothing of that kind
 * @throws {ModuleFault} where the mock cannot be loaded
 */
export async function settledMock(folder: string): Promise<Start | undefined> {
  const kept = await keptModule(folder);
  if (kept !== undefined) return loadMockModule(kept);
  const receipt = await settledReceipt(folder);
  const [entry] = loadWorkspace(folderSource(folder)).workspace?.config.sdk.mock ?? [];
  if (receipt === undefined || entry === undefined) return undefined;
  const target = folderTarget(receipt.output);
  const files = new Map<string, string>();
  for (const path of Object.keys(receipt.written)) {
    if (!path.endsWith('.ts')) continue;
    files.set(path, new TextDecoder().decode(await target.read(path)));
  }
  return madeMock(folder, files, entry, receipt.read);
}

/**
 * Makes the mock of an SDK and keeps it for the next run.
 *
 * @param folder the specification folder
 * @param files text of the SDK by path below the folder of the package
 * @param entry path of the mock module beside the documents, as in `mock/index.ts`
 * @param read digests of all that the SDK was made of; undefined where not all of that is known
 * @throws {ModuleFault} where the mock cannot be loaded
 */
export async function madeMock(
  folder: string,
  files: ReadonlyMap<string, string>,
  entry: string,
  read: Receipt['read'] | undefined,
): Promise<Start> {
  const code = await bundleModule(files, `src/${entry}`).catch((error: unknown) => {
    throw error instanceof SyntaxError ? new ModuleFault(error.message, { cause: error }) : error;
  });
  const kept = await keepModule(folder, code, read);
  const start = await (kept === undefined ? loadMockCode(code) : loadMockModule(kept));
  if (start === undefined)
    throw new ModuleFault(`${entry} exports no function start, by which a mock is started`);
  return start;
}

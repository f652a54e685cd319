import { bundleModule } from '../../../generator/workspace/mock/bundle.js';

/**
 * Loads a module of an SDK in memory.
 *
 * @param files text of the SDK by path below the folder of the package
 * @param entry path of the module
 */
export async function loadSdk(
  files: ReadonlyMap<string, string>,
  entry: string,
): Promise<Record<string, unknown>> {
  return import(`data:text/javascript,${encodeURIComponent(await bundleModule(files, entry))}`);
}

import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MockStart, StartedMock } from '../../../runtime/mock/index.js';
import { typeScriptParser } from './transpile.js';

/** What a mock module gives. */
export type Start = (options: MockStart) => StartedMock;

/** A mock module that cannot be parsed or fails while it is loaded. */
export class ModuleFault extends Error {
  override readonly name = 'ModuleFault';
}

/**
 * Loads the mock of an SDK: its modules are written as JavaScript into a folder of their own, loaded from there, and
 * the folder is removed.
 *
 * @param files text of the SDK by path below the folder of the package
 * @param entry path of the mock module, as in `src/mock/index.ts`
 * @returns its function `start`; undefined where it exports none
 * @throws {ModuleFault} where a module cannot be parsed or fails while it is loaded
 */
export async function loadMockModule(
  files: ReadonlyMap<string, string>,
  entry: string,
): Promise<Start | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'doctypist-mock-'));
  try {
    const module = await importFrom(folder, files, entry);
    return isMockModule(module) ? module.start : undefined;
  } catch (error) {
    throw new ModuleFault(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFrom(
  folder: string,
  files: ReadonlyMap<string, string>,
  entry: string,
): Promise<unknown> {
  const toJavaScript = await typeScriptParser();
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const [path, text] of files) {
    if (!path.startsWith('src/') || !path.endsWith('.ts')) continue;
    const target = join(folder, path.replace(/\.ts$/u, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, toJavaScript(path, text));
  }
  return import(pathToFileURL(join(folder, entry.replace(/\.ts$/u, '.js'))).href);
}

function isMockModule(module: unknown): module is { readonly start: Start } {
  return (
    typeof module === 'object' && module !== null && 'start' in module && typeof module.start === 'function'
  );
}

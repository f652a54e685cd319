import { build } from 'esbuild';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Modules of TypeScript as one of JavaScript, loaded.
 *
 * @param {string} source a module that exports what is wanted, with paths from the root of the repository
 */
export async function loadTypeScript(source) {
  const root = join(import.meta.dirname, '../..');
  // Beside the packages, so that those are found from there.
  const cache = join(import.meta.dirname, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({
      stdin: { contents: source, resolveDir: root, loader: 'ts' },
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A bundle of the runtime or of a part of it.
 *
 * @param {string} contents what the bundle exports, importing from `./index.js` and its like in `runtime/`
 * @param {{ minify?: boolean }} options
 * @returns {Promise<string>} JavaScript
 */
export async function bundle(contents = "export * from './index.js';", { minify = false } = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '../../runtime') },
    bundle: true,
    minify,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}

/** A folder that is gone when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'doctypist-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The runtime as one module of JavaScript. */
export async function loadRuntime() {
  const code = await bundle();
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

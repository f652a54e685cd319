import { build } from 'esbuild';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The runtime as one module of JavaScript. */
export async function loadRuntime() {
  const folder = await mkdtemp(join(tmpdir(), 'doctypist-bench-'));
  const outfile = join(folder, 'runtime.mjs');
  const entry = join(import.meta.dirname, '../../runtime/index.ts');
  await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

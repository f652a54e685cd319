// Runs the fuzzer of test/fuzz: npm run fuzz -- --seed N --seconds S
import { build } from 'esbuild';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
// Beside the packages, so that those are found from there.
const folder = join(root, 'node_modules/.cache/doctypist');
await mkdir(folder, { recursive: true });
const outfile = join(folder, `fuzz.${process.pid}.mjs`);
await build({
  entryPoints: [join(root, 'test/fuzz/main.ts')],
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  sourcemap: 'inline',
  outfile,
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile);
}

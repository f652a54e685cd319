// Runs an example: Node 20 cannot run TypeScript, so it is bundled with the generated SDK in place of the package.
import { build } from 'esbuild';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const [name = '', ...rest] = process.argv.slice(2);
const entry = [`${name}.ts`, `${name}/index.ts`]
  .map((path) => join(root, 'examples', path))
  .find((path) => /^[a-z-]+(\/[a-z-]+)?$/.test(name) && existsSync(path));
if (entry === undefined) {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter(({ name: file }) => !/^(connect\.ts|README\.md)$/.test(file))
    .map(({ name: file }) => file.replace(/\.ts$/, ''));
  console.error(`npm run example -- NAME, where NAME is one of ${folders.sort().join(', ')}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'doctypist-example-'));
const outfile = join(folder, 'example.mjs');
try {
  // `netvisor-sdk` is found by `paths` of tsconfig.json.
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
  });
  process.argv = [process.argv[0], entry, ...rest];
  await import(pathToFileURL(outfile).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Whatever it left open would keep the process alive.
  process.exitCode = 1;
  setImmediate(() => process.exit());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

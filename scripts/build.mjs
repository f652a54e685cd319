// Bundles the command line tool: one small entry, one chunk a command, so that no command loads what another needs.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { chmod, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compiledTemplates } from './compiled-templates.mjs';
import { buildPipeline, keepCode, pipelineScripts } from './pipeline.mjs';

const root = join(import.meta.dirname, '..');
// Built beside and swapped in, so that a build that fails leaves the old one.
const out = join(root, 'dist');
const fresh = join(root, 'dist.new');

/** Parts of the runtime that are imported by themselves. */
async function entriesBelow(folder) {
  const found = await readdir(join(root, folder));
  return ['transport', 'client', 'mock', 'emitted']
    .filter((part) => found.includes(part))
    .map((part) => `${folder}/${part}/index.ts`);
}

/** One digest of all files below folders, by which a receipt knows the tool (`toolDigest`). */
async function digestOf(...folders) {
  const digest = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      const bytes = await readFile(file);
      digest.update(`\n${relative(folder, file)} ${bytes.length}\n`).update(bytes);
    }
  }
  return digest.digest('hex');
}

await rm(fresh, { recursive: true, force: true });
const tool = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // A file is parsed in the time of its length; names stay, for stacks that can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  external: ['esbuild', 'ts-morph', 'prettier'],
  // From its TypeScript source the numbers of its states stand in the code; its JavaScript looks up the name of
  // each state that a character might meet.
  alias: { htmlparser2: './node_modules/htmlparser2/src/index.ts' },
  logLevel: 'warning',
};
await build({
  ...tool,
  entryPoints: { cli: 'generator/cli/cli.ts', 'page-thread': 'generator/workspace/pages/thread.ts' },
  outdir: fresh,
  splitting: true,
  format: 'esm',
  plugins: [compiledTemplates, pipelineScripts()],
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";const require=createRequire(import.meta.url);',
  },
});
await buildPipeline(fresh, { ...tool, plugins: [compiledTemplates] });
// The runtime for SDKs that import it instead of holding a copy, with its types.
await build({
  absWorkingDir: root,
  entryPoints: ['runtime/index.ts', ...(await entriesBelow('runtime'))],
  outdir: join(fresh, 'runtime'),
  outbase: join(root, 'runtime'),
  bundle: true,
  // What two entries share is loaded once: errors are told apart by their classes.
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  logLevel: 'warning',
});
// Facts, rules and reports of the comparison, for rules of users.
await build({
  absWorkingDir: root,
  entryPoints: ['generator/diff/exports.ts'],
  outfile: join(fresh, 'diff/index.js'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
const tsc = createRequire(import.meta.url)
  .resolve('typescript/package.json')
  .replace(/package\.json$/, 'bin/tsc');
for (const project of ['tsconfig.runtime.json', 'tsconfig.diff.json']) {
  execFileSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' });
}
await chmod(join(fresh, 'cli.js'), 0o755);
await rm(out, { recursive: true, force: true });
await rename(fresh, out);
// Where it stays: the code remembers the place of its script, for stacks.
await keepCode(out);
await writeFile(join(out, 'digest.txt'), await digestOf(out, join(root, 'runtime')));

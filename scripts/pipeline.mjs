// The way from documents to output is one script, kept with the code that V8 makes of it: compiling takes a tenth
// of the time of `doctypist generate`, and modules cannot be kept so before Node 22.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const SCRIPT = 'generate.cjs';

/** Has the rest of the tool run the script in place of the module of which it is made. */
export const pipelineScript = {
  name: 'pipeline-script',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]workspace[\\/]run[\\/]generate\.ts$/ }, () => ({
      contents: [
        "import { runScript } from './cached-script.mjs';",
        `export const { runGenerate, runCheck } = runScript('${SCRIPT}');`,
      ].join('\n'),
      resolveDir: import.meta.dirname,
    }));
  },
};

/**
 * Builds the script.
 *
 * @param {string} folder folder of the tool
 * @param {import('esbuild').BuildOptions} options what it has in common with the rest of the tool
 */
export async function buildPipeline(folder, options) {
  await build({
    ...options,
    entryPoints: [join(root, 'generator/workspace/run/generate.ts')],
    outfile: join(folder, SCRIPT),
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
  });
}

/**
 * Leaves the code of the script beside it, by letting the tool generate once. A specification that cannot be
 * generated from is no reason not to build: the code is then that of the part that ran.
 *
 * @param {string} folder folder of the tool, complete
 */
export async function keepCode(folder) {
  const output = await mkdtemp(join(tmpdir(), 'doctypist-build-'));
  const hook = join(import.meta.dirname, 'keep-code.mjs');
  const words = ['generate', join(root, 'specs/netvisor'), '--output', output];
  spawnSync(process.execPath, ['--import', hook, join(folder, 'cli.js'), ...words]);
  await rm(output, { recursive: true });
}

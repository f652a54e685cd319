// The way from documents to output is made of scripts, which are kept with the code that V8 makes of them: compiling
// takes a tenth of the time of `doctypist generate`, and modules cannot be kept so before Node 22.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Modules that are scripts in the tool, by the names of these. */
const SCRIPTS = {
  'read-yaml.cjs': 'generator/workspace/read-yaml.ts',
  'begin.cjs': 'generator/workspace/run/begin.ts',
  'generate.cjs': 'generator/workspace/run/generate.ts',
  'read-page.cjs': 'generator/workspace/pages/read-page.ts',
};

/**
 * Has a bundle run a script in place of the module of which it is made.
 *
 * @param {string} [own] the script that is being made
 */
export function pipelineScripts(own) {
  return {
    name: 'pipeline-scripts',
    setup(plugin) {
      for (const [script, module] of Object.entries(SCRIPTS)) {
        if (script === own) continue;
        const path = module.replaceAll('/', '[\\\\/]').replace('.ts', '\\.ts$');
        plugin.onLoad({ filter: new RegExp(path) }, ({ path: file }) => ({
          contents: [
            `import { runScript } from './cached-script.mjs';`,
            `export const { ${exportsOf(file).join(', ')} } = runScript('${script}');`,
          ].join('\n'),
          resolveDir: import.meta.dirname,
        }));
      }
    },
  };
}

/** Names of the functions that a module exports. */
function exportsOf(file) {
  const found = readFileSync(file, 'utf8').matchAll(/^export (?:async )?function (\w+)/gmu);
  return [...found].map(([, name]) => name);
}

/**
 * Builds the scripts.
 *
 * @param {string} folder folder of the tool
 * @param {import('esbuild').BuildOptions} options what they have in common with the rest of the tool
 */
export async function buildPipeline(folder, options) {
  for (const [script, module] of Object.entries(SCRIPTS)) {
    await build({
      ...options,
      entryPoints: [join(root, module)],
      outfile: join(folder, script),
      format: 'cjs',
      define: { 'import.meta.dirname': '__dirname' },
      banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
      footer: { js: '})' },
      plugins: [...options.plugins, pipelineScripts(script)],
    });
  }
}

/**
 * Leaves the code of the scripts beside them, by letting the tool generate once. A specification that cannot be
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

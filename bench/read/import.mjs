// How long it takes to import many resources in a fresh process: all that are generated, three times over.
// node bench/read/import.mjs [runs]
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median, report } from './measure.mjs';
import { temporaryFolder } from './runtime.mjs';

const runs = Number(process.argv[2] ?? 15);
const folder = temporaryFolder();
const source = join(import.meta.dirname, '../../generated/netvisor/src');
const resources = readdirSync(join(source, 'resources')).filter((name) => name.endsWith('.ts'));
const TIMES = 3;

/** Modules of the runtime stay outside of resources, which share it. */
const shared = {
  name: 'shared',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/runtime\// }, () => ({ path: './runtime.mjs', external: true })),
};

async function bundle(contents, outfile, plugins = []) {
  await build({
    stdin: { contents, resolveDir: source, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    outfile: join(folder, outfile),
    plugins,
  });
}
await bundle(
  "export * from './runtime/index.js'; export * from './runtime/client/index.js'; export * from './runtime/transport/index.js';",
  'runtime.mjs',
);
const all = resources.map((name) => `export * from './resources/${name.replace('.ts', '.js')}';`).join('\n');
for (let i = 0; i < TIMES; i++)
  await bundle(`${all} export const part = ${i};`, `resources-${i}.mjs`, [shared]);
writeFileSync(
  join(folder, 'all.mjs'),
  Array.from({ length: TIMES }, (_, i) => `import './resources-${i}.mjs';`).join('\n'),
);
writeFileSync(
  join(folder, 'time.mjs'),
  `import { openSync, readSync } from 'node:fs';
  const file = openSync('/proc/self/task/' + process.pid + '/schedstat', 'r');
  const text = Buffer.alloc(64);
  const cell = new Int32Array(new SharedArrayBuffer(4));
  // The system adds up what a thread has used when it sleeps, or every few milliseconds.
  const now = () => (Atomics.wait(cell, 0, 0, 0.01), Number(text.toString('latin1', 0, readSync(file, text, 0, 64, 0)).split(' ')[0]) / 1e6);
  now();
  const start = now();
  await import(process.argv[2]);
  console.log(now() - start);`,
);
const timeOf = (name) =>
  Number(spawnSync(process.execPath, [join(folder, 'time.mjs'), name], { encoding: 'utf8' }).stdout);
const times = { runtime: [], all: [] };
for (let i = 0; i < runs; i++)
  for (const name of Object.keys(times)) times[name].push(timeOf(`./${name}.mjs`));
report({
  'runtime alone, ms': median(times.runtime),
  [`${resources.length * TIMES} resources and the runtime, ms`]: median(times.all),
});

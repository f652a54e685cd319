import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { IMPORTED, statedSizes } from '../support/sizes.js';

const root = join(import.meta.dirname, '../..');
const resources = join(root, 'generated/netvisor/src/resources');

/** The `package.json` of an SDK says that no module does anything when it is imported. */
const sideEffectFree: Plugin = {
  name: 'side-effect-free',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.{1,2}\// }, async ({ path, pluginData, ...rest }) =>
      pluginData === 'resolved'
        ? undefined
        : { ...(await resolve(path, { ...rest, pluginData: 'resolved' })), sideEffects: false },
    );
  },
};

/** Bytes of a module with all that it imports, minified and compressed as a server would. */
async function sizeOf(contents: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    plugins: [sideEffectFree],
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(0), { level: 9 }).length;
}

/** What has been reached, in bytes, with little room; and in the title what is aimed for. */
const budgets = [
  ['decode alone (goal 12,000)', 'decode', 26_900],
  ['encode alone', 'encode', 16_880],
  ['encodeBytes alone', 'encodeBytes', 17_250],
  ['decode, encode and buildRequest', 'decode, encode, buildRequest', 43_700],
  ['the codec of exact decimals alone', 'decimalComma', 1_750],
] as const;

describe('what a browser has to load stays small', () => {
  test.each(budgets)('%s', async (_, names, budget) => {
    const size = await sizeOf(`export { ${names} } from './runtime/index.js'`, root);
    expect(size, `${size} bytes`).toBeLessThanOrEqual(budget);
  });

  test.each([...IMPORTED])('%s is as large as the README states', async (what, modules) => {
    const path = (module: string): string =>
      module.startsWith('runtime/')
        ? `../${module}/index.js`
        : (['../client.js', '../profile.js'].find((one) => one === `../${module}.js`) ?? `./${module}.js`);
    const contents = modules.map(([names, module]) => `export { ${names} } from '${path(module)}';`);
    const size = await sizeOf(contents.join('\n'), resources);
    const stated = statedSizes().get(what) ?? 0;
    expect(size, `${size} bytes`).toBeLessThanOrEqual(stated);
    expect(size, `${size} bytes`).toBeGreaterThan(stated * 0.95);
  });

  // The goal is 500 bytes, and 80,000 for 150 resources.
  test('resources beside the runtime, on average', async () => {
    const names = (await readdir(resources)).filter((name) => name.endsWith('.ts'));
    const modules = names.map((name) => `./${name.replace('.ts', '.js')}`);
    const all = await sizeOf(modules.map((name) => `export * from '${name}';`).join('\n'), resources);
    // The same bundle without the resources: what they import from elsewhere, alone.
    const alone = await sizeOf(await importsOf(names), resources);
    const mean = (all - alone) / names.length;
    expect(mean, `${mean} bytes`).toBeLessThanOrEqual(440);
  });
});

/** A module that exports what these import from the runtime and the dialect, and nothing else. */
async function importsOf(names: readonly string[]): Promise<string> {
  const exported = new Map<string, Set<string>>();
  for (const file of [...names, '../tables.ts']) {
    const text = await readFile(join(resources, file), 'utf8');
    for (const [, list = '', from = ''] of text.matchAll(/^import \{([^}]*)\} from '\.\.?\/([^']*)';/gm)) {
      if (from === 'tables.js') continue;
      const known = exported.get(from) ?? new Set();
      for (const name of list.split(',')) known.add(name.trim());
      exported.set(from, known);
    }
  }
  return [...exported]
    .map(([from, known]) => `export { ${[...known].filter(Boolean).join(', ')} } from '../${from}';`)
    .join('\n');
}

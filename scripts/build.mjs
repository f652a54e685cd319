// Bundles the command line tool: one small entry, one chunk a command, so that no command loads what another needs.
import { build } from 'esbuild';
import { chmod, rm } from 'node:fs/promises';

const out = new URL('../dist/', import.meta.url).pathname;
await rm(out, { recursive: true, force: true });
await build({
  absWorkingDir: new URL('..', import.meta.url).pathname,
  entryPoints: { cli: 'generator/cli/cli.ts' },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['ts-morph', 'prettier'],
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";const require=createRequire(import.meta.url);',
  },
  logLevel: 'warning',
});
await chmod(`${out}cli.js`, 0o755);

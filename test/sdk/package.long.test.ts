import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Problem } from '@arethetypeswrong/core';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORTED, statedSizes } from '../support/sizes.js';
import { repositoryRoot } from '../support/specification.js';

const folder = mkdtempSync(join(tmpdir(), 'doctypist-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packs a package as it would be published, without running its scripts. */
function pack(from: string): Buffer {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const told: unknown = JSON.parse(execFileSync('npm', args, { cwd: from, encoding: 'utf8' }));
  const [first] = Array.isArray(told) ? told : [];
  return readFileSync(join(folder, first.filename));
}

/** An SDK, built by its own script with the compiler that is installed here. */
function built(api: string): string {
  const place = join(folder, api);
  cpSync(join(repositoryRoot, 'generated', api), place, { recursive: true });
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: place });
  return place;
}

/** What the profile `esm-only` of the command line leaves out: resolutions of before Node 20.19. */
const isOfOldResolution = (problem: Problem): boolean =>
  'resolutionKind' in problem &&
  (problem.resolutionKind === 'node10' || problem.resolutionKind === 'node16-cjs');

describe.each([
  ['the SDK of Netvisor', (): string => built('netvisor')],
  ['the SDK of Parcels', (): string => built('parcels')],
  ['doctypist itself', (): string => repositoryRoot],
])('%s', (_, place) => {
  let tarball: Buffer;
  beforeAll(() => {
    tarball = pack(place());
  });

  test('passes publint, suggestions included', async () => {
    const copy = new Uint8Array(tarball).buffer;
    const { messages, pkg } = await publint({ pack: { tarball: copy }, level: 'suggestion', strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('has types that are found and right for every import, as a package of ES modules', async () => {
    const found = await checkPackage(createPackageFromTarballData(tarball));
    if (found.types === false) throw new Error('there are no types');
    expect(found.problems.filter((problem) => !isOfOldResolution(problem))).toEqual([]);
    const kinds = new Set(found.problems.map(({ kind }) => kind));
    // Not a bundle for CommonJS, and nothing worse: `require` of Node 20.19 takes modules.
    expect([...kinds].filter((kind) => kind !== 'NoResolution' && kind !== 'CJSResolvesToESM')).toEqual([]);
  });
});

describe('the SDK of Netvisor, installed', () => {
  const app = join(folder, 'app');
  const installed = join(app, 'node_modules/netvisor-sdk');
  beforeAll(() => {
    mkdirSync(join(app, 'node_modules'), { recursive: true });
    execFileSync('tar', ['xzf', join(folder, 'netvisor-sdk-0.0.0.tgz'), '-C', app]);
    renameSync(join(app, 'package'), installed);
  });

  test('needs nothing else to run', () => {
    const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    );
    expect([dependencies, peerDependencies, optionalDependencies]).toEqual([undefined, undefined, undefined]);
    const imported = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [
        ...readFileSync(join(installed, 'dist', name), 'utf8').matchAll(
          /^(?:im|ex)port .*? from '([^']+)';$/gmu,
        ),
      ])
      .map(([, module = '']) => module);
    expect(imported.length).toBeGreaterThan(500);
    expect(imported.filter((module) => !module.startsWith('.'))).toEqual([]);
  });

  test('is imported and required by Node', () => {
    const program = `import('netvisor-sdk').then(({ createNetvisor }) => {
      const { createNetvisor: same } = require('netvisor-sdk/client');
      if (same !== createNetvisor) throw new Error('two copies');
      console.log(typeof createNetvisor);
    });`;
    const run = execFileSync(process.execPath, ['--no-warnings', '-e', program], {
      cwd: app,
      encoding: 'utf8',
    });
    expect(run).toBe('function\n');
  });

  test.each([...IMPORTED])('%s bundles to what the README states', async (what, modules) => {
    const contents = modules
      .map(([names, module]) => `export { ${names} } from 'netvisor-sdk/${module}';`)
      .join('\n');
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: app },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    });
    const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
    const stated = statedSizes().get(what) ?? 0;
    expect(size, `${size} bytes`).toBeLessThanOrEqual(stated);
    expect(size, `${size} bytes`).toBeGreaterThan(stated * 0.95);
  });
});

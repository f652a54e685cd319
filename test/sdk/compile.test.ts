import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from '../support/specification.js';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'doctypist-compile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Compilers by the name under which they are installed; each knows the options from its version on. */
const compilers = [
  { name: 'typescript-5.4', version: /^Version 5\.4\./u, erasableSyntaxOnly: false },
  { name: 'typescript-5.9', version: /^Version 5\.9\./u, erasableSyntaxOnly: true },
  { name: 'typescript', version: /^Version 7\.0\./u, erasableSyntaxOnly: true },
] as const;

function run(compiler: string, args: readonly string[]): string {
  const bin = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin/tsc');
  try {
    return execFileSync(process.execPath, [bin, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

describe.each(['netvisor', 'parcels'])('the generated SDK of %s', (api) => {
  test.each(compilers)(
    'compiles under $name with all strict options',
    ({ name, version, erasableSyntaxOnly }) => {
      expect(run(name, ['--version'])).toMatch(version);
      const project = join(folder, `${api}-${name}.json`);
      writeFileSync(
        project,
        JSON.stringify({
          compilerOptions: {
            target: 'ES2022',
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            lib: ['ES2022', 'DOM', 'DOM.Iterable'],
            types: [],
            strict: true,
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            verbatimModuleSyntax: true,
            ...(erasableSyntaxOnly ? { erasableSyntaxOnly } : {}),
            // Version 5.4 has no isolatedDeclarations yet.
            ...(name === 'typescript-5.4' ? {} : { isolatedDeclarations: true }),
            declaration: true,
            noEmit: name === 'typescript-5.4',
            outDir: join(folder, `${api}-${name}`),
            emitDeclarationOnly: name !== 'typescript-5.4',
            rootDir: join(repositoryRoot, 'generated', api),
          },
          files: [join(repositoryRoot, 'generated', api, 'src/index.ts')],
        }),
      );
      expect(run(name, ['-p', project])).toBe('');
    },
  );
});

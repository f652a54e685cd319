import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFolder } from './emit.js';

const root = join(import.meta.dirname, '../../..');

/** The strictest settings that every supported compiler knows. */
const STRICT = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  declaration: true,
  noEmit: true,
  skipLibCheck: false,
};

/** Compilers by the package they are installed as, with the settings that only they know. */
const COMPILERS = {
  'typescript-5.4': {},
  'typescript-5.9': { isolatedDeclarations: true, erasableSyntaxOnly: true },
  typescript: { isolatedDeclarations: true, erasableSyntaxOnly: true },
} as const;

export type Compiler = keyof typeof COMPILERS;

/** The hand-written half of an SDK as it is copied. */
export function runtimeFiles(): Map<string, string> {
  return readFolder('runtime', '.ts');
}

/**
 * Compiles files with the settings above, and leaves out what is said of the runtime, which has its own checks.
 *
 * @returns what the compiler says of the other files
 */
export function compileEmitted(compiler: Compiler, files: ReadonlyMap<string, string>): string {
  const said = compile(compiler, files).split('\n');
  return said.filter((line) => !line.includes('src/runtime/')).join('\n');
}

/**
 * Compiles files with the settings above.
 *
 * @returns what the compiler says, empty where it has nothing to say
 */
export function compile(compiler: Compiler, files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'doctypist-compile-'));
  try {
    const settings = { compilerOptions: { ...STRICT, ...COMPILERS[compiler] }, include: ['**/*.ts'] };
    const all = new Map([
      ...files,
      ['tsconfig.json', JSON.stringify(settings)],
      ['package.json', '{"type":"module"}'],
    ]);
    for (const [path, text] of all) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const tsc = join(root, 'node_modules', compiler, 'bin/tsc');
    try {
      return execFileSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      if (error instanceof Error && 'stdout' in error) return String(error.stdout);
      throw error;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

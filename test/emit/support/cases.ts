import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ApiModel } from '../../../generator/model/model.js';
import { EMPTY_LOCK, printNameLock } from '../../../generator/names/lock.js';
import { resolveNames } from '../../../generator/names/resolve.js';
import type { TypeScriptOptions } from '../../../generator/emit/typescript/options.js';
import { emit } from './emit.js';

const folder = join(import.meta.dirname, '../cases');

/** Names of the cases. */
export const caseNames: readonly string[] = readdirSync(folder).sort();

/** The model of a case. */
export function caseModel(name: string): ApiModel {
  return JSON.parse(readFileSync(join(folder, name, 'model.json'), 'utf8'));
}

const DIALECT = `import type { DecodeResult } from './runtime/index.js';

/** What a call came to. */
export type Outcome<Reply> = DecodeResult<Reply>['ok'] | { readonly reply: Reply };

/** Says what a decoded reply means. */
export function interpret<Reply>(reply: DecodeResult<Reply>): Outcome<Reply> {
  return reply.ok ? { reply: reply.value } : false;
}
`;

/** The options of a case. */
export function caseOptions(name: string): Partial<TypeScriptOptions> {
  const path = join(folder, name, 'options.json');
  const options: {
    responses?: 'lenient' | 'schema';
    dialect?: true;
    runtime?: 'import';
    specialise?: string[];
  } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return {
    ...(options.responses === undefined ? {} : { responses: options.responses }),
    ...(options.dialect === undefined ? {} : { dialect: DIALECT }),
    ...(options.specialise === undefined ? {} : { specialise: options.specialise }),
    ...(options.runtime === undefined
      ? {}
      : { runtime: { kind: 'import', from: 'doctypist/runtime', package: 'doctypist', range: '^1.0.0' } }),
  };
}

/** Everything that a case makes: the files, the lock, the diagnostics. */
export function caseOutput(name: string): Map<string, string> {
  const model = caseModel(name);
  const { lock, diagnostics } = resolveNames(model, EMPTY_LOCK, {});
  const emitted = emit(model, caseOptions(name));
  const found = [...diagnostics, ...emitted.diagnostics];
  return new Map([
    ...emitted.files,
    ['names.lock.json', printNameLock(lock)],
    ['diagnostics.json', `${JSON.stringify(found, null, 2)}\n`],
  ]);
}

/** What a case is expected to make; written anew where `UPDATE_CASES` is set. */
export function caseExpected(name: string, output: ReadonlyMap<string, string>): Map<string, string> {
  const base = join(folder, name, 'expected');
  if (process.env['UPDATE_CASES'] !== undefined) {
    rmSync(base, { recursive: true, force: true });
    for (const [path, text] of output) {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, `${path}.txt`), text);
    }
  }
  const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      // The ending keeps what is expected out of the sight of compilers and formatters.
      return [path.slice(base.length + 1, -'.txt'.length), readFileSync(path, 'utf8')];
    }),
  );
}

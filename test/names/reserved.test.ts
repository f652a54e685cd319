import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESERVED_NAMES } from '../../generator/names/reserved.js';

const runtime = join(import.meta.dirname, '../../runtime');

/** Names that a module exports, those of the modules that it passes on included. */
function exportsOf(path: string): readonly string[] {
  const text = readFileSync(join(runtime, path), 'utf8');
  const listed = [...text.matchAll(/^export (?:type )?\{(?<names>[^}]*)\}/gmu)].flatMap((match) =>
    (match.groups?.['names'] ?? '').split(',').map((name) => name.trim()),
  );
  const passed = [...text.matchAll(/^export \* from '\.\/(?<file>[^']+)\.js'/gmu)].flatMap((match) =>
    exportsOf(`${match.groups?.['file'] ?? ''}.ts`),
  );
  return [...listed, ...passed].filter((name) => name !== '');
}

test.each([
  ['index.ts', 50],
  ['transport/index.ts', 40],
  ['client/index.ts', 8],
])('every export of the runtime in %s is reserved', (path, least) => {
  const names = exportsOf(path);
  expect(names.length).toBeGreaterThan(least);
  expect(names.filter((name) => !RESERVED_NAMES.has(name))).toEqual([]);
});

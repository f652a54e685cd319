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

test('every export of the runtime is reserved', () => {
  const names = exportsOf('index.ts');
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !RESERVED_NAMES.has(name))).toEqual([]);
});

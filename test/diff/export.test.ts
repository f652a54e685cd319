import { transformSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assess, diffModels } from '../../generator/diff/index.js';
import { modelToJson } from '../../generator/model/json.js';
import type { SideSketch } from './support/sketch.js';
import { drawSide } from './support/sketch.js';

const root = join(import.meta.dirname, '../..');
const source = join(import.meta.dirname, 'export/own-rule.ts');
// Beside the source, so that the package is found under its own name.
const script = join(import.meta.dirname, `export/own-rule.${process.pid}.mjs`);
afterAll(() => rmSync(script, { force: true }));

const sketch = (maxLength: number): SideSketch => ({
  resources: [
    {
      name: 'payment',
      request: {
        name: 'payment',
        children: [
          { name: 'reference', type: { codec: 'text', facets: { maxLength } } },
          { name: 'note', type: { codec: 'text', facets: { maxLength } } },
        ],
      },
    },
  ],
});

test('a rule of a user judges facts before those of the package, by way of the export', () => {
  const { code } = transformSync(readFileSync(source, 'utf8'), { loader: 'ts', format: 'esm' });
  const models = [20, 35].map((length) => modelToJson(drawSide(sketch(length)).model));
  writeFileSync(
    script,
    `${code}\nprocess.stdout.write(check(${models.map((one) => JSON.stringify(one)).join(', ')}));\n`,
  );
  const out = execFileSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  expect(out.split('\n').map((line) => line.trim())).toEqual([
    'POST payment',
    'breaking      payment/reference  Reference longer than a bank takes: 20 → 35  [bank-reference-longer]',
    'Requests: The bank cuts references off after twenty characters.',
    'schema.xsd:1:1',
    'compatible    payment/note  Longer maximum length: 20 → 35  [max-length-increased]',
    'Requests: Longer texts are accepted.',
    'schema.xsd:2:1',
    '',
    '1 breaking, 1 compatible; recommended bump: major',
    '',
  ]);
});

test('the declarations of the export are those that the rule was written against', () => {
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--target',
    'es2022',
    '--module',
    'nodenext',
  ];
  const out = execFileSync(process.execPath, [tsc, ...options, '--types', '', source], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(out).toBe('');
});

test('a rule of a user cannot take the id of another', () => {
  const side = drawSide(sketch(20));
  const rule = {
    id: 'type-changed',
    family: 'values',
    title: 'Type changed',
    wire: ['risky', 'risky'],
    caller: null,
    why: {},
    mirror: 'type-changed',
    witness: {},
    judge: () => true,
  } as const;
  expect(() => assess(diffModels(side, side), { ownRules: [rule] })).toThrow(
    new RangeError('type-changed is the id of a rule of the table'),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importedRuntime } from '../../generator/workspace/emit.js';
import { compileEmitted } from './support/compile.js';
import { emit } from './support/emit.js';
import { holdPrettierLaw } from './support/prettier-law.js';
import { randomModel } from './support/random-model.js';

test('prettier finds nothing to change in the SDK of any model', async () => {
  await holdPrettierLaw(20);
});

test('the SDK of any model compiles', () => {
  const files = new Map([...importedRuntime()].map(([path, text]) => [path.slice(1), text]));
  for (const [index, model] of fc.sample(randomModel, { numRuns: 30, seed: 1 }).entries()) {
    const runtime = { kind: 'import', from: 'doctypist/runtime', package: 'x', range: '*' } as const;
    for (const [path, text] of emit(model, { runtime }).files) {
      if (path.startsWith('src/')) files.set(path.replace('src/', `src/m${index}/`), text);
    }
  }
  expect(compileEmitted('typescript', files)).toBe('');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseModel } from './support/cases.js';
import { compileEmitted, runtimeFiles } from './support/compile.js';
import { emit } from './support/emit.js';

test('callers may do what is right, and what is wrong does not compile', () => {
  const { files } = emit(caseModel('hard'), { runtime: { kind: 'copy', files: runtimeFiles() } });
  const sources = new Map([...files].filter(([path]) => path.endsWith('.ts')));
  sources.set('use/hard.ts', readFileSync(join(import.meta.dirname, 'use/hard.ts.txt'), 'utf8'));
  expect(compileEmitted('typescript', sources)).toBe('');
});

import { expect, test } from 'vitest';
import { allCases } from './support/all-cases.js';
import type { Compiler } from './support/compile.js';
import { compile } from './support/compile.js';

test.each<Compiler>(['typescript-5.9', 'typescript-5.4'])('%s accepts the SDK of every case', (compiler) => {
  expect(compile(compiler, allCases())).toBe('');
});

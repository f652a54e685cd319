import { expect, test } from 'vitest';
import { allCases } from './support/all-cases.js';
import { compileEmitted } from './support/compile.js';

test('the SDK of every case compiles under the strictest settings', () => {
  expect(compileEmitted('typescript', allCases())).toBe('');
});

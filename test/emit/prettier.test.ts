import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { caseNames, caseOutput } from './support/cases.js';

describe.each(caseNames)('prettier', (name) => {
  const files = [...caseOutput(name)].filter(([path]) => /\.(?:ts|json|md)$/u.test(path));

  test.each(files)(`finds nothing to change in ${name}: %s`, async (path, text) => {
    expect(await format(text, { filepath: path, printWidth: 100, singleQuote: true })).toBe(text);
  });
});

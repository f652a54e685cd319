import { describe, expect, test } from 'vitest';
import { caseExpected, caseNames, caseOutput } from './support/cases.js';

describe.each(caseNames)('the SDK of the case %s', (name) => {
  const output = caseOutput(name);

  test('is what it is expected to be', () => {
    const expected = caseExpected(name, output);
    expect([...output.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [path, text] of output) expect(text, path).toBe(expected.get(path));
  });

  test('is made alike a second time', () => {
    expect(caseOutput(name)).toEqual(output);
  });
});

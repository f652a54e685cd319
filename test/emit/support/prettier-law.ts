import * as fc from 'fast-check';
import { format } from 'prettier';
import { expect } from 'vitest';
import { emit } from './emit.js';
import { randomModel } from './random-model.js';

/** Prettier finds nothing to change in the SDK of any model. */
export async function holdPrettierLaw(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomModel, async (model) => {
      for (const [path, text] of emit(model).files) {
        expect(await format(text, { filepath: path, printWidth: 100, singleQuote: true })).toBe(text);
      }
    }),
    { numRuns: runs },
  );
}

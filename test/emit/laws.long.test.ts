import { test } from 'vitest';
import { holdPrettierLaw } from './support/prettier-law.js';

test('prettier finds nothing to change in the SDK of many models', async () => {
  await holdPrettierLaw(500);
}, 600_000);

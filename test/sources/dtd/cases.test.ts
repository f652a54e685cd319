import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summary } from './summary.js';
import { readFolder } from './support.js';

const folder = join(import.meta.dirname, 'cases');

describe('a case of a DTD is read as its expectation says', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, () => {
      const actual = `${JSON.stringify(summary(readFolder(join(folder, name))), null, 2)}\n`;
      const file = join(folder, name, 'expected.json');
      if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
      expect(actual).toBe(readFileSync(file, 'utf8'));
    });
  }
});

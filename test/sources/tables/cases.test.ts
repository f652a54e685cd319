import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, summary } from './support.js';

const folder = join(import.meta.dirname, 'cases');

describe('a case of a page is read as its expectation says', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, () => {
      const html = join(folder, name, 'page.html');
      const format = existsSync(html) ? 'html' : 'text';
      const content = readFileSync(format === 'html' ? html : join(folder, name, 'page.txt'), 'utf8');
      const actual = `${JSON.stringify(summary(read(content, format)), null, 2)}\n`;
      const file = join(folder, name, 'expected.json');
      if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
      expect(actual).toBe(readFileSync(file, 'utf8'));
    });
  }
});

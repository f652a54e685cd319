import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareFiles, foundIn, mirrorsMissing, unproved } from './support/compare-files.js';

const folder = join(import.meta.dirname, 'edits');

/** One edit a folder, or several that belong together: what is found is the edit and nothing else. */
describe.each(readdirSync(folder).sort())('%s', async (name) => {
  const path = join(folder, name);
  const there = await compareFiles(path, 'before', 'after');
  const back = await compareFiles(path, 'after', 'before');

  test('gives exactly the expected findings', () => {
    const actual = foundIn(there);
    const file = join(path, 'expected.txt');
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
    expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  });

  test('mirrors the comparison the other way round', () => {
    expect(mirrorsMissing(there, back)).toEqual([]);
  });

  test('proves what breaks messages', () => {
    expect([...unproved(there), ...unproved(back)]).toEqual([]);
  });

  test('gives nothing when a side is compared with itself', async () => {
    expect(foundIn(await compareFiles(path, 'before', 'before'))).toBe('');
    expect(foundIn(await compareFiles(path, 'after', 'after'))).toBe('');
  });
});

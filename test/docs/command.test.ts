import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles, run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';

const scratch = scratchFolder();
const spec = join(scratch.path, 'spec');
const reference = join(spec, 'out/docs');

beforeAll(() => writeFiles(spec, smallFiles));
afterAll(scratch.remove);

const paths = [
  'README.md',
  'all.md',
  'contradictions.md',
  'doctypist.manifest.json',
  'formats.md',
  'llms.txt',
  'resources/order.md',
  'resources/ping.md',
  'site/contradictions.html',
  'site/formats.html',
  'site/index.html',
  'site/resources/order.html',
  'site/resources/ping.html',
  'site/search-index.js',
  'site/site.js',
  'site/style.css',
];

test('documentation is written beside the SDK, and a second run touches nothing', async () => {
  expect(await run('docs', spec)).toEqual({
    code: 0,
    out: `15 pages in ${reference}: 16 added, 0 changed, 0 removed\n`,
    err: '',
  });
  const written = readFiles(reference);
  expect(Object.keys(written)).toEqual(paths);
  expect(await run('docs', spec)).toEqual({
    code: 0,
    out: `15 pages in ${reference}: 0 added, 0 changed, 0 removed\n`,
    err: '',
  });
  expect(readFiles(reference)).toEqual(written);
});

test('generating the SDK leaves the documentation alone', async () => {
  const written = readFiles(reference);
  expect((await run('generate', spec)).code).toBe(0);
  expect(readFiles(reference)).toEqual(written);
});

test('the folder of an SDK is refused, and nothing in it changes', async () => {
  const out = join(spec, 'out');
  const before = readFiles(out);
  const { code, err } = await run('docs', spec, '--output', out);
  expect({ code, err }).toEqual({
    code: 1,
    err: `${out} cannot be written to: it holds a generated SDK; choose another folder\n`,
  });
  expect(readFiles(out)).toEqual(before);
});

test.each(['a-file', 'a-file/below'])('a file where the folder is to be is noticed: %s', async (path) => {
  writeFiles(scratch.path, { 'a-file': 'mine' });
  const out = join(scratch.path, path);
  expect(await run('docs', spec, '--output', out)).toEqual({
    code: 1,
    out: '',
    err: `${out} cannot be a folder: a file or a link is in the way; choose another folder\n`,
  });
});

test('a folder with a page that somebody wrote is refused', async () => {
  const own = join(scratch.path, 'own');
  writeFiles(own, { 'README.md': 'mine' });
  expect(await run('docs', spec, '--output', own)).toEqual({
    code: 1,
    out: '',
    err: `${own} cannot be written to: README.md was not written by doctypist; choose another folder\n`,
  });
  expect(readFiles(own)).toEqual({ 'README.md': 'mine' });
});

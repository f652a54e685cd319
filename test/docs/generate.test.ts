import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles, run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';

const scratch = scratchFolder();
const spec = join(scratch.path, 'spec');
const out = join(spec, 'out');
const config = smallFiles['doctypist.yaml'] ?? '';
const configured = (generate: string): string =>
  `${config}docs:\n  generate: ${generate}\n  guides: [guide.md]\n`;

beforeAll(() =>
  writeFiles(spec, { ...smallFiles, 'doctypist.yaml': configured('all'), 'guide.md': '# First\n' }),
);
afterAll(scratch.remove);

const documents = (): readonly string[] =>
  Object.keys(readFiles(out)).filter((path) => path.startsWith('docs/'));

test('one command makes the SDK and, where the configuration says so, Markdown and site', async () => {
  expect((await run('generate', spec)).code).toBe(0);
  const paths = documents();
  const wanted = ['README.md', 'guides/guide.md', 'site/index.html', 'site/guides/guide.html'];
  expect(wanted.filter((path) => !paths.includes(`docs/${path}`))).toEqual([]);
  expect((await run('check', '--fresh', spec)).code).toBe(0);
});

test('a page that was edited, and a guide that changed, are noticed by check', async () => {
  const page = join(out, 'docs/site/index.html');
  const before = readFiles(out)['docs/site/index.html'] ?? '';
  appendFileSync(page, '<!-- mine -->');
  expect((await run('check', spec)).code).toBe(1);
  writeFileSync(page, before);
  expect((await run('check', spec)).code).toBe(0);
  writeFileSync(join(spec, 'guide.md'), '# First\n\nMore.\n');
  expect((await run('check', spec)).code).toBe(1);
  expect((await run('generate', spec)).code).toBe(0);
  expect((await run('check', spec)).code).toBe(0);
});

test('the command docs leaves to generate what generate writes', async () => {
  expect(await run('docs', spec)).toEqual({
    code: 2,
    out: '',
    err: `\`generate\` writes the documentation to ${join(out, 'docs')} (docs.generate); give --output\n`,
  });
});

test('less is written where less is asked for, and what is left over goes', async () => {
  writeFileSync(join(spec, 'doctypist.yaml'), configured('markdown'));
  expect((await run('generate', spec)).code).toBe(0);
  expect(documents().includes('docs/README.md')).toBe(true);
  expect(documents().filter((path) => path.startsWith('docs/site/'))).toEqual([]);
  writeFileSync(join(spec, 'doctypist.yaml'), configured('nothing'));
  expect((await run('generate', spec)).code).toBe(0);
  expect(documents()).toEqual([]);
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';

const folder = join(import.meta.dirname, 'cases/parcels/expected');
const pages = [
  'README.md',
  'formats.md',
  'llms.txt',
  'contradictions.md',
  'resources/create-shipment.md',
  'site/index.html',
  'site/contradictions.html',
  'site/resources/delete-shipment.html',
  'site/resources/get-tracking.html',
];
const { model } = await specification('parcels');
const { files, diagnostics } = docsOf(model);

test('nothing of the small API is beyond the documentation', () => {
  expect(diagnostics).toEqual([]);
  const resources = ['create', 'delete', 'get', 'list', 'replace'].map((verb) => `${verb}-shipment`);
  const names = [...resources, 'get-tracking'].map((name) =>
    name === 'list-shipment' ? 'list-shipments' : name,
  );
  expect([...files.keys()].toSorted()).toEqual(
    [
      'README.md',
      'all.md',
      'contradictions.md',
      'formats.md',
      'llms.txt',
      ...names.map((name) => `resources/${name}.md`),
      ...['contradictions.html', 'formats.html', 'index.html', 'search-index.js', 'site.js', 'style.css'].map(
        (name) => `site/${name}`,
      ),
      ...names.map((name) => `site/resources/${name}.html`),
    ].toSorted(),
  );
});

test.each(pages)('the page %s of the small API is what it is expected to be', (page) => {
  const path = join(folder, `${page}.txt`);
  const text = files.get(page) ?? '';
  if (process.env['UPDATE_CASES'] !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path)).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
});

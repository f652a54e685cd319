import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { overlayKeys } from '../../generator/reconcile/overlay.js';
import { reconcileRules } from '../../generator/reconcile/rules.js';
import { compileWorkspace } from '../../generator/workspace/compile.js';
import { folderSource } from '../../generator/workspace/files.js';
import { loadWorkspace } from '../../generator/workspace/load.js';
import { showContradiction, showResources } from './show-model.js';

const folder = join(import.meta.dirname, 'cases');
const names = readdirSync(folder).sort();

/** Files that a case can have, with the configuration that they need where the case has none of its own. */
const parts: Readonly<Record<string, string>> = {
  'page.html': 'pages: [{ file: page.html, subject: orders, language: en }]',
  'request.dtd': 'schemas: [{ file: request.dtd, resource: order, root: order }]',
  'request.xsd': 'schemas: [{ file: request.xsd, resource: order, root: order }]',
  'response.dtd': 'schemas: [{ file: response.dtd, resource: order, part: response, root: order }]',
  'response.xsd': 'schemas: [{ file: response.xsd, resource: order, part: response, root: order }]',
};

function configOf(path: string): string {
  const own = join(path, 'doctypist.yaml');
  if (existsSync(own)) return readFileSync(own, 'utf8');
  const lines = Object.entries(parts).flatMap(([file, line]) => (existsSync(join(path, file)) ? [line] : []));
  return ['api: { id: orders, title: Orders }', 'resourceSuffix: .pq', ...lines, ''].join('\n');
}

async function reconciled(path: string): Promise<unknown> {
  const disk = folderSource(path);
  const files = {
    root: path,
    read: (file: string): Uint8Array | undefined =>
      file === 'doctypist.yaml' ? new TextEncoder().encode(configOf(path)) : disk.read(file),
  };
  const { workspace, diagnostics: loading } = await loadWorkspace(files);
  if (workspace === undefined) return { diagnostics: loading };
  const { model, diagnostics } = await compileWorkspace(workspace);
  return {
    diagnostics: [...loading, ...diagnostics]
      .filter(({ code }) => !code.startsWith('conflict-'))
      .map(({ code, severity, message, places: [first] }) =>
        [`${first?.file}:${first?.line}:${first?.column}`, severity, `${code}:`, message].join(' '),
      ),
    contradictions: model?.contradictions.map(showContradiction),
    ...(model === undefined ? {} : showResources(model)),
  };
}

describe('sources are merged as the expectation of the case says', () => {
  test.each(names)('%s', async (name) => {
    const actual = `${JSON.stringify(await reconciled(join(folder, name)), null, 2)}\n`;
    const file = join(folder, name, 'expected.json');
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });
});

test.each(Object.keys(reconcileRules))('%s is shown by a case', (code) => {
  const shown = names.filter((name) => {
    const text = readFileSync(join(folder, name, 'expected.json'), 'utf8');
    return text.includes(` ${code}: `) || text.includes(`"${code}"`);
  });
  expect(shown).not.toEqual([]);
});

test.each(overlayKeys)('the key %s of overlay entries is used by a case', (key) => {
  const used = names
    .map((name) => join(folder, name, 'overlay.yaml'))
    .filter((file) => existsSync(file) && new RegExp(`\\b${key}:`, 'u').test(readFileSync(file, 'utf8')));
  expect(used).not.toEqual([]);
});

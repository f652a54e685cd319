import { expect, test } from 'vitest';
import { loadWorkspace } from '../../generator/workspace/load.js';
import { compileWorkspace } from '../../generator/workspace/compile.js';
import { memorySource } from '../../generator/workspace/files.js';

const config = (root: string): string =>
  [
    'api: { id: shared, title: Shared }',
    `schemas: [{ file: r.dtd, resource: r, root: ${root} }]`,
    'resources: [{ name: r, method: POST, path: /r }]',
    'output: out',
  ].join('\n');

async function compile(dtd: string, root: string): Promise<readonly [string | undefined, number, number]> {
  const { workspace } = loadWorkspace(memorySource({ 'doctypist.yaml': config(root), 'r.dtd': dtd }));
  if (workspace === undefined) throw new Error('no workspace');
  const { model, diagnostics } = await compileWorkspace(workspace);
  const name = model?.resources[0]?.request?.root.name;
  return [name, Object.keys(model?.types ?? {}).length, diagnostics.length];
}

test('types that share types do not unfold into every position', async () => {
  let dtd = '<!ELEMENT r (a0)>';
  for (let level = 0; level < 30; level += 1) {
    dtd += `<!ELEMENT a${level} (x${level},y${level})>`;
    dtd += `<!ELEMENT x${level} (a${level + 1})><!ELEMENT y${level} (a${level + 1})>`;
  }
  expect(await compile(`${dtd}<!ELEMENT a30 (#PCDATA)>`, 'r')).toEqual(['r', 91, 0]);
});

test('an element that others contain can be the root where the configuration says so', async () => {
  const dtd = '<!ELEMENT set (book+)><!ELEMENT book (title, set?)><!ELEMENT title (#PCDATA)>';
  expect((await compile(dtd, 'book'))[0]).toBe('book');
});

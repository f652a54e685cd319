import { afterAll, expect, test } from 'vitest';
import { compareModels } from '../../generator/diff/index.js';
import { run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';
import { drawSide } from './support/sketch.js';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** Rows of the upgrade notes in the changelog between the small specification and a changed one. */
async function notes(changes: readonly (readonly [string, string, string])[]): Promise<readonly string[]> {
  const files: Record<string, string> = { ...smallFiles };
  for (const [file, from, to] of changes) files[file] = (files[file] ?? '').replaceAll(from, to);
  writeFiles(`${scratch.path}/before`, smallFiles);
  writeFiles(`${scratch.path}/after`, files);
  const { out } = await run('changelog', `${scratch.path}/before`, `${scratch.path}/after`);
  return out.split('\n').filter((line) => line.startsWith('| `'));
}

const inOrder = '`POST order / order';

test('an element with another name is a property with another name', async () => {
  expect(await notes([['order.dtd', 'note', 'footnote']])).toEqual([
    `| ${inOrder}/note\` | \`OrderRequest.note\` | \`OrderRequest.footnote\` |`,
  ]);
});

test('an element that is gone is a property that is gone', async () => {
  expect(await notes([['order.dtd', ', note?', '']])).toEqual([
    `| ${inOrder}/note\` | \`OrderRequest.note\` | gone |`,
  ]);
});

test('another case on the wire is nothing that callers write', async () => {
  expect(await notes([['order.dtd', 'note', 'NOTE']])).toEqual([]);
});

test('a list in an element of its own', async () => {
  expect(
    await notes([
      ['order.dtd', 'line+', 'lines'],
      ['order.dtd', '<!ELEMENT line ', '<!ELEMENT lines (line+)>\n<!ELEMENT line '],
    ]),
  ).toEqual([`| ${inOrder}/line\` | \`OrderRequest.line\` | \`OrderRequest.lines.line\` |`]);
});

test('a resource with another name at the same address', async () => {
  const changed = [
    'doctypist.yaml',
    'name: ping, method: GET',
    'name: hello, path: /ping, method: GET',
  ] as const;
  expect(await notes([changed])).toEqual([
    '| `GET ping` | `ping` | `hello` |',
    '| `SDK` | `buildPing` | `buildHello` |',
  ]);
});

test('what a schema says on one side only is risky at most', () => {
  const side = (source: string, occurs: string) =>
    drawSide({
      resources: [
        { name: 'order', request: { name: 'Order', children: [{ name: 'Amount', occurs, source }] } },
      ],
    });
  const verdicts = (before: string, after: string): readonly string[] =>
    compareModels(side(before, '0..1'), side(after, '1')).findings.map(
      ({ verdict, rule }) => `${verdict} ${rule}`,
    );
  const rule = 'element-became-required';
  expect(verdicts('schema.xsd', 'schema.xsd')).toEqual([`breaking ${rule}`]);
  expect(verdicts('page.html', 'page.html')).toEqual([`breaking ${rule}`]);
  expect(verdicts('page.html', 'schema.xsd')).toEqual([`risky ${rule}`]);
  expect(verdicts('schema.xsd', 'page.html')).toEqual([`risky ${rule}`, 'risky provenance-weakened']);
});

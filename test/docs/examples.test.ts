import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { messageToDtd, messageToXsd } from '../../generator/emit/schema/index.js';
import { sortedBy } from '../../generator/emit/docs/group.js';
import { clientNames } from '../../generator/emit/typescript/client-view.js';
import { readDocsContent } from '../../generator/workspace/docs-content.js';
import { workspaceNames } from '../../generator/workspace/emit.js';
import { documentedMock } from '../../generator/workspace/mock/documented.js';
import { compile } from '../emit/support/compile.js';
import { readFolder } from '../emit/support/emit.js';
import { messagesOf } from '../schema/support/messages.js';
import { xsdJudge } from '../schema/support/xsd-judge.js';
import { validateWithDtd } from '../support/dtd-validation.js';
import { specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';
import { preparedMock, settings } from './support/prepared-company.js';
import { bundleExamples } from './support/run-examples.js';
import type { Answer } from './support/run-examples.js';

const folder = mkdtempSync(join(tmpdir(), 'doctypist-examples-'));
const judge = xsdJudge();
afterAll(() => {
  judge.close();
  rmSync(folder, { recursive: true });
});

/** What stands between the fences of a language below a heading. */
function fenced(page: string, heading: string, language: string): string {
  const section = page.split(/^## /mu).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return new RegExp(`^(\`{3,})${language}\\n([^]*?)\\n\\1$`, 'mu').exec(section)?.[2] ?? '';
}

interface Server {
  readonly settings: object;
  /** What answers the example of a resource. */
  readonly answering: (resource: string) => Promise<Answer>;
}

/** What the examples call. */
const servers: Readonly<Record<'parcels' | 'netvisor', () => Promise<Server>>> = {
  parcels: async () => {
    const { model, workspace } = await specification('parcels');
    const { names } = workspaceNames(workspace, model);
    const { mock } = documentedMock(model, names, { authenticate: true });
    return {
      settings: { origin: 'https://mock.test' },
      answering: () => Promise.resolve(mock.fetch),
    };
  },
  netvisor: () =>
    Promise.resolve({
      settings,
      answering: async (resource) => (await preparedMock(resource)).fetch,
    }),
};

describe.each([
  { name: 'parcels' as const, package: 'parcels-sdk', messages: 7, calls: 6 },
  { name: 'netvisor' as const, package: 'netvisor-sdk', messages: 60, calls: 43 },
])('the examples of $name', async ({ name, package: packageName, messages, calls }) => {
  const specified = await specification(name);
  const { model, workspace } = specified;
  const { names } = workspaceNames(workspace, model);
  const { content } = readDocsContent(workspace);
  const { files } = docsOf(model, { names, package: packageName, content });
  const pageOf = (resource: string): string =>
    files.get(`resources/${names.resources.get(resource)?.file ?? ''}.md`) ?? '';

  test('are valid by the schemas that are written for others, in the judgement of libxml2', () => {
    const wrong: string[] = [];
    let judged = 0;
    for (const { name: message, message: declared, table } of messagesOf(specified)) {
      const [resource = '', part = ''] = message.split('.');
      const xml = fenced(pageOf(resource), part === 'request' ? 'Request' : 'Response', 'xml');
      const { prefixes = {} } = table;
      const xsd = messageToXsd(declared, model.types, { file: message });
      const dtd = messageToDtd(declared, model.types, { file: message, prefixes });
      const faults = [
        judge.load(xsd)(xml),
        ...validateWithDtd(xml, { text: dtd.documents[0]?.text ?? '' }),
      ].filter((fault) => fault !== '');
      if (xml === '' || faults.length > 0) wrong.push(`${message}: ${faults.join(', ')}`);
      judged += 1;
    }
    expect(wrong).toEqual([]);
    expect(judged).toBe(messages);
  });

  const modules = new Map(
    model.resources.flatMap(({ name: resource }) => {
      const text = fenced(pageOf(resource), 'In TypeScript', 'ts');
      return text === '' ? [] : [[resource, text] as const];
    }),
  );

  test('in TypeScript compile against the generated SDK', () => {
    expect(modules.size).toBe(calls);
    const sources = readFolder(`generated/${name}/src`, '.ts');
    const project = new Map<string, string>();
    for (const [path, text] of sources) project.set(`src/${path}`, text);
    const { create } = clientNames(model.api.id);
    const local = (text: string): string => text.replace(`'${packageName}'`, "'../src/index.js'");
    // The page on authentication shows the settings that the examples import.
    const shown = fenced(files.get('authentication.md') ?? '', '<a id="with-the-sdk"></a>With the SDK', 'ts');
    const plain = `import type { ${create} } from '../src/index.js';\nexport declare const settings: Parameters<typeof ${create}>[0];\n`;
    project.set('examples/settings.ts', shown === '' ? plain : local(shown));
    expect(shown === '').toBe(name === 'parcels');
    for (const [resource, text] of modules) {
      project.set(`examples/${resource}.ts`, local(text));
    }
    const said = compile('typescript', project).split('\n');
    expect(said.filter((line) => line.includes('examples/'))).toEqual([]);
  });

  test('in TypeScript run to the end through the client against a mock', async () => {
    const run = await bundleExamples(folder, name, packageName, modules);
    const server = await servers[name]();
    const refused: Record<string, string> = {};
    // What writes comes first, so that what reads and deletes finds something.
    const rank = { writes: 0, reads: 1, deletes: 2 };
    const order = sortedBy(model.resources, ({ effects }) => String(rank[effects.at(-1) ?? 'reads']));
    for (const { name: resource } of order) {
      if (!modules.has(resource)) continue;
      const outcome = await run(resource, server.settings, await server.answering(resource));
      if (outcome !== 'ran') refused[resource] = outcome;
    }
    expect(refused).toEqual({});
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { messageToDtd, messageToXsd } from '../../generator/emit/schema/index.js';
import { workspaceNames } from '../../generator/workspace/emit.js';
import { validate } from '../../runtime/index.js';
import type { HttpCall } from '../../runtime/index.js';
import { compile } from '../emit/support/compile.js';
import { readFolder } from '../emit/support/emit.js';
import { messagesOf } from '../schema/support/messages.js';
import { xsdJudge } from '../schema/support/xsd-judge.js';
import { validateWithDtd } from '../support/dtd-validation.js';
import { repositoryRoot, specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';

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

describe.each([
  { name: 'parcels', package: 'parcels-sdk', messages: 7, calls: 6 },
  { name: 'netvisor', package: 'netvisor-sdk', messages: 60, calls: 43 },
])('the examples of $name', async ({ name, package: packageName, messages, calls }) => {
  const specified = await specification(name);
  const { model, tables, workspace } = specified;
  const { names } = workspaceNames(workspace, model);
  const { files } = docsOf(model, { names, package: packageName });
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
    for (const [resource, text] of modules) {
      const local = text.replaceAll(/'[\w-]+\/([\w-]+)'/gu, "'../src/resources/$1.js'");
      project.set(`examples/${resource}.ts`, local);
    }
    const said = compile('typescript', project).split('\n');
    expect(said.filter((line) => line.includes('examples/'))).toEqual([]);
  });

  test('in TypeScript build calls with the right method and a valid body', async () => {
    const sdk = join(folder, 'node_modules', packageName);
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    symlinkSync(join(repositoryRoot, 'generated', name, 'src/resources'), sdk);
    const entries = [...modules].map(([resource, text]) => {
      const file = join(folder, `${name}-${resource}.ts`);
      const exported = text
        .replace('\nconst call = ', '\nexport const call = ')
        .replaceAll(/^console.*$/gmu, '');
      writeFileSync(file, exported.replaceAll(/'([\w-]+\/[\w-]+)'/gu, "'$1.ts'"));
      return file;
    });
    const out = join(folder, `${name}-out`);
    await build({
      entryPoints: entries,
      bundle: true,
      format: 'esm',
      outdir: out,
      outExtension: { '.js': '.mjs' },
    });
    const wrong: unknown[] = [];
    for (const [resource] of modules) {
      const { call } = (await import(join(out, `${name}-${resource}.mjs`))) as {
        readonly call: { readonly value: HttpCall };
      };
      const made = call.value;
      const declared = model.resources.find((one) => one.name === resource);
      const table = tables.get(resource)?.request;
      const problems = table === undefined ? [] : validate(table, made.body ?? '').problems;
      const isRight = made.method === declared?.method && problems.length === 0;
      if (!isRight || (made.body === undefined) !== (table === undefined))
        wrong.push({ resource, made, problems });
    }
    expect(wrong).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { emitWorkspace } from '../../generator/workspace/emit.js';
import { memorySource } from '../../generator/workspace/files.js';
import { messageTables } from '../../generator/workspace/run/message.js';
import { beginSpecification } from '../../generator/workspace/run/begin.js';
import { openSpecification } from '../../generator/workspace/run/open.js';
import { allChecks, decode, encode, validate } from '../../runtime/index.js';
import type { MessageTable } from '../../runtime/index.js';
import { validateWithDtd } from '../support/dtd-validation.js';
import { randomOf } from '../support/random.js';
import { compileEmitted, runtimeFiles } from './support/compile.js';
import { validValue } from './support/valid-value.js';

/** A schema a folder, `schema.dtd` or `schema.xsd`, with what it includes; its root is `root`. */
const folder = join(import.meta.dirname, 'strange');
const names = readdirSync(folder).sort();
/** Values of each. */
const COUNT = 30;

interface Prepared {
  readonly table: MessageTable<unknown, unknown>;
  readonly files: ReadonlyMap<string, string>;
}

async function prepare(name: string): Promise<Prepared> {
  const schema = schemaOf(name);
  const config = `api: { id: strange, title: Strange }\nresources:\n  - { name: it, method: POST, request: { schema: ${schema}, root: root } }\n`;
  const documents = readdirSync(join(folder, name)).map(
    (file) => [file, readFileSync(join(folder, name, file))] as const,
  );
  const source = memorySource({ 'doctypist.yaml': config, ...Object.fromEntries(documents) });
  const { workspace, model, diagnostics } = await openSpecification('', () => {}, beginSpecification(source));
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  if (workspace === undefined || model === undefined) throw new Error(`${name} cannot be read`);
  const table = messageTables(workspace, model).get('it')?.request;
  if (table === undefined) throw new Error(`${name} has no message`);
  return { table, files: (await emitWorkspace(workspace, model)).files };
}

function schemaOf(name: string): string {
  return existsSync(join(folder, name, 'schema.dtd')) ? 'schema.dtd' : 'schema.xsd';
}

/** What libxml2 says of a document; empty where it is valid. */
function judgeOf(name: string): (xml: string) => string {
  const file = join(folder, name, schemaOf(name));
  if (file.endsWith('.dtd')) return (xml) => validateWithDtd(xml, { file }).join('; ');
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      document.dispose();
    }
  };
}

/** A document with one element left out, doubled or emptied. */
function damaged(xml: string, chance: number): string {
  const leaves = [...xml.matchAll(/<([\w:.-]+)[^<>]*(?:\/>|(?<!\/)>[^<]*<\/\1>)/gu)];
  const leaf = leaves[Math.floor(chance * leaves.length)];
  if (leaf === undefined) return xml;
  const [text] = leaf;
  const instead = ['', text + text, text.replace(/>[^<]*</u, '>zz<')][Math.floor(chance * 977) % 3] ?? '';
  return xml.slice(0, leaf.index) + instead + xml.slice(leaf.index + text.length);
}

const prepared = new Map<string, Prepared>();

test.each(names)('messages of %s are valid by libxml2, and come back as they were', async (name) => {
  const { table, files } = await prepare(name);
  prepared.set(name, { table, files });
  const judge = judgeOf(name);
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const random = randomOf(seed);
    const written = encode(table, validValue(random, table));
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    const xml = written.value;
    expect([judge(xml), xml]).toEqual(['', xml]);
    const read = decode(table, xml, { strict: allChecks });
    if (!read.ok) throw new Error(read.error.message);
    expect([read.problems, xml]).toEqual([[], xml]);
    // What was read is read again as it was: raw elements have taken their namespaces along.
    const again = encode(table, read.value);
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    expect(decode(table, again.value)).toEqual(read);
    expect(again.value.length).toBeGreaterThanOrEqual(xml.length);
    const wrong = damaged(xml, random.next());
    expect([validate(table, wrong).ok, wrong]).toEqual([judge(wrong) === '', wrong]);
  }
});

test('their SDKs compile under the strictest settings', () => {
  const files = new Map<string, string>();
  for (const [path, text] of runtimeFiles()) files.set(`src/runtime/${path}`, text);
  for (const [name, one] of prepared) {
    for (const [path, text] of one.files) {
      if (!path.endsWith('.ts') || path.startsWith('src/runtime/')) continue;
      const place = path.replace('src/', `src/${name}/`);
      files.set(
        place,
        text.replaceAll(
          /'(\.\.?\/)(runtime\/)/gu,
          (_, up: string, rest: string) => `'${up === './' ? '../' : '../../'}${rest}`,
        ),
      );
    }
  }
  expect(prepared.size).toBe(names.length);
  expect(compileEmitted('typescript', files)).toBe('');
});

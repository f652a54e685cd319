import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { digestsOf } from '../../generator/workspace/digest.js';
import { folderSource, memorySource, memoryTarget } from '../../generator/workspace/files.js';
import { cacheFolder, receiptStore, toolDigest } from '../../generator/workspace/receipt-store.js';
import type { Receipt } from '../../generator/workspace/receipt.js';
import { parseReceipt, receiptStands, recordSource } from '../../generator/workspace/receipt.js';
import { scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';

const scratch = scratchFolder();
afterAll(scratch.remove);

const documents = { 'doctypist.yaml': 'api: {}', 'pages/a.html': '<p>a</p>' };
const output = new Map([
  ['src/a.ts', 'a'],
  ['model.json', '{}'],
]);

function receiptOf(): Receipt {
  const source = recordSource(memorySource(documents));
  for (const path of [...Object.keys(documents), 'overlay.yaml']) source.files.read(path);
  const [read, written] = [source.read(), digestsOf(output)];
  return { format: 'doctypist-receipt', version: 1, tool: 't', output: '/out', named: false, read, written };
}

function stands(changed: {
  readonly tool?: string;
  readonly documents?: Readonly<Record<string, string>>;
  readonly output?: ReadonlyMap<string, string>;
}): Promise<boolean> {
  const files = [...(changed.output ?? output)].map(([path, text]) => [path, Buffer.from(text)] as const);
  return receiptStands(
    receiptOf(),
    changed.tool ?? 't',
    memorySource(changed.documents ?? documents),
    memoryTarget(new Map(files)),
  );
}

describe('a receipt', () => {
  test('stands while nothing changed', async () => {
    expect(await stands({})).toBe(true);
  });

  test('falls with another tool, a document that came, a document that went, a file of the output that went', async () => {
    expect(await stands({ tool: 'u' })).toBe(false);
    expect(await stands({ documents: { ...documents, 'overlay.yaml': '' } })).toBe(false);
    expect(await stands({ documents: { 'doctypist.yaml': documents['doctypist.yaml'] } })).toBe(false);
    expect(await stands({ output: new Map([...output].slice(1)) })).toBe(false);
  });

  test('does not ask for what the run did not read', async () => {
    expect(await stands({ documents: { ...documents, 'notes.txt': 'n' } })).toBe(true);
    expect(await stands({ output: new Map([...output, ['node_modules/x.js', 'x']]) })).toBe(true);
  });

  test('falls with any other text of any document or file', async () => {
    const other = fc.string({ maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(documents)), other, async (path, text) => {
        const same = Object.entries(documents).some(([name, old]) => name === path && old === text);
        expect(await stands({ documents: { ...documents, [path]: text } })).toBe(same);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...output.keys()), other, async (path, text) => {
        const same = output.get(path) === text;
        expect(await stands({ output: new Map([...output, [path, text]]) })).toBe(same);
      }),
    );
  });

  test('is read back as it was kept, and nothing else is taken for one', () => {
    const receipt = receiptOf();
    expect(parseReceipt(JSON.stringify(receipt))).toEqual(receipt);
    const { tool: _, ...rest } = receipt;
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      JSON.stringify(rest),
      JSON.stringify({ ...receipt, version: 2 }),
    ]) {
      expect(parseReceipt(text)).toBe(undefined);
    }
  });

  test('is kept by folder, where a package stands around the folder', () => {
    const folder = join(scratch.path, 'kept');
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    receiptStore(folder)?.keep(receiptOf());
    expect(receiptStore(folder)?.last()).toEqual(receiptOf());
    expect(receiptStore(join(folder, 'other'))?.last()).toBe(undefined);
  });

  test('that cannot be kept is no failure', () => {
    const folder = join(scratch.path, 'blocked');
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', '.cache'), 'a file');
    const store = receiptStore(folder);
    store?.keep(receiptOf());
    expect(store?.last()).toBe(undefined);
  });

  test('is not written by a tool that runs from its sources', () => {
    expect(toolDigest()).toBe(undefined);
  });
});

describe('the built tool', () => {
  const folder = join(scratch.path, 'built');
  const cli = join(import.meta.dirname, '../../dist/cli.js');
  const check = (...words: readonly string[]): number | null =>
    spawnSync(process.execPath, [cli, 'check', join(folder, 'spec'), ...words]).status;

  test('checks against its receipt, finds every change, and generates afresh on demand', () => {
    writeFiles(join(folder, 'spec'), smallFiles);
    mkdirSync(join(folder, 'node_modules'));
    execFileSync(process.execPath, [cli, 'generate', join(folder, 'spec')]);
    expect([check(), check(), check('--fresh')]).toEqual([0, 0, 0]);

    // The output of the configuration is one question, a folder that the caller names another.
    expect(check('--output', join(folder, 'elsewhere'))).toBe(1);

    const model = join(folder, 'spec/out/model.json');
    const text = readFileSync(model, 'utf8');
    writeFileSync(model, `${text} `);
    expect([check(), check('--fresh')]).toEqual([1, 1]);

    // Who forges receipt and output together deceives the quick way, and only that.
    const cache = cacheFolder(join(folder, 'spec')) ?? '';
    const file = join(cache, 'output.json');
    const receipt = parseReceipt(readFileSync(file, 'utf8'));
    const written = { ...receipt?.written, ...digestsOf(new Map([['model.json', `${text} `]])) };
    writeFileSync(file, JSON.stringify({ ...receipt, written }));
    expect([check(), check('--fresh')]).toEqual([0, 1]);

    writeFileSync(model, text);
    expect(check()).toBe(0);
    const dtd = folderSource(join(folder, 'spec')).read('order.dtd');
    writeFileSync(
      join(folder, 'spec/order.dtd'),
      `${Buffer.from(dtd ?? []).toString()}<!ELEMENT spare EMPTY>\n`,
    );
    expect([check(), check('--fresh')]).toEqual([1, 1]);
  });
});

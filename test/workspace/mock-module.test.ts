import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { digestsOf } from '../../generator/workspace/digest.js';
import { runMock } from '../../generator/workspace/run/mock.js';
import { cacheFolder } from '../../generator/workspace/receipt-store.js';
import { parseReceipt } from '../../generator/workspace/receipt.js';
import { run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';

const scratch = scratchFolder();
afterAll(scratch.remove);
let count = 0;

const MOCK = `import { createMock, createStore } from './runtime/mock/index.js';
import type { MockStart, StartedMock } from './runtime/mock/index.js';
import { NOTE } from './parts/note.js';

/** Starts it. */
export function start(_options: MockStart): StartedMock {
  const answer = (status: number) => () => ({ status, headers: {}, body: new Uint8Array() });
  const service = { routes: [], lane: () => null, admit: () => null, reply: answer(204), refuse: answer(400) };
  const mock = createMock<null>(service, { store: createStore() });
  return { mock, notes: [NOTE] };
}
`;

/** A fresh specification folder with a mock of its own, below a folder that has packages. */
function specification(files: Readonly<Record<string, string>> = {}, sdk = ''): string {
  count += 1;
  const around = join(scratch.path, `package-${count}`);
  mkdirSync(join(around, 'node_modules'), { recursive: true });
  const folder = join(around, 'spec');
  const config = `${smallFiles['doctypist.yaml'] ?? ''}sdk:\n  mock: [mock.ts, parts/note.ts]\n${sdk}`;
  const note = "export const NOTE: string = 'first';\n";
  writeFiles(folder, {
    ...smallFiles,
    'doctypist.yaml': config,
    'mock.ts': MOCK,
    'parts/note.ts': note,
    ...files,
  });
  return folder;
}

/** What `doctypist mock` prints, from the sources of the tool, when it is stopped at once. */
async function served(folder: string): Promise<readonly [code: number, text: string]> {
  let text = '';
  const show = (more: string): void => void (text += more);
  const args = { folder, port: '0', data: undefined, fault: undefined, rate: undefined, seed: '1' };
  const stopped = (): Promise<void> => Promise.resolve();
  const code = await runMock(
    { ...args, authenticate: true, stopped },
    { out: show, err: show, interactive: false },
  );
  return [code, text.replace(/:\d+\n/u, ':PORT\n')];
}

const FIRST = [0, 'http://127.0.0.1:PORT\n  first\nstopped after 0 calls\n'];

describe('the mock module of a specification', () => {
  test('is loaded with what it imports, from a copied runtime and from one that is not', async () => {
    expect(await served(specification())).toEqual(FIRST);
    expect(await served(specification({}, '  runtime: import\n'))).toEqual(FIRST);
  });

  test('is loaded anew when its text changed', async () => {
    const folder = specification();
    expect(await served(folder)).toEqual(FIRST);
    writeFiles(folder, { 'parts/note.ts': "export const NOTE: string = 'second';\n" });
    expect((await served(folder))[1]).toBe('http://127.0.0.1:PORT\n  second\nstopped after 0 calls\n');
  });

  test.each([
    [
      'cannot be parsed',
      { 'parts/note.ts': 'export const NOTE = 1;\nconst = 2;\n' },
      'src/parts/note.ts:2: Expected identifier but found "="',
    ],
    [
      'imports what is not there',
      { 'parts/note.ts': "export { NOTE } from './gone.js';\n" },
      'src/parts/note.ts:1: there is no module ./gone.js',
    ],
    [
      'fails while it is loaded',
      { 'parts/note.ts': "export const NOTE: string = 'a';\nthrow new Error('no luck');\n" },
      'no luck',
    ],
    [
      'fails when it is started',
      { 'mock.ts': "export function start(): never {\n  throw new Error('no luck');\n}\n" },
      'its start failed: no luck',
    ],
    [
      'has no function start',
      { 'mock.ts': 'export const begin = 1;\n' },
      'mock.ts exports no function start, by which a mock is started',
    ],
  ])('that %s is told in one line', async (_, files, why) => {
    expect(await served(specification(files))).toEqual([3, `the mock cannot be loaded: ${why}\n`]);
  });

  test('that is missing is an error at the place that names it', async () => {
    const folder = specification({}, '  profile: gone.ts\n');
    const [code, text] = await served(folder);
    expect([code, text.split('\n')[0], text.split('\n').at(-2)]).toEqual([
      3,
      'doctypist.yaml:8:12: error source-missing: gone.ts cannot be read',
      '1 error; nothing is served',
    ]);
  });
});

describe('the built tool', () => {
  const cli = join(import.meta.dirname, '../../dist/cli.js');

  /** What it prints before it is stopped. */
  async function note(folder: string): Promise<string> {
    const child = spawn(process.execPath, [cli, 'mock', folder, '--port', '0']);
    let out = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      out += String(chunk);
      if (out.split('\n').length > 2) child.kill('SIGINT');
    }
    return out.split('\n')[1]?.trim() ?? '';
  }

  test('keeps the module that it made, and makes another when anything changed', async () => {
    const folder = specification();
    expect(await note(folder)).toBe('first');

    // Who forges module and receipt together shows that it is what the next run takes.
    const cache = cacheFolder(folder) ?? '';
    const [module, file] = [join(cache, 'mock.mjs'), join(cache, 'mock.json')];
    const forged = readFileSync(module, 'utf8').replace('"first"', '"kept"');
    writeFileSync(module, forged);
    expect(await note(folder)).toBe('first');
    writeFileSync(module, forged);
    const written = digestsOf(new Map([['mock.mjs', forged]]));
    writeFileSync(file, JSON.stringify({ ...parseReceipt(readFileSync(file, 'utf8')), written }));
    expect(await note(folder)).toBe('kept');

    writeFiles(folder, { 'parts/note.ts': "export const NOTE: string = 'second';\n" });
    expect(await note(folder)).toBe('second');
  });

  test('takes the SDK that was generated, and not once it is stale', async () => {
    const folder = specification();
    expect((await run('generate', folder)).code).toBe(0);
    expect(await note(folder)).toBe('first');
    writeFiles(folder, { 'parts/note.ts': "export const NOTE: string = 'second';\n" });
    expect(await note(folder)).toBe('second');
  });
});

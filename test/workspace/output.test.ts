import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import type { FileTarget } from '../../generator/workspace/files.js';
import { folderTarget, memoryTarget } from '../../generator/workspace/files.js';
import { MANIFEST_FILE, withManifest } from '../../generator/workspace/manifest.js';
import type { OutputDifference } from '../../generator/workspace/output.js';
import { compareOutput, writeOutput } from '../../generator/workspace/output.js';
import { repositoryRoot } from '../support/specification.js';

type Texts = Readonly<Record<string, string>>;

const scratch = mkdtempSync(join(tmpdir(), 'doctypist-output-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function freshFolder(): string {
  return mkdtempSync(join(scratch, 'case-'));
}

function expected(texts: Texts): ReadonlyMap<string, string> {
  return withManifest(new Map(Object.entries(texts))).files;
}

function bytesOf(texts: Iterable<readonly [string, string]>): Map<string, Uint8Array> {
  return new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

async function contentOf(target: FileTarget): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of await target.list()) {
    texts.set(path, new TextDecoder().decode(await target.read(path)));
  }
  return texts;
}

async function run(files: ReadonlyMap<string, string>, target: FileTarget): Promise<OutputDifference> {
  const difference = await compareOutput(files, target);
  if (difference.foreign.length === 0) await writeOutput(files, difference, target);
  return difference;
}

/** By path, because folders are listed in their own order. */
function sorted(texts: ReadonlyMap<string, string>): Texts {
  return Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const before: Texts = { 'a.ts': 'a', 'sub/b.ts': 'b', 'sub/deep/c.ts': 'c', 'd.ts': 'd' };
const after: Texts = { 'a.ts': 'a', 'sub/b.ts': 'b, changed', 'new/e.ts': 'e', 'f.ts': 'f' };

describe('a folder is compared with what should be in it', () => {
  test('files are added, changed, removed, unchanged or foreign', async () => {
    const files = bytesOf([...expected(before), ['f.ts', 'mine'], ['other.ts', 'mine too']]);
    expect(await compareOutput(expected(after), memoryTarget(files))).toEqual({
      added: ['new/e.ts'],
      changed: ['sub/b.ts', MANIFEST_FILE],
      removed: ['d.ts', 'sub/deep/c.ts'],
      unchanged: ['a.ts'],
      foreign: ['f.ts'],
    });
  });

  test('a file that is in no manifest and has the right bytes is not in the way', async () => {
    const files = bytesOf([['a.ts', 'a']]);
    const { unchanged, foreign } = await compareOutput(expected({ 'a.ts': 'a' }), memoryTarget(files));
    expect({ unchanged, foreign }).toEqual({ unchanged: ['a.ts'], foreign: [] });
  });

  test('a folder where a file belongs, a file where a folder belongs, and links are foreign', async () => {
    const folder = freshFolder();
    const outside = freshFolder();
    mkdirSync(join(folder, 'a.ts'));
    writeFileSync(join(folder, 'sub'), 'no folder');
    symlinkSync(outside, join(folder, 'new'));
    writeFileSync(join(outside, 'target.ts'), 'f');
    symlinkSync(join(outside, 'target.ts'), join(folder, 'f.ts'));
    const { added, foreign } = await compareOutput(expected(after), folderTarget(folder));
    expect({ added, foreign }).toEqual({
      added: [MANIFEST_FILE],
      foreign: ['a.ts', 'sub/b.ts', 'new/e.ts', 'f.ts'],
    });
  });
});

describe('only what is in the manifest is ever removed', () => {
  test('other files stay, and folders that become empty go', async () => {
    const folder = freshFolder();
    await run(expected(before), folderTarget(folder));
    writeFileSync(join(folder, 'mine.ts'), 'mine');
    await run(expected(after), folderTarget(folder));
    expect(sorted(await contentOf(folderTarget(folder)))).toEqual(
      sorted(new Map([...expected(after), ['mine.ts', 'mine']])),
    );
  });

  test.each([
    '../outside.ts',
    'sub/../../outside.ts',
    '/etc/hostname',
    './../outside.ts',
    'sub//../..//outside.ts',
    '..\\outside.ts',
    'a\0b',
    '',
    '.',
  ])('a manifest that names %j is not followed', async (path) => {
    const parent = freshFolder();
    const folder = join(parent, 'out');
    mkdirSync(join(folder, 'sub'), { recursive: true });
    writeFileSync(join(parent, 'outside.ts'), 'mine');
    const manifest = { format: 'doctypist-manifest', version: 1, files: { [path]: '', 'sub/x.ts': '' } };
    writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
    const { removed } = await run(expected({ 'a.ts': 'a' }), folderTarget(folder));
    expect({ removed, outside: readFileSync(join(parent, 'outside.ts'), 'utf8') }).toEqual({
      removed: [],
      outside: 'mine',
    });
  });

  test('a manifest that names a file behind a link is not followed', async () => {
    const parent = freshFolder();
    const folder = join(parent, 'out');
    mkdirSync(folder);
    writeFileSync(join(parent, 'outside.ts'), 'mine');
    symlinkSync(parent, join(folder, 'link'));
    const manifest = { format: 'doctypist-manifest', version: 1, files: { 'link/outside.ts': 'x' } };
    writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
    const { removed } = await run(expected({ 'a.ts': 'a' }), folderTarget(folder));
    expect({ removed, outside: readFileSync(join(parent, 'outside.ts'), 'utf8') }).toEqual({
      removed: [],
      outside: 'mine',
    });
  });

  test.each(['', '[]', '{"files": null}', '{"files": 3}', '{', 'null'])(
    'a manifest that reads %j owns nothing',
    async (text) => {
      const files = bytesOf([
        ['a.ts', 'mine'],
        [MANIFEST_FILE, text],
      ]);
      const { foreign } = await compareOutput(expected({ 'a.ts': 'a' }), memoryTarget(files));
      expect(foreign).toEqual(['a.ts']);
    },
  );
});

/** A target that ends with an error after a number of writes and removals, as a process that is killed. */
function killedAfter(target: FileTarget, count: number): FileTarget {
  let left = count;
  const step = (): void => {
    if (left === 0) throw new Error('killed');
    left -= 1;
  };
  return {
    ...target,
    async write(path, bytes) {
      step();
      await target.write(path, bytes);
    },
    async remove(path) {
      step();
      await target.remove(path);
    },
  };
}

/** One write of the manifest before and one behind; two files are added, one is changed, two are removed. */
const operations = 7;

describe('a run that is killed', () => {
  test.each(Array.from({ length: operations + 1 }, (_, count) => count))(
    'after %i operations leaves each file old or new, and the next run heals it',
    async (count) => {
      const files = bytesOf(expected(before));
      const target = memoryTarget(files);
      const attempt = run(expected(after), killedAfter(target, count));
      if (count < operations) await expect(attempt).rejects.toThrow('killed');
      else await attempt;
      const wrong = [...(await contentOf(target))].filter(
        ([path, text]) => path !== MANIFEST_FILE && text !== before[path] && text !== after[path],
      );
      expect(wrong).toEqual([]);
      expect((await run(expected(after), target)).foreign).toEqual([]);
      expect(sorted(await contentOf(target))).toEqual(sorted(expected(after)));
    },
  );

  test.each(Array.from({ length: operations }, (_, count) => count))(
    'after %i operations is also healed by a run that wants the old content back',
    async (count) => {
      const target = memoryTarget(bytesOf(expected(before)));
      await expect(run(expected(after), killedAfter(target, count))).rejects.toThrow('killed');
      await run(expected(before), target);
      expect(sorted(await contentOf(target))).toEqual(sorted(expected(before)));
    },
  );

  test('between writing a temporary file and renaming it leaves nothing that stays', async () => {
    const folder = freshFolder();
    await run(expected(before), folderTarget(folder));
    const target = folderTarget(folder);
    await expect(run(expected(after), killedAfter(target, 2))).rejects.toThrow('killed');
    writeFileSync(join(folder, 'd.ts.4711.doctypist-tmp'), 'half of');
    writeFileSync(join(folder, 'f.ts.4711.doctypist-tmp'), 'half of');
    writeFileSync(join(folder, `${MANIFEST_FILE}.12.doctypist-tmp`), 'half of');
    writeFileSync(join(folder, 'mine.doctypist-tmp'), 'mine');
    await run(expected(before), folderTarget(folder));
    expect(sorted(await contentOf(folderTarget(folder)))).toEqual(
      sorted(new Map([...expected(before), ['mine.doctypist-tmp', 'mine']])),
    );
  });
});

test('two runs into one folder both come to their end, and a reader sees whole files only', async () => {
  const folder = freshFolder();
  await build({
    entryPoints: [join(repositoryRoot, 'generator/workspace/files.ts')],
    outfile: join(folder, 'files.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const writer = `
    const { folderTarget } = await import('./files.mjs');
    const target = folderTarget('out');
    for (let i = 0; i < 300; i++) await target.write('sub/file', Buffer.alloc(20_000, 'x'));`;
  const words = ['--input-type=module', '--eval', writer];
  const ends = [0, 1].map(() =>
    once(spawn(process.execPath, words, { cwd: folder, stdio: 'inherit' }), 'exit'),
  );
  const file = join(folder, 'out/sub/file');
  const lengths = new Set<number>();
  const reader = setInterval(() => {
    if (existsSync(file)) lengths.add(readFileSync(file).length);
  });
  expect(await Promise.all(ends)).toEqual([
    [0, null],
    [0, null],
  ]);
  clearInterval(reader);
  expect([...lengths.add(readFileSync(file).length)]).toEqual([20_000]);
  expect(await folderTarget(join(folder, 'out')).list()).toEqual(['sub/file']);
});

test('equal bytes are not touched: a second run makes no call that writes', async () => {
  const target = memoryTarget(new Map());
  await run(expected(after), target);
  const difference = await run(expected(after), killedAfter(target, 0));
  expect(difference).toEqual({
    added: [],
    changed: [],
    removed: [],
    unchanged: ['a.ts', 'sub/b.ts', 'new/e.ts', 'f.ts', MANIFEST_FILE],
    foreign: [],
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderSource, memorySource } from '../../generator/workspace/files.js';
import type { FileSource } from '../../generator/workspace/files.js';
import { loadWorkspace } from '../../generator/workspace/load.js';
import type { ReadPages } from '../../generator/workspace/pages/evidence.js';
import { startPages } from '../../generator/workspace/pages/evidence.js';
import { readPageTask } from '../../generator/workspace/pages/read-page.js';
import type { PageThread } from '../../generator/workspace/pages/start-thread.js';
import { repositoryRoot } from '../support/specification.js';

const folder = join(repositoryRoot, 'specs/netvisor');

/** A thread that reads so many pages and then fails. */
function threadThatReads(count: number): PageThread {
  // What crosses is a copy.
  return { read: (tasks) => async () => structuredClone(tasks.slice(0, count).map(readPageTask)) };
}

interface Outcome {
  readonly pages: ReadPages;
  /** Steps that were told. */
  readonly steps: readonly string[];
}

async function readPages(files: FileSource, thread: PageThread): Promise<Outcome> {
  const { workspace } = loadWorkspace(files);
  if (workspace === undefined) throw new Error('the configuration cannot be read');
  const steps: string[] = [];
  const reading = startPages(workspace, thread);
  const pages = await reading.finish((step) => steps.push(step));
  // Who asks again gets the same, and nothing is read again.
  expect(await reading.finish((step) => steps.push(step))).toBe(pages);
  return { pages, steps };
}

describe('pages', () => {
  test.each([0, 1, 3])('are read here where the thread fails after %i of them', async (count) => {
    const files = folderSource(folder);
    const { pages, steps } = await readPages(files, threadThatReads(count));
    expect(pages).toEqual((await readPages(files, threadThatReads(5))).pages);
    const named = ['payments', 'accounting', 'sales', 'purchases', 'integrations'];
    expect(steps).toEqual(named.slice(count).map((name) => `reading pages/${name}.html`));
  });

  test('that are missing, broken or named twice are reported in the order of the configuration', async () => {
    const sound = readFileSync(join(folder, 'pages/payments.html'), 'utf8');
    const files = memorySource({
      'doctypist.yaml': `
api: { id: a, title: A }
pages:
  - { file: empty.html, subject: a }
  - { file: none.html, subject: b }
  - { file: sound.html, subject: c, language: en }
  - { file: sound.html, subject: d, language: sv }
`,
      'empty.html': '',
      'sound.html': sound,
    });
    const [mine, others] = await Promise.all([0, 3].map((count) => readPages(files, threadThatReads(count))));
    expect(mine?.pages).toEqual(others?.pages);
    expect(mine?.pages.evidence.map(({ subject }) => subject)).toEqual(['a', 'c', 'd']);
    const found = mine?.pages.diagnostics.filter(({ severity }) => severity === 'error');
    expect(found?.map(({ code, places: [place] }) => `${code} ${place?.file}:${place?.line}`)).toEqual([
      'table-page-empty empty.html:1',
      'source-missing doctypist.yaml:5',
    ]);
  });

  test('say the same to the built tool with a thread and where it may start none', () => {
    const cli = join(repositoryRoot, 'dist/cli.js');
    const permission = ['--permission', '--experimental-permission'].find((flag) =>
      process.allowedNodeEnvironmentFlags.has(flag),
    );
    if (permission === undefined) throw new Error('this Node has no permissions');
    const forbidding = [permission, '--allow-fs-read=*', '--allow-fs-write=*'];
    const outputs = [[], forbidding].map((flags) => {
      const args = [...flags, cli, 'validate', folder, '--format', 'json'];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      return { status, stdout };
    });
    expect(outputs[0]?.status).toBe(0);
    expect(JSON.parse(outputs[0]?.stdout ?? '')).toHaveProperty('diagnostics.0.code');
    expect(outputs[1]).toEqual(outputs[0]);
  });
});

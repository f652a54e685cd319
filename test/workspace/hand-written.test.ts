import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFiles, run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';

const scratch = scratchFolder();
afterAll(scratch.remove);
let count = 0;

const PROFILE = `import { ORIGIN } from './parts/origin.js';
import type { Profile } from './runtime/transport/index.js';

/** The service. */
export function ordersProfile(_options: { readonly key: string }): Profile {
  return { origin: ORIGIN, lane: null, prepare: () => ({ headers: {}, transactionId: null }) };
}
`;
const ORIGIN = `import { toNumber } from '../runtime/index.js';

/** Where it is. */
export const ORIGIN: string = \`https://host-\${toNumber('1.0')}.example\`;
`;

/** A fresh specification folder whose SDK is configured by these lines. */
function specification(sdk: string): string {
  count += 1;
  const folder = join(scratch.path, `spec-${count}`);
  writeFiles(folder, {
    ...smallFiles,
    'doctypist.yaml': `${smallFiles['doctypist.yaml'] ?? ''}sdk:\n${sdk}`,
    'profile.ts': PROFILE,
    'parts/origin.ts': ORIGIN,
    'mock.ts':
      "import { ordersProfile } from './profile.js';\n\nexport const mocked: string = ordersProfile({ key: '' }).origin;\n",
  });
  return folder;
}

const MODULES = '  profile: [profile.ts, parts/origin.ts]\n  mock: mock.ts\n';

/** The exports of the package by path. */
function exportsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { exports } = JSON.parse(files['package.json'] ?? '') as { readonly exports: object };
  return Object.keys(exports);
}

describe('modules written by hand beside the documents', () => {
  test('are copied with the files that they need, exported, and compile beside a copied runtime', async () => {
    const folder = specification(MODULES);
    expect((await run('generate', folder)).code).toBe(0);
    const files = readFiles(join(folder, 'out'));
    expect(files['src/profile.ts']).toBe(PROFILE);
    expect(files['src/parts/origin.ts']).toBe(ORIGIN);
    expect(exportsOf(files).filter((path) => /profile|mock|runtime/u.test(path))).toEqual([
      './profile',
      './mock',
      './runtime',
      './runtime/transport',
      './runtime/client',
      './runtime/mock',
    ]);
    expect(await run('verify', folder)).toMatchObject({ code: 0, err: '' });
    expect(await run('check', folder)).toEqual({ code: 0, out: '', err: '' });
  });

  test('import the entry points of a runtime that is not copied, and compile against them', async () => {
    const folder = specification(`  runtime: import\n${MODULES}`);
    expect((await run('generate', folder)).code).toBe(0);
    const files = readFiles(join(folder, 'out'));
    expect(files['src/profile.ts']).toBe(
      PROFILE.replace('./runtime/transport/index.js', 'doctypist/runtime/transport'),
    );
    expect(files['src/parts/origin.ts']).toBe(ORIGIN.replace('../runtime/index.js', 'doctypist/runtime'));
    expect(exportsOf(files).filter((path) => /profile|mock|runtime/u.test(path))).toEqual([
      './profile',
      './mock',
    ]);
    expect(await run('verify', folder)).toMatchObject({ code: 0, err: '' });
  });

  test('that do not compile are what verify finds', async () => {
    const folder = specification(MODULES);
    writeFiles(folder, { 'mock.ts': 'export const mocked: number = "text";\n' });
    const { code, err } = await run('verify', folder);
    expect(code).toBe(1);
    expect(err).toContain('src/mock.ts:1:14');
  });

  test('that changed after generation are what check finds', async () => {
    const folder = specification(MODULES);
    await run('generate', folder);
    writeFiles(folder, { 'parts/origin.ts': `${ORIGIN}\n` });
    const { code, out } = await run('check', folder);
    expect(code).toBe(1);
    expect(out).toContain('src/parts/origin.ts');
  });

  test('that are missing are an error at the place that names them', async () => {
    const { code, err } = await run('generate', specification('  profile: [profile.ts, gone.ts]\n'));
    expect(code).toBe(3);
    expect(err).toContain('gone.ts cannot be read');
    expect(err).toContain('doctypist.yaml:7:12: error source-missing');
  });

  test.each(['../profile.ts', 'index.ts', 'resources/order.ts', 'runtime/index.ts', 'profile.js'])(
    'cannot stand at %s',
    async (path) => {
      const { code, err } = await run('generate', specification(`  profile: ${path}\n`));
      expect(code).toBe(3);
      expect(err).toContain('config-invalid');
    },
  );
});

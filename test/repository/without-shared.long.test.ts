import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../support/specification.js';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** Files whose tests partly need documents from outside of the repository. */
const files = readdirSync(join(repositoryRoot, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => readFileSync(join(repositoryRoot, file), 'utf8').includes('describeWithShared('));

test.each([
  ['vitest.config.ts', (file: string) => !file.endsWith('.long.test.ts')],
  ['vitest.long.config.ts', (file: string) => file.endsWith('.long.test.ts')],
] as const)('a clone without the vendor documents can collect all tests of %s', (config, isOf) => {
  const { CI: _, ...env } = process.env;
  const { status, stderr } = spawnSync(
    process.execPath,
    [vitest, 'list', '--config', config, ...files.filter(isOf)],
    {
      cwd: repositoryRoot,
      encoding: 'utf8',
      env: { ...env, DOCTYPIST_SHARED: join(repositoryRoot, 'none') },
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

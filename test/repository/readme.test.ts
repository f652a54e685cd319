import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../generator/cli/commands.js';
import { repositoryRoot } from '../support/specification.js';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'doctypist-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');

test.each(pages)('every link of %s leads to a file', (page) => {
  const text = readFileSync(join(repositoryRoot, page), 'utf8');
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, target]) => target ?? '');
  expect(targets.filter((target) => !existsSync(join(repositoryRoot, target)))).toEqual([]);
});

test('the README lists every command', () => {
  const [, section = ''] = /\n## Commands\n([^]*?)\n## /u.exec(readme) ?? [];
  const listed = [...section.matchAll(/^\| `doctypist ([a-z-]+)/gmu)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(Object.keys(commands).toSorted());
});

/** What the reader brings to each block of code, in the order of the page. */
const given = [
  `import type { NetvisorOptions } from 'netvisor-sdk';
declare const credentials: Omit<NetvisorOptions, 'environment' | 'sender'>;`,
  `import type { IsoDateInput, NetvisorOptions, SalesInvoiceRequest, VendorRequest } from 'netvisor-sdk';
declare const credentials: Omit<NetvisorOptions, 'environment' | 'sender' | 'organisationId'>;
declare const invoice: SalesInvoiceRequest, base: VendorRequest['vendor']['vendorBaseInformation'];
declare const lastRun: Date, keys: number[], netvisorKey: number, signal: AbortSignal;
declare const startDate: IsoDateInput, endDate: IsoDateInput;
declare function save(row: object): void;`,
  '',
  `import { createNetvisorMock, nodeListener } from 'netvisor-sdk/mock';
declare function createServer(listener: (...of: never[]) => void): { listen(port: number): void };
type Answer = (call: { request: Request }) => Promise<Response>;
declare const http: { all(url: string, answer: Answer): void };
const mock = createNetvisorMock();`,
];

test('the code of the README compiles against the generated SDK', () => {
  const blocks = [...readme.matchAll(/```ts\n([^]*?)```/gu)].map(([, code = '']) => code);
  expect(blocks.length).toBe(given.length);
  const sdk = join(repositoryRoot, 'generated/netvisor/src');
  const files = blocks.map((code, at) => {
    const file = `block-${at}.ts`;
    writeFileSync(join(folder, file), `${given[at]}\n${code}`);
    return file;
  });
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        module: 'ESNext',
        moduleResolution: 'bundler',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        paths: { 'netvisor-sdk': [`${sdk}/index.ts`], 'netvisor-sdk/mock': [`${sdk}/mock/index.ts`] },
      },
      files,
    }),
  );
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  expect(execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })).toBe('');
});

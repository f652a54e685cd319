import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNetvisorMock, nodeListener } from '../../generated/netvisor/src/mock/index.js';
import { repositoryRoot } from '../support/specification.js';

const place = mkdtempSync(join(tmpdir(), 'doctypist-examples-'));
const receipt = join(place, 'receipt.pdf');
const ledger = join(place, 'ledger.jsonl');
let server: Server;
let url = '';
beforeAll(async () => {
  writeFileSync(receipt, '%PDF-1.7');
  server = createServer(nodeListener(createNetvisorMock()));
  url = await listen(server);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(place, { recursive: true });
});

async function listen(one: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    one.listen(0, '127.0.0.1', resolve);
  });
  const address = one.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** Runs an example as `npm run example` does; nothing is set in its environment but what is given. */
function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<readonly [code: number, out: string, err: string]> {
  const script = join(repositoryRoot, 'scripts/example.mjs');
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { cwd: place, env: { PATH: process.env['PATH'] ?? '', ...environment } },
      (_, out, err) => resolve([child.exitCode ?? -1, steady(out), steady(err)]),
    );
  });
}

/** Takes out what differs from run to run: times, ports and identifiers of calls. */
function steady(text: string): string {
  return text
    .replaceAll(place, 'PLACE')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replaceAll(/(Timestamp|TimestampUnix|TransactionId)': '[^']*'/g, "$1': '…'")
    .replaceAll(/<TimeStamp>[^<]*/g, '<TimeStamp>…');
}

function expectFile(name: string, text: string): void {
  const path = join(import.meta.dirname, 'cases', name);
  if (process.env['UPDATE_CASES'] !== undefined) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

test('the quickstart brings its own mock and shows requests and answers without a secret', async () => {
  const [code, out, err] = await run(['quickstart'], {});
  expect([code, err]).toEqual([0, '']);
  expectFile('quickstart.txt', out);
  expect(out).not.toMatch(/mock-(?:customer|partner)/u);
});

test('npm start generates and then runs the quickstart', () => {
  const text = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
  expect(scripts['start']).toBe(
    'node dist/cli.js generate specs/netvisor && node scripts/example.mjs quickstart',
  );
  const lines = readFileSync(join(repositoryRoot, 'examples/quickstart/index.ts'), 'utf8').split('\n');
  expect(lines.length - 1).toBeLessThan(40);
});

test('the others do what their pages say, over HTTP', async () => {
  const environment = { NETVISOR_URL: url };
  const steps = [
    ['read-ledger', ledger, '2020-01-01'],
    ['import-voucher', receipt],
    ['import-voucher', join(place, 'receipt.txt')],
    ['read-ledger', ledger, '2020-01-01'],
    ['read-ledger', ledger, 'yesterday'],
    ['approve-invoices', 'boss@example.com'],
    ['approve-invoices/post-some'],
    ['approve-invoices', 'boss@example.com', '500'],
    ['approve-invoices', 'boss@example.com', '500'],
    ['first-request'],
    ['no-such-example'],
  ];
  let log = '';
  for (const args of steps) {
    const [code, out, err] = await run(args, environment);
    log += `$ ${args.join(' ').replaceAll(place, 'PLACE')}\n${out}${err}${code === 0 ? '' : `exit code ${code}\n`}`;
  }
  expectFile('others.txt', log);
  expectFile('ledger.jsonl', steady(readFileSync(ledger, 'utf8')));
  expect(readdirSync(place).toSorted()).toEqual(['ledger.jsonl', 'receipt.pdf']);
}, 120_000);

test('an example without a server says so in one line', async () => {
  // A port that was free a moment ago.
  const other = createServer();
  const free = await listen(other);
  await new Promise((resolve) => {
    other.close(resolve);
  });
  expect(await run(['read-ledger', ledger], { NETVISOR_URL: free })).toEqual([
    1,
    '',
    'accountingledger: the server could not be reached\n',
  ]);
});

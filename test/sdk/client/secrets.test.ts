import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import {
  CallError,
  createNetvisor,
  netvisorProfile,
  TransportResponse,
} from '../../../generated/netvisor/src/index.js';
import type { Middleware, TransportEvent } from '../../../generated/netvisor/src/index.js';
import { TEST_CREDENTIALS } from '../../../generated/netvisor/src/mock/index.js';
import type { Fault } from '../../../generated/netvisor/src/mock/index.js';
import { noBrowser, testBrowser } from '../../support/browser.js';
import { repositoryRoot } from '../../support/specification.js';
import * as bodies from './bodies.js';
import { mocked } from './support.js';
import type { Playground } from './support.js';

const KEYS = { customerKey: 'salainen avain & "sana" ä', partnerKey: 'kumppanin-avain<1>' } as const;
const CALLER = { ...TEST_CREDENTIALS, ...KEYS, organisationId: '1967543-8', sender: 'test' };

/** What the server says with both keys in it, in every form in which it could repeat them. */
const ECHO = Object.values(KEYS)
  .flatMap((key) => [
    key,
    encodeURIComponent(key),
    encodeURIComponent(key).toLowerCase(),
    new URLSearchParams({ key }).toString(),
    key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  ])
  .join(' | ');

/** Pieces of the keys that stand nowhere else, and survive being encoded in any way. */
const TRACES = ['salainen', 'sana', 'kumppanin-avain'];

/** Every text that can be had of a value without asking for the raw answer. */
function textsOf(value: unknown): readonly string[] {
  const deep = { depth: null, showHidden: true, getters: true, maxStringLength: null } as const;
  const own = new Set<string>();
  collect(value, own, new Set());
  return [
    String(value),
    inspect(value),
    inspect(value, deep),
    json(value),
    ...(value instanceof Error ? [value.message, value.stack ?? '', inspect(value.cause, deep)] : []),
    ...own,
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
}

/** All strings below an object, behind properties that are not enumerable and symbols too. */
function collect(value: unknown, found: Set<string>, seen: Set<unknown>): void {
  if (typeof value === 'string') found.add(value);
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    found.add(String(key));
    const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
    // What stands in `globalThis` and in prototypes of the platform is not ours.
    if (descriptor !== undefined && 'value' in descriptor && key !== 'prototype' && key !== 'constructor')
      collect(descriptor.value, found, seen);
  }
}

function expectNoTrace(values: readonly unknown[]): void {
  const texts = values.flatMap(textsOf);
  for (const trace of TRACES) expect(texts.filter((text) => text.includes(trace))).toEqual([]);
}

const open: Playground[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const faults: readonly Fault[] = [
  ...['AUTHENTICATION_FAILED', 'INVALID_DATA', 'SERVICE_ACCESS_ERROR', 'TECHNICAL_ERROR', 'NEW_ONE'].map(
    (code): Fault => ({ kind: 'error', code, message: ECHO }),
  ),
  { kind: 'status', status: 401 },
  { kind: 'html' },
  { kind: 'reset' },
  { kind: 'broken' },
  { kind: 'cut' },
  { kind: 'not-xml' },
];

describe('the keys of a client stand in', () => {
  test('no client, transport, profile, request, result and event', async () => {
    const heard: TransportEvent[] = [];
    const requests: unknown[] = [];
    const watch: Middleware = async (request, next) => {
      requests.push(request);
      const response = await next(request);
      requests.push(response);
      return response;
    };
    const ground = await mocked(
      { credentials: CALLER },
      { onEvent: (event) => heard.push(event), middleware: [watch], attemptMiddleware: [watch] },
    );
    open.push(ground);
    const client = ground.another(CALLER);
    const results: unknown[] = [await client.salesInvoices.create(bodies.salesInvoice())];
    results.push(await client.safe.salesInvoices.list());
    const list = client.salesInvoices.list();
    results.push(list, await list.all(), await client.salesInvoices.list().stream());
    expect(requests.length).toBe(4 * 5);
    expect(requests[2]).toBeInstanceOf(TransportResponse);
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(['attempt', 'response']));
    const shown = [
      client,
      client.safe,
      client.transport,
      netvisorProfile({ environment: 'test', ...CALLER }),
    ];
    expectNoTrace([...shown, ...Object.values(client), ...results, ...requests, ...heard]);
  });

  test.each(faults)(
    'no error of a fault ($kind $code), even where the server repeats them',
    async (fault) => {
      const heard: TransportEvent[] = [];
      const ground = await mocked(
        { credentials: CALLER },
        { onEvent: (event) => heard.push(event), retry: false },
      );
      open.push(ground);
      const client = ground.another(CALLER);
      ground.mock.faults.push(fault, fault);
      const error: unknown = await client.salesInvoices
        .delete({ invoiceId: 1 })
        .then(null, (reason) => reason);
      expect(error).toBeInstanceOf(CallError);
      const settled = await client.safe.salesInvoices.list();
      expect(settled.ok).toBe(false);
      expect(heard.some(({ type }) => type === 'failure')).toBe(true);
      expectNoTrace([error, settled, ...heard]);
      if (error instanceof CallError && fault.message !== undefined)
        expect(error.message).toContain('[redacted]');
    },
  );

  test('no error of an answer that cannot be read where they stand, nor of where', async () => {
    const client = createNetvisor(
      { environment: 'test', ...CALLER },
      { fetch: async () => new Response(`<Root><A>${ECHO}</B>${ECHO}</Root>`), retry: false },
    );
    const settled = await client.safe.paymentTerms.list();
    expect(settled.ok || settled.error.name).toBe('UnexpectedContentError');
    expectNoTrace([settled, settled.ok ? '' : Reflect.get(settled.error, 'xml')]);
  });

  test('no error of a request that is not sent, where a key was given by mistake', async () => {
    const client = createNetvisor({ environment: 'test', ...CALLER });
    const mistaken = { year: KEYS.customerKey };
    const settled = await client.safe.budgets.getYear(JSON.parse(JSON.stringify(mistaken)));
    expect(settled.ok || settled.error.name).toBe('InvalidRequestError');
    expectNoTrace([settled]);
  });

  test('no error of a signature that cannot be made', async () => {
    for (const wrong of [{ customerKey: `${KEYS.customerKey}€` }, { partnerKey: `${KEYS.partnerKey}\ud800` }])
      expect(() => createNetvisor({ environment: 'test', ...CALLER, ...wrong })).toThrow(
        /^\w+ is empty or not of ISO-8859-1$/u,
      );
    const failing = createNetvisor({
      environment: 'test',
      ...CALLER,
      transactionId: () => {
        throw new Error(`no identifier for ${KEYS.customerKey}`);
      },
    });
    expectNoTrace([await failing.safe.paymentTerms.list()]);
  });

  test('no error of a fetch that fails', async () => {
    const failing = createNetvisor(
      { environment: 'test', ...CALLER },
      {
        fetch: (url, init) => {
          throw Object.assign(new TypeError('failed'), { url, init });
        },
        retry: false,
      },
    );
    expectNoTrace([await failing.safe.paymentTerms.list()]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'doctypist-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that fails in every way and shows all it has; `show` prints. */
const PROGRAM = `
import { createNetvisor } from '${join(repositoryRoot, 'generated/netvisor/src/index.ts')}';
import { createNetvisorMock } from '${join(repositoryRoot, 'generated/netvisor/src/mock/index.ts')}';
const caller = ${JSON.stringify(CALLER)};
const mock = createNetvisorMock({ credentials: caller });
const fetch = (url, init) => mock.fetch(new Request(url, init));
const client = createNetvisor({ environment: 'test', ...caller }, { fetch, retry: false, onEvent: (event) => console.log(event) });
console.log(client);
console.dir(client.transport, { depth: null, showHidden: true });
console.log('%o %O %j', client, client.transport.profile, client);
console.log(await client.paymentTerms.list());
mock.faults.push(
  { kind: 'error', code: 'AUTHENTICATION_FAILED', message: ${JSON.stringify(ECHO)} },
  { kind: 'not-xml' }, { kind: 'reset' },
  { kind: 'error', code: 'TECHNICAL_ERROR', message: ${JSON.stringify(ECHO)} },
);
for (let count = 0; count < 3; count += 1)
  try { await client.accounts.list(); } catch (error) { console.error(error); console.table([error]); }
console.log('failing now');
await client.accounts.list();
`;

/** The program as one file. */
function bundle(platform: 'node' | 'browser'): string {
  const entry = join(folder, 'program.ts');
  writeFileSync(entry, PROGRAM);
  const outfile = join(folder, `${platform}.mjs`);
  buildSync({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform, target: 'es2022' });
  return outfile;
}

test('the keys stand in nothing that Node prints, not even where an error is not caught', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle('node')], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toContain('failing now');
  expect(stderr).toContain('TechnicalError');
  expect(stderr).toContain('[redacted]');
  // The message of the mock that the program gives is in its source, which Node quotes where an error leaves it.
  for (const trace of TRACES) expect(`${stdout}${stderr}`.includes(trace)).toBe(false);
});

test.skipIf(noBrowser !== undefined)(
  `the keys stand in nothing that the console of a browser shows ${noBrowser === undefined ? '' : `(skipped: ${noBrowser})`}`,
  async () => {
    const file = bundle('browser');
    const browser = await testBrowser();
    try {
      const page = await browser.page();
      // A page on the origin of the service, as crypto.subtle needs a secure one; nothing is asked of the network.
      await page.route('**/*', (route) =>
        route.request().url().endsWith('.mjs')
          ? route.fulfill({ path: file, contentType: 'text/javascript' })
          : route.fulfill({ body: '<!doctype html><title>test</title>', contentType: 'text/html' }),
      );
      const shown: string[] = [];
      const session = await page.context().newCDPSession(page);
      await session.send('Runtime.enable');
      // With previews: what is seen before anything is unfolded.
      session.on('Runtime.consoleAPICalled', (event) => shown.push(JSON.stringify(event)));
      session.on('Runtime.exceptionThrown', (event) => shown.push(JSON.stringify(event)));
      page.on('console', (message) => {
        shown.push(message.text());
        for (const argument of message.args())
          void argument.jsonValue().then(
            (value: unknown) => shown.push(json(value)),
            () => undefined,
          );
      });
      const failed = page.waitForEvent('pageerror');
      await page.goto('https://isvapi.netvisor.fi/');
      await page.addScriptTag({ type: 'module', url: 'https://isvapi.netvisor.fi/program.mjs' });
      const error = await failed;
      shown.push(inspect(error, { depth: null, showHidden: true }));
      const all = shown.join('\n');
      expect(all).toContain('failing now');
      expect(all).toContain('[redacted]');
      for (const trace of TRACES) expect(all.includes(trace)).toBe(false);
    } finally {
      await browser.close();
    }
  },
);

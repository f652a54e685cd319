import { createHash, createHmac } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { integer, text } from '../../runtime/index.js';
import type { MessageTable, ResourceTable } from '../../runtime/index.js';
import { ApiError, createTransport, settle } from '../../runtime/transport/index.js';
import type { CallError, CallResult, Fetch, Profile, Transport } from '../../runtime/transport/index.js';
import { serve } from '../runtime/transport/support.js';
import type { TestServer } from '../runtime/transport/support.js';
import { folder } from './support.js';

/** What these tests use of the profile; its types are checked in the SDK that it is part of. */
interface ProfileModule {
  readonly netvisorProfile: (options: object) => Profile;
  readonly signature: (signed: object) => Promise<string>;
  readonly requireFound: (result: CallResult<unknown>) => unknown;
  readonly paginationOf: (headers: Headers) => unknown;
  readonly NetvisorError: new (...given: never[]) => CallError;
}

let api: ProfileModule;
let server: TestServer;
/** What the server got last, and what it answers. */
let got: { url: string; method: string; headers: NodeJS.Dict<string | string[]>; body: Buffer };
let answer = { status: 200, body: '' };

// The profile stands beside a runtime in every SDK; here it is given that place.
const place = mkdtempSync(join(tmpdir(), 'doctypist-profile-'));
beforeAll(async () => {
  for (const name of ['profile.ts', 'dialect.ts']) copyFileSync(join(folder, name), join(place, name));
  symlinkSync(join(folder, '../../runtime'), join(place, 'runtime'), 'junction');
  api = await import(pathToFileURL(join(place, 'profile.ts')).href);
  server = await serve((request, body, response) => {
    got = { url: request.url ?? '', method: request.method ?? '', headers: request.headers, body };
    response.writeHead(answer.status, { 'content-type': 'text/html' }).end(answer.body);
  });
});
afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});

const vector = {
  url: 'https://isvapi.netvisor.fi/customerlist.nv?keyword=abc&changedsince=2024-01-01',
  sender: 'Testiclient',
  customerId: 'customerid',
  timestamp: '2024-01-01 12:00:00.000',
  timestampUnix: '1704110400',
  language: 'FI',
  organisationId: '1967543-8',
  transactionId: '123456',
  customerKey: 'customerkey',
  partnerKey: 'partnerkey',
};
const HMAC = 'f568997f2d4ad22deb5f105b82aef0d6a2a1270b9c725fd0a8bbce61e826003d';
const SHA = '8d8eaf8dd3c37bd96c6c88c0a7a50a32ba6a2bad38b3b658408a38152083c7f7';

const options = {
  environment: 'test',
  sender: 'Pähkinä & Pulla',
  customerId: 'user-1',
  customerKey: 'avain&ä+%ÿ',
  partnerId: 'partner-1',
  partnerKey: 'toinen avain',
  organisationId: '1967543-8',
};

/** The envelope of an answer. */
const ok = (inside = ''): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?><Root><ResponseStatus><Status>OK</Status></ResponseStatus>${inside}</Root>`;
const failed = (status: string, inside = ''): string =>
  `<Root><ResponseStatus><Status>FAILED</Status><Status>${status}</Status><TimeStamp>1.1.2018 12:00:00</TimeStamp></ResponseStatus>${inside}</Root>`;

const note: MessageTable<unknown, { readonly text: string }> = {
  root: { el: 'root', is: { parts: [{ el: 'text', as: 'text', is: { codec: text } }] } },
};

type Query = Readonly<Record<string, unknown>>;

/** A resource with parameters of any kind; its answer is described by the envelope alone. */
function resource(name: string, effects: ResourceTable['effects']): ResourceTable<Query, undefined, unknown> {
  const parameters = ['a', 'b', 'c'].map((param) => ({ param, as: param, is: { codec: text } }));
  const key = { param: 'netvisorkey', as: 'key', is: { codec: integer } };
  const list = { param: 'list', as: 'list', is: { codec: text }, list: { separator: ',' } };
  return { name, method: 'GET', path: `/${name}.nv`, effects, parameters: [...parameters, list, key] };
}
const reading = resource('customerlist', ['reads']);
const writing: ResourceTable<Query, { readonly text: string }, unknown> = {
  ...resource('salesinvoice', ['writes']),
  method: 'POST',
  request: note,
};

function transport(more: object = {}, fetch?: Fetch): Transport {
  const profile = api.netvisorProfile({ ...options, environment: server.origin, cooldownMs: 0, ...more });
  const settings = { random: () => 0, retry: { baseDelayMs: 0 } };
  return createTransport(profile, fetch === undefined ? settings : { ...settings, fetch });
}

const header = (name: string): string => String(got.headers[`x-netvisor-${name}`]);

/** The signature of what the server got, made by other means than the profile's. */
function expectedMac(algorithm: string): string {
  const parts = [
    `${server.origin}${got.url}`,
    header('authentication-sender'),
    header('authentication-customerid'),
    header('authentication-timestamp'),
    header('interface-language'),
    header('organisation-id'),
    header('authentication-transactionid'),
  ];
  const { customerKey, partnerKey } = options;
  if (algorithm === 'SHA256')
    return createHash('sha256')
      .update(Buffer.from([...parts, customerKey, partnerKey].join('&'), 'latin1'))
      .digest('hex');
  const message = [...parts, header('authentication-timestampunix'), customerKey, partnerKey].join('&');
  return createHmac('sha256', Buffer.from(`${customerKey}&${partnerKey}`, 'latin1'))
    .update(Buffer.from(message, 'latin1'))
    .digest('hex');
}

describe('the signature', () => {
  it('is the one of the test vectors', async () => {
    expect(await api.signature({ ...vector, algorithm: 'HMACSHA256' })).toBe(HMAC);
    expect(await api.signature({ ...vector, algorithm: 'SHA256' })).toBe(SHA);
  });

  it('is refused where something is not of ISO-8859-1', async () => {
    await expect(api.signature({ ...vector, algorithm: 'SHA256', sender: '€' })).rejects.toThrow(
      'What is signed has to be of ISO-8859-1',
    );
  });

  it.each(['HMACSHA256', 'SHA256'])(
    'by %s covers the URL that the server receives, whatever it says',
    async (algorithm) => {
      answer = { status: 200, body: ok() };
      const client = transport({ algorithm });
      const piece = fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          'ä',
          'Å',
          '€',
          '&',
          '+',
          '%',
          ' ',
          '%20',
          '=',
          '#',
          '?',
          "'",
          '/',
          '..',
          '\u00a0',
          '😀',
          '<',
        ),
      );
      const value = fc
        .array(piece, { maxLength: 6 })
        .map((pieces) => pieces.join('').replace(/[^\P{C}]|[\ufffe\uffff]/gu, ''));
      const query = fc.record({
        a: value,
        b: value,
        list: fc.array(value.map((one) => one.replaceAll(',', ''))),
      });
      await fc.assert(
        fc.asyncProperty(query, async (given) => {
          const { response } = await client.call(reading, given, undefined);
          expect(`${server.origin}${got.url}`).toBe(response.url);
          const received = new URL(response.url).searchParams;
          expect([received.get('a'), received.get('b')]).toEqual([given.a, given.b]);
          expect(header('authentication-mac')).toBe(expectedMac(algorithm));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('covers the URL that is sent where a call was written by hand and has to be encoded', async () => {
    answer = { status: 200, body: ok() };
    const call = { method: 'GET', path: '/a/../ä b.nv', query: "keyword=ä ö'<&x=%zz+|" };
    const response = await transport().send(reading, call);
    expect(`${server.origin}${got.url}`).toBe(response.url);
    expect(header('authentication-mac')).toBe(expectedMac('HMACSHA256'));
  });
});

describe('the headers', () => {
  it('are those that the service asks for, with times in UTC', async () => {
    answer = { status: 200, body: ok() };
    await transport({ language: 'se', transactionId: () => 'id-1' }).call(reading, {}, undefined);
    const sent = Object.entries(got.headers).filter(
      ([name]) => name.startsWith('x-') || name === 'content-type',
    );
    const { timestamp, timestampUnix } = {
      timestamp: header('authentication-timestamp'),
      timestampUnix: header('authentication-timestampunix'),
    };
    expect(Object.fromEntries(sent)).toEqual({
      'x-netvisor-authentication-sender': 'Pähkinä & Pulla',
      'x-netvisor-authentication-customerid': 'user-1',
      'x-netvisor-authentication-partnerid': 'partner-1',
      'x-netvisor-authentication-timestamp': timestamp,
      'x-netvisor-authentication-timestampunix': timestampUnix,
      'x-netvisor-authentication-transactionid': 'id-1',
      'x-netvisor-interface-language': 'se',
      'x-netvisor-organisation-id': '1967543-8',
      'x-netvisor-authentication-mac': expectedMac('HMACSHA256'),
      'x-netvisor-authentication-machashcalculationalgorithm': 'HMACSHA256',
      'x-netvisor-authentication-usehttpresponsestatuscodes': '1',
    });
    expect(timestamp).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}$/);
    const milliseconds = Date.parse(`${timestamp.replace(' ', 'T')}Z`);
    expect(String(Math.floor(milliseconds / 1000))).toBe(timestampUnix);
  });

  it('are without the second timestamp by SHA256, and without status codes where they are not wanted', async () => {
    answer = { status: 200, body: ok() };
    await transport({ algorithm: 'SHA256', httpStatusCodes: false }).call(reading, {}, undefined);
    expect([
      got.headers['x-netvisor-authentication-timestampunix'],
      got.headers['x-netvisor-authentication-usehttpresponsestatuscodes'],
    ]).toEqual([undefined, undefined]);
  });

  it('have an identifier that is never used again', async () => {
    answer = { status: 503, body: 'busy' };
    const ids = new Set<string>();
    const fetch: Fetch = (url, init) => {
      ids.add(new Headers(init.headers).get('X-Netvisor-Authentication-TransactionId') ?? '');
      return globalThis.fetch(url, init);
    };
    const client = transport({}, fetch);
    for (let count = 0; count < 20; count++) await settle(client.call(reading, {}, undefined));
    expect(ids.size).toBe(80);
    expect([...ids].filter((id) => !/^[0-9a-f]{32}$/.test(id))).toEqual([]);
  });

  it('are refused at once where they would not arrive as they are; the value is not named', () => {
    const bad: readonly (readonly [object, string])[] = [
      [{ sender: ' padded' }, 'sender cannot stand in an HTTP header as it is'],
      [{ customerId: 'a\nb' }, 'customerId cannot stand in an HTTP header as it is'],
      [{ organisationId: '' }, 'organisationId cannot stand in an HTTP header as it is'],
      [{ language: '€' }, 'language cannot stand in an HTTP header as it is'],
      [{ customerKey: 'secret€' }, 'customerKey is empty or not of ISO-8859-1'],
      [{ partnerKey: '' }, 'partnerKey is empty or not of ISO-8859-1'],
    ];
    for (const [more, message] of bad)
      expect(() => api.netvisorProfile({ ...options, ...more })).toThrow(new TypeError(message));
  });
});

describe('hosts and bodies', () => {
  it('the host is that of production, of the test environment or one of your own', () => {
    const origins = ['production', 'test', 'http://127.0.0.1:8080'].map(
      (environment) => api.netvisorProfile({ ...options, environment }).origin,
    );
    expect(origins).toEqual([
      'https://integration.netvisor.fi',
      'https://isvapi.netvisor.fi',
      'http://127.0.0.1:8080',
    ]);
  });

  it('the queue is one per host and company', () => {
    const lane = (more: object): string | null => api.netvisorProfile({ ...options, ...more }).lane;
    expect(lane({ customerId: 'other', customerKey: 'other' })).toBe(lane({}));
    expect(lane({ organisationId: '2521043-1' }) === lane({})).toBe(false);
    expect(lane({ environment: 'production' }) === lane({})).toBe(false);
  });

  it('bodies are UTF-8 unless ISO-8859-15 is wanted', async () => {
    answer = {
      status: 200,
      body: ok('<Replies><InsertedDataIdentifier>1802</InsertedDataIdentifier></Replies>'),
    };
    const { value } = await transport().call(writing, {}, { text: 'Äiti 5 €' });
    expect(got.body.toString('utf8')).toBe('<root><text>Äiti 5 €</text></root>');
    expect([got.method, got.headers['content-type']]).toEqual(['POST', 'application/xml; charset=utf-8']);
    expect(value).toEqual({
      responseStatus: { status: ['OK'] },
      replies: { insertedDataIdentifier: ['1802'], validDataIdentifier: [] },
    });
    const latin9 = transport({ charset: 'iso-8859-15', mediaType: 'text/xml' });
    await latin9.call(writing, {}, { text: 'Äiti 5 €' });
    expect(got.body.toString('latin1')).toBe(
      '<?xml version="1.0" encoding="ISO-8859-15"?><root><text>Äiti 5 \u00a4</text></root>',
    );
    expect(got.headers['content-type']).toBe('text/xml; charset=iso-8859-15');
    const refused = await settle(latin9.call(writing, {}, { text: '😀' }));
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', problems: [{ code: 'charset', path: 'body.text' }] },
    });
  });
});

async function failure(promise: Promise<unknown>): Promise<CallError> {
  const settled = await settle(promise);
  if (settled.ok) throw new Error('the call succeeded');
  return settled.error;
}

describe('errors', () => {
  it('have a class per code, whatever the HTTP status; reads are repeated where it may help, writes where it is safe', async () => {
    const codes = [
      'AUTHENTICATION_FAILED',
      'INVALID_DATA',
      'INVALID_DATA_SIZE',
      'DUPLICATE_DATA',
      'REQUEST_NOT_UNIQUE',
      'PERIOD_LOCK',
      'SERVICE_ACCESS_ERROR',
      'SYSTEM_MAINTANANCE',
      'TECHNICAL_ERROR',
      'NEVER_SEEN',
    ];
    const table: string[] = [];
    for (const code of codes) {
      const seen = new Set<string>();
      for (const status of [200, 400, 500]) {
        answer = { status, body: failed(`${code} :: It is wrong`) };
        const read = await failure(transport().call(reading, {}, undefined));
        const write = await failure(transport().call(writing, {}, { text: 'a' }));
        expect(read).toBeInstanceOf(api.NetvisorError);
        expect(read).toBeInstanceOf(ApiError);
        expect(read.transactionId).toMatch(/^[0-9a-f]{32}$/);
        expect([read.resource, write.resource]).toEqual(['customerlist', 'salesinvoice']);
        expect(read.response?.status).toBe(status);
        seen.add(
          `${read.name} ${read.code}: ${read.processed}, read ${read.attempts}, write ${write.attempts}`,
        );
      }
      table.push(...seen);
    }
    expect(table).toEqual([
      'AuthenticationError AUTHENTICATION_FAILED: no, read 1, write 1',
      'InvalidDataError INVALID_DATA: no, read 1, write 1',
      'InvalidDataSizeError INVALID_DATA_SIZE: no, read 1, write 1',
      'DuplicateDataError DUPLICATE_DATA: no, read 1, write 1',
      'RequestNotUniqueError REQUEST_NOT_UNIQUE: maybe, read 4, write 1',
      'PeriodLockError PERIOD_LOCK: no, read 1, write 1',
      'ServiceAccessError SERVICE_ACCESS_ERROR: no, read 1, write 1',
      'MaintenanceError SYSTEM_MAINTANANCE: no, read 4, write 4',
      'TechnicalError TECHNICAL_ERROR: maybe, read 4, write 1',
      'NetvisorError NEVER_SEEN: maybe, read 1, write 1',
    ]);
  });

  it('say which resource the company must allow, and where', async () => {
    const reason = 'Service error. The company has blocked access to the api resource: customerlist.nv';
    answer = { status: 200, body: failed(`SERVICE_ACCESS_ERROR :: ${reason}`) };
    const error = await failure(transport().call(reading, {}, undefined));
    expect(error.message).toBe(
      `customerlist: SERVICE_ACCESS_ERROR: ${reason} (an administrator of the company allows customerlist.nv under Company menu > Api resource access rights)`,
    );
    expect(error).toMatchObject({ blockedResource: 'customerlist.nv', reason });
  });

  it('keep the keys of items that would have succeeded, and an answer without a code', async () => {
    const valid = '<Replies><ValidDataIdentifier>7</ValidDataIdentifier></Replies>';
    answer = { status: 200, body: failed('INVALID_DATA :: one is wrong', valid) };
    expect(await failure(transport().call(writing, {}, { text: 'a' }))).toMatchObject({ valid: ['7'] });
    answer = { status: 200, body: failed('something else') };
    const bare = await failure(transport().call(writing, {}, { text: 'a' }));
    expect(bare).toMatchObject({ name: 'NetvisorError', code: 'FAILED', reason: 'something else' });
  });

  it('are told by the status where the body is not the service’s, and by the body where the status is fine', async () => {
    answer = { status: 503, body: '<html><body>Busy<br></body></html>' };
    const busy = await failure(transport().call(writing, {}, { text: 'a' }));
    expect([busy.name, busy.code, busy.attempts]).toEqual(['HttpStatusError', 'http-503', 1]);
    answer = { status: 200, body: '<html><body>Busy<br></body></html>' };
    const page = await failure(transport().call(writing, {}, { text: 'a' }));
    expect([page.name, page.code, page.response?.text()]).toEqual([
      'UnexpectedContentError',
      'unexpected-content',
      answer.body,
    ]);
  });

  it('tell what was not found in both forms', async () => {
    const reason = 'Data form incorrect:. Customer not found with Netvisor identifier: 123';
    answer = { status: 200, body: failed(`INVALID_DATA :: ${reason}`) };
    const stated = await failure(transport().call(reading, {}, undefined));
    expect([stated.name, stated.code]).toEqual(['NotFoundError', 'INVALID_DATA']);
    const invoice = { parts: [{ el: 'Number', as: 'number', is: { codec: text }, min: 0 }] };
    const record: ResourceTable<Query, undefined, unknown> = {
      ...reading,
      response: {
        root: {
          el: 'Root',
          is: { parts: [{ el: 'SalesInvoice', as: 'salesInvoice', is: invoice, min: 0 }] },
        },
      },
    };
    answer = { status: 200, body: '<Root><SalesInvoice /></Root>' };
    const empty = transport().call(record, {}, undefined).then(api.requireFound);
    expect(await failure(empty)).toMatchObject({ name: 'NotFoundError', code: 'NOT_FOUND', notFound: true });
    answer = { status: 200, body: '<Root><SalesInvoice><Number>1</Number></SalesInvoice></Root>' };
    const full = await transport().call(record, {}, undefined);
    expect(api.requireFound(full)).toBe(full);
  });

  it('never hold the keys, even where the server repeats them', async () => {
    const { customerKey, partnerKey } = options;
    const echo = `${customerKey} ${partnerKey} ${encodeURIComponent(customerKey)}`;
    const texts: string[] = [];
    const profile = api.netvisorProfile({ ...options, environment: server.origin, cooldownMs: 0 });
    const client = createTransport(profile, {
      retry: { baseDelayMs: 0 },
      onEvent: (event) => texts.push(inspect(event), JSON.stringify(event)),
    });
    const stated = failed(`AUTHENTICATION_FAILED :: ${echo.replaceAll('&', '&amp;')}`);
    for (const [status, body] of [
      [401, stated],
      [401, echo],
      [200, echo],
      [200, `<Root><${echo}`],
    ] as const) {
      answer = { status, body };
      const error = await failure(client.call(reading, {}, undefined));
      texts.push(inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), error.stack ?? '');
    }
    texts.push(inspect([profile, client], { depth: 9, showHidden: true, getters: true }));
    const all = texts.join('\n');
    const mac = header('authentication-mac');
    const secrets = [customerKey, partnerKey, encodeURIComponent(customerKey), mac, options.customerId];
    expect(secrets.map((secret) => all.includes(secret))).toEqual([false, false, false, false, false]);
    expect(all.includes('AUTHENTICATION_FAILED: [redacted] [redacted] [redacted]')).toBe(true);
  });
});

it('the headers of pages are read', () => {
  const headers = new Headers({
    'X-Netvisor-Pagination-Current-Page': '2',
    'X-Netvisor-Pagination-Previous-Page': '1',
    'X-Netvisor-Pagination-Next-Page': '',
    'X-Netvisor-Pagination-Limit': '500',
    'X-Netvisor-Pagination-Total-Count': '700',
  });
  expect(api.paginationOf(headers)).toEqual({
    currentPage: 2,
    previousPage: 1,
    nextPage: null,
    limit: 500,
    totalCount: 700,
  });
});

import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNetvisor, systemClock } from '../../../generated/netvisor/src/index.js';
import type { NetvisorClient, NetvisorOptions } from '../../../generated/netvisor/src/index.js';
import { createNetvisorMock, TEST_CREDENTIALS } from '../../../generated/netvisor/src/mock/index.js';

/** Latin-1 stands in all that is signed. */
const CALLER = {
  sender: 'Pähkinä & Söner ÿ',
  customerId: 'käyttäjä-1',
  customerKey: 'avain&ä+%ÿ ß',
  partnerId: 'kumppani',
  partnerKey: 'toinen "avain"; £',
  organisationId: '1967543-8',
} as const;

/** The last request, as it stood on the wire. */
let got: { readonly url: string; readonly headers: IncomingMessage['headers'] };
let origin: string;
const server = createServer((request, response) => {
  got = { url: request.url ?? '', headers: request.headers };
  request.resume();
  response.end('<Root><ResponseStatus><Status>OK</Status></ResponseStatus></Root>');
});
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

function clientOf(more: Partial<NetvisorOptions> = {}): NetvisorClient {
  return createNetvisor({ environment: origin, ...CALLER, ...more });
}

/** The signature of the last request by the rule of the documents, made by Node from what was on the wire. */
function macOf(algorithm: string): string {
  const header = (name: string): string => String(got.headers[`x-netvisor-${name}`]);
  const call = [
    `${origin}${got.url}`,
    header('authentication-sender'),
    header('authentication-customerid'),
    header('authentication-timestamp'),
    header('interface-language'),
    header('organisation-id'),
    header('authentication-transactionid'),
  ];
  const keys = [CALLER.customerKey, CALLER.partnerKey];
  if (algorithm === 'SHA256')
    return createHash('sha256')
      .update([...call, ...keys].join('&'), 'latin1')
      .digest('hex');
  const message = [...call, header('authentication-timestampunix'), ...keys].join('&');
  return createHmac('sha256', Buffer.from(keys.join('&'), 'latin1'))
    .update(message, 'latin1')
    .digest('hex');
}

/** What is encoded, what some encode, what looks encoded, and what breaks tools that look at half of a character. */
const PIECES =
  'a ä € & + % # ? = / \\ ; : , " \' ` < > | ^ { [ ( ! * ~ @ $ . .. %20 %zz &amp; \u00a0 \u2028 \u200d e\u0301 漢 😀 👩‍👩‍👧';

const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(' ', ...PIECES.split(' ')), maxLength: 12 }),
  fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{C}\ufffe\uffff]/gu, '')),
);

type Call = (client: NetvisorClient, first: string, second: string) => PromiseLike<unknown>;

/** Operations that take text, and where it stands in the query. */
const calls: readonly (readonly [string, string, string, Call])[] = [
  [
    'salesInvoices.list',
    'invoicenumber',
    'secondname',
    (client, invoiceNumber, secondName) => client.salesInvoices.list({ invoiceNumber, secondName }),
  ],
  [
    'salesPayments.list',
    'searchbyname',
    'invoicenumber',
    (client, searchByName, invoiceNumber) => client.salesPayments.list({ searchByName, invoiceNumber }),
  ],
  [
    'a plain function by way of the safe form',
    'customercode',
    'invoicenumber',
    (client, customerCode, invoiceNumber) => client.safe.salesInvoices.list({ customerCode, invoiceNumber }),
  ],
];

describe.each(['HMACSHA256', 'SHA256'] as const)(
  'by %s the signature covers the URL that the server gets',
  (algorithm) => {
    test.each(calls)('from %s, whatever stands in the parameters', async (_, one, other, call) => {
      const client = clientOf({ algorithm });
      await fc.assert(
        fc.asyncProperty(hostile, hostile, async (first, second) => {
          await call(client, first, second);
          expect(got.headers['x-netvisor-authentication-mac']).toBe(macOf(algorithm));
          const { searchParams } = new URL(got.url, origin);
          expect([searchParams.get(one), searchParams.get(other)]).toEqual([first, second]);
        }),
        { numRuns: 120, seed: 20_261_121 },
      );
    });

    test('with lists of keys, and with paths of calls that are made by hand', async () => {
      const client = clientOf({ algorithm });
      await client.purchasePayments.listUnprocessed({ idList: [1, 22, 333] });
      expect(got.url).toBe('/unprocessedoutgoingpayments.nv?idlist=1,22,333');
      expect(got.headers['x-netvisor-authentication-mac']).toBe(macOf(algorithm));
      const call = { method: 'GET', path: '/customerlist.nv', query: "keyword=ä b+c'&x=%zz;|" };
      await client.transport.send({ name: 'customerlist', effects: ['reads'] }, call);
      expect(got.headers['x-netvisor-authentication-mac']).toBe(macOf(algorithm));
    });
  },
);

test.each([
  ['HMACSHA256', 'f568997f2d4ad22deb5f105b82aef0d6a2a1270b9c725fd0a8bbce61e826003d'],
  ['SHA256', '8d8eaf8dd3c37bd96c6c88c0a7a50a32ba6a2bad38b3b658408a38152083c7f7'],
] as const)('a client sends the test vector of %s', async (algorithm, mac) => {
  let url = '';
  let headers = new Headers();
  const client = createNetvisor(
    {
      environment: 'test',
      sender: 'Testiclient',
      customerId: 'customerid',
      customerKey: 'customerkey',
      partnerId: 'partner',
      partnerKey: 'partnerkey',
      organisationId: '1967543-8',
      language: 'FI',
      algorithm,
      transactionId: () => '123456',
    },
    {
      clock: { ...systemClock, now: () => Date.UTC(2024, 0, 1, 12) },
      fetch: async (to, init) => {
        url = to;
        headers = new Headers(init.headers);
        return new Response('<Root/>');
      },
    },
  );
  const call = { method: 'GET', path: '/customerlist.nv', query: 'keyword=abc&changedsince=2024-01-01' };
  await client.transport.send({ name: 'customerlist', effects: ['reads'] }, call);
  const name = (rest: string): string | null => headers.get(`X-Netvisor-Authentication-${rest}`);
  expect(url).toBe('https://isvapi.netvisor.fi/customerlist.nv?keyword=abc&changedsince=2024-01-01');
  expect([name('Timestamp'), name('TimestampUnix'), name('MAC')]).toEqual([
    '2024-01-01 12:00:00.000',
    algorithm === 'SHA256' ? null : '1704110400',
    mac,
  ]);
});

test('the mock takes what the client signs with keys of ISO-8859-1', async () => {
  const { organisationId, ...credentials } = CALLER;
  const mock = createNetvisorMock({ credentials });
  const client = createNetvisor(
    { environment: 'test', organisationId, ...credentials },
    { fetch: (to, init) => mock.fetch(new Request(to, init)) },
  );
  const { value } = await client.paymentTerms.list();
  expect(value.responseStatus?.status).toEqual(['OK']);
  const other = createNetvisor(
    { environment: 'test', organisationId, ...credentials, customerKey: TEST_CREDENTIALS.customerKey },
    { fetch: (to, init) => mock.fetch(new Request(to, init)) },
  );
  await expect(other.paymentTerms.list()).rejects.toMatchObject({ code: 'AUTHENTICATION_FAILED' });
});

describe('who calls is checked before anything is sent', () => {
  const { organisationId, ...rest } = CALLER;
  test.each([
    [{ customerKey: 'avain€' }, 'customerKey is empty or not of ISO-8859-1'],
    [{ partnerKey: '' }, 'partnerKey is empty or not of ISO-8859-1'],
    [{ sender: 'Łódź' }, 'sender cannot stand in an HTTP header as it is'],
    [{ sender: ' padded' }, 'sender cannot stand in an HTTP header as it is'],
    [{ language: 'F\nI' }, 'language cannot stand in an HTTP header as it is'],
    [
      { environment: 'prodution' },
      'environment: expected production, test, or scheme and host such as https://localhost:8080',
    ],
    [
      { environment: 'toString' },
      'environment: expected production, test, or scheme and host such as https://localhost:8080',
    ],
    [
      { environment: 'https://proxy.test/netvisor' },
      'environment: expected production, test, or scheme and host such as https://localhost:8080',
    ],
  ])('%j', (wrong, message) => {
    expect(() => createNetvisor({ environment: 'test', organisationId, ...rest, ...wrong })).toThrow(
      new TypeError(message),
    );
  });
});

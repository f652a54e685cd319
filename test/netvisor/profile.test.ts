import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../runtime/transport/index.js';
import type { Fetch } from '../../runtime/transport/index.js';
import { desk, header, ok, options, reading, transport, writing } from './profile-support.js';

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

/** The signature of what the server got, made by other means than the profile's. */
function expectedMac(algorithm: string): string {
  const parts = [
    `${desk.server.origin}${desk.got.url}`,
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
    expect(await desk.api.signature({ ...vector, algorithm: 'HMACSHA256' })).toBe(HMAC);
    expect(await desk.api.signature({ ...vector, algorithm: 'SHA256' })).toBe(SHA);
  });

  it('is refused where something is not of ISO-8859-1', async () => {
    await expect(desk.api.signature({ ...vector, algorithm: 'SHA256', sender: '€' })).rejects.toThrow(
      'What is signed has to be of ISO-8859-1',
    );
  });

  it.each(['HMACSHA256', 'SHA256'])(
    'by %s covers the URL that the server receives, whatever it says',
    async (algorithm) => {
      desk.answer = { status: 200, body: ok() };
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
          expect(`${desk.server.origin}${desk.got.url}`).toBe(response.url);
          const received = new URL(response.url).searchParams;
          expect([received.get('a'), received.get('b')]).toEqual([given.a, given.b]);
          expect(header('authentication-mac')).toBe(expectedMac(algorithm));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('covers the URL that is sent where a call was written by hand and has to be encoded', async () => {
    desk.answer = { status: 200, body: ok() };
    const call = { method: 'GET', path: '/a/../ä b.nv', query: "keyword=ä ö'<&x=%zz+|" };
    const response = await transport().send(reading, call);
    expect(`${desk.server.origin}${desk.got.url}`).toBe(response.url);
    expect(header('authentication-mac')).toBe(expectedMac('HMACSHA256'));
  });
});

describe('the headers', () => {
  it('are those that the service asks for, with times in UTC', async () => {
    desk.answer = { status: 200, body: ok() };
    await transport({ language: 'se', transactionId: () => 'id-1' }).call(reading, {}, undefined);
    const sent = Object.entries(desk.got.headers).filter(
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
    desk.answer = { status: 200, body: ok() };
    await transport({ algorithm: 'SHA256', httpStatusCodes: false }).call(reading, {}, undefined);
    expect([
      desk.got.headers['x-netvisor-authentication-timestampunix'],
      desk.got.headers['x-netvisor-authentication-usehttpresponsestatuscodes'],
    ]).toEqual([undefined, undefined]);
  });

  it('have an identifier that is never used again', async () => {
    desk.answer = { status: 503, body: 'busy' };
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
      expect(() => desk.api.netvisorProfile({ ...options, ...more })).toThrow(new TypeError(message));
  });
});

describe('hosts and bodies', () => {
  it('the host is that of production, of the test environment or one of your own', () => {
    const origins = ['production', 'test', 'http://127.0.0.1:8080'].map(
      (environment) => desk.api.netvisorProfile({ ...options, environment }).origin,
    );
    expect(origins).toEqual([
      'https://integration.netvisor.fi',
      'https://isvapi.netvisor.fi',
      'http://127.0.0.1:8080',
    ]);
  });

  it('the queue is one per host and company', () => {
    const lane = (more: object): string | null => desk.api.netvisorProfile({ ...options, ...more }).lane;
    expect(lane({ customerId: 'other', customerKey: 'other' })).toBe(lane({}));
    expect(lane({ organisationId: '2521043-1' }) === lane({})).toBe(false);
    expect(lane({ environment: 'production' }) === lane({})).toBe(false);
  });

  it('bodies are UTF-8 unless ISO-8859-15 is wanted', async () => {
    desk.answer = {
      status: 200,
      body: ok('<Replies><InsertedDataIdentifier>1802</InsertedDataIdentifier></Replies>'),
    };
    const { value } = await transport().call(writing, {}, { text: 'Äiti 5 €' });
    expect(desk.got.body.toString('utf8')).toBe('<root><text>Äiti 5 €</text></root>');
    expect([desk.got.method, desk.got.headers['content-type']]).toEqual([
      'POST',
      'application/xml; charset=utf-8',
    ]);
    expect(value).toEqual({
      responseStatus: { status: ['OK'] },
      replies: { insertedDataIdentifier: ['1802'], validDataIdentifier: [] },
    });
    const latin9 = transport({ charset: 'iso-8859-15', mediaType: 'text/xml' });
    await latin9.call(writing, {}, { text: 'Äiti 5 €' });
    expect(desk.got.body.toString('latin1')).toBe(
      '<?xml version="1.0" encoding="ISO-8859-15"?><root><text>Äiti 5 \u00a4</text></root>',
    );
    expect(desk.got.headers['content-type']).toBe('text/xml; charset=iso-8859-15');
    const refused = await settle(latin9.call(writing, {}, { text: '😀' }));
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', problems: [{ code: 'charset', path: 'body.text' }] },
    });
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
  expect(desk.api.paginationOf(headers)).toEqual({
    currentPage: 2,
    previousPage: 1,
    nextPage: null,
    limit: 500,
    totalCount: 700,
  });
});

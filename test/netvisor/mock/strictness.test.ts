import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { TEST_CREDENTIALS } from '../../../generated/netvisor/src/mock/index.js';
import { inProcess, invoice, NOW, overHttp, productLine } from './support.js';
import type { Sending } from './support.js';

const FORM = 'INVALID_DATA :: Data form incorrect:.';

async function outcome(target: string, sending: Sending = {}): Promise<readonly string[]> {
  return (await inProcess().call(target, sending)).outcome;
}

describe('callers', () => {
  const prefix = 'X-Netvisor-Authentication-';
  test.each([
    ['another URL', { signedUrl: 'https://mock.test/salesinvoicelist.nv?x=1' }, 'The MAC does not match.'],
    [
      'no sender',
      { headers: { [`${prefix}Sender`]: undefined } },
      `A header is missing or wrong: ${prefix}Sender`,
    ],
    [
      'another partner',
      { headers: { [`${prefix}PartnerId`]: 'x' } },
      'Integration partner not found, see the documentation',
    ],
    ['another user', { headers: { [`${prefix}CustomerId`]: 'x' } }, 'Integration keys are not valid.'],
    ['no company', { company: '1' }, 'The user has no access to the company 1'],
    [
      'MD5',
      { headers: { [`${prefix}MACHashCalculationAlgorithm`]: undefined } },
      `A header is missing or wrong: ${prefix}MACHashCalculationAlgorithm: HMACSHA256 or SHA256, not MD5`,
    ],
    ['a MAC in capital letters', { headers: { [`${prefix}MAC`]: 'ABCDEF' } }, 'The MAC does not match.'],
    [
      'an ISO timestamp',
      { headers: { [`${prefix}Timestamp`]: '2026-11-21T12:30:15Z' } },
      `A header is missing or wrong: ${prefix}Timestamp: 2026-11-21T12:30:15Z`,
    ],
    [
      'a local time',
      { now: NOW + 2 * 3_600_000 },
      'The timestamp is too far from the time of the server, which is 2026-11-21T12:30:15.250Z',
    ],
  ] as const)('with %s are refused', async (_, sending, message) => {
    const [word, text = ''] = await outcome('/salesinvoicelist.nv', sending);
    expect([word, text.slice(0, `AUTHENTICATION_FAILED :: ${message}`.length)]).toEqual([
      'FAILED',
      `AUTHENTICATION_FAILED :: ${message}`,
    ]);
  });

  test('sign with either algorithm, in any language and with any text of Latin-1', async () => {
    for (const algorithm of ['HMACSHA256', 'SHA256'] as const)
      for (const language of ['EN', 'fi', 'SE'])
        expect(
          await outcome('/salesinvoicelist.nv', { algorithm, language, sender: 'Yhtiö Åäö & Co' }),
        ).toEqual(['OK']);
  });

  test('send headers in any case, over HTTP as well', async () => {
    const served = await overHttp();
    const url = `${served.origin}/SalesInvoiceList.nv?InvoiceNumber=a%26b+c%C3%A4`;
    const { signedHeaders } = await import('./support.js');
    const headers = Object.entries(signedHeaders(url)).map(([name, value]) => [name.toLowerCase(), value]);
    const response = await fetch(url, { headers: Object.fromEntries(headers) });
    expect(await response.text()).toContain('<Status>OK</Status>');
    await served.close();
  });

  test('use each transaction identifier once', async () => {
    const { call } = inProcess();
    expect((await call('/salesinvoicelist.nv', { transactionId: 'abc' })).outcome).toEqual(['OK']);
    expect((await call('/salesinvoicelist.nv', { transactionId: 'abc' })).outcome).toEqual([
      'FAILED',
      'REQUEST_NOT_UNIQUE :: The transaction identifier has been used before: abc',
    ]);
  });

  test('reach only companies that there are and resources that are open', async () => {
    const { call } = inProcess({ companies: ['1234567-1'], blocked: ['SalesInvoice.nv'] });
    expect((await call('/salesinvoicelist.nv')).outcome[1]).toBe(
      'AUTHENTICATION_FAILED :: The user has no access to the company 1967543-8',
    );
    const blocked = await call('/salesinvoice.nv?method=add', {
      company: '1234567-1',
      body: invoice(),
      httpStatus: true,
    });
    expect([blocked.status, blocked.outcome[1]]).toEqual([
      403,
      'SERVICE_ACCESS_ERROR :: Service error. The company has blocked access to the api resource: salesinvoice.nv',
    ]);
  });

  test('need not sign where nobody asks for it', async () => {
    const { mock } = inProcess({ authenticate: false });
    const response = await mock.fetch(new Request('http://localhost/salesinvoicelist.nv'));
    expect(await response.text()).toContain('<SalesInvoiceList/>');
  });

  test('have each company for themselves', async () => {
    const { call } = inProcess();
    await call('/salesinvoice.nv?method=add', { body: invoice(), company: '1234567-1' });
    expect((await call('/salesinvoicelist.nv', { company: '7654321-2' })).lines).toEqual([
      'SalesInvoiceList',
    ]);
    expect((await call('/salesinvoicelist.nv', { company: '1234567-1' })).lines).toHaveLength(12);
  });

  test('never see the keys in an answer', async () => {
    const { call } = inProcess();
    const { text } = await call('/salesinvoicelist.nv', { signedUrl: 'x' });
    expect([text.includes(TEST_CREDENTIALS.customerKey), text.includes(TEST_CREDENTIALS.partnerKey)]).toEqual(
      [false, false],
    );
  });
});

describe('parameters', () => {
  const many = (count: number): string => Array.from({ length: count }, () => 1).join(',');
  test.each([
    ['unknown', '/salesinvoicelist.nv?invoiceno=1', 'invoiceno: there is no parameter of this name ("1")'],
    [
      'of another type',
      '/salesinvoicelist.nv?begininvoicedate=yesterday',
      'begininvoicedate: expected date ("yesterday")',
    ],
    ['missing', '/deletedsalesinvoices.nv', 'deletedsince: expected date, found nothing'],
    ['empty', '/deletedsalesinvoices.nv?deletedsince=', 'deletedsince: expected date, found nothing'],
    [
      'given twice',
      '/salesinvoicelist.nv?invoicenumber=1&invoicenumber=2',
      'invoicenumber: expected it once, found it 2 times',
    ],
    [
      'outside of the known values',
      '/salesinvoicelist.nv?listtype=order',
      'listtype: expected one of preinvoice ("order")',
    ],
    [
      'too many keys',
      `/getsalesinvoice.nv?netvisorkeylist=${many(501)}`,
      'netvisorkeylist: expected at most 500 values, found 501',
    ],
    [
      'too many for a status',
      `/updatesalesinvoicestatus.nv?status=open&netvisorkeylist=${many(101)}`,
      'netvisorkeylist: expected at most 100 values, found 101',
    ],
    [
      'badly encoded',
      '/salesinvoicelist.nv?invoicenumber=%E4',
      'invoicenumber: expected percent-encoded UTF-8 ("%E4")',
    ],
  ])('that are %s are refused', async (_, target, message) => {
    const method = target.startsWith('/update') ? 'POST' : 'GET';
    expect(await outcome(target, { method })).toEqual(['FAILED', `${FORM} ${message}`]);
  });

  test('that exclude each other are refused together, and one is needed', async () => {
    const reason =
      'The table marks netvisorkey 1 and the list 0...1; the Finnish edition says that only one of them is given.';
    expect((await outcome('/getsalesinvoice.nv?netvisorkey=1&netvisorkeylist=1'))[1]).toBe(
      `${FORM} Only one of netvisorkey, netvisorkeylist is allowed: ${reason}`,
    );
    expect((await outcome('/getsalesinvoice.nv'))[1]).toBe(
      `${FORM} One of netvisorkey, netvisorkeylist is required: ${reason}`,
    );
  });

  test('in a URL that is too long are refused', async () => {
    const { call } = inProcess();
    const long = await call(`/getsalesinvoice.nv?netvisorkeylist=${'123456,'.repeat(300)}1`, {
      httpStatus: true,
    });
    expect([long.status, long.outcome[1]]).toEqual([
      413,
      'INVALID_DATA_SIZE :: Data form incorrect:. the URL has 2154 characters, at most 2115 are taken',
    ]);
  });
});

describe('calls', () => {
  test('of a path that leads nowhere, or with another method, are refused', async () => {
    const { call } = inProcess();
    const nowhere = await call('/nothing.nv', { httpStatus: true });
    expect([nowhere.status, nowhere.outcome[1]]).toEqual([404, `${FORM} there is no resource of this path`]);
    const wrong = await call('/salesinvoicelist.nv', { method: 'POST', body: '', httpStatus: true });
    expect([wrong.status, wrong.outcome[1]]).toEqual([405, `${FORM} the resource takes GET`]);
    expect((await call('/nothing.nv')).status).toBe(200);
  });

  test('of other methods of HTTP are refused over the wire as well', async () => {
    const served = await overHttp();
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { status, outcome: told } = await served.call('/accountlist.nv', { method, httpStatus: true });
      expect([method, status, told[1]]).toEqual([method, 405, `${FORM} the resource takes GET`]);
    }
    const head = await served.call('/accountlist.nv', { method: 'HEAD', httpStatus: true });
    expect([head.status, head.text]).toEqual([405, '']);
    await served.close();
  });

  test('that ask for a fault that there is not are told so', async () => {
    for (const asked of ['explode', '%', '%E4', 'slow:x']) {
      const [word, text = ''] = await outcome(`/accountlist.nv?x-mock-fault=${asked}`);
      expect([word, text.startsWith('TECHNICAL_ERROR :: x-mock-fault asks for a fault')]).toEqual([
        'FAILED',
        true,
      ]);
    }
  });
});

describe('messages', () => {
  const post = (body: string | Uint8Array, headers: Sending['headers'] = {}): Promise<readonly string[]> =>
    outcome('/salesinvoice.nv?method=add', { body, headers });

  test('with elements in another order are refused', async () => {
    const body = invoice().replace(
      /(<salesinvoicedate.*<\/salesinvoicedate>)(<salesinvoiceamount>.*?<\/salesinvoiceamount>)/,
      '$2$1',
    );
    const [word, text = ''] = await post(body);
    expect([word, text.slice(0, FORM.length + 32)]).toEqual([
      'FAILED',
      `${FORM} root/salesinvoice/salesinvoiced`,
    ]);
  });

  test.each([
    ['that are not XML', 'salesinvoice=1', 'text'],
    ['that end early', invoice().slice(0, 200), 'end'],
    ['that are empty', '', 'empty'],
  ])('%s are refused', async (_, body) => {
    expect((await post(body))[1]?.startsWith(FORM)).toBe(true);
  });

  test('with an unknown element, a missing one or a text that is too long are refused with its path', async () => {
    const unknown = await post(invoice({ more: '<colour>red</colour>' }));
    expect(unknown[1]?.startsWith(`${FORM} root/salesinvoice/colour: `)).toBe(true);
    const missing = await post(
      invoice().replace(/<invoicingcustomeridentifier.*<\/invoicingcustomeridentifier>/, ''),
    );
    expect(missing[1]?.includes('invoicingcustomeridentifier')).toBe(true);
    const long = await post(
      invoice({ lines: productLine().replace('<productname>Apple', `<productname>${'x'.repeat(300)}`) }),
    );
    expect(long[1]?.startsWith('INVALID_DATA_SIZE :: ')).toBe(true);
  });

  test('are read in the character set that the header names, and in Latin-9 where they are not UTF-8', async () => {
    const latin9 = (text: string): Uint8Array =>
      Uint8Array.from(text, (character) => (character === '€' ? 0xa4 : character.charCodeAt(0)));
    const bytes = latin9(invoice({ name: 'Åsa € Öberg' }));
    for (const type of [undefined, 'text/plain', 'application/xml; charset=iso-8859-15']) {
      const { call } = inProcess();
      await call('/salesinvoice.nv?method=add', { body: bytes, headers: { 'Content-Type': type } });
      const { lines } = await call('/salesinvoicelist.nv');
      expect(lines).toContain('SalesInvoiceList/SalesInvoice/CustomerName "Åsa € Öberg"');
    }
    const claimed = await post(bytes, { 'Content-Type': 'application/xml; charset=utf-8' });
    expect(claimed[0]).toBe('FAILED');
  });

  test('may spell names and known values in any case, and leave out the declaration', async () => {
    const shouted = invoice().replaceAll(
      /<(\/?)([a-z]+)/g,
      (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
    );
    expect(await post(shouted.replace('type="netvisor">1<', 'type="Netvisor">1<'))).toEqual(['OK']);
    expect(await post(`<?xml version="1.0" encoding="utf-8"?>${invoice()}`)).toEqual(['OK']);
  });

  test('that are packed are refused for what they are', async () => {
    const packed = await post(gzipSync(invoice()), { 'Content-Encoding': 'gzip' });
    expect(packed[1]).toBe(`${FORM} the body is packed with gzip; it is taken as it is only`);
    expect(await post(invoice(), { 'Content-Encoding': 'identity' })).toEqual(['OK']);
  });

  test('of thirty megabytes are judged like others, and their media type does not count', async () => {
    const long = await post(invoice({ name: 'x'.repeat(30_000_000) }), { 'Content-Type': 'image/png' });
    expect(long[1]?.slice(0, 40)).toBe('INVALID_DATA_SIZE :: Data form incorrect');
  });

  test('may leave optional elements empty', async () => {
    expect(await post(invoice({ more: '<expectpartialpayments></expectpartialpayments>' }))).toEqual(['OK']);
  });
});

test('failures have a status of their own only where the caller asks', async () => {
  const { call } = inProcess({ httpStatus: () => 418 });
  expect((await call('/getvendor.nv?netvisorkey=1')).status).toBe(200);
  expect((await call('/getvendor.nv?netvisorkey=1', { httpStatus: true })).status).toBe(418);
});

test('what is not found is told in the language of the call', async () => {
  expect((await outcome('/getvendor.nv?netvisorkey=1', { language: 'FI' }))[1]).toBe(
    `${FORM} Vendor ei löydy Netvisor-tunnisteella: 1`,
  );
  expect((await outcome('/getvendor.nv?netvisorkey=1', { language: 'SE' }))[1]).toBe(
    `${FORM} Vendor hittades inte med Netvisor-identifieraren: 1`,
  );
});

import { afterEach, describe, expect, test } from 'vitest';
import { createNetvisor } from '../../../generated/netvisor/src/index.js';
import type { NetvisorClient } from '../../../generated/netvisor/src/index.js';
import { CALLER, playground } from './support.js';
import type { Playground } from './support.js';

const open: Playground[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A client of a server that always answers with these bytes. */
async function answering(
  body: Uint8Array | string,
  contentType?: string,
  status = 200,
): Promise<NetvisorClient> {
  const ground = await playground(
    () => (request, response) => {
      request.resume();
      response.writeHead(status, contentType === undefined ? {} : { 'content-type': contentType }).end(body);
    },
    { cooldownMs: 0 },
    { retry: false },
  );
  open.push(ground);
  return ground.client;
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

const says = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>\n`;
const ok = '<ResponseStatus><Status>OK</Status><TimeStamp>1.10.2026 16:03:24</TimeStamp></ResponseStatus>';
const rows =
  '<SalesInvoice><NetvisorKey>1</NetvisorKey><CustomerName>Äijälä Öljy</CustomerName><InvoiceSum>1 234,50</InvoiceSum></SalesInvoice>';
const list = `<Root>${ok}<SalesInvoiceList>${rows}</SalesInvoiceList></Root>`;

/** Encodings and beginnings, each as bytes and the header that comes with them. */
const disguises: readonly (readonly [name: string, body: Uint8Array, contentType?: string])[] = [
  ['as the service sends it', utf8(says('utf-8') + list), 'text/html; charset=utf-8'],
  ['without a declaration and a header', utf8(list)],
  ['with a byte order mark', utf8(`\ufeff${says('utf-8')}${list}`), 'text/xml'],
  ['with white space before the declaration', utf8(`\r\n  ${says('utf-8')}${list}`), 'text/xml'],
  ['with a mark and white space before it', utf8(`\ufeff\n${says('utf-8')}${list}`)],
  ['with white space behind the root', utf8(`${list}\r\n\r\n`)],
  ['in ISO-8859-15 that the declaration says', latin(says('ISO-8859-15') + list)],
  ['in ISO-8859-15 that the header says', latin(list), 'text/xml; charset=ISO-8859-15'],
  ['in ISO-8859-1 that nothing says', latin(list)],
  ['in ISO-8859-1 under a declaration of UTF-8', latin(says('utf-8') + list), 'text/xml; charset=utf-8'],
  ['in windows-1252 that a header in quotes says', latin(list), 'text/xml; charset="windows-1252"'],
  ['in UTF-8 under a header of ISO-8859-1', utf8(list), 'text/xml; charset=iso-8859-1'],
  ['in UTF-8 under a declaration of UTF-16', utf8(says('utf-16') + list)],
  ['in UTF-8 with a mark under a declaration of ISO-8859-1', utf8(`\ufeff${says('iso-8859-1')}${list}`)],
  ['in UTF-16', utf16(says('utf-16') + list)],
  ['under the declaration of an encoding that nobody knows', utf8(says('x-unknown') + list)],
  ['as of XML 1.1', utf8(`<?xml version="1.1"?>${list}`)],
  ['with a style sheet and a comment before the root', utf8(`<?xml-stylesheet href="a"?><!-- a -->${list}`)],
  [
    'with prefixes that nothing uses',
    utf8(
      list.replace('<Root>', '<Root xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="x">'),
    ),
  ],
  ['in lower case', utf8(list.replaceAll(/<\/?[A-Za-z]+/gu, (tag) => tag.toLowerCase()))],
  ['in upper case', utf8(list.replaceAll(/<\/?[A-Za-z]+/gu, (tag) => tag.toUpperCase()))],
  ['with end tags in another case', utf8(list.replaceAll('</SalesInvoice>', '</salesinvoice>'))],
  ['without an outcome', utf8(list.replace(ok, ''))],
  [
    'with an outcome behind the list',
    utf8(`<Root>${list.slice('<Root>'.length + ok.length, -7)}${ok}</Root>`),
  ],
  [
    'with elements and attributes that nobody knows',
    utf8(list.replace('<NetvisorKey>', '<New a="1"><X/></New><NetvisorKey new="1">')),
  ],
];

describe('a list comes out the same', () => {
  test.each(disguises.map((one) => [one[0], one] as const))('%s', async (_, [, body, contentType]) => {
    const client = await answering(body, contentType);
    const { value, response } = await client.salesInvoices.list();
    const [row] = value.salesInvoiceList?.salesInvoice ?? [];
    expect([row?.netvisorKey, row?.customerName, row?.invoiceSum]).toEqual([1, 'Äijälä Öljy', '1234.50']);
    expect(/Äijälä Öljy/iu.test(response.text())).toBe(true);
  });

  test.each(disguises.map((one) => [one[0], one] as const))(
    '%s, as a stream of more than arrives at once',
    async (_, [, body, contentType]) => {
      // Cut as bytes, so that whatever encoding they are in stays.
      const text = Buffer.from(body).toString('latin1');
      const isWide = body[0] === 0xff;
      const tag = (name: string): string => (isWide ? Array.from(name, (one) => `${one}\0`).join('') : name);
      const start = text.toLowerCase().indexOf(tag('<salesinvoice>'));
      const end = text.toLowerCase().indexOf(tag('</salesinvoice>')) + tag('</salesinvoice>').length;
      const many = text.slice(0, start) + text.slice(start, end).repeat(1000) + text.slice(end);
      const client = await answering(Buffer.from(many, 'latin1'), contentType);
      const { items, response } = await client.salesInvoices.list().stream();
      expect(response.streaming === null).toBe(false);
      const names = new Set<unknown>();
      let count = 0;
      for await (const item of items) {
        names.add(item.customerName);
        count += 1;
      }
      expect([count, [...names]]).toEqual([1000, ['Äijälä Öljy']]);
    },
  );
});

test('an answer in another encoding than it says is read, and a problem of the result says so', async () => {
  const client = await answering(latin(says('utf-8') + list));
  const { problems } = await client.salesInvoices.list();
  expect(problems).toEqual([
    {
      code: 'encoding',
      path: '',
      message: 'The input is not valid utf-8 at line 2, column 174; it is read as iso-8859-15',
    },
  ]);
});

/** How failures are written: what stands in the outcome, and what becomes of it. */
const failures: readonly (readonly [string, string, string | undefined, string, string])[] = [
  [
    'two outcomes',
    '<Status>FAILED</Status><Status>PERIOD_LOCK :: Locked</Status>',
    undefined,
    'PERIOD_LOCK',
    'Locked',
  ],
  ['one outcome', '<Status>PERIOD_LOCK :: Locked</Status>', undefined, 'PERIOD_LOCK', 'Locked'],
  ['all in one', '<Status>FAILED :: PERIOD_LOCK :: Locked</Status>', undefined, 'PERIOD_LOCK', 'Locked'],
  [
    'no spaces',
    '<Status>FAILED</Status><Status>PERIOD_LOCK::Locked</Status>',
    undefined,
    'PERIOD_LOCK',
    'Locked',
  ],
  [
    'lines',
    '<Status> failed </Status><Status>\n  PERIOD_LOCK ::\n  Locked\n</Status>',
    undefined,
    'PERIOD_LOCK',
    'Locked',
  ],
  [
    'three outcomes',
    '<Status>FAILED</Status><Status>PERIOD_LOCK</Status><Status>Locked</Status>',
    undefined,
    'PERIOD_LOCK',
    'Locked',
  ],
  [
    'more behind',
    '<Status>FAILED</Status><Status/><Status>PERIOD_LOCK :: a :: b</Status>',
    undefined,
    'PERIOD_LOCK',
    'a :: b',
  ],
  [
    'lower case',
    '<status>failed</status><status>period_lock :: Locked</status>',
    undefined,
    'PERIOD_LOCK',
    'Locked',
  ],
  ['nothing more', '<Status>FAILED</Status>', undefined, 'FAILED', ''],
  [
    'words',
    '<Status>FAILED</Status><Status>It is locked: 1.1.2026</Status>',
    undefined,
    'FAILED',
    'It is locked: 1.1.2026',
  ],
  [
    'an unknown code',
    '<Status>FAILED</Status><Status>BRAND_NEW2 :: Oh</Status>',
    undefined,
    'BRAND_NEW2',
    'Oh',
  ],
  [
    'raw ampersand',
    '<Status>FAILED</Status><Status>INVALID_DATA :: A & B</Status>',
    undefined,
    'INVALID_DATA',
    'A & B',
  ],
  [
    'a control character',
    '<Status>FAILED</Status><Status>INVALID_DATA :: A&#x2;B</Status>',
    undefined,
    'INVALID_DATA',
    'A\u0002B',
  ],
  [
    'not found in Finnish',
    '<Status>FAILED</Status><Status>INVALID_DATA :: Asiakasta ei löydy</Status>',
    'NotFoundError',
    'INVALID_DATA',
    'Asiakasta ei löydy',
  ],
  [
    'not found in Swedish',
    '<Status>FAILED</Status><Status>INVALID_DATA :: Kunden hittades inte</Status>',
    'NotFoundError',
    'INVALID_DATA',
    'Kunden hittades inte',
  ],
];

const CLASSES: Readonly<Record<string, string>> = {
  PERIOD_LOCK: 'PeriodLockError',
  INVALID_DATA: 'InvalidDataError',
};

describe('a failure is understood that is written with', () => {
  test.each(failures.flatMap((one) => [200, 400, 500].map((status) => [...one, status] as const)))(
    '%s (%s; %s %s %s; HTTP %d)',
    async (_, statuses, name, code, reason, status) => {
      const xml = `<Root><ResponseStatus>${statuses}<TimeStamp>01.01.2026 12:00:00</TimeStamp></ResponseStatus></Root>`;
      for (const body of [utf8(xml), latin(xml)]) {
        const client = await answering(body, 'text/html', status);
        const settled = await client.safe.salesInvoices.list();
        if (settled.ok) throw new Error('it succeeded');
        const { error } = settled;
        expect([error.name, error.code, Reflect.get(error, 'reason')]).toEqual([
          name ?? CLASSES[code] ?? 'NetvisorError',
          code,
          reason,
        ]);
      }
    },
  );
});

describe('an outcome that says all is well', () => {
  test.each(['OK', 'ok', ' OK\n', 'Ok'])('as %j', async (word) => {
    const client = await answering(`<Root><ResponseStatus><Status>${word}</Status></ResponseStatus></Root>`);
    expect((await client.safe.salesInvoices.list()).ok).toBe(true);
  });
});

describe('what was written is named', () => {
  const reply = (inside: string): string => `<Root>${ok}${inside}</Root>`;
  test.each([
    ['once', '<Replies><InsertedDataIdentifier>7</InsertedDataIdentifier></Replies>', ['7']],
    ['in another case', '<replies><inserteddataidentifier> 7 </inserteddataidentifier></replies>', [' 7 ']],
    [
      'several times',
      '<Replies><InsertedDataIdentifier>7</InsertedDataIdentifier><InsertedDataIdentifier>8</InsertedDataIdentifier></Replies>',
      ['7', '8'],
    ],
    ['not at all', '', []],
    ['by an empty element', '<Replies/>', []],
  ] as const)('%s', async (_, replies, inserted) => {
    const client = await answering(reply(replies));
    const result = await client.salesInvoices.delete({ invoiceId: 1 });
    expect(result.inserted.map((key) => key.trim())).toEqual(inserted.map((key) => key.trim()));
  });
});

test('a caller with a name that stands in no header is refused, one in lower case of language is signed so', async () => {
  const seen: (string | null)[] = [];
  const client = createNetvisor(
    { environment: 'test', ...CALLER, language: 'fi' },
    {
      fetch: async (_, init) => {
        seen.push(new Headers(init.headers).get('x-netvisor-interface-language'));
        return new Response('<Root/>');
      },
    },
  );
  await client.paymentTerms.list();
  expect(seen).toEqual(['fi']);
});

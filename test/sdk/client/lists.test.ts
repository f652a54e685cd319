import { afterEach, describe, expect, test } from 'vitest';
import type { NetvisorClient } from '../../../generated/netvisor/src/index.js';
import { CallError, systemClock } from '../../../generated/netvisor/src/index.js';
import * as bodies from './bodies.js';
import { mocked, playground } from './support.js';
import type { Playground } from './support.js';

const open: Playground[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A server that answers each call by what its URL asks for. */
async function answering(
  answer: (query: URLSearchParams, path: string) => { readonly xml: string; readonly headers?: object },
  now = Date.UTC(2026, 10, 21, 12),
): Promise<{
  readonly client: NetvisorClient;
  readonly urls: () => readonly string[];
  readonly ground: Playground;
}> {
  const ground = await playground(
    () => (request, response) => {
      request.resume();
      const { searchParams, pathname } = new URL(request.url ?? '', 'http://host');
      const { xml, headers = {} } = answer(searchParams, pathname);
      const status =
        '<ResponseStatus><Status>OK</Status><TimeStamp>1.1.2026 1:00:00</TimeStamp></ResponseStatus>';
      response.writeHead(200, { ...headers }).end(`<Root>${status}${xml}</Root>`);
    },
    {},
    { clock: { ...systemClock, now: () => now }, retry: false },
  );
  open.push(ground);
  const urls = (): readonly string[] => ground.exchanges.map(({ url }) => url);
  return { client: ground.client, urls, ground };
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const invoices = (keys: readonly number[]): string =>
  `<SalesInvoices>${keys.map((key) => `<SalesInvoice><SalesInvoiceNetvisorKey>${key}</SalesInvoiceNetvisorKey></SalesInvoice>`).join('')}</SalesInvoices>`;

/** The keys that a call asked for. */
const asked = (query: URLSearchParams, name: string): number[] =>
  (query.get(name) ?? '').split(',').map(Number);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a list of keys', () => {
  test('of 1,201 is asked for in calls of at most 500 keys and comes back in the order asked', async () => {
    const { client, urls } = await answering((query) => ({
      // The server sorts as it likes.
      xml: invoices(asked(query, 'netvisorkeylist').toSorted((a, b) => a - b)),
    }));
    const keys = upTo(1201).map((key) => ((key * 7) % 1201) + 1);
    const { value, responses } = await client.salesOrders.get({ netvisorKeyList: keys });
    expect(value.salesInvoices?.salesInvoice.map((one) => one.salesInvoiceNetvisorKey)).toEqual(keys);
    expect(responses.length).toBe(urls().length);
    const counts = urls().map(
      (url) => asked(new URL(url, 'http://h').searchParams, 'netvisorkeylist').length,
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(500);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1201);
  });

  test('is split by the length of the URI, host included, as far as each call can take', async () => {
    const { client, urls, ground } = await answering((query) => ({
      xml: `<PurchaseInvoices>${asked(query, 'netvisorkeylist')
        .map(
          (key) =>
            `<PurchaseInvoice><PurchaseInvoiceNetvisorKey>${key}</PurchaseInvoiceNetvisorKey></PurchaseInvoice>`,
        )
        .join('')}</PurchaseInvoices>`,
    }));
    const keys = upTo(600).map((key) => 123_456_000 + key);
    const { value } = await client.purchaseInvoices.get({ netvisorKeyList: keys });
    expect(value.purchaseInvoices?.purchaseInvoice.length).toBe(600);
    const lengths = urls().map((url) => ground.origin.length + url.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2115);
    // Another key would not have fitted into any call but the last.
    for (const length of lengths.slice(0, -1)) expect(length).toBeGreaterThan(2115 - 2 * ',123456000'.length);
  });

  test('that names a key twice asks for it once', async () => {
    const { client, urls } = await answering((query) => ({ xml: invoices(asked(query, 'netvisorkeylist')) }));
    await client.salesInvoices.get({ netvisorKeyList: [5, 3, 5] });
    expect(urls()).toEqual(['/getsalesinvoice.nv?netvisorkeylist=5,3']);
  });

  test('never leaves one key for the last call, which would be answered otherwise', async () => {
    const { client, urls } = await answering((query) => ({ xml: invoices(asked(query, 'netvisorkeylist')) }));
    await client.vouchers.list({ netvisorKeyList: upTo(501) }).then(() => {});
    const counts = urls().map(
      (url) => asked(new URL(url, 'http://h').searchParams, 'netvisorkeylist').length,
    );
    expect(counts.at(-1)).toBeGreaterThan(1);
  });

  test.each(['vendor', 'VENDOR'])(
    'of one key is answered with the record and no list, and the client gives a list',
    async (tag) => {
      const { client, urls } = await answering(() => ({
        xml: `<${tag}><NetvisorKey>5</NetvisorKey></${tag}>`,
      }));
      const one = client.vendors.list({ netvisorKeyList: [5] });
      expect((await collect(one)).map(({ netvisorKey }) => netvisorKey)).toEqual([5]);
      expect((await one).value.vendors?.vendor.map(({ netvisorKey }) => netvisorKey)).toEqual([5]);
      expect((await client.vendors.list({ netvisorKey: 5 }).all()).length).toBe(1);
      expect(urls()).toEqual([
        '/getvendor.nv?netvisorkeylist=5',
        '/getvendor.nv?netvisorkeylist=5',
        '/getvendor.nv?netvisorkey=5',
      ]);
      const { value } = await client.vendors.list({ netvisorKey: 5 });
      expect(value.vendor?.netvisorKey).toBe(5);
      const { items } = await client.vendors.list({ netvisorKey: 5 }).stream();
      expect((await items.head()).vendor?.netvisorKey).toBe(5);
    },
  );

  test('of which nothing is known is an empty list', async () => {
    const { client } = await answering(() => ({ xml: '<SalesInvoice />' }));
    await expect(client.salesInvoices.get({ netvisorKeyList: [5] })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    const vendors = await answering(() => ({ xml: '<vendor/>' }));
    expect(await vendors.client.vendors.list({ netvisorKeyList: [5] }).all()).toEqual([]);
  });

  test('that writes says which keys were done when a later call fails', async () => {
    let calls = 0;
    const { client } = await answering(() => {
      calls += 1;
      return { xml: '', headers: {} };
    });
    const failing = await mocked();
    open.push(failing);
    const made: number[] = [];
    for (let count = 0; count < 3; count += 1)
      made.push(Number((await failing.client.salesInvoices.create(bodies.salesInvoice())).inserted[0]));
    await client.salesInvoices.updateStatus({ netvisorKeyList: upTo(250), status: 'open' });
    expect(calls).toBe(3);
    const keys = [...made, ...upTo(99).map((key) => key + 100_000)];
    const error = await failing.client.salesInvoices
      .updateStatus({ netvisorKeyList: keys, status: 'reminded' })
      .then(null, (reason: unknown) => reason);
    if (!(error instanceof CallError)) throw new Error('expected a failure');
    expect([error.code, error.resource, error.transactionId === null]).toEqual([
      'INVALID_DATA',
      'updatesalesinvoicestatus',
      false,
    ]);
    expect(error.progress).toEqual({ done: [], failed: keys.slice(0, 100), left: keys.slice(100) });
  });
});

describe('a list above keys', () => {
  test('is followed until nothing is left, and nothing is handed out twice', async () => {
    const { client, urls } = await answering((query) => {
      const above = Number(query.get('invoicesabovenetvisorkey') ?? 0);
      const keys = upTo(25)
        .filter((key) => key > above)
        .slice(0, 10);
      return {
        xml: `<SalesInvoiceList>${keys.map((key) => `<SalesInvoice><NetvisorKey>${key}</NetvisorKey></SalesInvoice>`).join('')}</SalesInvoiceList>`,
      };
    });
    const found = await collect(client.salesInvoices.list({ invoiceNumber: 'ä & b+c%' }));
    expect(found.map(({ netvisorKey }) => netvisorKey)).toEqual(upTo(25));
    const rest = 'invoicenumber=%C3%A4%20%26%20b%2Bc%25';
    expect(urls()).toEqual([
      `/salesinvoicelist.nv?${rest}`,
      ...[10, 20, 25].map((key) => `/salesinvoicelist.nv?invoicesabovenetvisorkey=${key}&${rest}`),
    ]);
  });

  test('whose server ignores the key ends with an error and not in a loop', async () => {
    const { client } = await answering(() => ({
      xml: '<SalesInvoiceList><SalesInvoice><NetvisorKey>7</NetvisorKey></SalesInvoice></SalesInvoiceList>',
    }));
    await expect(collect(client.salesInvoices.list())).rejects.toMatchObject({
      name: 'CallError',
      code: 'paging',
      resource: 'salesinvoicelist',
      message: 'salesinvoicelist: the list cannot be followed: asked for keys above 7, got none above 7',
    });
  });
});

describe('a list of pages', () => {
  const vendors = (query: URLSearchParams, headers: boolean): { xml: string; headers?: object } => {
    const page = Number(query.get('page') ?? 1);
    const keys = upTo(5).slice((page - 1) * 2, page * 2);
    return {
      xml: `<vendors>${keys.map((key) => `<vendor><NetvisorKey>${key}</NetvisorKey></vendor>`).join('')}</vendors>`,
      headers: headers
        ? {
            'X-Netvisor-Pagination-Current-Page': String(page),
            ...(page < 3 ? { 'X-Netvisor-Pagination-Next-Page': String(page + 1) } : {}),
          }
        : {},
    };
  };
  test.each([
    ['headers that name the next page', true, 3],
    ['an empty page where there are no headers', false, 4],
  ])('is followed by %s', async (_, headers, calls) => {
    const { client, urls } = await answering((query) => vendors(query, headers));
    const found = await collect(client.vendors.list({ changedSince: '2026-01-01' }));
    expect(found.map(({ netvisorKey }) => netvisorKey)).toEqual(upTo(5));
    expect(urls().length).toBe(calls);
  });

  test('is one page where it is awaited', async () => {
    const { client, urls } = await answering((query) => vendors(query, true));
    const { value } = await client.vendors.list({ changedSince: '2026-01-01', page: 2 });
    expect(value.vendors?.vendor.map(({ netvisorKey }) => netvisorKey)).toEqual([3, 4]);
    expect(urls()).toEqual(['/getvendor.nv?changedsince=2026-01-01&page=2']);
  });
});

describe('a list by windows of seven days', () => {
  // Deleted once a day; a call covers the day that it names and the seven that follow.
  const deleted = (query: URLSearchParams): { xml: string } => {
    const from = Date.parse(query.get('deletedsince') ?? '') / 86_400_000;
    const days = upTo(8).map((day) => from + day - 1);
    const items = days.map(
      (day) => `<DeletedSalesInvoice><NetvisorKey>${day}</NetvisorKey></DeletedSalesInvoice>`,
    );
    return { xml: `<DeletedSalesInvoices>${items.join('')}</DeletedSalesInvoices>` };
  };
  test('walks one after another up to today, and what is in two windows comes once', async () => {
    const { client, urls } = await answering(deleted);
    const found = await collect(client.salesInvoices.listDeleted({ deletedSince: '2026-11-01' }));
    const first = Date.UTC(2026, 10, 1) / 86_400_000;
    expect(found.map(({ netvisorKey }) => netvisorKey)).toEqual(upTo(22).map((day) => first + day - 1));
    expect(urls()).toEqual(
      ['2026-11-01', '2026-11-08', '2026-11-15'].map((day) => `/deletedsalesinvoices.nv?deletedsince=${day}`),
    );
  });
  test('is joined where it is awaited', async () => {
    const { client } = await answering(deleted);
    const { value, responses } = await client.salesInvoices.listDeleted({ deletedSince: '2026-11-07' });
    expect(value.deletedSalesInvoices?.deletedSalesInvoice.length).toBe(22);
    expect(responses.length).toBe(3);
  });
});

test('a large answer is read item by item while it arrives, with what stands around the list', async () => {
  const voucher = (key: number): string =>
    `<Voucher Status="valid"><NetvisorKey>${key}</NetvisorKey></Voucher>`;
  const { client } = await answering(() => ({
    xml: `<Vouchers>${upTo(5000).map(voucher).join('')}</Vouchers>`,
  }));
  const { items, response } = await client.vouchers
    .list({ startDate: '2026-01-01', endDate: '2026-12-31' })
    .stream();
  expect((await items.head()).responseStatus?.status).toEqual(['OK']);
  let count = 0;
  for await (const item of items) if (item.netvisorKey === (count += 1)) continue;
  expect([count, response.status]).toEqual([5000, 200]);
});

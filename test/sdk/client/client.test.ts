import { afterEach, describe, expect, test } from 'vitest';
import { inspect } from 'node:util';
import {
  CallError,
  InvalidRequestError,
  NotFoundError,
  PeriodLockError,
  ServiceAccessError,
} from '../../../generated/netvisor/src/index.js';

import { createParcels } from '../../../generated/parcels/src/index.js';
import * as bodies from './bodies.js';
import { mocked, playground } from './support.js';
import type { Playground } from './support.js';

const open: Playground[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function mock(...args: Parameters<typeof mocked>): ReturnType<typeof mocked> {
  const ground = await mocked(...args);
  open.push(ground);
  return ground;
}

describe('the safe form of a client', () => {
  test('gives values where the other gives values, and errors where it throws', async () => {
    const { client } = await mock();
    const created = await client.safe.salesInvoices.create(bodies.salesInvoice());
    expect(created.ok && created.value.inserted).toEqual(['1']);
    const missing = await client.safe.salesInvoices.get({ netvisorKey: 99 });
    expect(missing.ok || missing.error).toBeInstanceOf(NotFoundError);
    const locked = { ...bodies.voucher.voucher, voucherDate: '2005-12-31' } as const;
    const refused = await client.safe.vouchers.create({ voucher: locked });
    expect(refused.ok || refused.error).toBeInstanceOf(PeriodLockError);
    await expect(client.vouchers.create({ voucher: locked })).rejects.toBeInstanceOf(PeriodLockError);
  });

  test('gives the items of a list one by one, and its failure as the last', async () => {
    const { client, mock: server } = await mock();
    await client.salesInvoices.create(bodies.salesInvoice());
    const found: unknown[] = [];
    for await (const item of client.safe.salesInvoices.list())
      found.push(item.ok ? item.value.netvisorKey : item.error.code);
    server.faults.push({ kind: 'error', code: 'AUTHENTICATION_FAILED' });
    for await (const item of client.safe.salesInvoices.list())
      found.push(item.ok ? item.value.netvisorKey : item.error.code);
    expect(found).toEqual([1, 'AUTHENTICATION_FAILED']);
    const all = await client.safe.salesInvoices.list().all();
    expect(all.ok && all.value.length).toBe(1);
    const awaited = await client.safe.salesInvoices.list();
    expect(awaited.ok && awaited.value.value.salesInvoiceList?.salesInvoice.length).toBe(1);
  });
});

describe('a call that fails', () => {
  test('names resource, code and transaction, and says what the company has to allow', async () => {
    const { client } = await mock({ blocked: ['salesinvoicelist.nv'] });
    const error = await client.salesInvoices.list().then(null, (reason: unknown) => reason);
    if (!(error instanceof ServiceAccessError)) throw new Error('expected a refusal');
    expect([error.resource, error.code, error.transactionId, error.blockedResource]).toEqual([
      'salesinvoicelist',
      'SERVICE_ACCESS_ERROR',
      'transaction-1',
      'salesinvoicelist.nv',
    ]);
    expect(error.message).toContain('Company menu');
  });

  test('before it is sent says everything that is wrong with the request', async () => {
    const { client, exchanges } = await mock();
    const error = await client.salesInvoices
      .get({ netvisorKeyList: [] })
      .then(null, (reason: unknown) => reason);
    if (!(error instanceof InvalidRequestError)) throw new Error('expected an invalid request');
    expect([error.processed, error.attempts, exchanges.length]).toEqual(['no', 0, 0]);
  });

  test('in the middle of a stream is an error that names the resource too', async () => {
    const ground = await playground(() => (request, response) => {
      request.resume();
      const vouchers = '<Voucher><NetvisorKey>1</NetvisorKey></Voucher>'.repeat(5000);
      response.writeHead(200).end(`<Root><Vouchers>${vouchers}<Voucher></Vouchers></Root>`);
    });
    open.push(ground);
    const query = { startDate: '2026-01-01', endDate: '2026-12-31' } as const;
    const { items } = await ground.client.vouchers.list(query).stream();
    let count = 0;
    const failure = await (async () => {
      for await (const _ of items) count += 1;
      return undefined;
    })().catch((reason: unknown) => reason);
    expect(count).toBe(5000);
    if (!(failure instanceof CallError)) throw new Error(`expected a CallError, got ${String(failure)}`);
    expect([failure.resource, failure.code, failure.transactionId]).toEqual([
      'accountingledger',
      'unexpected-content',
      'transaction-1',
    ]);
  });
});

describe('the client of a service without anything peculiar', () => {
  test('calls with the headers that it is given, and tells failures by their status', async () => {
    const seen: unknown[] = [];
    const parcels = createParcels(
      { origin: 'https://parcels.test', headers: { Authorization: 'Bearer secret-token' } },
      {
        retry: false,
        fetch: async (url, { method, headers }) => {
          seen.push([method, url, headers]);
          return url.endsWith('/7')
            ? new Response('', { status: 404 })
            : new Response('<shipmentList xmlns="urn:example:parcels:2"/>');
        },
      },
    );
    expect(await parcels.shipments.list({ from: '2026-01-01' }).all()).toEqual([]);
    const gone = await parcels.safe.shipments.delete({ id: '7' });
    expect(gone.ok || [gone.error.code, gone.error.resource]).toEqual(['http-404', 'deleteShipment']);
    expect(seen).toEqual([
      ['GET', 'https://parcels.test/v2/shipments?from=2026-01-01', { Authorization: 'Bearer secret-token' }],
      ['DELETE', 'https://parcels.test/v2/shipments/7', { Authorization: 'Bearer secret-token' }],
    ]);
    expect(inspect(parcels, { depth: 20, showHidden: true })).not.toContain('secret-token');
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NetvisorClient } from '../../../generated/netvisor/src/index.js';
import * as bodies from './bodies.js';
import { mocked } from './support.js';
import type { Playground } from './support.js';

type Step = readonly [name: string, call: (client: NetvisorClient) => PromiseLike<unknown>];

/** One call of every operation, in an order in which each finds what it needs. */
const steps: readonly Step[] = [
  // The invoice is 1; its voucher and lines take keys as well.
  ['salesInvoices.create', (client) => client.salesInvoices.create(bodies.salesInvoice())],
  [
    'salesInvoices.update',
    (client) => client.salesInvoices.update({ id: 1 }, bodies.salesInvoice({ amount: '300' })),
  ],
  ['salesInvoices.list', (client) => client.salesInvoices.list({ customerNetvisorKey: 1 })],
  ['salesInvoices.get', (client) => client.salesInvoices.get({ netvisorKey: 1, showCommentLines: true })],
  [
    'salesInvoices.updateStatus',
    (client) => client.salesInvoices.updateStatus({ netvisorKeyList: [1], status: 'reminded' }),
  ],
  [
    'salesInvoices.addComment',
    (client) =>
      client.salesInvoices.addComment({
        salesInvoiceComments: {
          salesInvoiceComment: { invoiceType: 'invoice', invoiceNetvisorKey: 1, comment: 'Ring ä & ö' },
        },
      }),
  ],
  ['salesPayments.create', (client) => pay(client, 300)],
  ['salesPayments.list', (client) => client.salesPayments.list({ searchByName: 'Matti' })],
  [
    'salesPayments.delete',
    async (client) => client.salesPayments.delete({ paymentId: await lastPayment(client) }),
  ],
  ['salesPayments.listDeleted', (client) => client.salesPayments.listDeleted({ deletedSince: '2026-11-20' })],
  [
    'salesPayments.match',
    async (client) => {
      await pay(client, 50);
      const paymentNetvisorKey = await lastPayment(client);
      return client.salesPayments.match({
        matchPayment: { handlingType: 'discount', paymentNetvisorKey, invoiceNetvisorKey: 1 },
      });
    },
  ],
  [
    'salesPayments.createMany',
    async (client) => {
      await client.salesPayments.create(bodies.salesPayment({ value: '99', type: 'invoicenumber' }, '5'));
      return client.salesPayments.createMany({
        massPayments: {
          voucherType: 'single',
          voucherDate: '2026-11-21',
          voucherDescription: 'Payments',
          layoutRuleNetvisorKey: 1,
          massPayment: [{ paymentNetvisorKey: await lastPayment(client) }],
        },
      });
    },
  ],
  [
    'salesInvoices.matchCreditNote',
    async (client) => {
      const note = await client.salesInvoices.create(bodies.salesInvoice({ amount: '-100' }));
      const bill = await client.salesInvoices.create(bodies.salesInvoice({ amount: '250' }));
      return client.salesInvoices.matchCreditNote({
        matchCreditNote: {
          creditNoteNetvisorKey: Number(note.inserted[0]),
          invoiceNetvisorKey: Number(bill.inserted[0]),
        },
      });
    },
  ],
  [
    'salesOrders.invoice',
    async (client) => {
      const order = await client.salesInvoices.create(
        bodies.salesInvoice({ type: 'order', status: 'undelivered' }),
      );
      const netvisorKey = Number(order.inserted[0]);
      return client.salesOrders.invoice(
        { method: 'billanddelivery' },
        {
          salesOrderInvoicing: {
            invoicingCustomer: {
              netvisorKey,
              invoiceDate: '2026-11-21',
              invoicingProductLines: {
                invoicingProductLine: [
                  {
                    netvisorKey: netvisorKey + 1,
                    deliveryDate: '2026-11-21',
                    deliveryAmount: { value: '1', isPostDelivery: false },
                  },
                ],
              },
            },
          },
        },
      );
    },
  ],
  [
    'salesOrders.get',
    async (client) => {
      const [order] = await client.salesInvoices.list({ listType: 'preinvoice' }).all();
      return client.salesOrders.get({ netvisorKey: order?.netvisorKey ?? 0 });
    },
  ],
  [
    'salesInvoices.delete',
    async (client) => {
      const spare = await client.salesInvoices.create(bodies.salesInvoice());
      return client.salesInvoices.delete({ invoiceId: Number(spare.inserted[0]) });
    },
  ],
  ['salesInvoices.listDeleted', (client) => client.salesInvoices.listDeleted({ deletedSince: '2026-11-20' })],
  ['salesOrders.listDeleted', (client) => client.salesOrders.listDeleted({ deletedSince: '2026-11-20' })],
  ['paymentTerms.list', (client) => client.paymentTerms.list()],
  ['salesPersonnel.list', (client) => client.salesPersonnel.list()],
  ['contracts.getInvoicingReport', (client) => client.contracts.getInvoicingReport({ year: 2026 })],
  ['vouchers.create', (client) => client.vouchers.create(bodies.voucher)],
  ['vouchers.list', (client) => client.vouchers.list({ startDate: '2026-11-20', endDate: '2026-11-20' })],
  ['accounts.list', (client) => client.accounts.list()],
  ['accountingPeriods.list', (client) => client.accountingPeriods.list()],
  ['budgets.create', (client) => client.budgets.create(bodies.budget)],
  ['budgets.createForAccounts', (client) => client.budgets.createForAccounts(bodies.accountBudget)],
  ['budgets.createForDimensions', (client) => client.budgets.createForDimensions(bodies.dimensionBudget)],
  ['budgets.listAccounts', (client) => client.budgets.listAccounts({ year: 2026 })],
  ['budgets.getYear', (client) => client.budgets.getYear({ year: 2026 })],
  [
    'budgets.getYearOfDimension',
    (client) => client.budgets.getYearOfDimension({ year: 2026, accountId: 8, dimensionHeaderId: 1 }),
  ],
  ['vendors.create', (client) => client.vendors.create(bodies.vendor('Vendor Oy', 'V1'))],
  [
    'vendors.update',
    async (client) => {
      const netvisorKey = await vendorKey(client);
      const { vendorBaseInformation } = bodies.vendor('Vendor Ab', 'V1').vendor;
      // The address is emptied, what is left out stays.
      return client.vendors.update(
        { netvisorKey },
        { vendor: { vendorBaseInformation: { ...vendorBaseInformation, address: null, city: undefined } } },
      );
    },
  ],
  ['vendors.list', (client) => client.vendors.list({ changedSince: '2026-11-01' })],
  ['purchaseInvoices.create', (client) => client.purchaseInvoices.create(bodies.purchaseInvoice)],
  ['purchaseInvoices.list', (client) => client.purchaseInvoices.list({ invoiceStatus: 'Open' })],
  [
    'purchaseInvoices.get',
    async (client) => client.purchaseInvoices.get({ netvisorKey: await purchaseKey(client) }),
  ],
  [
    'purchaseInvoices.getAttachments',
    async (client) =>
      client.purchaseInvoices.getAttachments({
        attachmentSource: 'purchaseinvoice',
        netvisorKey: await purchaseKey(client),
      }),
  ],
  [
    'purchaseInvoices.startCirculation',
    async (client) =>
      client.purchaseInvoices.startCirculation({
        purchaseInvoiceCirculations: {
          purchaseInvoiceCirculation: [
            {
              invoiceIdentifier: { netvisorKey: await purchaseKey(client) },
              factualVerificator: [{ email: 'verifier@example.com' }],
              approver: { email: 'approver@example.com' },
            },
          ],
        },
      }),
  ],
  [
    'purchaseInvoices.accrue',
    async (client) =>
      client.purchaseInvoices.accrue({
        purchaseInvoiceAccrual: {
          invoiceIdentifier: { netvisorKey: await purchaseKey(client) },
          accrualRule: { startMonth: 11, startYear: 2026 },
        },
      }),
  ],
  [
    'purchaseInvoices.updatePosting',
    async (client) =>
      client.purchaseInvoices.updatePosting({
        purchaseInvoicePostingData: {
          purchaseInvoiceNetvisorKey: await purchaseKey(client),
          status: 'approved',
          isReadyForAccounting: false,
        },
      }),
  ],
  ['purchasePayments.create', (client) => client.purchasePayments.create(bodies.payment)],
  ['purchasePayments.list', (client) => client.purchasePayments.list({ limitBeginDate: '2026-11-01' })],
  [
    'purchasePayments.listUnprocessed',
    (client) => client.purchasePayments.listUnprocessed({ idList: [1, 2, 3] }),
  ],
  [
    'purchasePayments.listDeleted',
    (client) => client.purchasePayments.listDeleted({ deletedSince: '2026-11-20' }),
  ],
];

function pay({ salesPayments }: NetvisorClient, sum: number): PromiseLike<unknown> {
  return salesPayments.create(bodies.salesPayment({ value: '1', type: 'netvisor' }, `${sum}`));
}

async function lastPayment({ salesPayments }: NetvisorClient): Promise<number> {
  return (await salesPayments.list().all()).at(-1)?.netvisorKey ?? 0;
}

async function vendorKey({ vendors }: NetvisorClient): Promise<number> {
  return (await vendors.list({ changedSince: '2026-11-01' }).all())[0]?.netvisorKey ?? 0;
}

async function purchaseKey({ purchaseInvoices }: NetvisorClient): Promise<number> {
  return (await purchaseInvoices.list().all())[0]?.netvisorKey ?? 0;
}

const folder = join(import.meta.dirname, 'recordings');
let ground: Awaited<ReturnType<typeof mocked>>;
beforeAll(async () => {
  ground = await mocked();
});
afterAll(() => ground.close());

/** What went over the wire in a step and what the client made of it, without what differs from run to run. */
function recording({ origin, exchanges }: Playground, from: number, outcome: unknown): string {
  const sent = exchanges.slice(from).map(({ method, url, body, status, answer }) => {
    const request = body === '' ? [`${method} ${url}`] : [`${method} ${url}`, body];
    return [...request, '', String(status), answer].join('\n');
  });
  const value = JSON.stringify(outcome, readable, 2);
  return [...sent, '', value, ''].join('\n').replaceAll(origin, 'https://mock.test');
}

function readable(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}

test.each(steps)('%s sends and gives what is recorded', async (name, call) => {
  const from = ground.exchanges.length;
  const { value, inserted } = (await call(ground.client)) as { value: unknown; inserted: unknown };
  const text = recording(ground, from, { value, inserted });
  const path = join(folder, `${name}.txt`);
  if (process.env['UPDATE_CASES'] !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
});

test('no operation of the client is left out', () => {
  const { safe: _, transport: __, ...groups } = ground.client;
  const operations = Object.entries(groups).flatMap(([group, methods]) =>
    Object.keys(methods as object).map((method) => `${group}.${method}`),
  );
  expect(steps.map(([name]) => name).toSorted()).toEqual(operations.toSorted());
  expect(
    readdirSync(folder)
      .map((file) => file.replace(/\.txt$/u, ''))
      .toSorted(),
  ).toEqual(operations.toSorted());
});

import type { CallOptions, NetvisorClient } from '../../../../generated/netvisor/src/index.js';
import type { Random } from '../../../support/random.js';
import * as bodies from '../bodies.js';

/** What is known of a company while the storm goes on. */
export interface Ledger {
  /** Invoices that are there for certain, by key, with the words by which they are known. */
  readonly invoices: Map<number, string>;
  /** Payments that are there for certain. */
  readonly payments: Map<number, string>;
}

/** A call that is about to be made. */
export interface Deed {
  readonly client: NetvisorClient;
  readonly ledger: Ledger;
  readonly random: Random;
  /** Words that nothing else has. */
  readonly token: string;
  readonly options: CallOptions;
}

/** What a call is about, and how it is made. */
export interface Act {
  readonly name: string;
  /** Resource that a failure has to name. */
  readonly resource: string;
  readonly kind: 'reads' | 'writes' | 'deletes';
  /** Makes the call, and says what is wrong with what it gave. */
  readonly run: (deed: Deed) => Promise<string | undefined>;
}

const same = (what: string, found: unknown, expected: unknown): string | undefined =>
  found === expected ? undefined : `${what}: expected ${String(expected)}, got ${String(found)}`;

function anyKey({ random }: Deed, keys: Iterable<number>): number {
  const all = [...keys];
  return all.length === 0 ? 999_999 : random.pick(all);
}

/** A key that nobody else has in hand: what is done to it is known from then on. */
function take(deed: Deed, from: Map<number, string>): number {
  const key = anyKey(deed, from.keys());
  from.delete(key);
  return key;
}

function invoiceOf(token: string, amount: `${number}` = '251.00'): ReturnType<typeof bodies.salesInvoice> {
  const { salesInvoice } = bodies.salesInvoice({ amount });
  return { salesInvoice: { ...salesInvoice, salesInvoiceOurReference: token } };
}

/** Keys in ascending order, each once, and none left out that was there before. */
function complete(
  found: readonly (number | null | undefined)[],
  before: readonly number[],
): string | undefined {
  const keys = found.map(Number);
  if (keys.some((key, index) => index > 0 && key <= (keys[index - 1] ?? 0))) return 'a key comes twice';
  const seen = new Set(keys);
  const missing = before.filter((key) => !seen.has(key));
  return missing.length === 0 ? undefined : `missing: ${missing.join(', ')}`;
}

const createInvoice: Act = {
  name: 'salesInvoices.create',
  resource: 'salesinvoice',
  kind: 'writes',
  run: async ({ client, ledger, token, options }) => {
    const { inserted } = await client.salesInvoices.create(invoiceOf(token), options);
    ledger.invoices.set(Number(inserted[0]), token);
    return same('inserted', inserted.length, 1);
  },
};

const updateInvoice: Act = {
  name: 'salesInvoices.update',
  resource: 'salesinvoice',
  kind: 'writes',
  run: async (deed) => {
    const { client, ledger, options } = deed;
    const id = anyKey(deed, ledger.invoices.keys());
    await client.salesInvoices.update({ id }, invoiceOf(ledger.invoices.get(id) ?? 'nobody', '300'), options);
    return undefined;
  },
};

const deleteInvoice: Act = {
  name: 'salesInvoices.delete',
  resource: 'deletesalesinvoice',
  kind: 'deletes',
  run: async (deed) => {
    const { client, ledger, options } = deed;
    await client.salesInvoices.delete({ invoiceId: take(deed, ledger.invoices) }, options);
    return undefined;
  },
};

const setStatus: Act = {
  name: 'salesInvoices.updateStatus',
  resource: 'updatesalesinvoicestatus',
  kind: 'writes',
  run: async (deed) => {
    const { client, ledger, options } = deed;
    const netvisorKey = anyKey(deed, ledger.invoices.keys());
    await client.salesInvoices.updateStatus({ netvisorKey, status: 'reminded' }, options);
    return undefined;
  },
};

const getInvoice: Act = {
  name: 'salesInvoices.get',
  resource: 'getsalesinvoice',
  kind: 'reads',
  run: async (deed) => {
    const { client, ledger, options } = deed;
    const netvisorKey = anyKey(deed, ledger.invoices.keys());
    const { value } = await client.salesInvoices.get({ netvisorKey }, options);
    return same('key', value.salesInvoice?.salesInvoiceNetvisorKey, netvisorKey);
  },
};

const getInvoices: Act = {
  name: 'salesInvoices.get of several',
  resource: 'getsalesinvoice',
  kind: 'reads',
  run: async ({ client, ledger, options, random }) => {
    const keys = [...ledger.invoices.keys()].slice(0, 5).toSorted(() => random.next() - 0.5);
    if (keys.length < 2) return undefined;
    const { value } = await client.salesInvoices.get({ netvisorKeyList: keys }, options);
    const found = value.salesInvoices?.salesInvoice.map((one) => one.salesInvoiceNetvisorKey) ?? [];
    // Another call may have deleted one of them in the meantime.
    return same('order', found.join(), keys.filter((key) => found.includes(key)).join());
  },
};

const listInvoices: Act = {
  name: 'salesInvoices.list',
  resource: 'salesinvoicelist',
  kind: 'reads',
  run: async ({ client, ledger, options }) => {
    const before = [...ledger.invoices.keys()];
    const found = await client.salesInvoices.list({}, options).all();
    return complete(
      found.map(({ netvisorKey }) => netvisorKey),
      before.filter((key) => ledger.invoices.has(key)),
    );
  },
};

const streamInvoices: Act = {
  name: 'salesInvoices.list as a stream',
  resource: 'salesinvoicelist',
  kind: 'reads',
  run: async ({ client, ledger, options }) => {
    const before = [...ledger.invoices.keys()];
    const { items } = await client.salesInvoices.list({}, options).stream();
    const found: (number | null | undefined)[] = [];
    for await (const { netvisorKey } of items) found.push(netvisorKey);
    return complete(
      found,
      before.filter((key) => ledger.invoices.has(key)),
    );
  },
};

const pay: Act = {
  name: 'salesPayments.create',
  resource: 'salespayment',
  kind: 'writes',
  run: async ({ client, ledger, token, options }) => {
    // Of an invoice that is still to come, so that nothing refuses it.
    const { salesPayment } = bodies.salesPayment({ value: '999999', type: 'invoicenumber' }, '5');
    const body = { salesPayment: { ...salesPayment, sourceName: token } };
    const { inserted } = await client.salesPayments.create(body, options);
    ledger.payments.set(Number(inserted[0]), token);
    return same('inserted', inserted.length, 1);
  },
};

const deletePayment: Act = {
  name: 'salesPayments.delete',
  resource: 'deletesalespayment',
  kind: 'deletes',
  run: async (deed) => {
    const { client, ledger, options } = deed;
    await client.salesPayments.delete({ paymentId: take(deed, ledger.payments) }, options);
    return undefined;
  },
};

const createVendor: Act = {
  name: 'vendors.create',
  resource: 'vendor',
  kind: 'writes',
  run: async ({ client, token, options }) => {
    const { inserted } = await client.vendors.create(bodies.vendor(token, token), options);
    return same('inserted', inserted.length, 1);
  },
};

const createVoucher: Act = {
  name: 'vouchers.create',
  resource: 'accounting',
  kind: 'writes',
  run: async ({ client, token, options }) => {
    const { inserted } = await client.vouchers.create(
      { voucher: { ...bodies.voucher.voucher, description: token } },
      options,
    );
    return same('inserted', inserted.length, 1);
  },
};

const times = (count: number, act: Act): Act[] => Array.from({ length: count }, () => act);

/** What is done in a storm, each as often as it stands here. */
export const ACTS: readonly Act[] = [
  ...times(8, createInvoice),
  ...times(3, updateInvoice),
  ...times(4, deleteInvoice),
  ...times(2, setStatus),
  ...times(4, getInvoice),
  ...times(2, getInvoices),
  ...times(2, listInvoices),
  ...times(1, streamInvoices),
  ...times(4, pay),
  ...times(2, deletePayment),
  ...times(2, createVendor),
  ...times(2, createVoucher),
];

import type { NetvisorClient } from '../../../generated/netvisor/src/index.js';
import { createNetvisor } from '../../../generated/netvisor/src/index.js';
import {
  createNetvisorMock,
  createStore,
  FIXTURES,
  TEST_CREDENTIALS,
  TEST_ORGANISATION,
} from '../../../generated/netvisor/src/mock/index.js';
import type { Mock, Persistence } from '../../../generated/netvisor/src/mock/index.js';
import * as bodies from '../../sdk/client/bodies.js';

/** Who calls. */
export const settings = {
  environment: 'https://mock.test',
  sender: 'docs',
  organisationId: TEST_ORGANISATION,
  ...TEST_CREDENTIALS,
};

const account = FIXTURES.accounts[0];

/** Makes something; `made` is the key of what the step before it made. */
type Create = (client: NetvisorClient, made: number) => PromiseLike<{ readonly inserted: readonly string[] }>;

const invoice: Create = ({ salesInvoices }) => salesInvoices.create(bodies.salesInvoice());
const creditNote: Create = ({ salesInvoices }) =>
  salesInvoices.create(bodies.salesInvoice({ amount: '-100' }));
const order: Create = ({ salesInvoices }) =>
  salesInvoices.create(bodies.salesInvoice({ type: 'order', status: 'undelivered' }));
const orderWithoutProducts: Create = ({ salesInvoices }) => {
  const { salesInvoice } = bodies.salesInvoice({ type: 'order', status: 'undelivered' });
  const comment = { salesInvoiceCommentLine: { comment: 'To be agreed' } };
  return salesInvoices.create({
    salesInvoice: { ...salesInvoice, invoiceLines: { invoiceLine: [comment] } },
  });
};
const productOfOrder: Create = ({ salesInvoices }, made) =>
  salesInvoices.update({ id: made }, bodies.salesInvoice({ type: 'order', status: 'undelivered' }));
const purchase: Create = ({ purchaseInvoices }) => purchaseInvoices.create(bodies.purchaseInvoice);
const oldPurchase: Create = ({ purchaseInvoices }) => {
  const day = { value: '2010-01-01', format: 'ansi' } as const;
  const { purchaseInvoice } = bodies.purchaseInvoice;
  return purchaseInvoices.create({
    purchaseInvoice: { ...purchaseInvoice, invoiceDate: day, valueDate: day },
  });
};
const lineOfPurchase: Create = ({ purchaseInvoices }, made) =>
  purchaseInvoices.updatePosting({
    purchaseInvoicePostingData: {
      purchaseInvoiceNetvisorKey: made,
      isReadyForAccounting: false,
      purchaseInvoicePostingLine: [
        {
          productName: 'Paper',
          deliveredAmount: '1',
          unitPrice: '125.50',
          vatPercent: { value: '25.5' },
          lineSum: { value: '125.50', type: 'gross' },
          dimension: [],
        },
      ],
    },
  });
const payment: Create = ({ salesPayments }) =>
  salesPayments.create(bodies.salesPayment({ value: '99', type: 'invoicenumber' }, '5'));
const vendor: Create = ({ vendors }) => vendors.create(bodies.vendor('Vendor Oy', 'V1'));
const budget: Create = ({ budgets }) =>
  budgets.create({ accountingBudget: { ...bodies.budget.accountingBudget, year: 2018 } });

const dimensionBudget: Create = ({ budgets }) => {
  const { accountingBudgetDimensionBudget } = bodies.dimensionBudget;
  const month = { sum: '7', vat: '25.5', month: 1, year: 2018 } as const;
  return budgets.createForDimensions({
    accountingBudgetDimensionBudget: {
      ...accountingBudgetDimensionBudget,
      accountIdentifier: { accountNumber: account?.number ?? '', accountName: 'Myynti', accountGroup: 3 },
      budgetDimension: [{ dimensionName: 'Shop', dimensionItemName: 'North', budgetMonth: [month] }],
    },
  });
};

/** What an example speaks of, by resource: the key that it names and what has to have it. Lines are made last. */
const NEEDS: Readonly<Record<string, readonly (readonly [key: number, create: Create])[]>> = {
  accountingbudgetdimensionyearbudget: [[1, dimensionBudget]],
  accountingbudgetyearbudget: [[1, budget]],
  deletesalesinvoice: [[1, invoice]],
  deletesalespayment: [[1, payment]],
  getattachments: [[123, purchase]],
  getorder: [[125, order]],
  getpurchaseinvoice: [[123, purchase]],
  getsalesinvoice: [[125, invoice]],
  getvendor: [[1, vendor]],
  masspayments: [[3000, payment]],
  matchcreditnote: [
    [2582, invoice],
    [2597, creditNote],
  ],
  matchpayment: [
    [1, invoice],
    [1, payment],
  ],
  purchaseinvoiceaccrual: [[123, oldPurchase]],
  purchaseinvoicecirculation: [[123, purchase]],
  purchaseinvoicepostingdata: [
    [31646, purchase],
    [12345, lineOfPurchase],
  ],
  salesinvoicecomment: [[123, invoice]],
  salesorderinvoicing: [
    [1031, orderWithoutProducts],
    [123, productOfOrder],
  ],
  salespayment: [[123, invoice]],
  updatesalesinvoicestatus: [[145, invoice]],
};

/**
 * A mock of a company that has what the example of a resource speaks of, under the keys that it names.
 *
 * @param resource name of the resource
 */
export async function preparedMock(resource: string): Promise<Mock> {
  let saved: string | undefined;
  let made = 0;
  const persistence: Persistence = { load: () => saved, save: (text) => void (saved = text) };
  const mock = (): Mock =>
    createNetvisorMock({
      persistence,
      fixtures:
        account === undefined ? {} : { accounts: [...FIXTURES.accounts, { ...account, netvisorKey: 549 }] },
    });
  const createAt = async (key: number, create: Create): Promise<number> => {
    giveNext(key, persistence);
    const { fetch } = mock();
    const client = createNetvisor(settings, { fetch: (input, init) => fetch(new Request(input, init)) });
    return Number((await create(client, made)).inserted[0] ?? key);
  };
  for (const [key, create] of NEEDS[resource] ?? []) {
    const before = saved;
    const taken = await createAt(key, create);
    if (taken !== key) {
      // Something that came with it took the key: it is made again, so many keys earlier.
      saved = before;
      await createAt(key - (taken - key), create);
    }
    made = key;
  }
  return mock();
}

/** The next thing that a mock with this storage takes gets the key. */
function giveNext(key: number, persistence: Persistence): void {
  const store = createStore(persistence);
  const counters = store.collection<Readonly<Record<string, number>>>(TEST_ORGANISATION, 'counters');
  counters.put(0, { ...counters.get(0), key: key - 1 });
  store.commit();
}

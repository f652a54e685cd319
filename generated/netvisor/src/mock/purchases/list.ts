import type {
  PurchaseInvoiceListPurchaseInvoice,
  PurchaseInvoiceListQuery,
} from '../../resources/purchase-invoice-list.js';
import { purchaseInvoiceListResource } from '../../resources/purchase-invoice-list.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { exact, minus, print, sum } from '../exact.js';
import type { PurchaseRecord } from '../records.js';
import { paidOf } from '../payments/outgoing.js';
import { dayOf, isBetween, numberOf, textOf, textOrEmpty } from '../values.js';

/** `purchaseinvoicelist.nv` */
export const listPurchaseInvoices: MockRoute<Company> = route(
  purchaseInvoiceListResource,
  ({ query, context: company }) => ({
    purchaseInvoiceList: {
      purchaseInvoice: company.purchases
        .all()
        .filter((record) => matches(record, query))
        .map((record) => rowOf(company, record)),
    },
  }),
);

function matches(record: PurchaseRecord, query: PurchaseInvoiceListQuery): boolean {
  const number = textOf(query.invoiceNumber);
  const status = textOf(query.invoiceStatus).toLowerCase();
  return (
    isBetween(dayOf(record.sent.invoiceDate) ?? '', query.beginInvoiceDate, query.endInvoiceDate) &&
    isBetween(record.modified, query.lastModifiedStart, query.lastModifiedEnd) &&
    (number === '' || record.sent.invoiceNumber === number) &&
    (status === '' || record.status === status) &&
    // Nothing here was sent as a batch.
    numberOf(query.purchaseInvoiceBatchId) === null
  );
}

function rowOf(company: Company, record: PurchaseRecord): PurchaseInvoiceListPurchaseInvoice {
  const { key, sent } = record;
  const vendor =
    record.vendor === null ? undefined : company.vendors.get(record.vendor)?.sent.vendorBaseInformation;
  const paid = paidOf(company, record);
  return {
    netvisorKey: key,
    invoiceNumber: textOrEmpty(sent.invoiceNumber),
    invoiceDate: { value: dayOf(sent.invoiceDate), format: 'ansi' },
    vendor: textOrEmpty(vendor?.name ?? sent.vendorName),
    vendorOrganizationIdentifier: textOrEmpty(vendor?.organizationId ?? sent.organizationIdentifier),
    sum: record.total,
    payments: print(paid),
    openSum: print(sum([exact(record.total), minus(paid)])),
    uri: `${company.origin}/getpurchaseinvoice.nv?netvisorkey=${key}`,
  };
}

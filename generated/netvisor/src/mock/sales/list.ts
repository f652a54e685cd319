import type {
  SalesInvoiceListQuery,
  SalesInvoiceListSalesInvoice,
} from '../../resources/sales-invoice-list.js';
import { salesInvoiceListResource } from '../../resources/sales-invoice-list.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import type { SalesRecord } from '../records.js';
import { attributeOf, isBetween, numberOf, textOf, textOrEmpty } from '../values.js';
import { openSum, stageOf } from './balance.js';

/** `salesinvoicelist.nv`: invoices, or with `listtype=preinvoice` orders. */
export const listSalesInvoices: MockRoute<Company> = route(
  salesInvoiceListResource,
  ({ query, context: company }) => ({
    salesInvoiceList: {
      salesInvoice: company.sales
        .all()
        .filter((record) => matches(company, record, query))
        .map((record) => rowOf(company, record, query)),
    },
  }),
);

function matches(company: Company, record: SalesRecord, query: SalesInvoiceListQuery): boolean {
  const { sent } = record;
  const kinds = query.listType === 'preinvoice' ? ['order'] : ['invoice', 'draft'];
  const above = numberOf(query.invoicesAboveNetvisorKey);
  const customer = sent.invoicingCustomerIdentifier;
  const isKey = attributeOf(customer, 'type') === 'netvisor';
  return (
    kinds.includes(record.kind) &&
    (above === null || record.key > above) &&
    isBetween(record.date, query.beginInvoiceDate, query.endInvoiceDate) &&
    isBetween(record.modified, query.lastModifiedStart, query.lastModifiedEnd) &&
    isGiven(query.invoiceNumber, record.number) &&
    isGiven(query.customerCode, isKey ? '' : textOf(customer)) &&
    isGiven(query.customerNetvisorKey, isKey ? textOf(customer) : '') &&
    isGiven(
      query.secondName,
      attributeOf(sent.secondName, 'type') === 'netvisor' ? '' : textOf(sent.secondName),
    ) &&
    isGiven(
      query.secondNameNetvisorKey,
      attributeOf(sent.secondName, 'type') === 'netvisor' ? textOf(sent.secondName) : '',
    ) &&
    isGiven(query.invoicingCustomerCountryCode, textOf(sent.invoicingCustomerCountryCode)) &&
    hasStatus(company, record, textOf(query.invoiceStatus).toLowerCase()) &&
    // Nothing here was sent as a batch.
    numberOf(query.salesInvoiceBatchId) === null
  );
}

/** A filter that is not given lets everything through. */
function isGiven(filter: unknown, value: string): boolean {
  const text = textOf(filter);
  return text === '' || text.toLowerCase() === value.toLowerCase();
}

/** An open invoice is also found by how far its collection is. */
function hasStatus(company: Company, record: SalesRecord, status: string): boolean {
  return status === '' || record.status === status || stageOf(company, record) === status;
}

function rowOf(
  company: Company,
  record: SalesRecord,
  query: SalesInvoiceListQuery,
): SalesInvoiceListSalesInvoice {
  const { key, kind, sent } = record;
  const substatus = stageOf(company, record);
  const customer = sent.invoicingCustomerIdentifier;
  const known = company.fixtures.customers.find(
    ({ netvisorKey }) => String(netvisorKey) === textOf(customer),
  );
  const code = attributeOf(customer, 'type') === 'netvisor' ? known?.code : textOf(customer);
  const resource = kind === 'order' ? 'getorder.nv' : 'getsalesinvoice.nv';
  return {
    netvisorKey: key,
    invoiceNumber: textOrEmpty(record.number),
    invoiceDate: { value: record.date, format: 'ansi' },
    invoiceStatus: {
      value: record.status,
      ...(substatus === undefined ? {} : { substatus, isInCollection: substatus === 'collected' }),
    },
    customerCode: textOrEmpty(code),
    customerName: textOrEmpty(sent.invoicingCustomerName ?? known?.name),
    referenceNumber: record.reference,
    invoiceSum: record.total,
    openSum: openSum(company, record),
    uri: `${company.origin}/${resource}?netvisorkey=${key}`,
    ...additional(company, record, query),
  };
}

/** What the option of the reply asks for: 1 the private comment, 2 sums in the currency of the invoice, 3 both. */
function additional(
  company: Company,
  record: SalesRecord,
  { replyOption }: SalesInvoiceListQuery,
): Pick<SalesInvoiceListSalesInvoice, 'additionalInformation'> {
  const option = textOf(replyOption);
  if (!['1', '2', '3'].includes(option)) return {};
  const currencyCode = attributeOf(record.sent.salesInvoiceAmount, 'iso4217CurrencyCode') ?? 'EUR';
  const currency = { currencyCode, type: 'ISO-4217' };
  return {
    additionalInformation: {
      ...(option === '2' ? {} : { privateComment: textOrEmpty(record.sent.salesInvoicePrivateComment) }),
      ...(option === '1'
        ? {}
        : {
            invoiceCurrencySum: { value: record.total, ...currency },
            openCurrencySum: { value: openSum(company, record), ...currency },
          }),
    },
  };
}

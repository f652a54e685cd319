import type {
  SalesPaymentListQuery,
  SalesPaymentListSalesPayment,
} from '../../resources/sales-payment-list.js';
import { salesPaymentListResource } from '../../resources/sales-payment-list.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import type { SalesPaymentRecord } from '../records.js';
import { attributeOf, isBetween, numberOf, textOf, textOrEmpty } from '../values.js';

/** `salespaymentlist.nv` */
export const listSalesPayments: MockRoute<Company> = route(
  salesPaymentListResource,
  ({ query, context: company }) => ({
    // This answer was seen without an outcome, and with one: it is there.
    salesPaymentList: {
      salesPayment: company.salesPayments
        .all()
        .filter((record) => matches(company, record, query))
        .map((record) => rowOf(company, record)),
    },
  }),
);

function matches(company: Company, record: SalesPaymentRecord, query: SalesPaymentListQuery): boolean {
  const above = numberOf(query.aboveNetvisorKey);
  const invoice = record.target === null ? undefined : company.sales.get(record.target);
  const key = numberOf(query.invoiceNetvisorKey);
  const number = textOf(query.invoiceNumber);
  const name = textOf(query.searchByName).toLowerCase();
  const isLoss = record.handling === 'creditloss';
  const type = textOf(query.limitByType).toLowerCase();
  return (
    (above === null || record.key > above) &&
    isBetween(record.date, query.beginDate, query.endDate) &&
    isBetween(record.modified, query.lastModifiedStart, query.lastModifiedEnd) &&
    (name === '' || record.sent.sourceName.toLowerCase().includes(name)) &&
    (query.limitLinkedPayments === undefined ||
      query.limitLinkedPayments === null ||
      query.limitLinkedPayments === (record.target !== null)) &&
    (type === '' || (type === 'onlycreditloss') === isLoss) &&
    (key === null || record.target === key) &&
    (number === '' || invoice?.number === number)
  );
}

function rowOf(company: Company, record: SalesPaymentRecord): SalesPaymentListSalesPayment {
  const { sent, target } = record;
  const invoice = target === null ? undefined : company.sales.get(target);
  const isBank = attributeOf(sent.paymentMethod, 'type')?.toLowerCase() === 'bankaccount';
  const method = textOf(sent.paymentMethod);
  const byReference = attributeOf(sent.targetIdentifier, 'type')?.toLowerCase() === 'reference';
  return {
    netvisorKey: record.key,
    name: sent.sourceName,
    date: record.date,
    sum: record.amount,
    referenceNumber: textOrEmpty(byReference ? textOf(sent.targetIdentifier) : invoice?.reference),
    foreignCurrencyAmount: null,
    invoiceNumber: textOrEmpty(invoice?.number),
    paymentAccountName: isBank ? null : method,
    voucherId: record.voucher,
    lastModifiedTimestamp: record.modified,
    paymentAccountNumber: isBank ? method : null,
    paymentSource: byReference ? '1' : '99',
    bankStatus: 'OK',
  };
}

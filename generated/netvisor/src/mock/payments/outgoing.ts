import { deletedPurchasePaymentsResource } from '../../resources/deleted-purchase-payments.js';
import type { PaymentListPayment, PaymentListQuery } from '../../resources/payment-list.js';
import { paymentListResource } from '../../resources/payment-list.js';
import { paymentResource } from '../../resources/payment.js';
import { unprocessedOutgoingPaymentsResource } from '../../resources/unprocessed-outgoing-payments.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { deletedSince } from '../deletions.js';
import { exact, minus, print, sum } from '../exact.js';
import type { OutgoingPayment, PurchaseRecord } from '../records.js';
import { dayOf, decimalOf, isBetween, momentOf, numberOf, textOf, textOrEmpty } from '../values.js';

/** `payment.nv`: a bank transfer that is to be sent. */
export const importPayment: MockRoute<Company> = route(paymentResource, ({ body, context: company }) => {
  const key = company.newKey();
  company.outgoing.put(key, { key, sent: body.payment, modified: momentOf(company.now) });
  return { replies: { insertedDataIdentifier: [String(key)], validDataIdentifier: [] } };
});

/** `paymentlist.nv`: transfers to vendors, as payments of the invoices whose reference number they carry. */
export const listPayments: MockRoute<Company> = route(paymentListResource, ({ query, context: company }) => ({
  paymentList: {
    payment: company.outgoing
      .all()
      .filter((record) => matches(company, record, query))
      .map((record) => rowOf(company, record)),
  },
}));

/**
 * The purchase invoice that a transfer pays.
 *
 * @param company the company
 * @param payment the transfer
 */
export function paidInvoice(company: Company, { sent }: OutgoingPayment): PurchaseRecord | undefined {
  if (sent.bankPaymentMessageType.toLowerCase() !== 'finnishreference') return undefined;
  const reference = plainReference(sent.bankPaymentMessage);
  return company.purchases
    .all()
    .find(
      (invoice) => reference !== '' && plainReference(textOf(invoice.sent.bankReferenceNumber)) === reference,
    );
}

/**
 * What was paid of a purchase invoice.
 *
 * @param company the company
 * @param invoice the invoice
 */
export function paidOf(company: Company, invoice: PurchaseRecord): ReturnType<typeof exact> {
  return sum(
    company.outgoing
      .all()
      .filter((payment) => paidInvoice(company, payment)?.key === invoice.key)
      .map(({ sent }) => exact(decimalOf(sent.amount))),
  );
}

function plainReference(reference: string): string {
  return reference.replaceAll(' ', '').replace(/^0+/, '');
}

function matches(company: Company, record: OutgoingPayment, query: PaymentListQuery): boolean {
  const above = numberOf(query.limitAboveNetvisorKey);
  const invoice = numberOf(query.limitInvoiceId);
  const reference = textOf(query.limitReference);
  return (
    (above === null || record.key > above) &&
    isBetween(dayOf(record.sent.dueDate) ?? '', query.limitBeginDate, query.limitEndDate) &&
    (reference === '' || record.sent.bankPaymentMessage === reference) &&
    (invoice === null || paidInvoice(company, record)?.key === invoice)
  );
}

function rowOf(company: Company, record: OutgoingPayment): PaymentListPayment {
  const { sent } = record;
  const invoice = paidInvoice(company, record);
  return {
    netvisorKey: record.key,
    payerName: sent.recipient.name,
    date: dayOf(sent.dueDate),
    homeCurrencySum: print(minus(exact(decimalOf(sent.amount)))),
    foreignCurrencySum: null,
    reference: textOrEmpty(sent.bankPaymentMessage),
    invoiceKey: invoice?.key ?? null,
    invoiceNumber: textOrEmpty(invoice?.sent.invoiceNumber),
    invoiceUri:
      invoice === undefined ? null : `${company.origin}/getpurchaseinvoice.nv?netvisorkey=${invoice.key}`,
    voucherKey: null,
    voucherNumber: null,
  };
}

/** `unprocessedoutgoingpayments.nv`: which transfers the bank has not taken yet; all that fall due later. */
export const unprocessedPayments: MockRoute<Company> = route(
  unprocessedOutgoingPaymentsResource,
  ({ query, context: company }) => ({
    payments: {
      payment: query.idList.flatMap((given) => {
        const record = company.outgoing.get(numberOf(given) ?? 0);
        const due = record === undefined ? null : dayOf(record.sent.dueDate);
        if (record === undefined || due === null || due <= momentOf(company.now).slice(0, 10)) return [];
        return [{ identifier: record.key, status: '2', statusDescription: 'Waiting to be sent to the bank' }];
      }),
    },
  }),
);

/** `deletedpurchasepayments.nv`: what was deleted in seven days; no resource deletes such payments. */
export const deletedPurchasePayments: MockRoute<Company> = route(
  deletedPurchasePaymentsResource,
  ({ query, context: company }) => ({
    deletedPurchasePayments: {
      deletedPurchasePayment: deletedSince(company, 'purchase-payment', query.deletedSince),
    },
  }),
);

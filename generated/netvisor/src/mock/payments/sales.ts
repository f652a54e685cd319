import { deleteSalesPaymentResource } from '../../resources/delete-sales-payment.js';
import { deletedSalesPaymentsResource } from '../../resources/deleted-sales-payments.js';
import { salesPaymentResource } from '../../resources/sales-payment.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import { postPayment } from '../accounting/automatic.js';
import { invalidate } from '../accounting/voucher.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import { deletedSince } from '../deletions.js';
import { exact, print } from '../exact.js';
import type { SalesPaymentRecord, SalesRecord } from '../records.js';
import { settle, takes } from '../sales/balance.js';
import { attributeOf, dayOf, decimalOf, momentOf, numberOf, textOf } from '../values.js';

/**
 * `salespayment.nv`: a payment that came in. It goes to the invoice or order that it names, where that takes it;
 * otherwise it waits to be matched by hand.
 */
export const importSalesPayment: MockRoute<Company> = route(
  salesPaymentResource,
  ({ body, context: company }) => {
    const sent = body.salesPayment;
    const amount = decimalOf(sent.sum);
    const date = dayOf(sent.paymentDate);
    if (amount === null || date === null) throw invalid('sum and paymentdate have to be given');
    const target = targetOf(company, sent);
    const receivables = attributeOf(sent.paymentMethod, 'overrideSalesReceivableAccountNumber');
    if (target?.kind === 'order' && receivables === undefined)
      throw invalid(
        'paymentmethod/@overridesalesreceivableaccountnumber: compulsory for the payment of an order',
      );
    const record: SalesPaymentRecord = {
      key: company.newKey(),
      sent,
      amount: print(exact(amount)),
      date,
      target: target !== undefined && fits(company, target, amount) ? target.key : null,
      handling: null,
      voucher: null,
      posted: false,
      modified: momentOf(company.now),
    };
    company.salesPayments.put(record.key, { ...record, voucher: postPayment(company, record) });
    if (record.target !== null) settle(company, record.target);
    return { replies: { insertedDataIdentifier: [String(record.key)], validDataIdentifier: [] } };
  },
);

/** The invoice or order that a payment names by key, by number or by reference number. */
function targetOf(company: Company, sent: SalesPaymentRecord['sent']): SalesRecord | undefined {
  const { targetIdentifier } = sent;
  const type = (attributeOf(targetIdentifier, 'type') ?? 'netvisor').toLowerCase();
  const kind = attributeOf(targetIdentifier, 'targetType')?.toLowerCase() === 'order' ? 'order' : 'invoice';
  const id = textOf(targetIdentifier);
  const found = company.sales.all().find((record) => {
    if (record.kind !== kind) return false;
    if (type === 'netvisor') return String(record.key) === id;
    return type === 'invoicenumber'
      ? record.number === id
      : plainReference(record.reference) === plainReference(id);
  });
  // A key must be known; a number or a reference may be one of an invoice that is still to come.
  if (found === undefined && type === 'netvisor')
    throw notFound(company, kind === 'order' ? 'Sales order' : 'Sales invoice', id);
  return found;
}

function plainReference(reference: string): string {
  return reference.replaceAll(' ', '').replace(/^0+/, '');
}

/** An unsent invoice has to expect partial payments; an order takes prepayments. */
function fits(company: Company, target: SalesRecord, amount: SalesPaymentRecord['amount']): boolean {
  if (target.kind === 'order') return true;
  if (target.status === 'unsent') return target.sent.expectPartialPayments === true;
  return takes(company, target, amount);
}

/** `deletesalespayment.nv`: takes a payment and its voucher back. */
export const deleteSalesPayment: MockRoute<Company> = route(
  deleteSalesPaymentResource,
  ({ query, context: company }) => {
    const key = numberOf(query.paymentId) ?? 0;
    const record = company.salesPayments.get(key);
    if (record === undefined) throw notFound(company, 'Sales payment', key);
    company.salesPayments.delete(key);
    company.noteDeletion('sales-payment', key);
    invalidate(company, record.voucher);
    if (record.target !== null) settle(company, record.target);
    return {};
  },
);

/** `deletedsalespayments.nv`: what was deleted in seven days. */
export const deletedSalesPayments: MockRoute<Company> = route(
  deletedSalesPaymentsResource,
  ({ query, context: company }) => ({
    deletedSalesPayments: { deletedSalesPayment: deletedSince(company, 'sales-payment', query.deletedSince) },
  }),
);

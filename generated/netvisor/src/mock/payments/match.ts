import { massPaymentsResource } from '../../resources/mass-payments.js';
import { matchPaymentResource } from '../../resources/match-payment.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import { checkLock } from '../accounting/voucher.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import type { SalesPaymentRecord, SalesRecord } from '../records.js';
import { settle, takes } from '../sales/balance.js';
import { dayOf, momentOf, numberOf } from '../values.js';

/** Ways of matching after which nothing is left to pay, whatever the amounts. */
const SETTLING: ReadonlySet<string> = new Set([
  'rounding',
  'discount',
  'overpayment',
  'collection',
  'creditloss',
]);

/** `matchpayment.nv`: says what becomes of a payment that found no invoice or order. */
export const matchPayment: MockRoute<Company> = route(matchPaymentResource, ({ body, context: company }) => {
  const { handlingType, paymentNetvisorKey, invoiceNetvisorKey } = body.matchPayment;
  const payment = paymentOf(company, paymentNetvisorKey);
  if (payment.target !== null) throw invalid(`payment ${payment.key} is matched already`);
  const changed = { ...payment, handling: handlingType, modified: momentOf(company.now) };
  if (handlingType === 'notargeting') {
    company.salesPayments.put(payment.key, changed);
    return {};
  }
  const key = numberOf(invoiceNetvisorKey);
  if (key === null) throw invalid('invoicenetvisorkey: expected the key of an invoice, found nothing');
  const invoice = company.sales.get(key);
  if (invoice === undefined || invoice.kind === 'draft') throw notFound(company, 'Sales invoice', key);
  if (invoice.status === 'paid' || invoice.status === 'creditloss')
    throw invalid(`invoice ${key} is settled already`);
  if (handlingType === 'normal' && invoice.kind === 'invoice' && !takes(company, invoice, payment.amount))
    throw invalid(`payment ${payment.key} is not what is open of invoice ${key}`);
  company.salesPayments.put(payment.key, { ...changed, target: key });
  const settles = SETTLING.has(handlingType);
  settle(company, key, settles);
  if (handlingType === 'creditloss') setStatus(company, key, 'creditloss');
  return {};
});

function setStatus(company: Company, key: number, status: SalesRecord['status']): void {
  const record = company.sales.get(key);
  if (record !== undefined) company.sales.put(key, { ...record, status });
}

/** `masspayments.nv`: posts payments together; all of them, or where one is unknown, none. */
export const postPayments: MockRoute<Company> = route(massPaymentsResource, ({ body, context: company }) => {
  const { voucherType, voucherDate, massPayment } = body.massPayments;
  if (voucherType === 'single' && dayOf(voucherDate) === null)
    throw invalid('voucherdate: compulsory where all payments are posted on one voucher');
  const day = dayOf(voucherDate);
  if (day !== null) checkLock(company, day);
  for (const { paymentNetvisorKey } of massPayment) {
    const payment = paymentOf(company, paymentNetvisorKey);
    if (payment.posted) throw invalid(`payment ${payment.key} is posted already`);
    checkLock(company, payment.date);
    company.salesPayments.put(payment.key, { ...payment, posted: true, modified: momentOf(company.now) });
  }
  return {};
});

function paymentOf(company: Company, given: unknown): SalesPaymentRecord {
  const key = numberOf(given) ?? 0;
  const payment = company.salesPayments.get(key);
  if (payment === undefined) throw notFound(company, 'Sales payment', key);
  return payment;
}

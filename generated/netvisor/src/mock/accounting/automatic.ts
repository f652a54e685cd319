import type { Company } from '../company.js';
import type { Exact } from '../exact.js';
import { exact, minus, print, round, sign, sum } from '../exact.js';
import { DEFAULT_ACCOUNTS } from '../fixtures.js';
import type { SalesPaymentRecord, SalesRecord, VoucherLine } from '../records.js';
import { attributeOf, decimalOf, textOf } from '../values.js';
import { lineSums, productLines } from '../sales/totals.js';
import { postVoucher } from './voucher.js';

/**
 * A line of a voucher that the mock writes by itself.
 *
 * @param account number of the account
 * @param amount debit, negative for credit
 * @param description what it is for
 * @param vat percentage and code of the tax; none unless given
 */
export function ledgerLine(
  account: string,
  amount: Exact,
  description: string,
  vat: { readonly percent: Exact; readonly code: string } = { percent: exact('0'), code: 'NONE' },
): Omit<VoucherLine, 'key'> {
  return {
    sum: print(amount),
    description,
    account,
    vatPercent: print(vat.percent, 0),
    vatCode: vat.code,
    dimensions: [],
  };
}

/**
 * Posts an invoice that was sent to its receiver: receivables against sales and tax. What differs between the total
 * that was given and the lines is posted to sales.
 *
 * @param company the company
 * @param record the invoice; drafts, orders and those that are not sent are left
 */
export function postInvoice(company: Company, record: SalesRecord): void {
  if (record.kind !== 'invoice' || record.status === 'unsent') return;
  const description = `${record.number} ${textOf(record.sent.invoicingCustomerName)}`.trim();
  const total = exact(record.total);
  const receivables = textOf(record.sent.overrideVoucherSalesReceivablesAccountNumber);
  const sales = productLines(record.sent).map((line) => {
    const { gross, vat } = lineSums(line);
    const percent = exact(decimalOf(line.productVatPercentage));
    const account = textOf(decimalOf(line.accountingAccountSuggestion));
    const net = round(sum([gross, minus(vat)]), 2);
    const code = attributeOf(line.productVatPercentage, 'vatCode') ?? 'NONE';
    const own = account === '' ? DEFAULT_ACCOUNTS.sales : account;
    return { vat: round(vat, 2), line: ledgerLine(own, minus(net), description, { percent, code }), net };
  });
  const vat = sum(sales.map((line) => line.vat));
  const rest = sum([total, minus(vat), ...sales.map(({ net }) => minus(net))]);
  const voucher = postVoucher(
    company,
    {
      date: record.date,
      description,
      class: 'Myyntilasku',
      source: { type: 'salesinvoice', key: record.key },
      lines: [
        ledgerLine(receivables === '' ? DEFAULT_ACCOUNTS.salesReceivables : receivables, total, description),
        ...sales.map(({ line }) => line),
        ...(sign(vat) === 0 ? [] : [ledgerLine(DEFAULT_ACCOUNTS.salesVat, minus(vat), description)]),
        ...(sign(rest) === 0 ? [] : [ledgerLine(DEFAULT_ACCOUNTS.sales, minus(rest), description)]),
      ],
    },
    record.voucher ?? undefined,
  );
  company.sales.put(record.key, { ...record, voucher: voucher.key });
}

/**
 * Posts a payment: bank against receivables.
 *
 * @param company the company
 * @param payment the payment
 * @returns key of the voucher
 */
export function postPayment(company: Company, payment: SalesPaymentRecord): number {
  const { sent, amount, date, target } = payment;
  const description = sent.sourceName;
  const method = sent.paymentMethod;
  const bank = attributeOf(method, 'overrideAccountingAccountNumber') ?? DEFAULT_ACCOUNTS.bank;
  const receivables =
    attributeOf(method, 'overrideSalesReceivableAccountNumber') ?? DEFAULT_ACCOUNTS.salesReceivables;
  return postVoucher(company, {
    date,
    description,
    class: 'Myyntisuoritus',
    source: target === null ? null : { type: 'salesinvoice', key: target },
    lines: [
      ledgerLine(bank, exact(amount), description),
      ledgerLine(receivables, minus(exact(amount)), description),
    ],
  }).key;
}

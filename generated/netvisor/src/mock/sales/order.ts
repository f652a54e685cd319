import type { SalesOrderInvoicingProductLine } from '../../resources/sales-order-invoicing.js';
import { salesOrderInvoicingResource } from '../../resources/sales-order-invoicing.js';
import { toDecimal } from '../../runtime/index.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import { exact, minus, print, sign, sum } from '../exact.js';
import type { SalesRecord } from '../records.js';
import { addDays, dayOf, decimalOf, momentOf, numberOf, textOf } from '../values.js';
import { freeNumber } from './import.js';
import { makeReference } from './reference.js';
import { productLines, totalOfLines } from './totals.js';

/**
 * `salesorderinvoicing.nv`: delivers lines of an order, and with `billanddelivery` makes an invoice of them.
 * Prepayments go along to the invoice.
 */
export const invoiceSalesOrder: MockRoute<Company> = route(
  salesOrderInvoicingResource,
  ({ query, body, context: company }) => {
    const method = query.method.toLowerCase();
    if (method !== 'deliveryonly' && method !== 'billanddelivery')
      throw invalid(`method: expected deliveryonly or billanddelivery, found ${query.method}`);
    const { netvisorKey, invoiceDate, invoicingProductLines } = body.salesOrderInvoicing.invoicingCustomer;
    const key = numberOf(netvisorKey) ?? 0;
    const order = company.sales.get(key);
    if (order === undefined || order.kind !== 'order') throw notFound(company, 'Sales order', key);
    const date = dayOf(invoiceDate);
    if (date === null) throw invalid('invoicedate: expected a date');
    const lines = invoicingProductLines.invoicingProductLine.map((line) => delivered(company, order, line));
    const delivery = deliver(company, order, lines);
    if (method === 'deliveryonly') {
      company.sales.put(key, delivery);
      return {};
    }
    const invoice = invoiceOf(company, order, lines, date);
    company.sales.put(invoice.key, invoice);
    const isWhole = delivery.status === 'delivered';
    company.sales.put(key, isWhole ? { ...delivery, status: 'billed' } : delivery);
    for (const payment of company.salesPayments.all())
      if (payment.target === key) company.salesPayments.put(payment.key, { ...payment, target: invoice.key });
    return { replies: { insertedDataIdentifier: [String(invoice.key)], validDataIdentifier: [] } };
  },
);

interface DeliveredLine {
  readonly key: number;
  readonly index: number;
  readonly amount: NonNullable<ReturnType<typeof toDecimal>>;
}

function delivered(
  company: Company,
  order: SalesRecord,
  { netvisorKey, deliveryAmount }: SalesOrderInvoicingProductLine,
): DeliveredLine {
  const key = numberOf(netvisorKey) ?? 0;
  const index = order.lineKeys.indexOf(key);
  const line = productLines(order.sent)[index];
  if (line === undefined) throw notFound(company, 'Order line', key);
  const ordered = exact(decimalOf(line.salesInvoiceProductLineQuantity));
  const before = exact(order.delivered[String(key)] ?? null);
  const rest = sum([ordered, minus(before)]);
  const text = textOf(deliveryAmount).replace(',', '.');
  // The word stands for whatever is left.
  const amount = /^all$/i.test(text) ? print(rest, 0) : toDecimal(text);
  if (amount === undefined) throw invalid(`deliveryamount: ${text} is no number`);
  if (sign(sum([rest, minus(exact(amount))])) < 0)
    throw invalid(`deliveryamount: ${text} of line ${key} is more than is left to deliver`);
  return { key, index, amount };
}

function deliver(company: Company, order: SalesRecord, lines: readonly DeliveredLine[]): SalesRecord {
  const amounts = { ...order.delivered };
  for (const { key, amount } of lines)
    amounts[String(key)] = print(sum([exact(amounts[String(key)] ?? null), exact(amount)]), 0);
  const isWhole = productLines(order.sent).every((line, index) => {
    const amount = exact(amounts[String(order.lineKeys[index])] ?? null);
    return sign(sum([exact(decimalOf(line.salesInvoiceProductLineQuantity)), minus(amount)])) <= 0;
  });
  const status = isWhole ? 'delivered' : order.status;
  return { ...order, delivered: amounts, status, modified: momentOf(company.now) };
}

function invoiceOf(
  company: Company,
  order: SalesRecord,
  lines: readonly DeliveredLine[],
  date: SalesRecord['date'],
): SalesRecord {
  const products = productLines(order.sent);
  const parts = lines.flatMap(({ index, amount }) => {
    const line = products[index];
    if (line === undefined) return [];
    // Sums that were given are those of the whole line.
    const { salesInvoiceProductLineSum: _, salesInvoiceProductLineVatSum: __, ...rest } = line;
    return [{ ...rest, salesInvoiceProductLineQuantity: amount }];
  });
  const total = totalOfLines(parts);
  const sent: SalesRecord['sent'] = {
    ...order.sent,
    salesInvoiceDate: date,
    invoiceType: 'invoice',
    salesInvoiceStatus: 'unsent',
    salesInvoiceAmount: total,
    invoiceLines: { invoiceLine: parts.map((line) => ({ salesInvoiceProductLine: line })) },
  };
  const days = numberOf(order.sent.paymentTermNetDays);
  const key = company.newKey();
  return {
    ...order,
    key,
    kind: 'invoice',
    sent,
    lineKeys: parts.map(() => company.newKey()),
    number: freeNumber(company, 'invoice'),
    reference: makeReference(company.nextNumber('reference')),
    date,
    due: days === null ? order.due : addDays(date, days),
    total,
    status: 'unsent',
    order: order.key,
    comments: [],
    delivered: {},
    modified: momentOf(company.now),
  };
}

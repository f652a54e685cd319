import { salesInvoiceResource } from '../../resources/sales-invoice.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import type { SalesRecord } from '../records.js';
import { addDays, attributeOf, dayOf, momentOf, numberOf, textOf } from '../values.js';
import { postInvoice } from '../accounting/automatic.js';
import { isReference, makeReference } from './reference.js';
import { productLines, totalOf } from './totals.js';

/** `salesinvoice.nv`: adds or replaces an invoice, a credit note, a draft or an order. */
export const importSalesInvoice: MockRoute<Company> = route(
  salesInvoiceResource,
  ({ query, body, context: company }) => {
    const method = query.method.toLowerCase();
    if (method === 'add') {
      const record = recordOf(company, body.salesInvoice, undefined);
      store(company, record);
      return { replies: { insertedDataIdentifier: [String(record.key)], validDataIdentifier: [] } };
    }
    if (method !== 'edit') throw invalid(`method: expected add or edit, found ${query.method}`);
    const key = numberOf(query.id);
    if (key === null) throw invalid('id: expected the key of what is edited, found nothing');
    const before = company.sales.get(key);
    if (before === undefined) throw notFound(company, 'Sales invoice', key);
    store(company, recordOf(company, body.salesInvoice, before));
    return {};
  },
);

function store(company: Company, record: SalesRecord): void {
  company.sales.put(record.key, record);
  postInvoice(company, record);
}

/** What is made of a message; an edit replaces everything that was sent, and keeps what happened since. */
function recordOf(company: Company, sent: SalesRecord['sent'], before: SalesRecord | undefined): SalesRecord {
  const kind = kindOf(sent);
  const date = dayOf(sent.salesInvoiceDate);
  if (date === null) throw invalid('salesinvoicedate: expected a date');
  checkCustomer(company, sent);
  const given = textOf(sent.salesInvoiceNumber);
  if (kind === 'draft' && given !== '') throw invalid('salesinvoicenumber: a draft has no number');
  const key = before?.key ?? company.newKey();
  const number = kind === 'draft' ? '' : given !== '' ? given : (before?.number ?? freeNumber(company, kind));
  const taken = company.sales
    .all()
    .some((other) => other.key !== key && other.kind === kind && other.number === number && number !== '');
  if (taken) throw invalid(`salesinvoicenumber: ${number} is taken`);
  const reference = textOf(sent.salesInvoiceReferenceNumber);
  if (reference !== '' && !isReference(reference))
    throw invalid(`salesinvoicereferencenumber: ${reference} has a wrong check digit`);
  return {
    key,
    kind,
    sent,
    lineKeys: productLines(sent).map((_, index) => before?.lineKeys[index] ?? company.newKey()),
    number,
    reference:
      reference === '' ? (before?.reference ?? makeReference(company.nextNumber('reference'))) : reference,
    date,
    due: dueOf(company, sent, date),
    total: totalOf(sent),
    status: statusOf(kind, textOf(sent.salesInvoiceStatus).toLowerCase()),
    stage: before?.stage ?? null,
    comments: before?.comments ?? [],
    voucher: before?.voucher ?? null,
    order: before?.order ?? null,
    delivered: before?.delivered ?? {},
    credits: before?.credits ?? [],
    modified: momentOf(company.now),
  };
}

/** The table has drafts as a type, the prose above it as a status. */
function kindOf({ invoiceType, salesInvoiceStatus }: SalesRecord['sent']): SalesRecord['kind'] {
  const type = textOf(invoiceType).toLowerCase();
  if (type === 'order') return 'order';
  const isDraft = [type, textOf(salesInvoiceStatus).toLowerCase()].includes('invoicedraft');
  return isDraft ? 'draft' : 'invoice';
}

const STATUSES = {
  invoice: ['unsent', 'open'],
  draft: ['unsent', 'open'],
  order: ['undelivered', 'delivered'],
} as const;

function statusOf(kind: SalesRecord['kind'], status: string): string {
  const found = STATUSES[kind].find((one) => one === status);
  if (found !== undefined) return found;
  if (kind === 'draft' && status === 'invoicedraft') return 'unsent';
  // Orders were seen to be sent with the statuses of invoices.
  if (kind === 'order' && (status === 'unsent' || status === 'open')) return 'undelivered';
  throw invalid(`salesinvoicestatus: expected ${STATUSES[kind].join(' or ')}, found ${status}`);
}

/**
 * The next number that nobody has given by hand.
 *
 * @param company the company
 * @param kind invoices and orders are numbered each for themselves
 */
export function freeNumber(company: Company, kind: SalesRecord['kind']): string {
  const taken = new Set(
    company.sales
      .all()
      .filter((other) => other.kind === kind)
      .map(({ number }) => number),
  );
  for (;;) {
    const number = String(company.nextNumber(`sales-${kind}`));
    if (!taken.has(number)) return number;
  }
}

function checkCustomer(company: Company, { invoicingCustomerIdentifier }: SalesRecord['sent']): void {
  const { customers } = company.fixtures;
  if (customers.length === 0) return;
  const id = textOf(invoicingCustomerIdentifier);
  const byKey = attributeOf(invoicingCustomerIdentifier, 'type') === 'netvisor';
  if (!customers.some(({ netvisorKey, code }) => (byKey ? String(netvisorKey) : code) === id))
    throw notFound(company, 'Customer', id);
}

/** The day that was given, or the days of the payment term after the value date. */
function dueOf(company: Company, sent: SalesRecord['sent'], date: SalesRecord['date']): SalesRecord['due'] {
  const given = dayOf(sent.salesInvoiceDueDate);
  if (given !== null) return given;
  const start = dayOf(sent.salesInvoiceValueDate) ?? date;
  const days = numberOf(sent.paymentTermNetDays);
  if (days !== null) return addDays(start, days);
  const { paymentTerms } = company.fixtures;
  const key = numberOf(sent.paymentTerm);
  const byKey = attributeOf(sent.paymentTerm, 'type') === 'netvisor';
  const term = byKey
    ? paymentTerms.find(({ netvisorKey }) => netvisorKey === key)
    : paymentTerms.find(({ isDefault }) => isDefault === true);
  if (term === undefined) throw notFound(company, 'Payment term', key);
  return addDays(start, term.netDays ?? 0);
}

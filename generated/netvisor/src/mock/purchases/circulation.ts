import { purchaseInvoiceAccrualResource } from '../../resources/purchase-invoice-accrual.js';
import { purchaseInvoiceCirculationResource } from '../../resources/purchase-invoice-circulation.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import { checkLock } from '../accounting/voucher.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import { Refused } from '../../runtime/mock/index.js';
import type { PurchaseRecord } from '../records.js';
import { dayOf, momentOf, numberOf, textOf } from '../values.js';

/** How both resources name an invoice. */
interface Identifier {
  readonly netvisorKey?: unknown;
  readonly invoiceNumber?: unknown;
}

/** What somebody can have done with an invoice, as its history has it. */
const HANDLED: ReadonlySet<string> = new Set([
  'approved',
  'accepted',
  'acceptorrejected',
  'contentsupervisorrejected',
]);

/**
 * `purchaseinvoicecirculation.nv`: says who verifies and approves invoices. All of them, or where one cannot be
 * found, or somebody has handled it already, none; the answer then names those that could have been.
 */
export const importCirculation: MockRoute<Company> = route(
  purchaseInvoiceCirculationResource,
  ({ body, context: company }) => {
    const { purchaseInvoiceCirculation: parts } = body.purchaseInvoiceCirculations;
    const found = parts.map((part) => ({ part, record: find(company, part.invoiceIdentifier) }));
    const isFree = ({ history }: PurchaseRecord): boolean =>
      !history.some(({ heading }) => HANDLED.has(heading));
    const valid = found.flatMap(({ record }) =>
      record === undefined || !isFree(record) ? [] : [String(record.key)],
    );
    const lacking = found.find(({ record }) => record === undefined);
    if (lacking !== undefined) {
      const { message } = notFound(company, 'Purchase invoice', nameOf(lacking.part.invoiceIdentifier));
      throw new Refused('service', 'INVALID_DATA', message, { detail: { valid } });
    }
    for (const { record } of found)
      if (record !== undefined && !isFree(record))
        throw invalid(`Somebody has handled purchase invoice ${record.key} already`, valid);
    for (const { part, record } of found) {
      if (record === undefined) continue;
      const verifiers = (part.factualVerificator ?? []).map(({ email }) => email);
      const approver = part.approver?.email ?? null;
      const at = momentOf(company.now);
      company.purchases.put(record.key, {
        ...record,
        // With nobody named, the circulation is taken away.
        status: verifiers.length > 0 ? 'infactualverification' : approver === null ? 'open' : 'approved',
        verifiers,
        approver,
        history: [...record.history, { heading: 'Circulation', text: textOf(part.comment), at }],
        modified: at,
      });
    }
    return {};
  },
);

/** `purchaseinvoiceaccrual.nv`: spreads an invoice over months. */
export const importAccrual: MockRoute<Company> = route(
  purchaseInvoiceAccrualResource,
  ({ body, context: company }) => {
    const { invoiceIdentifier, accrualRule } = body.purchaseInvoiceAccrual;
    const record = find(company, invoiceIdentifier);
    if (record === undefined) throw notFound(company, 'Purchase invoice', nameOf(invoiceIdentifier));
    const start = monthOf(accrualRule.startYear, accrualRule.startMonth);
    const hasEnd = numberOf(accrualRule.endYear) !== null && numberOf(accrualRule.endMonth) !== null;
    const end = hasEnd ? monthOf(accrualRule.endYear, accrualRule.endMonth) : start;
    if (end < start) throw invalid('accrualrule: the end is before the start');
    if (record.voucher !== null) throw invalid(`Purchase invoice ${record.key} is posted already`);
    const posted = dayOf(record.sent.eventDate) ?? dayOf(record.sent.invoiceDate);
    if (posted !== null && start < posted.slice(0, 7))
      throw invalid('accrualrule: the start is before the month of the invoice');
    checkLock(company, `${start}-01`);
    company.purchases.put(record.key, {
      ...record,
      accrual: `${start}/${end}`,
      modified: momentOf(company.now),
    });
    return {};
  },
);

function monthOf(year: unknown, month: unknown): string {
  const number = numberOf(month) ?? 0;
  if (number < 1 || number > 12) throw invalid(`month: expected 1 to 12, found ${number}`);
  return `${textOf(year)}-${String(number).padStart(2, '0')}`;
}

function find(company: Company, { netvisorKey, invoiceNumber }: Identifier): PurchaseRecord | undefined {
  const key = numberOf(netvisorKey);
  if (key !== null) return company.purchases.get(key);
  const number = textOf(invoiceNumber);
  return company.purchases.all().find(({ sent }) => sent.invoiceNumber === number);
}

function nameOf({ netvisorKey, invoiceNumber }: Identifier): string {
  return textOf(netvisorKey) === '' ? textOf(invoiceNumber) : textOf(netvisorKey);
}

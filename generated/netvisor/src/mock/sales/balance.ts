import { compareDecimal } from '../../runtime/index.js';
import type { Decimal } from '../../runtime/index.js';
import type { Company } from '../company.js';
import { exact, minus, print, sign, sum } from '../exact.js';
import type { SalesRecord } from '../records.js';
import { momentOf, today } from '../values.js';

/** Statuses of an invoice that nothing more is paid on. */
const CLOSED: ReadonlySet<string> = new Set(['paid', 'creditloss']);

/**
 * What is left to pay of an invoice: its total less payments and credits. Nothing is left of one that was set to be
 * paid or lost.
 *
 * @param company the company
 * @param record the invoice
 */
export function openSum(company: Company, record: SalesRecord): Decimal {
  return CLOSED.has(record.status) ? print(exact('0')) : left(company, record);
}

function left(company: Company, record: SalesRecord): Decimal {
  const payments = company.salesPayments
    .all()
    .filter(({ target }) => target === record.key)
    .map(({ amount }) => minus(exact(amount)));
  const credits = company.sales
    .all()
    .flatMap((note) => note.credits)
    .filter(({ invoice }) => invoice === record.key)
    .map(({ amount }) => minus(exact(amount)));
  const own = record.credits.map(({ amount }) => exact(amount));
  return print(sum([exact(record.total), ...payments, ...credits, ...own]));
}

/**
 * Brings the status of an invoice in line with what was paid: paid where nothing is left, open again where a
 * payment was taken back.
 *
 * @param company the company
 * @param key key of the invoice; orders are left as they are
 * @param settles the difference that is left does not count: a discount, a rounding
 */
export function settle(company: Company, key: number, settles = false): void {
  const record = company.sales.get(key);
  if (record === undefined || record.kind !== 'invoice') return;
  const rest = exact(left(company, record));
  const isPaid = settles || sign(rest) === 0 || sign(rest) === -sign(exact(record.total));
  const reopened = record.status === 'paid' ? 'open' : record.status;
  company.sales.put(key, { ...record, status: isPaid ? 'paid' : reopened, modified: momentOf(company.now) });
}

/**
 * How far an open invoice is: as it was set, or overdue from the day after it fell due.
 *
 * @param company the company
 * @param record the invoice
 * @returns undefined where the invoice is not open
 */
export function stageOf(company: Company, record: SalesRecord): string | undefined {
  if (record.status !== 'open') return undefined;
  return record.stage ?? (record.due < today(company.now) ? 'overdue' : 'open');
}

/**
 * Whether a payment fits an invoice: those that expect partial payments take any, others need the whole sum.
 *
 * @param company the company
 * @param record the invoice
 * @param amount what was paid
 */
export function takes(company: Company, record: SalesRecord, amount: Decimal): boolean {
  if (CLOSED.has(record.status)) return false;
  return record.sent.expectPartialPayments === true || compareDecimal(amount, openSum(company, record)) === 0;
}

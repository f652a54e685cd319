import { purchaseInvoicePostingDataResource } from '../../resources/purchase-invoice-posting-data.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import { ledgerLine } from '../accounting/automatic.js';
import { postVoucher } from '../accounting/voucher.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import { exact, minus, print, sign, sum } from '../exact.js';
import { DEFAULT_ACCOUNTS } from '../fixtures.js';
import type { PurchaseRecord } from '../records.js';
import { dayOf, decimalOf, momentOf, numberOf, textOf } from '../values.js';
import { purchaseLine } from './lines.js';

const STATUSES: ReadonlySet<string> = new Set([
  'contentsupervisorrejected',
  'approved',
  'acceptorrejected',
  'accepted',
]);

/**
 * `purchaseinvoicepostingdata.nv`: approves, rejects or posts an invoice. Lines that are given replace all lines;
 * one that is ready for accounting is posted.
 */
export const importPostingData: MockRoute<Company> = route(
  purchaseInvoicePostingDataResource,
  ({ body, context: company }) => {
    const data = body.purchaseInvoicePostingData;
    const key = numberOf(data.purchaseInvoiceNetvisorKey) ?? 0;
    const before = company.purchases.get(key);
    if (before === undefined) throw notFound(company, 'Purchase invoice', key);
    if (before.voucher !== null) throw invalid(`purchase invoice ${key} is posted already`);
    const status = textOf(data.status).toLowerCase();
    if (status !== '' && !STATUSES.has(status)) throw invalid(`status: there is no status ${status}`);
    const given = data.purchaseInvoicePostingLine ?? [];
    const known = new Set(before.lines.map((line) => line.key));
    const lines = given.map((line) => {
      const own = numberOf(line.purchaseInvoiceLineNetvisorKey);
      if (own !== null && !known.has(own)) throw notFound(company, 'Purchase invoice line', own);
      return { key: own ?? company.newKey(), line };
    });
    const at = momentOf(company.now);
    const record: PurchaseRecord = {
      ...before,
      lines: given.length === 0 ? before.lines : lines,
      status: status === '' ? before.status : status,
      history: [
        ...before.history,
        { heading: status === '' ? 'Posting' : status, text: textOf(data.comment), at },
      ],
      modified: at,
    };
    const date = dayOf(data.eventDate) ?? dayOf(before.sent.invoiceDate);
    company.purchases.put(key, data.isReadyForAccounting ? post(company, record, date) : record);
    return {};
  },
);

/** Posts an invoice: purchases and tax against payables; what the lines lack to the total goes to purchases. */
function post(company: Company, record: PurchaseRecord, date: ReturnType<typeof dayOf>): PurchaseRecord {
  if (date === null) throw invalid('eventdate: expected a date');
  const { sent } = record;
  const description = `${sent.invoiceNumber} ${textOf(sent.vendorName)}`.trim();
  const lines = record.lines.map(({ key, line }) => {
    const { lineSum = null, lineNetSum = null, vatPercent = null, vatCode } = purchaseLine(key, line);
    const suggestion = textOf(decimalOf(line.accountingSuggestion));
    const account = suggestion === '' ? DEFAULT_ACCOUNTS.purchases : suggestion;
    const net = exact(lineNetSum);
    const vat = sum([exact(lineSum), minus(net)]);
    const entry = ledgerLine(account, net, textOf(line.description), {
      percent: exact(vatPercent),
      code: vatCode ?? 'NONE',
    });
    const dimensions = (line.dimension ?? []).map(({ dimensionName: name, dimensionItem: item }) => ({
      name,
      item,
    }));
    return { entry: { ...entry, dimensions }, net, vat };
  });
  const vat = sum(lines.map((line) => line.vat));
  const rest = sum([exact(record.total), minus(vat), ...lines.map(({ net }) => minus(net))]);
  const voucher = postVoucher(company, {
    date,
    description,
    class: 'Ostolasku',
    source: { type: 'purchaseinvoice', key: record.key },
    lines: [
      ledgerLine(DEFAULT_ACCOUNTS.tradePayables, minus(exact(record.total)), description),
      ...lines.map(({ entry }) => entry),
      ...(sign(vat) === 0 ? [] : [ledgerLine(DEFAULT_ACCOUNTS.purchaseVat, vat, description)]),
      ...(sign(rest) === 0 ? [] : [ledgerLine(DEFAULT_ACCOUNTS.purchases, rest, description)]),
    ],
  });
  return { ...record, voucher: voucher.key, total: print(exact(record.total)) };
}

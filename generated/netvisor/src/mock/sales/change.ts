import { salesInvoiceCommentResource } from '../../resources/sales-invoice-comment.js';
import { updateSalesInvoiceStatusResource } from '../../resources/update-sales-invoice-status.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import type { SalesRecord } from '../records.js';
import { momentOf, numberOf, textOf } from '../values.js';
import { postInvoice } from '../accounting/automatic.js';

const PLAIN: ReadonlySet<string> = new Set(['open', 'paid', 'creditloss', 'unsent']);
const STAGES: ReadonlySet<string> = new Set(['overdue', 'reminded', 'requested', 'collected']);

/** `updatesalesinvoicestatus.nv`: sets the status of invoices; all of them, or where one is unknown, none. */
export const updateSalesInvoiceStatus: MockRoute<Company> = route(
  updateSalesInvoiceStatusResource,
  ({ query, context: company }) => {
    const status = textOf(query.status).toLowerCase();
    if (!PLAIN.has(status) && !STAGES.has(status)) throw invalid(`status: there is no status ${status}`);
    for (const given of query.netvisorKeyList ?? [query.netvisorKey]) {
      const key = numberOf(given) ?? 0;
      const record = company.sales.get(key);
      if (record === undefined || record.kind === 'order') throw notFound(company, 'Sales invoice', key);
      const changed: SalesRecord = PLAIN.has(status)
        ? { ...record, status, stage: null, modified: momentOf(company.now) }
        : { ...record, status: 'open', stage: status, modified: momentOf(company.now) };
      company.sales.put(key, changed);
      if (record.voucher === null) postInvoice(company, changed);
    }
    return {};
  },
);

/** `salesinvoicecomment.nv`: adds a comment to the history of an invoice, a draft or an order. */
export const commentSalesInvoice: MockRoute<Company> = route(
  salesInvoiceCommentResource,
  ({ body, context: company }) => {
    const { invoiceType, invoiceNetvisorKey, comment } = body.salesInvoiceComments.salesInvoiceComment;
    const key = numberOf(invoiceNetvisorKey) ?? 0;
    const record = company.sales.get(key);
    const type = textOf(invoiceType).toLowerCase();
    const kind = type === 'invoicedraft' ? 'draft' : type;
    if (record === undefined || record.kind !== kind)
      throw notFound(company, type === 'order' ? 'Sales order' : 'Sales invoice', key);
    company.sales.put(key, {
      ...record,
      comments: [...record.comments, comment],
      modified: momentOf(company.now),
    });
    return {};
  },
);

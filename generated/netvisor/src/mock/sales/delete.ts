import { deleteSalesInvoiceResource } from '../../resources/delete-sales-invoice.js';
import { deletedSalesInvoicesResource } from '../../resources/deleted-sales-invoices.js';
import { deletedSalesOrdersResource } from '../../resources/deleted-sales-orders.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import { deletedSince } from '../deletions.js';
import { invalidate } from '../accounting/voucher.js';
import { numberOf } from '../values.js';

/** `deletesalesinvoice.nv`: a GET that deletes an invoice or an order. */
export const deleteSalesInvoice: MockRoute<Company> = route(
  deleteSalesInvoiceResource,
  ({ query, context: company }) => {
    const order = numberOf(query.orderId);
    const key = order ?? numberOf(query.invoiceId) ?? 0;
    const record = company.sales.get(key);
    if (record === undefined || (record.kind === 'order') !== (order !== null))
      throw notFound(company, order === null ? 'Sales invoice' : 'Sales order', key);
    if (company.salesPayments.all().some(({ target }) => target === key))
      throw invalid(`${key} has payments and cannot be deleted`);
    company.sales.delete(key);
    company.noteDeletion(record.kind === 'order' ? 'sales-order' : 'sales-invoice', key);
    invalidate(company, record.voucher);
    return {};
  },
);

/** `deletedsalesinvoices.nv`: what was deleted in seven days. */
export const deletedSalesInvoices: MockRoute<Company> = route(
  deletedSalesInvoicesResource,
  ({ query, context: company }) => ({
    deletedSalesInvoices: { deletedSalesInvoice: deletedSince(company, 'sales-invoice', query.deletedSince) },
  }),
);

/** `deletedsalesorders.nv`: what was deleted in seven days. */
export const deletedSalesOrders: MockRoute<Company> = route(
  deletedSalesOrdersResource,
  ({ query, context: company }) => ({
    deletedSalesOrders: { deletedSalesOrder: deletedSince(company, 'sales-order', query.deletedSince) },
  }),
);

import type { GetOrderSalesInvoice } from '../../resources/get-order.js';
import { getOrderResource } from '../../resources/get-order.js';
import type { GetSalesInvoice, GetSalesInvoiceQuery } from '../../resources/get-sales-invoice.js';
import { getSalesInvoiceResource } from '../../resources/get-sales-invoice.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import type { SalesRecord } from '../records.js';
import { numberOf } from '../values.js';
import { detailsOf } from './details.js';

/** What both resources ask with. */
type Query = Pick<
  GetSalesInvoiceQuery,
  | 'netvisorKey'
  | 'netvisorKeyList'
  | 'includeAttachments'
  | 'includeDocuments'
  | 'pdfImage'
  | 'showCommentLines'
  | 'showProcessHistory'
>;

/** `getsalesinvoice.nv`: one invoice, or with a list of keys several; an unknown key gives an empty record. */
export const getSalesInvoice: MockRoute<Company> = route(
  getSalesInvoiceResource,
  ({ query, context: company }) => {
    const found = wanted(company, query, ['invoice', 'draft']);
    const details = (record: SalesRecord): GetSalesInvoice => {
      const orders = query.includeDocuments === true ? ordersOf(company, record) : [];
      return {
        ...detailsOf(company, record, query),
        ...(orders.length === 0 ? {} : { documents: { salesOrder: orders } }),
      };
    };
    if (query.netvisorKeyList !== undefined) return { salesInvoices: { salesInvoice: found.map(details) } };
    const [record] = found;
    return { salesInvoice: record === undefined ? null : details(record) };
  },
);

/** `getorder.nv`: one order, or with a list of keys several; an unknown key gives an empty record. */
export const getOrder: MockRoute<Company> = route(getOrderResource, ({ query, context: company }) => {
  const found = wanted(company, query, ['order']);
  const details = (record: SalesRecord): GetOrderSalesInvoice => {
    const invoices = query.includeDocuments === true ? invoicesOf(company, record) : [];
    return {
      ...detailsOf(company, record, query),
      ...(invoices.length === 0 ? {} : { documents: { salesInvoice: invoices } }),
    };
  };
  if (query.netvisorKeyList !== undefined) return { salesInvoices: { salesInvoice: found.map(details) } };
  const [record] = found;
  return { salesInvoice: record === undefined ? null : details(record) };
});

function wanted(
  company: Company,
  { netvisorKey, netvisorKeyList }: Query,
  kinds: readonly SalesRecord['kind'][],
): readonly SalesRecord[] {
  return (netvisorKeyList ?? [netvisorKey]).flatMap((key) => {
    const record = company.sales.get(numberOf(key) ?? 0);
    return record !== undefined && kinds.includes(record.kind) ? [record] : [];
  });
}

function ordersOf(
  company: Company,
  { order }: SalesRecord,
): { readonly netvisorKey: number; readonly orderNumber: string }[] {
  const found = order === null ? undefined : company.sales.get(order);
  return found === undefined ? [] : [{ netvisorKey: found.key, orderNumber: found.number }];
}

function invoicesOf(
  company: Company,
  { key }: SalesRecord,
): { readonly netvisorKey: number; readonly invoiceNumber: string }[] {
  return company.sales
    .all()
    .filter(({ order }) => order === key)
    .map((invoice) => ({ netvisorKey: invoice.key, invoiceNumber: invoice.number }));
}

import { deleteSalesInvoice } from '../resources/delete-sales-invoice.js';
import { listDeletedSalesInvoices } from '../resources/deleted-sales-invoices.js';
import { getSalesInvoice } from '../resources/get-sales-invoice.js';
import { matchCreditNote } from '../resources/match-credit-note.js';
import { addSalesInvoiceComment } from '../resources/sales-invoice-comment.js';
import { listSalesInvoices } from '../resources/sales-invoice-list.js';
import { createSalesInvoice, updateSalesInvoice } from '../resources/sales-invoice.js';
import { updateSalesInvoiceStatus } from '../resources/update-sales-invoice-status.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under salesInvoices. */
export interface SalesInvoicesClient {
  /**
   * Import a comment into the sales order or invoice processing history.
   *
   * `POST /salesinvoicecomment.nv`.
   */
  readonly addComment: Bound<typeof addSalesInvoiceComment>;
  /**
   * Import sales invoice, credit invoice or order.
   *
   * `POST /salesinvoice.nv` with `method=add`.
   */
  readonly create: Bound<typeof createSalesInvoice>;
  /**
   * Delete sales invoice.
   *
   * Deletes, although it is a GET; it is never repeated by itself.
   *
   * `GET /deletesalesinvoice.nv`.
   */
  readonly delete: Bound<typeof deleteSalesInvoice>;
  /**
   * Get sales invoice details.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /getsalesinvoice.nv`.
   */
  readonly get: Bound<typeof getSalesInvoice>;
  /**
   * Get sales invoice or order list.
   *
   * Awaited, it is one answer; a loop with `for await` goes on above the last key until nothing is
   * left.
   *
   * `GET /salesinvoicelist.nv`.
   */
  readonly list: Bound<typeof listSalesInvoices>;
  /**
   * Deleted sales invoices.
   *
   * One call reaches a few days; further calls follow, up to today.
   *
   * `GET /deletedsalesinvoices.nv`.
   */
  readonly listDeleted: Bound<typeof listDeletedSalesInvoices>;
  /**
   * Matching credit note to invoice.
   *
   * `POST /matchcreditnote.nv`.
   */
  readonly matchCreditNote: Bound<typeof matchCreditNote>;
  /**
   * Import sales invoice, credit invoice or order.
   *
   * add or edit. An edit replaces the whole: give every detail of the original invoice or order
   * that is to stay.
   *
   * `POST /salesinvoice.nv` with `method=edit`.
   */
  readonly update: Bound<typeof updateSalesInvoice>;
  /**
   * Update sales invoice status.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `POST /updatesalesinvoicestatus.nv`.
   */
  readonly updateStatus: Bound<typeof updateSalesInvoiceStatus>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeSalesInvoicesClient(transport: Transport): SalesInvoicesClient {
  return {
    addComment: bound(transport, addSalesInvoiceComment),
    create: bound(transport, createSalesInvoice),
    delete: bound(transport, deleteSalesInvoice),
    get: bound(transport, getSalesInvoice),
    list: bound(transport, listSalesInvoices),
    listDeleted: bound(transport, listDeletedSalesInvoices),
    matchCreditNote: bound(transport, matchCreditNote),
    update: bound(transport, updateSalesInvoice),
    updateStatus: bound(transport, updateSalesInvoiceStatus),
  };
}

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
   * Adds a comment to the processing history of a sales invoice or a sales order.
   *
   * `POST /salesinvoicecomment.nv`.
   */
  readonly addComment: Bound<typeof addSalesInvoiceComment>;
  /**
   * Import sales invoice, credit invoice or order.
   *
   * Adds or edits a sales invoice in Netvisor, together with its product lines, sublines and
   * comment lines, its attachments and voucher lines, and the fields that are specific to the
   * customer.
   *
   * No sales invoice can be imported without:
   * - invoice date
   * - total sum
   * - status of the invoice
   * - link to the customer
   * - net days of the payment term, or due date
   * - one invoice line or more, and in it
   * - link to the product
   * - product name
   * - unit price
   * - VAT percentage and VAT code
   * - number of units
   *
   * A draft is imported with the status "invoicedraft". A draft can have neither an invoice number
   * nor invoice voucher lines. With the parameter edit a draft is turned into a sales invoice.
   *
   * A credit note has the structure of an invoice; the number of units and the total sum are
   * negative, and so are the VAT sum and the sum of a product line where they are given. Netvisor
   * does not match it to the invoice that it credits: do that with the resource matchcreditnote.nv,
   * or by hand in the user interface.
   *
   * When the XM…
   *
   * `POST /salesinvoice.nv` with `method=add`.
   */
  readonly create: Bound<typeof createSalesInvoice>;
  /**
   * Delete sales invoice.
   *
   * Unlike other resources, this one takes no XML message: all of the request stands in the URI.
   *
   * Removes a sales invoice or a sales order, with its attachments, dimension links, vouchers and
   * so on.
   *
   * Deletes, although it is a GET; it is never repeated by itself.
   *
   * `GET /deletesalesinvoice.nv`.
   */
  readonly delete: Bound<typeof deleteSalesInvoice>;
  /**
   * Get sales invoice details.
   *
   * Fetch the list of sales invoices first: it gives the id by which the details of one invoice are
   * read. If the invoice rows have been rearranged in the user interface of Netvisor, the response
   * keeps that arrangement.
   *
   * Sales orders are read in the same way: same structure, same parameters.
   *
   * Example: getsalesinvoice.nv?netvisorkey=1234&pdfimage=pdf&showprocesshistory=1
   * Example: getorder.nv?netvisorkey=1234&pdfimage=pdf&showprocesshistory=1
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /getsalesinvoice.nv`.
   */
  readonly get: Bound<typeof getSalesInvoice>;
  /**
   * Get sales invoice or order list.
   *
   * Lists sales invoices or sales orders; the value of the ListType parameter decides which of the
   * two.
   *
   * Values of the InvoiceStatus parameter:
   *
   * How the values differ between invoices and orders:
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
   * Lists the sales invoices deleted since a given date, which may be up to 7 days back.
   *
   * One call reaches a few days; further calls follow, up to today.
   *
   * `GET /deletedsalesinvoices.nv`.
   */
  readonly listDeleted: Bound<typeof listDeletedSalesInvoices>;
  /**
   * Matching credit note to invoice.
   *
   * Matches a credit note to a sales invoice that exists. Both must have the status "Sent", their
   * vouchers must have been made, and their currency must be the same.
   *
   * `POST /matchcreditnote.nv`.
   */
  readonly matchCreditNote: Bound<typeof matchCreditNote>;
  /**
   * Import sales invoice, credit invoice or order.
   *
   * Adds or edits a sales invoice in Netvisor, together with its product lines, sublines and
   * comment lines, its attachments and voucher lines, and the fields that are specific to the
   * customer.
   *
   * No sales invoice can be imported without:
   * - invoice date
   * - total sum
   * - status of the invoice
   * - link to the customer
   * - net days of the payment term, or due date
   * - one invoice line or more, and in it
   * - link to the product
   * - product name
   * - unit price
   * - VAT percentage and VAT code
   * - number of units
   *
   * A draft is imported with the status "invoicedraft". A draft can have neither an invoice number
   * nor invoice voucher lines. With the parameter edit a draft is turned into a sales invoice.
   *
   * A credit note has the structure of an invoice; the number of units and the total sum are
   * negative, and so are the VAT sum and the sum of a product line where they are given. Netvisor
   * does not match it to the invoice that it credits: do that with the resource matchcreditnote.nv,
   * or by hand in the user interface.
   *
   * When the XM…
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
   * Unlike other resources, this one takes no XML message: all of the request stands in the URI.
   *
   * Sets the status of one sales invoice or of several (max 100). Any new status but "unsent" makes
   * the voucher of the invoice automatically.
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

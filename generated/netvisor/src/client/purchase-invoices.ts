import { getPurchaseInvoiceAttachments } from '../resources/get-attachments.js';
import { getPurchaseInvoice } from '../resources/get-purchase-invoice.js';
import { accruePurchaseInvoice } from '../resources/purchase-invoice-accrual.js';
import { startPurchaseInvoiceCirculation } from '../resources/purchase-invoice-circulation.js';
import { listPurchaseInvoices } from '../resources/purchase-invoice-list.js';
import { updatePurchaseInvoicePosting } from '../resources/purchase-invoice-posting-data.js';
import { createPurchaseInvoice } from '../resources/purchase-invoice.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under purchaseInvoices. */
export interface PurchaseInvoicesClient {
  /**
   * Accrue purchase invoice.
   *
   * Spreads a purchase invoice over months: from a start to an end, or from a start by a division
   * curve, which has a percentage for each month. The end is not before the start, and the start
   * not before the month in which the invoice is booked. The invoice must not be posted, and the
   * period not be locked.
   *
   * `POST /purchaseinvoiceaccrual.nv`.
   */
  readonly accrue: Bound<typeof accruePurchaseInvoice>;
  /**
   * Import purchase invoice.
   *
   * Imports a purchase invoice; each costs the fee of an electronic invoice. A vendor that Netvisor
   * does not know is created: it is looked for by name and business ID, by business ID, by vendor
   * code, by name, in this order. The invoice takes no details from the card of the vendor, so
   * every message has to bring them all. Attachments need the invoice source finvoice.
   *
   * `POST /purchaseinvoice.nv`.
   */
  readonly create: Bound<typeof createPurchaseInvoice>;
  /**
   * Get purchase invoice.
   *
   * Gives all details of one purchase invoice, or of several. The parameter include adds what can
   * be done with the invoice (actions) or what has been done with it (handlinghistory) at the end.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /getpurchaseinvoice.nv`.
   */
  readonly get: Bound<typeof getPurchaseInvoice>;
  /**
   * Get attachments of purchase invoices.
   *
   * Gives the attachments of a purchase invoice. One of the type Finvoice comes along as a picture,
   * so that an electronic invoice can be looked at as well.
   *
   * `GET /getattachments.nv`.
   */
  readonly getAttachments: Bound<typeof getPurchaseInvoiceAttachments>;
  /**
   * Get purchase invoice list.
   *
   * `GET /purchaseinvoicelist.nv`.
   */
  readonly list: Bound<typeof listPurchaseInvoices>;
  /**
   * Import verification and approval workflow.
   *
   * Sets, changes or removes the workflow in which purchase invoices are verified and approved.
   * People are known by their e-mail address, and need the rights of their role. One call can hold
   * several invoices: all of them are set, or none. An invoice without verifiers and approvers
   * loses its workflow; one that somebody has verified or approved keeps it.
   *
   * `POST /purchaseinvoicecirculation.nv`.
   */
  readonly startCirculation: Bound<typeof startPurchaseInvoiceCirculation>;
  /**
   * Update approval status and posting of a purchase invoice.
   *
   * Rejects, verifies, approves or posts a purchase invoice. Posting rows in the message replace
   * all rows of the invoice, and their sum has to be that of the invoice. To post without a new
   * status, leave Status out and give IsReadyForAccounting the value 1. Whoever owns the
   * identifiers of the call needs the right to do it.
   *
   * `POST /purchaseinvoicepostingdata.nv`.
   */
  readonly updatePosting: Bound<typeof updatePurchaseInvoicePosting>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makePurchaseInvoicesClient(transport: Transport): PurchaseInvoicesClient {
  return {
    accrue: bound(transport, accruePurchaseInvoice),
    create: bound(transport, createPurchaseInvoice),
    get: bound(transport, getPurchaseInvoice),
    getAttachments: bound(transport, getPurchaseInvoiceAttachments),
    list: bound(transport, listPurchaseInvoices),
    startCirculation: bound(transport, startPurchaseInvoiceCirculation),
    updatePosting: bound(transport, updatePurchaseInvoicePosting),
  };
}

import { listDeletedPurchasePayments } from '../resources/deleted-purchase-payments.js';
import { listPurchasePayments } from '../resources/payment-list.js';
import { createPurchasePayment } from '../resources/payment.js';
import { listUnprocessedPurchasePayments } from '../resources/unprocessed-outgoing-payments.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under purchasePayments. */
export interface PurchasePaymentsClient {
  /**
   * Import bank transfer.
   *
   * Imports a bank transfer, which somebody then accepts or pays in Netvisor. The account of the
   * receiver has to be a valid IBAN within the Single Euro Payments Area (SEPA). The form of the
   * BIC/SWIFT is checked when Netvisor cannot tell the bank from the IBAN (see the list of
   * supported banks). Bank transfers are always in EUR.
   *
   * A due date in the past becomes the current date when the transfer is paid in Netvisor.
   * Transfers can be bundled, whether they were imported or made in Netvisor: those with the same
   * payer account and the same due date are paid as one. An imported transfer can still be edited
   * in Netvisor.
   *
   * `POST /payment.nv`.
   */
  readonly create: Bound<typeof createPurchasePayment>;
  /**
   * Get purchase payment list.
   *
   * Lists the payments of purchase invoices and shows whether an invoice is paid or unpaid.
   *
   * Awaited, it is one answer; a loop with `for await` goes on above the last key until nothing is
   * left.
   *
   * `GET /paymentlist.nv`.
   */
  readonly list: Bound<typeof listPurchasePayments>;
  /**
   * Deleted purchase payments.
   *
   * Lists the purchase payments deleted since a day. The day may be at most 7 days back.
   *
   * One call reaches a few days; further calls follow, up to today.
   *
   * `GET /deletedpurchasepayments.nv`.
   */
  readonly listDeleted: Bound<typeof listDeletedPurchasePayments>;
  /**
   * Get unprocessed outgoing payments.
   *
   * Tells the status of payments that were sent through the interface. A payment that is still
   * being processed, and of which the bank has said nothing yet, is not in the answer.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /unprocessedoutgoingpayments.nv`.
   */
  readonly listUnprocessed: Bound<typeof listUnprocessedPurchasePayments>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makePurchasePaymentsClient(transport: Transport): PurchasePaymentsClient {
  return {
    create: bound(transport, createPurchasePayment),
    list: bound(transport, listPurchasePayments),
    listDeleted: bound(transport, listDeletedPurchasePayments),
    listUnprocessed: bound(transport, listUnprocessedPurchasePayments),
  };
}

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
   * `POST /payment.nv`.
   */
  readonly create: Bound<typeof createPurchasePayment>;
  /**
   * Get purchase payment list.
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
   * One call reaches a few days; further calls follow, up to today.
   *
   * `GET /deletedpurchasepayments.nv`.
   */
  readonly listDeleted: Bound<typeof listDeletedPurchasePayments>;
  /**
   * Get unprocessed outgoing payments.
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

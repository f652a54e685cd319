import { deleteSalesPayment } from '../resources/delete-sales-payment.js';
import { listDeletedSalesPayments } from '../resources/deleted-sales-payments.js';
import { createSalesPayments } from '../resources/mass-payments.js';
import { matchSalesPayment } from '../resources/match-payment.js';
import { listSalesPayments } from '../resources/sales-payment-list.js';
import { createSalesPayment } from '../resources/sales-payment.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under salesPayments. */
export interface SalesPaymentsClient {
  /**
   * Import sales payment.
   *
   * `POST /salespayment.nv`.
   */
  readonly create: Bound<typeof createSalesPayment>;
  /**
   * Mass posting for sales payments.
   *
   * `POST /masspayments.nv`.
   */
  readonly createMany: Bound<typeof createSalesPayments>;
  /**
   * Delete sales payment.
   *
   * Deletes; it is never repeated by itself.
   *
   * `POST /deletesalespayment.nv`.
   */
  readonly delete: Bound<typeof deleteSalesPayment>;
  /**
   * Get sales payment list.
   *
   * Awaited, it is one answer; a loop with `for await` goes on above the last key until nothing is
   * left.
   *
   * `GET /salespaymentlist.nv`.
   */
  readonly list: Bound<typeof listSalesPayments>;
  /**
   * Deleted sales payments.
   *
   * One call reaches a few days; further calls follow, up to today.
   *
   * `GET /deletedsalespayments.nv`.
   */
  readonly listDeleted: Bound<typeof listDeletedSalesPayments>;
  /**
   * Sales payment targeting.
   *
   * `POST /matchpayment.nv`.
   */
  readonly match: Bound<typeof matchSalesPayment>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeSalesPaymentsClient(transport: Transport): SalesPaymentsClient {
  return {
    create: bound(transport, createSalesPayment),
    createMany: bound(transport, createSalesPayments),
    delete: bound(transport, deleteSalesPayment),
    list: bound(transport, listSalesPayments),
    listDeleted: bound(transport, listDeletedSalesPayments),
    match: bound(transport, matchSalesPayment),
  };
}

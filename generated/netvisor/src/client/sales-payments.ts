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
   * Brings one sales payment into Netvisor.
   *
   * Import the sales invoice first: a payment that arrives before its invoice is not targeted to it
   * automatically. Neither is a payment whose invoice already has the status Paid.
   *
   * An invoice that takes partial payments takes every amount. Any other invoice takes the payment
   * only when the difference is covered by its cash discount tolerance.
   *
   * A payment for an invoice that has not been sent yet finds that invoice only if it accepts
   * partial payments. Invoices that come through the interface say so with the element
   * "expectPartialPayments"; for invoices made in Netvisor the choice is in the basic data of
   * sales.
   *
   * A sales order can be paid as well; the payment is then a prepayment. It moves to the sales
   * invoice once the order is invoiced, and if it covers the whole invoice, the status of the
   * invoice becomes "Paid". For a prepayment of an order the attribute
   * "overridesalesreceivableaccountnumber" of the element "paymentmethod" is compulsory, and its
   * accoun…
   *
   * `POST /salespayment.nv`.
   */
  readonly create: Bound<typeof createSalesPayment>;
  /**
   * Mass posting for sales payments.
   *
   * Posts many sales payments in one call. Voucher type single puts all of them on one voucher;
   * voucher type multiple makes several vouchers. With single the element "voucherdate" has to be
   * given. Neither that date nor the sales payments may fall into a locked period.
   *
   * `POST /masspayments.nv`.
   */
  readonly createMany: Bound<typeof createSalesPayments>;
  /**
   * Delete sales payment.
   *
   * Unlike the other resources this one takes no XML message; everything it needs is in the URI.
   *
   * Deletes a sales payment. Its voucher is invalidated at the same time.
   *
   * Deletes; it is never repeated by itself.
   *
   * `POST /deletesalespayment.nv`.
   */
  readonly delete: Bound<typeof deleteSalesPayment>;
  /**
   * Get sales payment list.
   *
   * Bank status error codes:
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
   * Lists the sales payments deleted since a day. The day may be at most 7 days back.
   *
   * One call reaches a few days; further calls follow, up to today.
   *
   * `GET /deletedsalespayments.nv`.
   */
  readonly listDeleted: Bound<typeof listDeletedSalesPayments>;
  /**
   * Sales payment targeting.
   *
   * Targets a sales payment to a sales invoice or a sales order. The handling types are normal,
   * rounding, discount, partialpayment, overpayment, notargeting, collection and creditloss; each
   * does what it does in the user interface of Netvisor.
   *
   * Both the payment and the invoice or order must exist in Netvisor, and the payment must not be
   * targeted to the invoice or order already. Both are named by their NetvisorKey.
   *
   * With the handling type notargeting the element "invoicenetvisorkey" may be left out. A voucher
   * is then made between the default receivable account and that of the payment method, but no
   * invoice is touched.
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

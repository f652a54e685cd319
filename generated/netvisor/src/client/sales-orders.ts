import { listDeletedSalesOrders } from '../resources/deleted-sales-orders.js';
import { getSalesOrder } from '../resources/get-order.js';
import { invoiceSalesOrder } from '../resources/sales-order-invoicing.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under salesOrders. */
export interface SalesOrdersClient {
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
   * `GET /getorder.nv`.
   */
  readonly get: Bound<typeof getSalesOrder>;
  /**
   * Invoicing and delivering sales order.
   *
   * Invoices an existing sales order, delivers it, or does both.
   *
   * `POST /salesorderinvoicing.nv`.
   */
  readonly invoice: Bound<typeof invoiceSalesOrder>;
  /**
   * Deleted sales orders.
   *
   * Lists the sales orders deleted since a given date, which may be up to 7 days back.
   *
   * One call reaches a few days; further calls follow, up to today.
   *
   * `GET /deletedsalesorders.nv`.
   */
  readonly listDeleted: Bound<typeof listDeletedSalesOrders>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeSalesOrdersClient(transport: Transport): SalesOrdersClient {
  return {
    get: bound(transport, getSalesOrder),
    invoice: bound(transport, invoiceSalesOrder),
    listDeleted: bound(transport, listDeletedSalesOrders),
  };
}

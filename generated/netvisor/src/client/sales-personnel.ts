import { listSalesPersonnel } from '../resources/sales-personnel-list.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under salesPersonnel. */
export interface SalesPersonnelClient {
  /**
   * Get sales personnel list.
   *
   * Lists the sellers.
   *
   * `GET /salespersonnellist.nv`.
   */
  readonly list: Bound<typeof listSalesPersonnel>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeSalesPersonnelClient(transport: Transport): SalesPersonnelClient {
  return {
    list: bound(transport, listSalesPersonnel),
  };
}

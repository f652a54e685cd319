import { listAccountingPeriods } from '../resources/accounting-period-list.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under accountingPeriods. */
export interface AccountingPeriodsClient {
  /**
   * Get accounting periods.
   *
   * `GET /accountingperiodlist.nv`.
   */
  readonly list: Bound<typeof listAccountingPeriods>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeAccountingPeriodsClient(transport: Transport): AccountingPeriodsClient {
  return {
    list: bound(transport, listAccountingPeriods),
  };
}

import { listAccountingPeriods } from '../resources/accounting-period-list.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under accountingPeriods. */
export interface AccountingPeriodsClient {
  /**
   * Get accounting periods.
   *
   * Returns the accounting periods and the locks set on them.
   * The periods come in ascending order, all of them; which one is active is not told.
   *
   * (No parameters)
   *
   * Example files:
   * - voucher.xml (100 kt)
   * - accountlist.xml (600 kt)
   * - accountingbudget.xml (551 tavua)
   * - accountingbudgetaccountbudget.xml (775 tavua)
   * - accountingperiodlist.xml (1 kt)
   * - accountingledger.xml (2 kt)
   * - accountingbudgetdimensionbudget.xml (738 tavua)
   * - accountingbudgetyearbudget.xml (300 kt)
   * - accountingbudgetaccountlist.xml (30 kt)
   * - accountingbudgetdimensionyearbudget.xml (400 kt)
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

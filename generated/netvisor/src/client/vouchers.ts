import { listVouchers } from '../resources/accounting-ledger.js';
import { createVoucher } from '../resources/accounting.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under vouchers. */
export interface VouchersClient {
  /**
   * Import accounting data.
   *
   * Please note: each attachment of a voucher that comes through the interface is charged as a web
   * invoice transaction.
   *
   * Imports a voucher with its lines, their dimensions and its attachments. Call Accounting.nv
   * without parameters. A request holds exactly one voucher. A voucher without an id gets a new one
   * from the system.
   *
   * Voucher classes (the element voucherclass takes the Finnish name):
   * - Sales invoice (myyntilasku)
   * - Sales payment (myyntisuoritus)
   * - Bank (pankki)
   * - Treasury (kassa)
   * - Imported events (tuodut tapahtumat)
   * - Automatic financial statements (automaattiset tilinpäätöskirjaukset)
   * - Vouchers formed by the system (Järjestelmän muodostamat)
   * - Purchase invoice (ostolasku)
   * - Purchase payment (ostosuoritus)
   * - Others (muut)
   *
   * Each voucher states whether its line sums are net or gross. Net means that the voucher is
   * stored just as it was sent, with no VAT lines and no rounding lines added. Gross means that the
   * system works out both.
   *
   * The account must exist; otherwise the answer is INVA…
   *
   * `POST /accounting.nv`.
   */
  readonly create: Bound<typeof createVoucher>;
  /**
   * Get accounting data.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /accountingledger.nv`.
   */
  readonly list: Bound<typeof listVouchers>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeVouchersClient(transport: Transport): VouchersClient {
  return {
    create: bound(transport, createVoucher),
    list: bound(transport, listVouchers),
  };
}

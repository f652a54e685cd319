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

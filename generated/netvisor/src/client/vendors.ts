import { listVendors } from '../resources/get-vendor.js';
import { createVendor, updateVendor } from '../resources/vendor.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under vendors. */
export interface VendorsClient {
  /**
   * Importera leverantör.
   *
   * Ny leverantör läggs till
   *
   * `POST /vendor.nv` with `method=Add`.
   */
  readonly create: Bound<typeof createVendor>;
  /**
   * Importera leverantörens uppgifter.
   *
   * Awaited, it is one page; a loop with `for await` goes through the items of all pages.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /getvendor.nv`.
   */
  readonly list: Bound<typeof listVendors>;
  /**
   * Importera leverantör.
   *
   * Leverantör som finns ändras
   *
   * Add Ny leverantör läggs till
   * Edit Leverantör som finns ändras
   *
   * `POST /vendor.nv` with `method=Edit`.
   */
  readonly update: Bound<typeof updateVendor>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeVendorsClient(transport: Transport): VendorsClient {
  return {
    create: bound(transport, createVendor),
    list: bound(transport, listVendors),
    update: bound(transport, updateVendor),
  };
}

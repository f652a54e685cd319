import { listVendors } from '../resources/get-vendor.js';
import { createVendor, updateVendor } from '../resources/vendor.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under vendors. */
export interface VendorsClient {
  /**
   * Import vendor.
   *
   * Adds a vendor or changes one. Keep the key that the answer brings: it names the vendor in later
   * calls. Bank accounts without a key are added, those with one are changed; where several are the
   * default, the last one is.
   *
   * A new vendor is added
   *
   * `POST /vendor.nv` with `method=Add`.
   */
  readonly create: Bound<typeof createVendor>;
  /**
   * Get vendor details.
   *
   * Gives details of vendors, chosen by their keys or by when they were changed. The key of a
   * vendor stands in the address bar of the browser while its card is open.
   *
   * Awaited, it is one page; a loop with `for await` goes through the items of all pages.
   *
   * Keys beyond what one call may name are asked for in further calls, one after the other.
   *
   * `GET /getvendor.nv`.
   */
  readonly list: Bound<typeof listVendors>;
  /**
   * Import vendor.
   *
   * Adds a vendor or changes one. Keep the key that the answer brings: it names the vendor in later
   * calls. Bank accounts without a key are added, those with one are changed; where several are the
   * default, the last one is.
   *
   * A vendor that exists is changed
   *
   * Add A new vendor is added
   * Edit A vendor that exists is changed
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

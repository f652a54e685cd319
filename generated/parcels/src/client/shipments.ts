import { createShipment } from '../resources/create-shipment.js';
import { deleteShipment } from '../resources/delete-shipment.js';
import { getShipment } from '../resources/get-shipment.js';
import { trackShipment } from '../resources/get-tracking.js';
import { listShipments } from '../resources/list-shipments.js';
import { replaceShipment } from '../resources/replace-shipment.js';
import { bound } from '../runtime/client/index.js';
import type { Bound } from '../runtime/client/index.js';
import type { Transport } from '../runtime/transport/index.js';

/** Operations under shipments. */
export interface ShipmentsClient {
  /**
   * Book a shipment.
   *
   * `POST /v2/shipments`.
   */
  readonly create: Bound<typeof createShipment>;
  /**
   * Cancel a shipment.
   *
   * Deletes; it is never repeated by itself.
   *
   * `DELETE /v2/shipments/{id}`.
   */
  readonly delete: Bound<typeof deleteShipment>;
  /**
   * Read a shipment.
   *
   * `GET /v2/shipments/{id}`.
   */
  readonly get: Bound<typeof getShipment>;
  /**
   * List shipments.
   *
   * Lists shipments by day of creation, newest first.
   *
   * `GET /v2/shipments`.
   */
  readonly list: Bound<typeof listShipments>;
  /**
   * Replace a shipment.
   *
   * Replaces the whole shipment; what is left out is gone.
   *
   * `PUT /v2/shipments/{id}`.
   */
  readonly replace: Bound<typeof replaceShipment>;
  /**
   * Follow a shipment.
   *
   * `GET /v2/shipments/{id}/tracking`.
   */
  readonly track: Bound<typeof trackShipment>;
}

/**
 * Makes these operations through one transport.
 *
 * @param transport makes the calls
 */
export function makeShipmentsClient(transport: Transport): ShipmentsClient {
  return {
    create: bound(transport, createShipment),
    delete: bound(transport, deleteShipment),
    get: bound(transport, getShipment),
    list: bound(transport, listShipments),
    replace: bound(transport, replaceShipment),
    track: bound(transport, trackShipment),
  };
}

import { makeShipmentsClient } from './client/shipments.js';
import type { ShipmentsClient } from './client/shipments.js';
import { safely } from './runtime/client/index.js';
import type { Safe } from './runtime/client/index.js';
import { createTransport, plainProfile } from './runtime/transport/index.js';
import type { Transport, TransportOptions } from './runtime/transport/index.js';

/** The operations of Parcels by what they are about. */
export interface ParcelsGroups {
  readonly shipments: ShipmentsClient;
}

/** A client of Parcels. */
export interface ParcelsClient extends ParcelsGroups {
  /** The same operations; failures are values, `{ ok: false, error }`, and are not thrown. */
  readonly safe: Safe<ParcelsGroups>;
  /** Makes the calls; the plain functions of each module take it. */
  readonly transport: Transport;
}

/**
 * Makes a client of Parcels.
 *
 * @param options who calls, and where
 * @param transport how calls are made
 */
export function createParcels(
  options: Parameters<typeof plainProfile>[0],
  transport: TransportOptions = {},
): ParcelsClient {
  return makeParcels(createTransport(plainProfile(options), transport));
}

/**
 * Makes a client of Parcels that calls through a transport.
 *
 * @param transport the transport
 */
export function makeParcels(transport: Transport): ParcelsClient {
  const groups: ParcelsGroups = {
    shipments: makeShipmentsClient(transport),
  };
  return Object.freeze({ ...groups, safe: safely(groups), transport });
}

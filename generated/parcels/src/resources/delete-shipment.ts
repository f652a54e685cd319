import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, text } from '../runtime/index.js';
import type { EncodeResult, HttpCall, RequestOptions, ResourceTable } from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';

/** Query parameters of `deleteShipment`. */
export interface DeleteShipmentQuery {
  /**
   * Key of the shipment.
   *
   * Parameter `id`; 1; source `doctypist.yaml`.
   */
  readonly id: string;
}

/**
 * Cancel a shipment
 *
 * `DELETE /v2/shipments/{id}`.
 */
export const deleteShipmentResource: ResourceTable<DeleteShipmentQuery, undefined, undefined> = {
  name: 'deleteShipment',
  method: 'DELETE',
  path: '/v2/shipments/{id}',
  effects: ['deletes'],
  parameters: [{ param: 'id', as: 'id', is: { codec: text }, required: true }],
};

/**
 * Cancel a shipment.
 *
 * Deletes; it is never repeated by itself.
 *
 * `DELETE /v2/shipments/{id}`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function deleteShipment(
  transport: Transport,
  query: DeleteShipmentQuery,
  options?: CallOptions,
): PromisedResult<undefined> {
  return callResource(transport, deleteShipmentResource, query, undefined, options);
}

/**
 * Builds the call `DELETE /v2/shipments/{id}`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildDeleteShipment(
  query: DeleteShipmentQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(deleteShipmentResource, query, undefined, options);
}

import { buildRequest, text } from '../runtime/index.js';
import type { EncodeResult, HttpCall, RequestOptions, ResourceTable } from '../runtime/index.js';

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

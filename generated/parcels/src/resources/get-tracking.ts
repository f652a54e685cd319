import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, dateTime, decode, integer, text, token, union } from '../runtime/index.js';
import type {
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDateTime,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';

/** Query parameters of `getTracking`. */
export interface GetTrackingQuery {
  /**
   * Key of the shipment.
   *
   * Parameter `id`; 1; source `doctypist.yaml`.
   */
  readonly id: string;
}

/** One round of `items`. */
export interface GetTrackingResponseItem {
  /** `scan`; 1; source `schemas/parcels.xsd`. */
  readonly scan: GetTrackingScan;
  /** `place`; 1; source `schemas/parcels.xsd`. */
  readonly place: string;
  /** `remark`; 0...1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly remark?: string | null;
}

/**
 * What happened so far, oldest first: rounds of a scan, a place and perhaps a remark.
 *
 * Root element `tracking` of the response. Source `schemas/parcels.xsd`.
 */
export interface GetTrackingResponse {
  /** Attribute `shipment`; 1; source `schemas/parcels.xsd`. */
  readonly shipment: string;
  /** Repeated sequence `items`; 0...n. */
  readonly items: readonly GetTrackingResponseItem[];
}

/** Source `schemas/parcels.xsd`. */
export interface GetTrackingScan {
  /** Attribute `at`; 1; source `schemas/parcels.xsd`. */
  readonly at: IsoDateTime;
  /** Attribute `code`; 1; source `schemas/parcels.xsd`. */
  readonly code: 'in' | 'out' | 'lost' | (string & {}) | number;
}

function getTrackingScanTable(): TypeTable {
  return {
    attributes: [
      { at: 'at', as: 'at', is: { codec: dateTime }, required: true },
      {
        at: 'code',
        as: 'code',
        is: {
          codec: /* @__PURE__ */ union([
            { codec: token, values: ['in', 'out', 'lost'] },
            { codec: integer, minInclusive: '0', maxInclusive: '255' },
          ]),
        },
        required: true,
      },
    ],
  };
}

function getTrackingResponseTable(): TypeTable {
  return {
    attributes: [{ at: 'shipment', as: 'shipment', is: { codec: token }, required: true }],
    parts: [
      {
        group: 'sequence',
        as: 'items',
        min: 0,
        max: Infinity,
        parts: [
          { el: 'scan', ns: 'urn:example:parcels:2', as: 'scan', is: getTrackingScanTable },
          { el: 'place', ns: 'urn:example:parcels:2', as: 'place', is: { codec: text } },
          {
            el: 'remark',
            ns: 'urn:example:parcels:2',
            as: 'remark',
            is: { codec: text, maxLength: 200 },
            min: 0,
          },
        ],
      },
    ],
  };
}

/** The response on the wire. */
export const getTrackingResponseMessage: MessageTable<GetTrackingResponse, never> = {
  root: { el: 'tracking', ns: 'urn:example:parcels:2', is: getTrackingResponseTable },
  prefixes: { 'urn:example:parcels:2': '' },
};

/**
 * Follow a shipment
 *
 * `GET /v2/shipments/{id}/tracking`.
 */
export const getTrackingResource: ResourceTable<GetTrackingQuery, undefined, GetTrackingResponse> =
  {
    name: 'getTracking',
    method: 'GET',
    path: '/v2/shipments/{id}/tracking',
    effects: ['reads'],
    parameters: [{ param: 'id', as: 'id', is: { codec: text }, required: true }],
    response: getTrackingResponseMessage,
  };

/**
 * Follow a shipment.
 *
 * `GET /v2/shipments/{id}/tracking`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function trackShipment(
  transport: Transport,
  query: GetTrackingQuery,
  options?: CallOptions,
): PromisedResult<GetTrackingResponse> {
  return callResource(transport, getTrackingResource, query, undefined, options);
}

/**
 * Builds the call `GET /v2/shipments/{id}/tracking`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildGetTracking(
  query: GetTrackingQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(getTrackingResource, query, undefined, options);
}

/**
 * Decodes a response of `getTracking`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeGetTrackingResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<GetTrackingResponse> {
  return decode(getTrackingResponseMessage, input, options);
}

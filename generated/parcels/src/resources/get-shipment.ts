import { callRecord } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  boolean,
  buildRequest,
  date,
  dateTime,
  decimal,
  decode,
  list,
  text,
  token,
} from '../runtime/index.js';
import type {
  Decimal,
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDate,
  IsoDateTime,
  MessageTable,
  OneOf,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { layerTable, moneyTable } from '../tables.js';

/** Query parameters of `getShipment`. */
export interface GetShipmentQuery {
  /**
   * Key of the shipment.
   *
   * Parameter `id`; 1; source `doctypist.yaml`.
   */
  readonly id: string;
}

/** One round of `items`. */
export type GetShipmentResponseItem = OneOf<{
  /** `parcel`; 1; source `schemas/parcels.xsd`. */
  readonly parcel: GetShipmentParcel;
  /** `pallet`; 1; source `schemas/parcels.xsd`. */
  readonly pallet: GetShipmentPallet;
  /** `note`; 1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly note: string;
}>;

/** What stands beside the choices of {@link GetShipmentResponse}. */
export interface GetShipmentResponseFields {
  /** Attribute `created`; 0...1; source `schemas/parcels.xsd`. */
  readonly created?: IsoDateTime;
  /** Attribute `id`; 0...1; source `schemas/parcels.xsd`. */
  readonly id?: string;
  /**
   * Attribute `reference`; 0...1; at least 1 characters; at most 35 characters; source
   * `schemas/parcels.xsd`.
   */
  readonly reference?: string;
  /**
   * Attribute `status`; 0...1; default `draft`; source `schemas/parcels.xsd`.
   *
   * Values: `draft`, `booked`, `moving`, `delivered`.
   */
  readonly status?: 'draft' | 'booked' | 'moving' | 'delivered' | (string & {});
  /** `sender`; 1; source `schemas/parcels.xsd`. */
  readonly sender: GetShipmentAddress;
  /** `receiver`; 1; source `schemas/parcels.xsd`. */
  readonly receiver: GetShipmentAddress;
  /** Repeated choice `items`; 1...n. */
  readonly items: readonly GetShipmentResponseItem[];
  /** `pickup`; 0...1; source `schemas/parcels.xsd`. */
  readonly pickup?: IsoDate | null;
  /** Other elements, as raw XML `*`; 0...n. */
  readonly any: readonly string[];
}

/** A choice within {@link GetShipmentResponse}. */
export type GetShipmentResponseChoice =
  | {
      /** `freightPaid`; 1; source `schemas/parcels.xsd`. */
      readonly freightPaid?: GetShipmentMoney | null;
      readonly collect?: undefined;
      readonly collector?: undefined;
    }
  | {
      /** `collect`; 1; source `schemas/parcels.xsd`. */
      readonly collect?: GetShipmentMoney | null;
      /** `collector`; 1; source `schemas/parcels.xsd`. */
      readonly collector?: string | null;
      readonly freightPaid?: undefined;
    }
  | {
      readonly freightPaid?: undefined;
      readonly collect?: undefined;
      readonly collector?: undefined;
    };

/**
 * Goods of one sender for one receiver.
 *
 * Root element `shipment` of the response. Schema type `Shipment`. Source `schemas/parcels.xsd`.
 */
export type GetShipmentResponse = GetShipmentResponseFields & GetShipmentResponseChoice;

/**
 * A postal address.
 *
 * Schema type `Address`. Source `schemas/parcels.xsd`.
 */
export interface GetShipmentAddress {
  /** Attribute `city`; 1; source `schemas/common.xsd`. */
  readonly city: string;
  /** Attribute `country`; 1; pattern `[A-Z]{2}`; source `schemas/common.xsd`. */
  readonly country: string;
  /** Attribute `name`; 1; source `schemas/common.xsd`. */
  readonly name: string;
  /** Attribute `street`; 1; source `schemas/common.xsd`. */
  readonly street: string;
  /** Attribute `zip`; 1; pattern `[0-9A-Z\- ]{3,10}`; source `schemas/common.xsd`. */
  readonly zip: string;
}

/** Schema type `Parcel`. Source `schemas/parcels.xsd`. */
export interface GetShipmentParcel {
  /** Attribute `insured`; 0...1; default `false`; source `schemas/parcels.xsd`. */
  readonly insured?: boolean;
  /** Attribute `tags`; 0...1; source `schemas/parcels.xsd`. */
  readonly tags?: readonly string[];
  /**
   * Kilograms.
   *
   * Attribute `weight`; 1; at most 3 decimals; to 1500; above 0; source `schemas/parcels.xsd`.
   */
  readonly weight: Decimal;
  /** `content`; 0...1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly content?: string | null;
  /** `value`; 0...1; source `schemas/parcels.xsd`. */
  readonly value?: GetShipmentMoney | null;
}

/**
 * An amount in a currency.
 *
 * Schema type `Money`. Source `schemas/parcels.xsd`.
 */
export interface GetShipmentMoney {
  /** The text of the element `#text`; at most 12 digits; at most 2 decimals. */
  readonly value: Decimal | null;
  /**
   * Attribute `currency`; 0...1; pattern `[A-Z]{3}`; default `EUR`; source `schemas/common.xsd`.
   */
  readonly currency?: string;
}

/** Schema type `Pallet`. Source `schemas/parcels.xsd`. */
export interface GetShipmentPallet {
  /** Attribute `insured`; 0...1; default `false`; source `schemas/parcels.xsd`. */
  readonly insured?: boolean;
  /** Attribute `stackable`; 1; source `schemas/parcels.xsd`. */
  readonly stackable: boolean;
  /**
   * Kilograms.
   *
   * Attribute `weight`; 1; at most 3 decimals; to 1500; above 0; source `schemas/parcels.xsd`.
   */
  readonly weight: Decimal;
  /** `content`; 0...1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly content?: string | null;
  /** `layer`; 1...5; source `schemas/parcels.xsd`. */
  readonly layer: readonly GetShipmentLayer[];
}

/** Source `schemas/parcels.xsd`. */
export interface GetShipmentLayer {
  /** Attribute `count`; 1; from 0; to 65535; source `schemas/parcels.xsd`. */
  readonly count: number;
}

function getShipmentAddressTable(): TypeTable {
  return {
    attributes: [
      { at: 'city', as: 'city', is: { codec: text }, required: true },
      {
        at: 'country',
        as: 'country',
        is: { codec: token, patterns: ['^(?:[A-Z]{2})$'] },
        required: true,
      },
      { at: 'name', as: 'name', is: { codec: text }, required: true },
      { at: 'street', as: 'street', is: { codec: text }, required: true },
      {
        at: 'zip',
        as: 'zip',
        is: { codec: token, patterns: ['^(?:[0-9A-Z\\- ]{3,10})$'] },
        required: true,
      },
    ],
  };
}

function getShipmentParcelTable(): TypeTable {
  return {
    attributes: [
      { at: 'insured', as: 'insured', is: { codec: boolean }, default: 'false' },
      { at: 'tags', as: 'tags', is: { codec: /* @__PURE__ */ list(token) } },
      {
        at: 'weight',
        as: 'weight',
        is: { codec: decimal, maxInclusive: '1500', minExclusive: '0', fractionDigits: 3 },
        required: true,
      },
    ],
    parts: [
      {
        el: 'content',
        ns: 'urn:example:parcels:2',
        as: 'content',
        is: { codec: text, maxLength: 200 },
        min: 0,
      },
      { el: 'value', ns: 'urn:example:parcels:2', as: 'value', is: moneyTable, min: 0 },
    ],
  };
}

function getShipmentPalletTable(): TypeTable {
  return {
    attributes: [
      { at: 'insured', as: 'insured', is: { codec: boolean }, default: 'false' },
      { at: 'stackable', as: 'stackable', is: { codec: boolean }, required: true },
      {
        at: 'weight',
        as: 'weight',
        is: { codec: decimal, maxInclusive: '1500', minExclusive: '0', fractionDigits: 3 },
        required: true,
      },
    ],
    parts: [
      {
        el: 'content',
        ns: 'urn:example:parcels:2',
        as: 'content',
        is: { codec: text, maxLength: 200 },
        min: 0,
      },
      { el: 'layer', ns: 'urn:example:parcels:2', as: 'layer', is: layerTable, max: 5 },
    ],
  };
}

function getShipmentResponseTable(): TypeTable {
  return {
    attributes: [
      { at: 'created', as: 'created', is: { codec: dateTime } },
      { at: 'id', as: 'id', is: { codec: token } },
      { at: 'reference', as: 'reference', is: { codec: token, minLength: 1, maxLength: 35 } },
      {
        at: 'status',
        as: 'status',
        is: { codec: token, values: ['draft', 'booked', 'moving', 'delivered'] },
        default: 'draft',
      },
    ],
    parts: [
      { el: 'sender', ns: 'urn:example:parcels:2', as: 'sender', is: getShipmentAddressTable },
      { el: 'receiver', ns: 'urn:example:parcels:2', as: 'receiver', is: getShipmentAddressTable },
      {
        group: 'choice',
        as: 'items',
        max: Infinity,
        parts: [
          { el: 'parcel', ns: 'urn:example:parcels:2', as: 'parcel', is: getShipmentParcelTable },
          { el: 'pallet', ns: 'urn:example:parcels:2', as: 'pallet', is: getShipmentPalletTable },
          {
            el: 'note',
            ns: 'urn:example:parcels:2',
            as: 'note',
            is: { codec: text, maxLength: 200 },
          },
        ],
      },
      {
        group: 'choice',
        min: 0,
        parts: [
          { el: 'freightPaid', ns: 'urn:example:parcels:2', as: 'freightPaid', is: moneyTable },
          {
            group: 'sequence',
            parts: [
              { el: 'collect', ns: 'urn:example:parcels:2', as: 'collect', is: moneyTable },
              {
                el: 'collector',
                ns: 'urn:example:parcels:2',
                as: 'collector',
                is: { codec: text },
              },
            ],
          },
        ],
      },
      {
        el: 'pickup',
        ns: 'urn:example:parcels:2',
        as: 'pickup',
        is: { codec: date },
        min: 0,
        nillable: true,
      },
      { any: ['##not:##local', '##not:urn:example:parcels:2'], as: 'any', min: 0, max: Infinity },
    ],
  };
}

/** The response on the wire. */
export const getShipmentResponseMessage: MessageTable<GetShipmentResponse, never> = {
  root: { el: 'shipment', ns: 'urn:example:parcels:2', is: getShipmentResponseTable },
  prefixes: { 'urn:example:parcels:2': '' },
};

/**
 * Read a shipment
 *
 * `GET /v2/shipments/{id}`.
 */
export const getShipmentResource: ResourceTable<GetShipmentQuery, undefined, GetShipmentResponse> =
  {
    name: 'getShipment',
    method: 'GET',
    path: '/v2/shipments/{id}',
    effects: ['reads'],
    parameters: [{ param: 'id', as: 'id', is: { codec: text }, required: true }],
    response: getShipmentResponseMessage,
  };

/**
 * Read a shipment.
 *
 * `GET /v2/shipments/{id}`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getShipment(
  transport: Transport,
  query: GetShipmentQuery,
  options?: CallOptions,
): PromisedResult<GetShipmentResponse> {
  return callRecord(transport, getShipmentResource, query, undefined, options);
}

/**
 * Builds the call `GET /v2/shipments/{id}`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildGetShipment(
  query: GetShipmentQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(getShipmentResource, query, undefined, options);
}

/**
 * Decodes a response of `getShipment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeGetShipmentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<GetShipmentResponse> {
  return decode(getShipmentResponseMessage, input, options);
}

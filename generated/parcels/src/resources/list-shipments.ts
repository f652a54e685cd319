import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  boolean,
  buildRequest,
  date,
  dateTime,
  decimal,
  decode,
  integer,
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
  IsoDateInput,
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

/** Query parameters of `listShipments`. */
export interface ListShipmentsQuery {
  /**
   * First day of creation.
   *
   * Parameter `from`; 1; source `doctypist.yaml`.
   */
  readonly from: IsoDateInput;
  /**
   * Last day of creation.
   *
   * Parameter `to`; 0...1; source `doctypist.yaml`.
   */
  readonly to?: IsoDateInput | undefined;
  /**
   * Only shipments in this state.
   *
   * Parameter `status`; 0...1; source `doctypist.yaml`.
   *
   * Values: `draft`, `booked`, `moving`, `delivered`.
   */
  readonly status?: 'draft' | 'booked' | 'moving' | 'delivered' | undefined;
  /**
   * Number of the page from 1.
   *
   * Parameter `page`; 0...1; source `doctypist.yaml`.
   */
  readonly page?: number | bigint | undefined;
}

/** Root element `shipmentList` of the response. Source `schemas/parcels.xsd`. */
export interface ListShipmentsResponse {
  /** Attribute `page`; 1; from 1; source `schemas/parcels.xsd`. */
  readonly page: number;
  /** Attribute `total`; 1; from 0; source `schemas/parcels.xsd`. */
  readonly total: number;
  /** `shipment`; 0...n; source `schemas/parcels.xsd`. */
  readonly shipment: readonly ListShipmentsShipment[];
}

/** One round of `items`. */
export type ListShipmentsShipmentItem = OneOf<{
  /** `parcel`; 1; source `schemas/parcels.xsd`. */
  readonly parcel: ListShipmentsParcel;
  /** `pallet`; 1; source `schemas/parcels.xsd`. */
  readonly pallet: ListShipmentsPallet;
  /** `note`; 1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly note: string;
}>;

/** What stands beside the choices of {@link ListShipmentsShipment}. */
export interface ListShipmentsShipmentFields {
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
  readonly sender: ListShipmentsAddress;
  /** `receiver`; 1; source `schemas/parcels.xsd`. */
  readonly receiver: ListShipmentsAddress;
  /** Repeated choice `items`; 1...n. */
  readonly items: readonly ListShipmentsShipmentItem[];
  /** `pickup`; 0...1; source `schemas/parcels.xsd`. */
  readonly pickup?: IsoDate | null;
  /** Other elements, as raw XML `*`; 0...n. */
  readonly any: readonly string[];
}

/** A choice within {@link ListShipmentsShipment}. */
export type ListShipmentsShipmentChoice =
  | {
      /** `freightPaid`; 1; source `schemas/parcels.xsd`. */
      readonly freightPaid?: ListShipmentsMoney | null;
      readonly collect?: undefined;
      readonly collector?: undefined;
    }
  | {
      /** `collect`; 1; source `schemas/parcels.xsd`. */
      readonly collect?: ListShipmentsMoney | null;
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
 * Schema type `Shipment`. Source `schemas/parcels.xsd`.
 */
export type ListShipmentsShipment = ListShipmentsShipmentFields & ListShipmentsShipmentChoice;

/**
 * A postal address.
 *
 * Schema type `Address`. Source `schemas/parcels.xsd`.
 */
export interface ListShipmentsAddress {
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
export interface ListShipmentsParcel {
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
  readonly value?: ListShipmentsMoney | null;
}

/**
 * An amount in a currency.
 *
 * Schema type `Money`. Source `schemas/parcels.xsd`.
 */
export interface ListShipmentsMoney {
  /** The text of the element `#text`; at most 12 digits; at most 2 decimals. */
  readonly value: Decimal | null;
  /**
   * Attribute `currency`; 0...1; pattern `[A-Z]{3}`; default `EUR`; source `schemas/common.xsd`.
   */
  readonly currency?: string;
}

/** Schema type `Pallet`. Source `schemas/parcels.xsd`. */
export interface ListShipmentsPallet {
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
  readonly layer: readonly ListShipmentsLayer[];
}

/** Source `schemas/parcels.xsd`. */
export interface ListShipmentsLayer {
  /** Attribute `count`; 1; from 0; to 65535; source `schemas/parcels.xsd`. */
  readonly count: number;
}

function listShipmentsAddressTable(): TypeTable {
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

function listShipmentsParcelTable(): TypeTable {
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

function listShipmentsPalletTable(): TypeTable {
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

function listShipmentsShipmentTable(): TypeTable {
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
      { el: 'sender', ns: 'urn:example:parcels:2', as: 'sender', is: listShipmentsAddressTable },
      {
        el: 'receiver',
        ns: 'urn:example:parcels:2',
        as: 'receiver',
        is: listShipmentsAddressTable,
      },
      {
        group: 'choice',
        as: 'items',
        max: Infinity,
        parts: [
          { el: 'parcel', ns: 'urn:example:parcels:2', as: 'parcel', is: listShipmentsParcelTable },
          { el: 'pallet', ns: 'urn:example:parcels:2', as: 'pallet', is: listShipmentsPalletTable },
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

function listShipmentsResponseTable(): TypeTable {
  return {
    attributes: [
      { at: 'page', as: 'page', is: { codec: integer, minInclusive: '1' }, required: true },
      { at: 'total', as: 'total', is: { codec: integer, minInclusive: '0' }, required: true },
    ],
    parts: [
      {
        el: 'shipment',
        ns: 'urn:example:parcels:2',
        as: 'shipment',
        is: listShipmentsShipmentTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

/** The response on the wire. */
export const listShipmentsResponseMessage: MessageTable<ListShipmentsResponse, never> = {
  root: { el: 'shipmentList', ns: 'urn:example:parcels:2', is: listShipmentsResponseTable },
  prefixes: { 'urn:example:parcels:2': '' },
};

/**
 * List shipments
 *
 * Lists shipments by day of creation, newest first.
 *
 * `GET /v2/shipments`.
 */
export const listShipmentsResource: ResourceTable<
  ListShipmentsQuery,
  undefined,
  ListShipmentsResponse
> = {
  name: 'listShipments',
  method: 'GET',
  path: '/v2/shipments',
  effects: ['reads'],
  parameters: [
    { param: 'from', as: 'from', is: { codec: date }, required: true },
    { param: 'to', as: 'to', is: { codec: date } },
    {
      param: 'status',
      as: 'status',
      is: { codec: text, values: ['draft', 'booked', 'moving', 'delivered'] },
    },
    { param: 'page', as: 'page', is: { codec: integer } },
  ],
  response: listShipmentsResponseMessage,
  items: { path: ['shipment'] },
};

/**
 * List shipments.
 *
 * Lists shipments by day of creation, newest first.
 *
 * `GET /v2/shipments`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listShipments(
  transport: Transport,
  query: ListShipmentsQuery,
  options?: CallOptions,
): List<ListShipmentsShipment, ListShipmentsResponse> {
  return callList(transport, listShipmentsResource, query, undefined, options);
}

/**
 * Builds the call `GET /v2/shipments`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildListShipments(
  query: ListShipmentsQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(listShipmentsResource, query, undefined, options);
}

/**
 * Decodes a response of `listShipments`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeListShipmentsResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<ListShipmentsResponse> {
  return decode(listShipmentsResponseMessage, input, options);
}

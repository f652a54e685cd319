import { callResource } from '../runtime/client/index.js';
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
  DecimalInput,
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDate,
  IsoDateInput,
  IsoDateTime,
  IsoDateTimeInput,
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

/** Query parameters of `replaceShipment`. */
export interface ReplaceShipmentQuery {
  /**
   * Key of the shipment.
   *
   * Parameter `id`; 1; source `doctypist.yaml`.
   */
  readonly id: string;
}

/** One round of `items`. */
export type ReplaceShipmentRequestItem = OneOf<{
  /** `parcel`; 1; source `schemas/parcels.xsd`. */
  readonly parcel: ReplaceShipmentParcel;
  /** `pallet`; 1; source `schemas/parcels.xsd`. */
  readonly pallet: ReplaceShipmentPallet;
  /** `note`; 1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly note: string;
}>;

/** What stands beside the choices of {@link ReplaceShipmentRequest}. */
export interface ReplaceShipmentRequestFields {
  /** Attribute `created`; 0...1; source `schemas/parcels.xsd`. */
  readonly created?: IsoDateTimeInput | undefined;
  /** Attribute `id`; 0...1; source `schemas/parcels.xsd`. */
  readonly id?: string | undefined;
  /**
   * Attribute `reference`; 0...1; at least 1 characters; at most 35 characters; source
   * `schemas/parcels.xsd`.
   */
  readonly reference?: string | undefined;
  /**
   * Attribute `status`; 0...1; default `draft`; source `schemas/parcels.xsd`.
   *
   * Values: `draft`, `booked`, `moving`, `delivered`.
   */
  readonly status?: 'draft' | 'booked' | 'moving' | 'delivered' | undefined;
  /** `sender`; 1; source `schemas/parcels.xsd`. */
  readonly sender: ReplaceShipmentAddress;
  /** `receiver`; 1; source `schemas/parcels.xsd`. */
  readonly receiver: ReplaceShipmentAddress;
  /** Repeated choice `items`; 1...n. */
  readonly items: readonly ReplaceShipmentRequestItem[];
  /** `pickup`; 0...1; source `schemas/parcels.xsd`. */
  readonly pickup?: IsoDateInput | null | undefined;
  /** Other elements, as raw XML `*`; 0...n. */
  readonly any?: readonly string[] | undefined;
}

/** A choice within {@link ReplaceShipmentRequest}. */
export type ReplaceShipmentRequestChoice =
  | {
      /** `freightPaid`; 1; source `schemas/parcels.xsd`. */
      readonly freightPaid?: ReplaceShipmentMoney | DecimalInput | null | undefined;
      readonly collect?: undefined;
      readonly collector?: undefined;
    }
  | {
      /** `collect`; 1; source `schemas/parcels.xsd`. */
      readonly collect?: ReplaceShipmentMoney | DecimalInput | null | undefined;
      /** `collector`; 1; source `schemas/parcels.xsd`. */
      readonly collector?: string | null | undefined;
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
 * Root element `shipment` of the request. Schema type `Shipment`. Source `schemas/parcels.xsd`.
 */
export type ReplaceShipmentRequest = ReplaceShipmentRequestFields & ReplaceShipmentRequestChoice;

/**
 * A postal address.
 *
 * Schema type `Address`. Source `schemas/parcels.xsd`.
 */
export interface ReplaceShipmentAddress {
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
export interface ReplaceShipmentParcel {
  /** Attribute `insured`; 0...1; default `false`; source `schemas/parcels.xsd`. */
  readonly insured?: boolean | undefined;
  /** Attribute `tags`; 0...1; source `schemas/parcels.xsd`. */
  readonly tags?: readonly string[] | undefined;
  /**
   * Kilograms.
   *
   * Attribute `weight`; 1; at most 3 decimals; to 1500; above 0; source `schemas/parcels.xsd`.
   */
  readonly weight: DecimalInput;
  /** `content`; 0...1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly content?: string | null | undefined;
  /** `value`; 0...1; source `schemas/parcels.xsd`. */
  readonly value?: ReplaceShipmentMoney | DecimalInput | null | undefined;
}

/**
 * An amount in a currency.
 *
 * Schema type `Money`. Source `schemas/parcels.xsd`.
 */
export interface ReplaceShipmentMoney {
  /** The text of the element `#text`; at most 12 digits; at most 2 decimals. */
  readonly value: DecimalInput | null;
  /**
   * Attribute `currency`; 0...1; pattern `[A-Z]{3}`; default `EUR`; source `schemas/common.xsd`.
   */
  readonly currency?: string | undefined;
}

/** Schema type `Pallet`. Source `schemas/parcels.xsd`. */
export interface ReplaceShipmentPallet {
  /** Attribute `insured`; 0...1; default `false`; source `schemas/parcels.xsd`. */
  readonly insured?: boolean | undefined;
  /** Attribute `stackable`; 1; source `schemas/parcels.xsd`. */
  readonly stackable: boolean;
  /**
   * Kilograms.
   *
   * Attribute `weight`; 1; at most 3 decimals; to 1500; above 0; source `schemas/parcels.xsd`.
   */
  readonly weight: DecimalInput;
  /** `content`; 0...1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly content?: string | null | undefined;
  /** `layer`; 1...5; source `schemas/parcels.xsd`. */
  readonly layer: readonly ReplaceShipmentLayer[];
}

/** Source `schemas/parcels.xsd`. */
export interface ReplaceShipmentLayer {
  /** Attribute `count`; 1; from 0; to 65535; source `schemas/parcels.xsd`. */
  readonly count: number | bigint;
}

/** One round of `items`. */
export type ReplaceShipmentResponseItem = OneOf<{
  /** `parcel`; 1; source `schemas/parcels.xsd`. */
  readonly parcel: ReplaceShipmentParcel2;
  /** `pallet`; 1; source `schemas/parcels.xsd`. */
  readonly pallet: ReplaceShipmentPallet2;
  /** `note`; 1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly note: string;
}>;

/** What stands beside the choices of {@link ReplaceShipmentResponse}. */
export interface ReplaceShipmentResponseFields {
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
  readonly sender: ReplaceShipmentAddress2;
  /** `receiver`; 1; source `schemas/parcels.xsd`. */
  readonly receiver: ReplaceShipmentAddress2;
  /** Repeated choice `items`; 1...n. */
  readonly items: readonly ReplaceShipmentResponseItem[];
  /** `pickup`; 0...1; source `schemas/parcels.xsd`. */
  readonly pickup?: IsoDate | null;
  /** Other elements, as raw XML `*`; 0...n. */
  readonly any: readonly string[];
}

/** A choice within {@link ReplaceShipmentResponse}. */
export type ReplaceShipmentResponseChoice =
  | {
      /** `freightPaid`; 1; source `schemas/parcels.xsd`. */
      readonly freightPaid?: ReplaceShipmentParcelMoney | null;
      readonly collect?: undefined;
      readonly collector?: undefined;
    }
  | {
      /** `collect`; 1; source `schemas/parcels.xsd`. */
      readonly collect?: ReplaceShipmentParcelMoney | null;
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
export type ReplaceShipmentResponse = ReplaceShipmentResponseFields & ReplaceShipmentResponseChoice;

/**
 * A postal address.
 *
 * Schema type `Address`. Source `schemas/parcels.xsd`.
 */
export interface ReplaceShipmentAddress2 {
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
export interface ReplaceShipmentParcel2 {
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
  readonly value?: ReplaceShipmentParcelMoney | null;
}

/**
 * An amount in a currency.
 *
 * Schema type `Money`. Source `schemas/parcels.xsd`.
 */
export interface ReplaceShipmentParcelMoney {
  /** The text of the element `#text`; at most 12 digits; at most 2 decimals. */
  readonly value: Decimal | null;
  /**
   * Attribute `currency`; 0...1; pattern `[A-Z]{3}`; default `EUR`; source `schemas/common.xsd`.
   */
  readonly currency?: string;
}

/** Schema type `Pallet`. Source `schemas/parcels.xsd`. */
export interface ReplaceShipmentPallet2 {
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
  readonly layer: readonly ReplaceShipmentPalletLayer[];
}

/** Source `schemas/parcels.xsd`. */
export interface ReplaceShipmentPalletLayer {
  /** Attribute `count`; 1; from 0; to 65535; source `schemas/parcels.xsd`. */
  readonly count: number;
}

function replaceShipmentAddressTable(): TypeTable {
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

function replaceShipmentParcelTable(): TypeTable {
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

function replaceShipmentPalletTable(): TypeTable {
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

function replaceShipmentRequestTable(): TypeTable {
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
      { el: 'sender', ns: 'urn:example:parcels:2', as: 'sender', is: replaceShipmentAddressTable },
      {
        el: 'receiver',
        ns: 'urn:example:parcels:2',
        as: 'receiver',
        is: replaceShipmentAddressTable,
      },
      {
        group: 'choice',
        as: 'items',
        max: Infinity,
        parts: [
          {
            el: 'parcel',
            ns: 'urn:example:parcels:2',
            as: 'parcel',
            is: replaceShipmentParcelTable,
          },
          {
            el: 'pallet',
            ns: 'urn:example:parcels:2',
            as: 'pallet',
            is: replaceShipmentPalletTable,
          },
          {
            el: 'note',
            ns: 'urn:example:parcels:2',
            as: 'note',
            is: { codec: text, maxLength: 200 },
            filled: true,
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

/** The request on the wire. */
export const replaceShipmentRequestMessage: MessageTable<unknown, ReplaceShipmentRequest> = {
  root: { el: 'shipment', ns: 'urn:example:parcels:2', is: replaceShipmentRequestTable },
  prefixes: { 'urn:example:parcels:2': '' },
};

function replaceShipmentAddress2Table(): TypeTable {
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

function replaceShipmentParcel2Table(): TypeTable {
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

function replaceShipmentPallet2Table(): TypeTable {
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

function replaceShipmentResponseTable(): TypeTable {
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
      { el: 'sender', ns: 'urn:example:parcels:2', as: 'sender', is: replaceShipmentAddress2Table },
      {
        el: 'receiver',
        ns: 'urn:example:parcels:2',
        as: 'receiver',
        is: replaceShipmentAddress2Table,
      },
      {
        group: 'choice',
        as: 'items',
        max: Infinity,
        parts: [
          {
            el: 'parcel',
            ns: 'urn:example:parcels:2',
            as: 'parcel',
            is: replaceShipmentParcel2Table,
          },
          {
            el: 'pallet',
            ns: 'urn:example:parcels:2',
            as: 'pallet',
            is: replaceShipmentPallet2Table,
          },
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
export const replaceShipmentResponseMessage: MessageTable<ReplaceShipmentResponse, never> = {
  root: { el: 'shipment', ns: 'urn:example:parcels:2', is: replaceShipmentResponseTable },
  prefixes: { 'urn:example:parcels:2': '' },
};

/**
 * Replace a shipment
 *
 * Replaces the whole shipment; what is left out is gone.
 *
 * `PUT /v2/shipments/{id}`.
 */
export const replaceShipmentResource: ResourceTable<
  ReplaceShipmentQuery,
  ReplaceShipmentRequest,
  ReplaceShipmentResponse
> = {
  name: 'replaceShipment',
  method: 'PUT',
  path: '/v2/shipments/{id}',
  effects: ['writes'],
  parameters: [{ param: 'id', as: 'id', is: { codec: text }, required: true }],
  request: replaceShipmentRequestMessage,
  response: replaceShipmentResponseMessage,
};

/**
 * Replace a shipment.
 *
 * Replaces the whole shipment; what is left out is gone.
 *
 * `PUT /v2/shipments/{id}`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function replaceShipment(
  transport: Transport,
  query: ReplaceShipmentQuery,
  body: ReplaceShipmentRequest,
  options?: CallOptions,
): PromisedResult<ReplaceShipmentResponse> {
  return callResource(transport, replaceShipmentResource, query, body, options);
}

/**
 * Builds the call `PUT /v2/shipments/{id}`.
 *
 * @param query query parameters
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildReplaceShipment(
  query: ReplaceShipmentQuery,
  body: ReplaceShipmentRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(replaceShipmentResource, query, body, options);
}

/**
 * Decodes a response of `replaceShipment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeReplaceShipmentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<ReplaceShipmentResponse> {
  return decode(replaceShipmentResponseMessage, input, options);
}

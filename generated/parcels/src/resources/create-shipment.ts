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
  EmptyObject,
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

/** One round of `items`. */
export type CreateShipmentRequestItem = OneOf<{
  /** `parcel`; 1; source `schemas/parcels.xsd`. */
  readonly parcel: CreateShipmentParcel;
  /** `pallet`; 1; source `schemas/parcels.xsd`. */
  readonly pallet: CreateShipmentPallet;
  /** `note`; 1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly note: string;
}>;

/** What stands beside the choices of {@link CreateShipmentRequest}. */
export interface CreateShipmentRequestFields {
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
  readonly sender: CreateShipmentAddress;
  /** `receiver`; 1; source `schemas/parcels.xsd`. */
  readonly receiver: CreateShipmentAddress;
  /** Repeated choice `items`; 1...n. */
  readonly items: readonly CreateShipmentRequestItem[];
  /** `pickup`; 0...1; source `schemas/parcels.xsd`. */
  readonly pickup?: IsoDateInput | null | undefined;
  /** Other elements, as raw XML `*`; 0...n. */
  readonly any?: readonly string[] | undefined;
}

/** A choice within {@link CreateShipmentRequest}. */
export type CreateShipmentRequestChoice =
  | {
      /** `freightPaid`; 1; source `schemas/parcels.xsd`. */
      readonly freightPaid?: CreateShipmentMoney | DecimalInput | null | undefined;
      readonly collect?: undefined;
      readonly collector?: undefined;
    }
  | {
      /** `collect`; 1; source `schemas/parcels.xsd`. */
      readonly collect?: CreateShipmentMoney | DecimalInput | null | undefined;
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
export type CreateShipmentRequest = CreateShipmentRequestFields & CreateShipmentRequestChoice;

/**
 * A postal address.
 *
 * Schema type `Address`. Source `schemas/parcels.xsd`.
 */
export interface CreateShipmentAddress {
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
export interface CreateShipmentParcel {
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
  readonly value?: CreateShipmentMoney | DecimalInput | null | undefined;
}

/**
 * An amount in a currency.
 *
 * Schema type `Money`. Source `schemas/parcels.xsd`.
 */
export interface CreateShipmentMoney {
  /** The text of the element `#text`; at most 12 digits; at most 2 decimals. */
  readonly value: DecimalInput | null;
  /**
   * Attribute `currency`; 0...1; pattern `[A-Z]{3}`; default `EUR`; source `schemas/common.xsd`.
   */
  readonly currency?: string | undefined;
}

/** Schema type `Pallet`. Source `schemas/parcels.xsd`. */
export interface CreateShipmentPallet {
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
  readonly layer: readonly CreateShipmentLayer[];
}

/** Source `schemas/parcels.xsd`. */
export interface CreateShipmentLayer {
  /** Attribute `count`; 1; from 0; to 65535; source `schemas/parcels.xsd`. */
  readonly count: number | bigint;
}

/** One round of `items`. */
export type CreateShipmentResponseItem = OneOf<{
  /** `parcel`; 1; source `schemas/parcels.xsd`. */
  readonly parcel: CreateShipmentParcel2;
  /** `pallet`; 1; source `schemas/parcels.xsd`. */
  readonly pallet: CreateShipmentPallet2;
  /** `note`; 1; at most 200 characters; source `schemas/parcels.xsd`. */
  readonly note: string;
}>;

/** What stands beside the choices of {@link CreateShipmentResponse}. */
export interface CreateShipmentResponseFields {
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
  readonly sender: CreateShipmentAddress2;
  /** `receiver`; 1; source `schemas/parcels.xsd`. */
  readonly receiver: CreateShipmentAddress2;
  /** Repeated choice `items`; 1...n. */
  readonly items: readonly CreateShipmentResponseItem[];
  /** `pickup`; 0...1; source `schemas/parcels.xsd`. */
  readonly pickup?: IsoDate | null;
  /** Other elements, as raw XML `*`; 0...n. */
  readonly any: readonly string[];
}

/** A choice within {@link CreateShipmentResponse}. */
export type CreateShipmentResponseChoice =
  | {
      /** `freightPaid`; 1; source `schemas/parcels.xsd`. */
      readonly freightPaid?: CreateShipmentParcelMoney | null;
      readonly collect?: undefined;
      readonly collector?: undefined;
    }
  | {
      /** `collect`; 1; source `schemas/parcels.xsd`. */
      readonly collect?: CreateShipmentParcelMoney | null;
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
export type CreateShipmentResponse = CreateShipmentResponseFields & CreateShipmentResponseChoice;

/**
 * A postal address.
 *
 * Schema type `Address`. Source `schemas/parcels.xsd`.
 */
export interface CreateShipmentAddress2 {
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
export interface CreateShipmentParcel2 {
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
  readonly value?: CreateShipmentParcelMoney | null;
}

/**
 * An amount in a currency.
 *
 * Schema type `Money`. Source `schemas/parcels.xsd`.
 */
export interface CreateShipmentParcelMoney {
  /** The text of the element `#text`; at most 12 digits; at most 2 decimals. */
  readonly value: Decimal | null;
  /**
   * Attribute `currency`; 0...1; pattern `[A-Z]{3}`; default `EUR`; source `schemas/common.xsd`.
   */
  readonly currency?: string;
}

/** Schema type `Pallet`. Source `schemas/parcels.xsd`. */
export interface CreateShipmentPallet2 {
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
  readonly layer: readonly CreateShipmentPalletLayer[];
}

/** Source `schemas/parcels.xsd`. */
export interface CreateShipmentPalletLayer {
  /** Attribute `count`; 1; from 0; to 65535; source `schemas/parcels.xsd`. */
  readonly count: number;
}

function createShipmentAddressTable(): TypeTable {
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

function createShipmentParcelTable(): TypeTable {
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

function createShipmentPalletTable(): TypeTable {
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

function createShipmentRequestTable(): TypeTable {
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
      { el: 'sender', ns: 'urn:example:parcels:2', as: 'sender', is: createShipmentAddressTable },
      {
        el: 'receiver',
        ns: 'urn:example:parcels:2',
        as: 'receiver',
        is: createShipmentAddressTable,
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
            is: createShipmentParcelTable,
          },
          {
            el: 'pallet',
            ns: 'urn:example:parcels:2',
            as: 'pallet',
            is: createShipmentPalletTable,
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
export const createShipmentRequestMessage: MessageTable<unknown, CreateShipmentRequest> = {
  root: { el: 'shipment', ns: 'urn:example:parcels:2', is: createShipmentRequestTable },
  prefixes: { 'urn:example:parcels:2': '' },
};

function createShipmentAddress2Table(): TypeTable {
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

function createShipmentParcel2Table(): TypeTable {
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

function createShipmentPallet2Table(): TypeTable {
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

function createShipmentResponseTable(): TypeTable {
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
      { el: 'sender', ns: 'urn:example:parcels:2', as: 'sender', is: createShipmentAddress2Table },
      {
        el: 'receiver',
        ns: 'urn:example:parcels:2',
        as: 'receiver',
        is: createShipmentAddress2Table,
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
            is: createShipmentParcel2Table,
          },
          {
            el: 'pallet',
            ns: 'urn:example:parcels:2',
            as: 'pallet',
            is: createShipmentPallet2Table,
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
export const createShipmentResponseMessage: MessageTable<CreateShipmentResponse, never> = {
  root: { el: 'shipment', ns: 'urn:example:parcels:2', is: createShipmentResponseTable },
  prefixes: { 'urn:example:parcels:2': '' },
};

/**
 * Book a shipment
 *
 * `POST /v2/shipments`.
 */
export const createShipmentResource: ResourceTable<
  EmptyObject,
  CreateShipmentRequest,
  CreateShipmentResponse
> = {
  name: 'createShipment',
  method: 'POST',
  path: '/v2/shipments',
  effects: ['writes'],
  parameters: [],
  request: createShipmentRequestMessage,
  response: createShipmentResponseMessage,
};

/**
 * Book a shipment.
 *
 * `POST /v2/shipments`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createShipment(
  transport: Transport,
  body: CreateShipmentRequest,
  options?: CallOptions,
): PromisedResult<CreateShipmentResponse> {
  return callResource(transport, createShipmentResource, {}, body, options);
}

/**
 * Builds the call `POST /v2/shipments`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildCreateShipment(
  body: CreateShipmentRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(createShipmentResource, {}, body, options);
}

/**
 * Decodes a response of `createShipment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeCreateShipmentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<CreateShipmentResponse> {
  return decode(createShipmentResponseMessage, input, options);
}

import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import { buildRequest, decimalComma, decode, integer, text } from '../runtime/index.js';
import type {
  Decimal,
  DecodeResult,
  EmptyObject,
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
import { repliesTable, responseStatusTable } from '../tables.js';

/** Root element `Root` of the response. Source `pages/sales.html`, `schemas/envelope.xsd`. */
export interface SalesPersonnelListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: SalesPersonnelListResponseStatus | null;
  /** `SalesPersonnelList`; 0...1; source `pages/sales.html`. */
  readonly salesPersonnelList?: SalesPersonnelList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: SalesPersonnelListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesPersonnelListResponseStatus {
  /**
   * OK or FAILED; after FAILED a second one with the error code, " :: " and a text.
   *
   * `Status`; 1...n; source `schemas/envelope.xsd`.
   */
  readonly status: readonly string[];
  /**
   * Time of the server when it answered.
   *
   * `TimeStamp`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly timestamp?: IsoDateTime | null;
}

/** Source `pages/sales.html`. */
export interface SalesPersonnelList {
  /** `SalesPerson`; 0...n; source `pages/sales.html`. */
  readonly salesPerson: readonly SalesPersonnelListSalesPerson[];
}

/** Source `pages/sales.html`. */
export interface SalesPersonnelListSalesPerson {
  /**
   * Netvisor id of the seller
   *
   * Attribute `NetvisorKey`; 1; example `1`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number;
  /**
   * First name of the seller
   *
   * `FirstName`; 1; example `Matt`; source `pages/sales.html`.
   */
  readonly firstName?: string | null;
  /**
   * Last name of the seller
   *
   * `LastName`; 1; example `Smith`; source `pages/sales.html`.
   */
  readonly lastName?: string | null;
  /**
   * Provision of the seller, in percent
   *
   * `ProvisionPercent`; 1; at most 0 decimals; example `10`; source `pages/sales.html`.
   */
  readonly provisionPercent?: Decimal | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesPersonnelListReplies {
  /**
   * Key of a thing that was written.
   *
   * `InsertedDataIdentifier`; 0...n; source `schemas/envelope.xsd`.
   */
  readonly insertedDataIdentifier: readonly string[];
  /**
   * Where a call with several items failed: key of an item that would have succeeded.
   *
   * `ValidDataIdentifier`; 0...n; source `schemas/envelope.xsd`.
   */
  readonly validDataIdentifier: readonly string[];
}

function salesPersonnelListSalesPersonTable(): TypeTable {
  return {
    attributes: [{ at: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, required: true }],
    parts: [
      { el: 'FirstName', as: 'firstName', is: { codec: text } },
      { el: 'LastName', as: 'lastName', is: { codec: text } },
      {
        el: 'ProvisionPercent',
        as: 'provisionPercent',
        is: { codec: decimalComma, fractionDigits: 0 },
      },
    ],
  };
}

function salesPersonnelListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesPerson',
        as: 'salesPerson',
        is: salesPersonnelListSalesPersonTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function salesPersonnelListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'SalesPersonnelList', as: 'salesPersonnelList', is: salesPersonnelListTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const salesPersonnelListResponseMessage: MessageTable<SalesPersonnelListResponse, never> = {
  root: { el: 'Root', is: salesPersonnelListResponseTable },
  ignoreCase: true,
};

/**
 * Get sales personnel list
 *
 * Lists the sellers.
 *
 * `GET /salespersonnellist.nv`.
 */
export const salesPersonnelListResource: ResourceTable<
  EmptyObject,
  undefined,
  SalesPersonnelListResponse
> = {
  name: 'salespersonnellist',
  method: 'GET',
  path: '/salespersonnellist.nv',
  effects: ['reads'],
  parameters: [],
  response: salesPersonnelListResponseMessage,
  items: { path: ['salesPersonnelList', 'salesPerson'] },
};

/**
 * Get sales personnel list.
 *
 * Lists the sellers.
 *
 * `GET /salespersonnellist.nv`.
 *
 * @param transport makes the call
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listSalesPersonnel(
  transport: Transport,
  options?: CallOptions,
): List<SalesPersonnelListSalesPerson, SalesPersonnelListResponse> {
  return callList(transport, salesPersonnelListResource, {}, undefined, options);
}

/**
 * Builds the call `GET /salespersonnellist.nv`.
 *
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildSalesPersonnelList(options?: RequestOptions): EncodeResult<HttpCall> {
  return buildRequest(salesPersonnelListResource, {}, undefined, options);
}

/**
 * Decodes a response of `salespersonnellist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeSalesPersonnelListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<SalesPersonnelListResponse> {
  return decode(salesPersonnelListResponseMessage, input, options);
}

/**
 * Reads a response of `salespersonnellist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readSalesPersonnelList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<SalesPersonnelListResponse> {
  return interpret(decode(salesPersonnelListResponseMessage, input, options));
}

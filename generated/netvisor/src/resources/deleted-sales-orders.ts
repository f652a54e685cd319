import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import { buildRequest, date, decode, integer } from '../runtime/index.js';
import type {
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDate,
  IsoDateInput,
  IsoDateTime,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { date2Table, repliesTable, responseStatusTable } from '../tables.js';

/** Query parameters of `deletedsalesorders`. */
export interface DeletedSalesOrdersQuery {
  /**
   * Mandatory. Everything deleted since this date is returned; the date may be up to 7 days back
   *
   * Parameter `deletedsince`; 1; example `2022-06-08`; source `pages/sales.html`.
   */
  readonly deletedSince: IsoDateInput;
}

/** Root element `Root` of the response. Source `pages/sales.html`, `schemas/envelope.xsd`. */
export interface DeletedSalesOrdersResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: DeletedSalesOrdersResponseStatus | null;
  /** `DeletedSalesOrders`; 0...1; source `pages/sales.html`. */
  readonly deletedSalesOrders?: DeletedSalesOrders | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: DeletedSalesOrdersReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface DeletedSalesOrdersResponseStatus {
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
export interface DeletedSalesOrders {
  /** `DeletedSalesOrder`; 0...n; source `pages/sales.html`. */
  readonly deletedSalesOrder: readonly DeletedSalesOrder[];
}

/** Source `pages/sales.html`. */
export interface DeletedSalesOrder {
  /**
   * Netvisor ID of the sales order
   *
   * `NetvisorKey`; 1; example `5`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * When it was deleted
   *
   * `DeleteDate`; 1; example `2022-06-08 15:14`; source `pages/sales.html`.
   */
  readonly deleteDate?: DeletedSalesOrdersDeleteDate | null;
}

/** Source `pages/sales.html`. */
export interface DeletedSalesOrdersDeleteDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `schemas/envelope.xsd`. */
export interface DeletedSalesOrdersReplies {
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

function deletedSalesOrderTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'DeleteDate', as: 'deleteDate', is: date2Table },
    ],
  };
}

function deletedSalesOrdersTable(): TypeTable {
  return {
    parts: [
      {
        el: 'DeletedSalesOrder',
        as: 'deletedSalesOrder',
        is: deletedSalesOrderTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function deletedSalesOrdersResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'DeletedSalesOrders', as: 'deletedSalesOrders', is: deletedSalesOrdersTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const deletedSalesOrdersResponseMessage: MessageTable<DeletedSalesOrdersResponse, never> = {
  root: { el: 'Root', is: deletedSalesOrdersResponseTable },
  ignoreCase: true,
};

/**
 * Deleted sales orders
 *
 * Lists the sales orders deleted since a given date, which may be up to 7 days back.
 *
 * `GET /deletedsalesorders.nv`.
 */
export const deletedSalesOrdersResource: ResourceTable<
  DeletedSalesOrdersQuery,
  undefined,
  DeletedSalesOrdersResponse
> = {
  name: 'deletedsalesorders',
  method: 'GET',
  path: '/deletedsalesorders.nv',
  effects: ['reads'],
  parameters: [{ param: 'deletedsince', as: 'deletedSince', is: { codec: date }, required: true }],
  response: deletedSalesOrdersResponseMessage,
  items: { path: ['deletedSalesOrders', 'deletedSalesOrder'] },
  paging: { kind: 'window', parameter: 'deletedSince', days: 7 },
};

/**
 * Deleted sales orders.
 *
 * Lists the sales orders deleted since a given date, which may be up to 7 days back.
 *
 * One call reaches a few days; further calls follow, up to today.
 *
 * `GET /deletedsalesorders.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listDeletedSalesOrders(
  transport: Transport,
  query: DeletedSalesOrdersQuery,
  options?: CallOptions,
): List<DeletedSalesOrder, DeletedSalesOrdersResponse> {
  return callList(transport, deletedSalesOrdersResource, query, undefined, options);
}

/**
 * Builds the call `GET /deletedsalesorders.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildDeletedSalesOrders(
  query: DeletedSalesOrdersQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(deletedSalesOrdersResource, query, undefined, options);
}

/**
 * Decodes a response of `deletedsalesorders`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeDeletedSalesOrdersResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<DeletedSalesOrdersResponse> {
  return decode(deletedSalesOrdersResponseMessage, input, options);
}

/**
 * Reads a response of `deletedsalesorders` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readDeletedSalesOrders(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<DeletedSalesOrdersResponse> {
  return interpret(decode(deletedSalesOrdersResponseMessage, input, options));
}

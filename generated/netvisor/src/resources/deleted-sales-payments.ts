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

/** Query parameters of `deletedsalespayments`. */
export interface DeletedSalesPaymentsQuery {
  /**
   * Compulsory. Deletions made since this day are returned; it may be at most 7 days back.
   *
   * Parameter `deletedsince`; 1; example `2022-06-08`; source `pages/payments.html`.
   */
  readonly deletedSince: IsoDateInput;
}

/** Root element `Root` of the response. Source `pages/payments.html`, `schemas/envelope.xsd`. */
export interface DeletedSalesPaymentsResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: DeletedSalesPaymentsResponseStatus | null;
  /** `DeletedSalesPayments`; 0...1; source `pages/payments.html`. */
  readonly deletedSalesPayments?: DeletedSalesPayments | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: DeletedSalesPaymentsReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface DeletedSalesPaymentsResponseStatus {
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

/** Source `pages/payments.html`. */
export interface DeletedSalesPayments {
  /** `DeletedSalesPayment`; 0...n; source `pages/payments.html`. */
  readonly deletedSalesPayment: readonly DeletedSalesPayment[];
}

/** Source `pages/payments.html`. */
export interface DeletedSalesPayment {
  /**
   * Netvisor ID of the deleted sales payment
   *
   * `NetvisorKey`; 1; example `5`; source `pages/payments.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * When it was deleted
   *
   * `DeleteDate`; 1; example `2022-06-08 15:14`; source `pages/payments.html`.
   */
  readonly deleteDate?: DeletedSalesPaymentsDeleteDate | null;
}

/** Source `pages/payments.html`. */
export interface DeletedSalesPaymentsDeleteDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/payments.html`.
   */
  readonly format?: string;
}

/** Source `schemas/envelope.xsd`. */
export interface DeletedSalesPaymentsReplies {
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

function deletedSalesPaymentTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'DeleteDate', as: 'deleteDate', is: date2Table },
    ],
  };
}

function deletedSalesPaymentsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'DeletedSalesPayment',
        as: 'deletedSalesPayment',
        is: deletedSalesPaymentTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function deletedSalesPaymentsResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'DeletedSalesPayments',
        as: 'deletedSalesPayments',
        is: deletedSalesPaymentsTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const deletedSalesPaymentsResponseMessage: MessageTable<
  DeletedSalesPaymentsResponse,
  never
> = {
  root: { el: 'Root', is: deletedSalesPaymentsResponseTable },
  ignoreCase: true,
};

/**
 * Deleted sales payments
 *
 * Lists the sales payments deleted since a day. The day may be at most 7 days back.
 *
 * `GET /deletedsalespayments.nv`.
 */
export const deletedSalesPaymentsResource: ResourceTable<
  DeletedSalesPaymentsQuery,
  undefined,
  DeletedSalesPaymentsResponse
> = {
  name: 'deletedsalespayments',
  method: 'GET',
  path: '/deletedsalespayments.nv',
  effects: ['reads'],
  parameters: [{ param: 'deletedsince', as: 'deletedSince', is: { codec: date }, required: true }],
  response: deletedSalesPaymentsResponseMessage,
  items: { path: ['deletedSalesPayments', 'deletedSalesPayment'] },
  paging: { kind: 'window', parameter: 'deletedSince', days: 7 },
};

/**
 * Deleted sales payments.
 *
 * Lists the sales payments deleted since a day. The day may be at most 7 days back.
 *
 * One call reaches a few days; further calls follow, up to today.
 *
 * `GET /deletedsalespayments.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listDeletedSalesPayments(
  transport: Transport,
  query: DeletedSalesPaymentsQuery,
  options?: CallOptions,
): List<DeletedSalesPayment, DeletedSalesPaymentsResponse> {
  return callList(transport, deletedSalesPaymentsResource, query, undefined, options);
}

/**
 * Builds the call `GET /deletedsalespayments.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildDeletedSalesPayments(
  query: DeletedSalesPaymentsQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(deletedSalesPaymentsResource, query, undefined, options);
}

/**
 * Decodes a response of `deletedsalespayments`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeDeletedSalesPaymentsResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<DeletedSalesPaymentsResponse> {
  return decode(deletedSalesPaymentsResponseMessage, input, options);
}

/**
 * Reads a response of `deletedsalespayments` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readDeletedSalesPayments(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<DeletedSalesPaymentsResponse> {
  return interpret(decode(deletedSalesPaymentsResponseMessage, input, options));
}

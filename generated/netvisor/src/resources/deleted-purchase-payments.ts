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

/** Query parameters of `deletedpurchasepayments`. */
export interface DeletedPurchasePaymentsQuery {
  /**
   * Compulsory. Deletions made since this day are returned; it may be at most 7 days back.
   *
   * Parameter `deletedsince`; 1; example `2022-06-08`; source `pages/payments.html`.
   */
  readonly deletedSince: IsoDateInput;
}

/** Root element `Root` of the response. Source `pages/payments.html`, `schemas/envelope.xsd`. */
export interface DeletedPurchasePaymentsResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: DeletedPurchasePaymentsResponseStatus | null;
  /** `DeletedPurchasePayments`; 0...1; source `pages/payments.html`. */
  readonly deletedPurchasePayments?: DeletedPurchasePayments | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: DeletedPurchasePaymentsReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface DeletedPurchasePaymentsResponseStatus {
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
export interface DeletedPurchasePayments {
  /** `DeletedPurchasePayment`; 0...n; source `pages/payments.html`. */
  readonly deletedPurchasePayment: readonly DeletedPurchasePayment[];
}

/** Source `pages/payments.html`. */
export interface DeletedPurchasePayment {
  /**
   * Netvisor ID of the deleted purchase payment
   *
   * `NetvisorKey`; 1; example `5`; source `pages/payments.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * When it was deleted
   *
   * `DeleteDate`; 1; example `2022-06-08 15:14`; source `pages/payments.html`.
   */
  readonly deleteDate?: DeletedPurchasePaymentsDeleteDate | null;
}

/** Source `pages/payments.html`. */
export interface DeletedPurchasePaymentsDeleteDate {
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
export interface DeletedPurchasePaymentsReplies {
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

function deletedPurchasePaymentTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'DeleteDate', as: 'deleteDate', is: date2Table },
    ],
  };
}

function deletedPurchasePaymentsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'DeletedPurchasePayment',
        as: 'deletedPurchasePayment',
        is: deletedPurchasePaymentTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function deletedPurchasePaymentsResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'DeletedPurchasePayments',
        as: 'deletedPurchasePayments',
        is: deletedPurchasePaymentsTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const deletedPurchasePaymentsResponseMessage: MessageTable<
  DeletedPurchasePaymentsResponse,
  never
> = {
  root: { el: 'Root', is: deletedPurchasePaymentsResponseTable },
  ignoreCase: true,
};

/**
 * Deleted purchase payments
 *
 * Lists the purchase payments deleted since a day. The day may be at most 7 days back.
 *
 * `GET /deletedpurchasepayments.nv`.
 */
export const deletedPurchasePaymentsResource: ResourceTable<
  DeletedPurchasePaymentsQuery,
  undefined,
  DeletedPurchasePaymentsResponse
> = {
  name: 'deletedpurchasepayments',
  method: 'GET',
  path: '/deletedpurchasepayments.nv',
  effects: ['reads'],
  parameters: [{ param: 'deletedsince', as: 'deletedSince', is: { codec: date }, required: true }],
  response: deletedPurchasePaymentsResponseMessage,
  items: { path: ['deletedPurchasePayments', 'deletedPurchasePayment'] },
  paging: { kind: 'window', parameter: 'deletedSince', days: 7 },
};

/**
 * Deleted purchase payments.
 *
 * Lists the purchase payments deleted since a day. The day may be at most 7 days back.
 *
 * One call reaches a few days; further calls follow, up to today.
 *
 * `GET /deletedpurchasepayments.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listDeletedPurchasePayments(
  transport: Transport,
  query: DeletedPurchasePaymentsQuery,
  options?: CallOptions,
): List<DeletedPurchasePayment, DeletedPurchasePaymentsResponse> {
  return callList(transport, deletedPurchasePaymentsResource, query, undefined, options);
}

/**
 * Builds the call `GET /deletedpurchasepayments.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildDeletedPurchasePayments(
  query: DeletedPurchasePaymentsQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(deletedPurchasePaymentsResource, query, undefined, options);
}

/**
 * Decodes a response of `deletedpurchasepayments`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeDeletedPurchasePaymentsResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<DeletedPurchasePaymentsResponse> {
  return decode(deletedPurchasePaymentsResponseMessage, input, options);
}

/**
 * Reads a response of `deletedpurchasepayments` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readDeletedPurchasePayments(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<DeletedPurchasePaymentsResponse> {
  return interpret(decode(deletedPurchasePaymentsResponseMessage, input, options));
}

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

/** Query parameters of `deletedsalesinvoices`. */
export interface DeletedSalesInvoicesQuery {
  /**
   * Mandatory. Everything deleted since this date is returned; the date may be up to 7 days back
   *
   * Parameter `deletedsince`; 1; example `2022-06-08`; source `pages/sales.html`.
   */
  readonly deletedSince: IsoDateInput;
}

/** Root element `Root` of the response. Source `pages/sales.html`, `schemas/envelope.xsd`. */
export interface DeletedSalesInvoicesResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: DeletedSalesInvoicesResponseStatus | null;
  /** `DeletedSalesInvoices`; 0...1; source `pages/sales.html`. */
  readonly deletedSalesInvoices?: DeletedSalesInvoices | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: DeletedSalesInvoicesReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface DeletedSalesInvoicesResponseStatus {
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
export interface DeletedSalesInvoices {
  /** `DeletedSalesInvoice`; 0...n; source `pages/sales.html`. */
  readonly deletedSalesInvoice: readonly DeletedSalesInvoice[];
}

/** Source `pages/sales.html`. */
export interface DeletedSalesInvoice {
  /**
   * Netvisor ID of the sales invoice
   *
   * `NetvisorKey`; 1; example `5`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * When it was deleted
   *
   * `DeleteDate`; 1; example `2022-06-08 15:14`; source `pages/sales.html`.
   */
  readonly deleteDate?: DeletedSalesInvoicesDeleteDate | null;
}

/** Source `pages/sales.html`. */
export interface DeletedSalesInvoicesDeleteDate {
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
export interface DeletedSalesInvoicesReplies {
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

function deletedSalesInvoiceTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'DeleteDate', as: 'deleteDate', is: date2Table },
    ],
  };
}

function deletedSalesInvoicesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'DeletedSalesInvoice',
        as: 'deletedSalesInvoice',
        is: deletedSalesInvoiceTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function deletedSalesInvoicesResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'DeletedSalesInvoices',
        as: 'deletedSalesInvoices',
        is: deletedSalesInvoicesTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const deletedSalesInvoicesResponseMessage: MessageTable<
  DeletedSalesInvoicesResponse,
  never
> = {
  root: { el: 'Root', is: deletedSalesInvoicesResponseTable },
  ignoreCase: true,
};

/**
 * Deleted sales invoices
 *
 * Lists the sales invoices deleted since a given date, which may be up to 7 days back.
 *
 * `GET /deletedsalesinvoices.nv`.
 */
export const deletedSalesInvoicesResource: ResourceTable<
  DeletedSalesInvoicesQuery,
  undefined,
  DeletedSalesInvoicesResponse
> = {
  name: 'deletedsalesinvoices',
  method: 'GET',
  path: '/deletedsalesinvoices.nv',
  effects: ['reads'],
  parameters: [{ param: 'deletedsince', as: 'deletedSince', is: { codec: date }, required: true }],
  response: deletedSalesInvoicesResponseMessage,
  items: { path: ['deletedSalesInvoices', 'deletedSalesInvoice'] },
  paging: { kind: 'window', parameter: 'deletedSince', days: 7 },
};

/**
 * Deleted sales invoices.
 *
 * Lists the sales invoices deleted since a given date, which may be up to 7 days back.
 *
 * One call reaches a few days; further calls follow, up to today.
 *
 * `GET /deletedsalesinvoices.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listDeletedSalesInvoices(
  transport: Transport,
  query: DeletedSalesInvoicesQuery,
  options?: CallOptions,
): List<DeletedSalesInvoice, DeletedSalesInvoicesResponse> {
  return callList(transport, deletedSalesInvoicesResource, query, undefined, options);
}

/**
 * Builds the call `GET /deletedsalesinvoices.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildDeletedSalesInvoices(
  query: DeletedSalesInvoicesQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(deletedSalesInvoicesResource, query, undefined, options);
}

/**
 * Decodes a response of `deletedsalesinvoices`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeDeletedSalesInvoicesResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<DeletedSalesInvoicesResponse> {
  return decode(deletedSalesInvoicesResponseMessage, input, options);
}

/**
 * Reads a response of `deletedsalesinvoices` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readDeletedSalesInvoices(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<DeletedSalesInvoicesResponse> {
  return interpret(decode(deletedSalesInvoicesResponseMessage, input, options));
}

import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decode, integer } from '../runtime/index.js';
import type {
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDateTime,
  MessageTable,
  OneOf,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { responseTable } from '../tables.js';

/**
 * Query parameters of `deletesalesinvoice`.
 *
 * invoiceid is marked 1 and orderid 0...1; the resource deletes an invoice or an order, so one of
 * them is given.
 */
export type DeleteSalesInvoiceQuery = OneOf<{
  /**
   * Netvisor ID of the invoice
   *
   * Parameter `invoiceid`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoiceId: number | bigint;
  /**
   * Netvisor ID of the sales order
   *
   * Parameter `orderid`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly orderId: number | bigint;
}>;

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface DeleteSalesInvoiceResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: DeleteSalesInvoiceResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: DeleteSalesInvoiceReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface DeleteSalesInvoiceResponseStatus {
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

/** Source `schemas/envelope.xsd`. */
export interface DeleteSalesInvoiceReplies {
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

/** The response on the wire. */
export const deleteSalesInvoiceResponseMessage: MessageTable<DeleteSalesInvoiceResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Delete sales invoice
 *
 * Unlike other resources, this one takes no XML message: all of the request stands in the URI.
 *
 * Removes a sales invoice or a sales order, with its attachments, dimension links, vouchers and so
 * on.
 *
 * `GET /deletesalesinvoice.nv`.
 */
export const deleteSalesInvoiceResource: ResourceTable<
  DeleteSalesInvoiceQuery,
  undefined,
  DeleteSalesInvoiceResponse
> = {
  name: 'deletesalesinvoice',
  method: 'GET',
  path: '/deletesalesinvoice.nv',
  effects: ['deletes'],
  parameters: [
    { param: 'invoiceid', as: 'invoiceId', is: { codec: integer } },
    { param: 'orderid', as: 'orderId', is: { codec: integer } },
  ],
  rules: [
    {
      kind: 'exactly-one',
      of: ['invoiceId', 'orderId'],
      reason:
        'invoiceid is marked 1 and orderid 0...1; the resource deletes an invoice or an order, so one of them is given.',
    },
  ],
  response: deleteSalesInvoiceResponseMessage,
};

/**
 * Delete sales invoice.
 *
 * Unlike other resources, this one takes no XML message: all of the request stands in the URI.
 *
 * Removes a sales invoice or a sales order, with its attachments, dimension links, vouchers and so
 * on.
 *
 * Deletes, although it is a GET; it is never repeated by itself.
 *
 * `GET /deletesalesinvoice.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function deleteSalesInvoice(
  transport: Transport,
  query: DeleteSalesInvoiceQuery,
  options?: CallOptions,
): PromisedResult<DeleteSalesInvoiceResponse> {
  return callResource(transport, deleteSalesInvoiceResource, query, undefined, options);
}

/**
 * Builds the call `GET /deletesalesinvoice.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildDeleteSalesInvoice(
  query: DeleteSalesInvoiceQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(deleteSalesInvoiceResource, query, undefined, options);
}

/**
 * Decodes a response of `deletesalesinvoice`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeDeleteSalesInvoiceResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<DeleteSalesInvoiceResponse> {
  return decode(deleteSalesInvoiceResponseMessage, input, options);
}

/**
 * Reads a response of `deletesalesinvoice` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readDeleteSalesInvoice(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<DeleteSalesInvoiceResponse> {
  return interpret(decode(deleteSalesInvoiceResponseMessage, input, options));
}

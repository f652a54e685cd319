import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decode, integer, text } from '../runtime/index.js';
import type {
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
import { responseTable } from '../tables.js';

/** Root element `root` of the request. Source `pages/sales.html`. */
export interface SalesInvoiceCommentRequest {
  /** `salesinvoicecomments`; 1; source `pages/sales.html`. */
  readonly salesInvoiceComments: SalesInvoiceComments;
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceComments {
  /** `salesinvoicecomment`; 1; source `pages/sales.html`. */
  readonly salesInvoiceComment: SalesInvoiceComment;
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceComment {
  /**
   * What the comment is for:
   * - order
   * - invoice
   * - invoicedraft
   *
   * `invoicetype`; 1; example `invoice`; source `pages/sales.html`.
   *
   * Known values: `order`, `invoice`, `invoicedraft`.
   */
  readonly invoiceType: 'order' | 'invoice' | 'invoicedraft' | (string & {});
  /**
   * NetvisorID of that invoice, order or draft
   *
   * `invoicenetvisorkey`; 1; example `123`; source `pages/sales.html`.
   */
  readonly invoiceNetvisorKey: number | bigint;
  /**
   * Text for the processing history
   *
   * `comment`; 1; at most 500 characters; example `comment`; source `pages/sales.html`.
   */
  readonly comment: string;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface SalesInvoiceCommentResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: SalesInvoiceCommentResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: SalesInvoiceCommentReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesInvoiceCommentResponseStatus {
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
export interface SalesInvoiceCommentReplies {
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

function salesInvoiceCommentTable(): TypeTable {
  return {
    parts: [
      {
        el: 'invoicetype',
        as: 'invoiceType',
        is: { codec: text, values: ['order', 'invoice', 'invoicedraft'], open: true },
        filled: true,
      },
      { el: 'invoicenetvisorkey', as: 'invoiceNetvisorKey', is: { codec: integer }, filled: true },
      { el: 'comment', as: 'comment', is: { codec: text, maxLength: 500 }, filled: true },
    ],
  };
}

function salesInvoiceCommentsTable(): TypeTable {
  return {
    parts: [{ el: 'salesinvoicecomment', as: 'salesInvoiceComment', is: salesInvoiceCommentTable }],
  };
}

function salesInvoiceCommentRequestTable(): TypeTable {
  return {
    parts: [
      { el: 'salesinvoicecomments', as: 'salesInvoiceComments', is: salesInvoiceCommentsTable },
    ],
  };
}

/** The request on the wire. */
export const salesInvoiceCommentRequestMessage: MessageTable<unknown, SalesInvoiceCommentRequest> =
  { root: { el: 'root', is: salesInvoiceCommentRequestTable }, ignoreCase: true };

/** The response on the wire. */
export const salesInvoiceCommentResponseMessage: MessageTable<SalesInvoiceCommentResponse, never> =
  { root: { el: 'Root', is: responseTable }, ignoreCase: true };

/**
 * Import a comment into the sales order or invoice processing history
 *
 * Adds a comment to the processing history of a sales invoice or a sales order.
 *
 * `POST /salesinvoicecomment.nv`.
 */
export const salesInvoiceCommentResource: ResourceTable<
  EmptyObject,
  SalesInvoiceCommentRequest,
  SalesInvoiceCommentResponse
> = {
  name: 'salesinvoicecomment',
  method: 'POST',
  path: '/salesinvoicecomment.nv',
  effects: ['writes'],
  parameters: [],
  request: salesInvoiceCommentRequestMessage,
  response: salesInvoiceCommentResponseMessage,
};

/**
 * Import a comment into the sales order or invoice processing history.
 *
 * Adds a comment to the processing history of a sales invoice or a sales order.
 *
 * `POST /salesinvoicecomment.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function addSalesInvoiceComment(
  transport: Transport,
  body: SalesInvoiceCommentRequest,
  options?: CallOptions,
): PromisedResult<SalesInvoiceCommentResponse> {
  return callResource(transport, salesInvoiceCommentResource, {}, body, options);
}

/**
 * Builds the call `POST /salesinvoicecomment.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildSalesInvoiceComment(
  body: SalesInvoiceCommentRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(salesInvoiceCommentResource, {}, body, options);
}

/**
 * Decodes a response of `salesinvoicecomment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeSalesInvoiceCommentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<SalesInvoiceCommentResponse> {
  return decode(salesInvoiceCommentResponseMessage, input, options);
}

/**
 * Reads a response of `salesinvoicecomment` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readSalesInvoiceComment(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<SalesInvoiceCommentResponse> {
  return interpret(decode(salesInvoiceCommentResponseMessage, input, options));
}

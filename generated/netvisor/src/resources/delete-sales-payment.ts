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
  ReadOptions,
  RequestOptions,
  ResourceTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { responseTable } from '../tables.js';

/** Query parameters of `deletesalespayment`. */
export interface DeleteSalesPaymentQuery {
  /**
   * Netvisor ID of the sales payment
   *
   * Parameter `paymentid`; 1; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly paymentId: number | bigint;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface DeleteSalesPaymentResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: DeleteSalesPaymentResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: DeleteSalesPaymentReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface DeleteSalesPaymentResponseStatus {
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
export interface DeleteSalesPaymentReplies {
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
export const deleteSalesPaymentResponseMessage: MessageTable<DeleteSalesPaymentResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Delete sales payment
 *
 * Unlike the other resources this one takes no XML message; everything it needs is in the URI.
 *
 * Deletes a sales payment. Its voucher is invalidated at the same time.
 *
 * `POST /deletesalespayment.nv`.
 */
export const deleteSalesPaymentResource: ResourceTable<
  DeleteSalesPaymentQuery,
  undefined,
  DeleteSalesPaymentResponse
> = {
  name: 'deletesalespayment',
  method: 'POST',
  path: '/deletesalespayment.nv',
  effects: ['deletes'],
  parameters: [{ param: 'paymentid', as: 'paymentId', is: { codec: integer }, required: true }],
  response: deleteSalesPaymentResponseMessage,
};

/**
 * Delete sales payment.
 *
 * Unlike the other resources this one takes no XML message; everything it needs is in the URI.
 *
 * Deletes a sales payment. Its voucher is invalidated at the same time.
 *
 * Deletes; it is never repeated by itself.
 *
 * `POST /deletesalespayment.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function deleteSalesPayment(
  transport: Transport,
  query: DeleteSalesPaymentQuery,
  options?: CallOptions,
): PromisedResult<DeleteSalesPaymentResponse> {
  return callResource(transport, deleteSalesPaymentResource, query, undefined, options);
}

/**
 * Builds the call `POST /deletesalespayment.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildDeleteSalesPayment(
  query: DeleteSalesPaymentQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(deleteSalesPaymentResource, query, undefined, options);
}

/**
 * Decodes a response of `deletesalespayment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeDeleteSalesPaymentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<DeleteSalesPaymentResponse> {
  return decode(deleteSalesPaymentResponseMessage, input, options);
}

/**
 * Reads a response of `deletesalespayment` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readDeleteSalesPayment(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<DeleteSalesPaymentResponse> {
  return interpret(decode(deleteSalesPaymentResponseMessage, input, options));
}

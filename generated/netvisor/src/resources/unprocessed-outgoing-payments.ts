import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import { buildRequest, decode, integer, text } from '../runtime/index.js';
import type {
  DecodeResult,
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

/** Query parameters of `unprocessedoutgoingpayments`. */
export interface UnprocessedOutgoingPaymentsQuery {
  /**
   * Payments whose status is wanted. idlist = InsertedDataIdentifier that payment.nv gave
   *
   * Parameter `idlist`; 1; source `overlay.yaml`, `pages/payments.html`.
   *
   * Joined by `,`.
   */
  readonly idList: readonly (number | bigint)[];
}

/** Root element `Root` of the response. Source `pages/payments.html`, `schemas/envelope.xsd`. */
export interface UnprocessedOutgoingPaymentsResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: UnprocessedOutgoingPaymentsResponseStatus | null;
  /** `Payments`; 0...1; source `pages/payments.html`. */
  readonly payments?: UnprocessedOutgoingPayments | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: UnprocessedOutgoingPaymentsReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface UnprocessedOutgoingPaymentsResponseStatus {
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
export interface UnprocessedOutgoingPayments {
  /** `Payment`; 0...n; source `pages/payments.html`. */
  readonly payment: readonly UnprocessedOutgoingPayment[];
}

/** Source `pages/payments.html`. */
export interface UnprocessedOutgoingPayment {
  /**
   * Netvisor id of the payment
   *
   * `Identifier`; 1; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly identifier?: number | null;
  /**
   * Status of the payment
   * 2 = OK
   * 3 = error
   *
   * `Status`; 1; source `pages/payments.html`.
   *
   * Known values:
   * - `2`: OK
   * - `3`: error
   */
  readonly status?: '2' | '3' | (string & {}) | null;
  /**
   * The error in more detail
   *
   * `StatusDescription`; 1; source `pages/payments.html`.
   */
  readonly statusDescription?: string | null;
}

/** Source `schemas/envelope.xsd`. */
export interface UnprocessedOutgoingPaymentsReplies {
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

function unprocessedOutgoingPaymentTable(): TypeTable {
  return {
    parts: [
      { el: 'Identifier', as: 'identifier', is: { codec: integer } },
      { el: 'Status', as: 'status', is: { codec: text, values: ['2', '3'], open: true } },
      { el: 'StatusDescription', as: 'statusDescription', is: { codec: text } },
    ],
  };
}

function unprocessedOutgoingPaymentsTable(): TypeTable {
  return {
    parts: [
      { el: 'Payment', as: 'payment', is: unprocessedOutgoingPaymentTable, min: 0, max: Infinity },
    ],
  };
}

function unprocessedOutgoingPaymentsResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'Payments', as: 'payments', is: unprocessedOutgoingPaymentsTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const unprocessedOutgoingPaymentsResponseMessage: MessageTable<
  UnprocessedOutgoingPaymentsResponse,
  never
> = {
  root: { el: 'Root', is: unprocessedOutgoingPaymentsResponseTable },
  ignoreCase: true,
};

/**
 * Get unprocessed outgoing payments
 *
 * Tells the status of payments that were sent through the interface. A payment that is still being
 * processed, and of which the bank has said nothing yet, is not in the answer.
 *
 * `GET /unprocessedoutgoingpayments.nv`.
 */
export const unprocessedOutgoingPaymentsResource: ResourceTable<
  UnprocessedOutgoingPaymentsQuery,
  undefined,
  UnprocessedOutgoingPaymentsResponse
> = {
  name: 'unprocessedoutgoingpayments',
  method: 'GET',
  path: '/unprocessedoutgoingpayments.nv',
  effects: ['reads'],
  parameters: [
    {
      param: 'idlist',
      as: 'idList',
      is: { codec: integer },
      required: true,
      list: { separator: ',' },
    },
  ],
  response: unprocessedOutgoingPaymentsResponseMessage,
  limits: { uriLength: 2115 },
  items: { path: ['payments', 'payment'] },
};

/**
 * Get unprocessed outgoing payments.
 *
 * Tells the status of payments that were sent through the interface. A payment that is still being
 * processed, and of which the bank has said nothing yet, is not in the answer.
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `GET /unprocessedoutgoingpayments.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listUnprocessedPurchasePayments(
  transport: Transport,
  query: UnprocessedOutgoingPaymentsQuery,
  options?: CallOptions,
): List<UnprocessedOutgoingPayment, UnprocessedOutgoingPaymentsResponse> {
  return callList(transport, unprocessedOutgoingPaymentsResource, query, undefined, options);
}

/**
 * Builds the call `GET /unprocessedoutgoingpayments.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildUnprocessedOutgoingPayments(
  query: UnprocessedOutgoingPaymentsQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(unprocessedOutgoingPaymentsResource, query, undefined, options);
}

/**
 * Decodes a response of `unprocessedoutgoingpayments`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeUnprocessedOutgoingPaymentsResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<UnprocessedOutgoingPaymentsResponse> {
  return decode(unprocessedOutgoingPaymentsResponseMessage, input, options);
}

/**
 * Reads a response of `unprocessedoutgoingpayments` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readUnprocessedOutgoingPayments(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<UnprocessedOutgoingPaymentsResponse> {
  return interpret(decode(unprocessedOutgoingPaymentsResponseMessage, input, options));
}

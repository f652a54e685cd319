import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  booleanLenient,
  buildRequest,
  decimalComma,
  decode,
  integer,
  text,
} from '../runtime/index.js';
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
export interface PaymentTermListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PaymentTermListResponseStatus | null;
  /** `PaymentTermList`; 0...1; source `pages/sales.html`. */
  readonly paymentTermList?: PaymentTermList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PaymentTermListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PaymentTermListResponseStatus {
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
export interface PaymentTermList {
  /** `PaymentTerm`; 0...n; source `pages/sales.html`. */
  readonly paymentTerm: readonly PaymentTermListPaymentTerm[];
}

/** Source `pages/sales.html`. */
export interface PaymentTermListPaymentTerm {
  /**
   * Netvisorkey of the payment term
   *
   * `NetvisorKey`; 1; example `123`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * What the payment term says
   *
   * `Description`; 1; example `14 days net`; source `pages/sales.html`.
   */
  readonly description?: string | null;
  /**
   * Net days
   *
   * `NetDays`; 1; example `14`; source `pages/sales.html`.
   */
  readonly netDays?: number | null;
  /**
   * Days of the discount
   *
   * `DiscountDays`; 1; example `5`; source `pages/sales.html`.
   */
  readonly discountDays?: number | null;
  /**
   * Percentage of the discount
   *
   * `DiscountPercent`; 1; example `10`; source `pages/sales.html`.
   */
  readonly discountPercent?: Decimal | null;
  /**
   * Tells if this term is the default, 1 = yes, 0 = no
   *
   * `IsDefault`; 1; example `1`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly isDefault?: boolean | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PaymentTermListReplies {
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

function paymentTermListPaymentTermTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'Description', as: 'description', is: { codec: text } },
      { el: 'NetDays', as: 'netDays', is: { codec: integer } },
      { el: 'DiscountDays', as: 'discountDays', is: { codec: integer } },
      { el: 'DiscountPercent', as: 'discountPercent', is: { codec: decimalComma } },
      { el: 'IsDefault', as: 'isDefault', is: { codec: booleanLenient } },
    ],
  };
}

function paymentTermListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'PaymentTerm',
        as: 'paymentTerm',
        is: paymentTermListPaymentTermTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function paymentTermListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'PaymentTermList', as: 'paymentTermList', is: paymentTermListTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const paymentTermListResponseMessage: MessageTable<PaymentTermListResponse, never> = {
  root: { el: 'Root', is: paymentTermListResponseTable },
  ignoreCase: true,
};

/**
 * Get Payment term list
 *
 * Lists the payment terms.
 *
 * `GET /paymenttermlist.nv`.
 */
export const paymentTermListResource: ResourceTable<
  EmptyObject,
  undefined,
  PaymentTermListResponse
> = {
  name: 'paymenttermlist',
  method: 'GET',
  path: '/paymenttermlist.nv',
  effects: ['reads'],
  parameters: [],
  response: paymentTermListResponseMessage,
  items: { path: ['paymentTermList', 'paymentTerm'] },
};

/**
 * Get Payment term list.
 *
 * Lists the payment terms.
 *
 * `GET /paymenttermlist.nv`.
 *
 * @param transport makes the call
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listPaymentTerms(
  transport: Transport,
  options?: CallOptions,
): List<PaymentTermListPaymentTerm, PaymentTermListResponse> {
  return callList(transport, paymentTermListResource, {}, undefined, options);
}

/**
 * Builds the call `GET /paymenttermlist.nv`.
 *
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPaymentTermList(options?: RequestOptions): EncodeResult<HttpCall> {
  return buildRequest(paymentTermListResource, {}, undefined, options);
}

/**
 * Decodes a response of `paymenttermlist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePaymentTermListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PaymentTermListResponse> {
  return decode(paymentTermListResponseMessage, input, options);
}

/**
 * Reads a response of `paymenttermlist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPaymentTermList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<PaymentTermListResponse> {
  return interpret(decode(paymentTermListResponseMessage, input, options));
}

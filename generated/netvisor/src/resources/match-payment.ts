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

/** Root element `root` of the request. Source `pages/payments.html`, `schemas/matchpayment.xsd`. */
export interface MatchPaymentRequest {
  /** `matchpayment`; 1; source `pages/payments.html`, `schemas/matchpayment.xsd`. */
  readonly matchPayment: MatchPayment;
}

/** Source `pages/payments.html`, `schemas/matchpayment.xsd`. */
export interface MatchPayment {
  /**
   * How the payment is handled:
   * - normal
   * - rounding
   * - discount
   * - partialpayment
   * - overpayment
   * - notargeting
   * - collection
   * - creditloss
   *
   * `handlingtype`; 1; example `rounding`; source `pages/payments.html`,
   * `schemas/matchpayment.xsd`.
   *
   * Values: `normal`, `rounding`, `discount`, `partialpayment`, `overpayment`, `notargeting`,
   * `collection`, `creditloss`.
   */
  readonly handlingType:
    | 'normal'
    | 'rounding'
    | 'discount'
    | 'partialpayment'
    | 'overpayment'
    | 'notargeting'
    | 'collection'
    | 'creditloss';
  /**
   * Key of a record in the database of the service; digits only.
   * NetvisorKey of the sales payment
   *
   * `paymentnetvisorkey`; 1; pattern `[0-9]+`; example `1`; source `pages/payments.html`,
   * `schemas/matchpayment.xsd`.
   */
  readonly paymentNetvisorKey: number | bigint;
  /**
   * May be left out only when handlingtype is notargeting.
   * NetvisorKey of the sales invoice (need not be given if handlingtype is notargeting)
   *
   * `invoicenetvisorkey`; 0...1; pattern `[0-9]+`; example `1`; source `pages/payments.html`,
   * `schemas/matchpayment.xsd`.
   */
  readonly invoiceNetvisorKey?: number | bigint | null | undefined;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface MatchPaymentResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: MatchPaymentResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: MatchPaymentReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface MatchPaymentResponseStatus {
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
export interface MatchPaymentReplies {
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

function matchPaymentTable(): TypeTable {
  return {
    parts: [
      {
        el: 'handlingtype',
        as: 'handlingType',
        is: {
          codec: text,
          values: [
            'normal',
            'rounding',
            'discount',
            'partialpayment',
            'overpayment',
            'notargeting',
            'collection',
            'creditloss',
          ],
        },
        filled: true,
      },
      {
        el: 'paymentnetvisorkey',
        as: 'paymentNetvisorKey',
        is: { codec: integer, patterns: ['^(?:[0-9]+)$'] },
        filled: true,
      },
      {
        el: 'invoicenetvisorkey',
        as: 'invoiceNetvisorKey',
        is: { codec: integer, patterns: ['^(?:[0-9]+)$'] },
        min: 0,
      },
    ],
  };
}

function matchPaymentRequestTable(): TypeTable {
  return { parts: [{ el: 'matchpayment', as: 'matchPayment', is: matchPaymentTable }] };
}

/** The request on the wire. */
export const matchPaymentRequestMessage: MessageTable<unknown, MatchPaymentRequest> = {
  root: { el: 'root', is: matchPaymentRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const matchPaymentResponseMessage: MessageTable<MatchPaymentResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Sales payment targeting
 *
 * Targets a sales payment to a sales invoice or a sales order. The handling types are normal,
 * rounding, discount, partialpayment, overpayment, notargeting, collection and creditloss; each
 * does what it does in the user interface of Netvisor.
 *
 * Both the payment and the invoice or order must exist in Netvisor, and the payment must not be
 * targeted to the invoice or order already. Both are named by their NetvisorKey.
 *
 * With the handling type notargeting the element "invoicenetvisorkey" may be left out. A voucher is
 * then made between the default receivable account and that of the payment method, but no invoice
 * is touched.
 *
 * `POST /matchpayment.nv`.
 */
export const matchPaymentResource: ResourceTable<
  EmptyObject,
  MatchPaymentRequest,
  MatchPaymentResponse
> = {
  name: 'matchpayment',
  method: 'POST',
  path: '/matchpayment.nv',
  effects: ['writes'],
  parameters: [],
  request: matchPaymentRequestMessage,
  response: matchPaymentResponseMessage,
};

/**
 * Sales payment targeting.
 *
 * Targets a sales payment to a sales invoice or a sales order. The handling types are normal,
 * rounding, discount, partialpayment, overpayment, notargeting, collection and creditloss; each
 * does what it does in the user interface of Netvisor.
 *
 * Both the payment and the invoice or order must exist in Netvisor, and the payment must not be
 * targeted to the invoice or order already. Both are named by their NetvisorKey.
 *
 * With the handling type notargeting the element "invoicenetvisorkey" may be left out. A voucher is
 * then made between the default receivable account and that of the payment method, but no invoice
 * is touched.
 *
 * `POST /matchpayment.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function matchSalesPayment(
  transport: Transport,
  body: MatchPaymentRequest,
  options?: CallOptions,
): PromisedResult<MatchPaymentResponse> {
  return callResource(transport, matchPaymentResource, {}, body, options);
}

/**
 * Builds the call `POST /matchpayment.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildMatchPayment(
  body: MatchPaymentRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(matchPaymentResource, {}, body, options);
}

/**
 * Decodes a response of `matchpayment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeMatchPaymentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<MatchPaymentResponse> {
  return decode(matchPaymentResponseMessage, input, options);
}

/**
 * Reads a response of `matchpayment` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readMatchPayment(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<MatchPaymentResponse> {
  return interpret(decode(matchPaymentResponseMessage, input, options));
}

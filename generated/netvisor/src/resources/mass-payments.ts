import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, date, decode, integer, text } from '../runtime/index.js';
import type {
  DecodeResult,
  EmptyObject,
  EncodeResult,
  HttpCall,
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
import { responseTable } from '../tables.js';

/**
 * Root element `root` of the request. Schema type `Root`. Source `pages/payments.html`,
 * `schemas/masspayments.xsd`.
 */
export interface MassPaymentsRequest {
  /** `masspayments`; 1; source `pages/payments.html`, `schemas/masspayments.xsd`. */
  readonly massPayments: MassPayments;
}

/** Schema type `MassPayments`. Source `pages/payments.html`, `schemas/masspayments.xsd`. */
export interface MassPayments {
  /**
   * single puts all payments on one voucher and makes voucherdate compulsory; multiple spreads them
   * over several vouchers.
   *
   * `vouchertype`; 1; example `single`; source `overlay.yaml`, `pages/payments.html`,
   * `schemas/masspayments.xsd`.
   *
   * Values: `single`, `multiple`.
   */
  readonly voucherType: 'single' | 'multiple';
  /**
   * A date of the form yyyy-MM-dd, without a time zone.
   * Date of the voucher. Compulsory if "vouchertype=single"
   *
   * `voucherdate`; 0...1; pattern `[0-9]{4}-[0-9]{2}-[0-9]{2}`; example `2021-11-25`; source
   * `pages/payments.html`, `schemas/masspayments.xsd`.
   */
  readonly voucherDate?: IsoDateInput | null | undefined;
  /**
   * Text of the voucher
   *
   * `voucherdescription`; 1; example `Payments`; source `pages/payments.html`,
   * `schemas/masspayments.xsd`.
   */
  readonly voucherDescription: string;
  /**
   * NetvisorKey of the layout rule. The rule must exist in Netvisor.
   *
   * `layoutrulenetvisorkey`; 1; from 0; pattern `[0-9]+`; example `1`; source
   * `pages/payments.html`, `schemas/masspayments.xsd`.
   */
  readonly layoutRuleNetvisorKey: number | bigint;
  /**
   * One payment to post.
   *
   * `masspayment`; 1...n; source `pages/payments.html`, `schemas/masspayments.xsd`.
   */
  readonly massPayment: readonly MassPayment[];
}

/** Schema type `MassPayment`. Source `pages/payments.html`, `schemas/masspayments.xsd`. */
export interface MassPayment {
  /**
   * NetvisorKey of the sales payment
   *
   * `paymentnetvisorkey`; 1; from 0; pattern `[0-9]+`; example `3000`; source
   * `pages/payments.html`, `schemas/masspayments.xsd`.
   */
  readonly paymentNetvisorKey: number | bigint;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface MassPaymentsResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: MassPaymentsResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: MassPaymentsReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface MassPaymentsResponseStatus {
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
export interface MassPaymentsReplies {
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

function massPaymentTable(): TypeTable {
  return {
    parts: [
      {
        el: 'paymentnetvisorkey',
        as: 'paymentNetvisorKey',
        is: { codec: integer, patterns: ['^(?:[0-9]+)$'], minInclusive: '0' },
        filled: true,
      },
    ],
  };
}

function massPaymentsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vouchertype',
        as: 'voucherType',
        is: { codec: text, values: ['single', 'multiple'] },
        filled: true,
      },
      {
        el: 'voucherdate',
        as: 'voucherDate',
        is: { codec: date, patterns: ['^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})$'] },
        min: 0,
      },
      { el: 'voucherdescription', as: 'voucherDescription', is: { codec: text }, filled: true },
      {
        el: 'layoutrulenetvisorkey',
        as: 'layoutRuleNetvisorKey',
        is: { codec: integer, patterns: ['^(?:[0-9]+)$'], minInclusive: '0' },
        filled: true,
      },
      { el: 'masspayment', as: 'massPayment', is: massPaymentTable, max: Infinity },
    ],
  };
}

function massPaymentsRequestTable(): TypeTable {
  return { parts: [{ el: 'masspayments', as: 'massPayments', is: massPaymentsTable }] };
}

/** The request on the wire. */
export const massPaymentsRequestMessage: MessageTable<unknown, MassPaymentsRequest> = {
  root: { el: 'root', is: massPaymentsRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const massPaymentsResponseMessage: MessageTable<MassPaymentsResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Mass posting for sales payments
 *
 * Posts many sales payments in one call. Voucher type single puts all of them on one voucher;
 * voucher type multiple makes several vouchers. With single the element "voucherdate" has to be
 * given. Neither that date nor the sales payments may fall into a locked period.
 *
 * `POST /masspayments.nv`.
 */
export const massPaymentsResource: ResourceTable<
  EmptyObject,
  MassPaymentsRequest,
  MassPaymentsResponse
> = {
  name: 'masspayments',
  method: 'POST',
  path: '/masspayments.nv',
  effects: ['writes'],
  parameters: [],
  request: massPaymentsRequestMessage,
  response: massPaymentsResponseMessage,
};

/**
 * Mass posting for sales payments.
 *
 * Posts many sales payments in one call. Voucher type single puts all of them on one voucher;
 * voucher type multiple makes several vouchers. With single the element "voucherdate" has to be
 * given. Neither that date nor the sales payments may fall into a locked period.
 *
 * `POST /masspayments.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createSalesPayments(
  transport: Transport,
  body: MassPaymentsRequest,
  options?: CallOptions,
): PromisedResult<MassPaymentsResponse> {
  return callResource(transport, massPaymentsResource, {}, body, options);
}

/**
 * Builds the call `POST /masspayments.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildMassPayments(
  body: MassPaymentsRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(massPaymentsResource, {}, body, options);
}

/**
 * Decodes a response of `masspayments`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeMassPaymentsResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<MassPaymentsResponse> {
  return decode(massPaymentsResponseMessage, input, options);
}

/**
 * Reads a response of `masspayments` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readMassPayments(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<MassPaymentsResponse> {
  return interpret(decode(massPaymentsResponseMessage, input, options));
}

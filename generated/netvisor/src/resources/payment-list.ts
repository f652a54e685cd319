import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  buildRequest,
  date,
  dateLenient,
  decimalComma,
  decode,
  integer,
  text,
} from '../runtime/index.js';
import type {
  Decimal,
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
import { repliesTable, responseStatusTable } from '../tables.js';

/** Query parameters of `paymentlist`. */
export interface PaymentListQuery {
  /**
   * Only payments whose id is greater than this one
   *
   * Parameter `limitabovenetvisorkey`; 0...1; source `pages/payments.html`.
   */
  readonly limitAboveNetvisorKey?: number | bigint | undefined;
  /**
   * Only payments dated after this day
   *
   * Parameter `limitbegindate`; 0...1; example `2015-10-23`; source `pages/payments.html`.
   */
  readonly limitBeginDate?: IsoDateInput | undefined;
  /**
   * Only payments dated before this day
   *
   * Parameter `limitenddate`; 0...1; example `2015-10-24`; source `pages/payments.html`.
   */
  readonly limitEndDate?: IsoDateInput | undefined;
  /**
   * Only payments with this reference
   *
   * Parameter `limitreference`; 0...1; source `pages/payments.html`.
   */
  readonly limitReference?: string | undefined;
  /**
   * Only payments of this purchase invoice
   *
   * Parameter `limitinvoiceid`; 0...1; example `1`; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly limitInvoiceId?: number | bigint | undefined;
}

/** Root element `Root` of the response. Source `pages/payments.html`, `schemas/envelope.xsd`. */
export interface PaymentListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PaymentListResponseStatus | null;
  /** `PaymentList`; 0...1; source `pages/payments.html`. */
  readonly paymentList?: PaymentList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PaymentListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PaymentListResponseStatus {
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
export interface PaymentList {
  /** `Payment`; 0...n; source `pages/payments.html`. */
  readonly payment: readonly PaymentListPayment[];
}

/** Source `pages/payments.html`. */
export interface PaymentListPayment {
  /**
   * Netvisor id of the payment
   *
   * `NetvisorKey`; 1; example `1`; source `pages/payments.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Name on the payment
   *
   * `PayerName`; 1; source `pages/payments.html`.
   */
  readonly payerName?: string | null;
  /**
   * Day of payment
   *
   * `Date`; 1; source `pages/payments.html`.
   */
  readonly date?: IsoDate | IsoDateTime | null;
  /**
   * Amount paid
   *
   * `HomeCurrencySum`; 1; source `pages/payments.html`.
   */
  readonly homeCurrencySum?: Decimal | null;
  /** `ForeignCurrencySum`; 1; source `pages/payments.html`. */
  readonly foreignCurrencySum?: Decimal | null;
  /**
   * Reference of the payment
   *
   * `Reference`; 1; source `pages/payments.html`.
   */
  readonly reference?: string | null;
  /**
   * Netvisor id of the purchase invoice
   *
   * `InvoiceKey`; 1; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly invoiceKey?: number | null;
  /**
   * Number of the purchase invoice
   *
   * `InvoiceNumber`; 1; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly invoiceNumber?: string | null;
  /** `InvoiceURI`; 1; source `pages/payments.html`. */
  readonly invoiceUri?: string | null;
  /**
   * Netvisor id of the voucher
   *
   * `VoucherKey`; 1; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly voucherKey?: number | null;
  /**
   * Number of the voucher
   *
   * `VoucherNumber`; 1; source `pages/payments.html`.
   */
  readonly voucherNumber?: number | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PaymentListReplies {
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

function paymentListPaymentTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'PayerName', as: 'payerName', is: { codec: text } },
      { el: 'Date', as: 'date', is: { codec: dateLenient } },
      { el: 'HomeCurrencySum', as: 'homeCurrencySum', is: { codec: decimalComma } },
      { el: 'ForeignCurrencySum', as: 'foreignCurrencySum', is: { codec: decimalComma } },
      { el: 'Reference', as: 'reference', is: { codec: text } },
      { el: 'InvoiceKey', as: 'invoiceKey', is: { codec: integer } },
      { el: 'InvoiceNumber', as: 'invoiceNumber', is: { codec: text } },
      { el: 'InvoiceURI', as: 'invoiceUri', is: { codec: text } },
      { el: 'VoucherKey', as: 'voucherKey', is: { codec: integer } },
      { el: 'VoucherNumber', as: 'voucherNumber', is: { codec: integer } },
    ],
  };
}

function paymentListTable(): TypeTable {
  return {
    parts: [{ el: 'Payment', as: 'payment', is: paymentListPaymentTable, min: 0, max: Infinity }],
  };
}

function paymentListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'PaymentList', as: 'paymentList', is: paymentListTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const paymentListResponseMessage: MessageTable<PaymentListResponse, never> = {
  root: { el: 'Root', is: paymentListResponseTable },
  ignoreCase: true,
};

/**
 * Get purchase payment list
 *
 * Lists the payments of purchase invoices and shows whether an invoice is paid or unpaid.
 *
 * `GET /paymentlist.nv`.
 */
export const paymentListResource: ResourceTable<PaymentListQuery, undefined, PaymentListResponse> =
  {
    name: 'paymentlist',
    method: 'GET',
    path: '/paymentlist.nv',
    effects: ['reads'],
    parameters: [
      { param: 'limitabovenetvisorkey', as: 'limitAboveNetvisorKey', is: { codec: integer } },
      { param: 'limitbegindate', as: 'limitBeginDate', is: { codec: date } },
      { param: 'limitenddate', as: 'limitEndDate', is: { codec: date } },
      { param: 'limitreference', as: 'limitReference', is: { codec: text } },
      { param: 'limitinvoiceid', as: 'limitInvoiceId', is: { codec: integer } },
    ],
    response: paymentListResponseMessage,
    items: { path: ['paymentList', 'payment'], key: 'netvisorKey' },
    paging: { kind: 'above-key', parameter: 'limitAboveNetvisorKey' },
  };

/**
 * Get purchase payment list.
 *
 * Lists the payments of purchase invoices and shows whether an invoice is paid or unpaid.
 *
 * Awaited, it is one answer; a loop with `for await` goes on above the last key until nothing is
 * left.
 *
 * `GET /paymentlist.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listPurchasePayments(
  transport: Transport,
  query: PaymentListQuery = {},
  options?: CallOptions,
): List<PaymentListPayment, PaymentListResponse> {
  return callList(transport, paymentListResource, query, undefined, options);
}

/**
 * Builds the call `GET /paymentlist.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPaymentList(
  query: PaymentListQuery = {},
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(paymentListResource, query, undefined, options);
}

/**
 * Decodes a response of `paymentlist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePaymentListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PaymentListResponse> {
  return decode(paymentListResponseMessage, input, options);
}

/**
 * Reads a response of `paymentlist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPaymentList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<PaymentListResponse> {
  return interpret(decode(paymentListResponseMessage, input, options));
}

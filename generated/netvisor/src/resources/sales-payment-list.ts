import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  booleanDigit,
  buildRequest,
  date,
  dateLenient,
  dateTime,
  dateTimeLenient,
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
  IsoDateTimeInput,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { repliesTable, responseStatusTable } from '../tables.js';

/** Query parameters of `salespaymentlist`. */
export interface SalesPaymentListQuery {
  /**
   * Only sales payments whose key is greater than this one
   *
   * Parameter `abovenetvisorkey`; 0...1; example `123`; source `pages/payments.html`.
   */
  readonly aboveNetvisorKey?: number | bigint | undefined;
  /**
   * Only sales payments dated after this day
   *
   * Parameter `begindate`; 0...1; example `2021-10-23`; source `pages/payments.html`.
   */
  readonly beginDate?: IsoDateInput | undefined;
  /**
   * Only sales payments dated before this day
   *
   * Parameter `enddate`; 0...1; example `2021-10-24`; source `pages/payments.html`.
   */
  readonly endDate?: IsoDateInput | undefined;
  /**
   * Only sales payments that bear this name
   *
   * Parameter `searchbyname`; 0...1; source `pages/payments.html`.
   */
  readonly searchByName?: string | undefined;
  /**
   * Whether an invoice is linked to the payment
   * 0 - no invoice linked
   * 1 - an invoice is linked
   *
   * Parameter `limitlinkedpayments`; 0...1; example `1`; source `pages/payments.html`.
   */
  readonly limitLinkedPayments?: boolean | undefined;
  /**
   * Kind of payment
   * onlycreditloss - credit losses alone
   * excludecreditloss - everything except credit losses
   *
   * Parameter `limitbytype`; 0...1; example `excludecreditloss`; source `pages/payments.html`.
   *
   * Known values:
   * - `onlycreditloss`: credit losses alone
   * - `excludecreditloss`: everything except credit losses
   */
  readonly limitByType?: 'onlycreditloss' | 'excludecreditloss' | (string & {}) | undefined;
  /**
   * Payments changed since this time. Format yyyy-MM-ddTHH:mm:ss
   *
   * Parameter `lastmodifiedstart`; 0...1; example `2021-12-10 12:00:00`; source `overlay.yaml`,
   * `pages/payments.html`.
   */
  readonly lastModifiedStart?: IsoDateTimeInput | undefined;
  /**
   * Payments changed before this time. Format yyyy-MM-ddTHH:mm:ss
   *
   * Parameter `lastmodifiedend`; 0...1; example `2021-12-10T12:00:00`; source
   * `pages/payments.html`.
   */
  readonly lastModifiedEnd?: IsoDateTimeInput | undefined;
  /**
   * Payments of one sales invoice, chosen by the NetvisorKey of the invoice
   *
   * Parameter `invoicenetvisorkey`; 0...1; example `123`; source `pages/payments.html`.
   */
  readonly invoiceNetvisorKey?: number | bigint | undefined;
  /**
   * Payments of one sales invoice, chosen by the number of the invoice
   *
   * Parameter `invoicenumber`; 0...1; example `45876`; source `pages/payments.html`.
   */
  readonly invoiceNumber?: string | undefined;
}

/** Root element `Root` of the response. Source `pages/payments.html`, `schemas/envelope.xsd`. */
export interface SalesPaymentListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: SalesPaymentListResponseStatus | null;
  /** `SalesPaymentList`; 0...1; source `pages/payments.html`. */
  readonly salesPaymentList?: SalesPaymentList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: SalesPaymentListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesPaymentListResponseStatus {
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
export interface SalesPaymentList {
  /** `SalesPayment`; 0...n; source `pages/payments.html`. */
  readonly salesPayment: readonly SalesPaymentListSalesPayment[];
}

/** Source `pages/payments.html`. */
export interface SalesPaymentListSalesPayment {
  /**
   * Key of the sales payment in Netvisor
   *
   * `NetvisorKey`; 1; example `123`; source `pages/payments.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Name on the payment
   *
   * `Name`; 1; source `pages/payments.html`.
   */
  readonly name?: string | null;
  /**
   * Day of payment
   *
   * `Date`; 1; source `pages/payments.html`.
   */
  readonly date?: IsoDate | IsoDateTime | null;
  /**
   * Amount paid
   *
   * `Sum`; 1; source `pages/payments.html`.
   */
  readonly sum?: Decimal | null;
  /**
   * Reference number given with the payment
   *
   * `ReferenceNumber`; 1; source `pages/payments.html`.
   */
  readonly referenceNumber?: string | null;
  /** `ForeignCurrencyAmount`; 1; source `pages/payments.html`. */
  readonly foreignCurrencyAmount?: Decimal | null;
  /**
   * Number of the invoice
   *
   * `InvoiceNumber`; 1; source `pages/payments.html`.
   */
  readonly invoiceNumber?: string | null;
  /**
   * Bank or payment method, by name
   *
   * `PaymentAccountName`; 0...1; example `cash`; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly paymentAccountName?: string | null;
  /**
   * NetvisorKey of the voucher
   *
   * `VoucherID`; 0...1; example `44`; source `overlay.yaml`, `pages/payments.html`.
   */
  readonly voucherId?: number | null;
  /**
   * Time of the latest change to the voucher
   *
   * `LastModifiedTimestamp`; 0...1; example `7.10.2021 14:24:42`; source `overlay.yaml`,
   * `pages/payments.html`.
   */
  readonly lastModifiedTimestamp?: IsoDateTime | null;
  /**
   * Account number, when the payment came through a bank
   *
   * `PaymentAccountNumber`; 0...1; example `FI12 3456 xxx`; source `overlay.yaml`,
   * `pages/payments.html`.
   */
  readonly paymentAccountNumber?: string | null;
  /**
   * Where the payment came from:
   * 1 = reference payment
   * 2 = credit note
   * 3 = financing service
   * 99 = other
   *
   * `PaymentSource`; 0...1; example `1`; source `overlay.yaml`, `pages/payments.html`.
   *
   * Known values:
   * - `1`: reference payment
   * - `2`: credit note
   * - `3`: financing service
   * - `99`: other
   */
  readonly paymentSource?: '1' | '2' | '3' | '99' | (string & {}) | null;
  /**
   * OK or FAILED
   *
   * `BankStatus`; 1; example `OK`; source `pages/payments.html`.
   *
   * Known values: `OK`, `FAILED`.
   */
  readonly bankStatus?: 'OK' | 'FAILED' | (string & {}) | null;
  /**
   * What went wrong, in words
   *
   * `BankStatusErrorDescription`; 0...1; source `pages/payments.html`.
   */
  readonly bankStatusErrorDescription?: SalesPaymentListBankStatusErrorDescription | null;
}

/** Source `pages/payments.html`. */
export interface SalesPaymentListBankStatusErrorDescription {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Code of the error; the codes are listed below
   *
   * Attribute `code`; 0...1; source `overlay.yaml`, `pages/payments.html`.
   *
   * Known values: `ERROR_IN_DUE_DATE`.
   */
  readonly code?: 'ERROR_IN_DUE_DATE' | (string & {});
}

/** Source `schemas/envelope.xsd`. */
export interface SalesPaymentListReplies {
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

function salesPaymentListBankStatusErrorDescriptionTable(): TypeTable {
  return {
    attributes: [
      { at: 'code', as: 'code', is: { codec: text, values: ['ERROR_IN_DUE_DATE'], open: true } },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesPaymentListSalesPaymentTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'Name', as: 'name', is: { codec: text } },
      { el: 'Date', as: 'date', is: { codec: dateLenient } },
      { el: 'Sum', as: 'sum', is: { codec: decimalComma } },
      { el: 'ReferenceNumber', as: 'referenceNumber', is: { codec: text } },
      { el: 'ForeignCurrencyAmount', as: 'foreignCurrencyAmount', is: { codec: decimalComma } },
      { el: 'InvoiceNumber', as: 'invoiceNumber', is: { codec: text } },
      { el: 'PaymentAccountName', as: 'paymentAccountName', is: { codec: text }, min: 0 },
      { el: 'VoucherID', as: 'voucherId', is: { codec: integer }, min: 0 },
      {
        el: 'LastModifiedTimestamp',
        as: 'lastModifiedTimestamp',
        is: { codec: dateTimeLenient },
        min: 0,
      },
      { el: 'PaymentAccountNumber', as: 'paymentAccountNumber', is: { codec: text }, min: 0 },
      {
        el: 'PaymentSource',
        as: 'paymentSource',
        is: { codec: text, values: ['1', '2', '3', '99'], open: true },
        min: 0,
      },
      {
        el: 'BankStatus',
        as: 'bankStatus',
        is: { codec: text, values: ['OK', 'FAILED'], open: true },
      },
      {
        el: 'BankStatusErrorDescription',
        as: 'bankStatusErrorDescription',
        is: salesPaymentListBankStatusErrorDescriptionTable,
        min: 0,
      },
    ],
  };
}

function salesPaymentListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesPayment',
        as: 'salesPayment',
        is: salesPaymentListSalesPaymentTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function salesPaymentListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'SalesPaymentList', as: 'salesPaymentList', is: salesPaymentListTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const salesPaymentListResponseMessage: MessageTable<SalesPaymentListResponse, never> = {
  root: { el: 'Root', is: salesPaymentListResponseTable },
  ignoreCase: true,
};

/**
 * Get sales payment list
 *
 * Bank status error codes:
 *
 * `GET /salespaymentlist.nv`.
 */
export const salesPaymentListResource: ResourceTable<
  SalesPaymentListQuery,
  undefined,
  SalesPaymentListResponse
> = {
  name: 'salespaymentlist',
  method: 'GET',
  path: '/salespaymentlist.nv',
  effects: ['reads'],
  parameters: [
    { param: 'abovenetvisorkey', as: 'aboveNetvisorKey', is: { codec: integer } },
    { param: 'begindate', as: 'beginDate', is: { codec: date } },
    { param: 'enddate', as: 'endDate', is: { codec: date } },
    { param: 'searchbyname', as: 'searchByName', is: { codec: text } },
    { param: 'limitlinkedpayments', as: 'limitLinkedPayments', is: { codec: booleanDigit } },
    {
      param: 'limitbytype',
      as: 'limitByType',
      is: { codec: text, values: ['onlycreditloss', 'excludecreditloss'], open: true },
    },
    { param: 'lastmodifiedstart', as: 'lastModifiedStart', is: { codec: dateTime } },
    { param: 'lastmodifiedend', as: 'lastModifiedEnd', is: { codec: dateTime } },
    { param: 'invoicenetvisorkey', as: 'invoiceNetvisorKey', is: { codec: integer } },
    { param: 'invoicenumber', as: 'invoiceNumber', is: { codec: text } },
  ],
  response: salesPaymentListResponseMessage,
  items: { path: ['salesPaymentList', 'salesPayment'], key: 'netvisorKey' },
  paging: { kind: 'above-key', parameter: 'aboveNetvisorKey' },
};

/**
 * Get sales payment list.
 *
 * Bank status error codes:
 *
 * Awaited, it is one answer; a loop with `for await` goes on above the last key until nothing is
 * left.
 *
 * `GET /salespaymentlist.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listSalesPayments(
  transport: Transport,
  query: SalesPaymentListQuery = {},
  options?: CallOptions,
): List<SalesPaymentListSalesPayment, SalesPaymentListResponse> {
  return callList(transport, salesPaymentListResource, query, undefined, options);
}

/**
 * Builds the call `GET /salespaymentlist.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildSalesPaymentList(
  query: SalesPaymentListQuery = {},
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(salesPaymentListResource, query, undefined, options);
}

/**
 * Decodes a response of `salespaymentlist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeSalesPaymentListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<SalesPaymentListResponse> {
  return decode(salesPaymentListResponseMessage, input, options);
}

/**
 * Reads a response of `salespaymentlist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readSalesPaymentList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<SalesPaymentListResponse> {
  return interpret(decode(salesPaymentListResponseMessage, input, options));
}

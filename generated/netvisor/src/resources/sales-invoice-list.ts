import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  booleanLenient,
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
  IsoDateTimeInput,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { date2Table, repliesTable, responseStatusTable } from '../tables.js';

/** Query parameters of `salesinvoicelist`. */
export interface SalesInvoiceListQuery {
  /**
   * Empty = sales invoices
   * preinvoice = sales orders
   *
   * Parameter `listtype`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   *
   * Values: `preinvoice`.
   */
  readonly listType?: 'preinvoice' | undefined;
  /**
   * Only invoices with an id above this one
   *
   * Parameter `invoicesabovenetvisorkey`; 0...1; example `165`; source `pages/sales.html`.
   */
  readonly invoicesAboveNetvisorKey?: number | bigint | undefined;
  /**
   * Only invoices dated after this day
   *
   * Parameter `begininvoicedate`; 0...1; example `2021-01-01`; source `pages/sales.html`.
   */
  readonly beginInvoiceDate?: IsoDateInput | undefined;
  /**
   * Only invoices dated before this day
   *
   * Parameter `endinvoicedate`; 0...1; example `2021-12-31`; source `pages/sales.html`.
   */
  readonly endInvoiceDate?: IsoDateInput | undefined;
  /**
   * Only the invoice that has this number
   *
   * Parameter `invoicenumber`; 0...1; source `pages/sales.html`.
   */
  readonly invoiceNumber?: string | undefined;
  /**
   * Only invoices in this status; the table below tells what each value takes in
   *
   * Parameter `invoicestatus`; 0...1; example `open`; source `overlay.yaml`, `pages/sales.html`.
   *
   * Known values: `open`, `overdue`, `paid`, `unsent`, `creditloss`, `rejected`.
   */
  readonly invoiceStatus?:
    'open' | 'overdue' | 'paid' | 'unsent' | 'creditloss' | 'rejected' | (string & {}) | undefined;
  /**
   * Invoices changed after this day
   *
   * Parameter `lastmodifiedstart`; 0...1; example `2021-10-23`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly lastModifiedStart?: IsoDateInput | IsoDateTimeInput | undefined;
  /**
   * Invoices changed before this day
   *
   * Parameter `lastmodifiedend`; 0...1; example `2021-10-24`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly lastModifiedEnd?: IsoDateInput | IsoDateTimeInput | undefined;
  /**
   * Only invoices imported in the batch with this ID (see the description of batch handling for
   * sales invoices)
   *
   * Parameter `salesinvoicebatchid`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesInvoiceBatchId?: number | bigint | undefined;
  /**
   * Only invoices of the customer with this code
   *
   * Parameter `customercode`; 0...1; example `1234567`; source `pages/sales.html`.
   */
  readonly customerCode?: string | undefined;
  /**
   * Only invoices of the customer with this Netvisor ID
   *
   * Parameter `customernetvisorkey`; 0...1; example `11`; source `pages/sales.html`.
   */
  readonly customerNetvisorKey?: number | bigint | undefined;
  /**
   * Only invoices under this second name of the company
   *
   * Parameter `secondname`; 0...1; example `Second Name Ltd`; source `pages/sales.html`.
   */
  readonly secondName?: string | undefined;
  /**
   * Only invoices under the second name that has this Netvisor ID
   *
   * Parameter `secondnamenetvisorkey`; 0...1; example `2`; source `pages/sales.html`.
   */
  readonly secondNameNetvisorKey?: number | bigint | undefined;
  /**
   * Only invoices whose invoicing customer has this country code
   *
   * Parameter `invoicingcustomercontrycode`; 0...1; example `DE`; source `pages/sales.html`.
   */
  readonly invoicingCustomerCountryCode?: string | undefined;
  /**
   * Adds to the response:
   * - 1 = internal comment of the invoice
   * - 2 = amount and open amount of the invoice or order in its currency
   * - 3 = all of the above
   *
   * Parameter `replyoption`; 0...1; example `1`; source `pages/sales.html`.
   *
   * Known values:
   * - `1`: internal comment of the invoice
   * - `2`: amount and open amount of the invoice or order in its currency
   * - `3`: all of the above
   */
  readonly replyOption?: '1' | '2' | '3' | (string & {}) | undefined;
}

/** Root element `Root` of the response. Source `pages/sales.html`, `schemas/envelope.xsd`. */
export interface SalesInvoiceListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: SalesInvoiceListResponseStatus | null;
  /** `SalesInvoiceList`; 0...1; source `pages/sales.html`. */
  readonly salesInvoiceList?: SalesInvoiceList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: SalesInvoiceListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesInvoiceListResponseStatus {
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
export interface SalesInvoiceList {
  /** `SalesInvoice`; 0...n; source `pages/sales.html`. */
  readonly salesInvoice: readonly SalesInvoiceListSalesInvoice[];
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceListSalesInvoice {
  /**
   * Id of the invoice in Netvisor
   *
   * `NetvisorKey`; 1; example `123`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Number of the invoice
   *
   * `InvoiceNumber`; 1; example `1234`; source `pages/sales.html`.
   */
  readonly invoiceNumber?: string | null;
  /**
   * Date of the invoice
   *
   * `Invoicedate`; 1; example `2020-11-09`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoiceDate?: SalesInvoiceListInvoiceDate | null;
  /**
   * Status of the invoice or order; for invoices it is the payment status
   *
   * `InvoiceStatus`; 1; example `See table below.`; source `pages/sales.html`.
   */
  readonly invoiceStatus?: SalesInvoiceListInvoiceStatus | null;
  /**
   * Code of the customer who is billed
   *
   * `CustomerCode`; 1; source `pages/sales.html`.
   */
  readonly customerCode?: string | null;
  /**
   * Name of that customer
   *
   * `CustomerName`; 1; source `pages/sales.html`.
   */
  readonly customerName?: string | null;
  /**
   * Reference number of the invoice
   *
   * `ReferenceNumber`; 1; source `pages/sales.html`.
   */
  readonly referenceNumber?: string | null;
  /**
   * Total of the invoice, two decimals
   *
   * `InvoiceSum`; 1; example `12,34`; source `pages/sales.html`.
   */
  readonly invoiceSum?: Decimal | null;
  /**
   * What is still open, two decimals
   *
   * `OpenSum`; 1; example `12,34`; source `pages/sales.html`.
   */
  readonly openSum?: Decimal | null;
  /**
   * Address that returns the details of the invoice or order
   *
   * `Uri`; 1; example `See below`; source `pages/sales.html`.
   */
  readonly uri?: string | null;
  /**
   * Present only if the request has the replyoption parameter
   *
   * `AdditionalInformation`; 0...1; source `pages/sales.html`.
   */
  readonly additionalInformation?: SalesInvoiceListAdditionalInformation | null;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface SalesInvoiceListInvoiceDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceListInvoiceStatus {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Tells if the invoice has gone to collection (Intrum/Duetto)
   *
   * Attribute `isincollection`; 0...1; example `0 or 1`; source `pages/sales.html`.
   */
  readonly isInCollection?: boolean;
  /**
   * Status of the receivable: open, overdue, reminded, requested or collected. Not used for orders
   *
   * Attribute `substatus`; 0...1; source `pages/sales.html`.
   *
   * Known values: `open`, `overdue`, `reminded`, `requested`, `collected`.
   */
  readonly substatus?: 'open' | 'overdue' | 'reminded' | 'requested' | 'collected' | (string & {});
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceListAdditionalInformation {
  /**
   * Additional information for internal use
   *
   * `PrivateComment`; 1; example `private comment`; source `pages/sales.html`.
   */
  readonly privateComment?: string | null;
  /**
   * Total of the invoice or order in its currency
   *
   * `InvoiceCurrencySum`; 0...1; example `1240`; source `pages/sales.html`.
   */
  readonly invoiceCurrencySum?: SalesInvoiceListInvoiceCurrencySum | null;
  /**
   * Open part of the invoice or order in its currency
   *
   * `OpenCurrencySum`; 0...1; example `0`; source `pages/sales.html`.
   */
  readonly openCurrencySum?: SalesInvoiceListOpenCurrencySum | null;
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceListInvoiceCurrencySum {
  /** The text of the element `#text`. */
  readonly value: Decimal | null;
  /**
   * Code of the currency
   *
   * Attribute `currencycode`; 1; example `USD`; source `pages/sales.html`.
   */
  readonly currencyCode?: string;
  /**
   * Type of the code, always ISO-4217
   *
   * Attribute `type`; 0...1; always `ISO-4217`; example `ISO-4217`; source `pages/sales.html`.
   */
  readonly type?: string;
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceListOpenCurrencySum {
  /** The text of the element `#text`. */
  readonly value: Decimal | null;
  /**
   * Code of the currency
   *
   * Attribute `currencycode`; 1; example `USD`, `ISO-4217`; source `pages/sales.html`.
   */
  readonly currencyCode?: string;
  /**
   * Type of the code, always ISO-4217
   *
   * Attribute `type`; 0...1; always `ISO-4217`; source `overlay.yaml`.
   */
  readonly type?: string;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesInvoiceListReplies {
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

function salesInvoiceListInvoiceStatusTable(): TypeTable {
  return {
    attributes: [
      { at: 'isincollection', as: 'isInCollection', is: { codec: booleanLenient } },
      {
        at: 'substatus',
        as: 'substatus',
        is: {
          codec: text,
          values: ['open', 'overdue', 'reminded', 'requested', 'collected'],
          open: true,
        },
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceListInvoiceCurrencySumTable(): TypeTable {
  return {
    attributes: [
      { at: 'currencycode', as: 'currencyCode', is: { codec: text }, required: true },
      { at: 'type', as: 'type', is: { codec: text }, fixed: 'ISO-4217' },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceListOpenCurrencySumTable(): TypeTable {
  return {
    attributes: [
      { at: 'currencycode', as: 'currencyCode', is: { codec: text }, required: true },
      { at: 'type', as: 'type', is: { codec: text }, fixed: 'ISO-4217' },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceListAdditionalInformationTable(): TypeTable {
  return {
    parts: [
      { el: 'PrivateComment', as: 'privateComment', is: { codec: text } },
      {
        el: 'InvoiceCurrencySum',
        as: 'invoiceCurrencySum',
        is: salesInvoiceListInvoiceCurrencySumTable,
        min: 0,
      },
      {
        el: 'OpenCurrencySum',
        as: 'openCurrencySum',
        is: salesInvoiceListOpenCurrencySumTable,
        min: 0,
      },
    ],
  };
}

function salesInvoiceListSalesInvoiceTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'InvoiceNumber', as: 'invoiceNumber', is: { codec: text } },
      { el: 'Invoicedate', as: 'invoiceDate', is: date2Table },
      { el: 'InvoiceStatus', as: 'invoiceStatus', is: salesInvoiceListInvoiceStatusTable },
      { el: 'CustomerCode', as: 'customerCode', is: { codec: text } },
      { el: 'CustomerName', as: 'customerName', is: { codec: text } },
      { el: 'ReferenceNumber', as: 'referenceNumber', is: { codec: text } },
      { el: 'InvoiceSum', as: 'invoiceSum', is: { codec: decimalComma } },
      { el: 'OpenSum', as: 'openSum', is: { codec: decimalComma } },
      { el: 'Uri', as: 'uri', is: { codec: text } },
      {
        el: 'AdditionalInformation',
        as: 'additionalInformation',
        is: salesInvoiceListAdditionalInformationTable,
        min: 0,
      },
    ],
  };
}

function salesInvoiceListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesInvoice',
        as: 'salesInvoice',
        is: salesInvoiceListSalesInvoiceTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function salesInvoiceListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'SalesInvoiceList', as: 'salesInvoiceList', is: salesInvoiceListTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const salesInvoiceListResponseMessage: MessageTable<SalesInvoiceListResponse, never> = {
  root: { el: 'Root', is: salesInvoiceListResponseTable },
  ignoreCase: true,
};

/**
 * Get sales invoice or order list
 *
 * Lists sales invoices or sales orders; the value of the ListType parameter decides which of the
 * two.
 *
 * Values of the InvoiceStatus parameter:
 *
 * How the values differ between invoices and orders:
 *
 * `GET /salesinvoicelist.nv`.
 */
export const salesInvoiceListResource: ResourceTable<
  SalesInvoiceListQuery,
  undefined,
  SalesInvoiceListResponse
> = {
  name: 'salesinvoicelist',
  method: 'GET',
  path: '/salesinvoicelist.nv',
  effects: ['reads'],
  parameters: [
    { param: 'listtype', as: 'listType', is: { codec: text, values: ['preinvoice'] } },
    { param: 'invoicesabovenetvisorkey', as: 'invoicesAboveNetvisorKey', is: { codec: integer } },
    { param: 'begininvoicedate', as: 'beginInvoiceDate', is: { codec: date } },
    { param: 'endinvoicedate', as: 'endInvoiceDate', is: { codec: date } },
    { param: 'invoicenumber', as: 'invoiceNumber', is: { codec: text } },
    {
      param: 'invoicestatus',
      as: 'invoiceStatus',
      is: {
        codec: text,
        values: ['open', 'overdue', 'paid', 'unsent', 'creditloss', 'rejected'],
        open: true,
      },
    },
    { param: 'lastmodifiedstart', as: 'lastModifiedStart', is: { codec: dateLenient } },
    { param: 'lastmodifiedend', as: 'lastModifiedEnd', is: { codec: dateLenient } },
    { param: 'salesinvoicebatchid', as: 'salesInvoiceBatchId', is: { codec: integer } },
    { param: 'customercode', as: 'customerCode', is: { codec: text } },
    { param: 'customernetvisorkey', as: 'customerNetvisorKey', is: { codec: integer } },
    { param: 'secondname', as: 'secondName', is: { codec: text } },
    { param: 'secondnamenetvisorkey', as: 'secondNameNetvisorKey', is: { codec: integer } },
    {
      param: 'invoicingcustomercontrycode',
      as: 'invoicingCustomerCountryCode',
      is: { codec: text },
    },
    {
      param: 'replyoption',
      as: 'replyOption',
      is: { codec: text, values: ['1', '2', '3'], open: true },
    },
  ],
  response: salesInvoiceListResponseMessage,
  items: { path: ['salesInvoiceList', 'salesInvoice'], key: 'netvisorKey' },
  paging: { kind: 'above-key', parameter: 'invoicesAboveNetvisorKey' },
};

/**
 * Get sales invoice or order list.
 *
 * Lists sales invoices or sales orders; the value of the ListType parameter decides which of the
 * two.
 *
 * Values of the InvoiceStatus parameter:
 *
 * How the values differ between invoices and orders:
 *
 * Awaited, it is one answer; a loop with `for await` goes on above the last key until nothing is
 * left.
 *
 * `GET /salesinvoicelist.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listSalesInvoices(
  transport: Transport,
  query: SalesInvoiceListQuery = {},
  options?: CallOptions,
): List<SalesInvoiceListSalesInvoice, SalesInvoiceListResponse> {
  return callList(transport, salesInvoiceListResource, query, undefined, options);
}

/**
 * Builds the call `GET /salesinvoicelist.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildSalesInvoiceList(
  query: SalesInvoiceListQuery = {},
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(salesInvoiceListResource, query, undefined, options);
}

/**
 * Decodes a response of `salesinvoicelist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeSalesInvoiceListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<SalesInvoiceListResponse> {
  return decode(salesInvoiceListResponseMessage, input, options);
}

/**
 * Reads a response of `salesinvoicelist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readSalesInvoiceList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<SalesInvoiceListResponse> {
  return interpret(decode(salesInvoiceListResponseMessage, input, options));
}

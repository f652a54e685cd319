import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  buildRequest,
  date,
  dateTime,
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

/** Query parameters of `purchaseinvoicelist`. */
export interface PurchaseInvoiceListQuery {
  /**
   * Earliest invoice date that is included
   *
   * Parameter `begininvoicedate`; 0...1; example `2019-05-20`; source `pages/purchases.html`.
   */
  readonly beginInvoiceDate?: IsoDateInput | undefined;
  /**
   * Latest invoice date that is included
   *
   * Parameter `endinvoicedate`; 0...1; example `2019-05-30`; source `pages/purchases.html`.
   */
  readonly endInvoiceDate?: IsoDateInput | undefined;
  /**
   * Includes only invoices with this number
   *
   * Parameter `invoicenumber`; 0...1; example `1001`; source `pages/purchases.html`.
   */
  readonly invoiceNumber?: string | undefined;
  /**
   * Includes only invoices with this status
   * - Open, Approved = being approved
   * - Accepted = approved
   *
   * Parameter `invoicestatus`; 0...1; example `Open`; source `pages/purchases.html`.
   *
   * Known values:
   * - `Open`: being approved
   * - `Approved`: being approved
   * - `Accepted`: approved
   */
  readonly invoiceStatus?: 'Open' | 'Approved' | 'Accepted' | (string & {}) | undefined;
  /**
   * Invoices that changed after this time. The format is yyyy-MM-ddTHH:mm:ss
   *
   * Parameter `lastmodifiedstart`; 0...1; example `2019-05-15T12:00:00`; source
   * `pages/purchases.html`.
   */
  readonly lastModifiedStart?: IsoDateTimeInput | undefined;
  /**
   * Invoices that changed before this time. The format is yyyy-MM-ddTHH:mm:ss
   *
   * Parameter `lastmodifiedend`; 0...1; example `2019-05-15T18:30:00`; source
   * `pages/purchases.html`.
   */
  readonly lastModifiedEnd?: IsoDateTimeInput | undefined;
  /**
   * Key of a batch: includes only the invoices that came in with it. How batches are handled is
   * told on the page about batches of purchase invoices.
   *
   * Parameter `purchaseinvoicebatchid`; 0...1; example `123`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly purchaseInvoiceBatchId?: number | bigint | undefined;
}

/** Root element `Root` of the response. Source `pages/purchases.html`, `schemas/envelope.xsd`. */
export interface PurchaseInvoiceListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PurchaseInvoiceListResponseStatus | null;
  /** `PurchaseInvoiceList`; 0...1; source `pages/purchases.html`. */
  readonly purchaseInvoiceList?: PurchaseInvoiceList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PurchaseInvoiceListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceListResponseStatus {
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

/** Source `pages/purchases.html`. */
export interface PurchaseInvoiceList {
  /** `PurchaseInvoice`; 0...n; source `pages/purchases.html`. */
  readonly purchaseInvoice: readonly PurchaseInvoiceListPurchaseInvoice[];
}

/** Source `pages/purchases.html`. */
export interface PurchaseInvoiceListPurchaseInvoice {
  /**
   * Key of the invoice in Netvisor
   *
   * `NetvisorKey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Invoice number
   *
   * `InvoiceNumber`; 1; example `345`; source `pages/purchases.html`.
   */
  readonly invoiceNumber?: string | null;
  /**
   * Date of the invoice
   *
   * `InvoiceDate`; 1; example `2013-10-23`; source `pages/purchases.html`.
   */
  readonly invoiceDate?: PurchaseInvoiceListInvoiceDate | null;
  /**
   * Name of the vendor
   *
   * `Vendor`; 1; example `Vendor Oy Ab`; source `pages/purchases.html`.
   */
  readonly vendor?: string | null;
  /**
   * Business ID (vendor)
   *
   * `VendorOrganizationIdentifier`; 1; example `1234567-8`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly vendorOrganizationIdentifier?: string | null;
  /**
   * Amount of the invoice in total
   *
   * `Sum`; 1; example `100,00`; source `pages/purchases.html`.
   */
  readonly sum?: Decimal | null;
  /**
   * Amount paid so far
   *
   * `Payments`; 1; example `30,50`; source `pages/purchases.html`.
   */
  readonly payments?: Decimal | null;
  /**
   * Amount that remains to be paid
   *
   * `OpenSum`; 1; example `69,50`; source `pages/purchases.html`.
   */
  readonly openSum?: Decimal | null;
  /**
   * Address of all details of the invoice
   *
   * `Uri`; 1; example `/getpurchaseinvoice.nv?netvisorkey=123`; source `pages/purchases.html`.
   */
  readonly uri?: string | null;
}

/** Source `pages/purchases.html`. */
export interface PurchaseInvoiceListInvoiceDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/purchases.html`.
   */
  readonly format?: string;
}

/** Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceListReplies {
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

function purchaseInvoiceListPurchaseInvoiceTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'InvoiceNumber', as: 'invoiceNumber', is: { codec: text } },
      { el: 'InvoiceDate', as: 'invoiceDate', is: date2Table },
      { el: 'Vendor', as: 'vendor', is: { codec: text } },
      {
        el: 'VendorOrganizationIdentifier',
        as: 'vendorOrganizationIdentifier',
        is: { codec: text },
      },
      { el: 'Sum', as: 'sum', is: { codec: decimalComma } },
      { el: 'Payments', as: 'payments', is: { codec: decimalComma } },
      { el: 'OpenSum', as: 'openSum', is: { codec: decimalComma } },
      { el: 'Uri', as: 'uri', is: { codec: text } },
    ],
  };
}

function purchaseInvoiceListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'PurchaseInvoice',
        as: 'purchaseInvoice',
        is: purchaseInvoiceListPurchaseInvoiceTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'PurchaseInvoiceList',
        as: 'purchaseInvoiceList',
        is: purchaseInvoiceListTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const purchaseInvoiceListResponseMessage: MessageTable<PurchaseInvoiceListResponse, never> =
  { root: { el: 'Root', is: purchaseInvoiceListResponseTable }, ignoreCase: true };

/**
 * Get purchase invoice list
 *
 * `GET /purchaseinvoicelist.nv`.
 */
export const purchaseInvoiceListResource: ResourceTable<
  PurchaseInvoiceListQuery,
  undefined,
  PurchaseInvoiceListResponse
> = {
  name: 'purchaseinvoicelist',
  method: 'GET',
  path: '/purchaseinvoicelist.nv',
  effects: ['reads'],
  parameters: [
    { param: 'begininvoicedate', as: 'beginInvoiceDate', is: { codec: date } },
    { param: 'endinvoicedate', as: 'endInvoiceDate', is: { codec: date } },
    { param: 'invoicenumber', as: 'invoiceNumber', is: { codec: text } },
    {
      param: 'invoicestatus',
      as: 'invoiceStatus',
      is: { codec: text, values: ['Open', 'Approved', 'Accepted'], open: true },
    },
    { param: 'lastmodifiedstart', as: 'lastModifiedStart', is: { codec: dateTime } },
    { param: 'lastmodifiedend', as: 'lastModifiedEnd', is: { codec: dateTime } },
    { param: 'purchaseinvoicebatchid', as: 'purchaseInvoiceBatchId', is: { codec: integer } },
  ],
  response: purchaseInvoiceListResponseMessage,
  items: { path: ['purchaseInvoiceList', 'purchaseInvoice'] },
};

/**
 * Get purchase invoice list.
 *
 * `GET /purchaseinvoicelist.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listPurchaseInvoices(
  transport: Transport,
  query: PurchaseInvoiceListQuery = {},
  options?: CallOptions,
): List<PurchaseInvoiceListPurchaseInvoice, PurchaseInvoiceListResponse> {
  return callList(transport, purchaseInvoiceListResource, query, undefined, options);
}

/**
 * Builds the call `GET /purchaseinvoicelist.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPurchaseInvoiceList(
  query: PurchaseInvoiceListQuery = {},
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(purchaseInvoiceListResource, query, undefined, options);
}

/**
 * Decodes a response of `purchaseinvoicelist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePurchaseInvoiceListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PurchaseInvoiceListResponse> {
  return decode(purchaseInvoiceListResponseMessage, input, options);
}

/**
 * Reads a response of `purchaseinvoicelist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPurchaseInvoiceList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<PurchaseInvoiceListResponse> {
  return interpret(decode(purchaseInvoiceListResponseMessage, input, options));
}

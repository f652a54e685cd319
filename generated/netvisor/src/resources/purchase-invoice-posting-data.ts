import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  booleanDigit,
  buildRequest,
  decimalComma,
  decode,
  integer,
  text,
} from '../runtime/index.js';
import type {
  DecimalInput,
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
import { date5Table, dimensionTable, responseTable } from '../tables.js';

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicepostingdata.dtd`.
 */
export interface PurchaseInvoicePostingDataRequest {
  /**
   * `purchaseinvoicepostingdata`; 1; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly purchaseInvoicePostingData: PurchaseInvoicePostingData;
}

/**
 * Schema type `purchaseinvoicepostingdata`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicepostingdata.dtd`.
 */
export interface PurchaseInvoicePostingData {
  /**
   * Key of the purchase invoice
   *
   * `purchaseinvoicenetvisorkey`; 1; example `31646`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly purchaseInvoiceNetvisorKey: number | bigint;
  /**
   * Status of the purchase invoice, in the order in which it can be given:
   * contentsupervisorrejected = rejected in verification
   * approved = verified
   * acceptorrejected = rejected in approval
   * accepted = approved
   * The status cannot be set to an earlier one, nor to the one that the invoice has already.
   *
   * `status`; 0...1; example `approved`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   *
   * Known values:
   * - `contentsupervisorrejected`: rejected in verification
   * - `approved`: verified
   * - `acceptorrejected`: rejected in approval
   * - `accepted`: approved
   */
  readonly status?:
    | 'contentsupervisorrejected'
    | 'approved'
    | 'acceptorrejected'
    | 'accepted'
    | (string & {})
    | null
    | undefined;
  /**
   * Date for the books
   *
   * `eventdate`; 0...1; example `2019-01-15`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly eventDate?: PurchaseInvoicePostingDataEventDate | IsoDateInput | null | undefined;
  /**
   * 1 = Netvisor makes the voucher by itself.
   * Without a value the invoice is posted by hand in Netvisor
   *
   * `isreadyforaccounting`; 1; example `1`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly isReadyForAccounting: boolean;
  /**
   * Comment on the purchase invoice
   *
   * `comment`; 0...1; at most 3000 characters; example `Kommentar`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly comment?: string | null | undefined;
  /**
   * A posting line
   *
   * `purchaseinvoicepostingline`; 0...n; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly purchaseInvoicePostingLine?:
    readonly PurchaseInvoicePostingDataPurchaseInvoicePostingLine[] | undefined;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface PurchaseInvoicePostingDataEventDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Format of the date for the books, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly format?: string | undefined;
}

/**
 * A posting line
 *
 * Schema type `purchaseinvoicepostingline`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicepostingdata.dtd`.
 */
export interface PurchaseInvoicePostingDataPurchaseInvoicePostingLine {
  /**
   * Key of the invoice line in Netvisor
   *
   * `purchaseinvoicelinenetvisorkey`; 0...1; example `12345`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly purchaseInvoiceLineNetvisorKey?: number | bigint | null | undefined;
  /**
   * Code of the product
   *
   * `productcode`; 0...1; example `123`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly productCode?: string | null | undefined;
  /**
   * Name of the product. An empty element is allowed, but where the invoice line has a product its
   * name is overwritten with nothing.
   *
   * `productname`; 1; example `Exempelprodukt`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly productName: string;
  /**
   * Quantity ordered
   *
   * `orderedamount`; 0...1; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly orderedAmount?: DecimalInput | null | undefined;
  /**
   * Quantity delivered
   *
   * `deliveredamount`; 1; source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly deliveredAmount: DecimalInput;
  /**
   * Unit
   *
   * `unitname`; 0...1; example `st.`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly unitName?: string | null | undefined;
  /**
   * Price of one unit
   *
   * `unitprice`; 1; source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly unitPrice: DecimalInput;
  /**
   * Discount in per cent
   *
   * `discountpercentage`; 0...1; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly discountPercentage?: DecimalInput | null | undefined;
  /**
   * Percentage of VAT
   *
   * `vatpercent`; 1; source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly vatPercent: PurchaseInvoicePostingDataVatPercent | DecimalInput;
  /**
   * Rounded to two decimals
   *
   * `linesum`; 1; source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly lineSum: PurchaseInvoicePostingDataLineSum | DecimalInput;
  /**
   * Explanation
   *
   * `description`; 0...1; at most 200 characters; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly description?: string | null | undefined;
  /**
   * Number of the line in the order of the import
   *
   * `sort`; 0...1; example `1`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly sort?: number | bigint | null | undefined;
  /**
   * Posting suggestion; without a value the default account of the vendor is used.
   *
   * `accountingsuggestion`; 0...1; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly accountingSuggestion?: DecimalInput | null | undefined;
  /**
   * `dimension`; 0...n; source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly dimension?: readonly PurchaseInvoicePostingDataDimension[] | undefined;
}

/**
 * Schema type `vatpercent`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicepostingdata.dtd`.
 */
export interface PurchaseInvoicePostingDataVatPercent {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Number of the VAT
   *
   * Attribute `vatcode`; 0...1; source `overlay.yaml`, `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   *
   * Known values: `NONE`, `KOOS`, `EUOS`, `EUUO`, `EUPO`, `100`, `KOMY`, `KOMY0`, `EUMY`, `EUUM`,
   * `EUPM309`, `EUPM312`, `MUUL`, `MAAL`, `EVTO`, `EVPO`, `EVMA`, `EVKV`, `EVRO`, `KAVE`, `RAMY`,
   * `RAOS`.
   */
  readonly vatCode?:
    | 'NONE'
    | 'KOOS'
    | 'EUOS'
    | 'EUUO'
    | 'EUPO'
    | '100'
    | 'KOMY'
    | 'KOMY0'
    | 'EUMY'
    | 'EUUM'
    | 'EUPM309'
    | 'EUPM312'
    | 'MUUL'
    | 'MAAL'
    | 'EVTO'
    | 'EVPO'
    | 'EVMA'
    | 'EVKV'
    | 'EVRO'
    | 'KAVE'
    | 'RAMY'
    | 'RAOS'
    | (string & {})
    | undefined;
}

/**
 * Schema type `linesum`. Source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
 */
export interface PurchaseInvoicePostingDataLineSum {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Only gross, with tax
   *
   * Attribute `type`; 1; always `gross`; example `gross`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicepostingdata.dtd`.
   *
   * Values: `gross`.
   */
  readonly type?: 'gross' | undefined;
}

/**
 * Schema type `dimension`. Source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
 */
export interface PurchaseInvoicePostingDataDimension {
  /**
   * Name of the dimension
   *
   * `dimensionname`; 1; source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension
   *
   * `dimensionitem`; 1; source `pages/purchases.html`, `schemas/purchaseinvoicepostingdata.dtd`.
   */
  readonly dimensionItem: string;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface PurchaseInvoicePostingDataResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PurchaseInvoicePostingDataResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PurchaseInvoicePostingDataReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PurchaseInvoicePostingDataResponseStatus {
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
export interface PurchaseInvoicePostingDataReplies {
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

function purchaseInvoicePostingDataVatPercentTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'vatcode',
        as: 'vatCode',
        is: {
          codec: text,
          values: [
            'NONE',
            'KOOS',
            'EUOS',
            'EUUO',
            'EUPO',
            '100',
            'KOMY',
            'KOMY0',
            'EUMY',
            'EUUM',
            'EUPM309',
            'EUPM312',
            'MUUL',
            'MAAL',
            'EVTO',
            'EVPO',
            'EVMA',
            'EVKV',
            'EVRO',
            'KAVE',
            'RAMY',
            'RAOS',
          ],
          open: true,
        },
      },
    ],
    text: { as: 'value', is: { codec: decimalComma }, filled: true },
  };
}

function purchaseInvoicePostingDataLineSumTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['gross'] },
        required: true,
        fixed: 'gross',
      },
    ],
    text: { as: 'value', is: { codec: decimalComma }, filled: true },
  };
}

function purchaseInvoicePostingDataPurchaseInvoicePostingLineTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicelinenetvisorkey',
        as: 'purchaseInvoiceLineNetvisorKey',
        is: { codec: integer },
        min: 0,
      },
      { el: 'productcode', as: 'productCode', is: { codec: text }, min: 0 },
      { el: 'productname', as: 'productName', is: { codec: text }, filled: true },
      { el: 'orderedamount', as: 'orderedAmount', is: { codec: decimalComma }, min: 0 },
      { el: 'deliveredamount', as: 'deliveredAmount', is: { codec: decimalComma }, filled: true },
      { el: 'unitname', as: 'unitName', is: { codec: text }, min: 0 },
      { el: 'unitprice', as: 'unitPrice', is: { codec: decimalComma }, filled: true },
      { el: 'discountpercentage', as: 'discountPercentage', is: { codec: decimalComma }, min: 0 },
      {
        el: 'vatpercent',
        as: 'vatPercent',
        is: purchaseInvoicePostingDataVatPercentTable,
        filled: true,
      },
      { el: 'linesum', as: 'lineSum', is: purchaseInvoicePostingDataLineSumTable, filled: true },
      { el: 'description', as: 'description', is: { codec: text, maxLength: 200 }, min: 0 },
      { el: 'sort', as: 'sort', is: { codec: integer }, min: 0 },
      {
        el: 'accountingsuggestion',
        as: 'accountingSuggestion',
        is: { codec: decimalComma },
        min: 0,
      },
      { el: 'dimension', as: 'dimension', is: dimensionTable, min: 0, max: Infinity },
    ],
  };
}

function purchaseInvoicePostingDataTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicenetvisorkey',
        as: 'purchaseInvoiceNetvisorKey',
        is: { codec: integer },
        filled: true,
      },
      {
        el: 'status',
        as: 'status',
        is: {
          codec: text,
          values: ['contentsupervisorrejected', 'approved', 'acceptorrejected', 'accepted'],
          open: true,
        },
        min: 0,
      },
      { el: 'eventdate', as: 'eventDate', is: date5Table, min: 0 },
      {
        el: 'isreadyforaccounting',
        as: 'isReadyForAccounting',
        is: { codec: booleanDigit },
        filled: true,
      },
      { el: 'comment', as: 'comment', is: { codec: text, maxLength: 3000 }, min: 0 },
      {
        el: 'purchaseinvoicepostingline',
        as: 'purchaseInvoicePostingLine',
        is: purchaseInvoicePostingDataPurchaseInvoicePostingLineTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoicePostingDataRequestTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicepostingdata',
        as: 'purchaseInvoicePostingData',
        is: purchaseInvoicePostingDataTable,
      },
    ],
  };
}

/** The request on the wire. */
export const purchaseInvoicePostingDataRequestMessage: MessageTable<
  unknown,
  PurchaseInvoicePostingDataRequest
> = {
  root: { el: 'root', is: purchaseInvoicePostingDataRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const purchaseInvoicePostingDataResponseMessage: MessageTable<
  PurchaseInvoicePostingDataResponse,
  never
> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Update approval status and posting of a purchase invoice
 *
 * Rejects, verifies, approves or posts a purchase invoice. Posting rows in the message replace all
 * rows of the invoice, and their sum has to be that of the invoice. To post without a new status,
 * leave Status out and give IsReadyForAccounting the value 1. Whoever owns the identifiers of the
 * call needs the right to do it.
 *
 * `POST /purchaseinvoicepostingdata.nv`.
 */
export const purchaseInvoicePostingDataResource: ResourceTable<
  EmptyObject,
  PurchaseInvoicePostingDataRequest,
  PurchaseInvoicePostingDataResponse
> = {
  name: 'purchaseinvoicepostingdata',
  method: 'POST',
  path: '/purchaseinvoicepostingdata.nv',
  effects: ['writes'],
  parameters: [],
  request: purchaseInvoicePostingDataRequestMessage,
  response: purchaseInvoicePostingDataResponseMessage,
};

/**
 * Update approval status and posting of a purchase invoice.
 *
 * Rejects, verifies, approves or posts a purchase invoice. Posting rows in the message replace all
 * rows of the invoice, and their sum has to be that of the invoice. To post without a new status,
 * leave Status out and give IsReadyForAccounting the value 1. Whoever owns the identifiers of the
 * call needs the right to do it.
 *
 * `POST /purchaseinvoicepostingdata.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function updatePurchaseInvoicePosting(
  transport: Transport,
  body: PurchaseInvoicePostingDataRequest,
  options?: CallOptions,
): PromisedResult<PurchaseInvoicePostingDataResponse> {
  return callResource(transport, purchaseInvoicePostingDataResource, {}, body, options);
}

/**
 * Builds the call `POST /purchaseinvoicepostingdata.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPurchaseInvoicePostingData(
  body: PurchaseInvoicePostingDataRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(purchaseInvoicePostingDataResource, {}, body, options);
}

/**
 * Decodes a response of `purchaseinvoicepostingdata`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePurchaseInvoicePostingDataResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PurchaseInvoicePostingDataResponse> {
  return decode(purchaseInvoicePostingDataResponseMessage, input, options);
}

/**
 * Reads a response of `purchaseinvoicepostingdata` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPurchaseInvoicePostingData(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<PurchaseInvoicePostingDataResponse> {
  return interpret(decode(purchaseInvoicePostingDataResponseMessage, input, options));
}

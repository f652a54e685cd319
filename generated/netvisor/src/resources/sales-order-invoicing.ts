import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { booleanLenient, buildRequest, decode, integer, text } from '../runtime/index.js';
import type {
  DecodeResult,
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
import { dateTable, responseTable } from '../tables.js';

/** Query parameters of `salesorderinvoicing`. */
export interface SalesOrderInvoicingQuery {
  /**
   * deliveryonly (delivery alone) tai billanddelivery (delivery and invoice)
   *
   * Parameter `method`; 1; source `pages/sales.html`.
   *
   * Known values:
   * - `deliveryonly`: delivery alone
   * - `billanddelivery`: delivery and invoice
   */
  readonly method: 'deliveryonly' | 'billanddelivery' | (string & {});
  /**
   * Takes the subtotal rows over to the invoice; true or false
   *
   * Parameter `copysublines`; 0...1; source `pages/sales.html`.
   */
  readonly copySublines?: boolean | undefined;
  /**
   * Brings the average price of the products on the invoice row up to date; true or false
   *
   * Parameter `updatemidprice`; 0...1; source `pages/sales.html`.
   */
  readonly updatemidPrice?: boolean | undefined;
}

/** Root element `root` of the request. Source `pages/sales.html`. */
export interface SalesOrderInvoicingRequest {
  /** `salesorderinvoicing`; 1; source `pages/sales.html`. */
  readonly salesOrderInvoicing: SalesOrderInvoicing;
}

/** Source `pages/sales.html`. */
export interface SalesOrderInvoicing {
  /** `invoicingcustomer`; 1; source `pages/sales.html`. */
  readonly invoicingCustomer: SalesOrderInvoicingCustomer;
}

/** Source `pages/sales.html`. */
export interface SalesOrderInvoicingCustomer {
  /**
   * NetvisorID of the customer to be invoiced
   *
   * `netvisorkey`; 1; example `1031`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Date of the order
   *
   * `invoicedate`; 1; example `2021-04-16`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoiceDate: SalesOrderInvoicingInvoiceDate | IsoDateInput;
  /**
   * The rows to invoice or deliver
   *
   * `invoicingproductlines`; 1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoicingProductLines: SalesOrderInvoicingProductLines;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface SalesOrderInvoicingInvoiceDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput;
  /**
   * How the date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string | undefined;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface SalesOrderInvoicingProductLines {
  /** `invoicingproductline`; 1...n; source `pages/sales.html`. */
  readonly invoicingProductLine: readonly SalesOrderInvoicingProductLine[];
}

/** Source `pages/sales.html`. */
export interface SalesOrderInvoicingProductLine {
  /**
   * NetvisorID of the row of the sales order
   *
   * `netvisorkey`; 1; example `123`; source `pages/sales.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Delivery date of that row
   *
   * `deliverydate`; 1; example `2021-04-16`; source `pages/sales.html`.
   */
  readonly deliveryDate: SalesOrderInvoicingDeliveryDate | IsoDateInput;
  /**
   * How many are delivered
   *
   * `deliveryamount`; 1; example `1`; source `pages/sales.html`.
   */
  readonly deliveryAmount: SalesOrderInvoicingDeliveryAmount;
  /**
   * ID of the place in the inventory
   *
   * `inventoryplace`; 0...1; example `321`; source `pages/sales.html`.
   */
  readonly inventoryPlace?: SalesOrderInvoicingInventoryPlace | string | null | undefined;
}

/** Source `pages/sales.html`. */
export interface SalesOrderInvoicingDeliveryDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput;
  /**
   * How the date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string | undefined;
}

/** Source `pages/sales.html`. */
export interface SalesOrderInvoicingDeliveryAmount {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * Tells if it is delivered later; true or false
   *
   * Attribute `ispostdelivery`; 1; example `false`; source `pages/sales.html`.
   */
  readonly isPostDelivery: boolean;
}

/** Source `pages/sales.html`. */
export interface SalesOrderInvoicingInventoryPlace {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Always netvisor
   *
   * Attribute `type`; 0...1; always `netvisor`; example `netvisor`; source `pages/sales.html`.
   */
  readonly type?: string | undefined;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface SalesOrderInvoicingResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: SalesOrderInvoicingResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: SalesOrderInvoicingReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesOrderInvoicingResponseStatus {
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
export interface SalesOrderInvoicingReplies {
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

function salesOrderInvoicingDeliveryAmountTable(): TypeTable {
  return {
    attributes: [
      { at: 'ispostdelivery', as: 'isPostDelivery', is: { codec: booleanLenient }, required: true },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function salesOrderInvoicingInventoryPlaceTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, fixed: 'netvisor' }],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesOrderInvoicingProductLineTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer }, filled: true },
      { el: 'deliverydate', as: 'deliveryDate', is: dateTable, filled: true },
      {
        el: 'deliveryamount',
        as: 'deliveryAmount',
        is: salesOrderInvoicingDeliveryAmountTable,
        filled: true,
      },
      {
        el: 'inventoryplace',
        as: 'inventoryPlace',
        is: salesOrderInvoicingInventoryPlaceTable,
        min: 0,
      },
    ],
  };
}

function salesOrderInvoicingProductLinesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'invoicingproductline',
        as: 'invoicingProductLine',
        is: salesOrderInvoicingProductLineTable,
        max: Infinity,
      },
    ],
  };
}

function salesOrderInvoicingCustomerTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer }, filled: true },
      { el: 'invoicedate', as: 'invoiceDate', is: dateTable, filled: true },
      {
        el: 'invoicingproductlines',
        as: 'invoicingProductLines',
        is: salesOrderInvoicingProductLinesTable,
      },
    ],
  };
}

function salesOrderInvoicingTable(): TypeTable {
  return {
    parts: [
      { el: 'invoicingcustomer', as: 'invoicingCustomer', is: salesOrderInvoicingCustomerTable },
    ],
  };
}

function salesOrderInvoicingRequestTable(): TypeTable {
  return {
    parts: [{ el: 'salesorderinvoicing', as: 'salesOrderInvoicing', is: salesOrderInvoicingTable }],
  };
}

/** The request on the wire. */
export const salesOrderInvoicingRequestMessage: MessageTable<unknown, SalesOrderInvoicingRequest> =
  { root: { el: 'root', is: salesOrderInvoicingRequestTable }, ignoreCase: true };

/** The response on the wire. */
export const salesOrderInvoicingResponseMessage: MessageTable<SalesOrderInvoicingResponse, never> =
  { root: { el: 'Root', is: responseTable }, ignoreCase: true };

/**
 * Invoicing and delivering sales order
 *
 * Invoices an existing sales order, delivers it, or does both.
 *
 * `POST /salesorderinvoicing.nv`.
 */
export const salesOrderInvoicingResource: ResourceTable<
  SalesOrderInvoicingQuery,
  SalesOrderInvoicingRequest,
  SalesOrderInvoicingResponse
> = {
  name: 'salesorderinvoicing',
  method: 'POST',
  path: '/salesorderinvoicing.nv',
  effects: ['writes'],
  parameters: [
    {
      param: 'method',
      as: 'method',
      is: { codec: text, values: ['deliveryonly', 'billanddelivery'], open: true },
      required: true,
    },
    { param: 'copysublines', as: 'copySublines', is: { codec: booleanLenient } },
    { param: 'updatemidprice', as: 'updatemidPrice', is: { codec: booleanLenient } },
  ],
  request: salesOrderInvoicingRequestMessage,
  response: salesOrderInvoicingResponseMessage,
};

/**
 * Invoicing and delivering sales order.
 *
 * Invoices an existing sales order, delivers it, or does both.
 *
 * `POST /salesorderinvoicing.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function invoiceSalesOrder(
  transport: Transport,
  query: SalesOrderInvoicingQuery,
  body: SalesOrderInvoicingRequest,
  options?: CallOptions,
): PromisedResult<SalesOrderInvoicingResponse> {
  return callResource(transport, salesOrderInvoicingResource, query, body, options);
}

/**
 * Builds the call `POST /salesorderinvoicing.nv`.
 *
 * @param query query parameters
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildSalesOrderInvoicing(
  query: SalesOrderInvoicingQuery,
  body: SalesOrderInvoicingRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(salesOrderInvoicingResource, query, body, options);
}

/**
 * Decodes a response of `salesorderinvoicing`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeSalesOrderInvoicingResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<SalesOrderInvoicingResponse> {
  return decode(salesOrderInvoicingResponseMessage, input, options);
}

/**
 * Reads a response of `salesorderinvoicing` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readSalesOrderInvoicing(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<SalesOrderInvoicingResponse> {
  return interpret(decode(salesOrderInvoicingResponseMessage, input, options));
}

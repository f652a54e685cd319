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
  OneOf,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { invoiceIdentifierTable, responseTable } from '../tables.js';

/**
 * Root element `root` of the request. Source `pages/purchases.html`,
 * `schemas/purchaseinvoiceaccrual.xsd`.
 */
export interface PurchaseInvoiceAccrualRequest {
  /**
   * Accrual of the purchase invoice
   *
   * `purchaseinvoiceaccrual`; 1; source `pages/purchases.html`,
   * `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly purchaseInvoiceAccrual: PurchaseInvoiceAccrual;
}

/**
 * Schema type `purchaseinvoiceaccrualtype`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoiceaccrual.xsd`.
 */
export interface PurchaseInvoiceAccrual {
  /**
   * Which purchase invoice: either its key or its invoice number
   *
   * `invoiceidentifier`; 1; source `pages/purchases.html`, `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly invoiceIdentifier: PurchaseInvoiceAccrualInvoiceIdentifier;
  /**
   * How the invoice is accrued
   *
   * `accrualrule`; 1; source `pages/purchases.html`, `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly accrualRule: PurchaseInvoiceAccrualRule;
}

/**
 * Which purchase invoice is meant: by its key or by its number, not by both.
 *
 * Schema type `invoiceidentifiertype`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoiceaccrual.xsd`.
 */
export type PurchaseInvoiceAccrualInvoiceIdentifier = OneOf<{
  /**
   * Number by which the service knows a record.
   *
   * `netvisorkey`; 1; from 1; example `123`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Number on the invoice
   *
   * `invoicenumber`; 1; at least 1 characters; example `123`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly invoiceNumber: string;
}>;

/**
 * Schema type `accrualruletype`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoiceaccrual.xsd`.
 */
export interface PurchaseInvoiceAccrualRule {
  /**
   * Month of the year, 1 to 12.
   *
   * `startmonth`; 1; from 1; to 12; example `12`; source `pages/purchases.html`,
   * `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly startMonth: number | bigint;
  /**
   * Year, four digits.
   *
   * `startyear`; 1; from 1000; to 9999; example `2021`; source `pages/purchases.html`,
   * `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly startYear: number | bigint;
  /**
   * Name of the division curve (may exist only once)
   *
   * `divisioncurvename`; 0...1; at most 250 characters; example `Avskrivningar`; source
   * `pages/purchases.html`, `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly divisionCurveName?: string | null | undefined;
  /**
   * Month of the year, 1 to 12.
   *
   * `endmonth`; 1; from 1; to 12; example `12`; source `pages/purchases.html`,
   * `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly endMonth?: number | bigint | null | undefined;
  /**
   * Year, four digits.
   *
   * `endyear`; 1; from 1000; to 9999; example `2021`; source `pages/purchases.html`,
   * `schemas/purchaseinvoiceaccrual.xsd`.
   */
  readonly endYear?: number | bigint | null | undefined;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceAccrualResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PurchaseInvoiceAccrualResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PurchaseInvoiceAccrualReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceAccrualResponseStatus {
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
export interface PurchaseInvoiceAccrualReplies {
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

function purchaseInvoiceAccrualRuleTable(): TypeTable {
  return {
    parts: [
      {
        el: 'startmonth',
        as: 'startMonth',
        is: { codec: integer, minInclusive: '1', maxInclusive: '12' },
        filled: true,
      },
      {
        el: 'startyear',
        as: 'startYear',
        is: { codec: integer, minInclusive: '1000', maxInclusive: '9999' },
        filled: true,
      },
      {
        el: 'divisioncurvename',
        as: 'divisionCurveName',
        is: { codec: text, maxLength: 250 },
        min: 0,
      },
      {
        group: 'sequence',
        min: 0,
        parts: [
          {
            el: 'endmonth',
            as: 'endMonth',
            is: { codec: integer, minInclusive: '1', maxInclusive: '12' },
          },
          {
            el: 'endyear',
            as: 'endYear',
            is: { codec: integer, minInclusive: '1000', maxInclusive: '9999' },
          },
        ],
      },
    ],
  };
}

function purchaseInvoiceAccrualTable(): TypeTable {
  return {
    parts: [
      { el: 'invoiceidentifier', as: 'invoiceIdentifier', is: invoiceIdentifierTable },
      { el: 'accrualrule', as: 'accrualRule', is: purchaseInvoiceAccrualRuleTable },
    ],
  };
}

function purchaseInvoiceAccrualRequestTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoiceaccrual',
        as: 'purchaseInvoiceAccrual',
        is: purchaseInvoiceAccrualTable,
      },
    ],
  };
}

/** The request on the wire. */
export const purchaseInvoiceAccrualRequestMessage: MessageTable<
  unknown,
  PurchaseInvoiceAccrualRequest
> = {
  root: { el: 'root', is: purchaseInvoiceAccrualRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const purchaseInvoiceAccrualResponseMessage: MessageTable<
  PurchaseInvoiceAccrualResponse,
  never
> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Accrue purchase invoice
 *
 * Spreads a purchase invoice over months: from a start to an end, or from a start by a division
 * curve, which has a percentage for each month. The end is not before the start, and the start not
 * before the month in which the invoice is booked. The invoice must not be posted, and the period
 * not be locked.
 *
 * `POST /purchaseinvoiceaccrual.nv`.
 */
export const purchaseInvoiceAccrualResource: ResourceTable<
  EmptyObject,
  PurchaseInvoiceAccrualRequest,
  PurchaseInvoiceAccrualResponse
> = {
  name: 'purchaseinvoiceaccrual',
  method: 'POST',
  path: '/purchaseinvoiceaccrual.nv',
  effects: ['writes'],
  parameters: [],
  request: purchaseInvoiceAccrualRequestMessage,
  response: purchaseInvoiceAccrualResponseMessage,
};

/**
 * Accrue purchase invoice.
 *
 * Spreads a purchase invoice over months: from a start to an end, or from a start by a division
 * curve, which has a percentage for each month. The end is not before the start, and the start not
 * before the month in which the invoice is booked. The invoice must not be posted, and the period
 * not be locked.
 *
 * `POST /purchaseinvoiceaccrual.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function accruePurchaseInvoice(
  transport: Transport,
  body: PurchaseInvoiceAccrualRequest,
  options?: CallOptions,
): PromisedResult<PurchaseInvoiceAccrualResponse> {
  return callResource(transport, purchaseInvoiceAccrualResource, {}, body, options);
}

/**
 * Builds the call `POST /purchaseinvoiceaccrual.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPurchaseInvoiceAccrual(
  body: PurchaseInvoiceAccrualRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(purchaseInvoiceAccrualResource, {}, body, options);
}

/**
 * Decodes a response of `purchaseinvoiceaccrual`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePurchaseInvoiceAccrualResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PurchaseInvoiceAccrualResponse> {
  return decode(purchaseInvoiceAccrualResponseMessage, input, options);
}

/**
 * Reads a response of `purchaseinvoiceaccrual` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPurchaseInvoiceAccrual(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<PurchaseInvoiceAccrualResponse> {
  return interpret(decode(purchaseInvoiceAccrualResponseMessage, input, options));
}

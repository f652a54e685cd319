import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, dateLoose, decimalComma, decode, text } from '../runtime/index.js';
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
import { dimensionTable, lineSumTable, responseTable, vatPercentTable } from '../tables.js';

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/payments.html`,
 * `schemas/salespayment.dtd`.
 */
export interface SalesPaymentRequest {
  /** `salespayment`; 1; source `pages/payments.html`, `schemas/salespayment.dtd`. */
  readonly salesPayment: SalesPayment;
}

/** Schema type `salespayment`. Source `pages/payments.html`, `schemas/salespayment.dtd`. */
export interface SalesPayment {
  /**
   * Amount of the sales payment
   *
   * `sum`; 1; example `50,00`; source `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly sum: SalesPaymentSum | DecimalInput;
  /**
   * Day of payment
   *
   * `paymentdate`; 1; example `2023-09-04`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   */
  readonly paymentDate: IsoDateInput;
  /**
   * Tells which invoice the payment belongs to
   *
   * `targetidentifier`; 1; example `123`; source `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly targetIdentifier: SalesPaymentTargetIdentifier;
  /**
   * Name of the source of the payment
   *
   * `sourcename`; 1; example `Eric Example`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   */
  readonly sourceName: string;
  /**
   * Payment method. Its name, or the bank account number, must exist in the Netvisor environment of
   * the target company.
   *
   * `paymentmethod`; 1; example `pankkikortti`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   */
  readonly paymentMethod: SalesPaymentMethod;
  /**
   * Postings given by the sender instead of the automatic ones
   *
   * `salespaymentvoucherlines`; 0...n; source `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly salesPaymentVoucherLines?: readonly SalesPaymentVoucherLines[] | undefined;
}

/**
 * The payment itself
 *
 * Schema type `sum`. Source `pages/payments.html`, `schemas/salespayment.dtd`.
 */
export interface SalesPaymentSum {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Code of the currency. A code unknown to the system gives INVALID_DATA with an explanation.
   * Default EUR
   *
   * Attribute `currency`; 0...1; default `EUR`; example `EUR`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   */
  readonly currency?: string | undefined;
}

/** Schema type `targetidentifier`. Source `pages/payments.html`, `schemas/salespayment.dtd`. */
export interface SalesPaymentTargetIdentifier {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * What is paid: invoice or order
   *
   * Attribute `targettype`; 0...1; example `invoice`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   *
   * Values: `invoice`, `order`.
   */
  readonly targetType?: 'invoice' | 'order' | undefined;
  /**
   * Meaning of the identifier:
   * - netvisor = key of the invoice in Netvisor
   * - invoicenumber = number of the invoice
   * - reference = reference number of the invoice
   *
   * Attribute `type`; 1; example `netvisor`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   *
   * Values: `netvisor`, `invoicenumber`, `reference`.
   */
  readonly type: 'netvisor' | 'invoicenumber' | 'reference';
}

/** Schema type `paymentmethod`. Source `pages/payments.html`, `schemas/salespayment.dtd`. */
export interface SalesPaymentMethod {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * Account number that replaces the one on the voucher. INVALID_DATA if there is no such account
   *
   * Attribute `overrideaccountingaccountnumber`; 0...1; example `1910`; source
   * `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly overrideAccountingAccountNumber?: string | undefined;
  /**
   * Replaces the receivable account of the payment voucher
   *
   * Attribute `overridesalesreceivableaccountnumber`; 0...1; example `1707`; source
   * `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly overrideSalesReceivableAccountNumber?: string | undefined;
  /**
   * Kind of payment method: alternative or bankaccount
   *
   * Attribute `type`; 1; example `alternative`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   *
   * Known values: `alternative`, `bankaccount`.
   */
  readonly type: 'alternative' | 'bankaccount' | (string & {});
}

/**
 * Postings given by the sender instead of the automatic ones
 *
 * Schema type `salespaymentvoucherlines`. Source `pages/payments.html`, `schemas/salespayment.dtd`.
 */
export interface SalesPaymentVoucherLines {
  /** `voucherline`; 1...n; source `pages/payments.html`, `schemas/salespayment.dtd`. */
  readonly voucherLine: readonly SalesPaymentVoucherLine[];
}

/** Schema type `voucherline`. Source `pages/payments.html`, `schemas/salespayment.dtd`. */
export interface SalesPaymentVoucherLine {
  /**
   * Amount of the line
   *
   * `linesum`; 1; example `50,00`; source `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly lineSum: SalesPaymentLineSum;
  /**
   * Text of the line
   *
   * `description`; 0...1; example `Sales event`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   */
  readonly description?: string | null | undefined;
  /**
   * Account on which the line is recorded
   *
   * `accountnumber`; 1; example `1701`; source `overlay.yaml`, `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   */
  readonly accountNumber: string;
  /**
   * Percentage of VAT
   *
   * `vatpercent`; 1; example `24`; source `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly vatPercent: SalesPaymentVatPercent;
  /** `dimension`; 0...n; source `pages/payments.html`, `schemas/salespayment.dtd`. */
  readonly dimension?: readonly SalesPaymentDimension[] | undefined;
}

/** Schema type `linesum`. Source `pages/payments.html`, `schemas/salespayment.dtd`. */
export interface SalesPaymentLineSum {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Kind of amount: net (without VAT) or gross (with VAT)
   *
   * Attribute `type`; 1; example `gross`; source `pages/payments.html`, `schemas/salespayment.dtd`.
   *
   * Values: `net`, `gross`.
   */
  readonly type: 'net' | 'gross';
}

/** Schema type `vatpercent`. Source `pages/payments.html`, `schemas/salespayment.dtd`. */
export interface SalesPaymentVatPercent {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Code of VAT, see *1
   *
   * Attribute `vatcode`; 1; example `KOMY`; source `overlay.yaml`, `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   *
   * Known values: `NONE`, `KOOS`, `EUOS`, `EUUO`, `EUPO`, `100`, `KOMY`, `KOMY0`, `EUMY`, `EUUM`,
   * `EUPM309`, `EUPM312`, `MUUL`, `MAAL`, `EVTO`, `EVPO`, `EVMA`, `EVKV`, `EVRO`, `KAVE`, `RAMY`,
   * `RAOS`.
   */
  readonly vatCode:
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
    | (string & {});
}

/** Schema type `dimension`. Source `pages/payments.html`, `schemas/salespayment.dtd`. */
export interface SalesPaymentDimension {
  /**
   * Dimension, by name
   *
   * `dimensionname`; 1; example `Käteiskauppa`; source `pages/payments.html`,
   * `schemas/salespayment.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension, by name
   *
   * `dimensionitem`; 1; example `Myynti`; source `pages/payments.html`, `schemas/salespayment.dtd`.
   */
  readonly dimensionItem: string;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface SalesPaymentResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: SalesPaymentResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: SalesPaymentReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesPaymentResponseStatus {
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
export interface SalesPaymentReplies {
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

function salesPaymentSumTable(): TypeTable {
  return {
    attributes: [{ at: 'currency', as: 'currency', is: { codec: text }, default: 'EUR' }],
    text: { as: 'value', is: { codec: decimalComma }, filled: true },
  };
}

function salesPaymentTargetIdentifierTable(): TypeTable {
  return {
    attributes: [
      { at: 'targettype', as: 'targetType', is: { codec: text, values: ['invoice', 'order'] } },
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['netvisor', 'invoicenumber', 'reference'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function salesPaymentMethodTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'overrideaccountingaccountnumber',
        as: 'overrideAccountingAccountNumber',
        is: { codec: text },
      },
      {
        at: 'overridesalesreceivableaccountnumber',
        as: 'overrideSalesReceivableAccountNumber',
        is: { codec: text },
      },
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['alternative', 'bankaccount'], open: true },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function salesPaymentVoucherLineTable(): TypeTable {
  return {
    parts: [
      { el: 'linesum', as: 'lineSum', is: lineSumTable, filled: true },
      { el: 'description', as: 'description', is: { codec: text }, min: 0 },
      { el: 'accountnumber', as: 'accountNumber', is: { codec: text }, filled: true },
      { el: 'vatpercent', as: 'vatPercent', is: vatPercentTable, filled: true },
      { el: 'dimension', as: 'dimension', is: dimensionTable, min: 0, max: Infinity },
    ],
  };
}

function salesPaymentVoucherLinesTable(): TypeTable {
  return {
    parts: [
      { el: 'voucherline', as: 'voucherLine', is: salesPaymentVoucherLineTable, max: Infinity },
    ],
  };
}

function salesPaymentTable(): TypeTable {
  return {
    parts: [
      { el: 'sum', as: 'sum', is: salesPaymentSumTable, filled: true },
      { el: 'paymentdate', as: 'paymentDate', is: { codec: dateLoose }, filled: true },
      {
        el: 'targetidentifier',
        as: 'targetIdentifier',
        is: salesPaymentTargetIdentifierTable,
        filled: true,
      },
      { el: 'sourcename', as: 'sourceName', is: { codec: text }, filled: true },
      { el: 'paymentmethod', as: 'paymentMethod', is: salesPaymentMethodTable, filled: true },
      {
        el: 'salespaymentvoucherlines',
        as: 'salesPaymentVoucherLines',
        is: salesPaymentVoucherLinesTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function salesPaymentRequestTable(): TypeTable {
  return { parts: [{ el: 'salespayment', as: 'salesPayment', is: salesPaymentTable }] };
}

/** The request on the wire. */
export const salesPaymentRequestMessage: MessageTable<unknown, SalesPaymentRequest> = {
  root: { el: 'root', is: salesPaymentRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const salesPaymentResponseMessage: MessageTable<SalesPaymentResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import sales payment
 *
 * Brings one sales payment into Netvisor.
 *
 * Import the sales invoice first: a payment that arrives before its invoice is not targeted to it
 * automatically. Neither is a payment whose invoice already has the status Paid.
 *
 * An invoice that takes partial payments takes every amount. Any other invoice takes the payment
 * only when the difference is covered by its cash discount tolerance.
 *
 * A payment for an invoice that has not been sent yet finds that invoice only if it accepts partial
 * payments. Invoices that come through the interface say so with the element
 * "expectPartialPayments"; for invoices made in Netvisor the choice is in the basic data of sales.
 *
 * A sales order can be paid as well; the payment is then a prepayment. It moves to the sales
 * invoice once the order is invoiced, and if it covers the whole invoice, the status of the invoice
 * becomes "Paid". For a prepayment of an order the attribute "overridesalesreceivableaccountnumber"
 * of the element "paymentmethod" is compulsory, and its accoun…
 *
 * `POST /salespayment.nv`.
 */
export const salesPaymentResource: ResourceTable<
  EmptyObject,
  SalesPaymentRequest,
  SalesPaymentResponse
> = {
  name: 'salespayment',
  method: 'POST',
  path: '/salespayment.nv',
  effects: ['writes'],
  parameters: [],
  request: salesPaymentRequestMessage,
  response: salesPaymentResponseMessage,
};

/**
 * Import sales payment.
 *
 * Brings one sales payment into Netvisor.
 *
 * Import the sales invoice first: a payment that arrives before its invoice is not targeted to it
 * automatically. Neither is a payment whose invoice already has the status Paid.
 *
 * An invoice that takes partial payments takes every amount. Any other invoice takes the payment
 * only when the difference is covered by its cash discount tolerance.
 *
 * A payment for an invoice that has not been sent yet finds that invoice only if it accepts partial
 * payments. Invoices that come through the interface say so with the element
 * "expectPartialPayments"; for invoices made in Netvisor the choice is in the basic data of sales.
 *
 * A sales order can be paid as well; the payment is then a prepayment. It moves to the sales
 * invoice once the order is invoiced, and if it covers the whole invoice, the status of the invoice
 * becomes "Paid". For a prepayment of an order the attribute "overridesalesreceivableaccountnumber"
 * of the element "paymentmethod" is compulsory, and its accoun…
 *
 * `POST /salespayment.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createSalesPayment(
  transport: Transport,
  body: SalesPaymentRequest,
  options?: CallOptions,
): PromisedResult<SalesPaymentResponse> {
  return callResource(transport, salesPaymentResource, {}, body, options);
}

/**
 * Builds the call `POST /salespayment.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildSalesPayment(
  body: SalesPaymentRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(salesPaymentResource, {}, body, options);
}

/**
 * Decodes a response of `salespayment`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeSalesPaymentResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<SalesPaymentResponse> {
  return decode(salesPaymentResponseMessage, input, options);
}

/**
 * Reads a response of `salespayment` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readSalesPayment(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<SalesPaymentResponse> {
  return interpret(decode(salesPaymentResponseMessage, input, options));
}

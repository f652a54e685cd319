import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decode, text } from '../runtime/index.js';
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
 * `schemas/purchaseinvoicecirculation.xsd`.
 */
export interface PurchaseInvoiceCirculationRequest {
  /**
   * `purchaseinvoicecirculations`; 1; source `pages/purchases.html`,
   * `schemas/purchaseinvoicecirculation.xsd`.
   */
  readonly purchaseInvoiceCirculations: PurchaseInvoiceCirculationStype;
}

/**
 * Schema type `purchaseinvoicecirculationstype`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicecirculation.xsd`.
 */
export interface PurchaseInvoiceCirculationStype {
  /**
   * Workflow of a purchase invoice
   *
   * `purchaseinvoicecirculation`; 1...n; source `pages/purchases.html`,
   * `schemas/purchaseinvoicecirculation.xsd`.
   */
  readonly purchaseInvoiceCirculation: readonly PurchaseInvoiceCirculation[];
}

/**
 * Circulation of one invoice; without checkers and approver it is removed.
 *
 * Schema type `purchaseinvoicecirculationtype`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicecirculation.xsd`.
 */
export interface PurchaseInvoiceCirculation {
  /**
   * Which purchase invoice: either its key or its invoice number
   *
   * `invoiceidentifier`; 1; source `pages/purchases.html`,
   * `schemas/purchaseinvoicecirculation.xsd`.
   */
  readonly invoiceIdentifier: PurchaseInvoiceCirculationInvoiceIdentifier;
  /**
   * Who verifies the invoice
   *
   * `factualverificator`; 0...n; source `pages/purchases.html`,
   * `schemas/purchaseinvoicecirculation.xsd`.
   */
  readonly factualVerificator?: readonly PurchaseInvoiceCirculationPerson[] | undefined;
  /**
   * Who approves the invoice
   *
   * `approver`; 0...1; source `pages/purchases.html`, `schemas/purchaseinvoicecirculation.xsd`.
   */
  readonly approver?: PurchaseInvoiceCirculationPerson | undefined;
  /**
   * Text for the handling history
   *
   * `comment`; 0...1; at most 250 characters; example `Sakgranskare och godkännare har ställts in
   * av utomstående integration X.`; source `pages/purchases.html`,
   * `schemas/purchaseinvoicecirculation.xsd`.
   */
  readonly comment?: string | null | undefined;
}

/**
 * Which purchase invoice is meant: by its key or by its number, not by both.
 *
 * Schema type `invoiceidentifiertype`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicecirculation.xsd`.
 */
export type PurchaseInvoiceCirculationInvoiceIdentifier = OneOf<{
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
 * A user of the company, known by an e-mail address that is unique in it.
 *
 * Schema type `persontype`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoicecirculation.xsd`.
 */
export interface PurchaseInvoiceCirculationPerson {
  /**
   * E-mail address of the person
   *
   * `email`; 1; at least 1 characters; example `assi.asiatarkastaja@yritys.com`; source
   * `pages/purchases.html`, `schemas/purchasegeneraltypes.xsd`.
   */
  readonly email: string;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceCirculationResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PurchaseInvoiceCirculationResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PurchaseInvoiceCirculationReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceCirculationResponseStatus {
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
export interface PurchaseInvoiceCirculationReplies {
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

function purchaseInvoiceCirculationPersonTable(): TypeTable {
  return { parts: [{ el: 'email', as: 'email', is: { codec: text, minLength: 1 }, filled: true }] };
}

function purchaseInvoiceCirculationTable(): TypeTable {
  return {
    parts: [
      { el: 'invoiceidentifier', as: 'invoiceIdentifier', is: invoiceIdentifierTable },
      {
        el: 'factualverificator',
        as: 'factualVerificator',
        is: purchaseInvoiceCirculationPersonTable,
        min: 0,
        max: Infinity,
      },
      { el: 'approver', as: 'approver', is: purchaseInvoiceCirculationPersonTable, min: 0 },
      { el: 'comment', as: 'comment', is: { codec: text, maxLength: 250 }, min: 0 },
    ],
  };
}

function purchaseInvoiceCirculationStypeTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicecirculation',
        as: 'purchaseInvoiceCirculation',
        is: purchaseInvoiceCirculationTable,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceCirculationRequestTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicecirculations',
        as: 'purchaseInvoiceCirculations',
        is: purchaseInvoiceCirculationStypeTable,
      },
    ],
  };
}

/** The request on the wire. */
export const purchaseInvoiceCirculationRequestMessage: MessageTable<
  unknown,
  PurchaseInvoiceCirculationRequest
> = {
  root: { el: 'root', is: purchaseInvoiceCirculationRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const purchaseInvoiceCirculationResponseMessage: MessageTable<
  PurchaseInvoiceCirculationResponse,
  never
> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import verification and approval workflow
 *
 * Sets, changes or removes the workflow in which purchase invoices are verified and approved.
 * People are known by their e-mail address, and need the rights of their role. One call can hold
 * several invoices: all of them are set, or none. An invoice without verifiers and approvers loses
 * its workflow; one that somebody has verified or approved keeps it.
 *
 * `POST /purchaseinvoicecirculation.nv`.
 */
export const purchaseInvoiceCirculationResource: ResourceTable<
  EmptyObject,
  PurchaseInvoiceCirculationRequest,
  PurchaseInvoiceCirculationResponse
> = {
  name: 'purchaseinvoicecirculation',
  method: 'POST',
  path: '/purchaseinvoicecirculation.nv',
  effects: ['writes'],
  parameters: [],
  request: purchaseInvoiceCirculationRequestMessage,
  response: purchaseInvoiceCirculationResponseMessage,
};

/**
 * Import verification and approval workflow.
 *
 * Sets, changes or removes the workflow in which purchase invoices are verified and approved.
 * People are known by their e-mail address, and need the rights of their role. One call can hold
 * several invoices: all of them are set, or none. An invoice without verifiers and approvers loses
 * its workflow; one that somebody has verified or approved keeps it.
 *
 * `POST /purchaseinvoicecirculation.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function startPurchaseInvoiceCirculation(
  transport: Transport,
  body: PurchaseInvoiceCirculationRequest,
  options?: CallOptions,
): PromisedResult<PurchaseInvoiceCirculationResponse> {
  return callResource(transport, purchaseInvoiceCirculationResource, {}, body, options);
}

/**
 * Builds the call `POST /purchaseinvoicecirculation.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPurchaseInvoiceCirculation(
  body: PurchaseInvoiceCirculationRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(purchaseInvoiceCirculationResource, {}, body, options);
}

/**
 * Decodes a response of `purchaseinvoicecirculation`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePurchaseInvoiceCirculationResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PurchaseInvoiceCirculationResponse> {
  return decode(purchaseInvoiceCirculationResponseMessage, input, options);
}

/**
 * Reads a response of `purchaseinvoicecirculation` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPurchaseInvoiceCirculation(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<PurchaseInvoiceCirculationResponse> {
  return interpret(decode(purchaseInvoiceCirculationResponseMessage, input, options));
}

import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decode, integer, text } from '../runtime/index.js';
import type {
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDateTime,
  MessageTable,
  OneOf,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { responseTable } from '../tables.js';

/** What stands beside the choices of {@link UpdateSalesInvoiceStatusQuery}. */
export interface UpdateSalesInvoiceStatusQueryFields {
  /**
   * Status to be set:
   * - open
   * - overdue
   * - reminded
   * - requested
   * - collected
   * - paid
   * - creditloss
   * - unsent
   *
   * Parameter `status`; 1; example `open`; source `pages/sales.html`.
   *
   * Known values: `open`, `overdue`, `reminded`, `requested`, `collected`, `paid`, `creditloss`,
   * `unsent`.
   */
  readonly status:
    | 'open'
    | 'overdue'
    | 'reminded'
    | 'requested'
    | 'collected'
    | 'paid'
    | 'creditloss'
    | 'unsent'
    | (string & {});
}

/** A choice within {@link UpdateSalesInvoiceStatusQuery}. */
export type UpdateSalesInvoiceStatusQueryChoice = OneOf<{
  /**
   * Netvisor ID of the invoice
   *
   * Parameter `netvisorkey`; 0...1; example `145`; source `pages/sales.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Netvisor IDs of several invoices, with commas between them
   *
   * Parameter `netvisorkeylist`; 0...1; example `1, 2, 3`; source `overlay.yaml`,
   * `pages/sales.html`.
   *
   * Joined by `,`; at most 100 values.
   */
  readonly netvisorKeyList: readonly (number | bigint)[];
}>;

/**
 * Query parameters of `updatesalesinvoicestatus`.
 *
 * netvisorkey is marked 1 and the list 0...1; the resource sets the status of one invoice or of
 * several.
 */
export type UpdateSalesInvoiceStatusQuery = UpdateSalesInvoiceStatusQueryFields &
  UpdateSalesInvoiceStatusQueryChoice;

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface UpdateSalesInvoiceStatusResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: UpdateSalesInvoiceStatusResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: UpdateSalesInvoiceStatusReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface UpdateSalesInvoiceStatusResponseStatus {
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
export interface UpdateSalesInvoiceStatusReplies {
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

/** The response on the wire. */
export const updateSalesInvoiceStatusResponseMessage: MessageTable<
  UpdateSalesInvoiceStatusResponse,
  never
> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Update sales invoice status
 *
 * Unlike other resources, this one takes no XML message: all of the request stands in the URI.
 *
 * Sets the status of one sales invoice or of several (max 100). Any new status but "unsent" makes
 * the voucher of the invoice automatically.
 *
 * `POST /updatesalesinvoicestatus.nv`.
 */
export const updateSalesInvoiceStatusResource: ResourceTable<
  UpdateSalesInvoiceStatusQuery,
  undefined,
  UpdateSalesInvoiceStatusResponse
> = {
  name: 'updatesalesinvoicestatus',
  method: 'POST',
  path: '/updatesalesinvoicestatus.nv',
  effects: ['writes'],
  parameters: [
    { param: 'netvisorkey', as: 'netvisorKey', is: { codec: integer } },
    {
      param: 'netvisorkeylist',
      as: 'netvisorKeyList',
      is: { codec: integer },
      list: { separator: ',', maxItems: 100 },
    },
    {
      param: 'status',
      as: 'status',
      is: {
        codec: text,
        values: [
          'open',
          'overdue',
          'reminded',
          'requested',
          'collected',
          'paid',
          'creditloss',
          'unsent',
        ],
        open: true,
      },
      required: true,
    },
  ],
  rules: [
    {
      kind: 'exactly-one',
      of: ['netvisorKey', 'netvisorKeyList'],
      reason:
        'netvisorkey is marked 1 and the list 0...1; the resource sets the status of one invoice or of several.',
    },
  ],
  response: updateSalesInvoiceStatusResponseMessage,
  limits: { uriLength: 2115 },
};

/**
 * Update sales invoice status.
 *
 * Unlike other resources, this one takes no XML message: all of the request stands in the URI.
 *
 * Sets the status of one sales invoice or of several (max 100). Any new status but "unsent" makes
 * the voucher of the invoice automatically.
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `POST /updatesalesinvoicestatus.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function updateSalesInvoiceStatus(
  transport: Transport,
  query: UpdateSalesInvoiceStatusQuery,
  options?: CallOptions,
): PromisedResult<UpdateSalesInvoiceStatusResponse> {
  return callResource(transport, updateSalesInvoiceStatusResource, query, undefined, options);
}

/**
 * Builds the call `POST /updatesalesinvoicestatus.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildUpdateSalesInvoiceStatus(
  query: UpdateSalesInvoiceStatusQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(updateSalesInvoiceStatusResource, query, undefined, options);
}

/**
 * Decodes a response of `updatesalesinvoicestatus`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeUpdateSalesInvoiceStatusResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<UpdateSalesInvoiceStatusResponse> {
  return decode(updateSalesInvoiceStatusResponseMessage, input, options);
}

/**
 * Reads a response of `updatesalesinvoicestatus` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readUpdateSalesInvoiceStatus(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<UpdateSalesInvoiceStatusResponse> {
  return interpret(decode(updateSalesInvoiceStatusResponseMessage, input, options));
}

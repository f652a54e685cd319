import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callRecord } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { base64, booleanLenient, buildRequest, decode, integer, text } from '../runtime/index.js';
import type {
  DecodeResult,
  EncodeResult,
  HttpCall,
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

/** Query parameters of `getattachments`. */
export interface GetAttachmentsQuery {
  /**
   * Has to be purchaseinvoice
   *
   * Parameter `attachmentsource`; 1; example `purchaseinvoice`; source `overlay.yaml`,
   * `pages/purchases.html`.
   *
   * Values: `purchaseinvoice`.
   */
  readonly attachmentSource: 'purchaseinvoice';
  /**
   * Key of the purchase invoice in Netvisor
   *
   * Parameter `netvisorkey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * true turns PDF attachments of the invoice into PNG pictures.
   * One picture for each page of the PDF
   *
   * Parameter `convertpdfstoimages`; 0...1; example `true`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly convertPdfsToImages?: boolean | undefined;
}

/** Root element `Root` of the response. Source `pages/purchases.html`, `schemas/envelope.xsd`. */
export interface GetAttachmentsResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: GetAttachmentsResponseStatus | null;
  /** `Attachments`; 0...1; source `pages/purchases.html`. */
  readonly attachments?: GetAttachments | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: GetAttachmentsReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface GetAttachmentsResponseStatus {
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
export interface GetAttachments {
  /** `Attachment`; 1...n; source `pages/purchases.html`. */
  readonly attachment: readonly GetAttachment[];
}

/** Source `pages/purchases.html`. */
export interface GetAttachment {
  /**
   * Key of the attachment in Netvisor
   *
   * `AttachmentNetvisorKey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly attachmentNetvisorKey?: number | null;
  /**
   * Number of the page
   *
   * `AttachmentPageNumber`; 1; example `1`; source `pages/purchases.html`.
   */
  readonly attachmentPageNumber?: number | null;
  /**
   * Name of the file
   *
   * `FileName`; 1; example `Testbild.jpg`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly fileName?: string | null;
  /** `FileType`; 1; example `image/png`; source `pages/purchases.html`. */
  readonly fileType?: string | null;
  /**
   * The file in Base64
   *
   * `Content`; 1; example `iVBORw0KGgoAAAANSUhEUgAAB`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly content?: Uint8Array | null;
}

/** Source `schemas/envelope.xsd`. */
export interface GetAttachmentsReplies {
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

function getAttachmentTable(): TypeTable {
  return {
    parts: [
      { el: 'AttachmentNetvisorKey', as: 'attachmentNetvisorKey', is: { codec: integer } },
      { el: 'AttachmentPageNumber', as: 'attachmentPageNumber', is: { codec: integer } },
      { el: 'FileName', as: 'fileName', is: { codec: text } },
      { el: 'FileType', as: 'fileType', is: { codec: text } },
      { el: 'Content', as: 'content', is: { codec: base64 } },
    ],
  };
}

function getAttachmentsTable(): TypeTable {
  return { parts: [{ el: 'Attachment', as: 'attachment', is: getAttachmentTable, max: Infinity }] };
}

function getAttachmentsResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'Attachments', as: 'attachments', is: getAttachmentsTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const getAttachmentsResponseMessage: MessageTable<GetAttachmentsResponse, never> = {
  root: { el: 'Root', is: getAttachmentsResponseTable },
  ignoreCase: true,
};

/**
 * Get attachments of purchase invoices
 *
 * Gives the attachments of a purchase invoice. One of the type Finvoice comes along as a picture,
 * so that an electronic invoice can be looked at as well.
 *
 * `GET /getattachments.nv`.
 */
export const getAttachmentsResource: ResourceTable<
  GetAttachmentsQuery,
  undefined,
  GetAttachmentsResponse
> = {
  name: 'getattachments',
  method: 'GET',
  path: '/getattachments.nv',
  effects: ['reads'],
  parameters: [
    {
      param: 'attachmentsource',
      as: 'attachmentSource',
      is: { codec: text, values: ['purchaseinvoice'] },
      required: true,
    },
    { param: 'netvisorkey', as: 'netvisorKey', is: { codec: integer }, required: true },
    { param: 'convertpdfstoimages', as: 'convertPdfsToImages', is: { codec: booleanLenient } },
  ],
  response: getAttachmentsResponseMessage,
  items: { path: ['attachments', 'attachment'] },
};

/**
 * Get attachments of purchase invoices.
 *
 * Gives the attachments of a purchase invoice. One of the type Finvoice comes along as a picture,
 * so that an electronic invoice can be looked at as well.
 *
 * `GET /getattachments.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getPurchaseInvoiceAttachments(
  transport: Transport,
  query: GetAttachmentsQuery,
  options?: CallOptions,
): PromisedResult<GetAttachmentsResponse> {
  return callRecord(transport, getAttachmentsResource, query, undefined, options);
}

/**
 * Builds the call `GET /getattachments.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildGetAttachments(
  query: GetAttachmentsQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(getAttachmentsResource, query, undefined, options);
}

/**
 * Decodes a response of `getattachments`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeGetAttachmentsResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<GetAttachmentsResponse> {
  return decode(getAttachmentsResponseMessage, input, options);
}

/**
 * Reads a response of `getattachments` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readGetAttachments(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<GetAttachmentsResponse> {
  return interpret(decode(getAttachmentsResponseMessage, input, options));
}

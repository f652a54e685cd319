import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decode, integer } from '../runtime/index.js';
import type {
  DecodeResult,
  EmptyObject,
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
import { responseTable } from '../tables.js';

/** Root element `root` of the request. Source `pages/sales.html`. */
export interface MatchCreditNoteRequest {
  /** `matchcreditnote`; 1; source `pages/sales.html`. */
  readonly matchCreditNote: MatchCreditNote;
}

/** Source `pages/sales.html`. */
export interface MatchCreditNote {
  /**
   * NetvisorKey of the credit note
   *
   * `creditnotenetvisorkey`; 1; example `2597`; source `pages/sales.html`.
   */
  readonly creditNoteNetvisorKey: number | bigint;
  /**
   * NetvisorKey of the invoice
   *
   * `invoicenetvisorkey`; 1; example `2582`; source `pages/sales.html`.
   */
  readonly invoiceNetvisorKey: number | bigint;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface MatchCreditNoteResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: MatchCreditNoteResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: MatchCreditNoteReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface MatchCreditNoteResponseStatus {
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
export interface MatchCreditNoteReplies {
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

function matchCreditNoteTable(): TypeTable {
  return {
    parts: [
      {
        el: 'creditnotenetvisorkey',
        as: 'creditNoteNetvisorKey',
        is: { codec: integer },
        filled: true,
      },
      { el: 'invoicenetvisorkey', as: 'invoiceNetvisorKey', is: { codec: integer }, filled: true },
    ],
  };
}

function matchCreditNoteRequestTable(): TypeTable {
  return { parts: [{ el: 'matchcreditnote', as: 'matchCreditNote', is: matchCreditNoteTable }] };
}

/** The request on the wire. */
export const matchCreditNoteRequestMessage: MessageTable<unknown, MatchCreditNoteRequest> = {
  root: { el: 'root', is: matchCreditNoteRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const matchCreditNoteResponseMessage: MessageTable<MatchCreditNoteResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Matching credit note to invoice
 *
 * Matches a credit note to a sales invoice that exists. Both must have the status "Sent", their
 * vouchers must have been made, and their currency must be the same.
 *
 * `POST /matchcreditnote.nv`.
 */
export const matchCreditNoteResource: ResourceTable<
  EmptyObject,
  MatchCreditNoteRequest,
  MatchCreditNoteResponse
> = {
  name: 'matchcreditnote',
  method: 'POST',
  path: '/matchcreditnote.nv',
  effects: ['writes'],
  parameters: [],
  request: matchCreditNoteRequestMessage,
  response: matchCreditNoteResponseMessage,
};

/**
 * Matching credit note to invoice.
 *
 * Matches a credit note to a sales invoice that exists. Both must have the status "Sent", their
 * vouchers must have been made, and their currency must be the same.
 *
 * `POST /matchcreditnote.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function matchCreditNote(
  transport: Transport,
  body: MatchCreditNoteRequest,
  options?: CallOptions,
): PromisedResult<MatchCreditNoteResponse> {
  return callResource(transport, matchCreditNoteResource, {}, body, options);
}

/**
 * Builds the call `POST /matchcreditnote.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildMatchCreditNote(
  body: MatchCreditNoteRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(matchCreditNoteResource, {}, body, options);
}

/**
 * Decodes a response of `matchcreditnote`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeMatchCreditNoteResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<MatchCreditNoteResponse> {
  return decode(matchCreditNoteResponseMessage, input, options);
}

/**
 * Reads a response of `matchcreditnote` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readMatchCreditNote(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<MatchCreditNoteResponse> {
  return interpret(decode(matchCreditNoteResponseMessage, input, options));
}

import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { base64, buildRequest, decimalComma, decode, integer, text } from '../runtime/index.js';
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
import { dateTable, dimensionTable, responseTable } from '../tables.js';

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/accounting.html`,
 * `schemas/accounting.dtd`.
 */
export interface AccountingRequest {
  /** `voucher`; 1; source `pages/accounting.html`, `schemas/accounting.dtd`. */
  readonly voucher: AccountingVoucher;
}

/** Schema type `voucher`. Source `pages/accounting.html`, `schemas/accounting.dtd`. */
export interface AccountingVoucher {
  /**
   * net (no VAT lines are added) or gross (VAT lines are worked out by the system)
   *
   * `calculationmode`; 1; example `net`; source `pages/accounting.html`, `schemas/accounting.dtd`.
   *
   * Known values:
   * - `net`: no VAT lines are added
   * - `gross`: VAT lines are worked out by the system
   */
  readonly calculationMode: 'net' | 'gross' | (string & {});
  /**
   * Day of the voucher
   *
   * `voucherdate`; 1; example `2013-10-20`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly voucherDate: AccountingVoucherDate | IsoDateInput;
  /**
   * Voucher number. Left out, the system takes the next free number
   *
   * `number`; 0...1; example `42`; source `overlay.yaml`, `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly number?: number | bigint | null | undefined;
  /**
   * Text of the voucher
   *
   * `description`; 0...1; at most 255 characters; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly description?: string | null | undefined;
  /**
   * One of: Myyntilasku, Myyntisuoritus, Pankki, Kassa, Tuodut tapahtumat, Automaattiset
   * tilinpäätöskirjaukset, Järjestelmän muodostamat, Ostolasku, Ostosuoritus or Muut
   *
   * `voucherclass`; 1; example `Myyntilasku`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   *
   * Known values: `Myyntilasku`, `Myyntisuoritus`, `Pankki`, `Kassa`, `Tuodut tapahtumat`,
   * `Automaattiset tilinpäätöskirjaukset`, `Järjestelmän muodostamat`, `Ostolasku`, `Ostosuoritus`,
   * `Muut`.
   */
  readonly voucherClass:
    | 'Myyntilasku'
    | 'Myyntisuoritus'
    | 'Pankki'
    | 'Kassa'
    | 'Tuodut tapahtumat'
    | 'Automaattiset tilinpäätöskirjaukset'
    | 'Järjestelmän muodostamat'
    | 'Ostolasku'
    | 'Ostosuoritus'
    | 'Muut'
    | (string & {});
  /**
   * Lines
   *
   * `voucherline`; 1...n; source `pages/accounting.html`, `schemas/accounting.dtd`.
   */
  readonly voucherLine: readonly AccountingVoucherLine[];
  /**
   * Attachments: documentdata is base64
   *
   * `voucherattachments`; 0...1; source `pages/accounting.html`, `schemas/accounting.dtd`.
   */
  readonly voucherAttachments?: AccountingVoucherAttachments | undefined;
}

/** Schema type `voucherdate`. Source `pages/accounting.html`, `schemas/accounting.dtd`. */
export interface AccountingVoucherDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly format?: string | undefined;
}

/**
 * Lines
 *
 * Schema type `voucherline`. Source `pages/accounting.html`, `schemas/accounting.dtd`.
 */
export interface AccountingVoucherLine {
  /**
   * Debit if positive, credit if negative. Max. 2 decimals.
   *
   * `linesum`; 1; example `-100,00`; source `pages/accounting.html`, `schemas/accounting.dtd`.
   */
  readonly lineSum: AccountingLineSum | DecimalInput;
  /**
   * Text of the line
   *
   * `description`; 0...1; at most 255 characters; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly description?: string | null | undefined;
  /**
   * Account number; an error is returned if there is no such account
   *
   * `accountnumber`; 1; example `1701`; source `overlay.yaml`, `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly accountNumber: string;
  /**
   * Has to agree with the attribute vatcode
   *
   * `vatpercent`; 1; example `24`; source `pages/accounting.html`, `schemas/accounting.dtd`.
   */
  readonly vatPercent: AccountingVatPercent | DecimalInput;
  /**
   * Dimension of the account, by key or name
   *
   * `accountdimension`; 0...1; source `schemas/accounting.dtd`.
   */
  readonly accountDimension?: AccountingAccountDimension | string | null | undefined;
  /** `dimension`; 0...n; source `pages/accounting.html`, `schemas/accounting.dtd`. */
  readonly dimension?: readonly AccountingDimension[] | undefined;
}

/** Schema type `linesum`. Source `pages/accounting.html`, `schemas/accounting.dtd`. */
export interface AccountingLineSum {
  /** The text of the element `#text`; at most 2 decimals. */
  readonly value: DecimalInput;
  /**
   * net or gross
   *
   * Attribute `type`; 0...1; example `net`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   *
   * Values: `net`, `gross`.
   */
  readonly type?: 'net' | 'gross' | undefined;
}

/** Schema type `vatpercent`. Source `pages/accounting.html`, `schemas/accounting.dtd`. */
export interface AccountingVatPercent {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Left out, the code of the account is used. One of: NONE, KOOS, EUOS, EUUO, EUPO, 100, KOMY,
   * EUMY, EUUM, EUPM312, EUPM309, MUUL, EVTO, EVPO, RAMY, RAOS, EVRO, EVKV
   *
   * Attribute `vatcode`; 0...1; example `KOMY`; source `overlay.yaml`, `pages/accounting.html`,
   * `schemas/accounting.dtd`.
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

/** Schema type `accountdimension`. Source `schemas/accounting.dtd`. */
export interface AccountingAccountDimension {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Attribute `type`; 0...1; source `schemas/accounting.dtd`.
   *
   * Values: `netvisorkey`, `name`.
   */
  readonly type?: 'netvisorkey' | 'name' | undefined;
}

/** Schema type `dimension`. Source `pages/accounting.html`, `schemas/accounting.dtd`. */
export interface AccountingDimension {
  /**
   * Dimension, by name. Created if the system has none of that name
   *
   * `dimensionname`; 1; example `Project 1`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension. Created if the system has none of that name
   *
   * `dimensionitem`; 1; example `Payroll`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly dimensionItem: string;
}

/**
 * Attachments: documentdata is base64
 *
 * Schema type `voucherattachments`. Source `pages/accounting.html`, `schemas/accounting.dtd`.
 */
export interface AccountingVoucherAttachments {
  /** `voucherattachment`; 1...n; source `pages/accounting.html`, `schemas/accounting.dtd`. */
  readonly voucherAttachment: readonly AccountingVoucherAttachment[];
}

/** Schema type `voucherattachment`. Source `pages/accounting.html`, `schemas/accounting.dtd`. */
export interface AccountingVoucherAttachment {
  /**
   * Media type of the attachment
   *
   * `mimetype`; 1; example `application/pdf`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly mimetype: string;
  /**
   * What the attachment is
   *
   * `attachmentdescription`; 1; example `Example attachment`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly attachmentDescription: string;
  /**
   * Name of the attached file
   *
   * `filename`; 1; example `Attachment.pdf`; source `pages/accounting.html`,
   * `schemas/accounting.dtd`.
   */
  readonly fileName: string;
  /**
   * The attached file itself, base64 encoded
   *
   * `documentdata`; 1; source `pages/accounting.html`, `schemas/accounting.dtd`.
   */
  readonly documentData: Uint8Array;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface AccountingResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingResponseStatus {
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
export interface AccountingReplies {
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

function accountingLineSumTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text, values: ['net', 'gross'] } }],
    text: { as: 'value', is: { codec: decimalComma, fractionDigits: 2 }, filled: true },
  };
}

function accountingVatPercentTable(): TypeTable {
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

function accountingAccountDimensionTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text, values: ['netvisorkey', 'name'] } }],
    text: { as: 'value', is: { codec: text } },
  };
}

function accountingVoucherLineTable(): TypeTable {
  return {
    parts: [
      { el: 'linesum', as: 'lineSum', is: accountingLineSumTable, filled: true },
      { el: 'description', as: 'description', is: { codec: text, maxLength: 255 }, min: 0 },
      { el: 'accountnumber', as: 'accountNumber', is: { codec: text }, filled: true },
      { el: 'vatpercent', as: 'vatPercent', is: accountingVatPercentTable, filled: true },
      {
        el: 'accountdimension',
        as: 'accountDimension',
        is: accountingAccountDimensionTable,
        min: 0,
      },
      { el: 'dimension', as: 'dimension', is: dimensionTable, min: 0, max: Infinity },
    ],
  };
}

function accountingVoucherAttachmentTable(): TypeTable {
  return {
    parts: [
      { el: 'mimetype', as: 'mimetype', is: { codec: text }, filled: true },
      {
        el: 'attachmentdescription',
        as: 'attachmentDescription',
        is: { codec: text },
        filled: true,
      },
      { el: 'filename', as: 'fileName', is: { codec: text }, filled: true },
      { el: 'documentdata', as: 'documentData', is: { codec: base64 }, filled: true },
    ],
  };
}

function accountingVoucherAttachmentsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'voucherattachment',
        as: 'voucherAttachment',
        is: accountingVoucherAttachmentTable,
        max: Infinity,
      },
    ],
  };
}

function accountingVoucherTable(): TypeTable {
  return {
    parts: [
      {
        el: 'calculationmode',
        as: 'calculationMode',
        is: { codec: text, values: ['net', 'gross'], open: true },
        filled: true,
      },
      { el: 'voucherdate', as: 'voucherDate', is: dateTable, filled: true },
      { el: 'number', as: 'number', is: { codec: integer }, min: 0 },
      { el: 'description', as: 'description', is: { codec: text, maxLength: 255 }, min: 0 },
      {
        el: 'voucherclass',
        as: 'voucherClass',
        is: {
          codec: text,
          values: [
            'Myyntilasku',
            'Myyntisuoritus',
            'Pankki',
            'Kassa',
            'Tuodut tapahtumat',
            'Automaattiset tilinpäätöskirjaukset',
            'Järjestelmän muodostamat',
            'Ostolasku',
            'Ostosuoritus',
            'Muut',
          ],
          open: true,
        },
        filled: true,
      },
      { el: 'voucherline', as: 'voucherLine', is: accountingVoucherLineTable, max: Infinity },
      {
        el: 'voucherattachments',
        as: 'voucherAttachments',
        is: accountingVoucherAttachmentsTable,
        min: 0,
      },
    ],
  };
}

function accountingRequestTable(): TypeTable {
  return { parts: [{ el: 'voucher', as: 'voucher', is: accountingVoucherTable }] };
}

/** The request on the wire. */
export const accountingRequestMessage: MessageTable<unknown, AccountingRequest> = {
  root: { el: 'root', is: accountingRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const accountingResponseMessage: MessageTable<AccountingResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import accounting data
 *
 * Please note: each attachment of a voucher that comes through the interface is charged as a web
 * invoice transaction.
 *
 * Imports a voucher with its lines, their dimensions and its attachments. Call Accounting.nv
 * without parameters. A request holds exactly one voucher. A voucher without an id gets a new one
 * from the system.
 *
 * Voucher classes (the element voucherclass takes the Finnish name):
 * - Sales invoice (myyntilasku)
 * - Sales payment (myyntisuoritus)
 * - Bank (pankki)
 * - Treasury (kassa)
 * - Imported events (tuodut tapahtumat)
 * - Automatic financial statements (automaattiset tilinpäätöskirjaukset)
 * - Vouchers formed by the system (Järjestelmän muodostamat)
 * - Purchase invoice (ostolasku)
 * - Purchase payment (ostosuoritus)
 * - Others (muut)
 *
 * Each voucher states whether its line sums are net or gross. Net means that the voucher is stored
 * just as it was sent, with no VAT lines and no rounding lines added. Gross means that the system
 * works out both.
 *
 * The account must exist; otherwise the answer is INVA…
 *
 * `POST /accounting.nv`.
 */
export const accountingResource: ResourceTable<EmptyObject, AccountingRequest, AccountingResponse> =
  {
    name: 'accounting',
    method: 'POST',
    path: '/accounting.nv',
    effects: ['writes'],
    parameters: [],
    request: accountingRequestMessage,
    response: accountingResponseMessage,
  };

/**
 * Import accounting data.
 *
 * Please note: each attachment of a voucher that comes through the interface is charged as a web
 * invoice transaction.
 *
 * Imports a voucher with its lines, their dimensions and its attachments. Call Accounting.nv
 * without parameters. A request holds exactly one voucher. A voucher without an id gets a new one
 * from the system.
 *
 * Voucher classes (the element voucherclass takes the Finnish name):
 * - Sales invoice (myyntilasku)
 * - Sales payment (myyntisuoritus)
 * - Bank (pankki)
 * - Treasury (kassa)
 * - Imported events (tuodut tapahtumat)
 * - Automatic financial statements (automaattiset tilinpäätöskirjaukset)
 * - Vouchers formed by the system (Järjestelmän muodostamat)
 * - Purchase invoice (ostolasku)
 * - Purchase payment (ostosuoritus)
 * - Others (muut)
 *
 * Each voucher states whether its line sums are net or gross. Net means that the voucher is stored
 * just as it was sent, with no VAT lines and no rounding lines added. Gross means that the system
 * works out both.
 *
 * The account must exist; otherwise the answer is INVA…
 *
 * `POST /accounting.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createVoucher(
  transport: Transport,
  body: AccountingRequest,
  options?: CallOptions,
): PromisedResult<AccountingResponse> {
  return callResource(transport, accountingResource, {}, body, options);
}

/**
 * Builds the call `POST /accounting.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccounting(
  body: AccountingRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingResource, {}, body, options);
}

/**
 * Decodes a response of `accounting`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingResponse> {
  return decode(accountingResponseMessage, input, options);
}

/**
 * Reads a response of `accounting` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccounting(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingResponse> {
  return interpret(decode(accountingResponseMessage, input, options));
}

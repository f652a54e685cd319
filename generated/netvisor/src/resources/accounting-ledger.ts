import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  booleanDigit,
  buildRequest,
  date,
  dateLenient,
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
import { repliesTable, responseStatusTable } from '../tables.js';

/**
 * Query parameters of `accountingledger`.
 *
 * The cells say 1, yet with changedsince the dates are not needed; the Swedish edition and a later
 * page say so. Keys name the vouchers themselves.
 *
 * The two dates are the ends of one window; the table requires both.
 */
export interface AccountingLedgerQuery {
  /**
   * Vouchers added on or after this day
   *
   * Parameter `startdate`; 0...1; example `2012-10-23`; source `pages/accounting.html`.
   */
  readonly startDate?: IsoDateInput | undefined;
  /**
   * Vouchers added on or before this day
   *
   * Parameter `enddate`; 0...1; example `2013-10-24`; source `overlay.yaml`,
   * `pages/accounting.html`.
   */
  readonly endDate?: IsoDateInput | undefined;
  /**
   * Vouchers with this account number or a greater one
   *
   * Parameter `accountnumberstart`; 0...1; example `3000`; source `pages/accounting.html`.
   */
  readonly accountNumberStart?: string | undefined;
  /**
   * Vouchers with this account number or a smaller one
   *
   * Parameter `accountnumberend`; 0...1; example `3500`; source `pages/accounting.html`.
   */
  readonly accountNumberEnd?: string | undefined;
  /**
   * Vouchers added or changed after this day
   *
   * Parameter `changedsince`; 0...1; example `2013-01-01`; source `pages/accounting.html`.
   */
  readonly changedSince?: IsoDateInput | IsoDateTimeInput | undefined;
  /**
   * Vouchers changed after this day
   *
   * Parameter `lastmodifiedstart`; 0...1; example `2012-10-23`; source `overlay.yaml`,
   * `pages/accounting.html`.
   */
  readonly lastModifiedStart?: IsoDateInput | IsoDateTimeInput | undefined;
  /**
   * Vouchers changed before this day
   *
   * Parameter `lastmodifiedend`; 0...1; example `2013-10-24`; source `overlay.yaml`,
   * `pages/accounting.html`.
   */
  readonly lastModifiedEnd?: IsoDateInput | IsoDateTimeInput | undefined;
  /**
   * Adds who made the voucher (a user or the system, for example)
   *
   * Parameter `showgenerator`; 0...1; example `1`; source `pages/accounting.html`.
   */
  readonly showGenerator?: boolean | undefined;
  /**
   * Chooses vouchers by status; the attribute status of the answer then says "valid" or
   * "invalidated"
   * 1 = All
   * 2 = Valid
   * 3 = Invalidated and deleted
   *
   * Parameter `voucherstatus`; 0...1; source `overlay.yaml`, `pages/accounting.html`.
   *
   * Values: `1`, `2`, `3`.
   */
  readonly voucherStatus?: '1' | '2' | '3' | undefined;
  /**
   * Vouchers with these keys
   *
   * Parameter `netvisorkeylist`; 0...1; source `overlay.yaml`.
   *
   * Joined by `,`; at most 500 values.
   */
  readonly netvisorKeyList?: readonly (number | bigint)[] | undefined;
}

/** Root element `Root` of the response. Source `pages/accounting.html`, `schemas/envelope.xsd`. */
export interface AccountingLedgerResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingLedgerResponseStatus | null;
  /** `Vouchers`; 0...1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly vouchers?: AccountingLedgerVouchers | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingLedgerReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingLedgerResponseStatus {
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

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountingLedgerVouchers {
  /** `Voucher`; 0...n; source `overlay.yaml`, `pages/accounting.html`. */
  readonly voucher: readonly AccountingLedgerVoucher[];
}

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountingLedgerVoucher {
  /**
   * State of the voucher:
   * valid or invalidated
   *
   * Attribute `Status`; 0...1; source `overlay.yaml`, `pages/accounting.html`.
   *
   * Known values: `valid`, `invalidated`, `deleted`.
   */
  readonly status?: 'valid' | 'invalidated' | 'deleted' | (string & {});
  /**
   * Key of the voucher in Netvisor
   *
   * `NetvisorKey`; 1; example `15`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Day of the voucher
   *
   * `VoucherDate`; 1; example `2013-12-05`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly voucherDate?: IsoDate | IsoDateTime | null;
  /**
   * Reference number of the voucher
   *
   * `VoucherNumber`; 1; example `515144`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly voucherNumber?: number | null;
  /**
   * Free text
   *
   * `VoucherDescription`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly voucherDescription?: string | null;
  /**
   * Voucher class
   *
   * `VoucherClass`; 1; example `Myyntilasku`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly voucherClass?: string | null;
  /**
   * Netvisor key of the sales invoice or purchase invoice behind the voucher
   *
   * `LinkedSourceNetvisorKey`; 1; example `123`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly linkedSourceNetvisorKey?: AccountingLedgerLinkedSourceNetvisorKey | null;
  /**
   * Address of the voucher in Netvisor
   *
   * `VoucherNetvisorURI`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly voucherNetvisorUri?: string | null;
  /** `VoucherLine`; 0...n; source `overlay.yaml`, `pages/accounting.html`. */
  readonly voucherLine: readonly AccountingLedgerVoucherLine[];
}

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountingLedgerLinkedSourceNetvisorKey {
  /** The text of the element `#text`. */
  readonly value: number | null;
  /**
   * Either "purchaseinvoice" or "salesinvoice"
   *
   * Attribute `type`; 1; example `purchaseinvoice`; source `pages/accounting.html`.
   *
   * Known values: `purchaseinvoice`, `salesinvoice`.
   */
  readonly type?: 'purchaseinvoice' | 'salesinvoice' | (string & {});
}

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountingLedgerVoucherLine {
  /**
   * Netvisor key of the line
   *
   * `NetvisorKey`; 0...1; example `6`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Amount of the line
   *
   * `LineSum`; 1; example `150,22`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly lineSum?: Decimal | null;
  /**
   * Free text
   *
   * `Description`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly description?: string | null;
  /**
   * Number of the account
   *
   * `AccountNumber`; 1; example `1701`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly accountNumber?: string | null;
  /**
   * Percentage of VAT
   *
   * `VatPercent`; 1; example `22`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly vatPercent?: Decimal | null;
  /**
   * Code of VAT
   *
   * `VatCode`; 0...1; source `overlay.yaml`, `pages/accounting.html`.
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
    | null;
  /** `Dimension`; 0...n; source `overlay.yaml`, `pages/accounting.html`. */
  readonly dimension: readonly AccountingLedgerDimension[];
}

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountingLedgerDimension {
  /**
   * Dimension, by name
   *
   * `DimensionName`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly dimensionName?: string | null;
  /**
   * Item of the dimension
   *
   * `DimensionItem`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly dimensionItem?: string | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingLedgerReplies {
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

function accountingLedgerLinkedSourceNetvisorKeyTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['purchaseinvoice', 'salesinvoice'], open: true },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: integer } },
  };
}

function accountingLedgerDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'DimensionName', as: 'dimensionName', is: { codec: text } },
      { el: 'DimensionItem', as: 'dimensionItem', is: { codec: text } },
    ],
  };
}

function accountingLedgerVoucherLineTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, min: 0 },
      { el: 'LineSum', as: 'lineSum', is: { codec: decimalComma } },
      { el: 'Description', as: 'description', is: { codec: text } },
      { el: 'AccountNumber', as: 'accountNumber', is: { codec: text } },
      { el: 'VatPercent', as: 'vatPercent', is: { codec: decimalComma } },
      {
        el: 'VatCode',
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
        min: 0,
      },
      {
        el: 'Dimension',
        as: 'dimension',
        is: accountingLedgerDimensionTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function accountingLedgerVoucherTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'Status',
        as: 'status',
        is: { codec: text, values: ['valid', 'invalidated', 'deleted'], open: true },
      },
    ],
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'VoucherDate', as: 'voucherDate', is: { codec: dateLenient } },
      { el: 'VoucherNumber', as: 'voucherNumber', is: { codec: integer } },
      { el: 'VoucherDescription', as: 'voucherDescription', is: { codec: text } },
      { el: 'VoucherClass', as: 'voucherClass', is: { codec: text } },
      {
        el: 'LinkedSourceNetvisorKey',
        as: 'linkedSourceNetvisorKey',
        is: accountingLedgerLinkedSourceNetvisorKeyTable,
      },
      { el: 'VoucherNetvisorURI', as: 'voucherNetvisorUri', is: { codec: text } },
      {
        el: 'VoucherLine',
        as: 'voucherLine',
        is: accountingLedgerVoucherLineTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function accountingLedgerVouchersTable(): TypeTable {
  return {
    parts: [
      { el: 'Voucher', as: 'voucher', is: accountingLedgerVoucherTable, min: 0, max: Infinity },
    ],
  };
}

function accountingLedgerResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'Vouchers', as: 'vouchers', is: accountingLedgerVouchersTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const accountingLedgerResponseMessage: MessageTable<AccountingLedgerResponse, never> = {
  root: { el: 'Root', is: accountingLedgerResponseTable },
  ignoreCase: true,
};

/**
 * Get accounting data
 *
 * `GET /accountingledger.nv`.
 */
export const accountingLedgerResource: ResourceTable<
  AccountingLedgerQuery,
  undefined,
  AccountingLedgerResponse
> = {
  name: 'accountingledger',
  method: 'GET',
  path: '/accountingledger.nv',
  effects: ['reads'],
  parameters: [
    { param: 'startdate', as: 'startDate', is: { codec: date } },
    { param: 'enddate', as: 'endDate', is: { codec: date } },
    { param: 'accountnumberstart', as: 'accountNumberStart', is: { codec: text } },
    { param: 'accountnumberend', as: 'accountNumberEnd', is: { codec: text } },
    { param: 'changedsince', as: 'changedSince', is: { codec: dateLenient } },
    { param: 'lastmodifiedstart', as: 'lastModifiedStart', is: { codec: dateLenient } },
    { param: 'lastmodifiedend', as: 'lastModifiedEnd', is: { codec: dateLenient } },
    { param: 'showgenerator', as: 'showGenerator', is: { codec: booleanDigit } },
    { param: 'voucherstatus', as: 'voucherStatus', is: { codec: text, values: ['1', '2', '3'] } },
    {
      param: 'netvisorkeylist',
      as: 'netvisorKeyList',
      is: { codec: integer },
      list: { separator: ',', maxItems: 500 },
    },
  ],
  rules: [
    {
      kind: 'at-least-one',
      of: ['startDate', 'changedSince', 'netvisorKeyList'],
      reason:
        'The cells say 1, yet with changedsince the dates are not needed; the Swedish edition and a later page say so. Keys name the vouchers themselves.',
    },
    {
      kind: 'requires',
      of: ['startDate', 'endDate'],
      reason: 'The two dates are the ends of one window; the table requires both.',
    },
  ],
  response: accountingLedgerResponseMessage,
  limits: { uriLength: 2115 },
  items: { path: ['vouchers', 'voucher'], key: 'netvisorKey' },
};

/**
 * Get accounting data.
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `GET /accountingledger.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listVouchers(
  transport: Transport,
  query: AccountingLedgerQuery,
  options?: CallOptions,
): List<AccountingLedgerVoucher, AccountingLedgerResponse> {
  return callList(transport, accountingLedgerResource, query, undefined, options);
}

/**
 * Builds the call `GET /accountingledger.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingLedger(
  query: AccountingLedgerQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingLedgerResource, query, undefined, options);
}

/**
 * Decodes a response of `accountingledger`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingLedgerResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingLedgerResponse> {
  return decode(accountingLedgerResponseMessage, input, options);
}

/**
 * Reads a response of `accountingledger` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingLedger(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingLedgerResponse> {
  return interpret(decode(accountingLedgerResponseMessage, input, options));
}

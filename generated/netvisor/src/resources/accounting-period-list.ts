import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import { buildRequest, decode, integer, text } from '../runtime/index.js';
import type {
  DecodeResult,
  EmptyObject,
  EncodeResult,
  HttpCall,
  IsoDate,
  IsoDateTime,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { date2Table, repliesTable, responseStatusTable } from '../tables.js';

/** Root element `Root` of the response. Source `pages/accounting.html`, `schemas/envelope.xsd`. */
export interface AccountingPeriodListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingPeriodListResponseStatus | null;
  /** `AccountingPeriodList`; 0...1; source `pages/accounting.html`. */
  readonly accountingPeriodList?: AccountingPeriodList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingPeriodListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingPeriodListResponseStatus {
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

/** Source `pages/accounting.html`. */
export interface AccountingPeriodList {
  /** `PeriodLockInformation`; 1; source `pages/accounting.html`. */
  readonly periodLockInformation?: AccountingPeriodListPeriodLockInformation | null;
  /** `Period`; 1...n; source `overlay.yaml`, `pages/accounting.html`. */
  readonly period: readonly AccountingPeriodListPeriod[];
}

/** Source `pages/accounting.html`. */
export interface AccountingPeriodListPeriodLockInformation {
  /**
   * Day up to which accounting is locked
   *
   * `AccountingPeriodLockDate`; 1; example `2014-12-31`; source `pages/accounting.html`.
   */
  readonly accountingPeriodLockDate?: AccountingPeriodListAccountingPeriodLockDate | null;
  /**
   * Lock date of VAT
   *
   * `VatPeriodLockDate`; 1; example `2014-12-31`; source `pages/accounting.html`.
   */
  readonly vatPeriodLockDate?: AccountingPeriodListVatPeriodLockDate | null;
  /**
   * Lock date of accounts payable
   *
   * `PurchaseLockDate`; 1; example `2014-12-31`; source `pages/accounting.html`.
   */
  readonly purchaseLockDate?: AccountingPeriodListPurchaseLockDate | null;
}

/** Source `pages/accounting.html`. */
export interface AccountingPeriodListAccountingPeriodLockDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/accounting.html`.
   */
  readonly format?: string;
}

/** Source `pages/accounting.html`. */
export interface AccountingPeriodListVatPeriodLockDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/accounting.html`.
   */
  readonly format?: string;
}

/** Source `pages/accounting.html`. */
export interface AccountingPeriodListPurchaseLockDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/accounting.html`.
   */
  readonly format?: string;
}

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountingPeriodListPeriod {
  /**
   * Netvisor ID of the period
   *
   * `NetvisorKey`; 1; example `123`; source `pages/accounting.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Name of the period
   *
   * `Name`; 1; source `pages/accounting.html`.
   */
  readonly name?: string | null;
  /**
   * First day of the period
   *
   * `BeginDate`; 1; source `pages/accounting.html`.
   */
  readonly beginDate?: AccountingPeriodListBeginDate | null;
  /**
   * Last day of the period
   *
   * `EndDate`; 1; source `pages/accounting.html`.
   */
  readonly endDate?: AccountingPeriodListEndDate | null;
}

/** Source `pages/accounting.html`. */
export interface AccountingPeriodListBeginDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/accounting.html`.
   */
  readonly format?: string;
}

/** Source `pages/accounting.html`. */
export interface AccountingPeriodListEndDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; source `pages/accounting.html`.
   */
  readonly format?: string;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingPeriodListReplies {
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

function accountingPeriodListPeriodLockInformationTable(): TypeTable {
  return {
    parts: [
      { el: 'AccountingPeriodLockDate', as: 'accountingPeriodLockDate', is: date2Table },
      { el: 'VatPeriodLockDate', as: 'vatPeriodLockDate', is: date2Table },
      { el: 'PurchaseLockDate', as: 'purchaseLockDate', is: date2Table },
    ],
  };
}

function accountingPeriodListPeriodTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'Name', as: 'name', is: { codec: text } },
      { el: 'BeginDate', as: 'beginDate', is: date2Table },
      { el: 'EndDate', as: 'endDate', is: date2Table },
    ],
  };
}

function accountingPeriodListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'PeriodLockInformation',
        as: 'periodLockInformation',
        is: accountingPeriodListPeriodLockInformationTable,
      },
      { el: 'Period', as: 'period', is: accountingPeriodListPeriodTable, max: Infinity },
    ],
  };
}

function accountingPeriodListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'AccountingPeriodList',
        as: 'accountingPeriodList',
        is: accountingPeriodListTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const accountingPeriodListResponseMessage: MessageTable<
  AccountingPeriodListResponse,
  never
> = {
  root: { el: 'Root', is: accountingPeriodListResponseTable },
  ignoreCase: true,
};

/**
 * Get accounting periods
 *
 * Returns the accounting periods and the locks set on them.
 * The periods come in ascending order, all of them; which one is active is not told.
 *
 * (No parameters)
 *
 * Example files:
 * - voucher.xml (100 kt)
 * - accountlist.xml (600 kt)
 * - accountingbudget.xml (551 tavua)
 * - accountingbudgetaccountbudget.xml (775 tavua)
 * - accountingperiodlist.xml (1 kt)
 * - accountingledger.xml (2 kt)
 * - accountingbudgetdimensionbudget.xml (738 tavua)
 * - accountingbudgetyearbudget.xml (300 kt)
 * - accountingbudgetaccountlist.xml (30 kt)
 * - accountingbudgetdimensionyearbudget.xml (400 kt)
 *
 * `GET /accountingperiodlist.nv`.
 */
export const accountingPeriodListResource: ResourceTable<
  EmptyObject,
  undefined,
  AccountingPeriodListResponse
> = {
  name: 'accountingperiodlist',
  method: 'GET',
  path: '/accountingperiodlist.nv',
  effects: ['reads'],
  parameters: [],
  response: accountingPeriodListResponseMessage,
  items: { path: ['accountingPeriodList', 'period'] },
};

/**
 * Get accounting periods.
 *
 * Returns the accounting periods and the locks set on them.
 * The periods come in ascending order, all of them; which one is active is not told.
 *
 * (No parameters)
 *
 * Example files:
 * - voucher.xml (100 kt)
 * - accountlist.xml (600 kt)
 * - accountingbudget.xml (551 tavua)
 * - accountingbudgetaccountbudget.xml (775 tavua)
 * - accountingperiodlist.xml (1 kt)
 * - accountingledger.xml (2 kt)
 * - accountingbudgetdimensionbudget.xml (738 tavua)
 * - accountingbudgetyearbudget.xml (300 kt)
 * - accountingbudgetaccountlist.xml (30 kt)
 * - accountingbudgetdimensionyearbudget.xml (400 kt)
 *
 * `GET /accountingperiodlist.nv`.
 *
 * @param transport makes the call
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listAccountingPeriods(
  transport: Transport,
  options?: CallOptions,
): List<AccountingPeriodListPeriod, AccountingPeriodListResponse> {
  return callList(transport, accountingPeriodListResource, {}, undefined, options);
}

/**
 * Builds the call `GET /accountingperiodlist.nv`.
 *
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingPeriodList(options?: RequestOptions): EncodeResult<HttpCall> {
  return buildRequest(accountingPeriodListResource, {}, undefined, options);
}

/**
 * Decodes a response of `accountingperiodlist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingPeriodListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingPeriodListResponse> {
  return decode(accountingPeriodListResponseMessage, input, options);
}

/**
 * Reads a response of `accountingperiodlist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingPeriodList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingPeriodListResponse> {
  return interpret(decode(accountingPeriodListResponseMessage, input, options));
}

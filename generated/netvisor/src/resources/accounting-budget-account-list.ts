import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import { buildRequest, decode, integer, text } from '../runtime/index.js';
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

/** Query parameters of `accountingbudgetaccountlist`. */
export interface AccountingBudgetAccountListQuery {
  /**
   * A year within 1950-2050
   *
   * Parameter `year`; 1; example `2018`; source `pages/accounting.html`.
   */
  readonly year: number | bigint;
}

/** Root element `Root` of the response. Source `pages/accounting.html`, `schemas/envelope.xsd`. */
export interface AccountingBudgetAccountListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingBudgetAccountListResponseStatus | null;
  /** `AccountingBudgetAccountList`; 0...1; source `pages/accounting.html`. */
  readonly accountingBudgetAccountList?: AccountingBudgetAccountList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingBudgetAccountListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetAccountListResponseStatus {
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
export interface AccountingBudgetAccountList {
  /** `Account`; 0...n; source `pages/accounting.html`. */
  readonly account: readonly AccountingBudgetAccountListAccount[];
}

/** Source `pages/accounting.html`. */
export interface AccountingBudgetAccountListAccount {
  /**
   * Account ID
   *
   * `NetvisorKey`; 1; example `123`; source `pages/accounting.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Name of the account
   *
   * `Name`; 1; example `Myynti`; source `pages/accounting.html`.
   */
  readonly name?: string | null;
  /**
   * Number of the account
   *
   * `Number`; 1; example `3003`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly number?: string | null;
  /**
   * Account group ID
   *
   * `Group`; 1; example `300`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly group?: number | null;
  /**
   * Account type ID
   *
   * `Type`; 1; example `6`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly type?: number | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetAccountListReplies {
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

function accountingBudgetAccountListAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'Name', as: 'name', is: { codec: text } },
      { el: 'Number', as: 'number', is: { codec: text } },
      { el: 'Group', as: 'group', is: { codec: integer } },
      { el: 'Type', as: 'type', is: { codec: integer } },
    ],
  };
}

function accountingBudgetAccountListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'Account',
        as: 'account',
        is: accountingBudgetAccountListAccountTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function accountingBudgetAccountListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'AccountingBudgetAccountList',
        as: 'accountingBudgetAccountList',
        is: accountingBudgetAccountListTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const accountingBudgetAccountListResponseMessage: MessageTable<
  AccountingBudgetAccountListResponse,
  never
> = {
  root: { el: 'Root', is: accountingBudgetAccountListResponseTable },
  ignoreCase: true,
};

/**
 * Get budget's accounts and account groups
 *
 * Lists the accounts and account groups of the budget of a year. The service behind the budget
 * resources ended on 31 December 2025.
 *
 * `GET /accountingbudgetaccountlist.nv`.
 */
export const accountingBudgetAccountListResource: ResourceTable<
  AccountingBudgetAccountListQuery,
  undefined,
  AccountingBudgetAccountListResponse
> = {
  name: 'accountingbudgetaccountlist',
  method: 'GET',
  path: '/accountingbudgetaccountlist.nv',
  effects: ['reads'],
  parameters: [{ param: 'year', as: 'year', is: { codec: integer }, required: true }],
  response: accountingBudgetAccountListResponseMessage,
  items: { path: ['accountingBudgetAccountList', 'account'] },
};

/**
 * Get budget's accounts and account groups.
 *
 * Lists the accounts and account groups of the budget of a year. The service behind the budget
 * resources ended on 31 December 2025.
 *
 * `GET /accountingbudgetaccountlist.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listBudgetAccounts(
  transport: Transport,
  query: AccountingBudgetAccountListQuery,
  options?: CallOptions,
): List<AccountingBudgetAccountListAccount, AccountingBudgetAccountListResponse> {
  return callList(transport, accountingBudgetAccountListResource, query, undefined, options);
}

/**
 * Builds the call `GET /accountingbudgetaccountlist.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingBudgetAccountList(
  query: AccountingBudgetAccountListQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingBudgetAccountListResource, query, undefined, options);
}

/**
 * Decodes a response of `accountingbudgetaccountlist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingBudgetAccountListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingBudgetAccountListResponse> {
  return decode(accountingBudgetAccountListResponseMessage, input, options);
}

/**
 * Reads a response of `accountingbudgetaccountlist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingBudgetAccountList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingBudgetAccountListResponse> {
  return interpret(decode(accountingBudgetAccountListResponseMessage, input, options));
}

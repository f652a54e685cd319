import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callRecord } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decode, integer, text } from '../runtime/index.js';
import type {
  Decimal,
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
import { repliesTable, responseStatusTable, yearBudgetMonthTable } from '../tables.js';

/** Query parameters of `accountingbudgetyearbudget`. */
export interface AccountingBudgetYearBudgetQuery {
  /**
   * Budget year
   *
   * Parameter `year`; 1; example `2018`; source `pages/accounting.html`.
   */
  readonly year: number | bigint;
  /**
   * Only what belongs to these dimension items; ids separated by comma (,).
   *
   * Parameter `lockeddimensionitemid`; 0...1; example
   * `accountingbudgetyearbudget.nv?year=2018&lockeddimensionitemid=1`; source `overlay.yaml`,
   * `pages/accounting.html`.
   *
   * Joined by `,`.
   */
  readonly lockedDimensionItemId?: readonly (number | bigint)[] | undefined;
}

/** Root element `Root` of the response. Source `pages/accounting.html`, `schemas/envelope.xsd`. */
export interface AccountingBudgetYearBudgetResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingBudgetYearBudgetResponseStatus | null;
  /** `AccountingBudgetAccountBudget`; 0...1; source `pages/accounting.html`. */
  readonly accountingBudgetAccountBudget?: AccountingBudgetYearBudgetAccountingBudgetAccountBudget | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingBudgetYearBudgetReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetYearBudgetResponseStatus {
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
export interface AccountingBudgetYearBudgetAccountingBudgetAccountBudget {
  /** `BudgetAccount`; 1...n; source `pages/accounting.html`. */
  readonly budgetAccount: readonly AccountingBudgetYearBudgetAccount[];
}

/** Source `pages/accounting.html`. */
export interface AccountingBudgetYearBudgetAccount {
  /**
   * Account group, by name
   *
   * `AccountName`; 1; source `pages/accounting.html`.
   */
  readonly accountName?: string | null;
  /**
   * Number of the account
   *
   * `AccountNumber`; 1; source `pages/accounting.html`.
   */
  readonly accountNumber?: string | null;
  /**
   * Number of the account group
   *
   * `AccountGroup`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly accountGroup?: number | null;
  /** `BudgetMonth`; 12; source `pages/accounting.html`. */
  readonly budgetMonth: readonly AccountingBudgetYearBudgetMonth[];
}

/** Source `pages/accounting.html`. */
export interface AccountingBudgetYearBudgetMonth {
  /**
   * Amount in the budget
   *
   * `Sum`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly sum?: Decimal | null;
  /**
   * Percentage of VAT
   *
   * `Vat`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly vat?: Decimal | null;
  /**
   * Year of the budget
   *
   * `Year`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly year?: number | null;
  /**
   * Month of the budget
   *
   * `Month`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly month?: number | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetYearBudgetReplies {
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

function accountingBudgetYearBudgetAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'AccountName', as: 'accountName', is: { codec: text } },
      { el: 'AccountNumber', as: 'accountNumber', is: { codec: text } },
      { el: 'AccountGroup', as: 'accountGroup', is: { codec: integer } },
      { el: 'BudgetMonth', as: 'budgetMonth', is: yearBudgetMonthTable, min: 12, max: 12 },
    ],
  };
}

function accountingBudgetYearBudgetAccountingBudgetAccountBudgetTable(): TypeTable {
  return {
    parts: [
      {
        el: 'BudgetAccount',
        as: 'budgetAccount',
        is: accountingBudgetYearBudgetAccountTable,
        max: Infinity,
      },
    ],
  };
}

function accountingBudgetYearBudgetResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'AccountingBudgetAccountBudget',
        as: 'accountingBudgetAccountBudget',
        is: accountingBudgetYearBudgetAccountingBudgetAccountBudgetTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const accountingBudgetYearBudgetResponseMessage: MessageTable<
  AccountingBudgetYearBudgetResponse,
  never
> = {
  root: { el: 'Root', is: accountingBudgetYearBudgetResponseTable },
  ignoreCase: true,
};

/**
 * Get budget by account group
 *
 * Reads the budget of a year by account. The service behind the budget resources ended on 31
 * December 2025.
 *
 * `GET /accountingbudgetyearbudget.nv`.
 */
export const accountingBudgetYearBudgetResource: ResourceTable<
  AccountingBudgetYearBudgetQuery,
  undefined,
  AccountingBudgetYearBudgetResponse
> = {
  name: 'accountingbudgetyearbudget',
  method: 'GET',
  path: '/accountingbudgetyearbudget.nv',
  effects: ['reads'],
  parameters: [
    { param: 'year', as: 'year', is: { codec: integer }, required: true },
    {
      param: 'lockeddimensionitemid',
      as: 'lockedDimensionItemId',
      is: { codec: integer },
      list: { separator: ',' },
    },
  ],
  response: accountingBudgetYearBudgetResponseMessage,
  items: { path: ['accountingBudgetAccountBudget', 'budgetAccount'] },
};

/**
 * Get budget by account group.
 *
 * Reads the budget of a year by account. The service behind the budget resources ended on 31
 * December 2025.
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `GET /accountingbudgetyearbudget.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getBudgetYear(
  transport: Transport,
  query: AccountingBudgetYearBudgetQuery,
  options?: CallOptions,
): PromisedResult<AccountingBudgetYearBudgetResponse> {
  return callRecord(transport, accountingBudgetYearBudgetResource, query, undefined, options);
}

/**
 * Builds the call `GET /accountingbudgetyearbudget.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingBudgetYearBudget(
  query: AccountingBudgetYearBudgetQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingBudgetYearBudgetResource, query, undefined, options);
}

/**
 * Decodes a response of `accountingbudgetyearbudget`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingBudgetYearBudgetResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingBudgetYearBudgetResponse> {
  return decode(accountingBudgetYearBudgetResponseMessage, input, options);
}

/**
 * Reads a response of `accountingbudgetyearbudget` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingBudgetYearBudget(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingBudgetYearBudgetResponse> {
  return interpret(decode(accountingBudgetYearBudgetResponseMessage, input, options));
}

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

/** Query parameters of `accountingbudgetdimensionyearbudget`. */
export interface AccountingBudgetDimensionYearBudgetQuery {
  /**
   * Budget year
   *
   * Parameter `Year`; 1; example `2018`; source `pages/accounting.html`.
   */
  readonly year: number | bigint;
  /**
   * ID of the account group in the budget
   *
   * Parameter `AccountID`; 1; example `549`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly accountId: number | bigint;
  /**
   * ID of the dimension name in the budget
   *
   * Parameter `DimensionHeaderId`; 1; example `1`; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly dimensionHeaderId: number | bigint;
  /**
   * Only what belongs to these dimension items; ids separated by comma (,).
   *
   * Parameter `LockedDimensionItemId`; 0...1; example
   * `accountingbudgetyearbudget.nv?year=2018&lockeddimensionitemid=1`; source `overlay.yaml`,
   * `pages/accounting.html`.
   *
   * Joined by `,`.
   */
  readonly lockedDimensionItemId?: readonly (number | bigint)[] | undefined;
}

/** Root element `Root` of the response. Source `pages/accounting.html`, `schemas/envelope.xsd`. */
export interface AccountingBudgetDimensionYearBudgetResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingBudgetDimensionYearBudgetResponseStatus | null;
  /** `AccountingBudgetDimensionBudget`; 0...1; source `pages/accounting.html`. */
  readonly accountingBudgetDimensionBudget?: AccountingBudgetDimensionYearBudgetAccountingBudgetDimensionBudget | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingBudgetDimensionYearBudgetReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetDimensionYearBudgetResponseStatus {
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
export interface AccountingBudgetDimensionYearBudgetAccountingBudgetDimensionBudget {
  /** `AccountNumber`; 1; source `pages/accounting.html`. */
  readonly accountNumber?: string | null;
  /**
   * Account group, by name
   *
   * `AccountName`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly accountName?: string | null;
  /**
   * Number of the account group
   *
   * `AccountGroup`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly accountGroup?: number | null;
  /** `BudgetDimension`; 1...n; source `overlay.yaml`, `pages/accounting.html`. */
  readonly budgetDimension: readonly AccountingBudgetDimensionYearBudgetDimension[];
}

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountingBudgetDimensionYearBudgetDimension {
  /**
   * Item of the dimension, by name
   *
   * `DimensionItemName`; 1; source `pages/accounting.html`.
   */
  readonly dimensionItemName?: string | null;
  /**
   * Dimension header, by name
   *
   * `DimensionName`; 1; source `pages/accounting.html`.
   */
  readonly dimensionName?: string | null;
  /** `BudgetMonth`; 12; source `pages/accounting.html`. */
  readonly budgetMonth: readonly AccountingBudgetDimensionYearBudgetMonth[];
}

/** Source `pages/accounting.html`. */
export interface AccountingBudgetDimensionYearBudgetMonth {
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
export interface AccountingBudgetDimensionYearBudgetReplies {
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

function accountingBudgetDimensionYearBudgetDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'DimensionItemName', as: 'dimensionItemName', is: { codec: text } },
      { el: 'DimensionName', as: 'dimensionName', is: { codec: text } },
      { el: 'BudgetMonth', as: 'budgetMonth', is: yearBudgetMonthTable, min: 12, max: 12 },
    ],
  };
}

function accountingBudgetDimensionYearBudgetAccountingBudgetDimensionBudgetTable(): TypeTable {
  return {
    parts: [
      { el: 'AccountNumber', as: 'accountNumber', is: { codec: text } },
      { el: 'AccountName', as: 'accountName', is: { codec: text } },
      { el: 'AccountGroup', as: 'accountGroup', is: { codec: integer } },
      {
        el: 'BudgetDimension',
        as: 'budgetDimension',
        is: accountingBudgetDimensionYearBudgetDimensionTable,
        max: Infinity,
      },
    ],
  };
}

function accountingBudgetDimensionYearBudgetResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'AccountingBudgetDimensionBudget',
        as: 'accountingBudgetDimensionBudget',
        is: accountingBudgetDimensionYearBudgetAccountingBudgetDimensionBudgetTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const accountingBudgetDimensionYearBudgetResponseMessage: MessageTable<
  AccountingBudgetDimensionYearBudgetResponse,
  never
> = {
  root: { el: 'Root', is: accountingBudgetDimensionYearBudgetResponseTable },
  ignoreCase: true,
};

/**
 * Get budget by year, account group and dimension name
 *
 * Reads the budget of a year by dimension. The service behind the budget resources ended on 31
 * December 2025.
 *
 * `GET /accountingbudgetdimensionyearbudget.nv`.
 */
export const accountingBudgetDimensionYearBudgetResource: ResourceTable<
  AccountingBudgetDimensionYearBudgetQuery,
  undefined,
  AccountingBudgetDimensionYearBudgetResponse
> = {
  name: 'accountingbudgetdimensionyearbudget',
  method: 'GET',
  path: '/accountingbudgetdimensionyearbudget.nv',
  effects: ['reads'],
  parameters: [
    { param: 'Year', as: 'year', is: { codec: integer }, required: true },
    { param: 'AccountID', as: 'accountId', is: { codec: integer }, required: true },
    { param: 'DimensionHeaderId', as: 'dimensionHeaderId', is: { codec: integer }, required: true },
    {
      param: 'LockedDimensionItemId',
      as: 'lockedDimensionItemId',
      is: { codec: integer },
      list: { separator: ',' },
    },
  ],
  response: accountingBudgetDimensionYearBudgetResponseMessage,
  items: { path: ['accountingBudgetDimensionBudget', 'budgetDimension'] },
};

/**
 * Get budget by year, account group and dimension name.
 *
 * Reads the budget of a year by dimension. The service behind the budget resources ended on 31
 * December 2025.
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `GET /accountingbudgetdimensionyearbudget.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getBudgetYearOfDimension(
  transport: Transport,
  query: AccountingBudgetDimensionYearBudgetQuery,
  options?: CallOptions,
): PromisedResult<AccountingBudgetDimensionYearBudgetResponse> {
  return callRecord(
    transport,
    accountingBudgetDimensionYearBudgetResource,
    query,
    undefined,
    options,
  );
}

/**
 * Builds the call `GET /accountingbudgetdimensionyearbudget.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingBudgetDimensionYearBudget(
  query: AccountingBudgetDimensionYearBudgetQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingBudgetDimensionYearBudgetResource, query, undefined, options);
}

/**
 * Decodes a response of `accountingbudgetdimensionyearbudget`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingBudgetDimensionYearBudgetResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingBudgetDimensionYearBudgetResponse> {
  return decode(accountingBudgetDimensionYearBudgetResponseMessage, input, options);
}

/**
 * Reads a response of `accountingbudgetdimensionyearbudget` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingBudgetDimensionYearBudget(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingBudgetDimensionYearBudgetResponse> {
  return interpret(decode(accountingBudgetDimensionYearBudgetResponseMessage, input, options));
}

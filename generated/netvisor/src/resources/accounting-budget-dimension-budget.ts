import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decode, text } from '../runtime/index.js';
import type {
  DecimalInput,
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
import { budgetAccountIdentifierTable, budgetMonthTable, responseTable } from '../tables.js';

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetdimensionbudget.dtd`.
 */
export interface AccountingBudgetDimensionBudgetRequest {
  /**
   * `accountingbudgetdimensionbudget`; 1; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly accountingBudgetDimensionBudget: AccountingBudgetDimensionBudget;
}

/**
 * Schema type `accountingbudgetdimensionbudget`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetdimensionbudget.dtd`.
 */
export interface AccountingBudgetDimensionBudget {
  /**
   * How to import: change or replace
   *
   * `method`; 1; example `change`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   *
   * Known values: `change`, `replace`.
   */
  readonly method: 'change' | 'replace' | (string & {});
  /**
   * `lockeddimension`; 0...n; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly lockedDimension?: readonly AccountingBudgetDimensionBudgetLockedDimension[] | undefined;
  /**
   * `accountidentifier`; 1; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly accountIdentifier: AccountingBudgetDimensionBudgetAccountIdentifier;
  /**
   * `budgetdimension`; 1...n; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly budgetDimension: readonly AccountingBudgetDimensionBudgetDimension[];
}

/**
 * Schema type `lockeddimension`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetdimensionbudget.dtd`.
 */
export interface AccountingBudgetDimensionBudgetLockedDimension {
  /**
   * Dimension, by name
   *
   * `dimensionname`; 1; example `Example project`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension
   *
   * `dimensionitemname`; 1; example `Payroll`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly dimensionItemName: string;
}

/**
 * Schema type `accountidentifier`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetdimensionbudget.dtd`.
 */
export interface AccountingBudgetDimensionBudgetAccountIdentifier {
  /**
   * Number of the account
   *
   * `accountnumber`; 1; example `1233`; source `overlay.yaml`, `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly accountNumber: string;
  /**
   * Name of the account
   *
   * `accountname`; 1; example `Salary`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly accountName: string;
  /**
   * Number of the account group
   *
   * `accountgroup`; 1; example `3`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly accountGroup: number | bigint;
}

/**
 * Schema type `budgetdimension`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetdimensionbudget.dtd`.
 */
export interface AccountingBudgetDimensionBudgetDimension {
  /**
   * Dimension, by name
   *
   * `dimensionname`; 1; example `Example budget`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension
   *
   * `dimensionitemname`; 1; example `Budget 1`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly dimensionItemName: string;
  /**
   * `budgetmonth`; 1...n; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly budgetMonth: readonly AccountingBudgetDimensionBudgetMonth[];
}

/**
 * Schema type `budgetmonth`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetdimensionbudget.dtd`.
 */
export interface AccountingBudgetDimensionBudgetMonth {
  /**
   * Budgeted amount
   *
   * `sum`; 1; example `151200`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly sum: DecimalInput;
  /**
   * Percentage of VAT
   *
   * `vat`; 1; example `22`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly vat: DecimalInput;
  /**
   * Month of the budget
   *
   * `month`; 1; example `10`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly month: number | bigint;
  /**
   * Year of the budget
   *
   * `year`; 1; example `2014`; source `pages/accounting.html`,
   * `schemas/accountingbudgetdimensionbudget.dtd`.
   */
  readonly year: number | bigint;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface AccountingBudgetDimensionBudgetResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingBudgetDimensionBudgetResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingBudgetDimensionBudgetReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetDimensionBudgetResponseStatus {
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
export interface AccountingBudgetDimensionBudgetReplies {
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

function accountingBudgetDimensionBudgetLockedDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'dimensionname', as: 'dimensionName', is: { codec: text }, filled: true },
      { el: 'dimensionitemname', as: 'dimensionItemName', is: { codec: text }, filled: true },
    ],
  };
}

function accountingBudgetDimensionBudgetDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'dimensionname', as: 'dimensionName', is: { codec: text }, filled: true },
      { el: 'dimensionitemname', as: 'dimensionItemName', is: { codec: text }, filled: true },
      { el: 'budgetmonth', as: 'budgetMonth', is: budgetMonthTable, max: Infinity },
    ],
  };
}

function accountingBudgetDimensionBudgetTable(): TypeTable {
  return {
    parts: [
      {
        el: 'method',
        as: 'method',
        is: { codec: text, values: ['change', 'replace'], open: true },
        filled: true,
      },
      {
        el: 'lockeddimension',
        as: 'lockedDimension',
        is: accountingBudgetDimensionBudgetLockedDimensionTable,
        min: 0,
        max: Infinity,
      },
      { el: 'accountidentifier', as: 'accountIdentifier', is: budgetAccountIdentifierTable },
      {
        el: 'budgetdimension',
        as: 'budgetDimension',
        is: accountingBudgetDimensionBudgetDimensionTable,
        max: Infinity,
      },
    ],
  };
}

function accountingBudgetDimensionBudgetRequestTable(): TypeTable {
  return {
    parts: [
      {
        el: 'accountingbudgetdimensionbudget',
        as: 'accountingBudgetDimensionBudget',
        is: accountingBudgetDimensionBudgetTable,
      },
    ],
  };
}

/** The request on the wire. */
export const accountingBudgetDimensionBudgetRequestMessage: MessageTable<
  unknown,
  AccountingBudgetDimensionBudgetRequest
> = {
  root: { el: 'root', is: accountingBudgetDimensionBudgetRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const accountingBudgetDimensionBudgetResponseMessage: MessageTable<
  AccountingBudgetDimensionBudgetResponse,
  never
> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import dimension budget
 *
 * Imports the budget of one account, divided by dimension. The service behind the budget resources
 * ended on 31 December 2025.
 *
 * `POST /accountingbudgetdimensionbudget.nv`.
 */
export const accountingBudgetDimensionBudgetResource: ResourceTable<
  EmptyObject,
  AccountingBudgetDimensionBudgetRequest,
  AccountingBudgetDimensionBudgetResponse
> = {
  name: 'accountingbudgetdimensionbudget',
  method: 'POST',
  path: '/accountingbudgetdimensionbudget.nv',
  effects: ['writes'],
  parameters: [],
  request: accountingBudgetDimensionBudgetRequestMessage,
  response: accountingBudgetDimensionBudgetResponseMessage,
};

/**
 * Import dimension budget.
 *
 * Imports the budget of one account, divided by dimension. The service behind the budget resources
 * ended on 31 December 2025.
 *
 * `POST /accountingbudgetdimensionbudget.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createBudgetForDimensions(
  transport: Transport,
  body: AccountingBudgetDimensionBudgetRequest,
  options?: CallOptions,
): PromisedResult<AccountingBudgetDimensionBudgetResponse> {
  return callResource(transport, accountingBudgetDimensionBudgetResource, {}, body, options);
}

/**
 * Builds the call `POST /accountingbudgetdimensionbudget.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingBudgetDimensionBudget(
  body: AccountingBudgetDimensionBudgetRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingBudgetDimensionBudgetResource, {}, body, options);
}

/**
 * Decodes a response of `accountingbudgetdimensionbudget`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingBudgetDimensionBudgetResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingBudgetDimensionBudgetResponse> {
  return decode(accountingBudgetDimensionBudgetResponseMessage, input, options);
}

/**
 * Reads a response of `accountingbudgetdimensionbudget` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingBudgetDimensionBudget(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingBudgetDimensionBudgetResponse> {
  return interpret(decode(accountingBudgetDimensionBudgetResponseMessage, input, options));
}

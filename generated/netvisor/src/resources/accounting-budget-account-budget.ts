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
import {
  budgetAccountIdentifierTable,
  budgetMonthTable,
  dimensionTable,
  responseTable,
} from '../tables.js';

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetaccountbudget.dtd`.
 */
export interface AccountingBudgetAccountBudgetRequest {
  /**
   * `accountingbudgetaccountbudget`; 1; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly accountingBudgetAccountBudget: AccountingBudgetAccountBudget;
}

/**
 * Schema type `accountingbudgetaccountbudget`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetaccountbudget.dtd`.
 */
export interface AccountingBudgetAccountBudget {
  /**
   * change or replace
   *
   * `method`; 1; example `change`; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   *
   * Known values: `change`, `replace`.
   */
  readonly method: 'change' | 'replace' | (string & {});
  /**
   * `lockeddimension`; 0...n; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly lockedDimension?: readonly AccountingBudgetAccountBudgetLockedDimension[] | undefined;
  /**
   * `budgetaccount`; 1...n; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly budgetAccount: readonly AccountingBudgetAccountBudgetAccount[];
}

/**
 * Schema type `lockeddimension`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetaccountbudget.dtd`.
 */
export interface AccountingBudgetAccountBudgetLockedDimension {
  /**
   * Dimension, by name
   *
   * `dimensionname`; 1; example `Example project`; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension
   *
   * `dimensionitem`; 1; example `Payroll`; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly dimensionItem: string;
}

/**
 * Schema type `budgetaccount`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetaccountbudget.dtd`.
 */
export interface AccountingBudgetAccountBudgetAccount {
  /**
   * `accountidentifier`; 1; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly accountIdentifier: AccountingBudgetAccountBudgetAccountIdentifier;
  /**
   * `budgetmonth`; 1...n; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly budgetMonth: readonly AccountingBudgetAccountBudgetMonth[];
}

/**
 * Schema type `accountidentifier`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetaccountbudget.dtd`.
 */
export interface AccountingBudgetAccountBudgetAccountIdentifier {
  /**
   * Number of the account
   *
   * `accountnumber`; 1; example `331`; source `overlay.yaml`, `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly accountNumber: string;
  /**
   * Name of the account
   *
   * `accountname`; 1; source `pages/accounting.html`, `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly accountName: string;
  /**
   * Number of the account group
   *
   * `accountgroup`; 1; source `pages/accounting.html`, `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly accountGroup: number | bigint;
}

/**
 * Schema type `budgetmonth`. Source `pages/accounting.html`,
 * `schemas/accountingbudgetaccountbudget.dtd`.
 */
export interface AccountingBudgetAccountBudgetMonth {
  /**
   * Budgeted amount
   *
   * `sum`; 1; example `151,25`; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly sum: DecimalInput;
  /**
   * Percentage of VAT
   *
   * `vat`; 1; example `22`; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly vat: DecimalInput;
  /**
   * Month of the budget
   *
   * `month`; 1; example `12`; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly month: number | bigint;
  /**
   * Year of the budget
   *
   * `year`; 1; example `2013`; source `pages/accounting.html`,
   * `schemas/accountingbudgetaccountbudget.dtd`.
   */
  readonly year: number | bigint;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface AccountingBudgetAccountBudgetResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingBudgetAccountBudgetResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingBudgetAccountBudgetReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetAccountBudgetResponseStatus {
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
export interface AccountingBudgetAccountBudgetReplies {
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

function accountingBudgetAccountBudgetAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'accountidentifier', as: 'accountIdentifier', is: budgetAccountIdentifierTable },
      { el: 'budgetmonth', as: 'budgetMonth', is: budgetMonthTable, max: Infinity },
    ],
  };
}

function accountingBudgetAccountBudgetTable(): TypeTable {
  return {
    parts: [
      {
        el: 'method',
        as: 'method',
        is: { codec: text, values: ['change', 'replace'], open: true },
        filled: true,
      },
      { el: 'lockeddimension', as: 'lockedDimension', is: dimensionTable, min: 0, max: Infinity },
      {
        el: 'budgetaccount',
        as: 'budgetAccount',
        is: accountingBudgetAccountBudgetAccountTable,
        max: Infinity,
      },
    ],
  };
}

function accountingBudgetAccountBudgetRequestTable(): TypeTable {
  return {
    parts: [
      {
        el: 'accountingbudgetaccountbudget',
        as: 'accountingBudgetAccountBudget',
        is: accountingBudgetAccountBudgetTable,
      },
    ],
  };
}

/** The request on the wire. */
export const accountingBudgetAccountBudgetRequestMessage: MessageTable<
  unknown,
  AccountingBudgetAccountBudgetRequest
> = {
  root: { el: 'root', is: accountingBudgetAccountBudgetRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const accountingBudgetAccountBudgetResponseMessage: MessageTable<
  AccountingBudgetAccountBudgetResponse,
  never
> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import accounting budget
 *
 * Imports the budgets of several accounts. The service behind the budget resources ended on 31
 * December 2025.
 *
 * `POST /accountingbudgetaccountbudget.nv`.
 */
export const accountingBudgetAccountBudgetResource: ResourceTable<
  EmptyObject,
  AccountingBudgetAccountBudgetRequest,
  AccountingBudgetAccountBudgetResponse
> = {
  name: 'accountingbudgetaccountbudget',
  method: 'POST',
  path: '/accountingbudgetaccountbudget.nv',
  effects: ['writes'],
  parameters: [],
  request: accountingBudgetAccountBudgetRequestMessage,
  response: accountingBudgetAccountBudgetResponseMessage,
};

/**
 * Import accounting budget.
 *
 * Imports the budgets of several accounts. The service behind the budget resources ended on 31
 * December 2025.
 *
 * `POST /accountingbudgetaccountbudget.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createBudgetForAccounts(
  transport: Transport,
  body: AccountingBudgetAccountBudgetRequest,
  options?: CallOptions,
): PromisedResult<AccountingBudgetAccountBudgetResponse> {
  return callResource(transport, accountingBudgetAccountBudgetResource, {}, body, options);
}

/**
 * Builds the call `POST /accountingbudgetaccountbudget.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingBudgetAccountBudget(
  body: AccountingBudgetAccountBudgetRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingBudgetAccountBudgetResource, {}, body, options);
}

/**
 * Decodes a response of `accountingbudgetaccountbudget`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingBudgetAccountBudgetResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingBudgetAccountBudgetResponse> {
  return decode(accountingBudgetAccountBudgetResponseMessage, input, options);
}

/**
 * Reads a response of `accountingbudgetaccountbudget` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingBudgetAccountBudget(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingBudgetAccountBudgetResponse> {
  return interpret(decode(accountingBudgetAccountBudgetResponseMessage, input, options));
}

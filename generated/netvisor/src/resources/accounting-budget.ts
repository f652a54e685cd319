import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import { buildRequest, decimalComma, decode, integer, text } from '../runtime/index.js';
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
import { responseTable } from '../tables.js';

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/accounting.html`,
 * `schemas/accountingbudget.dtd`.
 */
export interface AccountingBudgetRequest {
  /** `accountingbudget`; 1; source `pages/accounting.html`, `schemas/accountingbudget.dtd`. */
  readonly accountingBudget: AccountingBudget;
}

/**
 * Schema type `accountingbudget`. Source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
 */
export interface AccountingBudget {
  /**
   * Number of the account or account group that the budget is for
   *
   * `ratio`; 1; example `5000`; source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
   */
  readonly ratio: AccountingBudgetRatio | string;
  /**
   * Amount budgeted for the month
   *
   * `sum`; 1; example `50000`; source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
   */
  readonly sum: DecimalInput;
  /**
   * Budget year. One message holds one month only.
   *
   * `year`; 1; example `2013`; source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
   */
  readonly year: number | bigint;
  /**
   * Budget month. One message holds one month only.
   *
   * `month`; 1; example `12`; source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
   */
  readonly month: number | bigint;
  /**
   * Budget version. Created if it does not exist. What it already holds for the month of the
   * message is deleted and replaced by the message
   *
   * `version`; 1; example `Budget 2009, version 1`; source `pages/accounting.html`,
   * `schemas/accountingbudget.dtd`.
   */
  readonly version: string;
  /**
   * Percentage of VAT
   *
   * `vatclass`; 0...1; example `24`; source `pages/accounting.html`,
   * `schemas/accountingbudget.dtd`.
   */
  readonly vatClass?: DecimalInput | null | undefined;
  /**
   * The sum divided over dimensions
   *
   * `combinations`; 1; source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
   */
  readonly combinations: AccountingBudgetCombinations;
}

/** Schema type `ratio`. Source `pages/accounting.html`, `schemas/accountingbudget.dtd`. */
export interface AccountingBudgetRatio {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * What the number in ratio is: account = an account, ratio = a group. So far only account is
   * supported
   *
   * Attribute `type`; 0...1; example `account`; source `pages/accounting.html`,
   * `schemas/accountingbudget.dtd`.
   *
   * Values: `account`, `ratio`.
   */
  readonly type?: 'account' | 'ratio' | undefined;
}

/**
 * The sum divided over dimensions
 *
 * Schema type `combinations`. Source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
 */
export interface AccountingBudgetCombinations {
  /** `combination`; 1...n; source `pages/accounting.html`, `schemas/accountingbudget.dtd`. */
  readonly combination: readonly AccountingBudgetCombination[];
}

/** Schema type `combination`. Source `pages/accounting.html`, `schemas/accountingbudget.dtd`. */
export interface AccountingBudgetCombination {
  /**
   * Amount of the dimension or of the combination of dimensions
   *
   * `combinationsum`; 1; source `pages/accounting.html`, `schemas/accountingbudget.dtd`.
   */
  readonly combinationSum: DecimalInput;
  /** `dimension`; 1...n; source `pages/accounting.html`, `schemas/accountingbudget.dtd`. */
  readonly dimension: readonly AccountingBudgetDimension[];
}

/** Schema type `dimension`. Source `pages/accounting.html`, `schemas/accountingbudget.dtd`. */
export interface AccountingBudgetDimension {
  /**
   * Dimension, by name; created if the system has none of that name
   *
   * `dimensionname`; 1; example `Project 1`; source `pages/accounting.html`,
   * `schemas/accountingbudget.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension; created if the dimension has none of that name
   *
   * `dimensionitem`; 1; example `Payroll`; source `pages/accounting.html`,
   * `schemas/accountingbudget.dtd`.
   */
  readonly dimensionItem: AccountingBudgetDimensionItem | string;
}

/** Schema type `dimensionitem`. Source `pages/accounting.html`, `schemas/accountingbudget.dtd`. */
export interface AccountingBudgetDimensionItem {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * Netvisor id of the dimension to which the budget is added. An id that is not found gives
   * INVALID_DATA with an explanation
   *
   * Attribute `fatherid`; 0...1; example `15`; source `pages/accounting.html`,
   * `schemas/accountingbudget.dtd`.
   */
  readonly fatherId?: number | bigint | undefined;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface AccountingBudgetResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountingBudgetResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountingBudgetReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountingBudgetResponseStatus {
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
export interface AccountingBudgetReplies {
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

function accountingBudgetRatioTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text, values: ['account', 'ratio'] } }],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function accountingBudgetDimensionItemTable(): TypeTable {
  return {
    attributes: [{ at: 'fatherid', as: 'fatherId', is: { codec: integer } }],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function accountingBudgetDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'dimensionname', as: 'dimensionName', is: { codec: text }, filled: true },
      {
        el: 'dimensionitem',
        as: 'dimensionItem',
        is: accountingBudgetDimensionItemTable,
        filled: true,
      },
    ],
  };
}

function accountingBudgetCombinationTable(): TypeTable {
  return {
    parts: [
      { el: 'combinationsum', as: 'combinationSum', is: { codec: decimalComma }, filled: true },
      { el: 'dimension', as: 'dimension', is: accountingBudgetDimensionTable, max: Infinity },
    ],
  };
}

function accountingBudgetCombinationsTable(): TypeTable {
  return {
    parts: [
      { el: 'combination', as: 'combination', is: accountingBudgetCombinationTable, max: Infinity },
    ],
  };
}

function accountingBudgetTable(): TypeTable {
  return {
    parts: [
      { el: 'ratio', as: 'ratio', is: accountingBudgetRatioTable, filled: true },
      { el: 'sum', as: 'sum', is: { codec: decimalComma }, filled: true },
      { el: 'year', as: 'year', is: { codec: integer }, filled: true },
      { el: 'month', as: 'month', is: { codec: integer }, filled: true },
      { el: 'version', as: 'version', is: { codec: text }, filled: true },
      { el: 'vatclass', as: 'vatClass', is: { codec: decimalComma }, min: 0 },
      { el: 'combinations', as: 'combinations', is: accountingBudgetCombinationsTable },
    ],
  };
}

function accountingBudgetRequestTable(): TypeTable {
  return { parts: [{ el: 'accountingbudget', as: 'accountingBudget', is: accountingBudgetTable }] };
}

/** The request on the wire. */
export const accountingBudgetRequestMessage: MessageTable<unknown, AccountingBudgetRequest> = {
  root: { el: 'root', is: accountingBudgetRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const accountingBudgetResponseMessage: MessageTable<AccountingBudgetResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import budget
 *
 * Imports the budget of one account for one month. The service behind the budget resources ended on
 * 31 December 2025.
 *
 * `POST /accountingbudget.nv`.
 */
export const accountingBudgetResource: ResourceTable<
  EmptyObject,
  AccountingBudgetRequest,
  AccountingBudgetResponse
> = {
  name: 'accountingbudget',
  method: 'POST',
  path: '/accountingbudget.nv',
  effects: ['writes', 'deletes'],
  parameters: [],
  request: accountingBudgetRequestMessage,
  response: accountingBudgetResponseMessage,
};

/**
 * Import budget.
 *
 * Imports the budget of one account for one month. The service behind the budget resources ended on
 * 31 December 2025.
 *
 * May delete; it is never repeated by itself.
 *
 * `POST /accountingbudget.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createBudget(
  transport: Transport,
  body: AccountingBudgetRequest,
  options?: CallOptions,
): PromisedResult<AccountingBudgetResponse> {
  return callResource(transport, accountingBudgetResource, {}, body, options);
}

/**
 * Builds the call `POST /accountingbudget.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountingBudget(
  body: AccountingBudgetRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(accountingBudgetResource, {}, body, options);
}

/**
 * Decodes a response of `accountingbudget`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountingBudgetResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountingBudgetResponse> {
  return decode(accountingBudgetResponseMessage, input, options);
}

/**
 * Reads a response of `accountingbudget` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountingBudget(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountingBudgetResponse> {
  return interpret(decode(accountingBudgetResponseMessage, input, options));
}

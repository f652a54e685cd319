import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import { booleanLenient, buildRequest, decode, integer, text } from '../runtime/index.js';
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
import { repliesTable, responseStatusTable } from '../tables.js';

/** Root element `Root` of the response. Source `pages/accounting.html`, `schemas/envelope.xsd`. */
export interface AccountListResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: AccountListResponseStatus | null;
  /** `AccountList`; 0...1; source `pages/accounting.html`. */
  readonly accountList?: AccountList | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: AccountListReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface AccountListResponseStatus {
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
export interface AccountList {
  /** `CompanyDefaultAccounts`; 1; source `pages/accounting.html`. */
  readonly companyDefaultAccounts?: AccountListCompanyDefaultAccounts | null;
  /** `Accounts`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly accounts?: AccountListAccounts | null;
}

/** Source `pages/accounting.html`. */
export interface AccountListCompanyDefaultAccounts {
  /** `TradePayables`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly tradePayables?: string | null;
  /** `PurchaseVATReceivable`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly purchaseVatReceivable?: string | null;
  /** `RoundingOffDifference`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly roundingOffDifference?: string | null;
  /** `VATpayable`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly vatPayable?: string | null;
  /** `TaxAccount`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly taxAccount?: string | null;
  /** `AdvancePayments`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly advancePayments?: string | null;
  /** `SalesReceivables`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesReceivables?: string | null;
  /** `SalesVATDebt`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesVatDebt?: string | null;
  /** `Inventory`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly inventory?: string | null;
  /** `SalesDiscount`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesDiscount?: string | null;
  /** `SalesExchangeRateDifferences`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesExchangeRateDifferences?: string | null;
  /** `Collection`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly collection?: string | null;
  /** `PurchasesDiscounts`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly purchasesDiscounts?: string | null;
  /** `PurchasesExchangeRateDifferences`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly purchasesExchangeRateDifferences?: string | null;
  /** `PurchaseInvoiceAccrual`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly purchaseInvoiceAccrual?: string | null;
  /** `SalesInvoiceAccrual`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesInvoiceAccrual?: string | null;
  /** `PurchaseDomesticDefault`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly purchaseDomesticDefault?: string | null;
  /** `PurchaseEUDefault`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly purchaseEuDefault?: string | null;
  /** `PurchaseOutsideEUDefault`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly purchaseOutsideEuDefault?: string | null;
  /** `SalesDomesticDefault`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesDomesticDefault?: string | null;
  /** `SalesEUDefault`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesEuDefault?: string | null;
  /** `SalesOutsideEUDefault`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly salesOutsideEuDefault?: string | null;
}

/** Source `overlay.yaml`, `pages/accounting.html`. */
export interface AccountListAccounts {
  /** `Account`; 1...n; source `pages/accounting.html`. */
  readonly account: readonly AccountListAccount[];
}

/** Source `pages/accounting.html`. */
export interface AccountListAccount {
  /**
   * ID in the database
   *
   * `NetvisorKey`; 1; source `pages/accounting.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Number of the account
   *
   * `Number`; 1; source `overlay.yaml`, `pages/accounting.html`.
   */
  readonly number?: string | null;
  /** `Name`; 1; source `overlay.yaml`, `pages/accounting.html`. */
  readonly name?: string | null;
  /**
   * Name of the account in Swedish or English
   *
   * `ForeignName`; 0...3; source `pages/accounting.html`.
   */
  readonly foreignName: readonly AccountListForeignName[];
  /**
   * What the entry is: account or accountgroup
   *
   * `AccountType`; 1; source `pages/accounting.html`.
   *
   * Known values: `account`, `accountgroup`.
   */
  readonly accountType?: 'account' | 'accountgroup' | (string & {}) | null;
  /**
   * The entry above this one
   * e.g. group 300 is the father of account 3000
   *
   * `FatherNetvisorKey`; 1; source `pages/accounting.html`.
   */
  readonly fatherNetvisorKey?: number | null;
  /** `IsActive`; 1; source `pages/accounting.html`. */
  readonly isActive?: boolean | null;
  /**
   * Whether sums accumulate. Balance sheet
   *
   * `IsCumulative`; 1; source `pages/accounting.html`.
   */
  readonly isCumulative?: boolean | null;
  /** `Sort`; 1; source `pages/accounting.html`. */
  readonly sort?: number | null;
  /** `EndSort`; 1; source `pages/accounting.html`. */
  readonly endSort?: number | null;
  /** `IsNaturalNegative`; 1; source `pages/accounting.html`. */
  readonly isNaturalNegative?: boolean | null;
}

/** Source `pages/accounting.html`. */
export interface AccountListForeignName {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * fi|en|se
   *
   * Attribute `ISO-3166`; 1; source `pages/accounting.html`.
   *
   * Known values: `fi`, `en`, `se`.
   */
  readonly iso3166?: 'fi' | 'en' | 'se' | (string & {});
}

/** Source `schemas/envelope.xsd`. */
export interface AccountListReplies {
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

function accountListCompanyDefaultAccountsTable(): TypeTable {
  return {
    parts: [
      { el: 'TradePayables', as: 'tradePayables', is: { codec: text } },
      { el: 'PurchaseVATReceivable', as: 'purchaseVatReceivable', is: { codec: text } },
      { el: 'RoundingOffDifference', as: 'roundingOffDifference', is: { codec: text } },
      { el: 'VATpayable', as: 'vatPayable', is: { codec: text } },
      { el: 'TaxAccount', as: 'taxAccount', is: { codec: text } },
      { el: 'AdvancePayments', as: 'advancePayments', is: { codec: text } },
      { el: 'SalesReceivables', as: 'salesReceivables', is: { codec: text } },
      { el: 'SalesVATDebt', as: 'salesVatDebt', is: { codec: text } },
      { el: 'Inventory', as: 'inventory', is: { codec: text } },
      { el: 'SalesDiscount', as: 'salesDiscount', is: { codec: text } },
      {
        el: 'SalesExchangeRateDifferences',
        as: 'salesExchangeRateDifferences',
        is: { codec: text },
      },
      { el: 'Collection', as: 'collection', is: { codec: text } },
      { el: 'PurchasesDiscounts', as: 'purchasesDiscounts', is: { codec: text } },
      {
        el: 'PurchasesExchangeRateDifferences',
        as: 'purchasesExchangeRateDifferences',
        is: { codec: text },
      },
      { el: 'PurchaseInvoiceAccrual', as: 'purchaseInvoiceAccrual', is: { codec: text } },
      { el: 'SalesInvoiceAccrual', as: 'salesInvoiceAccrual', is: { codec: text } },
      { el: 'PurchaseDomesticDefault', as: 'purchaseDomesticDefault', is: { codec: text } },
      { el: 'PurchaseEUDefault', as: 'purchaseEuDefault', is: { codec: text } },
      { el: 'PurchaseOutsideEUDefault', as: 'purchaseOutsideEuDefault', is: { codec: text } },
      { el: 'SalesDomesticDefault', as: 'salesDomesticDefault', is: { codec: text } },
      { el: 'SalesEUDefault', as: 'salesEuDefault', is: { codec: text } },
      { el: 'SalesOutsideEUDefault', as: 'salesOutsideEuDefault', is: { codec: text } },
    ],
  };
}

function accountListForeignNameTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'ISO-3166',
        as: 'iso3166',
        is: { codec: text, values: ['fi', 'en', 'se'], open: true },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function accountListAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'Number', as: 'number', is: { codec: text } },
      { el: 'Name', as: 'name', is: { codec: text } },
      { el: 'ForeignName', as: 'foreignName', is: accountListForeignNameTable, min: 0, max: 3 },
      {
        el: 'AccountType',
        as: 'accountType',
        is: { codec: text, values: ['account', 'accountgroup'], open: true },
      },
      { el: 'FatherNetvisorKey', as: 'fatherNetvisorKey', is: { codec: integer } },
      { el: 'IsActive', as: 'isActive', is: { codec: booleanLenient } },
      { el: 'IsCumulative', as: 'isCumulative', is: { codec: booleanLenient } },
      { el: 'Sort', as: 'sort', is: { codec: integer } },
      { el: 'EndSort', as: 'endSort', is: { codec: integer } },
      { el: 'IsNaturalNegative', as: 'isNaturalNegative', is: { codec: booleanLenient } },
    ],
  };
}

function accountListAccountsTable(): TypeTable {
  return { parts: [{ el: 'Account', as: 'account', is: accountListAccountTable, max: Infinity }] };
}

function accountListTable(): TypeTable {
  return {
    parts: [
      {
        el: 'CompanyDefaultAccounts',
        as: 'companyDefaultAccounts',
        is: accountListCompanyDefaultAccountsTable,
      },
      { el: 'Accounts', as: 'accounts', is: accountListAccountsTable },
    ],
  };
}

function accountListResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      { el: 'AccountList', as: 'accountList', is: accountListTable, min: 0 },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const accountListResponseMessage: MessageTable<AccountListResponse, never> = {
  root: { el: 'Root', is: accountListResponseTable },
  ignoreCase: true,
};

/**
 * Get whole account list
 *
 * Returns the complete chart of accounts, and the accounts that default postings use.
 *
 * `GET /accountlist.nv`.
 */
export const accountListResource: ResourceTable<EmptyObject, undefined, AccountListResponse> = {
  name: 'accountlist',
  method: 'GET',
  path: '/accountlist.nv',
  effects: ['reads'],
  parameters: [],
  response: accountListResponseMessage,
  items: { path: ['accountList', 'accounts', 'account'] },
};

/**
 * Get whole account list.
 *
 * Returns the complete chart of accounts, and the accounts that default postings use.
 *
 * `GET /accountlist.nv`.
 *
 * @param transport makes the call
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listAccounts(
  transport: Transport,
  options?: CallOptions,
): List<AccountListAccount, AccountListResponse> {
  return callList(transport, accountListResource, {}, undefined, options);
}

/**
 * Builds the call `GET /accountlist.nv`.
 *
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildAccountList(options?: RequestOptions): EncodeResult<HttpCall> {
  return buildRequest(accountListResource, {}, undefined, options);
}

/**
 * Decodes a response of `accountlist`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeAccountListResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<AccountListResponse> {
  return decode(accountListResponseMessage, input, options);
}

/**
 * Reads a response of `accountlist` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readAccountList(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<AccountListResponse> {
  return interpret(decode(accountListResponseMessage, input, options));
}

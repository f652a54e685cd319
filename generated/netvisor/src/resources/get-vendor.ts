import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callList } from '../runtime/client/index.js';
import type { List } from '../runtime/client/index.js';
import {
  booleanLenient,
  buildRequest,
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
  IsoDateInput,
  IsoDateTime,
  IsoDateTimeInput,
  MessageTable,
  OneOf,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import {
  dimension2Table,
  repliesTable,
  responseStatusTable,
  vendorContactDetails2Table,
} from '../tables.js';

/** What stands beside the choices of {@link GetVendorQuery}. */
export interface GetVendorQueryFields {
  /**
   * Number of the page; a page has 500 vendors. Every page takes a call of its own.
   * Where one is among the pages stands in header fields of the answer. Example:
   * X-Netvisor-Pagination-Current-Page : 2
   * X-Netvisor-Pagination-Previous-Page : 1
   * X-Netvisor-Pagination-Next-Page : 3
   * X-Netvisor-Pagination-Limit : 100
   * X-Netvisor-Pagination-Total-Count : 1000
   *
   * Parameter `page`; 0...1; example `2`; source `pages/purchases.html`.
   */
  readonly page?: number | bigint | undefined;
}

/** A choice within {@link GetVendorQuery}. */
export type GetVendorQueryChoice = OneOf<{
  /**
   * Key of the vendor in Netvisor
   * The root element of the answer is called "vendor".
   *
   * Parameter `netvisorkey`; 0...1; example `1`; source `pages/purchases.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Gives details of several vendors at once.
   * Every key has to be that of a vendor; otherwise the answer is an error that names the key
   * The root element is "vendors" where the list has several keys, but "vendor" where it has only
   * one.
   *
   * Parameter `netvisorkeylist`; 0...1; example `1,2,3`; source `overlay.yaml`,
   * `pages/purchases.html`.
   *
   * Joined by `,`.
   */
  readonly netvisorKeyList: readonly (number | bigint)[];
  /**
   * Vendors that changed after the date. Written YYYY-MM-DD or, with a time, YYYY-MM-DDTHH:MM:SS.
   * The root element is "vendors" where the list has several keys. Where no vendor has changed,
   * vendors is empty.
   * The whole register is had with an early date: getvendor.nv?changedsince=1970-01-01
   *
   * Parameter `changedsince`; 0...1; source `pages/purchases.html`.
   */
  readonly changedSince: IsoDateInput | IsoDateTimeInput;
}>;

/**
 * Query parameters of `getvendor`.
 *
 * netvisorkey is marked 1; a list of keys, or changedsince alone, are described as ways to call it.
 */
export type GetVendorQuery = GetVendorQueryFields & GetVendorQueryChoice;

/** Root element `Root` of the response. Source `pages/purchases.html`, `schemas/envelope.xsd`. */
export interface GetVendorResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: GetVendorResponseStatus | null;
  /**
   * The root element is called "vendor" or "vendors"; the parameters above tell which.
   *
   * `vendor`; 1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly vendor?: GetVendor | null;
  /** `vendors`; 1; source `overlay.yaml`. */
  readonly vendors?: GetVendors | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: GetVendorReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface GetVendorResponseStatus {
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

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetVendor {
  /**
   * NetvisorKey of the vendor
   *
   * `NetvisorKey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly netvisorKey?: number | null;
  /** `vendorbaseinformation`; 1; source `pages/purchases.html`. */
  readonly vendorBaseInformation?: GetVendorBaseInformation | null;
  /**
   * How the vendor is reached
   *
   * `vendorcontactdetails`; 0...1; source `pages/purchases.html`.
   */
  readonly vendorContactDetails?: GetVendorContactDetails | null;
  /** `vendoradditionalinformation`; 0...1; source `pages/purchases.html`. */
  readonly vendorAdditionalInformation?: GetVendorAdditionalInformation | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorBaseInformation {
  /**
   * Code of the vendor
   *
   * `code`; 0...1; example `123`; source `pages/purchases.html`.
   */
  readonly code?: string | null;
  /**
   * Name of the vendor
   *
   * `name`; 1; example `Testleverantör`; source `pages/purchases.html`.
   */
  readonly name?: string | null;
  /**
   * Street address
   *
   * `address`; 1; example `Toimittajakatu 1`; source `pages/purchases.html`.
   */
  readonly address?: string | null;
  /**
   * Postal code
   *
   * `postcode`; 1; example `00100`; source `pages/purchases.html`.
   */
  readonly postcode?: string | null;
  /**
   * Town
   *
   * `city`; 1; example `Helsingfors`; source `pages/purchases.html`.
   */
  readonly city?: string | null;
  /**
   * Code of the country
   *
   * `country`; 1; example `FI`; source `pages/purchases.html`.
   */
  readonly country?: GetVendorCountry | null;
  /**
   * Business ID of the company
   *
   * `organizationid`; 1; example `1234567-8`; source `pages/purchases.html`.
   */
  readonly organizationId?: string | null;
  /**
   * Group that the vendor belongs to
   *
   * `groupname`; 0...1; example `The leverantörer`; source `pages/purchases.html`.
   */
  readonly groupName?: string | null;
  /**
   * Bank accounts of the vendor
   *
   * `vendorbankaccounts`; 0...1; source `pages/purchases.html`.
   */
  readonly vendorBankAccounts?: GetVendorBankAccounts | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorCountry {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Kind of country code
   *
   * Attribute `type`; 1; example `ISO-3166`; source `pages/purchases.html`.
   */
  readonly type?: string;
}

/** Source `pages/purchases.html`. */
export interface GetVendorBankAccounts {
  /** `vendordomesticbankaccounts`; 0...1; source `pages/purchases.html`. */
  readonly vendorDomesticBankAccounts?: GetVendorDomesticBankAccounts | null;
  /**
   * Bank accounts abroad
   *
   * `vendorforeignbankaccounts`; 0...1; source `pages/purchases.html`.
   */
  readonly vendorForeignBankAccounts?: GetVendorForeignBankAccounts | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorDomesticBankAccounts {
  /**
   * Bank accounts in Finland
   *
   * `vendordomesticbankaccount`; 0...8; source `pages/purchases.html`.
   */
  readonly vendorDomesticBankAccount: readonly GetVendorDomesticBankAccount[];
}

/** Source `pages/purchases.html`. */
export interface GetVendorDomesticBankAccount {
  /**
   * NetvisorKey of the bank account
   *
   * `netvisorkey`; 0...1; example `1`; source `pages/purchases.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * The account as IBAN
   *
   * `iban`; 1; example `FI7536359370000661`; source `pages/purchases.html`.
   */
  readonly iban?: string | null;
  /**
   * Name of the bank
   *
   * `bankname`; 1; example `Testbank`; source `pages/purchases.html`.
   */
  readonly bankName?: string | null;
  /**
   * Whether the account is the default
   *
   * `isdefault`; 0...1; example `True`; source `pages/purchases.html`.
   */
  readonly isDefault?: boolean | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorForeignBankAccounts {
  /**
   * Account number abroad
   *
   * `vendorforeignbankaccount`; 0...8; source `pages/purchases.html`.
   */
  readonly vendorForeignBankAccount: readonly GetVendorForeignBankAccount[];
}

/** Source `pages/purchases.html`. */
export interface GetVendorForeignBankAccount {
  /**
   * NetvisorKey of the bank account
   *
   * `netvisorkey`; 0...1; example `2`; source `pages/purchases.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * The account as IBAN
   *
   * `iban`; 1; example `GB29NWBK60161331926819`; source `pages/purchases.html`.
   */
  readonly iban?: string | null;
  /**
   * BIC of the bank
   *
   * `bicswift`; 1; example `BUKBGB22`; source `pages/purchases.html`.
   */
  readonly bicSwift?: string | null;
  /**
   * Name of the bank
   *
   * `bankname`; 1; example `Barclays`; source `pages/purchases.html`.
   */
  readonly bankName?: string | null;
  /**
   * Clearing code
   *
   * `clearingcode`; 0...1; source `pages/purchases.html`.
   */
  readonly clearingCode?: string | null;
  /**
   * Clearing number
   *
   * `clearingnumber`; 0...1; source `pages/purchases.html`.
   */
  readonly clearingNumber?: string | null;
  /**
   * Address of the bank
   *
   * `bankaddresss`; 0...1; example `Bank Street 1`; source `pages/purchases.html`.
   */
  readonly bankAddress?: string | null;
  /**
   * Code of the country
   *
   * `country`; 1; example `GB`; source `pages/purchases.html`.
   */
  readonly country?: GetVendorCountry | null;
  /**
   * Code of the currency
   *
   * `currencycode`; 1; example `GBP`; source `pages/purchases.html`.
   */
  readonly currencyCode?: GetVendorCurrencyCode | null;
  /**
   * Whether the account is the default
   *
   * `isdefault`; 0...1; example `False`; source `pages/purchases.html`.
   */
  readonly isDefault?: boolean | null;
  /**
   * Whether the address of the bank, not only its BIC, goes into the payment message.
   *
   * `includeaddresssinforeignpayments`; 0...1; example `True`; source `pages/purchases.html`.
   */
  readonly includeAddressInForeignPayments?: string | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorCurrencyCode {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Kind of currency code
   *
   * Attribute `type`; 1; example `ISO-4217`; source `pages/purchases.html`.
   */
  readonly type?: string;
}

/** Source `pages/purchases.html`. */
export interface GetVendorContactDetails {
  /**
   * Telephone
   *
   * `phonenumber`; 0...1; example `+35850123456`; source `pages/purchases.html`.
   */
  readonly phoneNumber?: string | null;
  /**
   * E-mail address
   *
   * `email`; 0...1; example `toimittaja@toimittajat.fi`; source `pages/purchases.html`.
   */
  readonly email?: string | null;
  /**
   * Fax number
   *
   * `faxnumber`; 0...1; source `pages/purchases.html`.
   */
  readonly faxNumber?: string | null;
  /**
   * Name of the contact person
   *
   * `contactpersonname`; 0...1; example `Timo Testare`; source `pages/purchases.html`.
   */
  readonly contactPersonName?: string | null;
  /**
   * Telephone of the contact person
   *
   * `contactpersonphonenumber`; 0...1; example `+35840987654`; source `pages/purchases.html`.
   */
  readonly contactPersonPhoneNumber?: string | null;
  /**
   * E-mail of the contact person
   *
   * `contactpersonemail`; 0...1; example `timo.testaaja@toimittajat.fi`; source
   * `pages/purchases.html`.
   */
  readonly contactPersonEmail?: string | null;
  /**
   * Homepage
   *
   * `homepage`; 0...1; source `pages/purchases.html`.
   */
  readonly homepage?: string | null;
  /**
   * Free text
   *
   * `comment`; 0...1; example `No comments`; source `pages/purchases.html`.
   */
  readonly comment?: string | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorAdditionalInformation {
  /**
   * Percentage of VAT by default
   *
   * `defaultvatpercent`; 0...1; example `24`; source `pages/purchases.html`.
   */
  readonly defaultVatPercent?: Decimal | null;
  /**
   * Whether VAT can only be deducted in part
   *
   * `ispartialvatreducedprivileged`; 0...1; example `False`; source `pages/purchases.html`.
   */
  readonly isPartialVatReducedPrivileged?: boolean | null;
  /**
   * Discount in per cent
   *
   * `paymenttermdiscountpercent`; 0...1; example `2,5`; source `pages/purchases.html`.
   */
  readonly paymentTermDiscountPercent?: Decimal | null;
  /**
   * Days for which the discount is given
   *
   * `paymenttermcashdiscountsdays`; 0...1; example `14`; source `pages/purchases.html`.
   */
  readonly paymentTermCashDiscountsDays?: number | null;
  /**
   * Payment term by default
   *
   * `paymentermnetdays`; 0...1; source `pages/purchases.html`.
   */
  readonly paymentTermNetDays?: number | null;
  /**
   * Currency by default
   *
   * `currencycode`; 0...1; example `EUR`; source `pages/purchases.html`.
   */
  readonly currencyCode?: GetVendorCurrencyCode | null;
  /**
   * Dimensions by default
   *
   * `vendordimensions`; 0...1; source `pages/purchases.html`.
   */
  readonly vendorDimensions?: GetVendorDimensions | null;
  /**
   * Accounts of the vendor in bookkeeping
   *
   * `vendoraccountingaccounts`; 0...1; source `pages/purchases.html`.
   */
  readonly vendorAccountingAccounts?: GetVendorAccountingAccounts | null;
  /**
   * Those who verify
   *
   * `vendoracceptancedetails`; 0...1; source `pages/purchases.html`.
   */
  readonly vendorAcceptanceDetails?: GetVendorAcceptanceDetails | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorDimensions {
  /** `dimension`; 1; source `pages/purchases.html`. */
  readonly dimension?: GetVendorDimension | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorDimension {
  /**
   * Name of the dimension
   *
   * `dimensionname`; 1; example `Projekt`; source `pages/purchases.html`.
   */
  readonly dimensionName?: string | null;
  /**
   * Item of the dimension
   *
   * `dimensionitem`; 1; example `Projekt 1`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly dimensionItem?: string | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorAccountingAccounts {
  /** `vendoraccountingaccount`; 1...n; source `overlay.yaml`, `pages/purchases.html`. */
  readonly vendorAccountingAccount: readonly GetVendorAccountingAccount[];
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetVendorAccountingAccount {
  /**
   * Account in bookkeeping
   *
   * `accountnumber`; 1; example `4000`; source `pages/purchases.html`.
   */
  readonly accountNumber?: string | null;
  /**
   * Name of the account
   *
   * `accountname`; 1; source `pages/purchases.html`.
   */
  readonly accountName?: string | null;
  /**
   * Whether the account is the default
   *
   * `isdefault`; 1; example `True`; source `pages/purchases.html`.
   */
  readonly isDefault?: boolean | null;
}

/** Source `pages/purchases.html`. */
export interface GetVendorAcceptanceDetails {
  /** `vendoracceptancedetail`; 1...n; source `pages/purchases.html`. */
  readonly vendorAcceptanceDetail: readonly GetVendorAcceptanceDetail[];
}

/** Source `pages/purchases.html`. */
export interface GetVendorAcceptanceDetail {
  /**
   * Name of the person who verifies
   *
   * `acceptancename`; 0...1; example `Dag Granskare`; source `pages/purchases.html`.
   */
  readonly acceptanceName?: string | null;
  /**
   * Whether the person is the default
   *
   * `isdefault`; 0...1; example `False`; source `pages/purchases.html`.
   */
  readonly isDefault?: boolean | null;
  /** `isforced`; 0...1; source `pages/purchases.html`. */
  readonly isForced?: boolean | null;
}

/** Source `overlay.yaml`. */
export interface GetVendors {
  /**
   * The root element is called "vendor" or "vendors"; the parameters above tell which.
   *
   * `vendor`; 0...n; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly vendor: readonly GetVendor[];
}

/** Source `schemas/envelope.xsd`. */
export interface GetVendorReplies {
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

function getVendorCountryTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, required: true }],
    text: { as: 'value', is: { codec: text } },
  };
}

function getVendorDomesticBankAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer }, min: 0 },
      { el: 'iban', as: 'iban', is: { codec: text } },
      { el: 'bankname', as: 'bankName', is: { codec: text } },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanLenient }, min: 0 },
    ],
  };
}

function getVendorDomesticBankAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendordomesticbankaccount',
        as: 'vendorDomesticBankAccount',
        is: getVendorDomesticBankAccountTable,
        min: 0,
        max: 8,
      },
    ],
  };
}

function getVendorCurrencyCodeTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, required: true }],
    text: { as: 'value', is: { codec: text } },
  };
}

function getVendorForeignBankAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer }, min: 0 },
      { el: 'iban', as: 'iban', is: { codec: text } },
      { el: 'bicswift', as: 'bicSwift', is: { codec: text } },
      { el: 'bankname', as: 'bankName', is: { codec: text } },
      { el: 'clearingcode', as: 'clearingCode', is: { codec: text }, min: 0 },
      { el: 'clearingnumber', as: 'clearingNumber', is: { codec: text }, min: 0 },
      { el: 'bankaddresss', as: 'bankAddress', is: { codec: text }, min: 0 },
      { el: 'country', as: 'country', is: getVendorCountryTable },
      { el: 'currencycode', as: 'currencyCode', is: getVendorCurrencyCodeTable },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanLenient }, min: 0 },
      {
        el: 'includeaddresssinforeignpayments',
        as: 'includeAddressInForeignPayments',
        is: { codec: text },
        min: 0,
      },
    ],
  };
}

function getVendorForeignBankAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendorforeignbankaccount',
        as: 'vendorForeignBankAccount',
        is: getVendorForeignBankAccountTable,
        min: 0,
        max: 8,
      },
    ],
  };
}

function getVendorBankAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendordomesticbankaccounts',
        as: 'vendorDomesticBankAccounts',
        is: getVendorDomesticBankAccountsTable,
        min: 0,
      },
      {
        el: 'vendorforeignbankaccounts',
        as: 'vendorForeignBankAccounts',
        is: getVendorForeignBankAccountsTable,
        min: 0,
      },
    ],
  };
}

function getVendorBaseInformationTable(): TypeTable {
  return {
    parts: [
      { el: 'code', as: 'code', is: { codec: text }, min: 0 },
      { el: 'name', as: 'name', is: { codec: text } },
      { el: 'address', as: 'address', is: { codec: text } },
      { el: 'postcode', as: 'postcode', is: { codec: text } },
      { el: 'city', as: 'city', is: { codec: text } },
      { el: 'country', as: 'country', is: getVendorCountryTable },
      { el: 'organizationid', as: 'organizationId', is: { codec: text } },
      { el: 'groupname', as: 'groupName', is: { codec: text }, min: 0 },
      {
        el: 'vendorbankaccounts',
        as: 'vendorBankAccounts',
        is: getVendorBankAccountsTable,
        min: 0,
      },
    ],
  };
}

function getVendorDimensionsTable(): TypeTable {
  return { parts: [{ el: 'dimension', as: 'dimension', is: dimension2Table }] };
}

function getVendorAccountingAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'accountnumber', as: 'accountNumber', is: { codec: text } },
      { el: 'accountname', as: 'accountName', is: { codec: text } },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanLenient } },
    ],
  };
}

function getVendorAccountingAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendoraccountingaccount',
        as: 'vendorAccountingAccount',
        is: getVendorAccountingAccountTable,
        max: Infinity,
      },
    ],
  };
}

function getVendorAcceptanceDetailTable(): TypeTable {
  return {
    parts: [
      { el: 'acceptancename', as: 'acceptanceName', is: { codec: text }, min: 0 },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanLenient }, min: 0 },
      { el: 'isforced', as: 'isForced', is: { codec: booleanLenient }, min: 0 },
    ],
  };
}

function getVendorAcceptanceDetailsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendoracceptancedetail',
        as: 'vendorAcceptanceDetail',
        is: getVendorAcceptanceDetailTable,
        max: Infinity,
      },
    ],
  };
}

function getVendorAdditionalInformationTable(): TypeTable {
  return {
    parts: [
      { el: 'defaultvatpercent', as: 'defaultVatPercent', is: { codec: decimalComma }, min: 0 },
      {
        el: 'ispartialvatreducedprivileged',
        as: 'isPartialVatReducedPrivileged',
        is: { codec: booleanLenient },
        min: 0,
      },
      {
        el: 'paymenttermdiscountpercent',
        as: 'paymentTermDiscountPercent',
        is: { codec: decimalComma },
        min: 0,
      },
      {
        el: 'paymenttermcashdiscountsdays',
        as: 'paymentTermCashDiscountsDays',
        is: { codec: integer },
        min: 0,
      },
      { el: 'paymentermnetdays', as: 'paymentTermNetDays', is: { codec: integer }, min: 0 },
      { el: 'currencycode', as: 'currencyCode', is: getVendorCurrencyCodeTable, min: 0 },
      { el: 'vendordimensions', as: 'vendorDimensions', is: getVendorDimensionsTable, min: 0 },
      {
        el: 'vendoraccountingaccounts',
        as: 'vendorAccountingAccounts',
        is: getVendorAccountingAccountsTable,
        min: 0,
      },
      {
        el: 'vendoracceptancedetails',
        as: 'vendorAcceptanceDetails',
        is: getVendorAcceptanceDetailsTable,
        min: 0,
      },
    ],
  };
}

function getVendorTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      {
        el: 'vendorbaseinformation',
        as: 'vendorBaseInformation',
        is: getVendorBaseInformationTable,
      },
      {
        el: 'vendorcontactdetails',
        as: 'vendorContactDetails',
        is: vendorContactDetails2Table,
        min: 0,
      },
      {
        el: 'vendoradditionalinformation',
        as: 'vendorAdditionalInformation',
        is: getVendorAdditionalInformationTable,
        min: 0,
      },
    ],
  };
}

function getVendorsTable(): TypeTable {
  return { parts: [{ el: 'vendor', as: 'vendor', is: getVendorTable, min: 0, max: Infinity }] };
}

function getVendorResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        group: 'choice',
        min: 0,
        parts: [
          { el: 'vendor', as: 'vendor', is: getVendorTable },
          { el: 'vendors', as: 'vendors', is: getVendorsTable },
        ],
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const getVendorResponseMessage: MessageTable<GetVendorResponse, never> = {
  root: { el: 'Root', is: getVendorResponseTable },
  ignoreCase: true,
};

/**
 * Get vendor details
 *
 * Gives details of vendors, chosen by their keys or by when they were changed. The key of a vendor
 * stands in the address bar of the browser while its card is open.
 *
 * `GET /getvendor.nv`.
 */
export const getVendorResource: ResourceTable<GetVendorQuery, undefined, GetVendorResponse> = {
  name: 'getvendor',
  method: 'GET',
  path: '/getvendor.nv',
  effects: ['reads'],
  parameters: [
    { param: 'netvisorkey', as: 'netvisorKey', is: { codec: integer } },
    {
      param: 'netvisorkeylist',
      as: 'netvisorKeyList',
      is: { codec: integer },
      list: { separator: ',' },
    },
    { param: 'changedsince', as: 'changedSince', is: { codec: dateLenient } },
    { param: 'page', as: 'page', is: { codec: integer } },
  ],
  rules: [
    {
      kind: 'exactly-one',
      of: ['netvisorKey', 'netvisorKeyList', 'changedSince'],
      reason:
        'netvisorkey is marked 1; a list of keys, or changedsince alone, are described as ways to call it.',
    },
  ],
  response: getVendorResponseMessage,
  limits: { uriLength: 2115 },
  items: { path: ['vendors', 'vendor'], key: 'netvisorKey', single: 'vendor' },
  paging: { kind: 'page', parameter: 'page', pageSize: 500 },
};

/**
 * Get vendor details.
 *
 * Gives details of vendors, chosen by their keys or by when they were changed. The key of a vendor
 * stands in the address bar of the browser while its card is open.
 *
 * Awaited, it is one page; a loop with `for await` goes through the items of all pages.
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `GET /getvendor.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function listVendors(
  transport: Transport,
  query: GetVendorQuery,
  options?: CallOptions,
): List<GetVendor, GetVendorResponse> {
  return callList(transport, getVendorResource, query, undefined, options);
}

/**
 * Builds the call `GET /getvendor.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildGetVendor(
  query: GetVendorQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(getVendorResource, query, undefined, options);
}

/**
 * Decodes a response of `getvendor`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeGetVendorResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<GetVendorResponse> {
  return decode(getVendorResponseMessage, input, options);
}

/**
 * Reads a response of `getvendor` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readGetVendor(input: XmlInput, options?: ReadOptions): Outcome<GetVendorResponse> {
  return interpret(decode(getVendorResponseMessage, input, options));
}

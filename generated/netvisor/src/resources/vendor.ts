import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  booleanTitle,
  buildRequest,
  decimalComma,
  decode,
  integer,
  text,
  token,
} from '../runtime/index.js';
import type {
  DecimalInput,
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
import { responseTable, vendorContactDetails2Table } from '../tables.js';

/** Query parameters of `vendor`. */
export interface VendorQuery {
  /**
   * Add A new vendor is added
   * Edit A vendor that exists is changed
   *
   * Parameter `method`; 1; source `pages/purchases.html`.
   *
   * Known values:
   * - `Add`: A new vendor is added
   * - `Edit`: A vendor that exists is changed
   */
  readonly method: 'Add' | 'Edit' | (string & {});
  /**
   * NetvisorKey of the vendor
   * Required if method = edit
   *
   * Parameter `netvisorkey`; 0...1; source `pages/purchases.html`.
   */
  readonly netvisorKey?: number | bigint | undefined;
}

/** Query parameters of `updateVendor`. */
export interface UpdateVendorQuery {
  /**
   * NetvisorKey of the vendor
   * Required if method = edit
   *
   * Parameter `netvisorkey`; 1; source `pages/purchases.html`.
   */
  readonly netvisorKey: number | bigint;
}

/** Root element `root` of the request. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorRequest {
  /** `vendor`; 1; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly vendor: Vendor;
}

/** Schema type `vendortype`. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface Vendor {
  /** `vendorbaseinformation`; 1; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly vendorBaseInformation: VendorBaseInformation;
  /**
   * How the vendor is reached
   *
   * `vendorcontactdetails`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly vendorContactDetails?: VendorContactDetails | undefined;
  /** `vendoradditionalinformation`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly vendorAdditionalInformation?: VendorAdditionalInformation | undefined;
}

/** Schema type `vendorbaseinformationtype`. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorBaseInformation {
  /**
   * Code of the vendor
   *
   * `code`; 0...1; example `123`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly code?: string | null | undefined;
  /**
   * Name of the vendor
   *
   * `name`; 1; at least 1 characters; example `Testleverantör`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly name: string;
  /**
   * Street address
   *
   * `address`; 0...1; example `Toimittajakatu 1`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly address?: string | null | undefined;
  /**
   * Postal code
   *
   * `postcode`; 0...1; example `00100`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly postcode?: string | null | undefined;
  /**
   * Town
   *
   * `city`; 0...1; example `Helsingfors`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly city?: string | null | undefined;
  /**
   * Code of the country
   *
   * `country`; 0...1; example `FI`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly country?: VendorCountry | string | null | undefined;
  /**
   * Business ID of the company
   *
   * `organizationid`; 1; at least 1 characters; example `123456-7`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly organizationId: string;
  /**
   * Group that the vendor belongs to
   *
   * `groupname`; 0...1; example `The leverantörer`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly groupName?: string | null | undefined;
  /**
   * Bank accounts of the vendor
   *
   * `vendorbankaccounts`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly vendorBankAccounts?: VendorBankAccounts | undefined;
}

/** Schema type `countrytype`. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorCountry {
  /** The text of the element `#text`; pattern `[A-Z]{2}`. */
  readonly value: string | null;
  /**
   * Kind of country code
   *
   * Attribute `type`; 1; always `ISO-3166`; example `ISO-3166`; source `pages/purchases.html`,
   * `schemas/netvisorgeneraltypes.xsd`.
   *
   * Values: `ISO-3166`.
   */
  readonly type?: 'ISO-3166' | undefined;
}

/** Schema type `vendorbankaccountstype`. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorBankAccounts {
  /** `vendordomesticbankaccounts`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly vendorDomesticBankAccounts?: VendorDomesticBankAccounts | undefined;
  /** `vendorforeignbankaccounts`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly vendorForeignBankAccounts?: VendorForeignBankAccounts | undefined;
}

/** Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorDomesticBankAccounts {
  /**
   * Bank accounts in Finland
   *
   * `vendordomesticbankaccount`; 0...8; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly vendorDomesticBankAccount?: readonly VendorDomesticBankAccount[] | undefined;
}

/** Schema type `domesticbankaccounttype`. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorDomesticBankAccount {
  /**
   * Number by which the service knows a record.
   *
   * `netvisorkey`; 0...1; from 1; example `1`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly netvisorKey?: number | bigint | null | undefined;
  /**
   * Account of the receiver as IBAN
   *
   * `iban`; 1; at least 1 characters; example `FI7536359370000661`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly iban: string;
  /**
   * Name of the bank
   *
   * `bankname`; 1; at least 1 characters; example `Testbank`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly bankName: string;
  /**
   * Yes or no, in the spellings that are seen in messages.
   *
   * `isdefault`; 0...1; example `True`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly isDefault?: boolean | null | undefined;
}

/** Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorForeignBankAccounts {
  /**
   * Bank accounts abroad
   *
   * `vendorforeignbankaccount`; 0...8; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly vendorForeignBankAccount?: readonly VendorForeignBankAccount[] | undefined;
}

/** Schema type `foreignbankaccounttype`. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorForeignBankAccount {
  /**
   * Number by which the service knows a record.
   *
   * `netvisorkey`; 0...1; from 1; example `2`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly netvisorKey?: number | bigint | null | undefined;
  /**
   * The account as BBAN
   *
   * `bban`; 1; at least 1 characters; example `GB29NWBK60161331926819`; source
   * `pages/purchases.html`, `schemas/purchasegeneraltypes.xsd`.
   */
  readonly bban: string;
  /**
   * BIC of the bank
   *
   * `bicswift`; 1; at least 1 characters; example `BUKBGB22`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly bicSwift: string;
  /**
   * Name of the bank
   *
   * `bankname`; 1; at least 1 characters; example `Barclays`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly bankName: string;
  /**
   * Clearing code
   *
   * `clearingcode`; 0...1; source `pages/purchases.html`, `schemas/purchasegeneraltypes.xsd`.
   */
  readonly clearingCode?: string | null | undefined;
  /**
   * Clearing number
   *
   * `clearingnumber`; 0...1; source `pages/purchases.html`, `schemas/purchasegeneraltypes.xsd`.
   */
  readonly clearingNumber?: string | null | undefined;
  /**
   * Address of the bank
   *
   * `bankaddresss`; 0...1; example `Bank Street 1`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly bankAddress?: string | null | undefined;
  /**
   * Code of the country
   *
   * `country`; 1; example `GB`; source `pages/purchases.html`, `schemas/purchasegeneraltypes.xsd`.
   */
  readonly country: VendorCountry | string;
  /**
   * Code of the currency
   *
   * `currencycode`; 1; example `GBP`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly currencyCode: VendorCurrency | string;
  /**
   * Yes or no, in the spellings that are seen in messages.
   *
   * `isdefault`; 0...1; example `False`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly isDefault?: boolean | null | undefined;
  /**
   * Yes or no, in the spellings that are seen in messages.
   *
   * `includeaddresssinforeignpayments`; 0...1; example `True`; source `pages/purchases.html`,
   * `schemas/purchasegeneraltypes.xsd`.
   */
  readonly includeAddressInForeignPayments?: boolean | null | undefined;
}

/**
 * Schema type `currencytype`. Source `pages/purchases.html`, `schemas/purchasegeneraltypes.xsd`.
 */
export interface VendorCurrency {
  /** The text of the element `#text`; pattern `[A-Z]{3}`. */
  readonly value: string | null;
  /**
   * Kind of currency code
   *
   * Attribute `type`; 1; always `ISO-4217`; example `ISO-4217`; source `pages/purchases.html`,
   * `schemas/netvisorgeneraltypes.xsd`.
   *
   * Values: `ISO-4217`.
   */
  readonly type?: 'ISO-4217' | undefined;
}

/** Schema type `vendorcontactdetailstype`. Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorContactDetails {
  /**
   * Telephone
   *
   * `phonenumber`; 0...1; example `+35850123456`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly phoneNumber?: string | null | undefined;
  /**
   * E-mail address
   *
   * `email`; 0...1; example `toimittaja@toimittajat.fi`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly email?: string | null | undefined;
  /**
   * Fax number
   *
   * `faxnumber`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly faxNumber?: string | null | undefined;
  /**
   * Name of the contact person
   *
   * `contactpersonname`; 0...1; example `Timo Testare`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly contactPersonName?: string | null | undefined;
  /**
   * Telephone of the contact person
   *
   * `contactpersonphonenumber`; 0...1; example `+35840987654`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly contactPersonPhoneNumber?: string | null | undefined;
  /**
   * E-mail of the contact person
   *
   * `contactpersonemail`; 0...1; example `timo.testaaja@toimittajat.fi`; source
   * `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly contactPersonEmail?: string | null | undefined;
  /**
   * Homepage
   *
   * `homepage`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly homepage?: string | null | undefined;
  /**
   * Free text
   *
   * `comment`; 0...1; example `No comments`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly comment?: string | null | undefined;
}

/**
 * Schema type `vendoradditionalinformationtype`. Source `pages/purchases.html`,
 * `schemas/vendor.xsd`.
 */
export interface VendorAdditionalInformation {
  /**
   * Percentage of VAT by default
   *
   * `defaultvatpercent`; 0...1; pattern `[+\-]?[0-9]+(,[0-9]+)?`; pattern `[0-9]+(,[0-9]+)?`;
   * example `24`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly defaultVatPercent?: DecimalInput | null | undefined;
  /**
   * Yes or no, in the spellings that are seen in messages.
   *
   * `ispartialvatreduceprivileged`; 0...1; example `False`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly isPartialVatReducePrivileged?: boolean | null | undefined;
  /**
   * Discount in per cent
   *
   * `paymenttermdiscountpercent`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly paymentTermDiscountPercent?: DecimalInput | null | undefined;
  /**
   * Days for which the discount is given
   *
   * `paymenttermcashdiscountdays`; 0...1; from 0; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly paymentTermCashDiscountDays?: number | bigint | null | undefined;
  /**
   * Payment term by default
   *
   * `paymenttermnetdays`; 0...1; from 0; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly paymentTermNetDays?: number | bigint | null | undefined;
  /**
   * Currency by default
   *
   * `currencycode`; 0...1; example `EUR`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly currencyCode?: VendorCurrency | string | null | undefined;
  /**
   * Dimensions by default
   *
   * `vendordimensions`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly vendorDimensions?: VendorDimensions | undefined;
  /**
   * Accounts of the vendor in bookkeeping
   *
   * `vendoraccountingaccounts`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly vendorAccountingAccounts?: VendorAccountingAccounts | undefined;
  /**
   * Those who verify
   *
   * `vendoracceptancedetails`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly vendorAcceptanceDetails?: VendorAcceptanceDetails | undefined;
}

/** Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorDimensions {
  /** `dimension`; 1; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly dimension: VendorDimension;
}

/**
 * Item of an accounting dimension, with the heading it belongs to.
 *
 * Schema type `dimensiontype`. Source `pages/purchases.html`, `schemas/vendor.xsd`.
 */
export interface VendorDimension {
  /**
   * Name of the dimension
   *
   * `dimensionname`; 1; at least 1 characters; example `Project`; source `pages/purchases.html`,
   * `schemas/netvisorgeneraltypes.xsd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension
   *
   * `dimensionitem`; 1; at least 1 characters; example `Project 1`; source `overlay.yaml`,
   * `pages/purchases.html`, `schemas/netvisorgeneraltypes.xsd`.
   */
  readonly dimensionItem: string;
}

/** Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorAccountingAccounts {
  /** `vendoraccountingaccount`; 1...n; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly vendorAccountingAccount: readonly VendorAccountingAccount[];
}

/**
 * Schema type `vendoraccountingaccounttype`. Source `pages/purchases.html`, `schemas/vendor.xsd`.
 */
export interface VendorAccountingAccount {
  /**
   * Account in bookkeeping
   *
   * `accountnumber`; 1; at least 1 characters; example `4000`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly accountNumber: string;
  /**
   * Yes or no, in the spellings that are seen in messages.
   *
   * `isdefault`; 1; example `True`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly isDefault: boolean;
}

/** Source `pages/purchases.html`, `schemas/vendor.xsd`. */
export interface VendorAcceptanceDetails {
  /** `vendoracceptancedetail`; 1...n; source `pages/purchases.html`, `schemas/vendor.xsd`. */
  readonly vendorAcceptanceDetail: readonly VendorAcceptanceDetail[];
}

/**
 * Schema type `vendoracceptancedetailtype`. Source `pages/purchases.html`, `schemas/vendor.xsd`.
 */
export interface VendorAcceptanceDetail {
  /**
   * Name of the person who verifies
   *
   * `acceptancename`; 0...1; example `Dag Granskare`; source `pages/purchases.html`,
   * `schemas/vendor.xsd`.
   */
  readonly acceptanceName?: string | null | undefined;
  /**
   * Yes or no, in the spellings that are seen in messages.
   *
   * `isdefault`; 0...1; example `False`; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly isDefault?: boolean | null | undefined;
  /**
   * Yes or no, in the spellings that are seen in messages.
   *
   * `isforced`; 0...1; source `pages/purchases.html`, `schemas/vendor.xsd`.
   */
  readonly isForced?: boolean | null | undefined;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface VendorResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: VendorResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: VendorReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface VendorResponseStatus {
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
export interface VendorReplies {
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

function vendorCountryTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: token, values: ['ISO-3166'] },
        required: true,
        fixed: 'ISO-3166',
      },
    ],
    text: { as: 'value', is: { codec: token, patterns: ['^(?:[A-Z]{2})$'] } },
  };
}

function vendorDomesticBankAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer, minInclusive: '1' }, min: 0 },
      { el: 'iban', as: 'iban', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'bankname', as: 'bankName', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanTitle }, min: 0 },
    ],
  };
}

function vendorDomesticBankAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendordomesticbankaccount',
        as: 'vendorDomesticBankAccount',
        is: vendorDomesticBankAccountTable,
        min: 0,
        max: 8,
      },
    ],
  };
}

function vendorCurrencyTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: token, values: ['ISO-4217'] },
        required: true,
        fixed: 'ISO-4217',
      },
    ],
    text: { as: 'value', is: { codec: token, patterns: ['^(?:[A-Z]{3})$'] } },
  };
}

function vendorForeignBankAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer, minInclusive: '1' }, min: 0 },
      { el: 'bban', as: 'bban', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'bicswift', as: 'bicSwift', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'bankname', as: 'bankName', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'clearingcode', as: 'clearingCode', is: { codec: text }, min: 0 },
      { el: 'clearingnumber', as: 'clearingNumber', is: { codec: text }, min: 0 },
      { el: 'bankaddresss', as: 'bankAddress', is: { codec: text }, min: 0 },
      { el: 'country', as: 'country', is: vendorCountryTable, filled: true },
      { el: 'currencycode', as: 'currencyCode', is: vendorCurrencyTable, filled: true },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanTitle }, min: 0 },
      {
        el: 'includeaddresssinforeignpayments',
        as: 'includeAddressInForeignPayments',
        is: { codec: booleanTitle },
        min: 0,
      },
    ],
  };
}

function vendorForeignBankAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendorforeignbankaccount',
        as: 'vendorForeignBankAccount',
        is: vendorForeignBankAccountTable,
        min: 0,
        max: 8,
      },
    ],
  };
}

function vendorBankAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendordomesticbankaccounts',
        as: 'vendorDomesticBankAccounts',
        is: vendorDomesticBankAccountsTable,
        min: 0,
      },
      {
        el: 'vendorforeignbankaccounts',
        as: 'vendorForeignBankAccounts',
        is: vendorForeignBankAccountsTable,
        min: 0,
      },
    ],
  };
}

function vendorBaseInformationTable(): TypeTable {
  return {
    parts: [
      { el: 'code', as: 'code', is: { codec: text }, min: 0 },
      { el: 'name', as: 'name', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'address', as: 'address', is: { codec: text }, min: 0 },
      { el: 'postcode', as: 'postcode', is: { codec: text }, min: 0 },
      { el: 'city', as: 'city', is: { codec: text }, min: 0 },
      { el: 'country', as: 'country', is: vendorCountryTable, min: 0 },
      {
        el: 'organizationid',
        as: 'organizationId',
        is: { codec: text, minLength: 1 },
        filled: true,
      },
      { el: 'groupname', as: 'groupName', is: { codec: text }, min: 0 },
      { el: 'vendorbankaccounts', as: 'vendorBankAccounts', is: vendorBankAccountsTable, min: 0 },
    ],
  };
}

function vendorDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'dimensionname', as: 'dimensionName', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'dimensionitem', as: 'dimensionItem', is: { codec: text, minLength: 1 }, filled: true },
    ],
  };
}

function vendorDimensionsTable(): TypeTable {
  return { parts: [{ el: 'dimension', as: 'dimension', is: vendorDimensionTable }] };
}

function vendorAccountingAccountTable(): TypeTable {
  return {
    parts: [
      { el: 'accountnumber', as: 'accountNumber', is: { codec: text, minLength: 1 }, filled: true },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanTitle }, filled: true },
    ],
  };
}

function vendorAccountingAccountsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendoraccountingaccount',
        as: 'vendorAccountingAccount',
        is: vendorAccountingAccountTable,
        max: Infinity,
      },
    ],
  };
}

function vendorAcceptanceDetailTable(): TypeTable {
  return {
    parts: [
      { el: 'acceptancename', as: 'acceptanceName', is: { codec: text }, min: 0 },
      { el: 'isdefault', as: 'isDefault', is: { codec: booleanTitle }, min: 0 },
      { el: 'isforced', as: 'isForced', is: { codec: booleanTitle }, min: 0 },
    ],
  };
}

function vendorAcceptanceDetailsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'vendoracceptancedetail',
        as: 'vendorAcceptanceDetail',
        is: vendorAcceptanceDetailTable,
        max: Infinity,
      },
    ],
  };
}

function vendorAdditionalInformationTable(): TypeTable {
  return {
    parts: [
      {
        el: 'defaultvatpercent',
        as: 'defaultVatPercent',
        is: {
          codec: decimalComma,
          patterns: ['^(?:[+\\-]?[0-9]+(?:,[0-9]+)?)$', '^(?:[0-9]+(?:,[0-9]+)?)$'],
        },
        min: 0,
      },
      {
        el: 'ispartialvatreduceprivileged',
        as: 'isPartialVatReducePrivileged',
        is: { codec: booleanTitle },
        min: 0,
      },
      {
        el: 'paymenttermdiscountpercent',
        as: 'paymentTermDiscountPercent',
        is: { codec: decimalComma },
        min: 0,
      },
      {
        el: 'paymenttermcashdiscountdays',
        as: 'paymentTermCashDiscountDays',
        is: { codec: integer, minInclusive: '0' },
        min: 0,
      },
      {
        el: 'paymenttermnetdays',
        as: 'paymentTermNetDays',
        is: { codec: integer, minInclusive: '0' },
        min: 0,
      },
      { el: 'currencycode', as: 'currencyCode', is: vendorCurrencyTable, min: 0 },
      { el: 'vendordimensions', as: 'vendorDimensions', is: vendorDimensionsTable, min: 0 },
      {
        el: 'vendoraccountingaccounts',
        as: 'vendorAccountingAccounts',
        is: vendorAccountingAccountsTable,
        min: 0,
      },
      {
        el: 'vendoracceptancedetails',
        as: 'vendorAcceptanceDetails',
        is: vendorAcceptanceDetailsTable,
        min: 0,
      },
    ],
  };
}

function vendorTable(): TypeTable {
  return {
    parts: [
      { el: 'vendorbaseinformation', as: 'vendorBaseInformation', is: vendorBaseInformationTable },
      {
        el: 'vendorcontactdetails',
        as: 'vendorContactDetails',
        is: vendorContactDetails2Table,
        min: 0,
      },
      {
        el: 'vendoradditionalinformation',
        as: 'vendorAdditionalInformation',
        is: vendorAdditionalInformationTable,
        min: 0,
      },
    ],
  };
}

function vendorRequestTable(): TypeTable {
  return { parts: [{ el: 'vendor', as: 'vendor', is: vendorTable }] };
}

/** The request on the wire. */
export const vendorRequestMessage: MessageTable<unknown, VendorRequest> = {
  root: { el: 'root', is: vendorRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const vendorResponseMessage: MessageTable<VendorResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import vendor
 *
 * Adds a vendor or changes one. Keep the key that the answer brings: it names the vendor in later
 * calls. Bank accounts without a key are added, those with one are changed; where several are the
 * default, the last one is.
 *
 * `POST /vendor.nv`.
 */
export const vendorResource: ResourceTable<VendorQuery, VendorRequest, VendorResponse> = {
  name: 'vendor',
  method: 'POST',
  path: '/vendor.nv',
  effects: ['writes'],
  parameters: [
    {
      param: 'method',
      as: 'method',
      is: { codec: text, values: ['Add', 'Edit'], open: true },
      required: true,
    },
    { param: 'netvisorkey', as: 'netvisorKey', is: { codec: integer } },
  ],
  request: vendorRequestMessage,
  response: vendorResponseMessage,
};

/**
 * Import vendor.
 *
 * Adds a vendor or changes one. Keep the key that the answer brings: it names the vendor in later
 * calls. Bank accounts without a key are added, those with one are changed; where several are the
 * default, the last one is.
 *
 * A new vendor is added
 *
 * `POST /vendor.nv` with `method=Add`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createVendor(
  transport: Transport,
  body: VendorRequest,
  options?: CallOptions,
): PromisedResult<VendorResponse> {
  return callResource(transport, vendorResource, { method: 'Add' }, body, options);
}

/**
 * Import vendor.
 *
 * Adds a vendor or changes one. Keep the key that the answer brings: it names the vendor in later
 * calls. Bank accounts without a key are added, those with one are changed; where several are the
 * default, the last one is.
 *
 * A vendor that exists is changed
 *
 * Add A new vendor is added
 * Edit A vendor that exists is changed
 *
 * `POST /vendor.nv` with `method=Edit`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function updateVendor(
  transport: Transport,
  query: UpdateVendorQuery,
  body: VendorRequest,
  options?: CallOptions,
): PromisedResult<VendorResponse> {
  return callResource(transport, vendorResource, { ...query, method: 'Edit' }, body, options);
}

/**
 * Builds the call `POST /vendor.nv`.
 *
 * @param query query parameters
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildVendor(
  query: VendorQuery,
  body: VendorRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(vendorResource, query, body, options);
}

/**
 * Decodes a response of `vendor`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeVendorResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<VendorResponse> {
  return decode(vendorResponseMessage, input, options);
}

/**
 * Reads a response of `vendor` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readVendor(input: XmlInput, options?: ReadOptions): Outcome<VendorResponse> {
  return interpret(decode(vendorResponseMessage, input, options));
}

import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  base64,
  bigInteger,
  booleanDigit,
  buildRequest,
  decimalComma,
  decode,
  integer,
  text,
} from '../runtime/index.js';
import type {
  DecimalInput,
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDateInput,
  IsoDateTime,
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
  date3Table,
  date4Table,
  date5Table,
  lineSumTable,
  responseTable,
  vatPercentTable,
} from '../tables.js';

/** Query parameters of `salesinvoice`. */
export interface SalesInvoiceQuery {
  /**
   * add or edit. An edit replaces the whole: give every detail of the original invoice or order
   * that is to stay.
   *
   * Parameter `method`; 1; example `Add`; source `overlay.yaml`, `pages/sales.html`.
   *
   * Known values: `add`, `edit`.
   */
  readonly method: 'add' | 'edit' | (string & {});
  /**
   * Required if method = edit
   *
   * Parameter `id`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly id?: number | bigint | undefined;
}

/** Query parameters of `updateSalesInvoice`. */
export interface UpdateSalesInvoiceQuery {
  /**
   * Required if method = edit
   *
   * Parameter `id`; 1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly id: number | bigint;
}

/**
 * Root element `root` of the request. Schema type `root`. Source `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceRequest {
  /** `salesinvoice`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly salesInvoice: SalesInvoice;
}

/** What stands beside the choices of {@link SalesInvoice}. */
export interface SalesInvoiceFields {
  /**
   * Left out, Netvisor takes the next number that is free. Not allowed for drafts.
   *
   * `salesinvoicenumber`; 0...1; at most 18 digits; example `123456`; source `overlay.yaml`,
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceNumber?: bigint | number | null | undefined;
  /**
   * Date of the invoice
   *
   * `salesinvoicedate`; 1; example `2019-12-31`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceDate: SalesInvoiceDate | IsoDateInput;
  /**
   * Date of the event, which becomes the date of the voucher.
   *
   * `salesinvoiceeventdate`; 0...1; example `2020-01-01`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceEventDate?: SalesInvoiceEventDate | IsoDateInput | null | undefined;
  /**
   * Value date. If given, the net days of the payment term count from it
   *
   * `salesinvoicevaluedate`; 0...1; example `2019-12-31`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceValueDate?: SalesInvoiceValueDate | IsoDateInput | null | undefined;
  /**
   * Date of delivery or arrival. For sales orders only.
   *
   * `salesinvoicedeliverydate`; 0...1; example `2020-01-04`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceDeliveryDate?: SalesInvoiceDeliveryDate | IsoDateInput | null | undefined;
  /**
   * When the customer gets the delivery, as a date or as a week number. For sales orders only.
   *
   * `salesinvoicedeliverytocustomerdate`; 0...1; example `2018-W12`; source `overlay.yaml`,
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceDeliveryToCustomerDate?:
    SalesInvoiceDeliveryToCustomerDate | null | undefined;
  /**
   * Number of the waybill. For sales orders only.
   *
   * `salesinvoicewaybillidentifier`; 0...1; at most 35 characters; example `33000050143`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceWaybillIdentifier?: string | null | undefined;
  /**
   * Package of the order. For sales orders only.
   *
   * `salesinvoiceproductpackagepallet`; 0...1; example `2`; source `pages/sales.html`.
   */
  readonly salesInvoiceProductPackagePallet?: SalesInvoiceProductPackagePallet | null | undefined;
  /**
   * Reference number, well-formed and with its check digit. Left out, Netvisor makes one.
   *
   * `salesinvoicereferencenumber`; 0...1; example `1070`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceReferenceNumber?: string | null | undefined;
  /**
   * Total of the invoice.
   * If given, nothing is calculated from the rows.
   * Given empty (</salesinvoiceamount>), it is calculated from the rows.
   * For invoices that have already been sent, giving the amount is recommended.
   *
   * `salesinvoiceamount`; 1; source `overlay.yaml`, `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceAmount: SalesInvoiceAmount | DecimalInput | null;
  /**
   * Links a seller to the invoice. To link a seller that Netvisor knows, give both this link and
   * the name in the next element, sellername.
   * The sellers and their Netvisor Keys are read with the resource “Get sales personnel list”.
   *
   * `selleridentifier`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly sellerIdentifier?: SalesInvoiceSellerIdentifier | string | null | undefined;
  /**
   * Name of the seller, any text
   *
   * `sellername`; 0...1; at most 50 characters; example `Matti Mallikas`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly sellerName?: string | null | undefined;
  /**
   * invoice, order or invoicedraft.
   * Default invoice
   *
   * `invoicetype`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Known values: `invoice`, `order`, `invoicedraft`.
   */
  readonly invoiceType?: 'invoice' | 'order' | 'invoicedraft' | (string & {}) | null | undefined;
  /**
   * Status:
   * open or unsent for an invoice,
   * delivered or undelivered for an order
   *
   * `salesinvoicestatus`; 1; source `overlay.yaml`, `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceStatus:
    | SalesInvoiceStatus
    | 'open'
    | 'unsent'
    | 'delivered'
    | 'undelivered'
    | 'invoicedraft'
    | (string & {});
  /**
   * Text above the invoice lines
   *
   * `salesinvoicefreetextbeforelines`; 0...1; at most 500 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceFreeTextBeforeLines?: string | null | undefined;
  /**
   * Text below the invoice lines
   *
   * `salesinvoicefreetextafterlines`; 0...1; at most 500 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceFreeTextAfterLines?: string | null | undefined;
  /**
   * Goes to the field “our reference”
   *
   * `salesinvoiceourreference`; 0...1; at most 200 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceOurReference?: string | null | undefined;
  /**
   * Goes to the field “your reference”
   *
   * `salesinvoiceyourreference`; 0...1; at most 200 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceYourReference?: string | null | undefined;
  /**
   * Seen in Netvisor only, never printed on the invoice
   *
   * `salesinvoiceprivatecomment`; 0...1; at most 500 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoicePrivateComment?: string | null | undefined;
  /**
   * Links the invoicing customer, who must be in Netvisor already. A customer code or the id of the
   * customer record: the attribute type tells which
   *
   * `invoicingcustomeridentifier`; 1; example `MM`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerIdentifier: SalesInvoiceInvoicingCustomerIdentifier;
  /**
   * Netvisor does not fill this in
   *
   * `invoicingcustomername`; 0...1; at most 250 characters; example `Matti`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerName?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `invoicingcustomernameextension`; 0...1; at most 250 characters; example `Meikäläinen`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerNameExtension?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `invoicingcustomeraddressline`; 0...1; at most 100 characters; example `Pajukuja 1`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerAddressLine?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `invoicingcustomeradditionaladdressline`; 0...1; at most 100 characters; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerAdditionalAddressLine?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `invoicingcustomerpostnumber`; 0...1; at most 50 characters; example `53100`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerPostNumber?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `invoicingcustomertown`; 0...1; at most 50 characters; example `Lappeenranta`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerTown?: string | null | undefined;
  /**
   * A code of ISO 3316. *)
   *
   * `invoicingcustomercountrycode`; 0...1; example `FI`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly invoicingCustomerCountryCode?:
    SalesInvoiceInvoicingCustomerCountryCode | string | null | undefined;
  /**
   * Identifier of an office in Netvisor. NOTE! It is not the Netvisorkey of the office. The office
   * with this identifier (or the first that matches) is searched, or a new one is made
   * (type=automatic). NOTE! If this element is used, the message must have all details of the
   * office.
   *
   * `officeidentifier`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly officeIdentifier?: SalesInvoiceOfficeIdentifier | string | null | undefined;
  /**
   * Links a delivery office among the details of the customer. NOTE! The message must have all
   * details of the delivery office
   *
   * `deliveryoffice`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly deliveryOffice?: SalesInvoiceDeliveryOffice | null | undefined;
  /**
   * Netvisor does not fill this in. Required if the PDF of the invoice is to show the delivery
   * details.
   *
   * `deliveryaddressname`; 0...1; at most 250 characters; example `Maija`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly deliveryAddressName?: string | null | undefined;
  /** `deliveryaddressnameextension`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly deliveryAddressNameExtension?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `deliveryaddressline`; 0...1; at most 100 characters; example `Pajukuja 2`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly deliveryAddressLine?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `deliveryaddresspostnumber`; 0...1; at most 50 characters; example `55100`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly deliveryAddressPostNumber?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `deliveryaddresstown`; 0...1; at most 50 characters; example `Imatra`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly deliveryAddressTown?: string | null | undefined;
  /**
   * Netvisor does not fill this in
   *
   * `deliveryaddresscountrycode`; 0...1; example `FI`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly deliveryAddressCountryCode?:
    SalesInvoiceDeliveryAddressCountryCode | string | null | undefined;
  /**
   * Any text. A method that Netvisor does not know is added to its delivery methods
   *
   * `deliverymethod`; 0...1; at most 50 characters; example `Installed`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly deliveryMethod?: string | null | undefined;
  /**
   * Any text. A term that Netvisor does not know is added to its delivery terms
   *
   * `deliveryterm`; 0...1; at most 50 characters; example `According to agreement`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly deliveryTerm?: string | null | undefined;
  /**
   * countrygroup, forcedomestic, domesticconstructionservice or notaxhandling. *1)
   * Left out, the taxhandlingtype of the customer is used
   *
   * `salesinvoicetaxhandlingtype`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Known values: `countrygroup`, `forcedomestic`, `domesticconstructionservice`, `notaxhandling`.
   */
  readonly salesInvoiceTaxHandlingType?:
    | 'countrygroup'
    | 'forcedomestic'
    | 'domesticconstructionservice'
    | 'notaxhandling'
    | (string & {})
    | null
    | undefined;
  /**
   * Days of the cash discount in the payment term: "14 days net, 5 days"
   *
   * `paymenttermcashdiscountdays`; 0...1; example `5`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly paymentTermCashDiscountDays?: number | bigint | null | undefined;
  /**
   * Percent of the cash discount in the payment term: "14 days net, 5 days-10%"
   *
   * `paymenttermcashdiscount`; 0...1; example `10`; source `overlay.yaml`, `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly paymentTermCashDiscount?: SalesInvoicePaymentTermCashDiscount | null | undefined;
  /**
   * 1 = yes, 0 = no. Default 0. An invoice that takes partial payments also takes payments outside
   * the tolerances of the cash discount
   *
   * `expectpartialpayments`; 0...1; example `1`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly expectPartialPayments?: boolean | null | undefined;
  /** `trydirectdebitlink`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly tryDirectDebitLink?: SalesInvoiceTryDirectDebitLink | null | undefined;
  /**
   * Replaces the account number that Netvisor uses for sales receivables by default. Only for
   * invoices with the status "Open".
   *
   * `overridevouchersalesreceivablesaccountnumber`; 0...1; example `1703`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly overrideVoucherSalesReceivablesAccountNumber?: string | null | undefined;
  /** `invoicesubjecttype`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly invoiceSubjectType?: string | null | undefined;
  /**
   * ID of the contract
   *
   * `salesinvoiceagreementidentifier`; 0...1; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceAgreementIdentifier?:
    SalesInvoiceAgreementIdentifier | string | null | undefined;
  /** `printchannelformat`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly printChannelFormat?: SalesInvoicePrintChannelFormat | null | undefined;
  /**
   * Second (auxiliary) name of the company
   *
   * `secondname`; 0...1; example `Example name`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly secondName?: SalesInvoiceSecondName | null | undefined;
  /**
   * Penalty interest in %, instead of the default of Netvisor
   *
   * `overriderateofoverdue`; 0...1; example `5,5`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly overrideRateOfOverdue?: DecimalInput | null | undefined;
  /**
   * Number of the order
   *
   * `ordernumber`; 0...1; example `258741`; source `overlay.yaml`, `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly orderNumber?: string | null | undefined;
  /**
   * Account that the customer proposes
   *
   * `proposedaccount`; 0...1; example `1011`; source `pages/sales.html`.
   */
  readonly proposedAccount?: SalesInvoiceProposedAccount | DecimalInput | null | undefined;
  /**
   * Dimension of the customer for the whole invoice. In Netvisor it stands among the additional
   * information of the invoice, under the additional customer fields. Invoice rows can have one of
   * their own, see further down.
   *
   * `accountdimensiontext`; 0...1; at most 35 characters; example `cost center`; source
   * `pages/sales.html`.
   */
  readonly accountDimensionText?: string | null | undefined;
  /**
   * Cost of collection, 0 or positive. For sales invoices only.
   *
   * `collectioncost`; 0...1; example `15`; source `pages/sales.html`.
   */
  readonly collectionCost?: DecimalInput | null | undefined;
  /**
   * Triangular trade, 0 or 1; 1 ticks "Triangular trade" on the invoice. For sales invoices only.
   *
   * `isthirdpartysales`; 0...1; example `1`; source `pages/sales.html`.
   */
  readonly isThirdPartySales?: boolean | null | undefined;
  /**
   * lines: each invoiceline is either a product or a comment, so their order can be mixed
   *
   * `invoicelines`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoiceLines: SalesInvoiceLines;
  /**
   * voucher lines replace the voucher that would be formed automatically
   *
   * `invoicevoucherlines`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly invoiceVoucherLines?: SalesInvoiceVoucherLines | undefined;
  /**
   * accrual: month by month, or by a rule (even division or a named curve)
   *
   * `salesinvoiceaccrual`; 0...1; source `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceAccrual?: SalesInvoiceAccrual | undefined;
  /**
   * Rule by which the whole invoice is accrued: even division OR allocation curve. A voucher is
   * made only if the status of the invoice is "open".
   *
   * `accrualrule`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly accrualRule?: SalesInvoiceAccrualRule | undefined;
  /** `salesinvoiceattachments`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly salesInvoiceAttachments?: SalesInvoiceAttachments | undefined;
  /** `customtags`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly customTags?: SalesInvoiceCustomTags | undefined;
}

/** A choice within {@link SalesInvoice}. */
export type SalesInvoiceChoice = OneOf<{
  /**
   * Date on which the invoice falls due. Required if no payment term is given; then Netvisor sets
   * the payment term to ‘Due date’. Give either a due date or a payment term, never both.
   *
   * `salesinvoiceduedate`; 0...1; example `2020-01-14`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceDueDate: SalesInvoiceDueDate | IsoDateInput | null;
  /**
   * NetvisorKey of the payment term
   *
   * `paymentterm`; 0...1; example `1`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly paymentTerm: SalesInvoicePaymentTerm | null;
  /**
   * Due date = invoice date + paymenttermnetdays.
   * Payment term: "14 days net"
   *
   * `paymenttermnetdays`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly paymentTermNetDays: number | bigint | null;
}>;

/** Schema type `salesinvoice`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export type SalesInvoice = SalesInvoiceFields & SalesInvoiceChoice;

/** Schema type `salesinvoicedate`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/** Schema type `salesinvoiceeventdate`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceEventDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/** Schema type `salesinvoiceduedate`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceDueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/** Schema type `salesinvoicevaluedate`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceValueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/**
 * Schema type `salesinvoicedeliverydate`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceDeliveryDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/**
 * Schema type `salesinvoicedeliverytocustomerdate`. Source `overlay.yaml`, `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceDeliveryToCustomerDate {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Format of that date
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly format?: string | undefined;
  /**
   * What is given: date or weeknumber
   *
   * Attribute `type`; 1; example `weeknumber`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   *
   * Values: `date`, `weeknumber`.
   */
  readonly type: 'date' | 'weeknumber';
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceProductPackagePallet {
  /** The text of the element `#text`. */
  readonly value: DecimalInput | null;
  /**
   * How many pallets
   *
   * Attribute `amount`; 0...1; example `2`; source `pages/sales.html`.
   */
  readonly amount?: string | undefined;
  /**
   * Type of the pallet code, GS1
   *
   * Attribute `type`; 1; example `GS1`; source `pages/sales.html`.
   */
  readonly type: string;
}

/**
 * may be empty: the amount is then counted from the lines
 *
 * Schema type `salesinvoiceamount`. Source `overlay.yaml`, `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceAmount {
  /** The text of the element `#text`. */
  readonly value: DecimalInput | null;
  /**
   * Rate of the currency. Left out, the daily rate of the European Central Bank is used, and 1 if
   * there is no such rate
   *
   * Attribute `currencyrate`; 0...1; example `1,33`; source `overlay.yaml`, `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly currencyRate?: DecimalInput | undefined;
  /**
   * Currency code according to ISO 4217. Left out, the currency of the company is used
   *
   * Attribute `iso4217currencycode`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly iso4217CurrencyCode?: string | undefined;
  /**
   * netvisor or customer. Customer has no effect; with netvisor the rows are priced by the price
   * groups and customer prices of Netvisor, and SalesInvoiceAmount should be 0 so that the total is
   * calculated from the rows.
   *
   * Attribute `pricetype`; 0...1; example `netvisor`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   *
   * Values: `netvisor`, `customer`.
   */
  readonly priceType?: 'netvisor' | 'customer' | undefined;
}

/** Schema type `selleridentifier`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceSellerIdentifier {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * How the link is made:
   * netvisor (netvisorkey) or customer (name)
   * The Netvisor Key is the primary way, the name the other. If both the link and sellername are
   * imported, the seller on the invoice is the one whom Netvisor has under that ID. A link by name
   * is compared with the names of the sellers in Netvisor, forwards and backwards. If no seller is
   * found, the answer is that the information is incomplete.
   *
   * Attribute `type`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `netvisor`, `customer`.
   */
  readonly type?: 'netvisor' | 'customer' | undefined;
}

/**
 * Schema type `salesinvoicestatus`. Source `overlay.yaml`, `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceStatus {
  /**
   * The text of the element `#text`.
   *
   * Known values: `open`, `unsent`, `delivered`, `undelivered`, `invoicedraft`.
   */
  readonly value: 'open' | 'unsent' | 'delivered' | 'undelivered' | 'invoicedraft' | (string & {});
  /**
   * Give netvisor
   *
   * Attribute `type`; 0...1; default `netvisor`; example `netvisor`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly type?: string | undefined;
}

/**
 * Schema type `invoicingcustomeridentifier`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceInvoicingCustomerIdentifier {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * Netvisor ID of a contact person of the customer, to be read with getcustomer.nv.
   *
   * Attribute `contactpersonid`; 0...1; example `4012`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly contactPersonId?: string | undefined;
  /**
   * How the link is made:
   * - netvisor (Netvisor ID)
   * - customer (customer code)
   * - organizationunitnumber (OVT identifier)
   *
   * Attribute `type`; 1; example `customer`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `netvisor`, `customer`, `organizationunitnumber`.
   */
  readonly type: 'netvisor' | 'customer' | 'organizationunitnumber';
}

/**
 * Schema type `invoicingcustomercountrycode`. Source `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceInvoicingCustomerCountryCode {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Netvisor does not fill this in
   *
   * Attribute `type`; 0...1; default `ISO-xxx`; example `ISO-3316`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly type?: string | undefined;
}

/**
 * automatic: an office that is not found is created
 *
 * Schema type `officeidentifier`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceOfficeIdentifier {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * automatic if a new office is to be made from the message. NOTE! The message must have all
   * details of the office.
   *
   * Attribute `type`; 0...1; always `automatic`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   *
   * Values: `automatic`.
   */
  readonly type?: 'automatic' | undefined;
}

/** Schema type `deliveryoffice`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceDeliveryOffice {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * How the link is made:
   * Customer = name of the delivery office
   * Netvisor = NetvisorID of the delivery office
   *
   * Attribute `type`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `netvisor`, `customer`.
   */
  readonly type: 'netvisor' | 'customer';
}

/**
 * Schema type `deliveryaddresscountrycode`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceDeliveryAddressCountryCode {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Netvisor does not fill this in
   *
   * Attribute `type`; 0...1; default `ISO-xxx`; example `ISO-3316`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly type?: string | undefined;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface SalesInvoicePaymentTerm {
  /** The text of the element `#text`. */
  readonly value: number | bigint | null;
  /**
   * Which payment term is meant:
   * - netvisor = the one with the given NetvisorKey
   * - customerdefault = the default of the customer
   * - companydefault = the default of the company
   * - default = the default of the customer or, if that is not set, of the company
   *
   * Attribute `type`; 1; source `pages/sales.html`.
   *
   * Known values:
   * - `netvisor`: the one with the given NetvisorKey
   * - `customerdefault`: the default of the customer
   * - `companydefault`: the default of the company
   * - `default`: the default of the customer or, if that is not set, of the company
   */
  readonly type: 'netvisor' | 'customerdefault' | 'companydefault' | 'default' | (string & {});
}

/**
 * Schema type `paymenttermcashdiscount`. Source `overlay.yaml`, `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoicePaymentTermCashDiscount {
  /** The text of the element `#text`. */
  readonly value: DecimalInput | null;
  /**
   * Type of the discount, always percentage
   *
   * Attribute `type`; 1; example `percentage`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   *
   * Values: `percentage`, `sum`.
   */
  readonly type: 'percentage' | 'sum';
}

/** Schema type `trydirectdebitlink`. Source `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceTryDirectDebitLink {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Attribute `mode`; 1; source `schemas/salesinvoice.dtd`.
   *
   * Values: `ignore_error`, `fail_on_error`.
   */
  readonly mode: 'ignore_error' | 'fail_on_error';
}

/** Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceAgreementIdentifier {
  /** The text of the element `#text`; at most 35 characters. */
  readonly value: string | null;
  /**
   * netvisor or customer
   *
   * Attribute `type`; 0...1; example `netvisor`; source `pages/sales.html`.
   *
   * Known values: `netvisor`, `customer`.
   */
  readonly type?: 'netvisor' | 'customer' | (string & {}) | undefined;
}

/** Schema type `printchannelformat`. Source `schemas/salesinvoice.dtd`. */
export interface SalesInvoicePrintChannelFormat {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Attribute `type`; 1; source `schemas/salesinvoice.dtd`.
   *
   * Values: `netvisor`, `customer`.
   */
  readonly type: 'netvisor' | 'customer';
}

/** Schema type `secondname`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceSecondName {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * netvisor (NetvisorKey) or customer (name)
   *
   * Attribute `type`; 1; example `customer`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `netvisor`, `customer`.
   */
  readonly type: 'netvisor' | 'customer';
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceProposedAccount {
  /** The text of the element `#text`. */
  readonly value: DecimalInput | null;
  /**
   * How the account is named; customer = by its number
   *
   * Attribute `type`; 0...1; source `overlay.yaml`.
   *
   * Known values: `customer`.
   */
  readonly type?: 'customer' | (string & {}) | undefined;
}

/**
 * lines: each invoiceline is either a product or a comment, so their order can be mixed
 *
 * Schema type `invoicelines`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceLines {
  /** `invoiceline`; 1...n; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly invoiceLine: readonly SalesInvoiceLine[];
}

/** Schema type `invoiceline`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export type SalesInvoiceLine = OneOf<{
  /** `salesinvoiceproductline`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly salesInvoiceProductLine: SalesInvoiceProductLine;
  /** `salesinvoicecommentline`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly salesInvoiceCommentLine: SalesInvoiceCommentLine;
  /** `salesinvoicesubline`; 1; source `pages/sales.html`. */
  readonly salesInvoiceSubline: SalesInvoiceSubline;
}>;

/** Schema type `salesinvoiceproductline`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceProductLine {
  /**
   * The product: its netvisorkey or its product code. Netvisor must have it.
   *
   * `productidentifier`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly productIdentifier: SalesInvoiceProductIdentifier;
  /**
   * Name of the product. Left out, the name in Netvisor is used.
   *
   * `productname`; 1; at most 200 characters; example `test product`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly productName: string;
  /**
   * Price of one unit; Netvisor does not fill it in
   *
   * `productunitprice`; 1; example `10,05`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly productUnitPrice: SalesInvoiceProductUnitPrice;
  /**
   * Purchase price of one unit
   *
   * `productunitpurchaseprice`; 0...1; example `1,05`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly productUnitPurchasePrice?:
    SalesInvoiceProductUnitPurchasePrice | DecimalInput | null | undefined;
  /**
   * Percentage of VAT; it must fit the vat code
   *
   * `productvatpercentage`; 1; example `24`; source `overlay.yaml`, `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly productVatPercentage: SalesInvoiceProductVatPercentage | DecimalInput;
  /**
   * Number of units, whole or decimal. Max. 8 decimals (e.g. 3,55555555)
   *
   * `salesinvoiceproductlinequantity`; 1; at most 8 decimals; example `5`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceProductLineQuantity: DecimalInput;
  /**
   * Percentage of discount. If the attribute given, the percentage that Netvisor has for the
   * customer is used
   *
   * `salesinvoiceproductlinediscountpercentage`; 0...1; example `10`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceProductLineDiscountPercentage?:
    SalesInvoiceProductLineDiscountPercentage | DecimalInput | null | undefined;
  /**
   * Text of the product line, any text
   *
   * `salesinvoiceproductlinefreetext`; 0...1; at most 512 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceProductLineFreeText?: string | null | undefined;
  /**
   * VAT of the line. To be given only if it is to replace the sum that Netvisor calculates
   *
   * `salesinvoiceproductlinevatsum`; 0...1; example `11,00`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceProductLineVatSum?: DecimalInput | null | undefined;
  /**
   * Gross sum of the line. To be given only if it is to replace the sum that Netvisor calculates
   * Note! To replace the calculated sum, give both salesinvoiceproductlinesum and
   * salesinvoiceproductlinevatsum.
   *
   * `salesinvoiceproductlinesum`; 0...1; example `50,00`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceProductLineSum?: DecimalInput | null | undefined;
  /**
   * ID of the warehouse of the line
   *
   * `salesinvoiceproductlineinventoryid`; 0...1; example `1`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly salesInvoiceProductLineInventoryId?: number | bigint | null | undefined;
  /**
   * Account suggested for posting; it must exist
   *
   * `accountingaccountsuggestion`; 0...1; example `3000`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly accountingAccountSuggestion?: DecimalInput | null | undefined;
  /** `skipaccrual`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly skipAccrual?: string | null | undefined;
  /** `dimension`; 0...n; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly dimension?: readonly SalesInvoiceDimension[] | undefined;
  /**
   * Percentage of provision
   *
   * `provisionpercentage`; 0...1; example `12`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly provisionPercentage?: DecimalInput | null | undefined;
  /**
   * Rule by which the row is accrued: even division OR allocation curve. A voucher is made only if
   * the status of the invoice is "open".
   *
   * `accrualrule`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly accrualRule?: SalesInvoiceAccrualRule | undefined;
  /**
   * Unit. Left out, the unit of the product in Netvisor is used. Not allowed for a company that
   * uses Extended product management.
   *
   * `productunitname`; 0...1; at most 14 characters; example `pcs`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly productUnitName?: string | null | undefined;
  /**
   * Delivery date of the line. For sales orders only.
   *
   * `deliverydate`; 0...1; example `2021-04-14`; source `pages/sales.html`.
   */
  readonly deliveryDate?: SalesInvoiceProductLineDeliveryDate | IsoDateInput | null | undefined;
  /**
   * Order number of the line.
   *
   * `ordernumber`; 0...1; example `1232`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly orderNumber?: string | null | undefined;
  /**
   * Account that the customer proposes
   *
   * `proposedaccount`; 0...1; example `1011`; source `pages/sales.html`.
   */
  readonly proposedAccount?: DecimalInput | null | undefined;
  /**
   * Dimension of the customer for the row
   *
   * `accountdimensiontext`; 0...1; at most 35 characters; example `cost center`; source
   * `pages/sales.html`.
   */
  readonly accountDimensionText?: string | null | undefined;
}

/** Schema type `productidentifier`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceProductIdentifier {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * What identifies the product:
   * - customer (product code)
   * - netvisor (netvisorkey)
   * - primaryeancode
   * (its primary EAN code)
   * - secondaryeancode
   * (its secondary EAN code)
   *
   * Attribute `type`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `netvisor`, `customer`, `primaryeancode`, `secondaryeancode`.
   */
  readonly type: 'netvisor' | 'customer' | 'primaryeancode' | 'secondaryeancode';
}

/** Schema type `productunitprice`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceProductUnitPrice {
  /** The text of the element `#text`; at most 12 decimals. */
  readonly value: DecimalInput;
  /**
   * Type of the price, net or gross
   *
   * Attribute `type`; 1; example `net`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `net`, `gross`, `netvisor`.
   */
  readonly type: 'net' | 'gross' | 'netvisor';
}

/**
 * Schema type `productunitpurchaseprice`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceProductUnitPurchasePrice {
  /** The text of the element `#text`. */
  readonly value: DecimalInput | null;
  /**
   * Type of the purchase price, always net
   *
   * Attribute `type`; 1; always `net`; example `net`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   *
   * Values: `net`.
   */
  readonly type?: 'net' | undefined;
}

/**
 * Schema type `productvatpercentage`. Source `overlay.yaml`, `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceProductVatPercentage {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Attribute `vatcode`; 0...1; example `KOMY`; source `overlay.yaml`, `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   *
   * Known values: `NONE`, `KOOS`, `EUOS`, `EUUO`, `EUPO`, `100`, `KOMY`, `KOMY0`, `EUMY`, `EUUM`,
   * `EUPM309`, `EUPM312`, `MUUL`, `MAAL`, `EVTO`, `EVPO`, `EVMA`, `EVKV`, `EVRO`, `KAVE`, `RAMY`,
   * `RAOS`.
   */
  readonly vatCode?:
    | 'NONE'
    | 'KOOS'
    | 'EUOS'
    | 'EUUO'
    | 'EUPO'
    | '100'
    | 'KOMY'
    | 'KOMY0'
    | 'EUMY'
    | 'EUUM'
    | 'EUPM309'
    | 'EUPM312'
    | 'MUUL'
    | 'MAAL'
    | 'EVTO'
    | 'EVPO'
    | 'EVMA'
    | 'EVKV'
    | 'EVRO'
    | 'KAVE'
    | 'RAMY'
    | 'RAOS'
    | (string & {})
    | undefined;
}

/** Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceProductLineDiscountPercentage {
  /** The text of the element `#text`. */
  readonly value: DecimalInput | null;
  /** Attribute `type`; 0...1; example `netvisor`; source `pages/sales.html`. */
  readonly type?: string | undefined;
}

/** Schema type `dimension`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceDimension {
  /**
   * Heading of the dimension; one that is not found is created
   *
   * `dimensionname`; 1; at most 50 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Name of the dimension
   *
   * `dimensionitem`; 1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly dimensionItem: SalesInvoiceDimensionItem | string;
  /** `metadata`; 0...n; source `schemas/salesinvoice.dtd`. */
  readonly metadata?: readonly SalesInvoiceMetadata[] | undefined;
}

/** Schema type `dimensionitem`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceDimensionItem {
  /** The text of the element `#text`; at most 200 characters. */
  readonly value: string;
  /** Attribute `integrationdimensiondetailguid`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly integrationDimensionDetailGuid?: string | undefined;
}

/** Schema type `metadata`. Source `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceMetadata {
  /** `data`; 1; source `schemas/salesinvoice.dtd`. */
  readonly data: string;
}

/** Schema type `accrualrule`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceAccrualRule {
  /**
   * First month
   *
   * `startmonth`; 1; example `9`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly startMonth: number | bigint;
  /**
   * Year of the first month
   *
   * `startyear`; 1; example `2020`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly startYear: number | bigint;
  /**
   * Last month (even division only)
   *
   * `endmonth`; 0...1; example `12`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly endMonth?: number | bigint | null | undefined;
  /**
   * Year of the last month (even division only)
   *
   * `endyear`; 0...1; example `2020`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly endYear?: number | bigint | null | undefined;
  /**
   * Name of the curve (allocation curve only)
   * To be set up first in Netvisor: Financials > Budgeting settings > Allocation curves
   *
   * `divisioncurvename`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly divisionCurveName?: string | null | undefined;
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceProductLineDeliveryDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; source `pages/sales.html`.
   */
  readonly format?: string | undefined;
}

/** Schema type `salesinvoicecommentline`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceCommentLine {
  /**
   * Text that comments on the invoice
   *
   * `comment`; 1; at most 6000 characters; example `Comment for the invoice`; source
   * `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly comment: string;
}

/** Source `pages/sales.html`. */
export interface SalesInvoiceSubline {
  /**
   * Code of the product
   *
   * `sublinearticleidentifier`; 0...1; at most 35 characters; example `1`; source
   * `pages/sales.html`.
   */
  readonly sublineArticleIdentifier?: string | null | undefined;
  /**
   * Name of the product
   *
   * `sublinearticlename`; 1; at most 100 characters; example `Product`; source `pages/sales.html`.
   */
  readonly sublineArticleName: string;
  /**
   * What the line is for
   *
   * `sublinedescription`; 0...1; at most 512 characters; example `Description`; source
   * `pages/sales.html`.
   */
  readonly sublineDescription?: string | null | undefined;
  /**
   * Unit
   *
   * `sublineunitcode`; 0...1; at most 14 characters; example `pcs`; source `pages/sales.html`.
   */
  readonly sublineUnitCode?: string | null | undefined;
  /**
   * Price of one unit
   *
   * `sublineunitprice`; 0...1; example `10`; source `pages/sales.html`.
   */
  readonly sublineUnitPrice?: DecimalInput | null | undefined;
  /**
   * How many were delivered
   *
   * `sublinedeliveredquantity`; 0...1; example `1`; source `pages/sales.html`.
   */
  readonly sublineDeliveredQuantity?: DecimalInput | null | undefined;
  /**
   * Percentage of discount
   *
   * `sublinediscountpercent`; 0...1; example `0`; source `pages/sales.html`.
   */
  readonly sublineDiscountPercent?: DecimalInput | null | undefined;
  /**
   * Percentage of VAT
   *
   * `sublinevatpercent`; 0...1; example `24`; source `pages/sales.html`.
   */
  readonly sublineVatPercent?: DecimalInput | null | undefined;
  /**
   * Sum of the line
   *
   * `sublinesum`; 0...1; example `12,4`; source `pages/sales.html`.
   */
  readonly sublineSum?: DecimalInput | null | undefined;
  /**
   * VAT of the line
   *
   * `sublinevatsum`; 0...1; example `2,4`; source `pages/sales.html`.
   */
  readonly sublineVatSum?: DecimalInput | null | undefined;
}

/**
 * voucher lines replace the voucher that would be formed automatically
 *
 * Schema type `invoicevoucherlines`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceVoucherLines {
  /** `voucherline`; 1...n; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly voucherLine: readonly SalesInvoiceVoucherLine[];
}

/** Schema type `voucherline`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceVoucherLine {
  /**
   * Sum of the voucher line: debit if positive, credit if negative
   *
   * `linesum`; 1; example `100`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly lineSum: SalesInvoiceLineSum;
  /**
   * Any text
   *
   * `description`; 0...1; at most 255 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly description?: string | null | undefined;
  /**
   * Number of the account, which must exist
   *
   * `accountnumber`; 1; example `3000`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly accountNumber: string;
  /**
   * Percentage of VAT. It must fit the VAT code
   *
   * `vatpercent`; 1; example `24`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly vatPercent: SalesInvoiceVatPercent;
  /** `skipaccrual`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly skipAccrual?: string | null | undefined;
  /** `dimension`; 0...n; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly dimension?: readonly SalesInvoiceVoucherLineDimension[] | undefined;
}

/** Schema type `linesum`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceLineSum {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Type of the sum, net or gross
   *
   * Attribute `type`; 1; example `net`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `net`, `gross`.
   */
  readonly type: 'net' | 'gross';
}

/** Schema type `vatpercent`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceVatPercent {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * NONE, KOOS, EUOS, EUUO, EUPO, 100, KOMY, EUMY, EUUM, EUPM312, EUPM309, MUUL, EVTO, EVPO, RAMY,
   * RAOS or EVRO. It must fit the VAT percent, see the table below.
   *
   * Attribute `vatcode`; 1; example `KOMY`; source `overlay.yaml`, `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   *
   * Known values: `NONE`, `KOOS`, `EUOS`, `EUUO`, `EUPO`, `100`, `KOMY`, `KOMY0`, `EUMY`, `EUUM`,
   * `EUPM309`, `EUPM312`, `MUUL`, `MAAL`, `EVTO`, `EVPO`, `EVMA`, `EVKV`, `EVRO`, `KAVE`, `RAMY`,
   * `RAOS`.
   */
  readonly vatCode:
    | 'NONE'
    | 'KOOS'
    | 'EUOS'
    | 'EUUO'
    | 'EUPO'
    | '100'
    | 'KOMY'
    | 'KOMY0'
    | 'EUMY'
    | 'EUUM'
    | 'EUPM309'
    | 'EUPM312'
    | 'MUUL'
    | 'MAAL'
    | 'EVTO'
    | 'EVPO'
    | 'EVMA'
    | 'EVKV'
    | 'EVRO'
    | 'KAVE'
    | 'RAMY'
    | 'RAOS'
    | (string & {});
}

/** Schema type `dimension`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceVoucherLineDimension {
  /**
   * Heading of the dimension
   *
   * `dimensionname`; 1; example `Project 1`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension
   *
   * `dimensionitem`; 1; example `Payroll`; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly dimensionItem: SalesInvoiceDimensionItem2 | string;
  /** `metadata`; 0...n; source `schemas/salesinvoice.dtd`. */
  readonly metadata?: readonly SalesInvoiceMetadata[] | undefined;
}

/** Schema type `dimensionitem`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceDimensionItem2 {
  /** The text of the element `#text`. */
  readonly value: string;
  /** Attribute `integrationdimensiondetailguid`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly integrationDimensionDetailGuid?: string | undefined;
}

/**
 * accrual: month by month, or by a rule (even division or a named curve)
 *
 * Schema type `salesinvoiceaccrual`. Source `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceAccrual {
  /** `overridedefaultsalesaccrualaccountnumber`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly overrideDefaultSalesAccrualAccountNumber?: string | null | undefined;
  /** `salesinvoiceaccrualtype`; 0...1; source `schemas/salesinvoice.dtd`. */
  readonly salesInvoiceAccrualType?: string | null | undefined;
  /** `accrualvoucherentry`; 1...n; source `schemas/salesinvoice.dtd`. */
  readonly accrualVoucherEntry: readonly SalesInvoiceAccrualVoucherEntry[];
}

/** Schema type `accrualvoucherentry`. Source `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceAccrualVoucherEntry {
  /** `month`; 1; source `schemas/salesinvoice.dtd`. */
  readonly month: string;
  /** `year`; 1; source `schemas/salesinvoice.dtd`. */
  readonly year: number | bigint;
  /** `sum`; 1; source `schemas/salesinvoice.dtd`. */
  readonly sum: string;
}

/** Schema type `salesinvoiceattachments`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceAttachments {
  /** `salesinvoiceattachment`; 1...n; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly salesInvoiceAttachment: readonly SalesInvoiceAttachment[];
}

/** Schema type `salesinvoiceattachment`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceAttachment {
  /**
   * MIME type of the file
   *
   * `mimetype`; 1; example `Application/pdf`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly mimetype: string;
  /**
   * What the attachment is
   *
   * `attachmentdescription`; 1; at most 100 characters; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly attachmentDescription: string;
  /**
   * Name of the file
   *
   * `filename`; 1; at most 255 characters; example `project1.pdf`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly fileName: string;
  /**
   * The file, Base64 encoded
   *
   * `documentdata`; 1; source `overlay.yaml`, `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly documentData: SalesInvoiceDocumentData | Uint8Array;
  /**
   * NOTE! Must not be given if the type of the attachment is Finvoice: the request would be
   * rejected
   * 1 = true, 0 = false
   *
   * `printbydefault`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   */
  readonly printByDefault?: boolean | null | undefined;
}

/**
 * base64 text; finvoice goes with the e-invoice, pdf with the printout
 *
 * Schema type `documentdata`. Source `overlay.yaml`, `pages/sales.html`,
 * `schemas/salesinvoice.dtd`.
 */
export interface SalesInvoiceDocumentData {
  /** The text of the element `#text`. */
  readonly value: Uint8Array;
  /**
   * Left out, the type is pdf.
   * finvoice, the file goes with an electronic invoice
   * pdf, the file goes with the printout
   *
   * Attribute `type`; 0...1; source `pages/sales.html`, `schemas/salesinvoice.dtd`.
   *
   * Values: `finvoice`, `pdf`.
   */
  readonly type?: 'finvoice' | 'pdf' | undefined;
}

/** Schema type `customtags`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceCustomTags {
  /** `tag`; 0...n; source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
  readonly tag?: readonly SalesInvoiceTag[] | undefined;
}

/** Schema type `tag`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceTag {
  /**
   * Name that the additional field of the customer has in Netvisor
   *
   * `tagname`; 1; example `Customer additional field name`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly tagName: string;
  /**
   * What the field holds
   *
   * `tagvalue`; 1; example `Additional information`; source `pages/sales.html`,
   * `schemas/salesinvoice.dtd`.
   */
  readonly tagValue: SalesInvoiceTagValue;
}

/** Schema type `tagvalue`. Source `pages/sales.html`, `schemas/salesinvoice.dtd`. */
export interface SalesInvoiceTagValue {
  /** The text of the element `#text`. */
  readonly value: string;
  /**
   * Kind of the value: date, text, float (a decimal number) or enum (an entry of a selection list)
   *
   * Attribute `datatype`; 1; source `schemas/salesinvoice.dtd`.
   *
   * Values: `date`, `text`, `float`, `enum`.
   */
  readonly dataType: 'date' | 'text' | 'float' | 'enum';
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface SalesInvoiceResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: SalesInvoiceResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: SalesInvoiceReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface SalesInvoiceResponseStatus {
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
export interface SalesInvoiceReplies {
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

function salesInvoiceDeliveryToCustomerDateTable(): TypeTable {
  return {
    attributes: [
      { at: 'format', as: 'format', is: { codec: text }, default: 'ansi' },
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['date', 'weeknumber'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceProductPackagePalletTable(): TypeTable {
  return {
    attributes: [
      { at: 'amount', as: 'amount', is: { codec: text } },
      { at: 'type', as: 'type', is: { codec: text }, required: true },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceAmountTable(): TypeTable {
  return {
    attributes: [
      { at: 'currencyrate', as: 'currencyRate', is: { codec: decimalComma } },
      { at: 'iso4217currencycode', as: 'iso4217CurrencyCode', is: { codec: text } },
      { at: 'pricetype', as: 'priceType', is: { codec: text, values: ['netvisor', 'customer'] } },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceSellerIdentifierTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text, values: ['netvisor', 'customer'] } }],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceStatusTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, default: 'netvisor' }],
    text: {
      as: 'value',
      is: {
        codec: text,
        values: ['open', 'unsent', 'delivered', 'undelivered', 'invoicedraft'],
        open: true,
      },
      filled: true,
    },
  };
}

function salesInvoiceInvoicingCustomerIdentifierTable(): TypeTable {
  return {
    attributes: [
      { at: 'contactpersonid', as: 'contactPersonId', is: { codec: text } },
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['netvisor', 'customer', 'organizationunitnumber'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function salesInvoiceInvoicingCustomerCountryCodeTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, default: 'ISO-xxx' }],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceOfficeIdentifierTable(): TypeTable {
  return {
    attributes: [
      { at: 'type', as: 'type', is: { codec: text, values: ['automatic'] }, fixed: 'automatic' },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceDeliveryOfficeTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['netvisor', 'customer'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceDeliveryAddressCountryCodeTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, default: 'ISO-xxx' }],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoicePaymentTermTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: {
          codec: text,
          values: ['netvisor', 'customerdefault', 'companydefault', 'default'],
          open: true,
        },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: integer } },
  };
}

function salesInvoicePaymentTermCashDiscountTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['percentage', 'sum'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceTryDirectDebitLinkTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'mode',
        as: 'mode',
        is: { codec: text, values: ['ignore_error', 'fail_on_error'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceAgreementIdentifierTable(): TypeTable {
  return {
    attributes: [
      { at: 'type', as: 'type', is: { codec: text, values: ['netvisor', 'customer'], open: true } },
    ],
    text: { as: 'value', is: { codec: text, maxLength: 35 } },
  };
}

function salesInvoicePrintChannelFormatTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['netvisor', 'customer'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceSecondNameTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['netvisor', 'customer'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function salesInvoiceProposedAccountTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text, values: ['customer'], open: true } }],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceProductIdentifierTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['netvisor', 'customer', 'primaryeancode', 'secondaryeancode'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function salesInvoiceProductUnitPriceTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['net', 'gross', 'netvisor'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: decimalComma, fractionDigits: 12 }, filled: true },
  };
}

function salesInvoiceProductUnitPurchasePriceTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['net'] },
        required: true,
        fixed: 'net',
      },
    ],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceProductVatPercentageTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'vatcode',
        as: 'vatCode',
        is: {
          codec: text,
          values: [
            'NONE',
            'KOOS',
            'EUOS',
            'EUUO',
            'EUPO',
            '100',
            'KOMY',
            'KOMY0',
            'EUMY',
            'EUUM',
            'EUPM309',
            'EUPM312',
            'MUUL',
            'MAAL',
            'EVTO',
            'EVPO',
            'EVMA',
            'EVKV',
            'EVRO',
            'KAVE',
            'RAMY',
            'RAOS',
          ],
          open: true,
        },
      },
    ],
    text: { as: 'value', is: { codec: decimalComma }, filled: true },
  };
}

function salesInvoiceProductLineDiscountPercentageTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text } }],
    text: { as: 'value', is: { codec: decimalComma } },
  };
}

function salesInvoiceDimensionItemTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'integrationdimensiondetailguid',
        as: 'integrationDimensionDetailGuid',
        is: { codec: text },
      },
    ],
    text: { as: 'value', is: { codec: text, maxLength: 200 }, filled: true },
  };
}

function salesInvoiceMetadataTable(): TypeTable {
  return { parts: [{ el: 'data', as: 'data', is: { codec: text }, filled: true }] };
}

function salesInvoiceDimensionTable(): TypeTable {
  return {
    parts: [
      {
        el: 'dimensionname',
        as: 'dimensionName',
        is: { codec: text, maxLength: 50 },
        filled: true,
      },
      {
        el: 'dimensionitem',
        as: 'dimensionItem',
        is: salesInvoiceDimensionItemTable,
        filled: true,
      },
      { el: 'metadata', as: 'metadata', is: salesInvoiceMetadataTable, min: 0, max: Infinity },
    ],
  };
}

function salesInvoiceAccrualRuleTable(): TypeTable {
  return {
    parts: [
      { el: 'startmonth', as: 'startMonth', is: { codec: integer }, filled: true },
      { el: 'startyear', as: 'startYear', is: { codec: integer }, filled: true },
      { el: 'endmonth', as: 'endMonth', is: { codec: integer }, min: 0 },
      { el: 'endyear', as: 'endYear', is: { codec: integer }, min: 0 },
      { el: 'divisioncurvename', as: 'divisionCurveName', is: { codec: text }, min: 0 },
    ],
  };
}

function salesInvoiceProductLineTable(): TypeTable {
  return {
    parts: [
      {
        el: 'productidentifier',
        as: 'productIdentifier',
        is: salesInvoiceProductIdentifierTable,
        filled: true,
      },
      { el: 'productname', as: 'productName', is: { codec: text, maxLength: 200 }, filled: true },
      {
        el: 'productunitprice',
        as: 'productUnitPrice',
        is: salesInvoiceProductUnitPriceTable,
        filled: true,
      },
      {
        el: 'productunitpurchaseprice',
        as: 'productUnitPurchasePrice',
        is: salesInvoiceProductUnitPurchasePriceTable,
        min: 0,
      },
      {
        el: 'productvatpercentage',
        as: 'productVatPercentage',
        is: salesInvoiceProductVatPercentageTable,
        filled: true,
      },
      {
        el: 'salesinvoiceproductlinequantity',
        as: 'salesInvoiceProductLineQuantity',
        is: { codec: decimalComma, fractionDigits: 8 },
        filled: true,
      },
      {
        el: 'salesinvoiceproductlinediscountpercentage',
        as: 'salesInvoiceProductLineDiscountPercentage',
        is: salesInvoiceProductLineDiscountPercentageTable,
        min: 0,
      },
      {
        el: 'salesinvoiceproductlinefreetext',
        as: 'salesInvoiceProductLineFreeText',
        is: { codec: text, maxLength: 512 },
        min: 0,
      },
      {
        el: 'salesinvoiceproductlinevatsum',
        as: 'salesInvoiceProductLineVatSum',
        is: { codec: decimalComma },
        min: 0,
      },
      {
        el: 'salesinvoiceproductlinesum',
        as: 'salesInvoiceProductLineSum',
        is: { codec: decimalComma },
        min: 0,
      },
      {
        el: 'salesinvoiceproductlineinventoryid',
        as: 'salesInvoiceProductLineInventoryId',
        is: { codec: integer },
        min: 0,
      },
      {
        el: 'accountingaccountsuggestion',
        as: 'accountingAccountSuggestion',
        is: { codec: decimalComma },
        min: 0,
      },
      { el: 'skipaccrual', as: 'skipAccrual', is: { codec: text }, min: 0 },
      { el: 'dimension', as: 'dimension', is: salesInvoiceDimensionTable, min: 0, max: Infinity },
      { el: 'provisionpercentage', as: 'provisionPercentage', is: { codec: decimalComma }, min: 0 },
      { el: 'accrualrule', as: 'accrualRule', is: salesInvoiceAccrualRuleTable, min: 0 },
      { el: 'productunitname', as: 'productUnitName', is: { codec: text, maxLength: 14 }, min: 0 },
      { el: 'deliverydate', as: 'deliveryDate', is: date5Table, min: 0 },
      { el: 'ordernumber', as: 'orderNumber', is: { codec: text }, min: 0 },
      { el: 'proposedaccount', as: 'proposedAccount', is: { codec: decimalComma }, min: 0 },
      {
        el: 'accountdimensiontext',
        as: 'accountDimensionText',
        is: { codec: text, maxLength: 35 },
        min: 0,
      },
    ],
  };
}

function salesInvoiceCommentLineTable(): TypeTable {
  return {
    parts: [{ el: 'comment', as: 'comment', is: { codec: text, maxLength: 6000 }, filled: true }],
  };
}

function salesInvoiceSublineTable(): TypeTable {
  return {
    parts: [
      {
        el: 'sublinearticleidentifier',
        as: 'sublineArticleIdentifier',
        is: { codec: text, maxLength: 35 },
        min: 0,
      },
      {
        el: 'sublinearticlename',
        as: 'sublineArticleName',
        is: { codec: text, maxLength: 100 },
        filled: true,
      },
      {
        el: 'sublinedescription',
        as: 'sublineDescription',
        is: { codec: text, maxLength: 512 },
        min: 0,
      },
      { el: 'sublineunitcode', as: 'sublineUnitCode', is: { codec: text, maxLength: 14 }, min: 0 },
      { el: 'sublineunitprice', as: 'sublineUnitPrice', is: { codec: decimalComma }, min: 0 },
      {
        el: 'sublinedeliveredquantity',
        as: 'sublineDeliveredQuantity',
        is: { codec: decimalComma },
        min: 0,
      },
      {
        el: 'sublinediscountpercent',
        as: 'sublineDiscountPercent',
        is: { codec: decimalComma },
        min: 0,
      },
      { el: 'sublinevatpercent', as: 'sublineVatPercent', is: { codec: decimalComma }, min: 0 },
      { el: 'sublinesum', as: 'sublineSum', is: { codec: decimalComma }, min: 0 },
      { el: 'sublinevatsum', as: 'sublineVatSum', is: { codec: decimalComma }, min: 0 },
    ],
  };
}

function salesInvoiceLineTable(): TypeTable {
  return {
    parts: [
      {
        group: 'choice',
        parts: [
          {
            el: 'salesinvoiceproductline',
            as: 'salesInvoiceProductLine',
            is: salesInvoiceProductLineTable,
          },
          {
            el: 'salesinvoicecommentline',
            as: 'salesInvoiceCommentLine',
            is: salesInvoiceCommentLineTable,
          },
          { el: 'salesinvoicesubline', as: 'salesInvoiceSubline', is: salesInvoiceSublineTable },
        ],
      },
    ],
  };
}

function salesInvoiceLinesTable(): TypeTable {
  return {
    parts: [{ el: 'invoiceline', as: 'invoiceLine', is: salesInvoiceLineTable, max: Infinity }],
  };
}

function salesInvoiceDimensionItem2Table(): TypeTable {
  return {
    attributes: [
      {
        at: 'integrationdimensiondetailguid',
        as: 'integrationDimensionDetailGuid',
        is: { codec: text },
      },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function salesInvoiceVoucherLineDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'dimensionname', as: 'dimensionName', is: { codec: text }, filled: true },
      {
        el: 'dimensionitem',
        as: 'dimensionItem',
        is: salesInvoiceDimensionItem2Table,
        filled: true,
      },
      { el: 'metadata', as: 'metadata', is: salesInvoiceMetadataTable, min: 0, max: Infinity },
    ],
  };
}

function salesInvoiceVoucherLineTable(): TypeTable {
  return {
    parts: [
      { el: 'linesum', as: 'lineSum', is: lineSumTable, filled: true },
      { el: 'description', as: 'description', is: { codec: text, maxLength: 255 }, min: 0 },
      { el: 'accountnumber', as: 'accountNumber', is: { codec: text }, filled: true },
      { el: 'vatpercent', as: 'vatPercent', is: vatPercentTable, filled: true },
      { el: 'skipaccrual', as: 'skipAccrual', is: { codec: text }, min: 0 },
      {
        el: 'dimension',
        as: 'dimension',
        is: salesInvoiceVoucherLineDimensionTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function salesInvoiceVoucherLinesTable(): TypeTable {
  return {
    parts: [
      { el: 'voucherline', as: 'voucherLine', is: salesInvoiceVoucherLineTable, max: Infinity },
    ],
  };
}

function salesInvoiceAccrualVoucherEntryTable(): TypeTable {
  return {
    parts: [
      { el: 'month', as: 'month', is: { codec: text }, filled: true },
      { el: 'year', as: 'year', is: { codec: integer }, filled: true },
      { el: 'sum', as: 'sum', is: { codec: text }, filled: true },
    ],
  };
}

function salesInvoiceAccrualTable(): TypeTable {
  return {
    parts: [
      {
        el: 'overridedefaultsalesaccrualaccountnumber',
        as: 'overrideDefaultSalesAccrualAccountNumber',
        is: { codec: text },
        min: 0,
      },
      { el: 'salesinvoiceaccrualtype', as: 'salesInvoiceAccrualType', is: { codec: text }, min: 0 },
      {
        el: 'accrualvoucherentry',
        as: 'accrualVoucherEntry',
        is: salesInvoiceAccrualVoucherEntryTable,
        max: Infinity,
      },
    ],
  };
}

function salesInvoiceDocumentDataTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text, values: ['finvoice', 'pdf'] } }],
    text: { as: 'value', is: { codec: base64 }, filled: true },
  };
}

function salesInvoiceAttachmentTable(): TypeTable {
  return {
    parts: [
      { el: 'mimetype', as: 'mimetype', is: { codec: text }, filled: true },
      {
        el: 'attachmentdescription',
        as: 'attachmentDescription',
        is: { codec: text, maxLength: 100 },
        filled: true,
      },
      { el: 'filename', as: 'fileName', is: { codec: text, maxLength: 255 }, filled: true },
      { el: 'documentdata', as: 'documentData', is: salesInvoiceDocumentDataTable, filled: true },
      { el: 'printbydefault', as: 'printByDefault', is: { codec: booleanDigit }, min: 0 },
    ],
  };
}

function salesInvoiceAttachmentsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'salesinvoiceattachment',
        as: 'salesInvoiceAttachment',
        is: salesInvoiceAttachmentTable,
        max: Infinity,
      },
    ],
  };
}

function salesInvoiceTagValueTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'datatype',
        as: 'dataType',
        is: { codec: text, values: ['date', 'text', 'float', 'enum'] },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function salesInvoiceTagTable(): TypeTable {
  return {
    parts: [
      { el: 'tagname', as: 'tagName', is: { codec: text }, filled: true },
      { el: 'tagvalue', as: 'tagValue', is: salesInvoiceTagValueTable, filled: true },
    ],
  };
}

function salesInvoiceCustomTagsTable(): TypeTable {
  return { parts: [{ el: 'tag', as: 'tag', is: salesInvoiceTagTable, min: 0, max: Infinity }] };
}

function salesInvoiceTable(): TypeTable {
  return {
    parts: [
      {
        el: 'salesinvoicenumber',
        as: 'salesInvoiceNumber',
        is: { codec: bigInteger, totalDigits: 18 },
        min: 0,
      },
      { el: 'salesinvoicedate', as: 'salesInvoiceDate', is: date3Table, filled: true },
      { el: 'salesinvoiceeventdate', as: 'salesInvoiceEventDate', is: date4Table, min: 0 },
      { el: 'salesinvoiceduedate', as: 'salesInvoiceDueDate', is: date4Table, min: 0 },
      { el: 'salesinvoicevaluedate', as: 'salesInvoiceValueDate', is: date4Table, min: 0 },
      { el: 'salesinvoicedeliverydate', as: 'salesInvoiceDeliveryDate', is: date4Table, min: 0 },
      {
        el: 'salesinvoicedeliverytocustomerdate',
        as: 'salesInvoiceDeliveryToCustomerDate',
        is: salesInvoiceDeliveryToCustomerDateTable,
        min: 0,
      },
      {
        el: 'salesinvoicewaybillidentifier',
        as: 'salesInvoiceWaybillIdentifier',
        is: { codec: text, maxLength: 35 },
        min: 0,
      },
      {
        el: 'salesinvoiceproductpackagepallet',
        as: 'salesInvoiceProductPackagePallet',
        is: salesInvoiceProductPackagePalletTable,
        min: 0,
      },
      {
        el: 'salesinvoicereferencenumber',
        as: 'salesInvoiceReferenceNumber',
        is: { codec: text },
        min: 0,
      },
      { el: 'salesinvoiceamount', as: 'salesInvoiceAmount', is: salesInvoiceAmountTable },
      {
        el: 'selleridentifier',
        as: 'sellerIdentifier',
        is: salesInvoiceSellerIdentifierTable,
        min: 0,
      },
      { el: 'sellername', as: 'sellerName', is: { codec: text, maxLength: 50 }, min: 0 },
      {
        el: 'invoicetype',
        as: 'invoiceType',
        is: { codec: text, values: ['invoice', 'order', 'invoicedraft'], open: true },
        min: 0,
      },
      {
        el: 'salesinvoicestatus',
        as: 'salesInvoiceStatus',
        is: salesInvoiceStatusTable,
        filled: true,
      },
      {
        el: 'salesinvoicefreetextbeforelines',
        as: 'salesInvoiceFreeTextBeforeLines',
        is: { codec: text, maxLength: 500 },
        min: 0,
      },
      {
        el: 'salesinvoicefreetextafterlines',
        as: 'salesInvoiceFreeTextAfterLines',
        is: { codec: text, maxLength: 500 },
        min: 0,
      },
      {
        el: 'salesinvoiceourreference',
        as: 'salesInvoiceOurReference',
        is: { codec: text, maxLength: 200 },
        min: 0,
      },
      {
        el: 'salesinvoiceyourreference',
        as: 'salesInvoiceYourReference',
        is: { codec: text, maxLength: 200 },
        min: 0,
      },
      {
        el: 'salesinvoiceprivatecomment',
        as: 'salesInvoicePrivateComment',
        is: { codec: text, maxLength: 500 },
        min: 0,
      },
      {
        el: 'invoicingcustomeridentifier',
        as: 'invoicingCustomerIdentifier',
        is: salesInvoiceInvoicingCustomerIdentifierTable,
        filled: true,
      },
      {
        el: 'invoicingcustomername',
        as: 'invoicingCustomerName',
        is: { codec: text, maxLength: 250 },
        min: 0,
      },
      {
        el: 'invoicingcustomernameextension',
        as: 'invoicingCustomerNameExtension',
        is: { codec: text, maxLength: 250 },
        min: 0,
      },
      {
        el: 'invoicingcustomeraddressline',
        as: 'invoicingCustomerAddressLine',
        is: { codec: text, maxLength: 100 },
        min: 0,
      },
      {
        el: 'invoicingcustomeradditionaladdressline',
        as: 'invoicingCustomerAdditionalAddressLine',
        is: { codec: text, maxLength: 100 },
        min: 0,
      },
      {
        el: 'invoicingcustomerpostnumber',
        as: 'invoicingCustomerPostNumber',
        is: { codec: text, maxLength: 50 },
        min: 0,
      },
      {
        el: 'invoicingcustomertown',
        as: 'invoicingCustomerTown',
        is: { codec: text, maxLength: 50 },
        min: 0,
      },
      {
        el: 'invoicingcustomercountrycode',
        as: 'invoicingCustomerCountryCode',
        is: salesInvoiceInvoicingCustomerCountryCodeTable,
        min: 0,
      },
      {
        el: 'officeidentifier',
        as: 'officeIdentifier',
        is: salesInvoiceOfficeIdentifierTable,
        min: 0,
      },
      { el: 'deliveryoffice', as: 'deliveryOffice', is: salesInvoiceDeliveryOfficeTable, min: 0 },
      {
        el: 'deliveryaddressname',
        as: 'deliveryAddressName',
        is: { codec: text, maxLength: 250 },
        min: 0,
      },
      {
        el: 'deliveryaddressnameextension',
        as: 'deliveryAddressNameExtension',
        is: { codec: text },
        min: 0,
      },
      {
        el: 'deliveryaddressline',
        as: 'deliveryAddressLine',
        is: { codec: text, maxLength: 100 },
        min: 0,
      },
      {
        el: 'deliveryaddresspostnumber',
        as: 'deliveryAddressPostNumber',
        is: { codec: text, maxLength: 50 },
        min: 0,
      },
      {
        el: 'deliveryaddresstown',
        as: 'deliveryAddressTown',
        is: { codec: text, maxLength: 50 },
        min: 0,
      },
      {
        el: 'deliveryaddresscountrycode',
        as: 'deliveryAddressCountryCode',
        is: salesInvoiceDeliveryAddressCountryCodeTable,
        min: 0,
      },
      { el: 'deliverymethod', as: 'deliveryMethod', is: { codec: text, maxLength: 50 }, min: 0 },
      { el: 'deliveryterm', as: 'deliveryTerm', is: { codec: text, maxLength: 50 }, min: 0 },
      {
        el: 'salesinvoicetaxhandlingtype',
        as: 'salesInvoiceTaxHandlingType',
        is: {
          codec: text,
          values: ['countrygroup', 'forcedomestic', 'domesticconstructionservice', 'notaxhandling'],
          open: true,
        },
        min: 0,
      },
      { el: 'paymentterm', as: 'paymentTerm', is: salesInvoicePaymentTermTable, min: 0 },
      { el: 'paymenttermnetdays', as: 'paymentTermNetDays', is: { codec: integer }, min: 0 },
      {
        el: 'paymenttermcashdiscountdays',
        as: 'paymentTermCashDiscountDays',
        is: { codec: integer },
        min: 0,
      },
      {
        el: 'paymenttermcashdiscount',
        as: 'paymentTermCashDiscount',
        is: salesInvoicePaymentTermCashDiscountTable,
        min: 0,
      },
      {
        el: 'expectpartialpayments',
        as: 'expectPartialPayments',
        is: { codec: booleanDigit },
        min: 0,
      },
      {
        el: 'trydirectdebitlink',
        as: 'tryDirectDebitLink',
        is: salesInvoiceTryDirectDebitLinkTable,
        min: 0,
      },
      {
        el: 'overridevouchersalesreceivablesaccountnumber',
        as: 'overrideVoucherSalesReceivablesAccountNumber',
        is: { codec: text },
        min: 0,
      },
      { el: 'invoicesubjecttype', as: 'invoiceSubjectType', is: { codec: text }, min: 0 },
      {
        el: 'salesinvoiceagreementidentifier',
        as: 'salesInvoiceAgreementIdentifier',
        is: salesInvoiceAgreementIdentifierTable,
        min: 0,
      },
      {
        el: 'printchannelformat',
        as: 'printChannelFormat',
        is: salesInvoicePrintChannelFormatTable,
        min: 0,
      },
      { el: 'secondname', as: 'secondName', is: salesInvoiceSecondNameTable, min: 0 },
      {
        el: 'overriderateofoverdue',
        as: 'overrideRateOfOverdue',
        is: { codec: decimalComma },
        min: 0,
      },
      { el: 'ordernumber', as: 'orderNumber', is: { codec: text }, min: 0 },
      {
        el: 'proposedaccount',
        as: 'proposedAccount',
        is: salesInvoiceProposedAccountTable,
        min: 0,
      },
      {
        el: 'accountdimensiontext',
        as: 'accountDimensionText',
        is: { codec: text, maxLength: 35 },
        min: 0,
      },
      { el: 'collectioncost', as: 'collectionCost', is: { codec: decimalComma }, min: 0 },
      { el: 'isthirdpartysales', as: 'isThirdPartySales', is: { codec: booleanDigit }, min: 0 },
      { el: 'invoicelines', as: 'invoiceLines', is: salesInvoiceLinesTable },
      {
        el: 'invoicevoucherlines',
        as: 'invoiceVoucherLines',
        is: salesInvoiceVoucherLinesTable,
        min: 0,
      },
      {
        el: 'salesinvoiceaccrual',
        as: 'salesInvoiceAccrual',
        is: salesInvoiceAccrualTable,
        min: 0,
      },
      { el: 'accrualrule', as: 'accrualRule', is: salesInvoiceAccrualRuleTable, min: 0 },
      {
        el: 'salesinvoiceattachments',
        as: 'salesInvoiceAttachments',
        is: salesInvoiceAttachmentsTable,
        min: 0,
      },
      { el: 'customtags', as: 'customTags', is: salesInvoiceCustomTagsTable, min: 0 },
    ],
    rules: [
      {
        kind: 'exactly-one',
        of: ['salesInvoiceDueDate', 'paymentTerm', 'paymentTermNetDays'],
        reason:
          'The due date excludes a payment term and is compulsory without one, says its row, though the cell of paymenttermnetdays says 1.',
      },
    ],
  };
}

function salesInvoiceRequestTable(): TypeTable {
  return { parts: [{ el: 'salesinvoice', as: 'salesInvoice', is: salesInvoiceTable }] };
}

/** The request on the wire. */
export const salesInvoiceRequestMessage: MessageTable<unknown, SalesInvoiceRequest> = {
  root: { el: 'root', is: salesInvoiceRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const salesInvoiceResponseMessage: MessageTable<SalesInvoiceResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import sales invoice, credit invoice or order
 *
 * Adds or edits a sales invoice in Netvisor, together with its product lines, sublines and comment
 * lines, its attachments and voucher lines, and the fields that are specific to the customer.
 *
 * No sales invoice can be imported without:
 * - invoice date
 * - total sum
 * - status of the invoice
 * - link to the customer
 * - net days of the payment term, or due date
 * - one invoice line or more, and in it
 * - link to the product
 * - product name
 * - unit price
 * - VAT percentage and VAT code
 * - number of units
 *
 * A draft is imported with the status "invoicedraft". A draft can have neither an invoice number
 * nor invoice voucher lines. With the parameter edit a draft is turned into a sales invoice.
 *
 * A credit note has the structure of an invoice; the number of units and the total sum are
 * negative, and so are the VAT sum and the sum of a product line where they are given. Netvisor
 * does not match it to the invoice that it credits: do that with the resource matchcreditnote.nv,
 * or by hand in the user interface.
 *
 * When the XM…
 *
 * `POST /salesinvoice.nv`.
 */
export const salesInvoiceResource: ResourceTable<
  SalesInvoiceQuery,
  SalesInvoiceRequest,
  SalesInvoiceResponse
> = {
  name: 'salesinvoice',
  method: 'POST',
  path: '/salesinvoice.nv',
  effects: ['writes'],
  parameters: [
    {
      param: 'method',
      as: 'method',
      is: { codec: text, values: ['add', 'edit'], open: true },
      required: true,
    },
    { param: 'id', as: 'id', is: { codec: integer } },
  ],
  request: salesInvoiceRequestMessage,
  response: salesInvoiceResponseMessage,
};

/**
 * Import sales invoice, credit invoice or order.
 *
 * Adds or edits a sales invoice in Netvisor, together with its product lines, sublines and comment
 * lines, its attachments and voucher lines, and the fields that are specific to the customer.
 *
 * No sales invoice can be imported without:
 * - invoice date
 * - total sum
 * - status of the invoice
 * - link to the customer
 * - net days of the payment term, or due date
 * - one invoice line or more, and in it
 * - link to the product
 * - product name
 * - unit price
 * - VAT percentage and VAT code
 * - number of units
 *
 * A draft is imported with the status "invoicedraft". A draft can have neither an invoice number
 * nor invoice voucher lines. With the parameter edit a draft is turned into a sales invoice.
 *
 * A credit note has the structure of an invoice; the number of units and the total sum are
 * negative, and so are the VAT sum and the sum of a product line where they are given. Netvisor
 * does not match it to the invoice that it credits: do that with the resource matchcreditnote.nv,
 * or by hand in the user interface.
 *
 * When the XM…
 *
 * `POST /salesinvoice.nv` with `method=add`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createSalesInvoice(
  transport: Transport,
  body: SalesInvoiceRequest,
  options?: CallOptions,
): PromisedResult<SalesInvoiceResponse> {
  return callResource(transport, salesInvoiceResource, { method: 'add' }, body, options);
}

/**
 * Import sales invoice, credit invoice or order.
 *
 * Adds or edits a sales invoice in Netvisor, together with its product lines, sublines and comment
 * lines, its attachments and voucher lines, and the fields that are specific to the customer.
 *
 * No sales invoice can be imported without:
 * - invoice date
 * - total sum
 * - status of the invoice
 * - link to the customer
 * - net days of the payment term, or due date
 * - one invoice line or more, and in it
 * - link to the product
 * - product name
 * - unit price
 * - VAT percentage and VAT code
 * - number of units
 *
 * A draft is imported with the status "invoicedraft". A draft can have neither an invoice number
 * nor invoice voucher lines. With the parameter edit a draft is turned into a sales invoice.
 *
 * A credit note has the structure of an invoice; the number of units and the total sum are
 * negative, and so are the VAT sum and the sum of a product line where they are given. Netvisor
 * does not match it to the invoice that it credits: do that with the resource matchcreditnote.nv,
 * or by hand in the user interface.
 *
 * When the XM…
 *
 * add or edit. An edit replaces the whole: give every detail of the original invoice or order that
 * is to stay.
 *
 * `POST /salesinvoice.nv` with `method=edit`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function updateSalesInvoice(
  transport: Transport,
  query: UpdateSalesInvoiceQuery,
  body: SalesInvoiceRequest,
  options?: CallOptions,
): PromisedResult<SalesInvoiceResponse> {
  return callResource(transport, salesInvoiceResource, { ...query, method: 'edit' }, body, options);
}

/**
 * Builds the call `POST /salesinvoice.nv`.
 *
 * @param query query parameters
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildSalesInvoice(
  query: SalesInvoiceQuery,
  body: SalesInvoiceRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(salesInvoiceResource, query, body, options);
}

/**
 * Decodes a response of `salesinvoice`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeSalesInvoiceResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<SalesInvoiceResponse> {
  return decode(salesInvoiceResponseMessage, input, options);
}

/**
 * Reads a response of `salesinvoice` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readSalesInvoice(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<SalesInvoiceResponse> {
  return interpret(decode(salesInvoiceResponseMessage, input, options));
}

import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callRecord } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  base64,
  booleanDigit,
  booleanYesNo,
  buildRequest,
  dateLenient,
  decimalComma,
  decode,
  integer,
  text,
  week,
} from '../runtime/index.js';
import type {
  Decimal,
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDate,
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
  date2Table,
  dimension2Table,
  invoicingCustomerCountryCodeTable,
  paymentTermCashDiscountTable,
  productIdentifierTable,
  productVatPercentageTable,
  repliesTable,
  responseStatusTable,
  salesInvoiceAmount2Table,
  salesInvoiceAttachments2Table,
  salesInvoiceCommentLine2Table,
  sellerIdentifierTable,
} from '../tables.js';

/** What stands beside the choices of {@link GetSalesInvoiceQuery}. */
export interface GetSalesInvoiceQueryFields {
  /**
   * Left out, the effect is that of pdfimage=lastsentprintservice
   * - lastsentprintservice: the PDF picture of the invoice (element: LastSentInvoicePDFBase64Data),
   * provided it has gone to the printing service
   * - pdf: the PDF picture of the invoice (element: LastSentInvoicePDFBase64Data)
   * - nopdf: no picture
   *
   * Parameter `pdfimage`; 0...1; example `pdf`; source `pages/sales.html`.
   *
   * Known values:
   * - `lastsentprintservice`: the PDF picture of the invoice (element:
   * LastSentInvoicePDFBase64Data), provided it has gone to the printing service
   * - `pdf`: the PDF picture of the invoice (element: LastSentInvoicePDFBase64Data)
   * - `nopdf`: no picture
   */
  readonly pdfImage?: 'lastsentprintservice' | 'pdf' | 'nopdf' | (string & {}) | undefined;
  /**
   * Adds the history of sending and printing, in the element ProcessHistory
   *
   * Parameter `showprocesshistory`; 0...1; example `1`; source `pages/sales.html`.
   */
  readonly showProcessHistory?: boolean | undefined;
  /**
   * Adds every attachment, Base64 encoded
   *
   * Parameter `includeattachments`; 0...1; example `1`; source `pages/sales.html`.
   */
  readonly includeAttachments?: boolean | undefined;
  /**
   * Adds the comment rows, inside the Invoiceline aggregate
   *
   * Parameter `showcommentlines`; 0...1; example `1`; source `pages/sales.html`.
   */
  readonly showCommentLines?: boolean | undefined;
  /**
   * Of an invoice: adds its orders
   * Of an order: adds its invoices
   *
   * Parameter `includedocuments`; 0...1; example `1`; source `pages/sales.html`.
   */
  readonly includeDocuments?: boolean | undefined;
}

/** A choice within {@link GetSalesInvoiceQuery}. */
export type GetSalesInvoiceQueryChoice = OneOf<{
  /**
   * Id of the sales invoice
   *
   * Parameter `netvisorkey`; 0...1; example `125`; source `pages/sales.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Full details of several invoices by their ids. Max. 500 identifiers
   *
   * Parameter `netvisorkeylist`; 0...1; example `1,2,3`; source `overlay.yaml`, `pages/sales.html`.
   *
   * Joined by `,`; at most 500 values.
   */
  readonly netvisorKeyList: readonly (number | bigint)[];
}>;

/**
 * Query parameters of `getsalesinvoice`.
 *
 * The table marks netvisorkey 1 and the list 0...1; the Finnish edition says that only one of them
 * is given.
 */
export type GetSalesInvoiceQuery = GetSalesInvoiceQueryFields & GetSalesInvoiceQueryChoice;

/** Root element `Root` of the response. Source `pages/sales.html`, `schemas/envelope.xsd`. */
export interface GetSalesInvoiceResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: GetSalesInvoiceResponseStatus | null;
  /** `SalesInvoice`; 1; source `overlay.yaml`, `pages/sales.html`. */
  readonly salesInvoice?: GetSalesInvoice | null;
  /** `SalesInvoices`; 1; source `overlay.yaml`. */
  readonly salesInvoices?: GetSalesInvoices | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: GetSalesInvoiceReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface GetSalesInvoiceResponseStatus {
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

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoice {
  /**
   * Netvisor ID of the invoice
   *
   * `SalesInvoiceNetvisorKey`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesInvoiceNetvisorKey?: number | null;
  /**
   * Number of the invoice
   *
   * `SalesInvoiceNumber`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceNumber?: string | null;
  /**
   * Date of the invoice
   *
   * `SalesInvoiceDate`; 1; example `2021-01-27`; source `pages/sales.html`.
   */
  readonly salesInvoiceDate?: GetSalesInvoiceDate | null;
  /**
   * Event date of the invoice
   *
   * `SalesInvoiceEventDate`; 0...1; example `2021-02-01`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly salesInvoiceEventDate?: GetSalesInvoiceEventDate | null;
  /**
   * Value date of the invoice
   *
   * `SalesInvoiceValueDate`; 0...1; example `2021-01-27`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly salesInvoiceValueDate?: GetSalesInvoiceValueDate | null;
  /**
   * Day of delivery
   *
   * `SalesInvoiceDeliveryDate`; 1; example `2021-01-27`; source `pages/sales.html`.
   */
  readonly salesInvoiceDeliveryDate?: GetSalesInvoiceDeliveryDate | null;
  /**
   * Day the invoice falls due
   *
   * `SalesInvoiceDueDate`; 1; example `2021-01-27`; source `pages/sales.html`.
   */
  readonly salesInvoiceDueDate?: GetSalesInvoiceDueDate | null;
  /**
   * Reference number of the invoice
   *
   * `SalesInvoiceReferencenumber`; 1; example `7659221`; source `pages/sales.html`.
   */
  readonly salesInvoiceReferenceNumber?: string | null;
  /**
   * Total of the invoice
   *
   * `SalesInvoiceAmount`; 1; example `124,50`; source `pages/sales.html`.
   */
  readonly salesInvoiceAmount?: GetSalesInvoiceAmount | null;
  /**
   * Total in the currency of the invoice
   *
   * `ForeignCurrencyAmount`; 0...1; example `113,29`; source `pages/sales.html`.
   */
  readonly foreignCurrencyAmount?: Decimal | null;
  /**
   * Costs of collection
   *
   * `SalesInvoiceCollectionCost`; 0...1; example `10,00`; source `pages/sales.html`.
   */
  readonly salesInvoiceCollectionCost?: Decimal | null;
  /**
   * The seller, by name
   *
   * `SellerIdentifier`; 1; example `Matti Meikäläinen`; source `pages/sales.html`.
   */
  readonly sellerIdentifier?: GetSalesInvoiceSellerIdentifier | null;
  /**
   * Status of the invoice or order
   *
   * `InvoiceStatus`; 1; source `pages/sales.html`.
   */
  readonly invoiceStatus?: GetSalesInvoiceStatus | null;
  /**
   * Number of the voucher of the invoice
   *
   * `InvoiceVoucher`; 0...1; example `27`; source `pages/sales.html`.
   */
  readonly invoiceVoucher?: GetSalesInvoiceVoucher | null;
  /**
   * Text printed above the invoice lines
   *
   * `SalesInvoiceFreeTextBeforeLines`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceFreeTextBeforeLines?: string | null;
  /**
   * Text printed below the invoice lines
   *
   * `SalesInvoiceFreeTextAfterLines`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceFreeTextAfterLines?: string | null;
  /**
   * Reference on the seller’s side
   *
   * `SalesInvoiceOurReference`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceOurReference?: string | null;
  /**
   * Reference on the customer’s side
   *
   * `SalesInvoiceYourReference`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceYourReference?: string | null;
  /**
   * Comment that the invoice does not show
   *
   * `SalesInvoicePrivateComment`; 1; source `pages/sales.html`.
   */
  readonly salesInvoicePrivateComment?: string | null;
  /**
   * ID of the contract
   *
   * `SalesInvoiceAgreementIdentifier`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesInvoiceAgreementIdentifier?: string | null;
  /**
   * Code of the customer
   *
   * `InvoicingCustomerCode`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoicingCustomerCode?: string | null;
  /**
   * Name of the customer
   *
   * `InvoicingCustomerName`; 1; source `pages/sales.html`.
   */
  readonly invoicingCustomerName?: string | null;
  /**
   * Extension to the name
   *
   * `InvoicingCustomerNameExtension`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoicingCustomerNameExtension?: string | null;
  /**
   * Netvisor Key (ID) of the customer
   *
   * `InvoicingCustomerNetvisorKey`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoicingCustomerNetvisorKey?: number | null;
  /**
   * Business id of the customer; empty for a private customer
   *
   * `InvoicingCustomerOrganizationIdentifier`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoicingCustomerOrganizationIdentifier?: string | null;
  /**
   * Street address of the customer
   *
   * `InvoicingCustomerAddressline`; 1; example `PL 316`; source `pages/sales.html`.
   */
  readonly invoicingCustomerAddressLine?: string | null;
  /**
   * Second line of the address
   *
   * `InvoicingCustomerAdditionalAddressLine`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoicingCustomerAdditionalAddressLine?: string | null;
  /**
   * Post number of the customer
   *
   * `InvoicingCustomerPostnumber`; 1; example `50123`; source `pages/sales.html`.
   */
  readonly invoicingCustomerPostNumber?: string | null;
  /**
   * City of the customer
   *
   * `InvoicingCustomerTown`; 1; source `pages/sales.html`.
   */
  readonly invoicingCustomerTown?: string | null;
  /**
   * Country of the customer
   *
   * `InvoicingCustomerCountryCode`; 1; example `FINLAND`; source `pages/sales.html`.
   */
  readonly invoicingCustomerCountryCode?: GetSalesInvoiceInvoicingCustomerCountryCode | null;
  /**
   * Yes or No
   *
   * `MatchPartialPaymentsByDefault`; 1; example `Yes`; source `pages/sales.html`.
   */
  readonly matchPartialPaymentsByDefault?: boolean | null;
  /**
   * Who receives the delivery
   *
   * `DeliveryAddressName`; 1; source `pages/sales.html`.
   */
  readonly deliveryAddressName?: string | null;
  /**
   * Street address of the delivery
   *
   * `DeliveryAddressLine`; 1; source `pages/sales.html`.
   */
  readonly deliveryAddressLine?: string | null;
  /**
   * Post number of the delivery
   *
   * `DeliveryAddressPostnumber`; 1; source `pages/sales.html`.
   */
  readonly deliveryAddressPostNumber?: string | null;
  /**
   * City of the delivery
   *
   * `DeliveryAddressTown`; 1; source `pages/sales.html`.
   */
  readonly deliveryAddressTown?: string | null;
  /**
   * Country of the delivery
   *
   * `DeliveryAddressCountryCode`; 1; source `pages/sales.html`.
   */
  readonly deliveryAddressCountryCode?: string | null;
  /**
   * How it is delivered
   *
   * `DeliveryMethod`; 1; example `Delivered`; source `pages/sales.html`.
   */
  readonly deliveryMethod?: string | null;
  /**
   * On what terms it is delivered
   *
   * `DeliveryTerm`; 1; example `Free Deliverer`; source `pages/sales.html`.
   */
  readonly deliveryTerm?: string | null;
  /**
   * Days to pay. Empty if the payment term is a due date
   *
   * `PaymentTermNetDays`; 1; example `11`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly paymentTermNetDays?: number | null;
  /**
   * Days within which the cash discount applies. Empty if the payment term is a due date
   *
   * `PaymentTermCashDiscountDays`; 1; example `5`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly paymentTermCashDiscountDays?: number | null;
  /**
   * Size of the cash discount. Empty if the payment term is a due date
   *
   * `PaymentTermCashDiscount`; 1; example `10`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly paymentTermCashDiscount?: GetSalesInvoicePaymentTermCashDiscount | null;
  /**
   * Number of the waybill
   *
   * `Waybillidentifier`; 0...1; example `033000050143`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly waybillIdentifier?: string | null;
  /**
   * Day on which a sales order reaches the customer
   *
   * `DeliveryToCustomerDate`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly deliveryToCustomerDate?: GetSalesInvoiceDeliveryToCustomerDate | null;
  /**
   * Week in which a sales order reaches the customer
   *
   * `DeliveryToCustomerWeek`; 0...1; example `42/2020`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly deliveryToCustomerWeek?: string | null;
  /**
   * Clause on how the invoice is taxed
   *
   * `TaxHandlingClause`; 0...1; example `AVL 8 c §, käännetty verovelvollisuus`; source
   * `pages/sales.html`.
   */
  readonly taxHandlingClause?: GetSalesInvoiceTaxHandlingClause | null;
  /** `DeliveryOfficeIdentifier`; 0...1; source `overlay.yaml`, `pages/sales.html`. */
  readonly deliveryOfficeIdentifier?: string | null;
  /**
   * Netvisor ID of the contact person
   *
   * `ContactPersonNetvisorKey`; 0...1; example `123`; source `pages/sales.html`.
   */
  readonly contactPersonNetvisorKey?: number | null;
  /**
   * First name of the contact person
   *
   * `ContactPersonFirstName`; 0...1; example `Matti`; source `pages/sales.html`.
   */
  readonly contactPersonFirstName?: string | null;
  /**
   * Last name of the contact person
   *
   * `ContactPersonLastName`; 0...1; example `Meikäläinen`; source `pages/sales.html`.
   */
  readonly contactPersonLastName?: string | null;
  /**
   * Phone of the contact person
   *
   * `ContactPersonPhoneNumber`; 0...1; example `050-1234567`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly contactPersonPhoneNumber?: string | null;
  /**
   * E-mail address of the contact person
   *
   * `ContactPersonEmail`; 0...1; source `pages/sales.html`.
   */
  readonly contactPersonEmail?: string | null;
  /**
   * PDF of the invoice as it was sent last
   *
   * `LastSentInvoicePDFBase64Data`; 0...1; example `S89O3Ly1Lr59NB`; source `pages/sales.html`.
   */
  readonly lastSentInvoicePdfBase64Data?: Uint8Array | null;
  /**
   * Netvisorkey of the invoice that this one credits
   *
   * `CreditedInvoiceNetvisorKey`; 0...1; example `27`; source `pages/sales.html`.
   */
  readonly creditedInvoiceNetvisorKey?: number | null;
  /** `InvoiceLines`; 1; source `pages/sales.html`. */
  readonly invoiceLines?: GetSalesInvoiceLines | null;
  /** `SalesInvoiceAttachments`; 0...1; source `overlay.yaml`, `pages/sales.html`. */
  readonly salesInvoiceAttachments?: GetSalesInvoiceAttachments | null;
  /**
   * Orders of the invoice, or invoices of the order
   *
   * `documents`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly documents?: GetSalesInvoiceDocuments | null;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoiceEventDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the event date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoiceValueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceDeliveryDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceDueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceAmount {
  /** The text of the element `#text`. */
  readonly value: Decimal | null;
  /**
   * Rate used to convert the currency
   *
   * Attribute `currencyrate`; 0...1; source `pages/sales.html`.
   */
  readonly currencyRate?: Decimal;
  /**
   * Currency of the invoice by ISO 4217
   *
   * Attribute `iso4217currencycode`; 0...1; example `USD`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly iso4217CurrencyCode?: string;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceSellerIdentifier {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Always name: SellerIdentifier holds the name of the seller
   *
   * Attribute `type`; 0...1; always `name`; example `name`; source `pages/sales.html`.
   */
  readonly type?: string;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceStatus {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Code of the status.
   * Invoice: open, paid, unsent, overdue, reminded, requested, collected, creditloss or rejected
   * Order: archived, undelivered, delivered, billed
   *
   * Attribute `status`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   *
   * Known values: `open`, `paid`, `unsent`, `overdue`, `reminded`, `requested`, `collected`,
   * `creditloss`, `rejected`, `archived`, `undelivered`, `delivered`, `billed`.
   */
  readonly status?:
    | 'open'
    | 'paid'
    | 'unsent'
    | 'overdue'
    | 'reminded'
    | 'requested'
    | 'collected'
    | 'creditloss'
    | 'rejected'
    | 'archived'
    | 'undelivered'
    | 'delivered'
    | 'billed'
    | (string & {});
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceVoucher {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Netvisor ID of the voucher
   *
   * Attribute `NetvisorKey`; 1; example `8000`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceInvoicingCustomerCountryCode {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Code of the country, where the element holds its name
   *
   * Attribute `ISO-3166`; 0...1; source `overlay.yaml`.
   */
  readonly iso3166?: string;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoicePaymentTermCashDiscount {
  /** The text of the element `#text`. */
  readonly value: Decimal | null;
  /**
   * Always percentage
   *
   * Attribute `type`; 0...1; always `percentage`; example `percentage`; source `pages/sales.html`.
   */
  readonly type?: string;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoiceDeliveryToCustomerDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the day is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceTaxHandlingClause {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Netvisor ID of the clause
   *
   * Attribute `NetvisorKey`; 1; example `14`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceLines {
  /** `InvoiceLine`; 1; source `pages/sales.html`. */
  readonly invoiceLine?: GetSalesInvoiceLine | null;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceLine {
  /** `SalesInvoiceProductLine`; 0...n; source `pages/sales.html`. */
  readonly salesInvoiceProductLine: readonly GetSalesInvoiceProductLine[];
  /** `SalesInvoiceCommentLine`; 0...n; source `pages/sales.html`. */
  readonly salesInvoiceCommentLine: readonly GetSalesInvoiceCommentLine[];
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceProductLine {
  /**
   * Id of the line
   *
   * `NetvisorKey`; 0...1; example `17536`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Id of the product
   *
   * `productidentifier`; 1; example `TEMP1`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly productIdentifier?: GetSalesInvoiceProductIdentifier | null;
  /**
   * Name of the product
   *
   * `ProductName`; 1; example `Example product`; source `pages/sales.html`.
   */
  readonly productName?: string | null;
  /**
   * Netvisor Key (ID) of the product
   *
   * `ProductNetvisorKey`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly productNetvisorKey?: number | null;
  /**
   * Price of one unit
   *
   * `ProductUnitPrice`; 1; example `7,00`; source `pages/sales.html`.
   */
  readonly productUnitPrice?: Decimal | null;
  /**
   * Price at which the product is bought
   *
   * `ProductPurchasePrice`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly productPurchasePrice?: Decimal | null;
  /**
   * Percentage of VAT
   *
   * `ProductVatPercentage`; 1; example `24`; source `pages/sales.html`.
   */
  readonly productVatPercentage?: GetSalesInvoiceProductVatPercentage | null;
  /**
   * First EAN code
   *
   * `ProductPrimaryEanCode`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly productPrimaryEanCode?: string | null;
  /**
   * Second EAN code
   *
   * `ProductSecondaryEanCode`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly productSecondaryEanCode?: string | null;
  /**
   * How many units
   *
   * `SalesInvoiceProductLineQuantity`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceProductLineQuantity?: Decimal | null;
  /**
   * The unit
   *
   * `SalesInvoiceProductLineUnit`; 0...1; example `kpl`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesInvoiceProductLineUnit?: string | null;
  /**
   * Delivery date of an order line
   *
   * `SalesInvoiceProductLineDeliveryDate`; 0...1; example `2021-04-16`; source `pages/sales.html`.
   */
  readonly salesInvoiceProductLineDeliveryDate?: IsoDate | IsoDateTime | null;
  /**
   * Percentage of discount
   *
   * `SalesInvoiceProductLineDiscountPercentage`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceProductLineDiscountPercentage?: Decimal | null;
  /**
   * Text of the line
   *
   * `SalesInvoiceProductLineFreeText`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceProductLineFreeText?: string | null;
  /**
   * VAT of the line, rounded to two decimals
   *
   * `SalesInvoiceProductLineVatSum`; 1; example `1,68`; source `pages/sales.html`.
   */
  readonly salesInvoiceProductLineVatSum?: Decimal | null;
  /**
   * Sum of the line, rounded to two decimals
   *
   * `SalesInvoiceProductLineSum`; 1; example `8,68`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesInvoiceProductLineSum?: Decimal | null;
  /**
   * ID of the warehouse that the product is in
   *
   * `SalesInvoiceProductLineInventoryID`; 0...1; example `1`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly salesInvoiceProductLineInventoryId?: number | null;
  /**
   * Name of that warehouse
   *
   * `SalesInvoiceProductLineInventoryName`; 0...1; example `Example warehouse`; source
   * `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesInvoiceProductLineInventoryName?: string | null;
  /**
   * Account suggested for posting, its Netvisor ID
   *
   * `AccountingAccountSuggestion`; 1; example `551`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly accountingAccountSuggestion?: number | null;
  /** `dimension`; 0...n; source `pages/sales.html`. */
  readonly dimension: readonly GetSalesInvoiceDimension[];
  /**
   * Percentage of provision
   *
   * `ProvisionPercentage`; 0...1; example `12`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly provisionPercentage?: Decimal | null;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoiceProductIdentifier {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Always customer
   *
   * Attribute `type`; 0...1; always `customer`; example `customer`; source `pages/sales.html`.
   */
  readonly type?: string;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceProductVatPercentage {
  /** The text of the element `#text`. */
  readonly value: Decimal | null;
  /**
   * Code of VAT
   *
   * Attribute `vatcode`; 1; example `KOMY`; source `overlay.yaml`, `pages/sales.html`.
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
    | (string & {});
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceDimension {
  /**
   * Heading that the dimension belongs to
   *
   * `dimensionname`; 1; example `City`; source `pages/sales.html`.
   */
  readonly dimensionName?: string | null;
  /**
   * Name of the dimension
   *
   * `dimensionitem`; 1; example `Helsinki`; source `pages/sales.html`.
   */
  readonly dimensionItem?: string | null;
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceCommentLine {
  /**
   * Text of a comment line
   *
   * `Comment`; 1; example `Comment`; source `pages/sales.html`.
   */
  readonly comment?: string | null;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoiceAttachments {
  /** `SalesInvoiceAttachment`; 1...n; source `pages/sales.html`. */
  readonly salesInvoiceAttachment: readonly GetSalesInvoiceAttachment[];
}

/** Source `pages/sales.html`. */
export interface GetSalesInvoiceAttachment {
  /**
   * Format of the file
   *
   * `mimetype`; 1; example `image/jpeg`; source `pages/sales.html`.
   */
  readonly mimetype?: string | null;
  /**
   * What the attachment is
   *
   * `attachmentdescription`; 1; source `pages/sales.html`.
   */
  readonly attachmentDescription?: string | null;
  /** `filename`; 1; source `pages/sales.html`. */
  readonly fileName?: string | null;
  /**
   * The file, Base64 encoded
   *
   * `documentdata`; 1; example `S89O3Ly1Lr59NBS89`; source `pages/sales.html`.
   */
  readonly documentData?: Uint8Array | null;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoiceDocuments {
  /**
   * Note: in the response of getorder.nv this element is called salesinvoice
   *
   * `salesorder`; 1...n; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesOrder: readonly GetSalesInvoiceSalesOrder[];
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetSalesInvoiceSalesOrder {
  /**
   * Netvisor ID of an order of the invoice /
   * Netvisor ID of an invoice of the order
   *
   * `netvisorkey`; 1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Number of an order of the invoice /
   * Number of an invoice of the order
   * Note: in the response of getorder.nv this element is called invoicenumber
   *
   * `ordernumber`; 1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly orderNumber?: string | null;
}

/** Source `overlay.yaml`. */
export interface GetSalesInvoices {
  /** `SalesInvoice`; 0...n; source `overlay.yaml`, `pages/sales.html`. */
  readonly salesInvoice: readonly GetSalesInvoice[];
}

/** Source `schemas/envelope.xsd`. */
export interface GetSalesInvoiceReplies {
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

function getSalesInvoiceStatusTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'status',
        as: 'status',
        is: {
          codec: text,
          values: [
            'open',
            'paid',
            'unsent',
            'overdue',
            'reminded',
            'requested',
            'collected',
            'creditloss',
            'rejected',
            'archived',
            'undelivered',
            'delivered',
            'billed',
          ],
          open: true,
        },
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function getSalesInvoiceVoucherTable(): TypeTable {
  return {
    attributes: [{ at: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, required: true }],
    text: { as: 'value', is: { codec: text } },
  };
}

function getSalesInvoiceTaxHandlingClauseTable(): TypeTable {
  return {
    attributes: [{ at: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, required: true }],
    text: { as: 'value', is: { codec: text } },
  };
}

function getSalesInvoiceProductLineTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, min: 0 },
      { el: 'productidentifier', as: 'productIdentifier', is: productIdentifierTable },
      { el: 'ProductName', as: 'productName', is: { codec: text } },
      { el: 'ProductNetvisorKey', as: 'productNetvisorKey', is: { codec: integer }, min: 0 },
      { el: 'ProductUnitPrice', as: 'productUnitPrice', is: { codec: decimalComma } },
      {
        el: 'ProductPurchasePrice',
        as: 'productPurchasePrice',
        is: { codec: decimalComma },
        min: 0,
      },
      { el: 'ProductVatPercentage', as: 'productVatPercentage', is: productVatPercentageTable },
      { el: 'ProductPrimaryEanCode', as: 'productPrimaryEanCode', is: { codec: text }, min: 0 },
      { el: 'ProductSecondaryEanCode', as: 'productSecondaryEanCode', is: { codec: text }, min: 0 },
      {
        el: 'SalesInvoiceProductLineQuantity',
        as: 'salesInvoiceProductLineQuantity',
        is: { codec: decimalComma },
      },
      {
        el: 'SalesInvoiceProductLineUnit',
        as: 'salesInvoiceProductLineUnit',
        is: { codec: text },
        min: 0,
      },
      {
        el: 'SalesInvoiceProductLineDeliveryDate',
        as: 'salesInvoiceProductLineDeliveryDate',
        is: { codec: dateLenient },
        min: 0,
      },
      {
        el: 'SalesInvoiceProductLineDiscountPercentage',
        as: 'salesInvoiceProductLineDiscountPercentage',
        is: { codec: decimalComma },
      },
      {
        el: 'SalesInvoiceProductLineFreeText',
        as: 'salesInvoiceProductLineFreeText',
        is: { codec: text },
      },
      {
        el: 'SalesInvoiceProductLineVatSum',
        as: 'salesInvoiceProductLineVatSum',
        is: { codec: decimalComma },
      },
      {
        el: 'SalesInvoiceProductLineSum',
        as: 'salesInvoiceProductLineSum',
        is: { codec: decimalComma },
      },
      {
        el: 'SalesInvoiceProductLineInventoryID',
        as: 'salesInvoiceProductLineInventoryId',
        is: { codec: integer },
        min: 0,
      },
      {
        el: 'SalesInvoiceProductLineInventoryName',
        as: 'salesInvoiceProductLineInventoryName',
        is: { codec: text },
        min: 0,
      },
      {
        el: 'AccountingAccountSuggestion',
        as: 'accountingAccountSuggestion',
        is: { codec: integer },
      },
      { el: 'dimension', as: 'dimension', is: dimension2Table, min: 0, max: Infinity },
      { el: 'ProvisionPercentage', as: 'provisionPercentage', is: { codec: decimalComma }, min: 0 },
    ],
  };
}

function getSalesInvoiceLineTable(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesInvoiceProductLine',
        as: 'salesInvoiceProductLine',
        is: getSalesInvoiceProductLineTable,
        min: 0,
        max: Infinity,
      },
      {
        el: 'SalesInvoiceCommentLine',
        as: 'salesInvoiceCommentLine',
        is: salesInvoiceCommentLine2Table,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function getSalesInvoiceLinesTable(): TypeTable {
  return { parts: [{ el: 'InvoiceLine', as: 'invoiceLine', is: getSalesInvoiceLineTable }] };
}

function getSalesInvoiceSalesOrderTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'ordernumber', as: 'orderNumber', is: { codec: text } },
    ],
  };
}

function getSalesInvoiceDocumentsTable(): TypeTable {
  return {
    parts: [
      { el: 'salesorder', as: 'salesOrder', is: getSalesInvoiceSalesOrderTable, max: Infinity },
    ],
  };
}

function getSalesInvoiceTable(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesInvoiceNetvisorKey',
        as: 'salesInvoiceNetvisorKey',
        is: { codec: integer },
        min: 0,
      },
      { el: 'SalesInvoiceNumber', as: 'salesInvoiceNumber', is: { codec: text } },
      { el: 'SalesInvoiceDate', as: 'salesInvoiceDate', is: date2Table },
      { el: 'SalesInvoiceEventDate', as: 'salesInvoiceEventDate', is: date2Table, min: 0 },
      { el: 'SalesInvoiceValueDate', as: 'salesInvoiceValueDate', is: date2Table, min: 0 },
      { el: 'SalesInvoiceDeliveryDate', as: 'salesInvoiceDeliveryDate', is: date2Table },
      { el: 'SalesInvoiceDueDate', as: 'salesInvoiceDueDate', is: date2Table },
      { el: 'SalesInvoiceReferencenumber', as: 'salesInvoiceReferenceNumber', is: { codec: text } },
      { el: 'SalesInvoiceAmount', as: 'salesInvoiceAmount', is: salesInvoiceAmount2Table },
      {
        el: 'ForeignCurrencyAmount',
        as: 'foreignCurrencyAmount',
        is: { codec: decimalComma },
        min: 0,
      },
      {
        el: 'SalesInvoiceCollectionCost',
        as: 'salesInvoiceCollectionCost',
        is: { codec: decimalComma },
        min: 0,
      },
      { el: 'SellerIdentifier', as: 'sellerIdentifier', is: sellerIdentifierTable },
      { el: 'InvoiceStatus', as: 'invoiceStatus', is: getSalesInvoiceStatusTable },
      { el: 'InvoiceVoucher', as: 'invoiceVoucher', is: getSalesInvoiceVoucherTable, min: 0 },
      {
        el: 'SalesInvoiceFreeTextBeforeLines',
        as: 'salesInvoiceFreeTextBeforeLines',
        is: { codec: text },
      },
      {
        el: 'SalesInvoiceFreeTextAfterLines',
        as: 'salesInvoiceFreeTextAfterLines',
        is: { codec: text },
      },
      { el: 'SalesInvoiceOurReference', as: 'salesInvoiceOurReference', is: { codec: text } },
      { el: 'SalesInvoiceYourReference', as: 'salesInvoiceYourReference', is: { codec: text } },
      { el: 'SalesInvoicePrivateComment', as: 'salesInvoicePrivateComment', is: { codec: text } },
      {
        el: 'SalesInvoiceAgreementIdentifier',
        as: 'salesInvoiceAgreementIdentifier',
        is: { codec: text },
        min: 0,
      },
      { el: 'InvoicingCustomerCode', as: 'invoicingCustomerCode', is: { codec: text }, min: 0 },
      { el: 'InvoicingCustomerName', as: 'invoicingCustomerName', is: { codec: text } },
      {
        el: 'InvoicingCustomerNameExtension',
        as: 'invoicingCustomerNameExtension',
        is: { codec: text },
        min: 0,
      },
      {
        el: 'InvoicingCustomerNetvisorKey',
        as: 'invoicingCustomerNetvisorKey',
        is: { codec: integer },
        min: 0,
      },
      {
        el: 'InvoicingCustomerOrganizationIdentifier',
        as: 'invoicingCustomerOrganizationIdentifier',
        is: { codec: text },
        min: 0,
      },
      {
        el: 'InvoicingCustomerAddressline',
        as: 'invoicingCustomerAddressLine',
        is: { codec: text },
      },
      {
        el: 'InvoicingCustomerAdditionalAddressLine',
        as: 'invoicingCustomerAdditionalAddressLine',
        is: { codec: text },
        min: 0,
      },
      { el: 'InvoicingCustomerPostnumber', as: 'invoicingCustomerPostNumber', is: { codec: text } },
      { el: 'InvoicingCustomerTown', as: 'invoicingCustomerTown', is: { codec: text } },
      {
        el: 'InvoicingCustomerCountryCode',
        as: 'invoicingCustomerCountryCode',
        is: invoicingCustomerCountryCodeTable,
      },
      {
        el: 'MatchPartialPaymentsByDefault',
        as: 'matchPartialPaymentsByDefault',
        is: { codec: booleanYesNo },
      },
      { el: 'DeliveryAddressName', as: 'deliveryAddressName', is: { codec: text } },
      { el: 'DeliveryAddressLine', as: 'deliveryAddressLine', is: { codec: text } },
      { el: 'DeliveryAddressPostnumber', as: 'deliveryAddressPostNumber', is: { codec: text } },
      { el: 'DeliveryAddressTown', as: 'deliveryAddressTown', is: { codec: text } },
      { el: 'DeliveryAddressCountryCode', as: 'deliveryAddressCountryCode', is: { codec: text } },
      { el: 'DeliveryMethod', as: 'deliveryMethod', is: { codec: text } },
      { el: 'DeliveryTerm', as: 'deliveryTerm', is: { codec: text } },
      { el: 'PaymentTermNetDays', as: 'paymentTermNetDays', is: { codec: integer } },
      {
        el: 'PaymentTermCashDiscountDays',
        as: 'paymentTermCashDiscountDays',
        is: { codec: integer },
      },
      {
        el: 'PaymentTermCashDiscount',
        as: 'paymentTermCashDiscount',
        is: paymentTermCashDiscountTable,
      },
      { el: 'Waybillidentifier', as: 'waybillIdentifier', is: { codec: text }, min: 0 },
      { el: 'DeliveryToCustomerDate', as: 'deliveryToCustomerDate', is: date2Table, min: 0 },
      { el: 'DeliveryToCustomerWeek', as: 'deliveryToCustomerWeek', is: { codec: week }, min: 0 },
      {
        el: 'TaxHandlingClause',
        as: 'taxHandlingClause',
        is: getSalesInvoiceTaxHandlingClauseTable,
        min: 0,
      },
      {
        el: 'DeliveryOfficeIdentifier',
        as: 'deliveryOfficeIdentifier',
        is: { codec: text },
        min: 0,
      },
      {
        el: 'ContactPersonNetvisorKey',
        as: 'contactPersonNetvisorKey',
        is: { codec: integer },
        min: 0,
      },
      { el: 'ContactPersonFirstName', as: 'contactPersonFirstName', is: { codec: text }, min: 0 },
      { el: 'ContactPersonLastName', as: 'contactPersonLastName', is: { codec: text }, min: 0 },
      {
        el: 'ContactPersonPhoneNumber',
        as: 'contactPersonPhoneNumber',
        is: { codec: text },
        min: 0,
      },
      { el: 'ContactPersonEmail', as: 'contactPersonEmail', is: { codec: text }, min: 0 },
      {
        el: 'LastSentInvoicePDFBase64Data',
        as: 'lastSentInvoicePdfBase64Data',
        is: { codec: base64 },
        min: 0,
      },
      {
        el: 'CreditedInvoiceNetvisorKey',
        as: 'creditedInvoiceNetvisorKey',
        is: { codec: integer },
        min: 0,
      },
      { el: 'InvoiceLines', as: 'invoiceLines', is: getSalesInvoiceLinesTable },
      {
        el: 'SalesInvoiceAttachments',
        as: 'salesInvoiceAttachments',
        is: salesInvoiceAttachments2Table,
        min: 0,
      },
      { el: 'documents', as: 'documents', is: getSalesInvoiceDocumentsTable, min: 0 },
    ],
  };
}

function getSalesInvoicesTable(): TypeTable {
  return {
    parts: [
      { el: 'SalesInvoice', as: 'salesInvoice', is: getSalesInvoiceTable, min: 0, max: Infinity },
    ],
  };
}

function getSalesInvoiceResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        group: 'choice',
        min: 0,
        parts: [
          { el: 'SalesInvoice', as: 'salesInvoice', is: getSalesInvoiceTable },
          { el: 'SalesInvoices', as: 'salesInvoices', is: getSalesInvoicesTable },
        ],
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const getSalesInvoiceResponseMessage: MessageTable<GetSalesInvoiceResponse, never> = {
  root: { el: 'Root', is: getSalesInvoiceResponseTable },
  ignoreCase: true,
};

/**
 * Get sales invoice details
 *
 * Fetch the list of sales invoices first: it gives the id by which the details of one invoice are
 * read. If the invoice rows have been rearranged in the user interface of Netvisor, the response
 * keeps that arrangement.
 *
 * Sales orders are read in the same way: same structure, same parameters.
 *
 * Example: getsalesinvoice.nv?netvisorkey=1234&pdfimage=pdf&showprocesshistory=1
 * Example: getorder.nv?netvisorkey=1234&pdfimage=pdf&showprocesshistory=1
 *
 * `GET /getsalesinvoice.nv`.
 */
export const getSalesInvoiceResource: ResourceTable<
  GetSalesInvoiceQuery,
  undefined,
  GetSalesInvoiceResponse
> = {
  name: 'getsalesinvoice',
  method: 'GET',
  path: '/getsalesinvoice.nv',
  effects: ['reads'],
  parameters: [
    { param: 'netvisorkey', as: 'netvisorKey', is: { codec: integer } },
    {
      param: 'pdfimage',
      as: 'pdfImage',
      is: { codec: text, values: ['lastsentprintservice', 'pdf', 'nopdf'], open: true },
    },
    { param: 'showprocesshistory', as: 'showProcessHistory', is: { codec: booleanDigit } },
    { param: 'includeattachments', as: 'includeAttachments', is: { codec: booleanDigit } },
    { param: 'showcommentlines', as: 'showCommentLines', is: { codec: booleanDigit } },
    {
      param: 'netvisorkeylist',
      as: 'netvisorKeyList',
      is: { codec: integer },
      list: { separator: ',', maxItems: 500 },
    },
    { param: 'includedocuments', as: 'includeDocuments', is: { codec: booleanDigit } },
  ],
  rules: [
    {
      kind: 'exactly-one',
      of: ['netvisorKey', 'netvisorKeyList'],
      reason:
        'The table marks netvisorkey 1 and the list 0...1; the Finnish edition says that only one of them is given.',
    },
  ],
  response: getSalesInvoiceResponseMessage,
  limits: { uriLength: 2115 },
  items: {
    path: ['salesInvoices', 'salesInvoice'],
    key: 'salesInvoiceNetvisorKey',
    single: 'salesInvoice',
  },
};

/**
 * Get sales invoice details.
 *
 * Fetch the list of sales invoices first: it gives the id by which the details of one invoice are
 * read. If the invoice rows have been rearranged in the user interface of Netvisor, the response
 * keeps that arrangement.
 *
 * Sales orders are read in the same way: same structure, same parameters.
 *
 * Example: getsalesinvoice.nv?netvisorkey=1234&pdfimage=pdf&showprocesshistory=1
 * Example: getorder.nv?netvisorkey=1234&pdfimage=pdf&showprocesshistory=1
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `GET /getsalesinvoice.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getSalesInvoice(
  transport: Transport,
  query: GetSalesInvoiceQuery,
  options?: CallOptions,
): PromisedResult<GetSalesInvoiceResponse> {
  return callRecord(transport, getSalesInvoiceResource, query, undefined, options);
}

/**
 * Builds the call `GET /getsalesinvoice.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildGetSalesInvoice(
  query: GetSalesInvoiceQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(getSalesInvoiceResource, query, undefined, options);
}

/**
 * Decodes a response of `getsalesinvoice`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeGetSalesInvoiceResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<GetSalesInvoiceResponse> {
  return decode(getSalesInvoiceResponseMessage, input, options);
}

/**
 * Reads a response of `getsalesinvoice` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readGetSalesInvoice(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<GetSalesInvoiceResponse> {
  return interpret(decode(getSalesInvoiceResponseMessage, input, options));
}

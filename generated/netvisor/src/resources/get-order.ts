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

/** What stands beside the choices of {@link GetOrderQuery}. */
export interface GetOrderQueryFields {
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

/** A choice within {@link GetOrderQuery}. */
export type GetOrderQueryChoice = OneOf<{
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
 * Query parameters of `getorder`.
 *
 * The table marks netvisorkey 1 and the list 0...1; the Finnish edition says that only one of them
 * is given.
 */
export type GetOrderQuery = GetOrderQueryFields & GetOrderQueryChoice;

/** Root element `Root` of the response. Source `pages/sales.html`, `schemas/envelope.xsd`. */
export interface GetOrderResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: GetOrderResponseStatus | null;
  /** `SalesInvoice`; 1; source `overlay.yaml`, `pages/sales.html`. */
  readonly salesInvoice?: GetOrderSalesInvoice | null;
  /** `SalesInvoices`; 1; source `overlay.yaml`. */
  readonly salesInvoices?: GetOrderSalesInvoices | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: GetOrderReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface GetOrderResponseStatus {
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
export interface GetOrderSalesInvoice {
  /**
   * Netvisor ID of the invoice
   *
   * `SalesInvoiceNetvisorKey`; 1; source `pages/sales.html`.
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
  readonly salesInvoiceDate?: GetOrderSalesInvoiceDate | null;
  /**
   * Event date of the invoice
   *
   * `SalesInvoiceEventDate`; 1; example `2021-02-01`; source `pages/sales.html`.
   */
  readonly salesInvoiceEventDate?: GetOrderSalesInvoiceEventDate | null;
  /**
   * Value date of the invoice
   *
   * `SalesInvoiceValueDate`; 1; example `2021-01-27`; source `pages/sales.html`.
   */
  readonly salesInvoiceValueDate?: GetOrderSalesInvoiceValueDate | null;
  /**
   * Day of delivery
   *
   * `SalesInvoiceDeliveryDate`; 1; example `2021-01-27`; source `pages/sales.html`.
   */
  readonly salesInvoiceDeliveryDate?: GetOrderSalesInvoiceDeliveryDate | null;
  /**
   * Day the invoice falls due
   *
   * `SalesInvoiceDueDate`; 1; example `2021-01-27`; source `pages/sales.html`.
   */
  readonly salesInvoiceDueDate?: GetOrderSalesInvoiceDueDate | null;
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
  readonly salesInvoiceAmount?: GetOrderSalesInvoiceAmount | null;
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
  readonly sellerIdentifier?: GetOrderSellerIdentifier | null;
  /**
   * Status of the invoice or order
   *
   * `InvoiceStatus`; 1; source `pages/sales.html`.
   */
  readonly invoiceStatus?: GetOrderInvoiceStatus | null;
  /**
   * Number of the voucher of the invoice
   *
   * `InvoiceVoucher`; 0...1; example `27`; source `pages/sales.html`.
   */
  readonly invoiceVoucher?: GetOrderInvoiceVoucher | null;
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
   * `SalesInvoiceAgreementIdentifier`; 1; source `pages/sales.html`.
   */
  readonly salesInvoiceAgreementIdentifier?: string | null;
  /**
   * Code of the customer
   *
   * `InvoicingCustomerCode`; 1; source `pages/sales.html`.
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
   * `InvoicingCustomerNameExtension`; 1; source `pages/sales.html`.
   */
  readonly invoicingCustomerNameExtension?: string | null;
  /**
   * Netvisor Key (ID) of the customer
   *
   * `InvoicingCustomerNetvisorKey`; 1; source `pages/sales.html`.
   */
  readonly invoicingCustomerNetvisorKey?: number | null;
  /**
   * Business id of the customer; empty for a private customer
   *
   * `InvoicingCustomerOrganizationIdentifier`; 1; source `pages/sales.html`.
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
   * `InvoicingCustomerAdditionalAddressLine`; 1; source `pages/sales.html`.
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
  readonly invoicingCustomerCountryCode?: GetOrderInvoicingCustomerCountryCode | null;
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
  readonly paymentTermCashDiscount?: GetOrderPaymentTermCashDiscount | null;
  /**
   * Number of the waybill
   *
   * `Waybillidentifier`; 1; example `033000050143`; source `pages/sales.html`.
   */
  readonly waybillIdentifier?: string | null;
  /**
   * Day on which a sales order reaches the customer
   *
   * `DeliveryToCustomerDate`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly deliveryToCustomerDate?: GetOrderDeliveryToCustomerDate | null;
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
  readonly taxHandlingClause?: GetOrderTaxHandlingClause | null;
  /** `DeliveryOfficeIdentifier`; 1; source `pages/sales.html`. */
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
  readonly invoiceLines?: GetOrderInvoiceLines | null;
  /** `SalesInvoiceAttachments`; 0...1; source `overlay.yaml`, `pages/sales.html`. */
  readonly salesInvoiceAttachments?: GetOrderSalesInvoiceAttachments | null;
  /**
   * Orders of the invoice, or invoices of the order
   *
   * `documents`; 0...1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly documents?: GetOrderDocuments | null;
}

/** Source `pages/sales.html`. */
export interface GetOrderSalesInvoiceDate {
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
export interface GetOrderSalesInvoiceEventDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the event date is written, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface GetOrderSalesInvoiceValueDate {
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
export interface GetOrderSalesInvoiceDeliveryDate {
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
export interface GetOrderSalesInvoiceDueDate {
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
export interface GetOrderSalesInvoiceAmount {
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
export interface GetOrderSellerIdentifier {
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
export interface GetOrderInvoiceStatus {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Code of the status.
   * Invoice: open, paid, unsent, overdue, reminded, requested, collected, creditloss or rejected
   * Order: archived, undelivered, delivered, billed
   *
   * Attribute `status`; 1; source `pages/sales.html`.
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
export interface GetOrderInvoiceVoucher {
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
export interface GetOrderInvoicingCustomerCountryCode {
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
export interface GetOrderPaymentTermCashDiscount {
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
export interface GetOrderDeliveryToCustomerDate {
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
export interface GetOrderTaxHandlingClause {
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
export interface GetOrderInvoiceLines {
  /** `InvoiceLine`; 1; source `pages/sales.html`. */
  readonly invoiceLine?: GetOrderInvoiceLine | null;
}

/** Source `pages/sales.html`. */
export interface GetOrderInvoiceLine {
  /** `SalesInvoiceProductLine`; 0...n; source `pages/sales.html`. */
  readonly salesInvoiceProductLine: readonly GetOrderSalesInvoiceProductLine[];
  /** `SalesInvoiceCommentLine`; 0...n; source `pages/sales.html`. */
  readonly salesInvoiceCommentLine: readonly GetOrderSalesInvoiceCommentLine[];
}

/** Source `pages/sales.html`. */
export interface GetOrderSalesInvoiceProductLine {
  /**
   * Id of the line
   *
   * `NetvisorKey`; 1; example `17536`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Id of the product
   *
   * `productidentifier`; 1; example `TEMP1`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly productIdentifier?: GetOrderProductIdentifier | null;
  /**
   * Name of the product
   *
   * `ProductName`; 1; example `Example product`; source `pages/sales.html`.
   */
  readonly productName?: string | null;
  /**
   * Netvisor Key (ID) of the product
   *
   * `ProductNetvisorKey`; 1; source `pages/sales.html`.
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
   * `ProductPurchasePrice`; 1; source `pages/sales.html`.
   */
  readonly productPurchasePrice?: Decimal | null;
  /**
   * Percentage of VAT
   *
   * `ProductVatPercentage`; 1; example `24`; source `pages/sales.html`.
   */
  readonly productVatPercentage?: GetOrderProductVatPercentage | null;
  /**
   * First EAN code
   *
   * `ProductPrimaryEanCode`; 1; source `pages/sales.html`.
   */
  readonly productPrimaryEanCode?: string | null;
  /**
   * Second EAN code
   *
   * `ProductSecondaryEanCode`; 1; source `pages/sales.html`.
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
   * `SalesInvoiceProductLineUnit`; 1; example `kpl`; source `pages/sales.html`.
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
   * `SalesInvoiceProductLineInventoryID`; 1; example `1`; source `pages/sales.html`.
   */
  readonly salesInvoiceProductLineInventoryId?: number | null;
  /**
   * Name of that warehouse
   *
   * `SalesInvoiceProductLineInventoryName`; 1; example `Example warehouse`; source
   * `pages/sales.html`.
   */
  readonly salesInvoiceProductLineInventoryName?: string | null;
  /**
   * Account suggested for posting, its Netvisor ID
   *
   * `AccountingAccountSuggestion`; 1; example `551`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly accountingAccountSuggestion?: number | null;
  /** `dimension`; 0...n; source `pages/sales.html`. */
  readonly dimension: readonly GetOrderDimension[];
  /**
   * Percentage of provision
   *
   * `ProvisionPercentage`; 1; example `12`; source `pages/sales.html`.
   */
  readonly provisionPercentage?: Decimal | null;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetOrderProductIdentifier {
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
export interface GetOrderProductVatPercentage {
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
export interface GetOrderDimension {
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
export interface GetOrderSalesInvoiceCommentLine {
  /**
   * Text of a comment line
   *
   * `Comment`; 1; example `Comment`; source `pages/sales.html`.
   */
  readonly comment?: string | null;
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetOrderSalesInvoiceAttachments {
  /** `SalesInvoiceAttachment`; 1...n; source `pages/sales.html`. */
  readonly salesInvoiceAttachment: readonly GetOrderSalesInvoiceAttachment[];
}

/** Source `pages/sales.html`. */
export interface GetOrderSalesInvoiceAttachment {
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
export interface GetOrderDocuments {
  /**
   * Note: in the response of getorder.nv this element is called salesinvoice
   *
   * `salesinvoice`; 1...n; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly salesInvoice: readonly GetOrderDocumentsSalesInvoice[];
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface GetOrderDocumentsSalesInvoice {
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
   * `invoicenumber`; 1; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly invoiceNumber?: string | null;
}

/** Source `overlay.yaml`. */
export interface GetOrderSalesInvoices {
  /** `SalesInvoice`; 0...n; source `overlay.yaml`, `pages/sales.html`. */
  readonly salesInvoice: readonly GetOrderSalesInvoice[];
}

/** Source `schemas/envelope.xsd`. */
export interface GetOrderReplies {
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

function getOrderInvoiceStatusTable(): TypeTable {
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
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function getOrderInvoiceVoucherTable(): TypeTable {
  return {
    attributes: [{ at: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, required: true }],
    text: { as: 'value', is: { codec: text } },
  };
}

function getOrderTaxHandlingClauseTable(): TypeTable {
  return {
    attributes: [{ at: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, required: true }],
    text: { as: 'value', is: { codec: text } },
  };
}

function getOrderSalesInvoiceProductLineTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'productidentifier', as: 'productIdentifier', is: productIdentifierTable },
      { el: 'ProductName', as: 'productName', is: { codec: text } },
      { el: 'ProductNetvisorKey', as: 'productNetvisorKey', is: { codec: integer } },
      { el: 'ProductUnitPrice', as: 'productUnitPrice', is: { codec: decimalComma } },
      { el: 'ProductPurchasePrice', as: 'productPurchasePrice', is: { codec: decimalComma } },
      { el: 'ProductVatPercentage', as: 'productVatPercentage', is: productVatPercentageTable },
      { el: 'ProductPrimaryEanCode', as: 'productPrimaryEanCode', is: { codec: text } },
      { el: 'ProductSecondaryEanCode', as: 'productSecondaryEanCode', is: { codec: text } },
      {
        el: 'SalesInvoiceProductLineQuantity',
        as: 'salesInvoiceProductLineQuantity',
        is: { codec: decimalComma },
      },
      { el: 'SalesInvoiceProductLineUnit', as: 'salesInvoiceProductLineUnit', is: { codec: text } },
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
      },
      {
        el: 'SalesInvoiceProductLineInventoryName',
        as: 'salesInvoiceProductLineInventoryName',
        is: { codec: text },
      },
      {
        el: 'AccountingAccountSuggestion',
        as: 'accountingAccountSuggestion',
        is: { codec: integer },
      },
      { el: 'dimension', as: 'dimension', is: dimension2Table, min: 0, max: Infinity },
      { el: 'ProvisionPercentage', as: 'provisionPercentage', is: { codec: decimalComma } },
    ],
  };
}

function getOrderInvoiceLineTable(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesInvoiceProductLine',
        as: 'salesInvoiceProductLine',
        is: getOrderSalesInvoiceProductLineTable,
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

function getOrderInvoiceLinesTable(): TypeTable {
  return { parts: [{ el: 'InvoiceLine', as: 'invoiceLine', is: getOrderInvoiceLineTable }] };
}

function getOrderDocumentsSalesInvoiceTable(): TypeTable {
  return {
    parts: [
      { el: 'netvisorkey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'invoicenumber', as: 'invoiceNumber', is: { codec: text } },
    ],
  };
}

function getOrderDocumentsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'salesinvoice',
        as: 'salesInvoice',
        is: getOrderDocumentsSalesInvoiceTable,
        max: Infinity,
      },
    ],
  };
}

function getOrderSalesInvoiceTable(): TypeTable {
  return {
    parts: [
      { el: 'SalesInvoiceNetvisorKey', as: 'salesInvoiceNetvisorKey', is: { codec: integer } },
      { el: 'SalesInvoiceNumber', as: 'salesInvoiceNumber', is: { codec: text } },
      { el: 'SalesInvoiceDate', as: 'salesInvoiceDate', is: date2Table },
      { el: 'SalesInvoiceEventDate', as: 'salesInvoiceEventDate', is: date2Table },
      { el: 'SalesInvoiceValueDate', as: 'salesInvoiceValueDate', is: date2Table },
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
      { el: 'InvoiceStatus', as: 'invoiceStatus', is: getOrderInvoiceStatusTable },
      { el: 'InvoiceVoucher', as: 'invoiceVoucher', is: getOrderInvoiceVoucherTable, min: 0 },
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
      },
      { el: 'InvoicingCustomerCode', as: 'invoicingCustomerCode', is: { codec: text } },
      { el: 'InvoicingCustomerName', as: 'invoicingCustomerName', is: { codec: text } },
      {
        el: 'InvoicingCustomerNameExtension',
        as: 'invoicingCustomerNameExtension',
        is: { codec: text },
      },
      {
        el: 'InvoicingCustomerNetvisorKey',
        as: 'invoicingCustomerNetvisorKey',
        is: { codec: integer },
      },
      {
        el: 'InvoicingCustomerOrganizationIdentifier',
        as: 'invoicingCustomerOrganizationIdentifier',
        is: { codec: text },
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
      { el: 'Waybillidentifier', as: 'waybillIdentifier', is: { codec: text } },
      { el: 'DeliveryToCustomerDate', as: 'deliveryToCustomerDate', is: date2Table, min: 0 },
      { el: 'DeliveryToCustomerWeek', as: 'deliveryToCustomerWeek', is: { codec: week }, min: 0 },
      {
        el: 'TaxHandlingClause',
        as: 'taxHandlingClause',
        is: getOrderTaxHandlingClauseTable,
        min: 0,
      },
      { el: 'DeliveryOfficeIdentifier', as: 'deliveryOfficeIdentifier', is: { codec: text } },
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
      { el: 'InvoiceLines', as: 'invoiceLines', is: getOrderInvoiceLinesTable },
      {
        el: 'SalesInvoiceAttachments',
        as: 'salesInvoiceAttachments',
        is: salesInvoiceAttachments2Table,
        min: 0,
      },
      { el: 'documents', as: 'documents', is: getOrderDocumentsTable, min: 0 },
    ],
  };
}

function getOrderSalesInvoicesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'SalesInvoice',
        as: 'salesInvoice',
        is: getOrderSalesInvoiceTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function getOrderResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        group: 'choice',
        min: 0,
        parts: [
          { el: 'SalesInvoice', as: 'salesInvoice', is: getOrderSalesInvoiceTable },
          { el: 'SalesInvoices', as: 'salesInvoices', is: getOrderSalesInvoicesTable },
        ],
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const getOrderResponseMessage: MessageTable<GetOrderResponse, never> = {
  root: { el: 'Root', is: getOrderResponseTable },
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
 * `GET /getorder.nv`.
 */
export const getOrderResource: ResourceTable<GetOrderQuery, undefined, GetOrderResponse> = {
  name: 'getorder',
  method: 'GET',
  path: '/getorder.nv',
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
  response: getOrderResponseMessage,
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
 * `GET /getorder.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getSalesOrder(
  transport: Transport,
  query: GetOrderQuery,
  options?: CallOptions,
): PromisedResult<GetOrderResponse> {
  return callRecord(transport, getOrderResource, query, undefined, options);
}

/**
 * Builds the call `GET /getorder.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildGetOrder(
  query: GetOrderQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(getOrderResource, query, undefined, options);
}

/**
 * Decodes a response of `getorder`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeGetOrderResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<GetOrderResponse> {
  return decode(getOrderResponseMessage, input, options);
}

/**
 * Reads a response of `getorder` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readGetOrder(input: XmlInput, options?: ReadOptions): Outcome<GetOrderResponse> {
  return interpret(decode(getOrderResponseMessage, input, options));
}

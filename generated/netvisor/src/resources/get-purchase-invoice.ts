import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callRecord } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  base64,
  booleanLenient,
  buildRequest,
  dateTimeLenient,
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
import { date2Table, repliesTable, responseStatusTable } from '../tables.js';

/** What stands beside the choices of {@link GetPurchaseInvoiceQuery}. */
export interface GetPurchaseInvoiceQueryFields {
  /**
   * Where the dimensions of an invoice line (PurchaseInvoiceLine) stand
   * 1 = outside of the lines; the default, also where the parameter is left out
   * 2 = inside the lines
   *
   * Parameter `version`; 0...1; default `1`; example `2`; source `overlay.yaml`,
   * `pages/purchases.html`.
   *
   * Values: `1`, `2`.
   */
  readonly version?: '1' | '2' | undefined;
  /**
   * - actions = what can be done with the invoice (verify, approve, reject, ready for payment)
   * - handlinghistory = what has been done with the invoice
   * - previewimage = a picture of the invoice for a preview
   * - invoiceimage = the original PDF attachment of the invoice or, where there is none, a PDF made
   * from the e-invoice message
   *
   * Parameter `include`; 0...1; example `actions`; source `pages/purchases.html`.
   *
   * Known values:
   * - `actions`: what can be done with the invoice (verify, approve, reject, ready for payment)
   * - `handlinghistory`: what has been done with the invoice
   * - `previewimage`: a picture of the invoice for a preview
   * - `invoiceimage`: the original PDF attachment of the invoice or, where there is none, a PDF
   * made from the e-invoice message
   */
  readonly include?:
    'actions' | 'handlinghistory' | 'previewimage' | 'invoiceimage' | (string & {}) | undefined;
  /**
   * True = attachments are left out
   * False = attachments are included
   * Without the parameter = True
   *
   * Parameter `omitattachments`; 0...1; default `true`; example `true`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly omitAttachments?: boolean | undefined;
}

/** A choice within {@link GetPurchaseInvoiceQuery}. */
export type GetPurchaseInvoiceQueryChoice = OneOf<{
  /**
   * Key of the invoice in Netvisor.
   *
   * Parameter `netvisorkey`; 0...1; example `123`; source `pages/purchases.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Gives all details of several purchase invoices at once, at most 500 keys
   * The whole URI of the request may have 2115 characters at most.
   *
   * Parameter `netvisorkeylist`; 0...1; example `1,2,3`; source `overlay.yaml`,
   * `pages/purchases.html`.
   *
   * Joined by `,`; at most 500 values.
   */
  readonly netvisorKeyList: readonly (number | bigint)[];
}>;

/**
 * Query parameters of `getpurchaseinvoice`.
 *
 * The table marks netvisorkey 1 and the list 0...1; the list asks for several invoices in place of
 * one.
 */
export type GetPurchaseInvoiceQuery = GetPurchaseInvoiceQueryFields & GetPurchaseInvoiceQueryChoice;

/** Root element `Root` of the response. Source `pages/purchases.html`, `schemas/envelope.xsd`. */
export interface GetPurchaseInvoiceResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: GetPurchaseInvoiceResponseStatus | null;
  /** `PurchaseInvoice`; 1; source `overlay.yaml`, `pages/purchases.html`. */
  readonly purchaseInvoice?: GetPurchaseInvoice | null;
  /** `PurchaseInvoices`; 1; source `overlay.yaml`. */
  readonly purchaseInvoices?: GetPurchaseInvoices | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: GetPurchaseInvoiceReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface GetPurchaseInvoiceResponseStatus {
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
export interface GetPurchaseInvoice {
  /**
   * Key of the invoice in Netvisor
   *
   * `PurchaseInvoiceNetvisorKey`; 1; example `1025`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly purchaseInvoiceNetvisorKey?: number | null;
  /**
   * Invoice number
   *
   * `PurchaseInvoiceNumber`; 1; example `345`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceNumber?: string | null;
  /**
   * Invoice date
   *
   * `PurchaseInvoiceDate`; 1; example `2014-10-02`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDate?: GetPurchaseInvoiceDate | null;
  /**
   * Day of the delivery
   *
   * `PurchaseInvoiceDeliveryDate`; 1; example `2014-10-04`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDeliveryDate?: GetPurchaseInvoiceDeliveryDate | null;
  /**
   * Due date of the invoice
   *
   * `PurchaseInvoiceDueDate`; 1; example `2014-10-31`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDueDate?: GetPurchaseInvoiceDueDate | null;
  /**
   * Value date of the invoice
   *
   * `PurchaseInvoiceValueDate`; 1; example `2014-10-15`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceValueDate?: GetPurchaseInvoiceValueDate | null;
  /**
   * Reference number on the invoice
   *
   * `PurchaseInvoiceReferencenumber`; 1; example `12594`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceReferenceNumber?: string | null;
  /**
   * Bank account that the vendor gave
   *
   * `PurchaseInvoiceVendorBankAccountNumber`; 1; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceVendorBankAccountNumber?: string | null;
  /**
   * True or False. Tells if the bank account has been deleted.
   *
   * `IsPurchaseInvoiceVendorBankAccountDeleted`; 1; example `False`; source `pages/purchases.html`.
   */
  readonly isPurchaseInvoiceVendorBankAccountDeleted?: boolean | null;
  /**
   * True or False. Tells if the bank account belongs to the SEPA area.
   *
   * `IsPurchaseInvoiceVendorBankAccountFromSEPARegion`; 1; example `True`; source
   * `pages/purchases.html`.
   */
  readonly isPurchaseInvoiceVendorBankAccountFromSepaRegion?: boolean | null;
  /**
   * Amount of the invoice, two decimals
   *
   * `PurchaseInvoiceAmount`; 1; example `123,45`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceAmount?: Decimal | null;
  /**
   * Part of the invoice that is paid, two decimals
   *
   * `PurchaseInvoicePaidAmount`; 1; example `100,00`; source `pages/purchases.html`.
   */
  readonly purchaseInvoicePaidAmount?: Decimal | null;
  /**
   * Amount of the invoice in its currency
   *
   * `ForeignCurrencyAmount`; 1; example `123,45`; source `pages/purchases.html`.
   */
  readonly foreignCurrencyAmount?: Decimal | null;
  /**
   * Code of the currency
   *
   * `ForeignCurrencyNameID`; 1; example `EUR`; source `pages/purchases.html`.
   */
  readonly foreignCurrencyNameId?: string | null;
  /**
   * Status of the invoice
   * Note: not finished; the answer is always open for the time being
   *
   * `InvoiceStatus`; 1; example `öppen/open`; source `pages/purchases.html`.
   */
  readonly invoiceStatus?: string | null;
  /**
   * How far the approval is
   * new invoice = open
   * being verified = infactualverification
   * being approved = approved
   * approved = accepted
   * rejected = acceptorrejected
   *
   * `ApprovalStatus`; 1; example `open`; source `pages/purchases.html`.
   *
   * Known values:
   * - `open`: new invoice
   * - `infactualverification`: being verified
   * - `approved`: being approved
   * - `accepted`: approved
   * - `acceptorrejected`: rejected
   */
  readonly approvalStatus?:
    | 'open'
    | 'infactualverification'
    | 'approved'
    | 'accepted'
    | 'acceptorrejected'
    | (string & {})
    | null;
  /**
   * Reference, ours
   *
   * `PurchaseInvoiceOurReference`; 1; example `012594`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceOurReference?: string | null;
  /**
   * Reference, yours
   *
   * `PurchaseInvoiceYourReference`; 1; example `112594`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceYourReference?: string | null;
  /**
   * Additional information on the invoice
   *
   * `PurchaseInvoiceDescription`; 1; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDescription?: string | null;
  /**
   * NetvisorKey of the vendor
   *
   * `VendorNetvisorKey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly vendorNetvisorKey?: number | null;
  /**
   * Business ID (vendor)
   *
   * `VendorOrganizationIdentifier`; 1; example `1234567-8`; source `pages/purchases.html`.
   */
  readonly vendorOrganizationIdentifier?: string | null;
  /**
   * Code of the vendor
   *
   * `VendorCode`; 1; example `23`; source `pages/purchases.html`.
   */
  readonly vendorCode?: string | null;
  /**
   * Name of the vendor
   *
   * `VendorName`; 1; example `Vendor Oy Ab`; source `pages/purchases.html`.
   */
  readonly vendorName?: string | null;
  /**
   * Street address (vendor)
   *
   * `VendorAddressline`; 1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly vendorAddressLine?: string | null;
  /**
   * Postal address (vendor)
   *
   * `VendorPostnumber`; 1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly vendorPostNumber?: string | null;
  /**
   * Town (vendor)
   *
   * `VendorTown`; 1; source `pages/purchases.html`.
   */
  readonly vendorTown?: string | null;
  /**
   * Country code (vendor)
   *
   * `VendorCountry`; 1; source `pages/purchases.html`.
   */
  readonly vendorCountry?: string | null;
  /**
   * Bank account of the vendor
   *
   * `VendorBankAccountNumber`; 0...1; source `overlay.yaml`.
   */
  readonly vendorBankAccountNumber?: string | null;
  /**
   * What identifies the invoice
   *
   * `Fingerprint`; 1; example `606F6527D9CAF4BB7B69E4D616FAA78637552960A810FD3B5CC04BFEB6757D4C`;
   * source `pages/purchases.html`.
   */
  readonly fingerprint?: string | null;
  /**
   * NetvisorKey of the voucher that belongs to the purchase invoice
   *
   * `VoucherID`; 0...1; example `1123`; source `pages/purchases.html`.
   */
  readonly voucherId?: number | null;
  /**
   * Whether the posting has been made
   *
   * `IsAccounted`; 1; example `True`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly isAccounted?: boolean | null;
  /**
   * Picture of the invoice for a preview; comes with include = previewimage
   *
   * `PreviewImage`; 0...n; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly previewImage: readonly GetPurchaseInvoicePreviewImage[];
  /**
   * The picture of the invoice as PDF, in Base64; comes with include = invoiceimage
   *
   * `InvoiceImage`; 0...n; source `pages/purchases.html`.
   */
  readonly invoiceImage: readonly GetPurchaseInvoiceImage[];
  /** `Attachments`; 0...1; source `pages/purchases.html`. */
  readonly attachments?: GetPurchaseInvoiceAttachments | null;
  /** `InvoiceLines`; 0...1; source `pages/purchases.html`. */
  readonly invoiceLines?: GetPurchaseInvoiceLines | null;
  /**
   * Numbers and keys of the purchase orders that are linked to the invoice, if there are any
   *
   * `LinkedPurchaseOrders`; 0...1; source `pages/purchases.html`.
   */
  readonly linkedPurchaseOrders?: GetPurchaseInvoiceLinkedPurchaseOrders | null;
  /**
   * Posting of the invoice
   *
   * `PostingLinesAccess`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly postingLinesAccess?: GetPurchaseInvoicePostingLinesAccess | null;
  /**
   * What the user may do with the invoice
   *
   * `Actions`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly actions?: GetPurchaseInvoiceActions | null;
  /**
   * Where there are no alarms, only this outer tag comes
   *
   * `Alerts`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly alerts?: GetPurchaseInvoiceAlerts | null;
  /**
   * Where there are no notices, only this outer tag comes
   *
   * `Notifications`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly notifications?: GetPurchaseInvoiceNotifications | null;
  /**
   * History of what was done with the invoice
   *
   * `HandlingHistory`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly handlingHistory?: GetPurchaseInvoiceHandlingHistory | null;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/purchases.html`.
   */
  readonly format?: string;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceDeliveryDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the delivery date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/purchases.html`.
   */
  readonly format?: string;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceDueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the due date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/purchases.html`.
   */
  readonly format?: string;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceValueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * Format of the value date, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/purchases.html`.
   */
  readonly format?: string;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoicePreviewImage {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Key of the attachment that is the picture of the invoice
   *
   * Attribute `AttachmentNetvisorKey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly attachmentNetvisorKey?: number;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceImage {
  /** The text of the element `#text`. */
  readonly value: Uint8Array | null;
  /**
   * Key of the attachment that is the picture of the invoice
   *
   * Attribute `AttachmentNetvisorKey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly attachmentNetvisorKey?: number;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceAttachments {
  /** `Attachment`; 1...n; source `pages/purchases.html`. */
  readonly attachment: readonly GetPurchaseInvoiceAttachment[];
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceAttachment {
  /**
   * The attachment in Base64
   *
   * `AttachmentBase64Data`; 1; source `pages/purchases.html`.
   */
  readonly attachmentBase64Data?: Uint8Array | null;
  /**
   * File name of the attachment
   *
   * `FileName`; 1; example `Faktura12594.pdf`; source `pages/purchases.html`.
   */
  readonly fileName?: string | null;
  /**
   * MIME type of the attachment
   *
   * `ContentType`; 1; example `Application/pdf`; source `pages/purchases.html`.
   */
  readonly contentType?: string | null;
  /**
   * Comment on the attachment
   *
   * `Comment`; 1; source `pages/purchases.html`.
   */
  readonly comment?: string | null;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceLines {
  /** `PurchaseInvoiceLine`; 1...n; source `pages/purchases.html`. */
  readonly purchaseInvoiceLine: readonly GetPurchaseInvoiceLine[];
  /**
   * Dimensions of the line before it; their place with version = 1
   *
   * `PurchaseInvoiceLineDimensions`; 0...n; source `overlay.yaml`.
   */
  readonly purchaseInvoiceLineDimensions: readonly GetPurchaseInvoiceLineDimensions[];
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceLine {
  /**
   * Netvisor key of the product
   *
   * `NetvisorKey`; 1; source `pages/purchases.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Sum of the line with tax
   *
   * `LineSum`; 1; source `pages/purchases.html`.
   */
  readonly lineSum?: Decimal | null;
  /**
   * Sum of the line without tax
   *
   * `LineNetSum`; 1; source `pages/purchases.html`.
   */
  readonly lineNetSum?: Decimal | null;
  /**
   * Price of one unit (with tax)
   *
   * `UnitPrice`; 1; source `pages/purchases.html`.
   */
  readonly unitPrice?: Decimal | null;
  /**
   * Percentage of VAT
   *
   * `VatPercent`; 1; source `pages/purchases.html`.
   */
  readonly vatPercent?: Decimal | null;
  /**
   * Code of VAT
   *
   * `VatCode`; 1; source `overlay.yaml`, `pages/purchases.html`.
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
    | null;
  /**
   * Explanation of the line
   *
   * `Description`; 0...1; source `pages/purchases.html`.
   */
  readonly description?: string | null;
  /**
   * Unit
   *
   * `Unit`; 0...1; source `pages/purchases.html`.
   */
  readonly unit?: string | null;
  /**
   * Quantity ordered
   *
   * `OrderedAmount`; 1; source `pages/purchases.html`.
   */
  readonly orderedAmount?: Decimal | null;
  /**
   * Price when bought
   *
   * `PurchasePrice`; 0...1; source `pages/purchases.html`.
   */
  readonly purchasePrice?: Decimal | null;
  /**
   * Quantity delivered
   *
   * `DeliveredAmount`; 1; source `pages/purchases.html`.
   */
  readonly deliveredAmount?: Decimal | null;
  /**
   * Code of the product
   *
   * `ProductCode`; 1; source `pages/purchases.html`.
   */
  readonly productCode?: string | null;
  /**
   * Discount in per cent
   *
   * `DiscountPercentage`; 1; source `pages/purchases.html`.
   */
  readonly discountPercentage?: Decimal | null;
  /**
   * Name of the product
   *
   * `ProductName`; 1; source `pages/purchases.html`.
   */
  readonly productName?: string | null;
  /**
   * Netvisor key of the account that the posting suggestion names
   *
   * `AccountingSuggestionBookkeepingAccountNetvisorKey`; 0...1; source `pages/purchases.html`.
   */
  readonly accountingSuggestionBookkeepingAccountNetvisorKey?: number | null;
  /**
   * Account that the posting suggestion names
   *
   * `AccountingSuggestionBookkeepingAccount`; 0...1; source `pages/purchases.html`.
   */
  readonly accountingSuggestionBookkeepingAccount?: string | null;
  /**
   * With version = 2 the levels 4 - 5 - 6 apply
   * Otherwise the levels 3 - 4 - 5
   *
   * `PurchaseInvoiceLineDimensions`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly purchaseInvoiceLineDimensions?: GetPurchaseInvoiceLineDimensions | null;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceLineDimensions {
  /** `Dimension`; 1...n; source `pages/purchases.html`. */
  readonly dimension: readonly GetPurchaseInvoiceDimension[];
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceDimension {
  /**
   * Name of the dimension
   *
   * `DimensionName`; 1; example `Project`; source `pages/purchases.html`.
   */
  readonly dimensionName?: string | null;
  /**
   * Key of the name of the dimension
   *
   * `DimensionNameNetvisorKey`; 1; example `2`; source `pages/purchases.html`.
   */
  readonly dimensionNameNetvisorKey?: number | null;
  /**
   * Item of the dimension
   *
   * `DimensionDetailName`; 1; example `Project 1`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly dimensionDetailName?: string | null;
  /**
   * Key of the dimension item in Netvisor
   *
   * `DimensionDetailNetvisorKey`; 1; example `95`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly dimensionDetailNetvisorKey?: number | null;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceLinkedPurchaseOrders {
  /** `PurchaseOrder`; 1...n; source `pages/purchases.html`. */
  readonly purchaseOrder: readonly GetPurchaseInvoicePurchaseOrder[];
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoicePurchaseOrder {
  /**
   * Order number
   *
   * `OrderNumber`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly orderNumber?: string | null;
  /**
   * Key of the purchase order in Netvisor
   * Note: an order number can have been written on the invoice in advance; the purchase order is
   * not in the system then
   *
   * `NetvisorKey`; 0...1; example `10`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly netvisorKey?: number | null;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoicePostingLinesAccess {
  /** `CanEditPostingLines`; 1; example `True`; source `overlay.yaml`, `pages/purchases.html`. */
  readonly canEditPostingLines?: boolean | null;
  /** `CanUserPostInvoice`; 1; example `False`; source `overlay.yaml`, `pages/purchases.html`. */
  readonly canUserPostInvoice?: boolean | null;
  /**
   * `SuggestPostingByDefault`; 1; example `True`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly suggestPostingByDefault?: boolean | null;
  /**
   * `CanEditAccountingSuggestion`; 1; example `False`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly canEditAccountingSuggestion?: boolean | null;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceActions {
  /** `Action`; 1...n; source `pages/purchases.html`. */
  readonly action: readonly GetPurchaseInvoiceAction[];
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceAction {
  /**
   * One of the values:
   * - approved
   * - accepted
   * - reject
   * - pay
   *
   * `Id`; 1; example `accepted`; source `pages/purchases.html`.
   *
   * Known values: `approved`, `accepted`, `reject`, `pay`.
   */
  readonly id?: 'approved' | 'accepted' | 'reject' | 'pay' | (string & {}) | null;
  /**
   * Name of the resource that carries the action out
   *
   * `Type`; 1; example `purchaseinvoicepostingdata`; source `pages/purchases.html`.
   */
  readonly type?: string | null;
  /**
   * What the action does
   *
   * `Description`; 1; example `Bekräfta faktura`; source `pages/purchases.html`.
   */
  readonly description?: string | null;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceAlerts {
  /** `Alert`; 0...n; source `overlay.yaml`, `pages/purchases.html`. */
  readonly alert: readonly GetPurchaseInvoiceAlert[];
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceAlert {
  /**
   * Heading of the alarm
   *
   * `Heading`; 1; example `Fakturan är under låst period`; source `pages/purchases.html`.
   */
  readonly heading?: string | null;
  /**
   * Text of the alarm
   *
   * `Description`; 1; example `Godkännande av fakturan uppdaterar inte dess uppgifter, då den
   * tillhör en låst period`; source `pages/purchases.html`.
   */
  readonly description?: string | null;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceNotifications {
  /** `Notification`; 0...n; source `overlay.yaml`, `pages/purchases.html`. */
  readonly notification: readonly GetPurchaseInvoiceNotification[];
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceNotification {
  /**
   * Heading of the notice
   *
   * `Heading`; 1; source `pages/purchases.html`.
   */
  readonly heading?: string | null;
  /**
   * Text of the notice
   *
   * `Description`; 1; example `Leverantörens bankkonto har raderats, uppdatera bankkonto`; source
   * `pages/purchases.html`.
   */
  readonly description?: string | null;
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceHandlingHistory {
  /** `HandlingHistoryLine`; 1...n; source `pages/purchases.html`. */
  readonly handlingHistoryLine: readonly GetPurchaseInvoiceHandlingHistoryLine[];
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceHandlingHistoryLine {
  /**
   * Kind of event
   *
   * `Type`; 1; example `InvoiceCreated`; source `pages/purchases.html`.
   */
  readonly type?: string | null;
  /**
   * Heading of the event
   *
   * `Heading`; 1; example `Skapad`; source `pages/purchases.html`.
   */
  readonly heading?: string | null;
  /**
   * Text of the event
   *
   * `Description`; 1; example `Fakturan skapad i systemet`; source `pages/purchases.html`.
   */
  readonly description?: string | null;
  /**
   * Point in time
   *
   * `Timestamp`; 1; example `2018-01-01 09:45:49.200`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly timestamp?: GetPurchaseInvoiceTimestamp | null;
  /**
   * Who did it
   *
   * `UserName`; 1; example `Assi Asiatarkastaja`; source `pages/purchases.html`.
   */
  readonly userName?: string | null;
  /**
   * E-mail address of the same user in the company; there where an address is set and the user is
   * not the system
   *
   * `UserEmail`; 0...1; example `assi.asiatarkastaja@yritys.fi.esimerkki`; source
   * `pages/purchases.html`.
   */
  readonly userEmail?: string | null;
  /**
   * Details that changed
   *
   * `UpdatedInformationFields`; 0...n; source `pages/purchases.html`.
   */
  readonly updatedInformationFields: readonly GetPurchaseInvoiceUpdatedInformationFields[];
}

/** Source `overlay.yaml`, `pages/purchases.html`. */
export interface GetPurchaseInvoiceTimestamp {
  /** The text of the element `#text`. */
  readonly value: IsoDateTime | null;
  /**
   * Format of the time, always ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/purchases.html`.
   */
  readonly format?: string;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceUpdatedInformationFields {
  /**
   * Name of the detail
   *
   * `FieldName`; 1; example `Kontosatt`; source `pages/purchases.html`.
   */
  readonly fieldName?: string | null;
  /**
   * Value before
   *
   * `OldValue`; 1; example `Nej`; source `pages/purchases.html`.
   */
  readonly oldValue?: string | null;
  /**
   * Value after
   *
   * `NewValue`; 1; example `Ja`; source `pages/purchases.html`.
   */
  readonly newValue?: string | null;
}

/** Source `overlay.yaml`. */
export interface GetPurchaseInvoices {
  /** `PurchaseInvoice`; 0...n; source `overlay.yaml`, `pages/purchases.html`. */
  readonly purchaseInvoice: readonly GetPurchaseInvoice[];
}

/** Source `schemas/envelope.xsd`. */
export interface GetPurchaseInvoiceReplies {
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

function getPurchaseInvoicePreviewImageTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'AttachmentNetvisorKey',
        as: 'attachmentNetvisorKey',
        is: { codec: integer },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function getPurchaseInvoiceImageTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'AttachmentNetvisorKey',
        as: 'attachmentNetvisorKey',
        is: { codec: integer },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: base64 } },
  };
}

function getPurchaseInvoiceAttachmentTable(): TypeTable {
  return {
    parts: [
      { el: 'AttachmentBase64Data', as: 'attachmentBase64Data', is: { codec: base64 } },
      { el: 'FileName', as: 'fileName', is: { codec: text } },
      { el: 'ContentType', as: 'contentType', is: { codec: text } },
      { el: 'Comment', as: 'comment', is: { codec: text } },
    ],
  };
}

function getPurchaseInvoiceAttachmentsTable(): TypeTable {
  return {
    parts: [
      { el: 'Attachment', as: 'attachment', is: getPurchaseInvoiceAttachmentTable, max: Infinity },
    ],
  };
}

function getPurchaseInvoiceDimensionTable(): TypeTable {
  return {
    parts: [
      { el: 'DimensionName', as: 'dimensionName', is: { codec: text } },
      { el: 'DimensionNameNetvisorKey', as: 'dimensionNameNetvisorKey', is: { codec: integer } },
      { el: 'DimensionDetailName', as: 'dimensionDetailName', is: { codec: text } },
      {
        el: 'DimensionDetailNetvisorKey',
        as: 'dimensionDetailNetvisorKey',
        is: { codec: integer },
      },
    ],
  };
}

function getPurchaseInvoiceLineDimensionsTable(): TypeTable {
  return {
    parts: [
      { el: 'Dimension', as: 'dimension', is: getPurchaseInvoiceDimensionTable, max: Infinity },
    ],
  };
}

function getPurchaseInvoiceLineTable(): TypeTable {
  return {
    parts: [
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer } },
      { el: 'LineSum', as: 'lineSum', is: { codec: decimalComma } },
      { el: 'LineNetSum', as: 'lineNetSum', is: { codec: decimalComma } },
      { el: 'UnitPrice', as: 'unitPrice', is: { codec: decimalComma } },
      { el: 'VatPercent', as: 'vatPercent', is: { codec: decimalComma } },
      {
        el: 'VatCode',
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
      { el: 'Description', as: 'description', is: { codec: text }, min: 0 },
      { el: 'Unit', as: 'unit', is: { codec: text }, min: 0 },
      { el: 'OrderedAmount', as: 'orderedAmount', is: { codec: decimalComma } },
      { el: 'PurchasePrice', as: 'purchasePrice', is: { codec: decimalComma }, min: 0 },
      { el: 'DeliveredAmount', as: 'deliveredAmount', is: { codec: decimalComma } },
      { el: 'ProductCode', as: 'productCode', is: { codec: text } },
      { el: 'DiscountPercentage', as: 'discountPercentage', is: { codec: decimalComma } },
      { el: 'ProductName', as: 'productName', is: { codec: text } },
      {
        el: 'AccountingSuggestionBookkeepingAccountNetvisorKey',
        as: 'accountingSuggestionBookkeepingAccountNetvisorKey',
        is: { codec: integer },
        min: 0,
      },
      {
        el: 'AccountingSuggestionBookkeepingAccount',
        as: 'accountingSuggestionBookkeepingAccount',
        is: { codec: text },
        min: 0,
      },
      {
        el: 'PurchaseInvoiceLineDimensions',
        as: 'purchaseInvoiceLineDimensions',
        is: getPurchaseInvoiceLineDimensionsTable,
        min: 0,
      },
    ],
  };
}

function getPurchaseInvoiceLinesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'PurchaseInvoiceLine',
        as: 'purchaseInvoiceLine',
        is: getPurchaseInvoiceLineTable,
        max: Infinity,
      },
      {
        el: 'PurchaseInvoiceLineDimensions',
        as: 'purchaseInvoiceLineDimensions',
        is: getPurchaseInvoiceLineDimensionsTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function getPurchaseInvoicePurchaseOrderTable(): TypeTable {
  return {
    parts: [
      { el: 'OrderNumber', as: 'orderNumber', is: { codec: text } },
      { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, min: 0 },
    ],
  };
}

function getPurchaseInvoiceLinkedPurchaseOrdersTable(): TypeTable {
  return {
    parts: [
      {
        el: 'PurchaseOrder',
        as: 'purchaseOrder',
        is: getPurchaseInvoicePurchaseOrderTable,
        max: Infinity,
      },
    ],
  };
}

function getPurchaseInvoicePostingLinesAccessTable(): TypeTable {
  return {
    parts: [
      { el: 'CanEditPostingLines', as: 'canEditPostingLines', is: { codec: booleanLenient } },
      { el: 'CanUserPostInvoice', as: 'canUserPostInvoice', is: { codec: booleanLenient } },
      {
        el: 'SuggestPostingByDefault',
        as: 'suggestPostingByDefault',
        is: { codec: booleanLenient },
      },
      {
        el: 'CanEditAccountingSuggestion',
        as: 'canEditAccountingSuggestion',
        is: { codec: booleanLenient },
      },
    ],
  };
}

function getPurchaseInvoiceActionTable(): TypeTable {
  return {
    parts: [
      {
        el: 'Id',
        as: 'id',
        is: { codec: text, values: ['approved', 'accepted', 'reject', 'pay'], open: true },
      },
      { el: 'Type', as: 'type', is: { codec: text } },
      { el: 'Description', as: 'description', is: { codec: text } },
    ],
  };
}

function getPurchaseInvoiceActionsTable(): TypeTable {
  return {
    parts: [{ el: 'Action', as: 'action', is: getPurchaseInvoiceActionTable, max: Infinity }],
  };
}

function getPurchaseInvoiceAlertTable(): TypeTable {
  return {
    parts: [
      { el: 'Heading', as: 'heading', is: { codec: text } },
      { el: 'Description', as: 'description', is: { codec: text } },
    ],
  };
}

function getPurchaseInvoiceAlertsTable(): TypeTable {
  return {
    parts: [{ el: 'Alert', as: 'alert', is: getPurchaseInvoiceAlertTable, min: 0, max: Infinity }],
  };
}

function getPurchaseInvoiceNotificationTable(): TypeTable {
  return {
    parts: [
      { el: 'Heading', as: 'heading', is: { codec: text } },
      { el: 'Description', as: 'description', is: { codec: text } },
    ],
  };
}

function getPurchaseInvoiceNotificationsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'Notification',
        as: 'notification',
        is: getPurchaseInvoiceNotificationTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function getPurchaseInvoiceTimestampTable(): TypeTable {
  return {
    attributes: [{ at: 'format', as: 'format', is: { codec: text }, fixed: 'ansi' }],
    text: { as: 'value', is: { codec: dateTimeLenient } },
  };
}

function getPurchaseInvoiceUpdatedInformationFieldsTable(): TypeTable {
  return {
    parts: [
      { el: 'FieldName', as: 'fieldName', is: { codec: text } },
      { el: 'OldValue', as: 'oldValue', is: { codec: text } },
      { el: 'NewValue', as: 'newValue', is: { codec: text } },
    ],
  };
}

function getPurchaseInvoiceHandlingHistoryLineTable(): TypeTable {
  return {
    parts: [
      { el: 'Type', as: 'type', is: { codec: text } },
      { el: 'Heading', as: 'heading', is: { codec: text } },
      { el: 'Description', as: 'description', is: { codec: text } },
      { el: 'Timestamp', as: 'timestamp', is: getPurchaseInvoiceTimestampTable },
      { el: 'UserName', as: 'userName', is: { codec: text } },
      { el: 'UserEmail', as: 'userEmail', is: { codec: text }, min: 0 },
      {
        el: 'UpdatedInformationFields',
        as: 'updatedInformationFields',
        is: getPurchaseInvoiceUpdatedInformationFieldsTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function getPurchaseInvoiceHandlingHistoryTable(): TypeTable {
  return {
    parts: [
      {
        el: 'HandlingHistoryLine',
        as: 'handlingHistoryLine',
        is: getPurchaseInvoiceHandlingHistoryLineTable,
        max: Infinity,
      },
    ],
  };
}

function getPurchaseInvoiceTable(): TypeTable {
  return {
    parts: [
      {
        el: 'PurchaseInvoiceNetvisorKey',
        as: 'purchaseInvoiceNetvisorKey',
        is: { codec: integer },
      },
      { el: 'PurchaseInvoiceNumber', as: 'purchaseInvoiceNumber', is: { codec: text } },
      { el: 'PurchaseInvoiceDate', as: 'purchaseInvoiceDate', is: date2Table },
      { el: 'PurchaseInvoiceDeliveryDate', as: 'purchaseInvoiceDeliveryDate', is: date2Table },
      { el: 'PurchaseInvoiceDueDate', as: 'purchaseInvoiceDueDate', is: date2Table },
      { el: 'PurchaseInvoiceValueDate', as: 'purchaseInvoiceValueDate', is: date2Table },
      {
        el: 'PurchaseInvoiceReferencenumber',
        as: 'purchaseInvoiceReferenceNumber',
        is: { codec: text },
      },
      {
        el: 'PurchaseInvoiceVendorBankAccountNumber',
        as: 'purchaseInvoiceVendorBankAccountNumber',
        is: { codec: text },
      },
      {
        el: 'IsPurchaseInvoiceVendorBankAccountDeleted',
        as: 'isPurchaseInvoiceVendorBankAccountDeleted',
        is: { codec: booleanLenient },
      },
      {
        el: 'IsPurchaseInvoiceVendorBankAccountFromSEPARegion',
        as: 'isPurchaseInvoiceVendorBankAccountFromSepaRegion',
        is: { codec: booleanLenient },
      },
      { el: 'PurchaseInvoiceAmount', as: 'purchaseInvoiceAmount', is: { codec: decimalComma } },
      {
        el: 'PurchaseInvoicePaidAmount',
        as: 'purchaseInvoicePaidAmount',
        is: { codec: decimalComma },
      },
      { el: 'ForeignCurrencyAmount', as: 'foreignCurrencyAmount', is: { codec: decimalComma } },
      { el: 'ForeignCurrencyNameID', as: 'foreignCurrencyNameId', is: { codec: text } },
      { el: 'InvoiceStatus', as: 'invoiceStatus', is: { codec: text } },
      {
        el: 'ApprovalStatus',
        as: 'approvalStatus',
        is: {
          codec: text,
          values: ['open', 'infactualverification', 'approved', 'accepted', 'acceptorrejected'],
          open: true,
        },
      },
      { el: 'PurchaseInvoiceOurReference', as: 'purchaseInvoiceOurReference', is: { codec: text } },
      {
        el: 'PurchaseInvoiceYourReference',
        as: 'purchaseInvoiceYourReference',
        is: { codec: text },
      },
      { el: 'PurchaseInvoiceDescription', as: 'purchaseInvoiceDescription', is: { codec: text } },
      { el: 'VendorNetvisorKey', as: 'vendorNetvisorKey', is: { codec: integer } },
      {
        el: 'VendorOrganizationIdentifier',
        as: 'vendorOrganizationIdentifier',
        is: { codec: text },
      },
      { el: 'VendorCode', as: 'vendorCode', is: { codec: text } },
      { el: 'VendorName', as: 'vendorName', is: { codec: text } },
      { el: 'VendorAddressline', as: 'vendorAddressLine', is: { codec: text } },
      { el: 'VendorPostnumber', as: 'vendorPostNumber', is: { codec: text } },
      { el: 'VendorTown', as: 'vendorTown', is: { codec: text } },
      { el: 'VendorCountry', as: 'vendorCountry', is: { codec: text } },
      { el: 'VendorBankAccountNumber', as: 'vendorBankAccountNumber', is: { codec: text }, min: 0 },
      { el: 'Fingerprint', as: 'fingerprint', is: { codec: text } },
      { el: 'VoucherID', as: 'voucherId', is: { codec: integer }, min: 0 },
      { el: 'IsAccounted', as: 'isAccounted', is: { codec: booleanLenient } },
      {
        el: 'PreviewImage',
        as: 'previewImage',
        is: getPurchaseInvoicePreviewImageTable,
        min: 0,
        max: Infinity,
      },
      {
        el: 'InvoiceImage',
        as: 'invoiceImage',
        is: getPurchaseInvoiceImageTable,
        min: 0,
        max: Infinity,
      },
      { el: 'Attachments', as: 'attachments', is: getPurchaseInvoiceAttachmentsTable, min: 0 },
      { el: 'InvoiceLines', as: 'invoiceLines', is: getPurchaseInvoiceLinesTable, min: 0 },
      {
        el: 'LinkedPurchaseOrders',
        as: 'linkedPurchaseOrders',
        is: getPurchaseInvoiceLinkedPurchaseOrdersTable,
        min: 0,
      },
      {
        el: 'PostingLinesAccess',
        as: 'postingLinesAccess',
        is: getPurchaseInvoicePostingLinesAccessTable,
        min: 0,
      },
      { el: 'Actions', as: 'actions', is: getPurchaseInvoiceActionsTable, min: 0 },
      { el: 'Alerts', as: 'alerts', is: getPurchaseInvoiceAlertsTable, min: 0 },
      {
        el: 'Notifications',
        as: 'notifications',
        is: getPurchaseInvoiceNotificationsTable,
        min: 0,
      },
      {
        el: 'HandlingHistory',
        as: 'handlingHistory',
        is: getPurchaseInvoiceHandlingHistoryTable,
        min: 0,
      },
    ],
  };
}

function getPurchaseInvoicesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'PurchaseInvoice',
        as: 'purchaseInvoice',
        is: getPurchaseInvoiceTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function getPurchaseInvoiceResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        group: 'choice',
        min: 0,
        parts: [
          { el: 'PurchaseInvoice', as: 'purchaseInvoice', is: getPurchaseInvoiceTable },
          { el: 'PurchaseInvoices', as: 'purchaseInvoices', is: getPurchaseInvoicesTable },
        ],
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const getPurchaseInvoiceResponseMessage: MessageTable<GetPurchaseInvoiceResponse, never> = {
  root: { el: 'Root', is: getPurchaseInvoiceResponseTable },
  ignoreCase: true,
};

/**
 * Get purchase invoice
 *
 * Gives all details of one purchase invoice, or of several. The parameter include adds what can be
 * done with the invoice (actions) or what has been done with it (handlinghistory) at the end.
 *
 * `GET /getpurchaseinvoice.nv`.
 */
export const getPurchaseInvoiceResource: ResourceTable<
  GetPurchaseInvoiceQuery,
  undefined,
  GetPurchaseInvoiceResponse
> = {
  name: 'getpurchaseinvoice',
  method: 'GET',
  path: '/getpurchaseinvoice.nv',
  effects: ['reads'],
  parameters: [
    { param: 'netvisorkey', as: 'netvisorKey', is: { codec: integer } },
    {
      param: 'netvisorkeylist',
      as: 'netvisorKeyList',
      is: { codec: integer },
      list: { separator: ',', maxItems: 500 },
    },
    { param: 'version', as: 'version', is: { codec: text, values: ['1', '2'] } },
    {
      param: 'include',
      as: 'include',
      is: {
        codec: text,
        values: ['actions', 'handlinghistory', 'previewimage', 'invoiceimage'],
        open: true,
      },
    },
    { param: 'omitattachments', as: 'omitAttachments', is: { codec: booleanLenient } },
  ],
  rules: [
    {
      kind: 'exactly-one',
      of: ['netvisorKey', 'netvisorKeyList'],
      reason:
        'The table marks netvisorkey 1 and the list 0...1; the list asks for several invoices in place of one.',
    },
  ],
  response: getPurchaseInvoiceResponseMessage,
  limits: { uriLength: 2115 },
  items: {
    path: ['purchaseInvoices', 'purchaseInvoice'],
    key: 'purchaseInvoiceNetvisorKey',
    single: 'purchaseInvoice',
  },
};

/**
 * Get purchase invoice.
 *
 * Gives all details of one purchase invoice, or of several. The parameter include adds what can be
 * done with the invoice (actions) or what has been done with it (handlinghistory) at the end.
 *
 * Keys beyond what one call may name are asked for in further calls, one after the other.
 *
 * `GET /getpurchaseinvoice.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getPurchaseInvoice(
  transport: Transport,
  query: GetPurchaseInvoiceQuery,
  options?: CallOptions,
): PromisedResult<GetPurchaseInvoiceResponse> {
  return callRecord(transport, getPurchaseInvoiceResource, query, undefined, options);
}

/**
 * Builds the call `GET /getpurchaseinvoice.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildGetPurchaseInvoice(
  query: GetPurchaseInvoiceQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(getPurchaseInvoiceResource, query, undefined, options);
}

/**
 * Decodes a response of `getpurchaseinvoice`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeGetPurchaseInvoiceResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<GetPurchaseInvoiceResponse> {
  return decode(getPurchaseInvoiceResponseMessage, input, options);
}

/**
 * Reads a response of `getpurchaseinvoice` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readGetPurchaseInvoice(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<GetPurchaseInvoiceResponse> {
  return interpret(decode(getPurchaseInvoiceResponseMessage, input, options));
}

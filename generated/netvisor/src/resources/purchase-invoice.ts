import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callResource } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  base64,
  booleanDigit,
  buildRequest,
  dateLoose,
  decimalComma,
  decode,
  integer,
  text,
} from '../runtime/index.js';
import type {
  DecimalInput,
  DecodeResult,
  EmptyObject,
  EncodeResult,
  HttpCall,
  IsoDateInput,
  IsoDateTime,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { date3Table, date4Table, responseTable } from '../tables.js';

/**
 * The message
 *
 * Root element `root` of the request. Schema type `root`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceRequest {
  /** `purchaseinvoice`; 1; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
  readonly purchaseInvoice: PurchaseInvoice;
}

/** Schema type `purchaseinvoice`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoice {
  /**
   * Number on the invoice
   *
   * `invoicenumber`; 1; example `152212`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly invoiceNumber: string;
  /**
   * Invoice date
   *
   * `invoicedate`; 1; example `2019-01-01`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly invoiceDate: PurchaseInvoiceDate | IsoDateInput;
  /**
   * finvoice or manual; finvoice is required for the attachment to be taken in. With finvoice the
   * import takes about a minute longer, as the invoice goes through the handling of Finvoice.
   *
   * `invoicesource`; 0...1; example `manual`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   *
   * Known values: `finvoice`, `manual`.
   */
  readonly invoiceSource?: 'finvoice' | 'manual' | (string & {}) | null | undefined;
  /**
   * Value date; required for imports at present, although the DTD has it optional
   *
   * `valuedate`; 1; example `2019-01-15`; source `overlay.yaml`, `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly valueDate: PurchaseInvoiceValueDate | IsoDateInput;
  /**
   * Date by which the voucher of the invoice is made.
   *
   * `eventdate`; 0...1; example `2018-12-31`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly eventDate?: PurchaseInvoiceEventDate | IsoDateInput | null | undefined;
  /**
   * Due date of the invoice
   *
   * `duedate`; 1; example `2019-01-31`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly dueDate: PurchaseInvoiceDueDate | IsoDateInput;
  /**
   * Status of the invoice: open, approved or accepted
   *
   * `purchaseinvoiceonround`; 0...1; example `open`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly purchaseInvoiceOnRound?:
    PurchaseInvoiceOnRound | 'open' | 'approved' | 'accepted' | (string & {}) | null | undefined;
  /**
   * Also kept with the vendor where the import makes a new one. A vendor that exists is not updated
   *
   * `vendorcode`; 0...1; example `12345`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorCode?: string | null | undefined;
  /**
   * Name of the vendor
   *
   * `vendorname`; 0...1; at most 250 characters; example `Vendor Oy Ab`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorName?: string | null | undefined;
  /**
   * Street address (vendor)
   *
   * `vendoraddressline`; 0...1; at most 80 characters; example `Videgränden 5`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorAddressLine?: string | null | undefined;
  /**
   * Postal code (vendor)
   *
   * `vendorpostnumber`; 0...1; at most 50 characters; example `53100`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorPostNumber?: string | null | undefined;
  /**
   * Town (vendor)
   *
   * `vendorcity`; 0...1; at most 50 characters; example `Villmanstrand`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorCity?: string | null | undefined;
  /**
   * Country code (vendor)
   *
   * `vendorcountry`; 0...1; at most 50 characters; example `FI`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorCountry?: string | null | undefined;
  /**
   * Telephone (vendor)
   *
   * `vendorphonenumber`; 0...1; at most 80 characters; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorPhoneNumber?: string | null | undefined;
  /**
   * Fax (vendor)
   *
   * `vendorfaxnumber`; 0...1; at most 80 characters; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorFaxNumber?: string | null | undefined;
  /**
   * E-mail (vendor)
   *
   * `vendoremail`; 0...1; at most 80 characters; example `support@vendor.fi`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorEmail?: string | null | undefined;
  /**
   * Website (vendor)
   *
   * `vendorhomepage`; 0...1; at most 80 characters; example `www.vendor.fi`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly vendorHomepage?: string | null | undefined;
  /**
   * Amount of the invoice, two decimals
   *
   * `amount`; 1; at most 2 decimals; example `100,00`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly amount: DecimalInput;
  /**
   * Account number (vendor). Always write it as IBAN where the country uses IBAN. There is a page
   * of its own with more.
   *
   * `accountnumber`; 0...1; example `FI000111234567`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly accountNumber?: string | null | undefined;
  /**
   * Business ID (vendor)
   *
   * `organizationidentifier`; 0...1; example `123456-7`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly organizationIdentifier?: string | null | undefined;
  /**
   * Day of the delivery
   *
   * `deliverydate`; 0...1; example `2019-01-01`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly deliveryDate?: PurchaseInvoiceDeliveryDate | IsoDateInput | null | undefined;
  /**
   * Interest on late payment in per cent
   *
   * `overduefinepercent`; 0...1; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly overdueFinePercent?: DecimalInput | null | undefined;
  /**
   * Reference number for the bank, or message on the purchase invoice
   *
   * `bankreferencenumber`; 0...1; at most 70 characters; example `011234`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly bankReferenceNumber?: string | null | undefined;
  /**
   * Reference, ours
   *
   * `ourreference`; 0...1; at most 200 characters; example `111234`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly ourReference?: string | null | undefined;
  /**
   * Reference, yours
   *
   * `yourreference`; 0...1; at most 200 characters; example `211234`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly yourReference?: string | null | undefined;
  /**
   * Code of the currency; give the details of the bank account in the message too, otherwise the
   * currency is calculated wrongly.
   *
   * `currencycode`; 0...1; example `GBP`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly currencyCode?: string | null | undefined;
  /**
   * Terms of delivery
   *
   * `deliveryterms`; 0...1; at most 255 characters; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly deliveryTerms?: string | null | undefined;
  /**
   * Way of delivery
   *
   * `deliverymethod`; 0...1; at most 255 characters; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly deliveryMethod?: string | null | undefined;
  /**
   * Comment
   *
   * `comment`; 0...1; at most 255 characters; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly comment?: string | null | undefined;
  /**
   * Check sum
   *
   * `checksum`; 0...1; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly checksum?: string | null | undefined;
  /** `pdfextrapages`; 0...1; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
  readonly pdfExtraPages?: number | bigint | null | undefined;
  /**
   * 1 = Netvisor makes the voucher by itself.
   * Without a value the invoice is posted by hand in Netvisor
   *
   * `readyforaccounting`; 0...1; example `1`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly readyForAccounting?: boolean | null | undefined;
  /** `agreementidentifier`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly agreementIdentifier?: string | null | undefined;
  /**
   * Chooses the value by which the vendor is looked for first.
   * Allowed values:
   * - code
   * - name
   * - organizationid
   * Where no vendor has the value of that field, the usual order of matching applies.
   *
   * `primaryvendormatchtype`; 0...1; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   *
   * Known values: `code`, `name`, `organizationid`.
   */
  readonly primaryVendorMatchType?:
    'code' | 'name' | 'organizationid' | (string & {}) | null | undefined;
  /**
   * Lines
   *
   * `purchaseinvoicelines`; 0...1; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly purchaseInvoiceLines?: PurchaseInvoiceLines | undefined;
  /** `purchaseinvoicesublines`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly purchaseInvoiceSublines?: PurchaseInvoiceSublines | undefined;
  /**
   * A line with a comment
   *
   * `purchaseinvoicecommentlines`; 0...1; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly purchaseInvoiceCommentLines?: PurchaseInvoiceCommentLines | undefined;
  /**
   * The attachment becomes a picture of the invoice in Netvisor. Only PDF files are allowed.
   *
   * `purchaseinvoiceattachments`; 0...1; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly purchaseInvoiceAttachments?: PurchaseInvoiceAttachments | undefined;
  /**
   * Purchase orders that the invoice belongs to
   *
   * `purchaseinvoicerelatedpurchaseordernumbers`; 0...1; source `schemas/purchaseinvoice.dtd`.
   */
  readonly purchaseInvoiceRelatedPurchaseOrderNumbers?:
    PurchaseInvoiceRelatedPurchaseOrderNumbers | undefined;
  /**
   * Part payments
   *
   * `partialpaymentdetails`; 0...n; source `schemas/purchaseinvoice.dtd`.
   */
  readonly partialPaymentDetails?: readonly PurchaseInvoicePartialPaymentDetails[] | undefined;
}

/** Schema type `invoicedate`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput;
  /**
   * Can only have the value true
   *
   * Attribute `findopendate`; 0...1; always `true`; example `true`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   *
   * Values: `true`.
   */
  readonly findOpenDate?: 'true' | undefined;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/**
 * Schema type `valuedate`. Source `overlay.yaml`, `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceValueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput;
  /**
   * Format of the value date, always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/** Schema type `eventdate`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceEventDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Format of the date, always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/** Schema type `duedate`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceDueDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput;
  /**
   * Format of the due date, always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/**
 * Schema type `purchaseinvoiceonround`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceOnRound {
  /**
   * The text of the element `#text`.
   *
   * Known values: `open`, `approved`, `accepted`.
   */
  readonly value: 'open' | 'approved' | 'accepted' | (string & {}) | null;
  /**
   * Kind of status, always netvisor
   *
   * Attribute `type`; 0...1; default `netvisor`; example `netvisor`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly type?: string | undefined;
}

/** Schema type `deliverydate`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceDeliveryDate {
  /** The text of the element `#text`. */
  readonly value: IsoDateInput | null;
  /**
   * Format of the delivery date, always ansi
   *
   * Attribute `format`; 0...1; default `ansi`; example `ansi`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly format?: string | undefined;
}

/**
 * Lines
 *
 * Schema type `purchaseinvoicelines`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceLines {
  /** `purchaseinvoiceline`; 1...n; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
  readonly purchaseInvoiceLine: readonly PurchaseInvoiceLine[];
}

/**
 * Schema type `purchaseinvoiceline`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceLine {
  /**
   * Code of the product
   *
   * `productcode`; 0...1; at most 50 characters; example `15243`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly productCode?: string | null | undefined;
  /**
   * Name of the product
   * May be empty.
   *
   * `productname`; 1; at most 200 characters; example `Exempelprodukt`; source
   * `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly productName: string;
  /**
   * Quantity ordered
   *
   * `orderedamount`; 0...1; example `15`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly orderedAmount?: DecimalInput | null | undefined;
  /**
   * Quantity delivered
   *
   * `deliveredamount`; 1; example `10`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly deliveredAmount: DecimalInput;
  /**
   * Unit. Not shown on the purchase invoice in Netvisor, but comes along when the invoice is read
   * with getpurchaseinvoice.nv
   *
   * `unitname`; 0...1; example `st.`; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly unitName?: string | null | undefined;
  /**
   * Price of one unit of the product, with tax
   *
   * `unitprice`; 1; example `5,48`; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly unitPrice: DecimalInput;
  /**
   * Discount in per cent
   *
   * `discountpercentage`; 0...1; example `1,5`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly discountPercentage?: DecimalInput | null | undefined;
  /**
   * Percentage of VAT
   *
   * `vatpercent`; 1; example `24`; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly vatPercent: DecimalInput;
  /**
   * Rounded to two decimals
   *
   * `linesum`; 1; example `125,25`; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly lineSum: PurchaseInvoiceLineSum | DecimalInput;
  /**
   * Explanation
   *
   * `description`; 0...1; at most 200 characters; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly description?: string | null | undefined;
  /**
   * Number of the line in the order of the import
   *
   * `sort`; 0...1; example `1`; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly sort?: number | bigint | null | undefined;
  /**
   * Posting suggestion. Without a value the default account of the vendor is used. Posting lines
   * take their VAT code from what stands behind the account in Netvisor.
   *
   * `accountingsuggestion`; 0...1; example `4000`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly accountingSuggestion?: DecimalInput | null | undefined;
  /** `dimension`; 0...n; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
  readonly dimension?: readonly PurchaseInvoiceDimension[] | undefined;
}

/** Schema type `linesum`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceLineSum {
  /** The text of the element `#text`. */
  readonly value: DecimalInput;
  /**
   * Always brutto
   *
   * Attribute `type`; 1; always `brutto`; example `brutto`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   *
   * Values: `brutto`.
   */
  readonly type?: 'brutto' | undefined;
}

/** Schema type `dimension`. Source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceDimension {
  /**
   * Name of the dimension. One that does not exist is created
   *
   * `dimensionname`; 1; at most 50 characters; example `Projekt`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly dimensionName: string;
  /**
   * Item of the dimension. One that does not exist is created
   *
   * `dimensionitem`; 1; at most 200 characters; example `Projekt 1`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly dimensionItem: string;
}

/** Schema type `purchaseinvoicesublines`. Source `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceSublines {
  /** `purchaseinvoicesubline`; 1...n; source `schemas/purchaseinvoice.dtd`. */
  readonly purchaseInvoiceSubline: readonly PurchaseInvoiceSubline[];
}

/** Schema type `purchaseinvoicesubline`. Source `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceSubline {
  /** `productcode`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly productCode?: string | null | undefined;
  /** `productname`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly productName?: string | null | undefined;
  /** `orderedamount`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly orderedAmount?: string | null | undefined;
  /** `deliveredamount`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly deliveredAmount?: string | null | undefined;
  /** `unitname`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly unitName?: string | null | undefined;
  /** `unitprice`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly unitPrice?: string | null | undefined;
  /** `discountpercentage`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly discountPercentage?: string | null | undefined;
  /** `vatpercent`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly vatPercent?: DecimalInput | null | undefined;
  /** `linesum`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly lineSum?: PurchaseInvoiceSublineLineSum | string | null | undefined;
  /** `description`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly description?: string | null | undefined;
  /** `sort`; 0...1; source `schemas/purchaseinvoice.dtd`. */
  readonly sort?: number | bigint | null | undefined;
}

/** Schema type `linesum`. Source `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoiceSublineLineSum {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * Attribute `type`; 1; always `brutto`; source `schemas/purchaseinvoice.dtd`.
   *
   * Values: `brutto`.
   */
  readonly type?: 'brutto' | undefined;
}

/**
 * Comment lines
 *
 * Schema type `purchaseinvoicecommentlines`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceCommentLines {
  /**
   * `purchaseinvoicecommentline`; 1...n; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly purchaseInvoiceCommentLine: readonly PurchaseInvoiceCommentLine[];
}

/**
 * Schema type `purchaseinvoicecommentline`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceCommentLine {
  /**
   * The comment
   *
   * `comment`; 1; example `Text`; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`.
   */
  readonly comment: string;
  /** `sort`; 0...1; source `pages/purchases.html`, `schemas/purchaseinvoice.dtd`. */
  readonly sort?: number | bigint | null | undefined;
}

/**
 * Attachments
 *
 * Schema type `purchaseinvoiceattachments`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceAttachments {
  /**
   * `purchaseinvoiceattachment`; 1...n; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly purchaseInvoiceAttachment: readonly PurchaseInvoiceAttachment[];
}

/**
 * Schema type `purchaseinvoiceattachment`. Source `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceAttachment {
  /**
   * MIME type of the attachment
   *
   * `mimetype`; 1; example `Application/pdf`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly mimetype: string;
  /**
   * Description of the attachment
   *
   * `attachmentdescription`; 1; example `Faktura 11234`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly attachmentDescription: string;
  /**
   * File name of the attachment
   *
   * `filename`; 1; example `Faktura11234.pdf`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly fileName: string;
  /**
   * The attachment in Base64
   *
   * `documentdata`; 1; example `S89O3Ly1Lr59NB`; source `overlay.yaml`, `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   */
  readonly documentData: PurchaseInvoiceDocumentData | Uint8Array;
}

/**
 * Schema type `documentdata`. Source `overlay.yaml`, `pages/purchases.html`,
 * `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceDocumentData {
  /** The text of the element `#text`. */
  readonly value: Uint8Array;
  /**
   * Kind of attachment: invoiceimage (picture of the invoice) or otherattachment (another one). The
   * default is invoiceimage. Of several invoiceimage attachments only the first is shown; where the
   * invoice is to have more than one, the others have to be otherattachment.
   *
   * Attribute `documenttype`; 0...1; example `otherattachment`; source `pages/purchases.html`,
   * `schemas/purchaseinvoice.dtd`.
   *
   * Values: `invoiceimage`, `otherattachment`.
   */
  readonly documentType?: 'invoiceimage' | 'otherattachment' | undefined;
}

/**
 * Purchase orders that the invoice belongs to
 *
 * Schema type `purchaseinvoicerelatedpurchaseordernumbers`. Source `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceRelatedPurchaseOrderNumbers {
  /** `purchaseinvoicerelatedpurchaseordernumber`; 1...n; source `schemas/purchaseinvoice.dtd`. */
  readonly purchaseInvoiceRelatedPurchaseOrderNumber: readonly PurchaseInvoiceRelatedPurchaseOrderNumber[];
}

/**
 * Schema type `purchaseinvoicerelatedpurchaseordernumber`. Source `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoiceRelatedPurchaseOrderNumber {
  /** `purchaseordernumber`; 1; source `schemas/purchaseinvoice.dtd`. */
  readonly purchaseOrderNumber: string;
}

/**
 * Part payments
 *
 * Schema type `partialpaymentdetails`. Source `schemas/purchaseinvoice.dtd`.
 */
export interface PurchaseInvoicePartialPaymentDetails {
  /** `paidamount`; 1; source `schemas/purchaseinvoice.dtd`. */
  readonly paidAmount: PurchaseInvoicePaidAmount;
}

/** Schema type `paidamount`. Source `schemas/purchaseinvoice.dtd`. */
export interface PurchaseInvoicePaidAmount {
  /** The text of the element `#text`. */
  readonly value: string;
  /** Attribute `amountcurrencyidentifier`; 1; source `schemas/purchaseinvoice.dtd`. */
  readonly amountCurrencyIdentifier: string;
}

/** Root element `Root` of the response. Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: PurchaseInvoiceResponseStatus | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: PurchaseInvoiceReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface PurchaseInvoiceResponseStatus {
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
export interface PurchaseInvoiceReplies {
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

function purchaseInvoiceDateTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'findopendate',
        as: 'findOpenDate',
        is: { codec: text, values: ['true'] },
        fixed: 'true',
      },
      { at: 'format', as: 'format', is: { codec: text }, default: 'ansi' },
    ],
    text: { as: 'value', is: { codec: dateLoose }, filled: true },
  };
}

function purchaseInvoiceOnRoundTable(): TypeTable {
  return {
    attributes: [{ at: 'type', as: 'type', is: { codec: text }, default: 'netvisor' }],
    text: {
      as: 'value',
      is: { codec: text, values: ['open', 'approved', 'accepted'], open: true },
    },
  };
}

function purchaseInvoiceLineSumTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['brutto'] },
        required: true,
        fixed: 'brutto',
      },
    ],
    text: { as: 'value', is: { codec: decimalComma }, filled: true },
  };
}

function purchaseInvoiceDimensionTable(): TypeTable {
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
        is: { codec: text, maxLength: 200 },
        filled: true,
      },
    ],
  };
}

function purchaseInvoiceLineTable(): TypeTable {
  return {
    parts: [
      { el: 'productcode', as: 'productCode', is: { codec: text, maxLength: 50 }, min: 0 },
      { el: 'productname', as: 'productName', is: { codec: text, maxLength: 200 }, filled: true },
      { el: 'orderedamount', as: 'orderedAmount', is: { codec: decimalComma }, min: 0 },
      { el: 'deliveredamount', as: 'deliveredAmount', is: { codec: decimalComma }, filled: true },
      { el: 'unitname', as: 'unitName', is: { codec: text }, min: 0 },
      { el: 'unitprice', as: 'unitPrice', is: { codec: decimalComma }, filled: true },
      { el: 'discountpercentage', as: 'discountPercentage', is: { codec: decimalComma }, min: 0 },
      { el: 'vatpercent', as: 'vatPercent', is: { codec: decimalComma }, filled: true },
      { el: 'linesum', as: 'lineSum', is: purchaseInvoiceLineSumTable, filled: true },
      { el: 'description', as: 'description', is: { codec: text, maxLength: 200 }, min: 0 },
      { el: 'sort', as: 'sort', is: { codec: integer }, min: 0 },
      {
        el: 'accountingsuggestion',
        as: 'accountingSuggestion',
        is: { codec: decimalComma },
        min: 0,
      },
      {
        el: 'dimension',
        as: 'dimension',
        is: purchaseInvoiceDimensionTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceLinesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoiceline',
        as: 'purchaseInvoiceLine',
        is: purchaseInvoiceLineTable,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceSublineLineSumTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'type',
        as: 'type',
        is: { codec: text, values: ['brutto'] },
        required: true,
        fixed: 'brutto',
      },
    ],
    text: { as: 'value', is: { codec: text } },
  };
}

function purchaseInvoiceSublineTable(): TypeTable {
  return {
    parts: [
      { el: 'productcode', as: 'productCode', is: { codec: text }, min: 0 },
      { el: 'productname', as: 'productName', is: { codec: text }, min: 0 },
      { el: 'orderedamount', as: 'orderedAmount', is: { codec: text }, min: 0 },
      { el: 'deliveredamount', as: 'deliveredAmount', is: { codec: text }, min: 0 },
      { el: 'unitname', as: 'unitName', is: { codec: text }, min: 0 },
      { el: 'unitprice', as: 'unitPrice', is: { codec: text }, min: 0 },
      { el: 'discountpercentage', as: 'discountPercentage', is: { codec: text }, min: 0 },
      { el: 'vatpercent', as: 'vatPercent', is: { codec: decimalComma }, min: 0 },
      { el: 'linesum', as: 'lineSum', is: purchaseInvoiceSublineLineSumTable, min: 0 },
      { el: 'description', as: 'description', is: { codec: text }, min: 0 },
      { el: 'sort', as: 'sort', is: { codec: integer }, min: 0 },
    ],
  };
}

function purchaseInvoiceSublinesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicesubline',
        as: 'purchaseInvoiceSubline',
        is: purchaseInvoiceSublineTable,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceCommentLineTable(): TypeTable {
  return {
    parts: [
      { el: 'comment', as: 'comment', is: { codec: text }, filled: true },
      { el: 'sort', as: 'sort', is: { codec: integer }, min: 0 },
    ],
  };
}

function purchaseInvoiceCommentLinesTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicecommentline',
        as: 'purchaseInvoiceCommentLine',
        is: purchaseInvoiceCommentLineTable,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceDocumentDataTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'documenttype',
        as: 'documentType',
        is: { codec: text, values: ['invoiceimage', 'otherattachment'] },
      },
    ],
    text: { as: 'value', is: { codec: base64 }, filled: true },
  };
}

function purchaseInvoiceAttachmentTable(): TypeTable {
  return {
    parts: [
      { el: 'mimetype', as: 'mimetype', is: { codec: text }, filled: true },
      {
        el: 'attachmentdescription',
        as: 'attachmentDescription',
        is: { codec: text },
        filled: true,
      },
      { el: 'filename', as: 'fileName', is: { codec: text }, filled: true },
      {
        el: 'documentdata',
        as: 'documentData',
        is: purchaseInvoiceDocumentDataTable,
        filled: true,
      },
    ],
  };
}

function purchaseInvoiceAttachmentsTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoiceattachment',
        as: 'purchaseInvoiceAttachment',
        is: purchaseInvoiceAttachmentTable,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceRelatedPurchaseOrderNumberTable(): TypeTable {
  return {
    parts: [
      { el: 'purchaseordernumber', as: 'purchaseOrderNumber', is: { codec: text }, filled: true },
    ],
  };
}

function purchaseInvoiceRelatedPurchaseOrderNumbersTable(): TypeTable {
  return {
    parts: [
      {
        el: 'purchaseinvoicerelatedpurchaseordernumber',
        as: 'purchaseInvoiceRelatedPurchaseOrderNumber',
        is: purchaseInvoiceRelatedPurchaseOrderNumberTable,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoicePaidAmountTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'amountcurrencyidentifier',
        as: 'amountCurrencyIdentifier',
        is: { codec: text },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: text }, filled: true },
  };
}

function purchaseInvoicePartialPaymentDetailsTable(): TypeTable {
  return {
    parts: [
      { el: 'paidamount', as: 'paidAmount', is: purchaseInvoicePaidAmountTable, filled: true },
    ],
  };
}

function purchaseInvoiceTable(): TypeTable {
  return {
    parts: [
      { el: 'invoicenumber', as: 'invoiceNumber', is: { codec: text }, filled: true },
      { el: 'invoicedate', as: 'invoiceDate', is: purchaseInvoiceDateTable, filled: true },
      {
        el: 'invoicesource',
        as: 'invoiceSource',
        is: { codec: text, values: ['finvoice', 'manual'], open: true },
        min: 0,
      },
      { el: 'valuedate', as: 'valueDate', is: date3Table, filled: true },
      { el: 'eventdate', as: 'eventDate', is: date4Table, min: 0 },
      { el: 'duedate', as: 'dueDate', is: date3Table, filled: true },
      {
        el: 'purchaseinvoiceonround',
        as: 'purchaseInvoiceOnRound',
        is: purchaseInvoiceOnRoundTable,
        min: 0,
      },
      { el: 'vendorcode', as: 'vendorCode', is: { codec: text }, min: 0 },
      { el: 'vendorname', as: 'vendorName', is: { codec: text, maxLength: 250 }, min: 0 },
      {
        el: 'vendoraddressline',
        as: 'vendorAddressLine',
        is: { codec: text, maxLength: 80 },
        min: 0,
      },
      {
        el: 'vendorpostnumber',
        as: 'vendorPostNumber',
        is: { codec: text, maxLength: 50 },
        min: 0,
      },
      { el: 'vendorcity', as: 'vendorCity', is: { codec: text, maxLength: 50 }, min: 0 },
      { el: 'vendorcountry', as: 'vendorCountry', is: { codec: text, maxLength: 50 }, min: 0 },
      {
        el: 'vendorphonenumber',
        as: 'vendorPhoneNumber',
        is: { codec: text, maxLength: 80 },
        min: 0,
      },
      { el: 'vendorfaxnumber', as: 'vendorFaxNumber', is: { codec: text, maxLength: 80 }, min: 0 },
      { el: 'vendoremail', as: 'vendorEmail', is: { codec: text, maxLength: 80 }, min: 0 },
      { el: 'vendorhomepage', as: 'vendorHomepage', is: { codec: text, maxLength: 80 }, min: 0 },
      { el: 'amount', as: 'amount', is: { codec: decimalComma, fractionDigits: 2 }, filled: true },
      { el: 'accountnumber', as: 'accountNumber', is: { codec: text }, min: 0 },
      { el: 'organizationidentifier', as: 'organizationIdentifier', is: { codec: text }, min: 0 },
      { el: 'deliverydate', as: 'deliveryDate', is: date4Table, min: 0 },
      { el: 'overduefinepercent', as: 'overdueFinePercent', is: { codec: decimalComma }, min: 0 },
      {
        el: 'bankreferencenumber',
        as: 'bankReferenceNumber',
        is: { codec: text, maxLength: 70 },
        min: 0,
      },
      { el: 'ourreference', as: 'ourReference', is: { codec: text, maxLength: 200 }, min: 0 },
      { el: 'yourreference', as: 'yourReference', is: { codec: text, maxLength: 200 }, min: 0 },
      { el: 'currencycode', as: 'currencyCode', is: { codec: text }, min: 0 },
      { el: 'deliveryterms', as: 'deliveryTerms', is: { codec: text, maxLength: 255 }, min: 0 },
      { el: 'deliverymethod', as: 'deliveryMethod', is: { codec: text, maxLength: 255 }, min: 0 },
      { el: 'comment', as: 'comment', is: { codec: text, maxLength: 255 }, min: 0 },
      { el: 'checksum', as: 'checksum', is: { codec: text }, min: 0 },
      { el: 'pdfextrapages', as: 'pdfExtraPages', is: { codec: integer }, min: 0 },
      { el: 'readyforaccounting', as: 'readyForAccounting', is: { codec: booleanDigit }, min: 0 },
      { el: 'agreementidentifier', as: 'agreementIdentifier', is: { codec: text }, min: 0 },
      {
        el: 'primaryvendormatchtype',
        as: 'primaryVendorMatchType',
        is: { codec: text, values: ['code', 'name', 'organizationid'], open: true },
        min: 0,
      },
      {
        el: 'purchaseinvoicelines',
        as: 'purchaseInvoiceLines',
        is: purchaseInvoiceLinesTable,
        min: 0,
      },
      {
        el: 'purchaseinvoicesublines',
        as: 'purchaseInvoiceSublines',
        is: purchaseInvoiceSublinesTable,
        min: 0,
      },
      {
        el: 'purchaseinvoicecommentlines',
        as: 'purchaseInvoiceCommentLines',
        is: purchaseInvoiceCommentLinesTable,
        min: 0,
      },
      {
        el: 'purchaseinvoiceattachments',
        as: 'purchaseInvoiceAttachments',
        is: purchaseInvoiceAttachmentsTable,
        min: 0,
      },
      {
        el: 'purchaseinvoicerelatedpurchaseordernumbers',
        as: 'purchaseInvoiceRelatedPurchaseOrderNumbers',
        is: purchaseInvoiceRelatedPurchaseOrderNumbersTable,
        min: 0,
      },
      {
        el: 'partialpaymentdetails',
        as: 'partialPaymentDetails',
        is: purchaseInvoicePartialPaymentDetailsTable,
        min: 0,
        max: Infinity,
      },
    ],
  };
}

function purchaseInvoiceRequestTable(): TypeTable {
  return { parts: [{ el: 'purchaseinvoice', as: 'purchaseInvoice', is: purchaseInvoiceTable }] };
}

/** The request on the wire. */
export const purchaseInvoiceRequestMessage: MessageTable<unknown, PurchaseInvoiceRequest> = {
  root: { el: 'root', is: purchaseInvoiceRequestTable },
  ignoreCase: true,
};

/** The response on the wire. */
export const purchaseInvoiceResponseMessage: MessageTable<PurchaseInvoiceResponse, never> = {
  root: { el: 'Root', is: responseTable },
  ignoreCase: true,
};

/**
 * Import purchase invoice
 *
 * Imports a purchase invoice; each costs the fee of an electronic invoice. A vendor that Netvisor
 * does not know is created: it is looked for by name and business ID, by business ID, by vendor
 * code, by name, in this order. The invoice takes no details from the card of the vendor, so every
 * message has to bring them all. Attachments need the invoice source finvoice.
 *
 * `POST /purchaseinvoice.nv`.
 */
export const purchaseInvoiceResource: ResourceTable<
  EmptyObject,
  PurchaseInvoiceRequest,
  PurchaseInvoiceResponse
> = {
  name: 'purchaseinvoice',
  method: 'POST',
  path: '/purchaseinvoice.nv',
  effects: ['writes'],
  parameters: [],
  request: purchaseInvoiceRequestMessage,
  response: purchaseInvoiceResponseMessage,
};

/**
 * Import purchase invoice.
 *
 * Imports a purchase invoice; each costs the fee of an electronic invoice. A vendor that Netvisor
 * does not know is created: it is looked for by name and business ID, by business ID, by vendor
 * code, by name, in this order. The invoice takes no details from the card of the vendor, so every
 * message has to bring them all. Attachments need the invoice source finvoice.
 *
 * `POST /purchaseinvoice.nv`.
 *
 * @param transport makes the call
 * @param body the request
 * @param options what is peculiar to this call
 * @throws CallError where the call fails
 */
export function createPurchaseInvoice(
  transport: Transport,
  body: PurchaseInvoiceRequest,
  options?: CallOptions,
): PromisedResult<PurchaseInvoiceResponse> {
  return callResource(transport, purchaseInvoiceResource, {}, body, options);
}

/**
 * Builds the call `POST /purchaseinvoice.nv`.
 *
 * @param body the request
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildPurchaseInvoice(
  body: PurchaseInvoiceRequest,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(purchaseInvoiceResource, {}, body, options);
}

/**
 * Decodes a response of `purchaseinvoice`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodePurchaseInvoiceResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<PurchaseInvoiceResponse> {
  return decode(purchaseInvoiceResponseMessage, input, options);
}

/**
 * Reads a response of `purchaseinvoice` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readPurchaseInvoice(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<PurchaseInvoiceResponse> {
  return interpret(decode(purchaseInvoiceResponseMessage, input, options));
}

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
   * Var en fakturarads (PurchaseInvoiceLine) räkenskapsobjekt står
   * 1 = utanför fakturaraderna; standard, gäller också när parametern utelämnas
   * 2 = inne i fakturaraderna
   *
   * Parameter `version`; 0...1; default `1`; example `2`; source `overlay.yaml`,
   * `pages/purchases.html`.
   *
   * Values: `1`, `2`.
   */
  readonly version?: '1' | '2' | undefined;
  /**
   * - actions = vad som kan göras med fakturan (sakgranska, godkänna, avvisa, klar för betalning)
   * - handlinghistory = fakturans behandlingshistorik
   * - previewimage = bild för förhandsgranskning av fakturan
   * - invoiceimage = fakturans ursprungliga PDF-bilaga eller, om ingen finns, en PDF som skapas av
   * e-fakturameddelandet
   *
   * Parameter `include`; 0...1; example `actions`; source `pages/purchases.html`.
   *
   * Known values:
   * - `actions`: vad som kan göras med fakturan (sakgranska, godkänna, avvisa, klar för betalning)
   * - `handlinghistory`: fakturans behandlingshistorik
   * - `previewimage`: bild för förhandsgranskning av fakturan
   * - `invoiceimage`: fakturans ursprungliga PDF-bilaga eller, om ingen finns, en PDF som skapas av
   * e-fakturameddelandet
   */
  readonly include?:
    'actions' | 'handlinghistory' | 'previewimage' | 'invoiceimage' | (string & {}) | undefined;
  /**
   * True = bilagorna lämnas bort
   * False = bilagorna kommer med
   * Utan parameter = True
   *
   * Parameter `omitattachments`; 0...1; default `true`; example `true`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly omitAttachments?: boolean | undefined;
}

/** A choice within {@link GetPurchaseInvoiceQuery}. */
export type GetPurchaseInvoiceQueryChoice = OneOf<{
  /**
   * ID i Netvisor för fakturan.
   *
   * Parameter `netvisorkey`; 0...1; example `123`; source `pages/purchases.html`.
   */
  readonly netvisorKey: number | bigint;
  /**
   * Ger alla uppgifter om flera inköpsfakturor på en gång, max. 500 ID:n
   * Hela URI:n i begäran får vara högst 2115 tecken.
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
   * NetvisorID för fakturan
   *
   * `PurchaseInvoiceNetvisorKey`; 1; example `1025`; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly purchaseInvoiceNetvisorKey?: number | null;
  /**
   * Fakturanummer
   *
   * `PurchaseInvoiceNumber`; 1; example `345`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceNumber?: string | null;
  /**
   * Fakturadatum
   *
   * `PurchaseInvoiceDate`; 1; example `2014-10-02`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDate?: GetPurchaseInvoiceDate | null;
  /**
   * Dag då leveransen skett
   *
   * `PurchaseInvoiceDeliveryDate`; 1; example `2014-10-04`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDeliveryDate?: GetPurchaseInvoiceDeliveryDate | null;
  /**
   * Förfallodag för fakturan
   *
   * `PurchaseInvoiceDueDate`; 1; example `2014-10-31`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDueDate?: GetPurchaseInvoiceDueDate | null;
  /**
   * Valuteringsdag för fakturan
   *
   * `PurchaseInvoiceValueDate`; 1; example `2014-10-15`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceValueDate?: GetPurchaseInvoiceValueDate | null;
  /**
   * Referensnummer på fakturan
   *
   * `PurchaseInvoiceReferencenumber`; 1; example `12594`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceReferenceNumber?: string | null;
  /**
   * Bankkonto som leverantören uppgett
   *
   * `PurchaseInvoiceVendorBankAccountNumber`; 1; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceVendorBankAccountNumber?: string | null;
  /**
   * True eller False. Anger om bankkontot är borttaget.
   *
   * `IsPurchaseInvoiceVendorBankAccountDeleted`; 1; example `False`; source `pages/purchases.html`.
   */
  readonly isPurchaseInvoiceVendorBankAccountDeleted?: boolean | null;
  /**
   * True eller False. Anger om bankkontot hör till SEPA-området.
   *
   * `IsPurchaseInvoiceVendorBankAccountFromSEPARegion`; 1; example `True`; source
   * `pages/purchases.html`.
   */
  readonly isPurchaseInvoiceVendorBankAccountFromSepaRegion?: boolean | null;
  /**
   * Fakturabelopp, två decimaler
   *
   * `PurchaseInvoiceAmount`; 1; example `123,45`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceAmount?: Decimal | null;
  /**
   * Betald del av fakturan, två decimaler
   *
   * `PurchaseInvoicePaidAmount`; 1; example `100,00`; source `pages/purchases.html`.
   */
  readonly purchaseInvoicePaidAmount?: Decimal | null;
  /**
   * Fakturabelopp i valuta
   *
   * `ForeignCurrencyAmount`; 1; example `123,45`; source `pages/purchases.html`.
   */
  readonly foreignCurrencyAmount?: Decimal | null;
  /**
   * Kod för valutan
   *
   * `ForeignCurrencyNameID`; 1; example `EUR`; source `pages/purchases.html`.
   */
  readonly foreignCurrencyNameId?: string | null;
  /**
   * Status för fakturan
   * Obs: funktionen är inte färdig; svaret är tills vidare alltid öppen/open
   *
   * `InvoiceStatus`; 1; example `öppen/open`; source `pages/purchases.html`.
   */
  readonly invoiceStatus?: string | null;
  /**
   * Hur långt godkännandet kommit
   * ny faktura = open
   * sakgranskning = infactualverification
   * godkännande = approved
   * godkänd = accepted
   * avslagen = acceptorrejected
   *
   * `ApprovalStatus`; 1; example `open`; source `pages/purchases.html`.
   *
   * Known values:
   * - `open`: ny faktura
   * - `infactualverification`: sakgranskning
   * - `approved`: godkännande
   * - `accepted`: godkänd
   * - `acceptorrejected`: avslagen
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
   * Referens, vår
   *
   * `PurchaseInvoiceOurReference`; 1; example `012594`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceOurReference?: string | null;
  /**
   * Referens, er
   *
   * `PurchaseInvoiceYourReference`; 1; example `112594`; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceYourReference?: string | null;
  /**
   * Tilläggsuppgift på fakturan
   *
   * `PurchaseInvoiceDescription`; 1; source `pages/purchases.html`.
   */
  readonly purchaseInvoiceDescription?: string | null;
  /**
   * NetvisorKey för leverantören
   *
   * `VendorNetvisorKey`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly vendorNetvisorKey?: number | null;
  /**
   * FO-nummer (leverantör)
   *
   * `VendorOrganizationIdentifier`; 1; example `1234567-8`; source `pages/purchases.html`.
   */
  readonly vendorOrganizationIdentifier?: string | null;
  /**
   * Kod för leverantören
   *
   * `VendorCode`; 1; example `23`; source `pages/purchases.html`.
   */
  readonly vendorCode?: string | null;
  /**
   * Namn på leverantören
   *
   * `VendorName`; 1; example `Vendor Oy Ab`; source `pages/purchases.html`.
   */
  readonly vendorName?: string | null;
  /**
   * Gatuadress (leverantör)
   *
   * `VendorAddressline`; 1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly vendorAddressLine?: string | null;
  /**
   * Postadress (leverantör)
   *
   * `VendorPostnumber`; 1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly vendorPostNumber?: string | null;
  /**
   * Postanstalt (leverantör)
   *
   * `VendorTown`; 1; source `pages/purchases.html`.
   */
  readonly vendorTown?: string | null;
  /**
   * Landskod (leverantör)
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
   * Kännetecken för fakturan
   *
   * `Fingerprint`; 1; example `606F6527D9CAF4BB7B69E4D616FAA78637552960A810FD3B5CC04BFEB6757D4C`;
   * source `pages/purchases.html`.
   */
  readonly fingerprint?: string | null;
  /**
   * NetvisorKey för verifikationen som hör till inköpsfakturan
   *
   * `VoucherID`; 0...1; example `1123`; source `pages/purchases.html`.
   */
  readonly voucherId?: number | null;
  /**
   * Om kontosättningen är gjord
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
   * Fakturabilden som PDF, Base64-kodad; kommer när include = invoiceimage
   *
   * `InvoiceImage`; 0...n; source `pages/purchases.html`.
   */
  readonly invoiceImage: readonly GetPurchaseInvoiceImage[];
  /** `Attachments`; 0...1; source `pages/purchases.html`. */
  readonly attachments?: GetPurchaseInvoiceAttachments | null;
  /** `InvoiceLines`; 0...1; source `pages/purchases.html`. */
  readonly invoiceLines?: GetPurchaseInvoiceLines | null;
  /**
   * Nummer och ID för de inköpsorder som är kopplade till fakturan, om det finns sådana
   *
   * `LinkedPurchaseOrders`; 0...1; source `pages/purchases.html`.
   */
  readonly linkedPurchaseOrders?: GetPurchaseInvoiceLinkedPurchaseOrders | null;
  /**
   * Kontosättning av fakturan
   *
   * `PostingLinesAccess`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly postingLinesAccess?: GetPurchaseInvoicePostingLinesAccess | null;
  /**
   * Vad användaren får göra med fakturan
   *
   * `Actions`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly actions?: GetPurchaseInvoiceActions | null;
  /**
   * Utan larm kommer bara denna övre tagg
   *
   * `Alerts`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly alerts?: GetPurchaseInvoiceAlerts | null;
  /**
   * Utan notiser kommer bara denna övre tagg
   *
   * `Notifications`; 0...1; source `overlay.yaml`, `pages/purchases.html`.
   */
  readonly notifications?: GetPurchaseInvoiceNotifications | null;
  /**
   * Historik över hur fakturan behandlats
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
   * Datumets format, alltid ansi
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
   * Format för leveransdagen, alltid ansi
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
   * Format för förfallodagen, alltid ansi
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
   * Format för valuteringsdagen, alltid ansi
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
   * ID för den bilaga som är fakturabilden
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
   * ID för den bilaga som är fakturabilden
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
   * Bilagan i Base64
   *
   * `AttachmentBase64Data`; 1; source `pages/purchases.html`.
   */
  readonly attachmentBase64Data?: Uint8Array | null;
  /**
   * Filnamn för bilagan
   *
   * `FileName`; 1; example `Faktura12594.pdf`; source `pages/purchases.html`.
   */
  readonly fileName?: string | null;
  /**
   * MIME-typ för bilagan
   *
   * `ContentType`; 1; example `Application/pdf`; source `pages/purchases.html`.
   */
  readonly contentType?: string | null;
  /**
   * Kommentar till bilagan
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
   * Netvisor-nyckel för produkten
   *
   * `NetvisorKey`; 1; source `pages/purchases.html`.
   */
  readonly netvisorKey?: number | null;
  /**
   * Radens summa med skatt
   *
   * `LineSum`; 1; source `pages/purchases.html`.
   */
  readonly lineSum?: Decimal | null;
  /**
   * Radens summa utan skatt
   *
   * `LineNetSum`; 1; source `pages/purchases.html`.
   */
  readonly lineNetSum?: Decimal | null;
  /**
   * Pris per enhet (med skatt)
   *
   * `UnitPrice`; 1; source `pages/purchases.html`.
   */
  readonly unitPrice?: Decimal | null;
  /**
   * Moms i procent
   *
   * `VatPercent`; 1; source `pages/purchases.html`.
   */
  readonly vatPercent?: Decimal | null;
  /**
   * Kod för momsen
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
   * Förklaring till raden
   *
   * `Description`; 0...1; source `pages/purchases.html`.
   */
  readonly description?: string | null;
  /**
   * Enhet
   *
   * `Unit`; 0...1; source `pages/purchases.html`.
   */
  readonly unit?: string | null;
  /**
   * Beställd mängd
   *
   * `OrderedAmount`; 1; source `pages/purchases.html`.
   */
  readonly orderedAmount?: Decimal | null;
  /**
   * Pris vid inköp
   *
   * `PurchasePrice`; 0...1; source `pages/purchases.html`.
   */
  readonly purchasePrice?: Decimal | null;
  /**
   * Levererad mängd
   *
   * `DeliveredAmount`; 1; source `pages/purchases.html`.
   */
  readonly deliveredAmount?: Decimal | null;
  /**
   * Kod för produkten
   *
   * `ProductCode`; 1; source `pages/purchases.html`.
   */
  readonly productCode?: string | null;
  /**
   * Rabatt i procent
   *
   * `DiscountPercentage`; 1; source `pages/purchases.html`.
   */
  readonly discountPercentage?: Decimal | null;
  /**
   * Produktens namn
   *
   * `ProductName`; 1; source `pages/purchases.html`.
   */
  readonly productName?: string | null;
  /**
   * Netvisorkey för det konto som kontosättningen föreslår
   *
   * `AccountingSuggestionBookkeepingAccountNetvisorKey`; 0...1; source `pages/purchases.html`.
   */
  readonly accountingSuggestionBookkeepingAccountNetvisorKey?: number | null;
  /**
   * Konto som kontosättningen föreslår
   *
   * `AccountingSuggestionBookkeepingAccount`; 0...1; source `pages/purchases.html`.
   */
  readonly accountingSuggestionBookkeepingAccount?: string | null;
  /**
   * Med version = 2 gäller nivåerna 4 - 5 - 6
   * Annars nivåerna 3 - 4 - 5
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
   * Rubrik för räkenskapsobjektet
   *
   * `DimensionName`; 1; example `Project`; source `pages/purchases.html`.
   */
  readonly dimensionName?: string | null;
  /**
   * ID för räkenskapsobjektets rubrik
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
   * NetvisorID för räkenskapsobjektet
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
   * Ordernummer
   *
   * `OrderNumber`; 1; example `123`; source `pages/purchases.html`.
   */
  readonly orderNumber?: string | null;
  /**
   * NetvisorID för inköpsordern
   * Obs! Ett ordernummer kan ha skrivits in på fakturan i förväg; då finns inköpsordern ännu inte i
   * systemet
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
   * Något av värdena:
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
   * Namn på den resurs som utför handlingen
   *
   * `Type`; 1; example `purchaseinvoicepostingdata`; source `pages/purchases.html`.
   */
  readonly type?: string | null;
  /**
   * Vad handlingen gör
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
   * Larmets rubrik
   *
   * `Heading`; 1; example `Fakturan är under låst period`; source `pages/purchases.html`.
   */
  readonly heading?: string | null;
  /**
   * Larmets text
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
   * Notisens rubrik
   *
   * `Heading`; 1; source `pages/purchases.html`.
   */
  readonly heading?: string | null;
  /**
   * Notisens text
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
   * Slag av händelse
   *
   * `Type`; 1; example `InvoiceCreated`; source `pages/purchases.html`.
   */
  readonly type?: string | null;
  /**
   * Händelsens rubrik
   *
   * `Heading`; 1; example `Skapad`; source `pages/purchases.html`.
   */
  readonly heading?: string | null;
  /**
   * Händelsens text
   *
   * `Description`; 1; example `Fakturan skapad i systemet`; source `pages/purchases.html`.
   */
  readonly description?: string | null;
  /**
   * Tidpunkt
   *
   * `Timestamp`; 1; example `2018-01-01 09:45:49.200`; source `overlay.yaml`,
   * `pages/purchases.html`.
   */
  readonly timestamp?: GetPurchaseInvoiceTimestamp | null;
  /**
   * Den som utförde det hela
   *
   * `UserName`; 1; example `Assi Asiatarkastaja`; source `pages/purchases.html`.
   */
  readonly userName?: string | null;
  /**
   * E-post i företaget för samma användare; finns när en adress är inställd och användaren inte är
   * "Systemet"
   *
   * `UserEmail`; 0...1; example `assi.asiatarkastaja@yritys.fi.esimerkki`; source
   * `pages/purchases.html`.
   */
  readonly userEmail?: string | null;
  /**
   * Uppgifter som ändrats
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
   * Tidpunktens format, alltid ansi
   *
   * Attribute `format`; 0...1; always `ansi`; example `ansi`; source `pages/purchases.html`.
   */
  readonly format?: string;
}

/** Source `pages/purchases.html`. */
export interface GetPurchaseInvoiceUpdatedInformationFields {
  /**
   * Uppgiftens namn
   *
   * `FieldName`; 1; example `Kontosatt`; source `pages/purchases.html`.
   */
  readonly fieldName?: string | null;
  /**
   * Värdet före
   *
   * `OldValue`; 1; example `Nej`; source `pages/purchases.html`.
   */
  readonly oldValue?: string | null;
  /**
   * Värdet efter
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

const getPurchaseInvoicePreviewImageTable: TypeTable = {
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

const getPurchaseInvoiceImageTable: TypeTable = {
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

const getPurchaseInvoiceAttachmentTable: TypeTable = {
  parts: [
    { el: 'AttachmentBase64Data', as: 'attachmentBase64Data', is: { codec: base64 } },
    { el: 'FileName', as: 'fileName', is: { codec: text } },
    { el: 'ContentType', as: 'contentType', is: { codec: text } },
    { el: 'Comment', as: 'comment', is: { codec: text } },
  ],
};

const getPurchaseInvoiceAttachmentsTable: TypeTable = {
  parts: [
    { el: 'Attachment', as: 'attachment', is: getPurchaseInvoiceAttachmentTable, max: Infinity },
  ],
};

const getPurchaseInvoiceDimensionTable: TypeTable = {
  parts: [
    { el: 'DimensionName', as: 'dimensionName', is: { codec: text } },
    { el: 'DimensionNameNetvisorKey', as: 'dimensionNameNetvisorKey', is: { codec: integer } },
    { el: 'DimensionDetailName', as: 'dimensionDetailName', is: { codec: text } },
    { el: 'DimensionDetailNetvisorKey', as: 'dimensionDetailNetvisorKey', is: { codec: integer } },
  ],
};

const getPurchaseInvoiceLineDimensionsTable: TypeTable = {
  parts: [
    { el: 'Dimension', as: 'dimension', is: getPurchaseInvoiceDimensionTable, max: Infinity },
  ],
};

const getPurchaseInvoiceLineTable: TypeTable = {
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

const getPurchaseInvoiceLinesTable: TypeTable = {
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

const getPurchaseInvoicePurchaseOrderTable: TypeTable = {
  parts: [
    { el: 'OrderNumber', as: 'orderNumber', is: { codec: text } },
    { el: 'NetvisorKey', as: 'netvisorKey', is: { codec: integer }, min: 0 },
  ],
};

const getPurchaseInvoiceLinkedPurchaseOrdersTable: TypeTable = {
  parts: [
    {
      el: 'PurchaseOrder',
      as: 'purchaseOrder',
      is: getPurchaseInvoicePurchaseOrderTable,
      max: Infinity,
    },
  ],
};

const getPurchaseInvoicePostingLinesAccessTable: TypeTable = {
  parts: [
    { el: 'CanEditPostingLines', as: 'canEditPostingLines', is: { codec: booleanLenient } },
    { el: 'CanUserPostInvoice', as: 'canUserPostInvoice', is: { codec: booleanLenient } },
    { el: 'SuggestPostingByDefault', as: 'suggestPostingByDefault', is: { codec: booleanLenient } },
    {
      el: 'CanEditAccountingSuggestion',
      as: 'canEditAccountingSuggestion',
      is: { codec: booleanLenient },
    },
  ],
};

const getPurchaseInvoiceActionTable: TypeTable = {
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

const getPurchaseInvoiceActionsTable: TypeTable = {
  parts: [{ el: 'Action', as: 'action', is: getPurchaseInvoiceActionTable, max: Infinity }],
};

const getPurchaseInvoiceAlertTable: TypeTable = {
  parts: [
    { el: 'Heading', as: 'heading', is: { codec: text } },
    { el: 'Description', as: 'description', is: { codec: text } },
  ],
};

const getPurchaseInvoiceAlertsTable: TypeTable = {
  parts: [{ el: 'Alert', as: 'alert', is: getPurchaseInvoiceAlertTable, min: 0, max: Infinity }],
};

const getPurchaseInvoiceNotificationTable: TypeTable = {
  parts: [
    { el: 'Heading', as: 'heading', is: { codec: text } },
    { el: 'Description', as: 'description', is: { codec: text } },
  ],
};

const getPurchaseInvoiceNotificationsTable: TypeTable = {
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

const getPurchaseInvoiceTimestampTable: TypeTable = {
  attributes: [{ at: 'format', as: 'format', is: { codec: text }, fixed: 'ansi' }],
  text: { as: 'value', is: { codec: dateTimeLenient } },
};

const getPurchaseInvoiceUpdatedInformationFieldsTable: TypeTable = {
  parts: [
    { el: 'FieldName', as: 'fieldName', is: { codec: text } },
    { el: 'OldValue', as: 'oldValue', is: { codec: text } },
    { el: 'NewValue', as: 'newValue', is: { codec: text } },
  ],
};

const getPurchaseInvoiceHandlingHistoryLineTable: TypeTable = {
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

const getPurchaseInvoiceHandlingHistoryTable: TypeTable = {
  parts: [
    {
      el: 'HandlingHistoryLine',
      as: 'handlingHistoryLine',
      is: getPurchaseInvoiceHandlingHistoryLineTable,
      max: Infinity,
    },
  ],
};

const getPurchaseInvoiceTable: TypeTable = {
  parts: [
    { el: 'PurchaseInvoiceNetvisorKey', as: 'purchaseInvoiceNetvisorKey', is: { codec: integer } },
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
    { el: 'PurchaseInvoiceYourReference', as: 'purchaseInvoiceYourReference', is: { codec: text } },
    { el: 'PurchaseInvoiceDescription', as: 'purchaseInvoiceDescription', is: { codec: text } },
    { el: 'VendorNetvisorKey', as: 'vendorNetvisorKey', is: { codec: integer } },
    { el: 'VendorOrganizationIdentifier', as: 'vendorOrganizationIdentifier', is: { codec: text } },
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
    { el: 'Notifications', as: 'notifications', is: getPurchaseInvoiceNotificationsTable, min: 0 },
    {
      el: 'HandlingHistory',
      as: 'handlingHistory',
      is: getPurchaseInvoiceHandlingHistoryTable,
      min: 0,
    },
  ],
};

const getPurchaseInvoicesTable: TypeTable = {
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

const getPurchaseInvoiceResponseTable: TypeTable = {
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

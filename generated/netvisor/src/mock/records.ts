import type { AccountingRequest } from '../resources/accounting.js';
import type { PaymentRequest } from '../resources/payment.js';
import type { PurchaseInvoiceRequest } from '../resources/purchase-invoice.js';
import type { PurchaseInvoicePostingDataRequest } from '../resources/purchase-invoice-posting-data.js';
import type { SalesInvoiceRequest } from '../resources/sales-invoice.js';
import type { SalesPaymentRequest } from '../resources/sales-payment.js';
import type { VendorRequest } from '../resources/vendor.js';
import type { Decimal, IsoDate, IsoDateTime } from '../runtime/index.js';

/** Lists of deletions that there are. */
export type DeletionKind = 'sales-invoice' | 'sales-order' | 'sales-payment' | 'purchase-payment';

/** Something that was deleted. */
export interface Deletion {
  readonly key: number;
  readonly at: IsoDateTime;
}

/** A sales invoice, credit note, draft or order: what was sent, and what was made of it. */
export interface SalesRecord {
  readonly key: number;
  readonly kind: 'invoice' | 'order' | 'draft';
  readonly sent: SalesInvoiceRequest['salesInvoice'];
  /** Keys of its product lines, in order. */
  readonly lineKeys: readonly number[];
  /** Number of the invoice or order; empty for drafts. */
  readonly number: string;
  readonly reference: string;
  readonly date: IsoDate;
  readonly due: IsoDate;
  /** Total with tax, in the currency of the company. */
  readonly total: Decimal;
  /** `unsent`, `open`, `paid`, `creditloss`, `rejected`; for orders `undelivered`, `delivered`, `billed`. */
  readonly status: string;
  /** How far collection is, where it was set: `reminded`, `requested`, `collected`. */
  readonly stage: string | null;
  readonly comments: readonly string[];
  readonly voucher: number | null;
  /** The order that it was made of. */
  readonly order: number | null;
  /** Amounts that were delivered of an order, by key of the line. */
  readonly delivered: Readonly<Record<string, Decimal>>;
  /** Invoices that a credit note was matched to, with the amount. */
  readonly credits: readonly { readonly invoice: number; readonly amount: Decimal }[];
  readonly modified: IsoDateTime;
}

/** A payment that came in. */
export interface SalesPaymentRecord {
  readonly key: number;
  readonly sent: SalesPaymentRequest['salesPayment'];
  readonly amount: Decimal;
  readonly date: IsoDate;
  /** Invoice or order that it pays; null while it waits for one. */
  readonly target: number | null;
  /** How it was matched by hand: `discount`, `creditloss` and the others. */
  readonly handling: string | null;
  readonly voucher: number | null;
  /** Posted by the resource for many. */
  readonly posted: boolean;
  readonly modified: IsoDateTime;
}

/** A line of a purchase invoice. */
export type PurchaseLine = NonNullable<
  NonNullable<PurchaseInvoiceRequest['purchaseInvoice']['purchaseInvoiceLines']>['purchaseInvoiceLine']
>[number];

/** A line as posting data has it. */
export type PostingLine = NonNullable<
  PurchaseInvoicePostingDataRequest['purchaseInvoicePostingData']['purchaseInvoicePostingLine']
>[number];

/** A purchase invoice. */
export interface PurchaseRecord {
  readonly key: number;
  readonly sent: PurchaseInvoiceRequest['purchaseInvoice'];
  readonly vendor: number | null;
  readonly lines: readonly { readonly key: number; readonly line: PurchaseLine | PostingLine }[];
  readonly attachmentKeys: readonly number[];
  readonly total: Decimal;
  /** `open`, `infactualverification`, `approved`, `accepted`, `acceptorrejected`, `contentsupervisorrejected`. */
  readonly status: string;
  readonly verifiers: readonly string[];
  readonly approver: string | null;
  readonly accrual: string | null;
  readonly voucher: number | null;
  readonly history: readonly { readonly heading: string; readonly text: string; readonly at: IsoDateTime }[];
  readonly modified: IsoDateTime;
}

/** A bank transfer that was sent. */
export interface OutgoingPayment {
  readonly key: number;
  readonly sent: PaymentRequest['payment'];
  readonly modified: IsoDateTime;
}

/** A vendor. */
export interface VendorRecord {
  readonly key: number;
  readonly sent: VendorRequest['vendor'];
  readonly accountKeys: readonly number[];
  readonly modified: IsoDateTime;
}

/** A line of a voucher that is already calculated. */
export interface VoucherLine {
  readonly key: number;
  readonly sum: Decimal;
  readonly description: string;
  readonly account: string;
  readonly vatPercent: Decimal;
  readonly vatCode: string;
  readonly dimensions: readonly { readonly name: string; readonly item: string }[];
}

/** A voucher. */
export interface Voucher {
  readonly key: number;
  readonly number: number;
  readonly date: IsoDate;
  readonly description: string;
  readonly class: string;
  readonly status: 'valid' | 'invalidated' | 'deleted';
  readonly source: { readonly type: 'salesinvoice' | 'purchaseinvoice'; readonly key: number } | null;
  readonly lines: readonly VoucherLine[];
  readonly sent: AccountingRequest['voucher'] | null;
  readonly modified: IsoDateTime;
}

/** A sum that is budgeted for an account, a month and dimensions. */
export interface Budget {
  readonly key: number;
  readonly account: string;
  readonly name: string;
  readonly group: number;
  readonly year: number;
  readonly month: number;
  readonly sum: Decimal;
  readonly vat: Decimal;
  /** Items of dimensions, `name/item`, in order. */
  readonly dimensions: readonly string[];
}

import type { GetPurchaseInvoice, GetPurchaseInvoiceQuery } from '../../resources/get-purchase-invoice.js';
import type { Company } from '../company.js';
import { say } from '../company.js';
import { print } from '../exact.js';
import { STATUS_TEXTS } from '../language.js';
import { paidOf } from '../payments/outgoing.js';
import type { PurchaseRecord } from '../records.js';
import { attributeOf, dayOf, plain, textOf, textOrEmpty } from '../values.js';
import { lineDimensions, purchaseLine } from './lines.js';

/** What beside the basics is asked for. */
type Wanted = Pick<GetPurchaseInvoiceQuery, 'include' | 'omitAttachments' | 'version'>;

/**
 * A purchase invoice as its details are answered.
 *
 * @param company the company
 * @param record the invoice
 * @param wanted what is asked for
 */
export function purchaseDetails(
  company: Company,
  record: PurchaseRecord,
  wanted: Wanted,
): GetPurchaseInvoice {
  const { key, sent } = record;
  const texts = STATUS_TEXTS['open'];
  const numbers =
    sent.purchaseInvoiceRelatedPurchaseOrderNumbers?.purchaseInvoiceRelatedPurchaseOrderNumber ?? [];
  const orders = numbers.map(({ purchaseOrderNumber }) => ({
    orderNumber: purchaseOrderNumber,
    netvisorKey: null,
  }));
  const include = textOf(wanted.include).toLowerCase();
  return {
    purchaseInvoiceNetvisorKey: key,
    purchaseInvoiceNumber: textOrEmpty(sent.invoiceNumber),
    purchaseInvoiceDate: ansi(sent.invoiceDate),
    purchaseInvoiceDeliveryDate: ansi(sent.deliveryDate),
    purchaseInvoiceDueDate: ansi(sent.dueDate),
    purchaseInvoiceValueDate: ansi(sent.valueDate),
    purchaseInvoiceReferenceNumber: textOrEmpty(sent.bankReferenceNumber),
    purchaseInvoiceVendorBankAccountNumber: textOrEmpty(sent.accountNumber),
    isPurchaseInvoiceVendorBankAccountDeleted: false,
    isPurchaseInvoiceVendorBankAccountFromSepaRegion: true,
    purchaseInvoiceAmount: record.total,
    purchaseInvoicePaidAmount: print(paidOf(company, record)),
    foreignCurrencyAmount: null,
    foreignCurrencyNameId: null,
    // Whatever becomes of it: the documents say that the service tells nothing else yet.
    invoiceStatus: texts === undefined ? 'open' : say(texts, company.language),
    approvalStatus: record.status,
    purchaseInvoiceOurReference: textOrEmpty(sent.ourReference),
    purchaseInvoiceYourReference: textOrEmpty(sent.yourReference),
    purchaseInvoiceDescription: textOrEmpty(sent.comment),
    ...vendorOf(company, record),
    fingerprint: `${key}-${record.modified}`,
    voucherId: record.voucher,
    isAccounted: record.voucher !== null,
    previewImage: [],
    invoiceImage: include === 'invoiceimage' ? imagesOf(record) : [],
    // They are left out unless the call says not to.
    ...(wanted.omitAttachments === false && filesOf(record).length > 0
      ? { attachments: attachmentsOf(record) }
      : {}),
    ...linesOf(record, textOf(wanted.version) === '2'),
    ...(orders.length === 0 ? {} : { linkedPurchaseOrders: { purchaseOrder: orders } }),
    ...(include === 'actions' ? { ...ACCESS, actions: { action: actionsOf(record) } } : {}),
    ...(include === 'handlinghistory'
      ? { handlingHistory: { handlingHistoryLine: historyOf(company, record) } }
      : {}),
  };
}

/** In the second version, the dimensions of a line stand in it; in the first, beside all of them. */
function linesOf({ lines }: PurchaseRecord, isSecond: boolean): Pick<GetPurchaseInvoice, 'invoiceLines'> {
  if (lines.length === 0) return {};
  const purchaseInvoiceLine = lines.map(({ key, line }) => {
    const [own] = isSecond ? lineDimensions(line) : [];
    return {
      ...purchaseLine(key, line),
      ...(own === undefined ? {} : { purchaseInvoiceLineDimensions: own }),
    };
  });
  const beside = isSecond ? [] : lineDimensions(...lines.map(({ line }) => line));
  return { invoiceLines: { purchaseInvoiceLine, purchaseInvoiceLineDimensions: beside } };
}

/** What stands beside the actions; there is nothing to alert to. */
const ACCESS = {
  postingLinesAccess: {
    canEditPostingLines: true,
    canUserPostInvoice: true,
    suggestPostingByDefault: false,
    canEditAccountingSuggestion: true,
  },
  alerts: { alert: [] },
  notifications: { notification: [] },
} as const;

function ansi(given: unknown): { readonly value: ReturnType<typeof dayOf>; readonly format: string } {
  return { value: dayOf(given), format: 'ansi' };
}

function vendorOf(company: Company, { vendor, sent }: PurchaseRecord): Partial<GetPurchaseInvoice> {
  const base = vendor === null ? undefined : company.vendors.get(vendor)?.sent.vendorBaseInformation;
  return {
    vendorNetvisorKey: vendor,
    vendorOrganizationIdentifier: textOrEmpty(base?.organizationId ?? sent.organizationIdentifier),
    vendorCode: textOrEmpty(base?.code ?? sent.vendorCode),
    vendorName: textOrEmpty(base?.name ?? sent.vendorName),
    vendorAddressLine: textOrEmpty(base?.address ?? sent.vendorAddressLine),
    vendorPostNumber: textOrEmpty(base?.postcode ?? sent.vendorPostNumber),
    vendorTown: textOrEmpty(base?.city ?? sent.vendorCity),
    vendorCountry: textOrEmpty(textOf(base?.country) === '' ? sent.vendorCountry : base?.country),
    vendorBankAccountNumber: textOrEmpty(sent.accountNumber),
  };
}

type File = NonNullable<
  PurchaseRecord['sent']['purchaseInvoiceAttachments']
>['purchaseInvoiceAttachment'][number];

function filesOf({ sent }: PurchaseRecord): readonly File[] {
  return sent.purchaseInvoiceAttachments?.purchaseInvoiceAttachment ?? [];
}

function dataOf({ documentData }: File): Uint8Array | null {
  const data = plain(documentData);
  return data instanceof Uint8Array ? data : null;
}

function attachmentsOf(record: PurchaseRecord): NonNullable<GetPurchaseInvoice['attachments']> {
  return {
    attachment: filesOf(record).map((file) => ({
      attachmentBase64Data: dataOf(file),
      fileName: file.fileName,
      contentType: file.mimetype,
      comment: textOrEmpty(file.attachmentDescription),
    })),
  };
}

function imagesOf(record: PurchaseRecord): NonNullable<GetPurchaseInvoice['invoiceImage']> {
  return filesOf(record).flatMap((file, index) => {
    const type = attributeOf(file.documentData, 'documentType') ?? 'invoiceimage';
    const value = dataOf(file);
    if (type !== 'invoiceimage' || value === null) return [];
    return [{ value, attachmentNetvisorKey: record.attachmentKeys[index] ?? 0 }];
  });
}

/** What can be done with an invoice as it is. */
function actionsOf({
  status,
}: PurchaseRecord): { readonly id: string; readonly type: string; readonly description: string }[] {
  const ids =
    status === 'accepted'
      ? ['pay']
      : status === 'approved'
        ? ['accepted', 'reject']
        : ['approved', 'accepted', 'reject'];
  return ids.map((id) => ({ id, type: 'purchaseinvoicepostingdata', description: id }));
}

function historyOf(company: Company, { history }: PurchaseRecord) {
  return history.map(({ heading, text, at }) => ({
    type: 'event',
    heading,
    description: textOrEmpty(text),
    timestamp: { value: at, format: 'ansi' },
    userName: company.id,
    userEmail: null,
    updatedInformationFields: [],
  }));
}

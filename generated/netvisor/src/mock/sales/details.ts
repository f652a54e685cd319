import type { GetSalesInvoice, GetSalesInvoiceLine } from '../../resources/get-sales-invoice.js';
import { week } from '../../runtime/index.js';
import type { Company } from '../company.js';
import { say } from '../company.js';
import { exact, print } from '../exact.js';
import { STATUS_TEXTS } from '../language.js';
import type { SalesRecord } from '../records.js';
import { attributeOf, dayOf, decimalOf, numberOf, plain, textOf, textOrEmpty } from '../values.js';
import { stageOf } from './balance.js';
import { commentLines, detailLine } from './lines.js';
import { productLines } from './totals.js';

/** What of an invoice is asked for. */
export interface DetailsWanted {
  readonly includeAttachments?: boolean | null | undefined;
  readonly showCommentLines?: boolean | null | undefined;
}

/**
 * An invoice or order as its details are answered.
 *
 * @param company the company
 * @param record the invoice or order
 * @param wanted what is asked for beside the basics
 */
export function detailsOf(
  company: Company,
  record: SalesRecord,
  wanted: DetailsWanted,
): Omit<GetSalesInvoice, 'documents'> {
  const { sent } = record;
  return {
    salesInvoiceNetvisorKey: record.key,
    salesInvoiceNumber: textOrEmpty(record.number),
    salesInvoiceDate: ansi(record.date),
    salesInvoiceEventDate: ansi(dayOf(sent.salesInvoiceEventDate)),
    salesInvoiceValueDate: ansi(dayOf(sent.salesInvoiceValueDate)),
    salesInvoiceDeliveryDate: ansi(dayOf(sent.salesInvoiceDeliveryDate)),
    salesInvoiceDueDate: ansi(record.due),
    salesInvoiceReferenceNumber: record.reference,
    salesInvoiceAmount: {
      value: record.total,
      iso4217CurrencyCode: attributeOf(sent.salesInvoiceAmount, 'iso4217CurrencyCode') ?? 'EUR',
      currencyRate: decimalOf(attributeOf(sent.salesInvoiceAmount, 'currencyRate')) ?? ONE,
    },
    sellerIdentifier: { value: sellerOf(company, sent), type: 'name' },
    invoiceStatus: statusOf(company, record),
    ...voucherOf(company, record),
    salesInvoiceFreeTextBeforeLines: textOrEmpty(sent.salesInvoiceFreeTextBeforeLines),
    salesInvoiceFreeTextAfterLines: textOrEmpty(sent.salesInvoiceFreeTextAfterLines),
    salesInvoiceOurReference: textOrEmpty(sent.salesInvoiceOurReference),
    salesInvoiceYourReference: textOrEmpty(sent.salesInvoiceYourReference),
    salesInvoicePrivateComment: textOrEmpty(sent.salesInvoicePrivateComment),
    salesInvoiceAgreementIdentifier: textOrEmpty(sent.salesInvoiceAgreementIdentifier),
    ...customerOf(company, sent),
    matchPartialPaymentsByDefault: sent.expectPartialPayments === true,
    deliveryAddressName: textOrEmpty(sent.deliveryAddressName),
    deliveryAddressLine: textOrEmpty(sent.deliveryAddressLine),
    deliveryAddressPostNumber: textOrEmpty(sent.deliveryAddressPostNumber),
    deliveryAddressTown: textOrEmpty(sent.deliveryAddressTown),
    deliveryAddressCountryCode: textOrEmpty(countryName(textOf(sent.deliveryAddressCountryCode))),
    deliveryMethod: textOrEmpty(sent.deliveryMethod),
    deliveryTerm: textOrEmpty(sent.deliveryTerm),
    paymentTermNetDays: numberOf(sent.paymentTermNetDays),
    paymentTermCashDiscountDays: numberOf(sent.paymentTermCashDiscountDays),
    paymentTermCashDiscount: {
      value: decimalOf(sent.paymentTermCashDiscount),
      type: 'percentage',
    },
    waybillIdentifier: textOrEmpty(sent.salesInvoiceWaybillIdentifier),
    ...deliveryToCustomer(sent),
    deliveryOfficeIdentifier: textOrEmpty(sent.deliveryOffice),
    invoiceLines: { invoiceLine: linesOf(record, wanted.showCommentLines === true) },
    ...(wanted.includeAttachments === true ? { salesInvoiceAttachments: attachmentsOf(sent) } : {}),
  };
}

const ONE = print(exact('1'), 0);

/** A date with the attribute that says how it is written; empty where there is none. */
function ansi(value: SalesRecord['date'] | null): {
  readonly value: SalesRecord['date'] | null;
  readonly format: string;
} {
  return { value, format: 'ansi' };
}

function sellerOf(company: Company, { sellerIdentifier, sellerName }: SalesRecord['sent']): string | null {
  const key = numberOf(sellerIdentifier);
  const seller = company.fixtures.salesPersonnel.find(({ netvisorKey }) => netvisorKey === key);
  const known = seller === undefined ? '' : `${seller.firstName ?? ''} ${seller.lastName ?? ''}`.trim();
  return textOrEmpty(textOf(sellerName) === '' ? known : sellerName);
}

function statusOf(company: Company, record: SalesRecord): NonNullable<GetSalesInvoice['invoiceStatus']> {
  const texts = STATUS_TEXTS[record.status];
  return {
    value: texts === undefined ? record.status : say(texts, company.language),
    status: stageOf(company, record) ?? record.status,
  };
}

function voucherOf(company: Company, { voucher }: SalesRecord): Pick<GetSalesInvoice, 'invoiceVoucher'> {
  const found = voucher === null ? undefined : company.vouchers.get(voucher);
  return found === undefined
    ? {}
    : { invoiceVoucher: { value: String(found.number), netvisorKey: found.key } };
}

function customerOf(company: Company, sent: SalesRecord['sent']): Partial<GetSalesInvoice> {
  const id = textOf(sent.invoicingCustomerIdentifier);
  const type = attributeOf(sent.invoicingCustomerIdentifier, 'type');
  const known = company.fixtures.customers.find(({ netvisorKey, code }) =>
    type === 'netvisor' ? String(netvisorKey) === id : code === id,
  );
  const code = type === 'netvisor' ? known?.code : id;
  const key = type === 'netvisor' ? numberOf(id) : (known?.netvisorKey ?? null);
  const country = textOf(sent.invoicingCustomerCountryCode);
  return {
    invoicingCustomerCode: textOrEmpty(code),
    invoicingCustomerName: textOrEmpty(sent.invoicingCustomerName ?? known?.name),
    invoicingCustomerNameExtension: textOrEmpty(sent.invoicingCustomerNameExtension),
    invoicingCustomerNetvisorKey: key,
    invoicingCustomerOrganizationIdentifier: null,
    invoicingCustomerAddressLine: textOrEmpty(sent.invoicingCustomerAddressLine),
    invoicingCustomerAdditionalAddressLine: textOrEmpty(sent.invoicingCustomerAdditionalAddressLine),
    invoicingCustomerPostNumber: textOrEmpty(sent.invoicingCustomerPostNumber),
    invoicingCustomerTown: textOrEmpty(sent.invoicingCustomerTown),
    invoicingCustomerCountryCode: {
      value: textOrEmpty(countryName(country)),
      ...(country === '' ? {} : { iso3166: country }),
    },
  };
}

/** Countries stand in answers by name, in capital letters. */
function countryName(code: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return (
    new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(code.toUpperCase()) ?? code
  ).toUpperCase();
}

function deliveryToCustomer({
  salesInvoiceDeliveryToCustomerDate: given,
}: SalesRecord['sent']): Pick<GetSalesInvoice, 'deliveryToCustomerDate' | 'deliveryToCustomerWeek'> {
  const byWeek = week.decode(textOf(given));
  if (byWeek !== undefined) return { deliveryToCustomerWeek: byWeek };
  const day = dayOf(given);
  return day === null ? {} : { deliveryToCustomerDate: ansi(day) };
}

/** All product lines stand in one line, and the comments behind them: their common order is lost. */
function linesOf(record: SalesRecord, comments: boolean): GetSalesInvoiceLine {
  return {
    salesInvoiceProductLine: productLines(record.sent).map((line, index) =>
      detailLine(line, record.lineKeys[index] ?? 0),
    ),
    salesInvoiceCommentLine: comments ? commentLines(record.sent) : [],
  };
}

function attachmentsOf({
  salesInvoiceAttachments,
}: SalesRecord['sent']): NonNullable<GetSalesInvoice['salesInvoiceAttachments']> {
  return {
    salesInvoiceAttachment: (salesInvoiceAttachments?.salesInvoiceAttachment ?? []).map((one) => {
      const data = plain(one.documentData);
      return {
        mimetype: one.mimetype,
        attachmentDescription: one.attachmentDescription,
        fileName: one.fileName,
        documentData: data instanceof Uint8Array ? data : null,
      };
    }),
  };
}

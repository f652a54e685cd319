import { purchaseInvoiceResource } from '../../resources/purchase-invoice.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid } from '../company.js';
import { exact, print } from '../exact.js';
import type { PurchaseRecord, VendorRecord } from '../records.js';
import { dayOf, decimalOf, momentOf, textOf, textOrEmpty } from '../values.js';

/** `purchaseinvoice.nv`: imports an invoice of a vendor; one that is not known yet is made. */
export const importPurchaseInvoice: MockRoute<Company> = route(
  purchaseInvoiceResource,
  ({ body, context: company }) => {
    const sent = body.purchaseInvoice;
    for (const [name, given] of [
      ['invoicedate', sent.invoiceDate],
      ['duedate', sent.dueDate],
    ] as const)
      if (dayOf(given) === null) throw invalid(`${name}: expected a date`);
    const vendor = vendorOf(company, sent) ?? newVendor(company, sent);
    const lines = sent.purchaseInvoiceLines?.purchaseInvoiceLine ?? [];
    const attachments = sent.purchaseInvoiceAttachments?.purchaseInvoiceAttachment ?? [];
    const at = momentOf(company.now);
    const record: PurchaseRecord = {
      key: company.newKey(),
      sent,
      vendor: vendor?.key ?? null,
      lines: lines.map((line) => ({ key: company.newKey(), line })),
      attachmentKeys: attachments.map(() => company.newKey()),
      total: print(exact(decimalOf(sent.amount))),
      status: statusOf(textOf(sent.purchaseInvoiceOnRound).toLowerCase()),
      verifiers: [],
      approver: null,
      accrual: null,
      voucher: null,
      history: [{ heading: 'Import', text: textOf(sent.comment), at }],
      modified: at,
    };
    company.purchases.put(record.key, record);
    return { replies: { insertedDataIdentifier: [String(record.key)], validDataIdentifier: [] } };
  },
);

function statusOf(round: string): string {
  if (['', 'open'].includes(round)) return 'open';
  if (round === 'approved' || round === 'accepted') return round;
  throw invalid(`purchaseinvoiceonround: expected open, approved or accepted, found ${round}`);
}

/** The vendor that an invoice names: by name and business ID, by business ID, by code, by name, in this order. */
function vendorOf(company: Company, sent: PurchaseRecord['sent']): VendorRecord | undefined {
  const vendors = company.vendors
    .all()
    .map((vendor) => ({ vendor, base: vendor.sent.vendorBaseInformation }));
  const same = (left: unknown, right: unknown): boolean =>
    textOf(left) !== '' && textOf(left).toLowerCase() === textOf(right).toLowerCase();
  const both = vendors.find(
    ({ base }) => same(base.name, sent.vendorName) && same(base.organizationId, sent.organizationIdentifier),
  );
  const ways = {
    code: vendors.find(({ base }) => same(base.code, sent.vendorCode)),
    name: vendors.find(({ base }) => same(base.name, sent.vendorName)),
    organizationid: vendors.find(({ base }) => same(base.organizationId, sent.organizationIdentifier)),
  };
  const first = textOf(sent.primaryVendorMatchType).toLowerCase();
  const primary =
    first === 'code' || first === 'name' || first === 'organizationid' ? ways[first] : undefined;
  return (primary ?? both ?? ways.organizationid ?? ways.code ?? ways.name)?.vendor;
}

function newVendor(company: Company, sent: PurchaseRecord['sent']): VendorRecord | undefined {
  const name = textOf(sent.vendorName);
  if (name === '') return undefined;
  const vendor: VendorRecord = {
    key: company.newKey(),
    sent: {
      vendorBaseInformation: {
        code: textOrEmpty(sent.vendorCode),
        name,
        address: textOrEmpty(sent.vendorAddressLine),
        postcode: textOrEmpty(sent.vendorPostNumber),
        city: textOrEmpty(sent.vendorCity),
        country: textOrEmpty(sent.vendorCountry),
        organizationId: textOf(sent.organizationIdentifier),
      },
      vendorContactDetails: {
        phoneNumber: textOrEmpty(sent.vendorPhoneNumber),
        email: textOrEmpty(sent.vendorEmail),
        faxNumber: textOrEmpty(sent.vendorFaxNumber),
        homepage: textOrEmpty(sent.vendorHomepage),
      },
    },
    accountKeys: [],
    modified: momentOf(company.now),
  };
  company.vendors.put(vendor.key, vendor);
  return vendor;
}

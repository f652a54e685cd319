import type { GetVendor, GetVendorBaseInformation } from '../../resources/get-vendor.js';
import { getVendorResource } from '../../resources/get-vendor.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import type { VendorRecord } from '../records.js';
import { attributeOf, decimalOf, isBetween, numberOf, textOrEmpty } from '../values.js';

/** Vendors on one page. */
const PAGE = 500;

/**
 * `getvendor.nv`: one vendor, several, or all that changed since a moment, in pages that headers tell of. One
 * unknown key fails the whole call. A list of one key answers as one vendor.
 */
export const getVendor: MockRoute<Company> = route(
  getVendorResource,
  ({ query, headers, context: company }) => {
    const keys = query.netvisorKeyList ?? (query.netvisorKey === undefined ? undefined : [query.netvisorKey]);
    if (keys !== undefined) {
      const found = keys.map((given) => {
        const vendor = company.vendors.get(numberOf(given) ?? 0);
        if (vendor === undefined) throw notFound(company, 'Vendor', given);
        return detailsOf(company, vendor);
      });
      const [first, ...more] = found;
      return more.length === 0 && first !== undefined ? { vendor: first } : { vendors: { vendor: found } };
    }
    const page = numberOf(query.page) ?? 1;
    if (page < 1) throw invalid(`page: expected 1 or more, found ${page}`);
    const all = company.vendors
      .all()
      .filter(({ modified }) => isBetween(modified, query.changedSince, undefined));
    const last = Math.max(1, Math.ceil(all.length / PAGE));
    const paging = {
      'Current-Page': page,
      'Previous-Page': page > 1 ? page - 1 : '',
      'Next-Page': page < last ? page + 1 : '',
      Limit: PAGE,
      'Total-Count': all.length,
    };
    for (const [name, value] of Object.entries(paging))
      if (value !== '') headers.set(`X-Netvisor-Pagination-${name}`, String(value));
    const vendor = all.slice((page - 1) * PAGE, page * PAGE).map((one) => detailsOf(company, one));
    return { vendors: { vendor } };
  },
);

function detailsOf(company: Company, { key, sent, accountKeys }: VendorRecord): GetVendor {
  const contact = sent.vendorContactDetails;
  const more = sent.vendorAdditionalInformation;
  const accounts = (more?.vendorAccountingAccounts?.vendorAccountingAccount ?? []).map((one) => ({
    accountNumber: one.accountNumber,
    accountName: company.fixtures.accounts.find(({ number }) => number === one.accountNumber)?.name ?? null,
    isDefault: one.isDefault,
  }));
  const acceptance = (more?.vendorAcceptanceDetails?.vendorAcceptanceDetail ?? []).map((one) => ({
    acceptanceName: textOrEmpty(one.acceptanceName),
    isDefault: one.isDefault ?? false,
    isForced: one.isForced ?? false,
  }));
  return {
    netvisorKey: key,
    vendorBaseInformation: baseOf(sent.vendorBaseInformation, accountKeys),
    vendorContactDetails: {
      phoneNumber: textOrEmpty(contact?.phoneNumber),
      email: textOrEmpty(contact?.email),
      faxNumber: textOrEmpty(contact?.faxNumber),
      contactPersonName: textOrEmpty(contact?.contactPersonName),
      contactPersonPhoneNumber: textOrEmpty(contact?.contactPersonPhoneNumber),
      contactPersonEmail: textOrEmpty(contact?.contactPersonEmail),
      homepage: textOrEmpty(contact?.homepage),
      comment: textOrEmpty(contact?.comment),
    },
    vendorAdditionalInformation: {
      defaultVatPercent: decimalOf(more?.defaultVatPercent),
      isPartialVatReducedPrivileged: more?.isPartialVatReducePrivileged ?? false,
      paymentTermDiscountPercent: decimalOf(more?.paymentTermDiscountPercent),
      paymentTermCashDiscountsDays: numberOf(more?.paymentTermCashDiscountDays),
      paymentTermNetDays: numberOf(more?.paymentTermNetDays),
      currencyCode: { value: textOrEmpty(more?.currencyCode), type: 'ISO-4217' },
      vendorDimensions: {
        dimension: more?.vendorDimensions?.dimension ?? { dimensionName: null, dimensionItem: null },
      },
      ...(accounts.length === 0 ? {} : { vendorAccountingAccounts: { vendorAccountingAccount: accounts } }),
      ...(acceptance.length === 0 ? {} : { vendorAcceptanceDetails: { vendorAcceptanceDetail: acceptance } }),
    },
  };
}

type Base = VendorRecord['sent']['vendorBaseInformation'];

function baseOf(base: Base, keys: readonly number[]): GetVendorBaseInformation {
  const domestic = base.vendorBankAccounts?.vendorDomesticBankAccounts?.vendorDomesticBankAccount ?? [];
  const foreign = base.vendorBankAccounts?.vendorForeignBankAccounts?.vendorForeignBankAccount ?? [];
  // Where several are marked, the last of them is the default one; where none is, the first.
  const marked = [...domestic, ...foreign].map(({ isDefault }) => isDefault === true);
  const preferred = Math.max(0, marked.lastIndexOf(true));
  return {
    code: textOrEmpty(base.code),
    name: textOrEmpty(base.name),
    address: textOrEmpty(base.address),
    postcode: textOrEmpty(base.postcode),
    city: textOrEmpty(base.city),
    country: { value: textOrEmpty(base.country), type: 'ISO-3166' },
    organizationId: textOrEmpty(base.organizationId),
    groupName: textOrEmpty(base.groupName),
    vendorBankAccounts: {
      vendorDomesticBankAccounts: {
        vendorDomesticBankAccount: domestic.map((account, index) => ({
          netvisorKey: keys[index] ?? null,
          iban: account.iban,
          bankName: account.bankName,
          isDefault: index === preferred,
        })),
      },
      vendorForeignBankAccounts: {
        vendorForeignBankAccount: foreign.map((account, index) => ({
          netvisorKey: keys[domestic.length + index] ?? null,
          // What is sent as a BBAN comes back under this name.
          iban: account.bban,
          bicSwift: account.bicSwift,
          bankName: account.bankName,
          clearingCode: textOrEmpty(account.clearingCode),
          clearingNumber: textOrEmpty(account.clearingNumber),
          bankAddress: textOrEmpty(account.bankAddress),
          country: {
            value: textOrEmpty(account.country),
            type: attributeOf(account.country, 'type') ?? 'ISO-3166',
          },
          currencyCode: { value: textOrEmpty(account.currencyCode), type: 'ISO-4217' },
          isDefault: domestic.length + index === preferred,
          includeAddressInForeignPayments: account.includeAddressInForeignPayments === true ? '1' : '0',
        })),
      },
    },
  };
}

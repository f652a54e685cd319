import { vendorResource } from '../../resources/vendor.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { invalid, notFound } from '../company.js';
import type { VendorRecord } from '../records.js';
import { momentOf, numberOf, textOf } from '../values.js';
import { Refused } from '../../runtime/mock/index.js';

/** `vendor.nv`: adds or edits a vendor; both answer with its key. An edit changes what it gives. */
export const importVendor: MockRoute<Company> = route(vendorResource, ({ query, body, context: company }) => {
  const method = textOf(query.method).toLowerCase();
  if (method !== 'add' && method !== 'edit')
    throw invalid(`method: expected Add or Edit, found ${query.method}`);
  const key = method === 'add' ? company.newKey() : keyOf(query.netvisorKey);
  const before = company.vendors.get(key);
  if (method === 'edit' && before === undefined) throw notFound(company, 'Vendor', key);
  const sent = before === undefined ? body.vendor : merged(before.sent, body.vendor);
  const code = textOf(sent.vendorBaseInformation.code);
  const taken = company.vendors
    .all()
    .some(
      (other) => other.key !== key && code !== '' && textOf(other.sent.vendorBaseInformation.code) === code,
    );
  if (taken)
    throw new Refused('service', 'DUPLICATE_DATA', `There is a vendor with the code ${code} already`);
  const accounts = accountsOf(company, before, body.vendor);
  company.vendors.put(key, {
    key,
    sent: { ...sent, vendorBaseInformation: { ...sent.vendorBaseInformation, ...accounts.sent } },
    accountKeys: accounts.keys,
    modified: momentOf(company.now),
  });
  return { replies: { insertedDataIdentifier: [String(key)], validDataIdentifier: [] } };
});

function keyOf(given: unknown): number {
  const key = numberOf(given);
  if (key === null) throw invalid('netvisorkey: expected the key of what is edited, found nothing');
  return key;
}

/** What is left out stays as it is, what is empty is cleared. */
function merged(before: VendorRecord['sent'], sent: VendorRecord['sent']): VendorRecord['sent'] {
  return {
    vendorBaseInformation: { ...before.vendorBaseInformation, ...sent.vendorBaseInformation },
    vendorContactDetails: { ...before.vendorContactDetails, ...sent.vendorContactDetails },
    vendorAdditionalInformation: {
      ...before.vendorAdditionalInformation,
      ...sent.vendorAdditionalInformation,
    },
  };
}

type Base = VendorRecord['sent']['vendorBaseInformation'];
type Banks = NonNullable<Base['vendorBankAccounts']>;
type Domestic = NonNullable<
  NonNullable<Banks['vendorDomesticBankAccounts']>['vendorDomesticBankAccount']
>[number];
type Foreign = NonNullable<
  NonNullable<Banks['vendorForeignBankAccounts']>['vendorForeignBankAccount']
>[number];

/** The bank accounts of a vendor: one that is sent with a key that there is replaces it, others are added. */
function accountsOf(
  company: Company,
  before: VendorRecord | undefined,
  { vendorBaseInformation }: VendorRecord['sent'],
): { readonly sent: Pick<Base, 'vendorBankAccounts'>; readonly keys: readonly number[] } {
  const old = banksOf(before?.sent.vendorBaseInformation);
  const sent = banksOf(vendorBaseInformation);
  const keys = before?.accountKeys ?? [];
  const domestic = joined<Domestic>(company, old.domestic, keys, sent.domestic);
  const foreign = joined<Foreign>(company, old.foreign, keys.slice(old.domestic.length), sent.foreign);
  if (domestic.length + foreign.length === 0) return { sent: {}, keys: [] };
  const vendorDomesticBankAccount = domestic.map(({ account }) => account);
  const vendorForeignBankAccount = foreign.map(({ account }) => account);
  return {
    sent: {
      vendorBankAccounts: {
        vendorDomesticBankAccounts: { vendorDomesticBankAccount },
        vendorForeignBankAccounts: { vendorForeignBankAccount },
      },
    },
    keys: [...domestic, ...foreign].map(({ key }) => key),
  };
}

function banksOf(base: Base | undefined): {
  readonly domestic: readonly Domestic[];
  readonly foreign: readonly Foreign[];
} {
  const banks = base?.vendorBankAccounts;
  return {
    domestic: banks?.vendorDomesticBankAccounts?.vendorDomesticBankAccount ?? [],
    foreign: banks?.vendorForeignBankAccounts?.vendorForeignBankAccount ?? [],
  };
}

function joined<Account extends { readonly netvisorKey?: unknown }>(
  company: Company,
  before: readonly Account[],
  keys: readonly number[],
  sent: readonly Account[],
): { readonly key: number; readonly account: Account }[] {
  const all = before.map((account, index) => ({ key: keys[index] ?? company.newKey(), account }));
  for (const account of sent) {
    const at = all.findIndex(({ key }) => key === numberOf(account.netvisorKey));
    const old = all[at];
    if (old === undefined) all.push({ key: company.newKey(), account });
    else all[at] = { key: old.key, account };
  }
  return all;
}

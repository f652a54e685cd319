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
  const accounts = sent.vendorBaseInformation.vendorBankAccounts;
  const count =
    (accounts?.vendorDomesticBankAccounts?.vendorDomesticBankAccount?.length ?? 0) +
    (accounts?.vendorForeignBankAccounts?.vendorForeignBankAccount?.length ?? 0);
  company.vendors.put(key, {
    key,
    sent,
    accountKeys: Array.from({ length: count }, (_, index) => before?.accountKeys[index] ?? company.newKey()),
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

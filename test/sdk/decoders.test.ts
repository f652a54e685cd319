import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { decode, encode } from '../../runtime/index.js';
import type { MessageTable, ReadOptions } from '../../runtime/index.js';
import { print } from '../fuzz/checks.js';
import { canonicalLines } from '../support/canonical.js';
import { specialised } from '../support/specialised.js';
import { describeWithShared, sharedPath } from '../support/shared.js';
import type { Specification } from '../support/specification.js';
import { specification } from '../support/specification.js';

/** Samples of the vendor by resource and part. */
const samples: Readonly<Record<string, readonly [resource: string, part: 'request' | 'response']>> = {
  'vendor-examples/salesinvoice.xml': ['salesinvoice', 'request'],
  'vendor-examples/accounting.xml': ['accounting', 'request'],
  'vendor-examples/accountingbudget.xml': ['accountingbudget', 'request'],
  'vendor-examples/payment.xml': ['payment', 'request'],
  'requests/SalesInvoice.xml': ['salesinvoice', 'request'],
  'requests/SalesInvoiceMinimal.xml': ['salesinvoice', 'request'],
  'requests/SalesPayment.xml': ['salespayment', 'request'],
  'responses/AccountingList.xml': ['accountingledger', 'response'],
  'responses/AuthenticationFailed.xml': ['salesinvoicelist', 'response'],
  'responses/GetSalesInvoice.xml': ['getsalesinvoice', 'response'],
  'responses/GetSalesInvoiceMinimal.xml': ['getsalesinvoice', 'response'],
  'responses/GetSalesInvoiceNotFound.xml': ['getsalesinvoice', 'response'],
  'responses/SalesInvoiceCreate.xml': ['salesinvoice', 'response'],
  'responses/SalesInvoiceEdit.xml': ['salesinvoice', 'response'],
  'responses/SalesInvoiceList.xml': ['salesinvoicelist', 'response'],
  'responses/SalesInvoiceListEmpty.xml': ['salesinvoicelist', 'response'],
  'responses/SalesInvoiceListPreinvoice.xml': ['salesinvoicelist', 'response'],
  'responses/SalesPaymentList.xml': ['salespaymentlist', 'response'],
};

/** How the samples have to be read that are not sound XML. */
const readOptions: Readonly<Record<string, ReadOptions>> = {
  // Written in ISO-8859-15 and without a declaration that says so.
  'vendor-examples/accountingbudget.xml': { encoding: 'iso-8859-15' },
  // End tags in other case than their start tags, the root included.
  'vendor-examples/payment.xml': { lenient: { tagCase: true } },
};

/** A sample as text that a strict parser accepts. */
function soundText(sample: string): string {
  const encoding = readOptions[sample]?.encoding ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(readFileSync(sharedPath('netvisor/xml', sample)));
  if (readOptions[sample]?.lenient === undefined) return text;
  return text.replace(/<\/?[A-Za-z]+/gu, (tag) => tag.toLowerCase());
}

/** Samples of resources that these documents do not describe. */
const others = /^(?:CompanyList|Crm|Customer|GetCompanyInformation|GetCustomer|GetProduct|Product)/u;

let netvisor: Specification;
beforeAll(async () => {
  netvisor = await specification('netvisor');
});

function tableOf(sample: string): MessageTable<unknown, unknown> {
  const [resource, part] = samples[sample] ?? ['', 'request'];
  const table = netvisor.tables.get(resource)?.[part];
  if (table === undefined) throw new Error(`${resource} has no ${part}`);
  return table;
}

/** Spellings of one value: dates and times of both notations, numbers with point or comma. */
function sameSpelling(text: string): string {
  const trimmed = text.trim();
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: (\d{1,2}):(\d{2}):(\d{2}))?$/u.exec(trimmed);
  if (finnish !== null) {
    const [, day = '', month = '', year = '', hour, minute, second] = finnish;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(trimmed);
  if (iso !== null) return `${iso[1]}-${iso[2]?.padStart(2, '0')}-${iso[3]?.padStart(2, '0')}`;
  return trimmed.replace(/^(-?\d+)\.(\d+)$/u, '$1,$2');
}

describeWithShared('samples of the vendor', () => {
  test('every sample is assigned to a resource, or belongs to one that is not described here', () => {
    const all = ['requests', 'responses', 'vendor-examples'].flatMap((folder) =>
      readdirSync(sharedPath('netvisor/xml', folder)).map((name) => `${folder}/${name}`),
    );
    const unassigned = all.filter((name) => samples[name] === undefined && !others.test(basename(name)));
    expect(unassigned).toEqual([]);
  });

  test.each(Object.keys(samples))('%s decodes, and encoded again it is the same message', (sample) => {
    const bytes = readFileSync(sharedPath('netvisor/xml', sample));
    const decoded = decode(tableOf(sample), bytes, { ...readOptions[sample], unknown: 'keep' });
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    const encoded = encode(tableOf(sample), decoded.value, { validate: false });
    if (!encoded.ok) throw new Error(JSON.stringify(encoded.problems));
    const options = { ignoreCase: true, text: sameSpelling };
    const sorted = (xml: string): readonly string[] => canonicalLines(xml, options).toSorted();
    expect(sorted(encoded.value)).toEqual(sorted(soundText(sample)));
  });

  test.each(Object.keys(samples))('%s decodes alike with specialised code', (sample) => {
    const bytes = readFileSync(sharedPath('netvisor/xml', sample));
    const table = tableOf(sample);
    for (const unknown of ['keep', 'report', 'ignore'] as const) {
      const options = { ...readOptions[sample], unknown };
      const result = decode(specialised(table), bytes, options);
      expect(result).toEqual(decode(table, bytes, options));
      // The order of the properties, too.
      expect(print(result)).toBe(print(decode(table, bytes, options)));
    }
  });

  test('what the model does not know of the samples is this', () => {
    const unknown = Object.keys(samples).flatMap((sample) => {
      const decoded = decode(
        tableOf(sample),
        readFileSync(sharedPath('netvisor/xml', sample)),
        readOptions[sample],
      );
      if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
      return decoded.problems.map(({ code, path, text }) =>
        `${sample}: ${code} ${path} ${text ?? ''}`.trim(),
      );
    });
    expect(unknown).toMatchSnapshot();
  });
});

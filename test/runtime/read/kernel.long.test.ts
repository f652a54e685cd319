import { expect, test } from 'vitest';
import { describeWithShared } from '../../support/shared.js';
import { makeDocument, table } from './documents.js';
import { sample } from './fuzz.js';
import { allChecks } from '../../../runtime/read/index.js';
import { decodeDifference, kernelDifference, saxesDifference } from './kernel-fuzz.js';
import { mutate, randomFrom } from './random.js';

/** What saxes lets through; `fuzz.test.ts` says why. */
const KNOWN = new Set(['only saxes accepts: encoding', 'only saxes accepts: processing-instruction']);

describeWithShared('the kernel, at length', () => {
  const documents = [
    ['requests', 'SalesInvoice.xml'],
    ['responses', 'GetSalesInvoice.xml'],
    ['responses', 'SalesInvoiceList.xml'],
    ['vendor-examples', 'salesinvoice.xml'],
  ] as const;

  test.each(documents)('25 000 mutations and every truncation of %s/%s', (...path) => {
    const document = sample(...path);
    const random = randomFrom(21);
    const differences = new Set<string>();
    const note = (bytes: Uint8Array, everyone: boolean): void => {
      const own = kernelDifference(bytes);
      if (own !== undefined) differences.add(own);
      const other = everyone ? saxesDifference(bytes) : undefined;
      if (other !== undefined && !KNOWN.has(other)) differences.add(other);
    };
    // Saxes takes most of the time, and is asked about all of them for the tokeniser in TypeScript.
    for (let i = 0; i < 25_000; i++) note(mutate(document, random), i % 5 === 0);
    for (let length = 0; length < document.length; length++) note(document.subarray(0, length), false);
    expect([...differences]).toEqual([]);
  });
});

test('30 000 documents of all sorts, and mutations of them, decode alike with and without the kernel', () => {
  const random = randomFrom(22);
  for (let i = 0; i < 10_000; i++) {
    const bytes = new TextEncoder().encode(makeDocument(random));
    for (const one of [bytes, mutate(bytes, random), mutate(bytes, random)])
      expect(
        decodeDifference(table, one, { unknown: 'keep', ...(i % 4 === 0 ? { strict: allChecks } : {}) }),
      ).toBeUndefined();
  }
});

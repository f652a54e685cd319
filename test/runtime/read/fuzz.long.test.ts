import { expect, test } from 'vitest';
import { describeWithShared } from '../../support/shared.js';
import { differenceOf, sample } from './fuzz.js';
import { mutate, randomFrom } from './random.js';

describeWithShared('the tokeniser beside saxes, at length', () => {
  const documents = [
    ['requests', 'SalesInvoice.xml'],
    ['responses', 'GetSalesInvoice.xml'],
    ['vendor-examples', 'salesinvoice.xml'],
  ] as const;

  test.each(documents)('20 000 mutations and every truncation of %s/%s', (...path) => {
    const document = sample(...path);
    const random = randomFrom(2);
    const differences = new Map<string, number>();
    const note = (bytes: Uint8Array): void => {
      const difference = differenceOf(bytes);
      if (difference !== undefined) differences.set(difference, (differences.get(difference) ?? 0) + 1);
    };
    for (let i = 0; i < 20_000; i++) note(mutate(document, random));
    for (let length = 0; length < document.length; length++) note(document.subarray(0, length));
    const allowed = new Set(['only saxes accepts: encoding', 'only saxes accepts: processing-instruction']);
    expect([...differences.keys()].filter((difference) => !allowed.has(difference))).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { describeWithShared } from '../../support/shared.js';
import { walk } from './events.js';
import { differenceOf, sample } from './fuzz.js';
import { mutate, randomFrom } from './random.js';

/** What saxes lets through although it is not well-formed, or does not look at. */
const KNOWN: ReadonlySet<string> = new Set([
  // Encodings other than UTF-8 that a declaration names: saxes is given text.
  'only saxes accepts: encoding',
  // "?" alone behind a target: XML 1.0, production 16, has white space there.
  'only saxes accepts: processing-instruction',
]);

describeWithShared('the tokeniser beside saxes', () => {
  const document = sample('vendor-examples', 'salesinvoice.xml');

  test('reads a document alike', () => {
    expect(differenceOf(document)).toBeUndefined();
  });

  test('refuses every truncation, as saxes does', () => {
    const differences = new Set<string>();
    const end = document.lastIndexOf('>'.charCodeAt(0));
    for (let length = 0; length <= end; length += 5) {
      const difference = differenceOf(document.subarray(0, length));
      if (difference !== undefined) differences.add(difference);
      expect(() => walk([document.subarray(0, length)])).toThrow(/ at line /);
    }
    expect([...differences]).toEqual([]);
  });

  test('accepts and refuses mutations as saxes does, with the same events', () => {
    const random = randomFrom(1);
    const differences = new Set<string>();
    for (let i = 0; i < 2_000; i++) {
      const difference = differenceOf(mutate(document, random));
      if (difference !== undefined && !KNOWN.has(difference)) differences.add(difference);
    }
    expect([...differences]).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { describeWithShared } from '../../support/shared.js';
import { besideSaxes, isKnown } from './beside-saxes.js';
import { walk } from './events.js';
import { sample } from './fuzz.js';
import { mutate, randomFrom } from './random.js';

describeWithShared('the tokeniser beside saxes', () => {
  const document = sample('vendor-examples', 'salesinvoice.xml');

  test('reads a document alike', () => {
    expect(besideSaxes(document)).toBeNull();
  });

  test('refuses every truncation, as saxes does', () => {
    const differences = new Set<string | null>();
    const end = document.lastIndexOf('>'.charCodeAt(0));
    for (let length = 0; length <= end; length += 5) {
      differences.add(besideSaxes(document.subarray(0, length)));
      expect(() => walk([document.subarray(0, length)])).toThrow(/ at line /);
    }
    expect([...differences]).toEqual([null]);
  });

  test('accepts and refuses mutations as saxes does, with the same events', () => {
    const random = randomFrom(1);
    const differences = new Set<string>();
    for (let i = 0; i < 2_000; i++) {
      const difference = besideSaxes(mutate(document, random));
      if (difference !== null && !isKnown(difference)) differences.add(difference);
    }
    expect([...differences]).toEqual([]);
  });
});

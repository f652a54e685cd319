import { expect, test } from 'vitest';
import { rawDocument } from '../../fuzz/grammar.js';
import { randomOf } from '../../support/random.js';
import { describeWithShared } from '../../support/shared.js';
import { besideSaxes, KNOWN, outcomeOf } from './beside-saxes.js';
import { makeDocument } from './documents.js';
import { samples } from './fuzz.js';
import { mutate, randomFrom } from './random.js';

const encoder = new TextEncoder();

/** Documents of every sort, among them what `KNOWN` is about. */
function generated(count: number): readonly Uint8Array[] {
  const random = randomOf(5);
  const head = '<?xml version="1.0" encoding="utf-8"?><?a ?>';
  return Array.from({ length: count }, (_, index) => {
    if (index % 3 === 0) return encoder.encode(rawDocument(random));
    if (index % 3 === 1) return encoder.encode(makeDocument(random.next));
    return encoder.encode(`${head}<r xmlns:p="${index % 2 === 0 ? 'urn:y ' : ' '}"><p:a/></r>`);
  });
}

describeWithShared('the tokeniser beside saxes, at length', () => {
  const documents = samples().map(([, bytes]) => bytes);

  test('has samples', () => {
    expect(documents.length).toBe(36);
  });

  test('every truncation of every sample and of 30 other documents', () => {
    const others: string[] = [];
    for (const document of [...documents, ...generated(30)]) {
      const end = document.lastIndexOf('>'.charCodeAt(0));
      for (let length = 0; length < document.length; length++) {
        const ours = outcomeOf([document.subarray(0, length)]);
        const difference = besideSaxes(document.subarray(0, length), ours);
        if (difference !== null && !Object.hasOwn(KNOWN, difference)) others.push(difference);
        if (documents.includes(document) && length <= end && 'value' in ours)
          others.push('a part is accepted');
      }
    }
    expect(others).toEqual([]);
  });

  test('100 000 mutations of samples and of other documents', () => {
    const random = randomFrom(2);
    const originals = [...documents, ...generated(36)];
    const differences = new Map<string, string>();
    for (let i = 0; i < 100_000; i++) {
      const mutant = mutate(originals[i % originals.length] ?? new Uint8Array(0), random);
      const difference = besideSaxes(mutant);
      if (difference !== null) differences.set(difference, Buffer.from(mutant).toString('base64'));
    }
    // Exactly those: a difference that is new fails, and so does one that no longer is there.
    const unexplained = [...differences].filter(([difference]) => !Object.hasOwn(KNOWN, difference));
    expect(unexplained).toEqual([]);
    expect([...differences.keys()].sort()).toEqual(Object.keys(KNOWN).sort());
  });
});

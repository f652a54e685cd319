import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotComparable, referenceValue } from '../../fuzz/reference.js';
import { documentOf, randomTable } from '../../fuzz/tables.js';
import { allChecks, decode, decodeStream, encode, encodeBytes } from '../../../runtime/index.js';
import { randomOf } from '../../support/random.js';
import { sample } from '../write/random.js';
import { makeDocument, table } from './documents.js';
import { saxesEvents } from './events.js';
import { randomFrom } from './random.js';

/** Items of a stream, and the outcome. */
async function streamed(pieces: Iterable<Uint8Array>): Promise<string> {
  const stream = decodeStream(table, ['lines', 'line'], pieces);
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  return JSON.stringify([items, await stream.result()]);
}

test('10 000 documents of random tables decode as they do by way of saxes', () => {
  const random = randomOf(31);
  for (let compared = 0; compared < 10_000;) {
    const { table: message, type } = randomTable(random);
    const xml = documentOf(random, type);
    const result = decode(message, xml);
    expect(decode(message, xml, { kernel: false })).toStrictEqual(result);
    if (!result.ok) {
      // Two texts side by side may have made a "]]>".
      expect([result.error.code, xml.includes(']]>')]).toEqual(['cdata-end', true]);
      continue;
    }
    try {
      const reference = referenceValue(type, saxesEvents(xml.replace('\uFEFF', '')));
      expect([xml, result.value]).toEqual([xml, reference]);
      compared += 1;
    } catch (error) {
      if (!(error instanceof NotComparable)) throw error;
    }
  }
});

test('10 000 objects of random tables are written and read back as they were', () => {
  fc.assert(
    fc.property(sample, ({ table: message, value }) => {
      const xml = encode(message, value);
      const bytes = encodeBytes(message, value);
      if (!xml.ok || !bytes.ok) throw new Error('not written');
      const expected = { ok: true, value, problems: [] };
      expect(decode(message, xml.value, { strict: allChecks })).toStrictEqual(expected);
      expect(decode(message, bytes.value, { kernel: false })).toStrictEqual(expected);
    }),
    { numRuns: 10_000, seed: 32 },
  );
});

test('a document of 6 kB gives the same stream wherever it is cut in two, and in 3 000 other ways', async () => {
  const random = randomFrom(33);
  let bytes = new Uint8Array(0);
  while (bytes.length < 6_000 || bytes.length > 6_500) {
    const lines = Array.from(
      { length: 12 },
      () => /<Lines[^>]*>([^]*)<\/Lines\s*>/.exec(makeDocument(random))?.[1],
    );
    bytes = new TextEncoder().encode(`<Root><Status>OK</Status><Lines>${lines.join('')}</Lines></Root>`);
  }
  const whole = await streamed([bytes]);
  const different: unknown[] = [];
  for (let at = 0; at <= bytes.length; at++) {
    if ((await streamed([bytes.subarray(0, at), bytes.subarray(at)])) !== whole) different.push(at);
  }
  for (let i = 0; i < 3_000; i++) {
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const size = 1 + Math.floor(random() ** 4 * 900);
      pieces.push(bytes.subarray(at, at + size));
      at += size;
    }
    if ((await streamed(pieces)) !== whole) different.push(pieces.map(({ length }) => length));
  }
  expect(different).toEqual([]);
});

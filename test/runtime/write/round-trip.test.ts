import * as fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { allChecks, decode, encode, encodeBytes } from '../../../runtime/index.js';
import { at, el, message, outcome } from './support.js';
import { sample } from './random.js';

test('what is written reads back as it was, whatever the table', () => {
  fc.assert(
    fc.property(sample, ({ table, value }) => {
      const xml = encode(table, value);
      expect(outcome(xml)).toBeTypeOf('string');
      if (!xml.ok) return;
      const back = decode(table, xml.value, { strict: allChecks });
      expect(back).toStrictEqual({ ok: true, value, problems: [] });
    }),
    { numRuns: 1000 },
  );
});

test('bytes, text and indented text say the same, and another parser reads them', () => {
  fc.assert(
    fc.property(sample, ({ table, value }) => {
      const xml = encode(table, value);
      const bytes = encodeBytes(table, value);
      const indented = encode(table, value, { indent: 2, declaration: true });
      if (!xml.ok || !bytes.ok || !indented.ok) throw new Error('not written');
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value)).toBe(xml.value);
      expect(decode(table, indented.value)).toStrictEqual(decode(table, bytes.value));
      const document = XmlDocument.fromBuffer(bytes.value);
      expect(document.root.name).toBe('root');
      document.dispose();
    }),
    { numRuns: 500 },
  );
});

test('any text is written alike as bytes and as text, and read back, or refused by both', () => {
  const table = message({ attributes: [at('k')], parts: [el('a')] });
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(
      '&',
      '<',
      '>',
      ']]>',
      ']]',
      ']',
      '"',
      '\t',
      '\n',
      '\r',
      'x'.repeat(90),
      'ä',
      '\u07ff',
      '\ud7ff',
      '\uffff',
      '\ud800',
    ),
  );
  const anything = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(anything, anything, (a, k) => {
      const xml = encode(table, { a, k });
      const bytes = encodeBytes(table, { a, k });
      if (!xml.ok || !bytes.ok) {
        expect(bytes).toStrictEqual(xml);
        return;
      }
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value)).toBe(xml.value);
      expect(decode(table, bytes.value)).toStrictEqual({ ok: true, value: { a, k }, problems: [] });
    }),
    { numRuns: 3000 },
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode, encode, validate } from '../../runtime/index.js';
import type { MessageTable } from '../../runtime/index.js';
import type { Specification } from '../support/specification.js';
import { repositoryRoot, specification } from '../support/specification.js';
import { messageValues } from '../support/table-values.js';

let parcels: Specification;
let schema: XmlDocument;
let validator: XsdValidator;

beforeAll(async () => {
  parcels = await specification('parcels');
  xmlRegisterFsInputProviders();
  const url = join(repositoryRoot, 'specs/parcels/schemas/parcels.xsd');
  schema = XmlDocument.fromBuffer(readFileSync(url), { url });
  validator = XsdValidator.fromDoc(schema);
});
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

function judge(xml: string): string {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    document.dispose();
  }
}

function table(resource: string, part: 'request' | 'response'): MessageTable<unknown, unknown> {
  const found = parcels.tables.get(resource)?.[part];
  if (found === undefined) throw new Error(`${resource} has no ${part}`);
  return found;
}

describe('an API with namespaces, attributes, repeated choices and no envelope', () => {
  test.each([
    ['createShipment', 'request'],
    ['replaceShipment', 'request'],
    ['listShipments', 'response'],
    ['getTracking', 'response'],
  ] as const)(
    'five hundred random messages of %s %s are valid by libxml2 and come back as they were',
    (resource, part) => {
      const message = table(resource, part);
      let valid = 0;
      fc.assert(
        fc.property(messageValues(message), (value) => {
          const encoded = encode(message, value);
          if (!encoded.ok) throw new Error(JSON.stringify(encoded.problems));
          expect(judge(encoded.value)).toBe('');
          expect(validate(message, encoded.value)).toEqual({ ok: true, problems: [] });
          const decoded = decode(message, encoded.value);
          if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
          expect(decoded.problems).toEqual([]);
          expect(encode(message, decoded.value)).toEqual(encoded);
          valid += 1;
        }),
        { numRuns: 500, seed: 7 },
      );
      expect(valid).toBe(500);
    },
  );

  test('keeps the order of a repeated choice', () => {
    const address = { name: 'N', street: 'S 1', zip: '00100', city: 'C', country: 'FI' };
    const result = encode(table('createShipment', 'request'), {
      items: [{ note: 'first' }, { parcel: { weight: '1.5' } }, { note: 'last' }],
      receiver: address,
      sender: address,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(judge(result.value)).toBe('');
    expect([...result.value.matchAll(/<(note|parcel)\b/gu)].map(([, name]) => name)).toEqual([
      'note',
      'parcel',
      'note',
    ]);
  });

  test('refuses what the schema refuses', () => {
    const result = encode(table('createShipment', 'request'), {
      items: [{ parcel: { weight: '1500.001' } }],
    });
    expect(result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'missing sender',
      'missing receiver',
      'range items[0].parcel.weight',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { beforeAll, expect, test } from 'vitest';
import { messageNodes } from '../../generator/model/walk.js';
import { dtdToSchema, readDtd } from '../../generator/sources/dtd/index.js';
import { encode } from '../../runtime/index.js';
import { describeWithShared, sharedPath } from '../support/shared.js';
import type { Specification } from '../support/specification.js';
import { specification } from '../support/specification.js';
import { messageValues } from '../support/table-values.js';

const messages = [
  'accounting',
  'payment',
  'purchaseinvoice',
  'purchaseinvoicepostingdata',
  'salesinvoice',
  'salespayment',
];

let netvisor: Specification;
beforeAll(async () => {
  netvisor = await specification('netvisor');
});

/** Elements and attributes of a request that the vendor's DTD does not have: only newer documents know them. */
function newerParts(resource: string): readonly string[] {
  return netvisor.model.contradictions
    .filter(
      (found) =>
        found.resource === resource && found.part === 'request' && found.code === 'conflict-presence',
    )
    .filter(({ claims }) => claims[0]?.says.startsWith('no such') ?? false)
    .map(({ path }) => path.toLowerCase())
    .sort();
}

/** Values that the DTD of the vendor allows, by path of the attribute: documents may know newer ones. */
function oldValues(resource: string): ReadonlyMap<string, readonly string[]> {
  const file = sharedPath('netvisor/dtd', `${resource}.dtd`);
  const { dtd } = readDtd({ file, bytes: readFileSync(file) });
  const { schema } = dtdToSchema(dtd, { source: resource });
  const root = schema.roots.find(({ name }) => name === 'root');
  if (root === undefined) throw new Error(`${file} declares no root`);
  const values = new Map<string, readonly string[]>();
  for (const node of messageNodes({ root }, schema.types)) {
    if (node.kind !== 'attribute' || node.attribute.simple.enumeration === undefined) continue;
    values.set(
      node.path.toLowerCase(),
      node.attribute.simple.enumeration.values.map(({ value }) => value),
    );
  }
  return values;
}

/** The vendor's DTD as an internal subset: some of its files are one already. */
function subsetOf(resource: string): string {
  const text = readFileSync(sharedPath('netvisor/dtd', `${resource}.dtd`), 'utf8')
    .replace(/^\uFEFF/u, '')
    .trim();
  return text.startsWith('<!DOCTYPE') ? text : `<!DOCTYPE root [\n${text}\n]>`;
}

describeWithShared('requests that builders write', () => {
  test.each(messages)('a thousand random requests of %s are valid by the DTD of the vendor', (resource) => {
    const table = netvisor.tables.get(resource)?.request;
    if (table === undefined) throw new Error(`${resource} has no request`);
    const subset = subsetOf(resource);
    const values = messageValues(table, { skip: new Set(newerParts(resource)), only: oldValues(resource) });
    let valid = 0;
    fc.assert(
      fc.property(values, (value) => {
        const encoded = encode(table, value);
        if (!encoded.ok) throw new Error(JSON.stringify(encoded.problems));
        const option = ParseOption.XML_PARSE_DTDLOAD | ParseOption.XML_PARSE_DTDVALID;
        XmlDocument.fromString(subset + encoded.value, { option }).dispose();
        valid += 1;
      }),
      { numRuns: 1000, seed: 20261121 },
    );
    expect(valid).toBe(1000);
  });

  test('a request with an element in the wrong place is refused by the DTD of the vendor', () => {
    const xml = `${subsetOf('payment')}<root><payment><amount>1,00</amount></payment></root>`;
    const option = ParseOption.XML_PARSE_DTDLOAD | ParseOption.XML_PARSE_DTDVALID;
    expect(() => XmlDocument.fromString(xml, { option })).toThrow(/content does not follow the DTD/u);
  });

  test('the elements and attributes that only newer documents have are these', () => {
    expect(
      Object.fromEntries(messages.map((resource) => [resource, newerParts(resource)])),
    ).toMatchSnapshot();
  });
});

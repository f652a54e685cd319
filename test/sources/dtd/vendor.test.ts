import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dtdToSchema, readDtd } from '../../../generator/sources/dtd/index.js';
import type { DtdReading } from '../../../generator/sources/dtd/index.js';
import { describeWithShared, sharedPath } from '../../support/shared.js';

function readShared(...segments: readonly string[]): DtdReading {
  return readDtd({ file: segments.at(-1) ?? '', bytes: readFileSync(sharedPath('netvisor', ...segments)) });
}

/** Number of elements, attributes, complex types and diagnostics. */
function figures(reading: DtdReading): readonly number[] {
  const { dtd, diagnostics } = reading;
  const { schema } = dtdToSchema(dtd, { source: dtd.file });
  const attributes = dtd.elements.reduce((sum, element) => sum + element.attributes.length, 0);
  return [dtd.elements.length, attributes, Object.keys(schema.types).length, diagnostics.length];
}

describeWithShared('the DTDs of the vendor', () => {
  it.each([
    ['accounting', [21, 4, 10, 0]],
    ['payment', [17, 0, 4, 0]],
    ['purchaseinvoice', [68, 10, 23, 0]],
    ['purchaseinvoicepostingdata', [23, 2, 6, 0]],
    ['salesinvoice', [108, 31, 44, 0]],
    ['salespayment', [16, 8, 10, 0]],
  ])('%s is read whole', (name, expected) => {
    expect(figures(readShared('dtd', `${name}.dtd`))).toEqual(expected);
  });

  it.each([
    [
      'salesinvoice',
      [
        [73, 15],
        [84, 19],
        [84, 19],
        [84, 19],
        [90, 22],
        [90, 22],
        [108, 30],
        [108, 31],
        [85, 20],
      ],
    ],
    [
      'salespayment',
      [
        [16, 8],
        [16, 8],
      ],
    ],
    [
      'warehouseevent',
      [
        [15, 4],
        [15, 4],
        [15, 4],
      ],
    ],
  ])('every edition of %s is read whole', (name, expected) => {
    const files = readdirSync(sharedPath('netvisor', 'dtd-history', name)).sort();
    const readings = files.map((file) => readShared('dtd-history', name, file));
    expect(readings.map((reading) => figures(reading).slice(0, 2))).toEqual(expected);
    expect(readings.flatMap((reading) => reading.diagnostics)).toEqual([]);
  });

  it('the wrapping DOCTYPE names the root', () => {
    const { dtd } = readShared('dtd', 'salespayment.dtd');
    expect(dtd.doctype).toEqual({ name: 'root', place: { file: 'salespayment.dtd', line: 1, column: 1 } });
    expect(dtdToSchema(dtd, { source: 'salespayment.dtd' }).schema.roots.map((root) => root.name)).toEqual([
      'root',
    ]);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DiffReport } from '../../generator/diff/index.js';
import { compareSchemas } from '../../generator/diff/index.js';
import { describeWithShared, sharedPath } from '../support/shared.js';
import { readSchemaFile } from './support/load-case.js';

/** Compares two versions of a document type of the vendor, by their numbers. */
function compare(history: string, before: string, after: string): DiffReport {
  const folder = sharedPath('netvisor', 'dtd-history', history);
  const files = readdirSync(folder);
  const file = (number: string): string =>
    join(folder, files.find((name) => name.startsWith(`${number}_`)) ?? number);
  const options = { kind: 'dtd', direction: 'request' } as const;
  return compareSchemas(readSchemaFile(file(before)), readSchemaFile(file(after)), options);
}

/** Findings as `rule path`, sorted; the root of the message left out. */
function lines({ findings }: DiffReport): readonly string[] {
  return findings.map(({ rule, path }) => `${rule} ${path.replace(/^root\/salesinvoice\//u, '')}`).sort();
}

const product = 'invoicelines/invoiceline/salesinvoiceproductline';
const voucher = 'invoicevoucherlines/voucherline';
const vatCodes = [`${product}/productvatpercentage/@vatcode`, `${voucher}/vatpercent/@vatcode`];

describeWithShared('the history of salesinvoice', () => {
  test('2011 to 2014: what was added is optional, and a free text became a list', () => {
    const report = compare('salesinvoice', '01', '02');
    expect(lines(report)).toEqual(
      [
        'enum-became-closed selleridentifier/@type',
        ...vatCodes.map((path) => `enum-value-added ${path}`),
        'attribute-added-optional salesinvoiceamount/@currencyrate',
        'attribute-added-optional salesinvoiceamount/@iso4217currencycode',
        `element-added-optional ${product}/productunitpurchaseprice`,
        `element-added-optional ${product}/skipaccrual`,
        `element-added-optional ${voucher}/skipaccrual`,
        'element-added-optional printchannelformat',
        'element-added-optional salesinvoiceaccrual',
        'element-added-optional salesinvoicetaxhandlingtype',
      ].sort(),
    );
    const [worst, ...others] = report.findings;
    expect(worst?.verdicts).toEqual({ request: 'breaking', response: null, caller: 'breaking' });
    expect([worst?.before, worst?.after]).toEqual(['text = "name"', '(netvisor)']);
    expect(worst?.witness?.request?.kind).toBe('message');
    expect(others.every(({ verdict }) => verdict === 'compatible')).toBe(true);
    const values = report.findings.filter(({ rule }) => rule === 'enum-value-added');
    expect(values.map(({ after }) => after)).toEqual([['EVRO'], ['EVRO']]);
    expect(report.bump).toBe('major');
  });

  test.each([
    ['02', '03'],
    ['03', '04'],
    ['05', '06'],
  ])('%s to %s differs in layout only', (before, after) => {
    const report = compare('salesinvoice', before, after);
    expect([report.findings, report.bump]).toEqual([[], 'none']);
  });

  test('2014 to 2017: only optional things were added', () => {
    const report = compare('salesinvoice', '04', '05');
    expect(lines(report)).toEqual(
      [
        'element-added-optional salesinvoiceagreementidentifier',
        'element-added-optional secondname',
        'element-added-optional overriderateofoverdue',
        `element-added-optional ${voucher}/dimension/metadata`,
        'element-added-optional salesinvoiceattachments/salesinvoiceattachment/printbydefault',
        `attribute-added-optional ${voucher}/dimension/dimensionitem/@integrationdimensiondetailguid`,
        'attribute-added-optional salesinvoiceattachments/salesinvoiceattachment/documentdata/@type',
      ].sort(),
    );
    expect(report.bump).toBe('minor');
  });

  test('2017 to 2020: thirteen elements, two attributes and values in six places were added', () => {
    const report = compare('salesinvoice', '06', '07');
    expect(lines(report)).toEqual(
      [
        'element-became-optional paymenttermnetdays',
        'attribute-added-optional salesinvoiceamount/@pricetype',
        'attribute-added-optional invoicingcustomeridentifier/@contactpersonid',
        ...vatCodes.map((path) => `enum-value-added ${path}`),
        'enum-value-added selleridentifier/@type',
        'enum-value-added invoicingcustomeridentifier/@type',
        `enum-value-added ${product}/productidentifier/@type`,
        `enum-value-added ${product}/productunitprice/@type`,
        ...[
          'salesinvoiceeventdate',
          'salesinvoiceduedate',
          'salesinvoicevaluedate',
          'salesinvoicedeliverytocustomerdate',
          'salesinvoicewaybillidentifier',
          'officeidentifier',
          'deliveryoffice',
          'ordernumber',
          'accrualrule',
          `${product}/salesinvoiceproductlineinventoryid`,
          `${product}/provisionpercentage`,
          `${product}/accrualrule`,
          `${product}/productunitname`,
        ].map((path) => `element-added-optional ${path}`),
      ].sort(),
    );
    expect(report.findings.every(({ verdict }) => verdict === 'compatible')).toBe(true);
  });

  test('2020 to 2021: an attribute and a value in two places were added', () => {
    const report = compare('salesinvoice', '07', '08');
    expect(lines(report)).toEqual([
      'attribute-added-optional officeidentifier/@type',
      ...vatCodes.map((path) => `enum-value-added ${path}`),
    ]);
    const values = report.findings.filter(({ rule }) => rule === 'enum-value-added');
    expect(values.map(({ after }) => after)).toEqual([['KOMY0'], ['KOMY0']]);
  });

  test('a side branch that is older comes out as a mass removal and a moved element', () => {
    const report = compare('salesinvoice', '08', '09');
    const counts = new Map<string, number>();
    for (const { rule } of report.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    expect(Object.fromEntries([...counts].sort())).toEqual({
      'attribute-removed': 4,
      'element-became-required': 1,
      'element-removed-optional': 17,
      'enum-value-removed': 6,
      'order-changed': 1,
    });
    const moved = report.findings.find(({ rule }) => rule === 'order-changed');
    expect([moved?.path, moved?.verdict]).toEqual(['root/salesinvoice/secondname', 'breaking']);
    expect(report.bump).toBe('major');
  });

  test('every breaking finding on the wire comes with a message that proves it', () => {
    for (const [before, after] of [
      ['01', '02'],
      ['08', '09'],
    ] as const) {
      const unproved = compare('salesinvoice', before, after).findings.filter(
        ({ verdicts, witness }) => verdicts.request === 'breaking' && witness?.request?.kind !== 'message',
      );
      expect(unproved.map(({ path }) => path)).toEqual([]);
    }
  });

  test('read backwards, each step mirrors itself', () => {
    const there = compare('salesinvoice', '06', '07').findings;
    const back = compare('salesinvoice', '07', '06').findings;
    expect(back.map(({ path }) => path).sort()).toEqual(there.map(({ path }) => path).sort());
  });
});

describeWithShared('other histories', () => {
  test('salespayment: one list of values was widened', () => {
    const report = compare('salespayment', '01', '02');
    expect(report.findings.map(({ rule, path, after }) => [rule, path, after])).toEqual([
      [
        'enum-value-added',
        'root/salespayment/salespaymentvoucherlines/voucherline/vatpercent/@vatcode',
        ['KOMY0'],
      ],
    ]);
  });

  test.each([
    ['01', '02'],
    ['02', '03'],
    ['01', '03'],
  ])('warehouseevent %s to %s differs in layout only', (before, after) => {
    expect(compare('warehouseevent', before, after).findings).toEqual([]);
  });
});

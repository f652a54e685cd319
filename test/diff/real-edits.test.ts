import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DiffReport } from '../../generator/diff/index.js';
import { compareSchemas } from '../../generator/diff/index.js';
import { loadSide } from '../../generator/workspace/compare/load-side.js';
import { memorySource } from '../../generator/workspace/files.js';
import { describeWithShared, sharedPath } from '../support/shared.js';

/** Compares two texts or byte sequences as documents, as the command line does. */
async function compare(
  before: string | Uint8Array,
  after: string | Uint8Array,
  witnesses = true,
): Promise<DiffReport> {
  const [left, right] = await Promise.all([before, after].map(load));
  if (left?.kind !== 'schema' || right?.kind !== 'schema') throw new Error('a side declares nothing');
  const coverage = { before: left.coverage, after: right.coverage };
  return compareSchemas(left.schema, right.schema, { kind: 'dtd', policy: 'docs', coverage, witnesses });
}

function load(content: string | Uint8Array): ReturnType<typeof loadSide> {
  return loadSide(
    { files: memorySource({ 'salesinvoice.dtd': content }), file: 'salesinvoice.dtd' },
    () => {},
  );
}

/** Findings as `verdict rule path`, without the root. */
function lines({ findings }: DiffReport): readonly string[] {
  const short = (path: string): string => path.replace(/^root\/salesinvoice\//u, '');
  return findings.map(({ verdict, rule, path }) => `${verdict} ${rule} ${short(path)}`);
}

/** What is breaking on the wire and has no message to prove it. */
function unproved({ findings }: DiffReport): readonly string[] {
  return findings.flatMap(({ rule, path, verdicts, witness, definition }) => {
    if (definition.witness.wire !== 'message') return [];
    const sides = (['request', 'response'] as const).filter((side) => verdicts[side] === 'breaking');
    return sides
      .filter((side) => witness?.[side]?.kind !== 'message')
      .map((side) => `${rule} ${path} ${side}`);
  });
}

describeWithShared('an edit of a real document type', () => {
  const base = readFileSync(
    sharedPath('netvisor', 'dtd-history', 'salesinvoice', '08_2021-03-24.dtd'),
    'latin1',
  );
  const product = 'invoicelines/invoiceline/salesinvoiceproductline';
  const voucher = 'invoicevoucherlines/voucherline';
  const edit = (...changes: readonly (readonly [string, string])[]): string => {
    let text = base;
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`the document has no ${from}`);
      text = text.replaceAll(from, to);
    }
    return text;
  };

  test.each<readonly [string, string, readonly string[]]>([
    [
      'an element renamed',
      edit(['ordernumber', 'purchaseordernumber']),
      ['breaking element-renamed ordernumber'],
    ],
    [
      'a field that another one took the place of',
      edit(['secondname', 'alias']),
      ['breaking element-removed-optional secondname', 'compatible element-added-optional alias'],
    ],
    [
      'an element with content renamed',
      edit(['salesinvoiceattachments', 'attachments']),
      ['breaking element-renamed salesinvoiceattachments'],
    ],
    [
      'a prefix dropped from an element and six of its children',
      edit(['salesinvoiceproductline', 'productline']),
      [
        '',
        '/salesinvoiceproductlinediscountpercentage',
        '/salesinvoiceproductlinefreetext',
        '/salesinvoiceproductlineinventoryid',
        '/salesinvoiceproductlinequantity',
        '/salesinvoiceproductlinesum',
        '/salesinvoiceproductlinevatsum',
      ].map((path) => `breaking element-renamed ${product}${path}`),
    ],
    [
      'a prefix dropped from two lists beside each other and all that is in them',
      edit(
        ['salesinvoiceaccrual', 'accrual'],
        ['salesinvoiceattachment', 'attachment'],
        ['accrualrule', 'invoicerule'],
      ),
      [
        'accrualrule',
        `${product}/accrualrule`,
        'salesinvoiceaccrual',
        'salesinvoiceaccrual/salesinvoiceaccrualtype',
        'salesinvoiceattachments',
        'salesinvoiceattachments/salesinvoiceattachment',
      ].map((path) => `breaking element-renamed ${path}`),
    ],
    [
      'the root renamed',
      edit(['ELEMENT root', 'ELEMENT message'], ['DOCTYPE root', 'DOCTYPE message']),
      ['breaking root-element-renamed root'],
    ],
    [
      'letters of a name capital',
      edit(['ordernumber', 'OrderNumber']),
      ['breaking element-case-changed ordernumber'],
    ],
    [
      'lists wrapped in two places',
      edit(
        ['dimension*', 'dimensions?'],
        ['<!ELEMENT dimension (', '<!ELEMENT dimensions (dimension*)>\n<!ELEMENT dimension ('],
      ),
      [
        `breaking list-wrapper-added ${product}/dimension`,
        `breaking list-wrapper-added ${voucher}/dimension`,
      ],
    ],
    [
      'a list unwrapped',
      edit(
        ['salesinvoiceattachments?', 'salesinvoiceattachment*'],
        ['<!ELEMENT salesinvoiceattachments (salesinvoiceattachment+)>', ''],
      ),
      ['breaking list-wrapper-removed salesinvoiceattachment'],
    ],
    [
      'an element made an attribute',
      edit(
        ['invoicetype?, ', ''],
        ['<!ELEMENT invoicetype (#PCDATA)>', '<!ATTLIST salesinvoice invoicetype CDATA #IMPLIED>'],
      ),
      ['breaking element-to-attribute invoicetype'],
    ],
    [
      'an attribute made an element within text',
      edit(
        ['<!ATTLIST dimensionitem integrationdimensiondetailguid CDATA #IMPLIED>', ''],
        [
          '<!ELEMENT dimensionitem (#PCDATA)>',
          '<!ELEMENT dimensionitem (#PCDATA|integrationdimensiondetailguid)*><!ELEMENT integrationdimensiondetailguid (#PCDATA)>',
        ],
      ),
      [
        `breaking content-kind-changed ${voucher}/dimension/dimensionitem`,
        `breaking attribute-removed ${voucher}/dimension/dimensionitem/@integrationdimensiondetailguid`,
      ],
    ],
    [
      'an element moved down',
      edit(['ordernumber?, ', ''], ['productname, ', 'productname, ordernumber?, ']),
      ['breaking element-moved ordernumber'],
    ],
    [
      'an element moved up',
      edit([', productunitname?', ''], ['ordernumber?, ', 'ordernumber?, productunitname?, ']),
      [`breaking element-moved ${product}/productunitname`],
    ],
    [
      'a required element removed',
      edit(['productname, ', ''], ['<!ELEMENT productname (#PCDATA)>', '']),
      [`breaking element-removed-required ${product}/productname`],
    ],
    [
      'an attribute removed that was required',
      edit(['<!ATTLIST linesum type (net|gross) #REQUIRED>', '']),
      [`breaking attribute-removed ${voucher}/linesum/@type`],
    ],
    [
      'a branch of a choice removed',
      edit(['salesinvoiceproductline|salesinvoicecommentline', 'salesinvoiceproductline']),
      ['breaking choice-branch-removed invoicelines/invoiceline/salesinvoicecommentline'],
    ],
    [
      'text that became anything',
      edit(['<!ELEMENT documentdata (#PCDATA)>', '<!ELEMENT documentdata ANY>']),
      ['breaking content-kind-changed salesinvoiceattachments/salesinvoiceattachment/documentdata'],
    ],
    [
      'two elements swapped',
      edit(['sellername?, invoicetype?', 'invoicetype?, sellername?']),
      ['breaking order-changed sellername'],
    ],
    [
      'values in capitals',
      edit(['linesum type (net|gross)', 'linesum type (NET|GROSS)']),
      [
        `breaking enum-value-renamed ${voucher}/linesum/@type`,
        `breaking enum-value-renamed ${voucher}/linesum/@type`,
      ],
    ],
    ['values in another order', edit(['linesum type (net|gross)', 'linesum type (gross|net)']), []],
    [
      'more parentheses',
      edit(['invoicelines, invoicevoucherlines?', '(invoicelines, (invoicevoucherlines?))']),
      [],
    ],
    ['no document type around it', base.replace('<!DOCTYPE root [', '').replace(']>', ''), []],
    ['other ends of lines', base.replaceAll('\r\n', '\r'), []],
    ['a byte order mark', `\uFEFF${base}`, []],
    [
      'a declaration twice',
      edit(['<!ELEMENT ordernumber (#PCDATA)>', '<!ELEMENT ordernumber (#PCDATA)>'.repeat(2)]),
      [],
    ],
  ])('%s', async (_, text, expected) => {
    const report = await compare(base, text);
    expect(lines(report)).toEqual(expected);
    expect(unproved(report)).toEqual([]);
  });

  test.each([
    ['UTF-16, little end first', Buffer.from(`\uFEFF${base}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${base}`, 'utf16le').swap16()],
    [
      'Windows-1252 in a comment',
      Buffer.from(base.replace('<!ELEMENT root', '<!-- p\u00e4\u00e4 --><!ELEMENT root'), 'latin1'),
    ],
  ])('%s says the same', async (_, bytes) => {
    expect(lines(await compare(base, bytes))).toEqual([]);
    expect(lines(await compare(bytes, base))).toEqual([]);
  });

  const ordernumber = '<!ELEMENT ordernumber (#PCDATA)>';
  test.each([
    [
      'marks of a merge',
      `<<<<<<< ours\n${base}=======\n${base.replaceAll('secondname', 'alias')}>>>>>>> theirs\n`,
    ],
    [
      'marks of a merge inside',
      edit([
        ordernumber,
        `<<<<<<< ours\n${ordernumber}\n=======\n<!ELEMENT ordernumber (data)>\n>>>>>>> theirs`,
      ]),
    ],
    ['a patch', base.replaceAll(/^/gmu, '+')],
    ['curly quotes', edit(['"ansi"', '\u201Cansi\u201D'])],
    ['a parenthesis too few', edit(['(tagname, tagvalue)', '(tagname, tagvalue'])],
    ['a keyword misspelt', edit(['<!ELEMENT tagname', '<!ELEMNT tagname'])],
    ['a comma too many', edit(['(tagname, tagvalue)', '(tagname, tagvalue,)'])],
    ['zeros at the end', `${base}\0\0\0`],
    ['an angle bracket too few', edit([`${ordernumber}`, ordernumber.slice(0, -1)])],
    ['a part of it lost', base.slice(0, 5000) + base.slice(5040)],
  ])('%s: what seems to come or go is risky at most', async (_, text) => {
    for (const report of [await compare(base, text), await compare(text, base)]) {
      expect(lines(report).filter((line) => line.startsWith('breaking'))).toEqual([]);
    }
    const [first] = lines(await compare(base, text));
    expect(first).toBe('risky parse-coverage-dropped ');
  });

  test('cut anywhere, nothing is breaking', async () => {
    for (let at = 200; at < base.length; at += 331) {
      const cut = base.slice(0, at);
      const found = [...lines(await compare(base, cut, false)), ...lines(await compare(cut, base, false))];
      expect([at, found.filter((line) => line.startsWith('breaking'))]).toEqual([at, []]);
    }
  });
});

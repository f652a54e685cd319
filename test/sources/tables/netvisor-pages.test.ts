import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageToFragments, readPage } from '../../../generator/sources/tables/index.js';
import type { PageResult } from '../../../generator/sources/tables/index.js';
import { describeWithShared, sharedPath } from '../../support/shared.js';
import { counts, outlineOf } from './support.js';

const options = { resourcePattern: String.raw`[A-Za-z]\w*\.nv` };

function readStored(name: string): PageResult {
  const path = join(import.meta.dirname, '../../../specs/netvisor/pages', `${name}.html`);
  return readPage({ file: `${name}.html`, content: readFileSync(path), format: 'html' }, options);
}

function readCapture(name: string): PageResult {
  return readPage({ file: name, content: readFileSync(sharedPath('seeds', name)), format: 'text' }, options);
}

/** Parameters; elements + attributes of the request; of the response; rows of each table of values. */
const PAYMENTS = {
  'deletedpurchasepayments.nv': 'query 1, response 5+1',
  'deletedsalespayments.nv': 'query 1, response 5+1',
  'deletesalespayment.nv': 'query 1',
  'masspayments.nv': 'request 8+0',
  'matchpayment.nv': 'request 5+0',
  'payment.nv': 'request 22+0',
  'paymentlist.nv': 'query 5, response 14+0',
  'salespayment.nv': 'request 16+8, values 17',
  'salespaymentlist.nv': 'query 10, response 17+1, values 9',
  'unprocessedoutgoingpayments.nv': 'query 1, response 6+0',
};

const ACCOUNTING = {
  'accounting.nv': 'request 21+3',
  'accountingbudget.nv': 'request 14+2',
  'accountingbudgetaccountbudget.nv': 'request 16+0',
  'accountingbudgetaccountlist.nv': 'query 1, response 8+0',
  'accountingbudgetdimensionbudget.nv': 'request 18+0',
  'accountingbudgetdimensionyearbudget.nv': 'query 4, response 13+0',
  'accountingbudgetyearbudget.nv': 'query 2, response 11+0',
  'accountingledger.nv': 'query 9, response 20+2',
  'accountingperiodlist.nv': 'response 11+5',
  'accountlist.nv': 'response 38+1',
};

describe('the stored pages are read row by row', () => {
  it('payments', () => {
    const { page, diagnostics } = readStored('payments');
    expect(counts(page)).toEqual(PAYMENTS);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'info table-children-under-value',
      'warning table-cells-missing',
    ]);
  });

  it('accounting', () => {
    const { page, diagnostics } = readStored('accounting');
    expect(counts(page)).toEqual(ACCOUNTING);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning table-type-unknown',
      'info table-children-under-value',
      'info table-aggregate-empty',
      'info table-children-under-value',
      'info table-children-under-value',
      'warning table-level-jump',
      'info table-aggregate-empty',
      'info table-children-under-value',
    ]);
  });

  it('sales', () => {
    expect(counts(readStored('sales').page)).toEqual({
      'contractinvoicingreport.nv': 'query 2, response 13+4',
      'deletedsalesinvoices.nv': 'query 1, response 5+1',
      'deletedsalesorders.nv': 'query 1, response 5+1',
      'deletesalesinvoice.nv': 'query 2',
      'getorder.nv': 'query 7, response 93+15',
      'getsalesinvoice.nv': 'query 7, response 93+15',
      'matchcreditnote.nv': 'request 4+0',
      'paymenttermlist.nv': 'response 9+0',
      'salesinvoice.nv': 'query 2, request 123+34, values 22',
      'salesinvoicecomment.nv': 'request 6+0',
      'salesinvoicelist.nv': 'query 15, response 17+7, values 2, values 6',
      'salesorderinvoicing.nv': 'query 3, request 11+4',
      'salespersonnellist.nv': 'response 6+1',
      'updatesalesinvoicestatus.nv': 'query 3',
    });
  });

  it('purchases, in Swedish', () => {
    expect(counts(readStored('purchases').page)).toEqual({
      'getattachments.nv': 'query 3, response 8+0',
      'getpurchaseinvoice.nv': 'query 5, response 98+7',
      'getvendor.nv': 'query 4, response 62+4',
      'purchaseinvoice.nv': 'request 62+9',
      'purchaseinvoiceaccrual.nv': 'request 11+0',
      'purchaseinvoicecirculation.nv': 'request 11+0',
      'purchaseinvoicelist.nv': 'query 7, response 12+1',
      'purchaseinvoicepostingdata.nv': 'request 24+3',
      'vendor.nv': 'query 2, request 60+4',
    });
  });

  it('integrations, of which no table describes a resource', () => {
    const { page, diagnostics } = readStored('integrations');
    expect(counts(page)).toEqual({});
    expect(diagnostics).toEqual([]);
  });

  it('every index row has its method and its resource', () => {
    const rows = ['payments', 'accounting', 'sales', 'purchases'].flatMap(
      (name) => readStored(name).page.index,
    );
    expect(rows.length).toBe(42);
    expect(
      rows
        .filter(({ method, resources }) => method === null || resources.length === 0)
        .map(({ title }) => title),
    ).toEqual([]);
  });

  it('the message of sales invoices, which four tables describe in parts, is one tree', () => {
    const { page } = readStored('sales');
    const message = pageToFragments(page, { source: 'sales' }).find(
      (fragment) => fragment.resource === 'salesinvoice.nv' && fragment.part === 'request',
    );
    expect(message !== undefined && 'roots' in message && message.roots.map(({ name }) => name)).toEqual([
      'root',
    ]);
    expect(message !== undefined && 'leadIns' in message && message.leadIns.length).toBe(5);
  });
});

describeWithShared('the text captures are read row by row', () => {
  it('payments, with bars between cells', () => {
    const { page, diagnostics } = readCapture('001_683fe4f3392de89f.txt');
    expect(counts(page)).toEqual(PAYMENTS);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'table-cell-boundary-unknown',
      'table-cells-missing',
      'table-children-under-value',
      'table-cells-missing',
      'table-cells-missing',
      'table-cells-missing',
      'table-cells-missing',
    ]);
  });

  it('accounting, with spaces and line ends between cells', () => {
    expect(counts(readCapture('002_7ed83ba50c59bfbe.txt').page)).toEqual(ACCOUNTING);
  });

  it.each([
    ['001_683fe4f3392de89f.txt', 'payments'],
    ['002_7ed83ba50c59bfbe.txt', 'accounting'],
  ])('levels, names, types and occurrences of %s are those of the stored page', (capture, stored) => {
    expect(outlineOf(readCapture(capture).page)).toEqual(outlineOf(readStored(stored).page));
  });

  it('captures whose cells have run together are reported, not guessed at', () => {
    for (const name of ['003_2458cdf1a94d843c.txt', '004_a29ecb925e83c97a.txt']) {
      const { page, diagnostics } = readCapture(name);
      expect(counts(page)).toEqual({});
      expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual([
        'table-cells-glued',
        'table-page-without-tables',
      ]);
    }
  });
});

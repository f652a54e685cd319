import { expect, test } from 'vitest';
import { inProcess, invoice, overHttp } from './support.js';
import type { Called } from './support.js';

async function live({ call }: Called, uri: string): Promise<void> {
  const posted = await call('/salesinvoice.nv?method=add', { body: invoice() });
  expect(posted.text).toBe(
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n' +
      '<Root>\n' +
      '  <ResponseStatus>\n' +
      '    <Status>OK</Status>\n' +
      '    <TimeStamp>21.11.2026 12:30:15</TimeStamp>\n' +
      '  </ResponseStatus>\n' +
      '  <Replies>\n' +
      '    <InsertedDataIdentifier>1</InsertedDataIdentifier>\n' +
      '  </Replies>\n' +
      '</Root>\n',
  );
  expect((await call('/salesinvoicelist.nv')).lines).toEqual([
    'SalesInvoiceList',
    'SalesInvoiceList/SalesInvoice',
    'SalesInvoiceList/SalesInvoice/NetvisorKey "1"',
    'SalesInvoiceList/SalesInvoice/InvoiceNumber "1"',
    'SalesInvoiceList/SalesInvoice/Invoicedate format="ansi" "2026-11-20"',
    'SalesInvoiceList/SalesInvoice/InvoiceStatus "unsent"',
    'SalesInvoiceList/SalesInvoice/CustomerCode',
    'SalesInvoiceList/SalesInvoice/CustomerName "Matti Meikäläinen"',
    'SalesInvoiceList/SalesInvoice/ReferenceNumber "1119"',
    'SalesInvoiceList/SalesInvoice/InvoiceSum "251,00"',
    'SalesInvoiceList/SalesInvoice/OpenSum "251,00"',
    `SalesInvoiceList/SalesInvoice/Uri "${uri}"`,
  ]);
  const edited = await call('/salesinvoice.nv?method=Edit&id=1', { body: invoice({ name: 'Maija' }) });
  expect([edited.outcome, edited.lines]).toEqual([['OK'], []]);
  const got = await call('/getsalesinvoice.nv?netvisorkey=1');
  expect(got.lines.filter((line) => /Due|Name .*"/.test(line))).toEqual([
    'SalesInvoice/SalesInvoiceDueDate format="ansi" "2026-12-04"',
    'SalesInvoice/InvoicingCustomerName "Maija"',
    'SalesInvoice/InvoiceLines/InvoiceLine/SalesInvoiceProductLine/ProductName "Apple"',
  ]);
  expect((await call('/deletesalesinvoice.nv?invoiceid=1')).outcome).toEqual(['OK']);
  expect((await call('/salesinvoicelist.nv')).lines).toEqual(['SalesInvoiceList']);
  expect((await call('/getsalesinvoice.nv?netvisorkey=1')).lines).toEqual(['SalesInvoice']);
  expect((await call('/deletedsalesinvoices.nv?deletedsince=2026-11-21')).lines).toEqual([
    'DeletedSalesInvoices',
    'DeletedSalesInvoices/DeletedSalesInvoice',
    'DeletedSalesInvoices/DeletedSalesInvoice/NetvisorKey "1"',
    'DeletedSalesInvoices/DeletedSalesInvoice/DeleteDate format="ansi" "2026-11-21 12:30"',
  ]);
}

test('an invoice is added, listed, edited, read, deleted and then among the deleted ones', async () => {
  await live(inProcess(), 'https://mock.test/getsalesinvoice.nv?netvisorkey=1');
});

test('an invoice lives the same life over HTTP', async () => {
  const served = await overHttp();
  try {
    await live(served, `${served.origin}/getsalesinvoice.nv?netvisorkey=1`);
  } finally {
    await served.close();
  }
});

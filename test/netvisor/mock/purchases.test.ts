import { expect, test } from 'vitest';
import { inProcess } from './support.js';

function vendor(name: string, code: string, more = ''): string {
  return `<root><vendor><vendorbaseinformation><code>${code}</code><name>${name}</name><address>Street 1</address><postcode>00100</postcode><city>Helsinki</city><country type="ISO-3166">FI</country><organizationid>1234567-8</organizationid>${more}</vendorbaseinformation></vendor></root>`;
}

function purchase(number: string, more = ''): string {
  return `<root><purchaseinvoice><invoicenumber>${number}</invoicenumber><invoicedate format="ansi">2026-11-01</invoicedate><valuedate format="ansi">2026-11-01</valuedate><duedate format="ansi">2026-11-30</duedate><vendorcode>V1</vendorcode><vendorname>Vendor Oy</vendorname><amount>125,50</amount><bankreferencenumber>1070</bankreferencenumber><purchaseinvoicelines><purchaseinvoiceline><productname>Paper</productname><deliveredamount>1</deliveredamount><unitprice>100</unitprice><vatpercent>25,5</vatpercent><linesum type="brutto">125,50</linesum><dimension><dimensionname>Shop</dimensionname><dimensionitem>North</dimensionitem></dimension></purchaseinvoiceline></purchaseinvoicelines>${more}</purchaseinvoice></root>`;
}

const attachment =
  '<purchaseinvoiceattachments><purchaseinvoiceattachment><mimetype>application/pdf</mimetype><attachmentdescription>The invoice</attachmentdescription><filename>invoice.pdf</filename><documentdata documenttype="invoiceimage">JVBERi0=</documentdata></purchaseinvoiceattachment></purchaseinvoiceattachments>';

test('a vendor is added, edited in part, and found by key and by change', async () => {
  const { call, clock } = inProcess();
  expect((await call('/vendor.nv?method=Add', { body: vendor('Vendor Oy', 'V1') })).inserted).toEqual(['1']);
  clock.time += 60_000;
  expect((await call('/vendor.nv?method=add', { body: vendor('Other Oy', 'V2') })).inserted).toEqual(['2']);
  expect((await call('/vendor.nv?method=add', { body: vendor('Third Oy', 'V2') })).outcome).toEqual([
    'FAILED',
    'DUPLICATE_DATA :: There is a vendor with the code V2 already',
  ]);
  const edit =
    '<root><vendor><vendorbaseinformation><address></address><name>Vendor Ab</name><organizationid>1234567-8</organizationid></vendorbaseinformation></vendor></root>'.replace(
      '<address></address><name>Vendor Ab</name>',
      '<name>Vendor Ab</name><address></address>',
    );
  expect((await call('/vendor.nv?method=edit&netvisorkey=1', { body: edit })).inserted).toEqual(['1']);
  const one = await call('/getvendor.nv?netvisorkey=1');
  expect(one.lines.slice(0, 9)).toMatchSnapshot();
  const listed = async (query: string): Promise<readonly string[]> =>
    (await call(`/getvendor.nv?${query}`)).lines.filter((line) =>
      /^vendors?(?:\/vendor)?$|netvisorkey/i.test(line),
    );
  expect(await listed('netvisorkeylist=2')).toEqual(['vendor', 'vendor/NetvisorKey "2"']);
  expect(await listed('netvisorkeylist=1,2')).toEqual([
    'vendors',
    'vendors/vendor',
    'vendors/vendor/NetvisorKey "1"',
    'vendors/vendor',
    'vendors/vendor/NetvisorKey "2"',
  ]);
  expect((await call('/getvendor.nv?netvisorkeylist=1,9')).outcome).toEqual([
    'FAILED',
    'INVALID_DATA :: Data form incorrect:. Vendor not found with Netvisor identifier: 9',
  ]);
  expect(await listed('changedsince=2027-01-01')).toEqual(['vendors']);
});

test('vendors that changed come in pages that headers tell of', async () => {
  const { call } = inProcess();
  for (let count = 0; count < 501; count += 1)
    await call('/vendor.nv?method=add', { body: vendor(`Vendor ${count}`, `V${count}`) });
  const paging = async (page: number): Promise<readonly unknown[]> => {
    const { headers, lines } = await call(`/getvendor.nv?changedsince=2026-01-01&page=${page}`);
    const of = (name: string): string | null => headers.get(`X-Netvisor-Pagination-${name}`);
    return [
      ...['Current-Page', 'Previous-Page', 'Next-Page', 'Limit', 'Total-Count'].map(of),
      lines.filter((line) => line === 'vendors/vendor').length,
    ];
  };
  expect(await paging(1)).toEqual(['1', null, '2', '500', '501', 500]);
  expect(await paging(2)).toEqual(['2', '1', null, '500', '501', 1]);
});

test('a purchase invoice is imported, read with attachments, circulated, approved and posted', async () => {
  const { call } = inProcess();
  await call('/vendor.nv?method=add', { body: vendor('Vendor Oy', 'V1') });
  const { inserted } = await call('/purchaseinvoice.nv', { body: purchase('77', attachment) });
  expect(inserted).toEqual(['2']);
  expect((await call('/purchaseinvoicelist.nv?invoicestatus=Open')).lines).toMatchSnapshot();
  expect(
    (await call('/getpurchaseinvoice.nv?netvisorkey=2&include=invoiceimage&version=2&omitattachments=false'))
      .lines,
  ).toMatchSnapshot();
  expect((await call('/getpurchaseinvoice.nv?netvisorkey=9')).lines).toEqual(['PurchaseInvoice']);
  expect(
    (await call('/getattachments.nv?attachmentsource=purchaseinvoice&netvisorkey=2')).lines,
  ).toMatchSnapshot();
  const circulation = (identifier: string): string =>
    `<purchaseinvoicecirculation><invoiceidentifier>${identifier}</invoiceidentifier><factualverificator><email>verifier@example.com</email></factualverificator><approver><email>approver@example.com</email></approver></purchaseinvoicecirculation>`;
  const sent = (identifiers: readonly string[]): string =>
    `<root><purchaseinvoicecirculations>${identifiers.map(circulation).join('')}</purchaseinvoicecirculations></root>`;
  const half = await call('/purchaseinvoicecirculation.nv', {
    body: sent(['<invoicenumber>77</invoicenumber>', '<netvisorkey>9</netvisorkey>']),
  });
  expect([half.outcome, half.text.includes('<ValidDataIdentifier>2</ValidDataIdentifier>')]).toEqual([
    [
      'FAILED',
      'INVALID_DATA :: Data form incorrect:. Purchase invoice not found with Netvisor identifier: 9',
    ],
    true,
  ]);
  const status = async (): Promise<string | undefined> =>
    (await call('/getpurchaseinvoice.nv?netvisorkey=2')).lines.find((line) =>
      line.includes('ApprovalStatus'),
    );
  expect(await status()).toBe('PurchaseInvoice/ApprovalStatus "open"');
  await call('/purchaseinvoicecirculation.nv', { body: sent(['<netvisorkey>2</netvisorkey>']) });
  expect(await status()).toBe('PurchaseInvoice/ApprovalStatus "infactualverification"');
  const accrual =
    '<root><purchaseinvoiceaccrual><invoiceidentifier><netvisorkey>2</netvisorkey></invoiceidentifier><accrualrule><startmonth>11</startmonth><startyear>2026</startyear></accrualrule></purchaseinvoiceaccrual></root>';
  expect((await call('/purchaseinvoiceaccrual.nv', { body: accrual })).outcome).toEqual(['OK']);
  const posting = (more: string): string =>
    `<root><purchaseinvoicepostingdata><purchaseinvoicenetvisorkey>2</purchaseinvoicenetvisorkey>${more}</purchaseinvoicepostingdata></root>`;
  expect(
    (
      await call('/purchaseinvoicepostingdata.nv', {
        body: posting('<status>approved</status><isreadyforaccounting>0</isreadyforaccounting>'),
      })
    ).outcome,
  ).toEqual(['OK']);
  expect(await status()).toBe('PurchaseInvoice/ApprovalStatus "approved"');
  expect(
    (
      await call('/purchaseinvoicepostingdata.nv', {
        body: posting('<status>accepted</status><isreadyforaccounting>1</isreadyforaccounting>'),
      })
    ).outcome,
  ).toEqual(['OK']);
  const { lines } = await call('/accountingledger.nv?startdate=2026-11-01&enddate=2026-11-01');
  expect(lines.filter((line) => /LineSum|Linked/.test(line))).toEqual([
    'Vouchers/Voucher/LinkedSourceNetvisorKey type="purchaseinvoice" "2"',
    'Vouchers/Voucher/VoucherLine/LineSum "-125,50"',
    'Vouchers/Voucher/VoucherLine/LineSum "100,00"',
    'Vouchers/Voucher/VoucherLine/LineSum "25,50"',
  ]);
});
